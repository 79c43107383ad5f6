//! The notes below a line of the history: what was said with an act, and what changed with it.

use leptos::prelude::*;

use crate::domain::{
    Act, AgreedDates, By, Consequence, Correction, Deadline, Entry, Field, Instant, Language, Line, MINUTE, OtherDate,
    Standing, TaskId, Values,
};
use crate::ui::desk::Here;
use crate::ui::words::{self, answers, format, tr};

/// Returns what was said with an act: comment, reason, title, link, dates.
pub fn notes(lang: Language, here: Here, version: Option<usize>, entry: &Entry, now: Instant) -> Vec<String> {
    let mut notes = match &entry.act {
        Act::SubmitScript { .. } | Act::SubmitVideo { .. } => {
            version.map(|n| tr!(lang, history.version, n = n)).into_iter().collect()
        }
        Act::RejectScript { task, comment, points } | Act::RejectVideo { task, comment, points } => {
            let named = points.iter().filter_map(|place| point(lang, here, *task, *place));
            [tr!(lang, history.comment, comment = comment.clone())].into_iter().chain(named).collect()
        }
        Act::Fail { comment, .. } => vec![tr!(lang, history.comment, comment = comment.clone())],
        Act::TickPoint { task, point: place, .. } => point(lang, here, *task, *place).into_iter().collect(),
        Act::KeepRules { set } => vec![set.name.clone()],
        Act::Complain { reason, .. }
        | Act::DecideCancel { reason, .. }
        | Act::SettleCompleted { reason, .. }
        | Act::SettleCancelled { reason, .. } => vec![tr!(lang, history.reason, reason = reason.clone())],
        Act::AskTitle { title, .. } => vec![tr!(lang, task.wanted, title = title.clone())],
        Act::Publish { title, link, .. } | Act::Republish { title, link, .. } => {
            vec![tr!(lang, history.title_line, title = title.clone()), link.clone()]
        }
        Act::ChangeDates { agreed, .. } => dates(lang, agreed),
        Act::Align { facts, .. } | Act::AddAligned { facts, .. } => vec![
            tr!(lang, history.aligned_to, stage = words::shown(lang, facts.stage)),
            tr!(lang, history.since, time = format::moment(lang, facts.since)),
        ],
        Act::Correct { to, .. } => vec![corrected(lang, here, to)],
        Act::AddClient { .. }
        | Act::AddCreator { .. }
        | Act::KeepProfile { .. }
        | Act::SwitchReceiving { .. }
        | Act::Assign { .. }
        | Act::Withdraw { .. }
        | Act::Accept { .. }
        | Act::Decline { .. }
        | Act::ApproveScript { .. }
        | Act::ApproveVideo { .. }
        | Act::Pass { .. }
        | Act::HandOver { .. }
        | Act::DecideApprove { .. }
        | Act::MakePrivate { .. }
        | Act::MakePublic { .. }
        | Act::Delete { .. }
        | Act::SignOff { .. }
        | Act::WithdrawComplaint { .. }
        | Act::DismissComplaint { .. }
        | Act::UpholdComplaint { .. }
        | Act::TakeBack { .. }
        | Act::PutAway { .. }
        | Act::BringBack { .. } => Vec::new(),
    };
    notes.retain(|note| !note.is_empty());
    notes.extend(noted_later(lang, entry, now).filter(|_| here.desk.is_mine()));
    notes
}

/// Says when an entry was noted, if that was later.
fn noted_later(lang: Language, entry: &Entry, now: Instant) -> Option<String> {
    let late = entry.noted_at.since(entry.at) >= MINUTE;
    late.then(|| tr!(lang, history.noted_later, time = format::when(lang, entry.noted_at, now)))
}

