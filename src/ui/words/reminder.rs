//! Reminders in words: for the calendar, for copying, and what is told while the app is open.

use super::{gap, tr};
use crate::domain::{AgreedKind, Consequence, Desk, Falls, Instant, Passed, Reminder, Subject, Task, Threshold};
use crate::record::Worded;
use crate::ui::format;
use crate::ui::i18n::i18n::Locale;

/// Puts a task's reminders into words for a calendar.
pub fn reminders(lang: Locale, task: &Task, all: Vec<Reminder>) -> Vec<Worded> {
    let worded = |reminder: Reminder| {
        let summary = summary(lang, reminder.subject, &task.brief.name);
        let description = format!("{}\n{}", says(lang, &reminder), tr!(lang, message.calendar_note));
        Worded { reminder, summary, description }
    };
    all.into_iter().map(worded).collect()
}

/// Writes a task's reminders as a text, for where there is no calendar.
pub fn reminder_text(lang: Locale, task: &Task, all: &[Reminder]) -> String {
    let one = |reminder: &Reminder| {
        format!("{}\n{}\n", summary(lang, reminder.subject, &task.brief.name), says(lang, reminder))
    };
    let all: String = all.iter().map(one).collect();
    all + &tr!(lang, message.calendar_note)
}

fn summary(lang: Locale, subject: Subject, name: &str) -> String {
    match subject {
        Subject::Deadline(Consequence::Lapse) => tr!(lang, message.calendar_accept, task = name),
        Subject::Deadline(Consequence::Complete) => tr!(lang, message.calendar_complete, task = name),
        Subject::Agreed(AgreedKind::Script) => tr!(lang, remind.script, task = name),
        Subject::Agreed(AgreedKind::Video) => tr!(lang, remind.video, task = name),
        Subject::Agreed(AgreedKind::Publish) => tr!(lang, remind.publish, task = name),
        Subject::Agreed(AgreedKind::KeepPublic) => tr!(lang, remind.keep_public, task = name),
    }
}

fn says(lang: Locale, reminder: &Reminder) -> String {
    match (reminder.subject, reminder.falls) {
        (Subject::Deadline(Consequence::Lapse), Falls::At(at)) => {
            tr!(lang, remind.accept_says, when = format::moment(lang, at))
        }
        (Subject::Deadline(Consequence::Complete), Falls::At(at)) => {
            tr!(lang, remind.complete_says, when = format::end(lang, at))
        }
        (Subject::Deadline(_), Falls::On(day)) => format::day_weekday(lang, day),
        (Subject::Agreed(kind), falls) => {
            let day = match falls {
                Falls::On(day) => day,
                Falls::At(at) => at.beijing_day(),
            };
            let said = super::agreed(lang, kind, &format::day_weekday(lang, day));
            match kind {
                AgreedKind::KeepPublic => said,
                AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish => {
                    format!("{said}\n{}", tr!(lang, deadline.agreed_note))
                }
            }
        }
    }
}

/// Tells which thresholds were passed, all tasks together; nothing if none was.
pub fn passed(lang: Locale, desk: &Desk, all: &[Passed], now: Instant) -> Option<String> {
    let name = |one: &Passed| desk.task(one.task).map(|task| task.brief.name.clone()).unwrap_or_default();
    let said = KINDS.iter().filter_map(|kind| {
        let of: Vec<&Passed> = all.iter().filter(|one| Told::of(one) == *kind).collect();
        let (first, several) = (of.first()?, of.len() > 1);
        let (task, due) = (name(first), first.deadline.due_at);
        Some(match (kind, several) {
            (Told::RunsOut, false) => {
                let (left, time) = (format::left(lang, due, now), format::when(lang, due, now));
                tr!(lang, message.m2_running_out, task = task, left = left, time = time)
            }
            (Told::RunsOut, true) => {
                tr!(lang, message.m2_several, n = of.len(), task = task, time = format::when(lang, due, now))
            }
            (Told::Lapsed, false) => tr!(lang, message.m3_lapsed, task = task, when = format::moment(lang, due)),
            (Told::Lapsed, true) => tr!(lang, remind.lapsed_several, n = of.len(), task = task),
            (Told::LastDay, false) => tr!(lang, remind.last_day, task = task, when = format::end(lang, due)),
            (Told::LastDay, true) => tr!(lang, remind.last_day_several, n = of.len(), task = task),
            (Told::Completed, false) => tr!(lang, remind.completed, task = task),
            (Told::Completed, true) => tr!(lang, remind.completed_several, n = of.len(), task = task),
        })
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(gap(lang)))
}

/// What is told in one breath. Loss and gain never share words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    RunsOut,
    Lapsed,
    LastDay,
    Completed,
}

const KINDS: [Told; 4] = [Told::RunsOut, Told::Lapsed, Told::LastDay, Told::Completed];

impl Told {
    fn of(one: &Passed) -> Self {
        match (one.deadline.consequence, one.threshold) {
            (Consequence::Lapse, Threshold::Due) => Self::Lapsed,
            (Consequence::Complete, Threshold::Due) => Self::Completed,
            (Consequence::Lapse, _) => Self::RunsOut,
            (Consequence::Complete, _) => Self::LastDay,
        }
    }
}
