//! The pages of 规则 in words: a title, one line, the question as people ask it, and the short answer, whose numbers
//! come from the rules.

use super::tr;
use crate::domain::{Language, Rules, Values};
use crate::ui::route::RulePage;

/// Returns the title of a page.
pub fn rule_title(lang: Language, page: RulePage) -> String {
    match page {
        RulePage::Designated => tr!(lang, rules_page.assign_title),
        RulePage::Receiving => tr!(lang, rules_page.receiving_title),
        RulePage::Accept => tr!(lang, rules_page.accept_title),
        RulePage::Decline => tr!(lang, rules_page.decline_title),
        RulePage::OnTime => tr!(lang, rules_page.on_time_title),
        RulePage::Agreed => tr!(lang, rules_page.agreed_title),
        RulePage::Review => tr!(lang, rules_page.review_title),
        RulePage::SevenDays => tr!(lang, rules_page.seven_days_title),
        RulePage::Public => tr!(lang, rules_page.private_title),
        RulePage::Complaint => tr!(lang, rules_page.complaint_title),
        RulePage::Title => tr!(lang, rules_page.title_title),
        RulePage::Deletions => tr!(lang, rules_page.delete_title),
        RulePage::SignOff => tr!(lang, rules_page.sign_off_title),
        RulePage::Final => tr!(lang, rules_page.final_title),
        RulePage::Settle => tr!(lang, rules_page.settle_title),
        RulePage::Align => tr!(lang, message.match_xingtu),
    }
}

/// Returns the summary line of a page.
pub fn rule_line(lang: Language, page: RulePage) -> String {
    match page {
        RulePage::Designated => tr!(lang, rules_page.assign_line),
        RulePage::Receiving => tr!(lang, rules_page.receiving_line),
        RulePage::Accept => tr!(lang, rules_page.accept_line),
        RulePage::Decline => tr!(lang, rules_page.decline_line),
        RulePage::OnTime => tr!(lang, rule.d4),
        RulePage::Agreed => tr!(lang, rules_page.agreed_line),
        RulePage::Review => tr!(lang, rules_page.review_line),
        RulePage::SevenDays => tr!(lang, rules_page.seven_days_line),
        RulePage::Public => tr!(lang, rules_page.private_line),
        RulePage::Complaint => tr!(lang, rules_page.complaint_line),
        RulePage::Title => tr!(lang, rules_page.title_line),
        RulePage::Deletions => tr!(lang, rules_page.delete_line),
        RulePage::SignOff => tr!(lang, rules_page.sign_off_line),
        RulePage::Final => tr!(lang, rules_page.final_line),
        RulePage::Settle => tr!(lang, rules_page.settle_line),
        RulePage::Align => tr!(lang, rule.d24),
    }
}

/// Returns the question that a page answers.
pub fn rule_question(lang: Language, page: RulePage) -> String {
    match page {
        RulePage::Designated => tr!(lang, rule_page.designated_question),
        RulePage::Receiving => tr!(lang, rule_page.receiving_question),
        RulePage::Accept => tr!(lang, rule_page.accept_question),
        RulePage::Decline => tr!(lang, rule_page.decline_question),
        RulePage::OnTime => tr!(lang, rule_page.on_time_question),
        RulePage::Agreed => tr!(lang, rule_page.agreed_question),
        RulePage::Review => tr!(lang, rule_page.review_question),
        RulePage::SevenDays => tr!(lang, rule_page.seven_days_question),
        RulePage::Public => tr!(lang, rule_page.public_question),
        RulePage::Complaint => tr!(lang, rule_page.complaint_question),
        RulePage::Title => tr!(lang, rule_page.title_question),
        RulePage::Deletions => tr!(lang, rule_page.delete_question),
        RulePage::SignOff => tr!(lang, rule_page.sign_off_question),
        RulePage::Final => tr!(lang, rule_page.final_question),
        RulePage::Settle => tr!(lang, rule_page.settle_question),
        RulePage::Align => tr!(lang, rule_page.align_question),
    }
}

/// Returns the short answer, according to the article.
pub fn rule_answer(lang: Language, page: RulePage) -> String {
    let Values { accept_within_hours: hours, natural_days: days, deletions: times, .. } = Rules::Article2021.values();
    match page {
        RulePage::Designated => tr!(lang, rule_page.designated_answer),
        RulePage::Receiving => tr!(lang, rule_page.receiving_answer),
        RulePage::Accept => tr!(lang, rule_page.accept_answer, hours = hours),
        RulePage::Decline => tr!(lang, rule_page.decline_answer, hours = hours),
        RulePage::OnTime => tr!(lang, rule_page.on_time_answer),
        RulePage::Agreed => tr!(lang, rule_page.agreed_answer),
        RulePage::Review => tr!(lang, rule_page.review_answer),
        RulePage::SevenDays => tr!(lang, rule_page.seven_days_answer, days = days),
        RulePage::Public => tr!(lang, rule_page.public_answer, days = days),
        RulePage::Complaint => tr!(lang, rule_page.complaint_answer, days = days),
        RulePage::Title => tr!(lang, rule_page.title_answer, days = days, times = times),
        RulePage::Deletions => tr!(lang, rule_page.delete_answer, times = times, days = days),
        RulePage::SignOff => tr!(lang, rule_page.sign_off_answer, days = days),
        RulePage::Final => tr!(lang, rule_page.final_answer),
        RulePage::Settle => tr!(lang, rule_page.settle_answer),
        RulePage::Align => tr!(lang, rule_page.align_answer),
    }
}

/// Returns what other sources add, with their own words where these are handed down, always in Chinese.
pub fn rule_elsewhere(lang: Language, page: RulePage) -> Vec<(String, Option<String>)> {
    let republished = || (tr!(lang, rule.t_republished), Some(tr!(Language::Chinese, more.t_republished_quote)));
    let kept_public = || (tr!(lang, rule.t_keep_public), None);
    match page {
        RulePage::SevenDays => vec![republished()],
        RulePage::Public | RulePage::Deletions | RulePage::Agreed => vec![kept_public()],
        RulePage::Title => vec![republished(), kept_public()],
        RulePage::Review => vec![(tr!(lang, rule.t_reviews), None)],
        RulePage::Decline => vec![(tr!(lang, more.t_decline), None)],
        RulePage::Designated
        | RulePage::Receiving
        | RulePage::Accept
        | RulePage::OnTime
        | RulePage::Complaint
        | RulePage::SignOff
        | RulePage::Final
        | RulePage::Settle
        | RulePage::Align => vec![],
    }
}
