//! The differences between the present and the supposed state of a task, in words, each with its source; and the rules
//! on which they rest. The engine says what changes.

use crate::domain::{
    ActKind, Agreed, AgreedKind, Completion, Consequence, Counting, DAY, DateChange, Language, Stage, WhatIf, agreed,
};
use crate::ui::controls::Source;
use crate::ui::deadline::Stop;
use crate::ui::desk::Ask;
use crate::ui::words::{self, format, tr};

/// A sentence and its sources.
pub type Said = (String, &'static [Source]);

const ARTICLE: &[Source] = &[Source::Article];
const ASSUMED: &[Source] = &[Source::Assumption];
const THIRD_PARTY: &[Source] = &[Source::ThirdParty];

/// Says in one sentence what becomes of the date.
pub fn sum(lang: Language, ask: Ask, seen: &WhatIf) -> String {
    let (before, after) = (seen.as_it_is.standing(), seen.supposed.standing());
    let due = after.deadline.map(|deadline| format::end(lang, deadline.over_at().instant())).unwrap_or_default();
    match seen.date() {
        DateChange::None if ask == Ask::Wait => tr!(lang, what_if.wait_nothing),
        DateChange::None => tr!(lang, what_if.change_none),
        DateChange::Moves(0) => tr!(lang, what_if.change_same, when = due),
        DateChange::Moves(..0) => tr!(lang, what_if.change_earlier, when = due),
        DateChange::Moves(by) => match by / DAY {
            0 => tr!(lang, what_if.change_later_less, when = due),
            1 => tr!(lang, what_if.change_later_one, when = due),
            days => tr!(lang, what_if.change_later_many, n = days, when = due),
        },
        DateChange::Starts => tr!(lang, what_if.change_starts, when = due),
        DateChange::Stops => match before.deadline.map(|deadline| deadline.consequence) {
            Some(Consequence::Lapse) => tr!(lang, what_if.change_stops_lapse),
            Some(Consequence::Complete) | None => tr!(lang, what_if.change_stops_complete),
        },
        DateChange::Ends => {
            let when = after.stage.ended_at().map(|at| format::end(lang, at)).unwrap_or_default();
            tr!(
                lang,
                what_if.change_ends,
                when = when,
                stage = words::stage_under(lang, after.stage, seen.supposed.task.values())
            )
        }
    }
}

/// Says what else changes.
pub fn changes(lang: Language, ask: Ask, seen: &WhatIf) -> Vec<Said> {
    let (task, after) = (&seen.supposed.task, seen.supposed.standing());
    let mut said: Vec<Said> = Vec::new();
    if let Some(from) = seen.counts_anew_from() {
        let (values, when) = (task.values(), format::moment(lang, from));
        let anew = match values.counting {
            Counting::FromNextDay => tr!(lang, what_if.anew, n = values.natural_days, when = when),
            Counting::Hours | Counting::FromSameDay => tr!(lang, what_if.anew_from, when = when),
        };
        said.push((anew, ASSUMED));
    }
    if let Some(deadline) = seen.as_it_is.standing().deadline.filter(|_| is_forbidden_then(ask)) {
        said.push((words::safe(lang, &deadline, seen.as_it_is.as_of), ASSUMED));
    }
    if let Some(stop) = Stop::of(task, seen.supposed.as_of).filter(|_| ask != Ask::Wait) {
        said.push((stop.said(lang).1, ASSUMED));
    }
    if let Some(n) = seen.deletion() {
        said.push(match task.deletions_left() {
            0 => (tr!(lang, what_if.deletion_last, n = n), Source::BOTH),
            left => (tr!(lang, what_if.deletion, n = n, left = left), ARTICLE),
        });
    }
    if seen.settles_complaint() {
        said.push((tr!(lang, what_if.settles), ASSUMED));
    }
    match after.stage {
        Stage::Completed { how: Completion::SignedOff | Completion::SevenDays, .. } => {
            said.push((tr!(lang, rules_page.final_line), ARTICLE));
        }
        _ if after.stage.is_terminal() => {}
        _ => said.extend(no_longer(lang, ask, seen)),
    }
    if ask == Ask::Wait {
        said.extend(dates(lang, seen));
    }
    said
}

/// Tells whether a completion rules out what is supposed.
fn is_forbidden_then(ask: Ask) -> bool {
    match ask {
        Ask::Delete | Ask::Private | Ask::Complain => true,
        Ask::Wait | Ask::Accept | Ask::Publish | Ask::Republish | Ask::Public | Ask::Withdraw | Ask::SignOff => false,
    }
}

/// Says what would no longer be possible; the supposed acts themselves are left out.
fn no_longer(lang: Language, ask: Ask, seen: &WhatIf) -> Option<Said> {
    let itself = [ask.kind(), ask.then()];
    let lost = seen.no_longer().into_iter().filter(|kind| !itself.contains(&Some(*kind)));
    let words: Vec<_> = lost.filter_map(|kind| step(lang, kind)).collect();
    let acts = words.join(tr!(lang, task.list_and).as_str());
    (!words.is_empty()).then(|| (tr!(lang, what_if.no_longer, acts = acts), &[][..]))
}

/// Returns the name of a step that people plan with.
fn step(lang: Language, kind: ActKind) -> Option<String> {
    match kind {
        ActKind::SignOff => Some(tr!(lang, what_if.step_sign_off)),
        ActKind::AskTitle => Some(tr!(lang, what_if.step_title)),
        ActKind::Delete => Some(tr!(lang, what_if.step_delete)),
        ActKind::MakePrivate => Some(tr!(lang, what_if.step_private)),
        ActKind::SubmitVideo => Some(tr!(lang, what_if.step_other_video)),
        ActKind::Withdraw => Some(tr!(lang, what_if.step_withdraw)),
        ActKind::Decline => Some(tr!(lang, what_if.step_decline)),
        _ => None,
    }
}

/// Says which agreed dates would pass; nothing happens by itself then (D23).
fn dates(lang: Language, seen: &WhatIf) -> Vec<Said> {
    let task = &seen.as_it_is.task;
    let one = |date: &Agreed| {
        let said = words::agreed(lang, date, &task.brief.agreed, format::day_weekday);
        match date.kind {
            AgreedKind::KeepPublic => (said, THIRD_PARTY),
            AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish | AgreedKind::Other(_) => {
                (format!("{said} {}", tr!(lang, deadline.agreed_note)), ASSUMED)
            }
        }
    };
    agreed(task).iter().map(one).collect()
}

/// Returns the rules behind an answer.
pub fn rules(lang: Language, ask: Ask, seen: &WhatIf) -> Vec<Said> {
    let seven_days = (tr!(lang, rule.s9_says), ARTICLE);
    let from = (tr!(lang, rule.d10), ASSUMED);
    match ask {
        Ask::Wait => match (seen.as_it_is.standing().deadline, seen.as_it_is.task.stage) {
            (Some(deadline), _) => match deadline.consequence {
                Consequence::Lapse => vec![(tr!(lang, rule.s7_says), ARTICLE), (tr!(lang, rule.d3), ASSUMED)],
                Consequence::Complete => vec![seven_days, (tr!(lang, rule.d1), ASSUMED)],
            },
            (None, Stage::TakenDown) => vec![(tr!(lang, rule.d17), ASSUMED)],
            (None, Stage::Live { .. }) => vec![(tr!(lang, rule.d11), ASSUMED), (tr!(lang, rule.d12), ASSUMED)],
            (None, _) => vec![(tr!(lang, rule.d9), ASSUMED)],
        },
        Ask::Accept => vec![(tr!(lang, rule.s4_says), ARTICLE), (tr!(lang, rule.s7_says), ARTICLE)],
        Ask::Publish => vec![seven_days, from],
        Ask::Republish => vec![from, (tr!(lang, rule.d18), ASSUMED), (tr!(lang, rule.t_republished), THIRD_PARTY)],
        Ask::Delete => {
            let used_up = (tr!(lang, rule.d16), ASSUMED);
            let last = (tr!(lang, rule.t_republished), THIRD_PARTY);
            vec![(tr!(lang, rule.s10_says), ARTICLE), used_up, from, last]
        }
        Ask::Private | Ask::Public => vec![seven_days, (tr!(lang, rule.d11), ASSUMED)],
        Ask::Complain | Ask::Withdraw => vec![seven_days, (tr!(lang, rule.d12), ASSUMED)],
        Ask::SignOff => vec![seven_days, (tr!(lang, rule.d14), ASSUMED)],
    }
}
