//! What must come out of a paste, and how it is compared.

use std::collections::BTreeMap;

use jiedan::domain::{BeijingDay, Shown, ShownComplaint};
use jiedan::record::intake::{Dated, Event, LeftWhy, NotATable, Piece, Row, Source, Taken, Tasks, Wrong};
use jiedan::record::{Found, Means};
use serde::Deserialize;
use serde_json::{Value, json};

/// The file beside a paste.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    today: String,
    /// The kinds of its parts; tasks alone if it isn't said.
    pieces: Option<Vec<String>>,
    #[serde(default)]
    rows: Vec<ExpectedRow>,
    /// Why lines of its tables are left; not compared if it isn't said.
    left: Option<Vec<String>>,
    left_out: Option<usize>,
    source: Option<String>,
    sheet: Option<String>,
    other_sheets: Option<Vec<String>>,
    fails: Option<String>,
}

/// A row. What it doesn't name must not have been understood, but for text and line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedRow {
    line: Option<usize>,
    name: Option<String>,
    client: Option<String>,
    /// The clients to choose from, each perhaps with the task's name then: client/name; not compared if it isn't said.
    may_be: Option<Vec<String>>,
    kind: Option<String>,
    stage: Option<Value>,
    #[serde(default)]
    open: bool,
    complaint: Option<String>,
    deletions: Option<u8>,
    #[serde(default)]
    at: BTreeMap<String, String>,
    #[serde(default)]
    agreed: Vec<String>,
    link: Option<String>,
    title: Option<String>,
    text: Option<String>,
    #[serde(default)]
    text_has: Vec<String>,
    #[serde(default)]
    note: Vec<String>,
    #[serde(default)]
    wrong: Vec<String>,
}

impl Expected {
    pub fn today(&self) -> BeijingDay {
        BeijingDay::parse(&self.today).expect("a day")
    }
}

/// Returns how a reading differs from what is expected.
pub(crate) fn differences(taken: &Result<Taken, NotATable>, expected: &Expected) -> Vec<String> {
    let mut wrong = Differences::default();
    let taken = match (taken, &expected.fails) {
        (Err(why), fails) => {
            wrong.compare("fails", &Some(named(not_a_table(*why))), fails);
            return wrong.all;
        }
        (Ok(taken), None) => taken,
        (Ok(_), Some(fails)) => return vec![format!("is read, but fails: {fails}")],
    };
    let pieces: Vec<String> = taken.pieces.iter().map(|piece| named(kind(piece))).collect();
    wrong.compare("pieces", &pieces, &expected.pieces.clone().unwrap_or_else(|| vec!["tasks".to_owned()]));
    let tasks: Vec<&Tasks> = taken.pieces.iter().filter_map(tasks_of).collect();
    if let Some(left) = &expected.left {
        let is: Vec<String> = tasks.iter().flat_map(|tasks| &tasks.left).map(|left| named(why(left.why))).collect();
        wrong.compare("left", &is, left);
    }
    if let Some(source) = &expected.source {
        wrong.compare("source", &tasks.first().map(|tasks| source_of(tasks.source)), &Some(source.as_str()));
    }
    let sheets = tasks.first().and_then(|tasks| tasks.sheets.clone());
    wrong.compare("sheet", &sheets.as_ref().map(|sheets| sheets.read.clone()), &expected.sheet);
    wrong.compare("other_sheets", &sheets.map(|sheets| sheets.others), &expected.other_sheets);
    let left_out = tasks.iter().map(|tasks| tasks.left_out).sum::<usize>();
    wrong.compare("left_out", &left_out, &expected.left_out.unwrap_or(0));
    let rows: Vec<&Row> = taken.rows().collect();
    wrong.compare("number of rows", &rows.len(), &expected.rows.len());
    for (n, (row, expected)) in rows.iter().zip(&expected.rows).enumerate() {
        wrong.at = format!("row {}: ", n + 1);
        compare_row(&mut wrong, row, expected);
    }
    wrong.all
}

#[derive(Default)]
struct Differences {
    all: Vec<String>,
    at: String,
}

impl Differences {
    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, is: &T, expected: &T) {
        if is != expected {
            self.all.push(format!("{}{what} is {is:?}, not {expected:?}", self.at));
        }
    }
}

fn tasks_of(piece: &Piece) -> Option<&Tasks> {
    if let Piece::Tasks(tasks) = piece { Some(tasks) } else { None }
}

fn named(word: &str) -> String {
    word.to_owned()
}

