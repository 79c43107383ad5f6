//! Reminders in words: for the calendar, for copying, and for messages while the app is open.

use super::{format, tr};
use crate::domain::{
    Agreed, AgreedDates, AgreedKind, Brief, Consequence, Desk, Falls, HOUR, Instant, Language, Passed, Reminder,
    Subject, Task, TaskId, TaskLog, Threshold, TimeOfDay,
};
use crate::record::Worded;

/// Returns reminders of a desk in words for a calendar.
pub fn reminders(lang: Language, desk: &Desk, all: Vec<Reminder>) -> Vec<Worded> {
    let worded = |reminder: Reminder| {
        let brief = &brief_of(desk, reminder.task);
        let what = summary(lang, reminder.subject, brief);
        let note = tr!(lang, message.calendar_note);
        // Some calendars show an event that is cancelled like any other, so its words say it too.
        let (summary, says) = if reminder.is_withdrawn() {
            (tr!(lang, remind.withdrawn, what = what), tr!(lang, remind.withdrawn_says))
        } else {
            let says = says(lang, &reminder, &brief.agreed);
            (what, own_numbers(lang, desk, &reminder).map_or(says.clone(), |own| format!("{says}\n{own}")))
        };
        Worded { reminder, summary, description: format!("{says}\n{note}") }
    };
    all.into_iter().map(worded).collect()
}

/// Says that a deadline is counted by a rule set of one's own (D27); nothing under other rules.
fn own_numbers(lang: Language, desk: &Desk, reminder: &Reminder) -> Option<String> {
    let rules = desk.task(reminder.task).filter(|_| !matches!(reminder.subject, Subject::Agreed(_)))?.rules;
    let set = super::own_dated(lang, super::own_set(desk.people(), rules)?);
    Some(tr!(lang, own_rules.calendar, set = set))
}

/// Returns the brief of a task, also of one that is deleted or was taken back.
fn brief_of(desk: &Desk, task: TaskId) -> Brief {
    let mut gone = desk.put_away().chain(desk.taken_back()).map(TaskLog::task);
    let found = desk.task(task).or_else(|| gone.find(|one| one.id == task));
    let none =
        || Brief { name: String::new(), text: String::new(), points: Vec::new(), agreed: AgreedDates::default() };
    found.map_or_else(none, |task| task.brief.clone())
}

/// Writes a task's reminders as a text, for where there is no calendar.
pub fn reminder_text(lang: Language, desk: &Desk, task: &Task, all: &[Reminder]) -> String {
    let one = |reminder: &Reminder| {
        let own = own_numbers(lang, desk, reminder).map(|own| format!("{own}\n")).unwrap_or_default();
        let says = says(lang, reminder, &task.brief.agreed);
        format!("{}\n{says}\n{own}", summary(lang, reminder.subject, &task.brief))
    };
    let all: String = all.iter().map(one).collect();
    all + &tr!(lang, message.calendar_note)
}

/// Writes reminders of several tasks as a text with a line for each date, soonest first.
pub fn dates_text(lang: Language, desk: &Desk, mut all: Vec<Reminder>) -> String {
    all.sort_by_key(|one| one.falls.ends_at());
    let one = |reminder: &Reminder| {
        let what = summary(lang, reminder.subject, &brief_of(desk, reminder.task));
        match (reminder.subject, reminder.falls) {
            (Subject::Deadline(Consequence::Lapse) | Subject::Title, Falls::At(at)) => {
                tr!(lang, remind.line_by, when = format::end(lang, at), what = what)
            }
            (_, Falls::At(at)) => tr!(lang, remind.line, when = format::end(lang, at), what = what),
            (_, Falls::On(day)) => tr!(lang, remind.line, when = format::day_weekday(lang, day), what = what),
        }
    };
    let lines = all.iter().map(one).chain([tr!(lang, message.calendar_note)]);
    lines.collect::<Vec<_>>().join("\n")
}

