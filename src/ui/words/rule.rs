//! What the rules say: the article's statements and this tool's readings, each by its name; and the sentences that
//! are quoted as they stand in the article.

use super::tr;
use crate::domain::RuleId::{self, D, S};
use crate::ui::i18n::i18n::Locale;

/// Says what a rule says.
pub fn rule(lang: Locale, rule: RuleId) -> String {
    match rule {
        S(1) => tr!(lang, rule.s1_says),
        S(2) => tr!(lang, rule.s2_says),
        S(3) => tr!(lang, rule.s3_says),
        S(4) => tr!(lang, rule.s4_says),
        S(5) => tr!(lang, rule.s5_says),
        S(6) => tr!(lang, rule.s6_says),
        S(7) => tr!(lang, rule.s7_says),
        S(8) => tr!(lang, rule.s8_says),
        S(9) => tr!(lang, rule.s9_says),
        S(_) => tr!(lang, rule.s10_says),
        D(n) => reading(lang, n),
    }
}

fn reading(lang: Locale, number: u8) -> String {
    match number {
        1 => tr!(lang, rule.d1),
        2 => tr!(lang, rule.d2),
        3 => tr!(lang, rule.d3),
        4 => tr!(lang, rule.d4),
        5 => tr!(lang, rule.d5),
        6 => tr!(lang, rule.d6),
        7 => tr!(lang, rule.d7),
        8 => tr!(lang, rule.d8),
        9 => tr!(lang, rule.d9),
        10 => tr!(lang, rule.d10),
        11 => tr!(lang, rule.d11),
        12 => tr!(lang, rule.d12),
        13 => tr!(lang, rule.d13),
        14 => tr!(lang, rule.d14),
        15 => tr!(lang, rule.d15),
        16 => tr!(lang, rule.d16),
        17 => tr!(lang, rule.d17),
        18 => tr!(lang, rule.d18),
        19 => tr!(lang, rule.d19),
        20 => tr!(lang, rule.d20),
        21 => tr!(lang, rule_page.d21),
        22 => tr!(lang, rule.d22),
        23 => tr!(lang, rule.d23),
        _ => tr!(lang, rule.d24),
    }
}

/// Returns the words that the article uses for what a statement tells, always in Chinese: of most sentences only these
/// are handed down as they stand.
pub fn terms(rule: RuleId) -> Option<String> {
    let zh = Locale::zh_CN;
    match rule {
        S(1) => Some(tr!(zh, more.s1_words)),
        S(2) => Some(tr!(zh, more.s2_words)),
        S(3) => Some(tr!(zh, more.s3_words)),
        S(4) => Some(tr!(zh, more.s4_words)),
        S(5) => Some(tr!(zh, more.s5_words)),
        S(6) => Some(tr!(zh, more.s6_words)),
        S(7) => Some(tr!(zh, more.s7_words)),
        S(8) => Some(tr!(zh, more.s8_words)),
        S(9) => Some(tr!(zh, more.s9_words)),
        S(10) => Some(tr!(zh, more.s10_words)),
        S(_) | D(_) => None,
    }
}

/// Returns the words of the article that are quoted for a statement, always in Chinese; `None` where only its sense
/// is told.
pub fn quote(rule: RuleId) -> Option<String> {
    match rule {
        S(1) => Some(tr!(Locale::zh_CN, rule.s1_quote)),
        S(2) => Some(tr!(Locale::zh_CN, rule.s2_quote)),
        S(3) => Some(tr!(Locale::zh_CN, rule.s3_quote)),
        S(4) => Some(tr!(Locale::zh_CN, rule.s4_quote)),
        S(5) => Some(tr!(Locale::zh_CN, rule.s5_quote)),
        S(6) => Some(tr!(Locale::zh_CN, rule.s6_quote)),
        S(7) => Some(tr!(Locale::zh_CN, rule.s7_quote)),
        S(8) => Some(tr!(Locale::zh_CN, rule.s8_quote)),
        S(9) => Some(tr!(Locale::zh_CN, rule.s9_quote)),
        S(10) => Some(tr!(Locale::zh_CN, rule.s10_quote)),
        S(_) | D(_) => None,
    }
}