fn dates(lang: Language, agreed: &AgreedDates) -> Vec<String> {
    let line = |label: String, value: String| tr!(lang, app.label_value, label = label, value = value);
    let day = |label: String, by: Option<By>| by.map(|by| line(label, words::by(lang, by, format::day_weekday)));
    let other = |other: &OtherDate| line(other.what.clone(), words::by(lang, other.by, format::day_weekday));
    let days = agreed.keep_public_days.map(|days| line(tr!(lang, form.agreed_keep_public), days.to_string()));
    [
        day(tr!(lang, form.agreed_script_by), agreed.script_by),
        day(tr!(lang, form.agreed_video_by), agreed.video_by),
        day(tr!(lang, form.agreed_publish_by), agreed.publish_by),
        days,
    ]
    .into_iter()
    .flatten()
    .chain(agreed.other.iter().map(other))
    .collect()
}

/// Names a point of the brief by its place, from 1, and its present words.
fn point(lang: Language, here: Here, task: TaskId, place: u16) -> Option<String> {
    let points = here.task_untracked(Some(task)?)?.brief.points;
    let words = points.get(usize::from(place).checked_sub(1)?)?;
    Some(tr!(lang, history.point_line, n = place, point = words.clone()))
}

fn corrected(lang: Language, here: Here, to: &Correction) -> String {
    let (field, value) = match to {
        Correction::Name(text) => (Field::Name, text.clone()),
        Correction::Brief(text) => (Field::Brief, text.clone()),
        Correction::Title(text) => (Field::Title, text.clone()),
        Correction::Link(text) => (Field::Link, text.clone()),
        Correction::Note(text) => (Field::Note, text.clone()),
        Correction::Points(points) => (Field::Points, points.join(tr!(lang, app.list_comma).as_str())),
        Correction::Fee(fee) => (Field::Fee, fee.map(|fee| words::fee(lang, fee)).unwrap_or_default()),
        Correction::Script(late) => (Field::Script, late.file.name.clone()),
        Correction::Video(late) => (Field::Video, late.file.name.clone()),
        Correction::Client(client) => {
            let name = here.desk.desk.with_untracked(|desk| {
                desk.people().clients.get(client).map(|client| words::client(lang, client)).unwrap_or_default()
            });
            (Field::Client, name)
        }
    };
    tr!(lang, app.label_value, label = answers::field(lang, field), value = value)
}

/// Returns what changed with a line: the stage, the deadline, the deletions used.
pub fn changed(lang: Language, line: &Line<'_>, values: Values) -> Vec<String> {
    let Some(before) = line.before else { return deadline(lang, None, &line.after).into_iter().collect() };
    let after = line.after;
    let (from, to) = (words::stage_under(lang, before.stage, values), words::stage_under(lang, after.stage, values));
    let stage = (from != to).then(|| format!("{from} → {to}"));
    let deleted = (after.deletions > before.deletions)
        .then(|| tr!(lang, history.deletion_number, n = after.deletions, max = values.deletions));
    let moved = (before.deadline != after.deadline).then(|| deadline(lang, before.deadline, &after)).flatten();
    [deleted, stage, moved].into_iter().flatten().collect()
}

/// Says how the deadline moved; nothing for an accepted or ended task.
fn deadline(lang: Language, before: Option<Deadline>, after: &Standing) -> Option<String> {
    let date = |deadline: Deadline| format::end_short(lang, deadline.due_at);
    let label = |deadline: Deadline| words::deadline_label(lang, deadline.consequence);
    let (of, value) = match (before, after.deadline) {
        (Some(before), Some(after)) if before.due_at == after.due_at => return None,
        (Some(before), Some(after)) if before.consequence == after.consequence => {
            (after, format!("{} → {}", date(before), date(after)))
        }
        (_, Some(after)) => (after, date(after)),
        (Some(before), None) if before.consequence == Consequence::Complete && !after.stage.is_terminal() => {
            let now = if after.complained { tr!(lang, deadline.held) } else { tr!(lang, deadline.count_stopped) };
            (before, format!("{} → {now}", date(before)))
        }
        (_, None) => return None,
    };
    Some(tr!(lang, app.label_value, label = label(of), value = value))
}