fn compare_row(wrong: &mut Differences, row: &Row, expected: &ExpectedRow) {
    if let Some(line) = expected.line {
        wrong.compare("line", &row.line, &line);
    }
    wrong.compare("name", &row.name.as_ref().map(|said| said.value.clone()), &expected.name);
    wrong.compare("client", &row.client.as_ref().map(|said| said.value.clone()), &expected.client);
    if let Some(may_be) = &expected.may_be {
        let written = row.may_be.iter().map(|one| match &one.name {
            Some(name) => format!("{}/{name}", one.client),
            None => one.client.clone(),
        });
        wrong.compare("may_be", &written.collect::<Vec<_>>(), may_be);
    }
    let word = |value: Value| value.as_str().map(str::to_owned);
    wrong.compare("kind", &row.kind.as_ref().and_then(|said| word(json!(said.value))), &expected.kind);
    wrong.compare("stage", &row.stage.as_ref().map(|said| stage(said.value.shown)), &expected.stage);
    wrong.compare("open", &row.stage.as_ref().is_some_and(|said| said.value.is_open), &expected.open);
    let complaint = row.stage.as_ref().map(|said| said.value.complaint).filter(|is| *is != ShownComplaint::None);
    wrong.compare("complaint", &complaint.and_then(|is| word(json!(is))), &expected.complaint);
    wrong.compare("deletions", &row.deletions.as_ref().map(|said| said.value), &expected.deletions);
    let at = row.at.iter().map(|(event, said)| {
        let time = said.value.time.map(|time| format!("T{time}")).unwrap_or_default();
        (named(event_name(*event)), format!("{}{time}", said.value.day))
    });
    wrong.compare("at", &at.collect(), &expected.at);
    let sorted = |mut dates: Vec<String>| {
        dates.sort();
        dates
    };
    wrong.compare("agreed", &sorted(row.agreed.iter().map(date).collect()), &sorted(expected.agreed.clone()));
    wrong.compare("link", &row.link.as_ref().map(|said| said.value.clone()), &expected.link);
    wrong.compare("title", &row.title.as_ref().map(|said| said.value.clone()), &expected.title);
    if let Some(text) = &expected.text {
        wrong.compare("text", &row.text, text);
    }
    for part in &expected.text_has {
        wrong.compare(&format!("text has {part:?}"), &row.text.contains(part.as_str()), &true);
    }
    let note: Vec<String> = row.note().lines().map(str::to_owned).collect();
    wrong.compare("note", &note, &expected.note);
    let names: Vec<String> = row.wrong.iter().map(|wrong| named(wrong_name(wrong))).collect();
    wrong.compare("wrong", &names, &expected.wrong);
}

fn stage(shown: Shown) -> Value {
    match json!(shown) {
        Value::Object(of) if of.get("script_review") == Some(&json!("client")) => json!("script_review"),
        Value::Object(of) if of.get("video_review") == Some(&json!("client")) => json!("video_review"),
        other => other,
    }
}

fn date(dated: &Dated) -> String {
    match dated.found {
        Found::Day { day, time, means } => {
            let means = match means {
                Some(Means::Script) => "script",
                Some(Means::Video) => "video",
                Some(Means::Publish) => "publish",
                Some(Means::KeepPublic) => "keep_public_until",
                None => "?",
            };
            format!("{means}={day}{}", time.map(|time| format!("T{time}")).unwrap_or_default())
        }
        Found::PublicFor(days) => format!("keep={days}"),
    }
}

fn kind(piece: &Piece) -> &'static str {
    match piece {
        Piece::Tasks(_) => "tasks",
        Piece::Code { code: Ok(_), .. } => "code",
        Piece::Code { code: Err(_), .. } => "no_code",
        Piece::Link { .. } => "link",
        Piece::Text { .. } => "text",
    }
}

fn why(why: LeftWhy) -> &'static str {
    match why {
        LeftWhy::Above => "above",
        LeftWhy::Heads => "heads",
        LeftWhy::Sum => "sum",
        LeftWhy::Remark => "remark",
    }
}

fn source_of(source: Source) -> &'static str {
    match source {
        Source::Table => "table",
        Source::Sideways => "sideways",
        Source::Briefs => "briefs",
    }
}

fn event_name(event: Event) -> &'static str {
    match event {
        Event::Assigned => "assigned",
        Event::Accepted => "accepted",
        Event::ScriptHandedIn => "script_handed_in",
        Event::VideoHandedIn => "video_handed_in",
        Event::Published => "published",
        Event::Deleted => "deleted",
        Event::Ended => "ended",
        Event::Since => "since",
    }
}

fn wrong_name(wrong: &Wrong) -> &'static str {
    match wrong {
        Wrong::NoName => "no_name",
        Wrong::NameTooLong { .. } => "name_too_long",
        Wrong::NoClient => "no_client",
        Wrong::ClientTooLong { .. } => "client_too_long",
        Wrong::TextTooLong { .. } => "text_too_long",
        Wrong::UnknownStage { .. } => "unknown_stage",
        Wrong::UnknownKind { .. } => "unknown_kind",
        Wrong::NotADate { .. } => "not_a_date",
        Wrong::NoSuchDay { .. } => "no_such_day",
        Wrong::InFuture { .. } => "in_future",
        Wrong::NotANumber { .. } => "not_a_number",
        Wrong::Contradiction => "contradiction",
        Wrong::Twice { .. } => "twice",
    }
}

fn not_a_table(why: NotATable) -> &'static str {
    match why {
        NotATable::Text => "text",
        NotATable::Foreign(_) => "foreign",
        NotATable::TooLarge { .. } => "too_large",
        NotATable::UnpacksTooLarge => "unpacks_too_large",
        NotATable::Locked => "locked",
        NotATable::Damaged => "damaged",
        NotATable::NoSheet => "no_sheet",
        NotATable::Empty => "empty",
    }
}