fn summary(lang: Language, subject: Subject, of: &Brief) -> String {
    let name = &of.name;
    match subject {
        Subject::Deadline(Consequence::Lapse) => tr!(lang, message.calendar_accept, task = name),
        Subject::Deadline(Consequence::Complete) => tr!(lang, message.calendar_complete, task = name),
        Subject::Title => tr!(lang, remind.wanted_title, task = name),
        Subject::Agreed(AgreedKind::Script) => tr!(lang, remind.script, task = name),
        Subject::Agreed(AgreedKind::Video) => tr!(lang, remind.video, task = name),
        Subject::Agreed(AgreedKind::Publish) => tr!(lang, remind.publish, task = name),
        Subject::Agreed(AgreedKind::KeepPublic) => tr!(lang, remind.keep_public, task = name),
        Subject::Agreed(AgreedKind::Other(place)) => {
            let what = of.agreed.other.get(usize::from(place)).map(|other| other.what.clone()).unwrap_or_default();
            tr!(lang, remind.other, task = name, what = what)
        }
    }
}

fn says(lang: Language, reminder: &Reminder, of: &AgreedDates) -> String {
    match (reminder.subject, reminder.falls) {
        (Subject::Deadline(Consequence::Lapse), Falls::At(at)) => {
            tr!(lang, remind.accept_says, when = format::moment(lang, at))
        }
        (Subject::Deadline(Consequence::Complete), Falls::At(at)) => {
            tr!(lang, remind.complete_says, when = format::end(lang, at))
        }
        (Subject::Title, Falls::At(at)) => tr!(lang, remind.title_says, when = format::end(lang, at)),
        (Subject::Deadline(_) | Subject::Title, Falls::On(day)) => format::day_weekday(lang, day),
        (Subject::Agreed(kind), falls) => {
            let (day, time) = match falls {
                Falls::On(day) => (day, None),
                Falls::At(at) => {
                    let (hour, minute) = at.beijing_clock();
                    (at.beijing_day(), TimeOfDay::new(hour, minute))
                }
            };
            let said = super::agreed(lang, &Agreed { day, time, kind }, of, format::day_weekday);
            match kind {
                AgreedKind::KeepPublic => said,
                AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish | AgreedKind::Other(_) => {
                    format!("{said}\n{}", tr!(lang, deadline.agreed_note))
                }
            }
        }
    }
}

/// A sentence on tasks that passed a threshold, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOf {
    /// The sentence.
    pub text: String,
    /// The task that is due first.
    pub task: TaskId,
    /// Its name.
    pub name: String,
    /// The style if something is being lost, or was; `None` for a gain, and for what is over.
    pub kind: Option<&'static str>,
    /// When it will be over, while time is running out.
    pub runs_out: Option<Instant>,
}

/// Says which thresholds were passed, all tasks of one kind in one sentence; nothing if none was.
pub fn passed(lang: Language, desk: &Desk, all: &[Passed], now: Instant) -> Vec<ToldOf> {
    let name = |one: &Passed| desk.task(one.task).map(|task| task.brief.name.clone()).unwrap_or_default();
    let said = KINDS.iter().filter_map(|kind| {
        let of: Vec<&Passed> = all.iter().filter(|one| Told::of(one) == *kind).collect();
        let (first, several) = (of.first()?, of.len() > 1);
        let (task, due) = (name(first), first.deadline.due_at);
        let text = match (kind, several) {
            (Told::RunsOut, false) => {
                tr!(lang, message.running_out, task = task, time = format::when(lang, due, now))
            }
            (Told::RunsOut, true) => {
                tr!(lang, message.several_running_out, n = of.len(), task = task, time = format::when(lang, due, now))
            }
            (Told::Lapsed, false) => tr!(lang, message.lapsed, task = task, when = format::moment(lang, due)),
            (Told::Lapsed, true) => tr!(lang, remind.lapsed_several, n = of.len(), task = task),
            (Told::LastDay, false) => tr!(lang, remind.last_day, task = task, when = format::end(lang, due)),
            (Told::LastDay, true) => tr!(lang, remind.last_day_several, n = of.len(), task = task),
            (Told::Completed, false) => tr!(lang, remind.completed, task = task),
            (Told::Completed, true) => tr!(lang, remind.completed_several, n = of.len(), task = task),
        };
        let runs_out = (*kind == Told::RunsOut).then_some(due);
        let kind = runs_out.map(|due| if due.since(now) <= HOUR { "loss" } else { "soon" });
        Some(ToldOf { text, task: first.task, name: name(first), kind, runs_out })
    });
    said.collect()
}

/// What shares a sentence. Loss and gain never do.
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
