//! What is said about a paste: what it was taken for, what is wrong with a row, why a file can't be read.

use super::reading::NotRead;
use crate::domain::{Language, limits};
use crate::record::intake::{Event, LeftWhy, Missing, NotATable, Source, Tasks, Wrong};
use crate::ui::words::{format, tr};

/// Says what a part was taken for.
pub fn taken_for(lang: Language, tasks: &Tasks) -> String {
    let n = tasks.rows.len();
    match (tasks.source, &tasks.sheets) {
        (_, Some(sheets)) => tr!(lang, paste.is_sheet, sheet = sheets.read.clone(), n = n),
        (Source::Table | Source::Sideways, None) => tr!(lang, paste.is_table, n = n),
        (Source::Briefs, None) if n == 1 => tr!(lang, paste.is_brief),
        (Source::Briefs, None) => tr!(lang, paste.is_briefs, n = n),
    }
}

/// Says what else a part held: sheets that weren't read, rows that weren't, lines that are no task.
pub fn left(lang: Language, tasks: &Tasks) -> Vec<String> {
    let others = tasks.sheets.as_ref().filter(|sheets| !sheets.others.is_empty());
    let others = others.map(|sheets| {
        let named = sheets.others.join(tr!(lang, app.list_comma).as_str());
        tr!(lang, paste.other_sheets, sheets = named)
    });
    let out = (tasks.left_out > 0).then(|| tr!(lang, paste.left_out, n = tasks.left_out));
    let lines = tasks.left.iter().filter(|left| matches!(left.why, LeftWhy::Sum | LeftWhy::Remark | LeftWhy::Above));
    let lines = lines.map(|left| tr!(lang, paste.left_line, line = left.line, written = left.written.clone()));
    others.into_iter().chain(out).chain(lines).collect()
}

/// Says what is wrong with a row.
pub fn wrong(lang: Language, wrong: &Wrong) -> String {
    match wrong {
        Wrong::NoName => tr!(lang, paste.no_name),
        Wrong::NameTooLong { is } => tr!(lang, problem.too_long, max = limits::NAME, over = is - limits::NAME),
        Wrong::NoClient => tr!(lang, paste.no_client),
        Wrong::ClientTooLong { is } => tr!(lang, problem.too_long, max = limits::PERSON, over = is - limits::PERSON),
        Wrong::TextTooLong { is } => tr!(lang, problem.too_long, max = limits::BRIEF, over = is - limits::BRIEF),
        Wrong::UnknownStage { written, .. } => tr!(lang, paste.unknown_stage, written = written.clone()),
        Wrong::UnknownKind { head, written }
        | Wrong::NotADate { head, written }
        | Wrong::NoSuchDay { head, written }
        | Wrong::NotANumber { head, written } => {
            tr!(lang, paste.not_understood, head = head.clone(), written = written.clone())
        }
        Wrong::InFuture { event } => tr!(lang, paste.in_future, event = happened(lang, *event)),
        Wrong::Contradiction => tr!(lang, problem.contradiction),
        Wrong::Twice { line } => tr!(lang, paste.twice, line = *line),
    }
}

/// Names what happened.
fn happened(lang: Language, event: Event) -> String {
    match event {
        Event::Assigned => tr!(lang, paste.assigned),
        Event::Accepted => tr!(lang, paste.accepted),
        Event::ScriptHandedIn => tr!(lang, paste.script_in),
        Event::VideoHandedIn => tr!(lang, paste.video_in),
        Event::Published => tr!(lang, paste.published),
        Event::Deleted => tr!(lang, paste.deleted),
        Event::Ended => tr!(lang, paste.ended),
        Event::Since => tr!(lang, paste.since),
    }
}

/// Says what a row lacks.
pub fn missing(lang: Language, missing: Missing) -> String {
    match missing {
        Missing::Name => tr!(lang, paste.no_name),
        Missing::Client => tr!(lang, paste.no_client),
        Missing::Stage => tr!(lang, paste.choose_stage),
        Missing::Completion => tr!(lang, paste.no_completion),
        Missing::Cancellation => tr!(lang, paste.no_cancellation),
        Missing::When => tr!(lang, paste.no_time),
        Missing::Refused => tr!(lang, paste.refused),
    }
}

/// Says why nothing was read.
pub fn not_read(lang: Language, why: NotRead) -> String {
    match why {
        NotRead::NotFetched => tr!(lang, app.part_not_fetched),
        NotRead::Unreadable => tr!(lang, problem.file_read_failed),
        NotRead::Kind(kind) => match kind {
            NotATable::Text | NotATable::Damaged => tr!(lang, paste.damaged),
            NotATable::Foreign(_) => tr!(lang, paste.foreign),
            NotATable::TooLarge { max, .. } => tr!(lang, paste.too_large, max = format::size(max as u64)),
            NotATable::UnpacksTooLarge => tr!(lang, paste.unpacks_too_large),
            NotATable::Locked => tr!(lang, paste.locked),
            NotATable::NoSheet => tr!(lang, paste.no_sheet),
            NotATable::Empty => tr!(lang, paste.empty_file),
        },
    }
}
