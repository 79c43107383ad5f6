//! What the rules say: the article's statements and this tool's readings, by id; and the sentences quoted literally
//! from the article. A rule without a text doesn't compile.

use super::tr;
use crate::domain::{Assumption, Language, RuleId, Statement};

/// Returns the text of a rule.
pub fn rule(lang: Language, rule: RuleId) -> String {
    match rule {
        RuleId::S(statement) => says(lang, statement),
        RuleId::D(assumption) => reading(lang, assumption),
    }
}

fn says(lang: Language, statement: Statement) -> String {
    match statement {
        Statement::S1 => tr!(lang, rule.s1_says),
        Statement::S2 => tr!(lang, rule.s2_says),
        Statement::S3 => tr!(lang, rule.s3_says),
        Statement::S4 => tr!(lang, rule.s4_says),
        Statement::S5 => tr!(lang, rule.s5_says),
        Statement::S6 => tr!(lang, rule.s6_says),
        Statement::S7 => tr!(lang, rule.s7_says),
        Statement::S8 => tr!(lang, rule.s8_says),
        Statement::S9 => tr!(lang, rule.s9_says),
        Statement::S10 => tr!(lang, rule.s10_says),
    }
}

fn reading(lang: Language, assumption: Assumption) -> String {
    match assumption {
        Assumption::D1 => tr!(lang, rule.d1),
        Assumption::D2 => tr!(lang, rule.d2),
        Assumption::D3 => tr!(lang, rule.d3),
        Assumption::D4 => tr!(lang, rule.d4),
        Assumption::D5 => tr!(lang, rule.d5),
        Assumption::D6 => tr!(lang, rule.d6),
        Assumption::D7 => tr!(lang, rule.d7),
        Assumption::D8 => tr!(lang, rule.d8),
        Assumption::D9 => tr!(lang, rule.d9),
        Assumption::D10 => tr!(lang, rule.d10),
        Assumption::D11 => tr!(lang, rule.d11),
        Assumption::D12 => tr!(lang, rule.d12),
        Assumption::D13 => tr!(lang, rule.d13),
        Assumption::D14 => tr!(lang, rule.d14),
        Assumption::D15 => tr!(lang, rule.d15),
        Assumption::D16 => tr!(lang, rule.d16),
        Assumption::D17 => tr!(lang, rule.d17),
        Assumption::D18 => tr!(lang, rule.d18),
        Assumption::D19 => tr!(lang, rule.d19),
        Assumption::D20 => tr!(lang, rule.d20),
        Assumption::D21 => tr!(lang, rule_page.d21),
        Assumption::D22 => tr!(lang, rule.d22),
        Assumption::D23 => tr!(lang, rule.d23),
        Assumption::D24 => tr!(lang, rule.d24),
        Assumption::D25 => tr!(lang, rule.d25),
        Assumption::D26 => tr!(lang, rule.d26),
        Assumption::D27 => tr!(lang, rule.d27),
    }
}

/// Returns the words of the article for a statement, always in Chinese: of most sentences only these are handed down
/// literally. `None` for an assumption.
pub fn terms(rule: RuleId) -> Option<String> {
    let RuleId::S(statement) = rule else { return None };
    let zh = Language::Chinese;
    Some(match statement {
        Statement::S1 => tr!(zh, more.s1_words),
        Statement::S2 => tr!(zh, more.s2_words),
        Statement::S3 => tr!(zh, more.s3_words),
        Statement::S4 => tr!(zh, more.s4_words),
        Statement::S5 => tr!(zh, more.s5_words),
        Statement::S6 => tr!(zh, more.s6_words),
        Statement::S7 => tr!(zh, more.s7_words),
        Statement::S8 => tr!(zh, more.s8_words),
        Statement::S9 => tr!(zh, more.s9_words),
        Statement::S10 => tr!(zh, more.s10_words),
    })
}

/// Returns the article's sentence that is quoted for a statement, always in Chinese; `None` for an assumption.
pub fn quote(rule: RuleId) -> Option<String> {
    let RuleId::S(statement) = rule else { return None };
    let zh = Language::Chinese;
    Some(match statement {
        Statement::S1 => tr!(zh, rule.s1_quote),
        Statement::S2 => tr!(zh, rule.s2_quote),
        Statement::S3 => tr!(zh, rule.s3_quote),
        Statement::S4 => tr!(zh, rule.s4_quote),
        Statement::S5 => tr!(zh, rule.s5_quote),
        Statement::S6 => tr!(zh, rule.s6_quote),
        Statement::S7 => tr!(zh, rule.s7_quote),
        Statement::S8 => tr!(zh, rule.s8_quote),
        Statement::S9 => tr!(zh, rule.s9_quote),
        Statement::S10 => tr!(zh, rule.s10_quote),
    })
}
