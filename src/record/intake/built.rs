//! Makes a row of what a table's row or a brief's labels hold: each cell goes to what its head says, and what doesn't
//! fit there goes to `rest` or to `wrong`.

use super::super::link_in::links_in;
use super::super::pasted::{Found, Means};
use super::dates::{Cell, date_in};
use super::due::{dates_of, for_how_long};
use super::heads::Field;
use super::row::{Dated, Event, Rest, Row, Said, StageSaid, Whence, Wrong};
use super::stages::{complaint_of, kind_of, stage_of};
use super::vocabulary::{is_none, plain};
use super::years::Lean;
use crate::domain::{BeijingDay, ClientKind, Facts, Shown, ShownComplaint, tidied};

/// A cell or a labelled value.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub field: Option<Field>,
    pub head: String,
    pub cell: String,
    pub from: Whence,
}

/// Whether the text that the items are from is kept as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// No: what isn't recognised has to be kept here.
    Not,
    /// Yes, as the brief.
    AsBrief,
}

/// Makes a row.
pub(super) fn built(items: &[Item], line: usize, today: BeijingDay, kept: Kept) -> Row {
    let mut made = Made { row: Row { line, ..Row::default() }, today, kept };
    for item in items.iter().filter(|item| item.field == Some(Field::Stage)) {
        made.stage(item);
    }
    made.name(items);
    made.client(items);
    for item in items {
        made.take(item);
    }
    made.text(items);
    made.row
}

/// Adds what is wrong with a row as a whole.
pub(super) fn check(row: &mut Row, today: BeijingDay) {
    if row.name.is_none() {
        row.wrong.push(Wrong::NoName);
    }
    if row.client.is_none() {
        row.wrong.push(Wrong::NoClient);
    }
    let long = row.too_long();
    row.wrong.extend(long);
    let deletions = row.deletions.as_ref().map(|said| said.value);
    let agrees = row.stage.as_ref().is_none_or(|said| {
        let StageSaid { shown, complaint, .. } = said.value;
        let deletions = deletions.unwrap_or(u8::from(shown == Shown::TakenDown));
        Facts { stage: shown, since: today.start(), deletions, complaint }.agree()
    });
    if !agrees {
        row.wrong.push(Wrong::Contradiction);
    }
}

struct Made {
    row: Row,
    today: BeijingDay,
    kept: Kept,
}

impl Item {
    fn said<T>(&self, value: T) -> Said<T> {
        Said { value, written: self.cell.clone(), from: self.from.clone() }
    }

    fn line(&self) -> String {
        // The apostrophe that our own table puts before what a spreadsheet would take for a formula.
        let bare = self.cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
        tidied(&bare.unwrap_or(&self.cell).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Tells whether the head says that its cells are times.
    fn is_timed(&self) -> bool {
        const TIMES: [&str; 13] =
            ["时间", "日期", "截止", "ddl", "deadline", "date", "due", "档期", "日", "前", "于", "at", "on"];
        let head = plain(&self.head);
        TIMES.iter().any(|word| head.ends_with(word))
    }
}

/// Which item of these fields comes first, by the order of the fields.
fn first<'a>(items: &'a [Item], fields: &[Field]) -> Option<&'a Item> {
    let holds = |item: &&Item| !item.cell.trim().is_empty() && !is_none(&item.cell);
    fields.iter().find_map(|field| items.iter().filter(holds).find(|item| item.field == Some(*field)))
}

impl Made {
    fn rest(&mut self, item: &Item, value: &str, is_minor: bool) {
        if self.kept == Kept::Not && !value.trim().is_empty() {
            self.row.rest.push(Rest { label: item.head.clone(), value: value.trim().to_owned(), is_minor });
        }
    }

    fn wrong(&mut self, wrong: Wrong) {
        self.row.wrong.push(wrong);
    }

    fn stage(&mut self, item: &Item) {
        if is_none(&item.cell) {
            return self.rest(item, &item.cell, true);
        }
        match stage_of(&item.cell) {
            Some((stage, others)) if self.row.stage.is_none() => {
                self.row.stage = Some(item.said(stage));
                for other in others {
                    self.rest(item, &other, false);
                }
            }
            Some(_) => self.rest(item, &item.cell, false),
            None => self.wrong(Wrong::UnknownStage { head: item.head.clone(), written: item.cell.trim().to_owned() }),
        }
    }

    fn name(&mut self, items: &[Item]) {
        let chosen = first(items, &[Field::Name, Field::Product, Field::Subject]);
        self.row.name = chosen.map(|item| item.said(item.line())).filter(|said| !said.value.is_empty());
    }

    fn client(&mut self, items: &[Item]) {
        let chosen = first(items, &[Field::Client, Field::Brand, Field::Agency]);
        self.row.client = chosen.map(|item| item.said(item.line())).filter(|said| !said.value.is_empty());
        if let Some(agency) = chosen.filter(|item| item.field == Some(Field::Agency)) {
            self.row.kind = Some(agency.said(ClientKind::Mcn));
        }
    }

    /// Tells whether an item is what the row's name or client was taken from.
    fn is_said(said: Option<&Said<String>>, item: &Item) -> bool {
        said.is_some_and(|said| said.from == item.from && said.written == item.cell)
    }

    fn take(&mut self, item: &Item) {
        let is_empty = item.cell.trim().is_empty();
        if is_empty || item.field == Some(Field::Stage) {
            return;
        }
        if is_none(&item.cell) {
            return self.rest(item, &item.cell, true);
        }
        match item.field {
            Some(Field::Name | Field::Product | Field::Subject) => {
                if !Self::is_said(self.row.name.as_ref(), item) {
                    self.rest(item, &item.cell, item.field == Some(Field::Subject));
                }
            }
            Some(Field::Client | Field::Brand | Field::Agency) => {
                if !Self::is_said(self.row.client.as_ref(), item) {
                    self.rest(item, &item.cell, false);
                }
            }
            Some(Field::Kind) => self.kind(item),
            Some(Field::Title) if self.row.title.is_none() => self.row.title = Some(item.said(item.line())),
            Some(Field::Link) => self.link(item),
            Some(Field::Deletions) => self.deletions(item),
            Some(Field::Complaint) => self.complaint(item),
            Some(Field::KeepPublic) => self.keep(item),
            Some(field) if event_of(field).is_some() => self.event(item, event_of(field).unwrap_or(Event::Since)),
            Some(field) if field.is_agreed() => self.agree(item, field),
            Some(Field::Minor | Field::Header) => self.rest(item, &item.cell, true),
            Some(Field::Brief) => {}
            Some(_) | None => self.rest(item, &item.cell, false),
        }
    }

    fn kind(&mut self, item: &Item) {
        match kind_of(&item.cell) {
            Some(kind) => self.row.kind = Some(item.said(kind)),
            None if ["客户", "client"].iter().any(|word| plain(&item.head).contains(word)) => {
                self.wrong(Wrong::UnknownKind { head: item.head.clone(), written: item.cell.trim().to_owned() });
            }
            None => self.rest(item, &item.cell, false),
        }
    }

    fn link(&mut self, item: &Item) {
        let links = links_in(&item.cell);
        match (&links[..], &self.row.link) {
            ([link], None) => {
                self.row.link = Some(item.said(link.clone()));
                let others = item.cell.replace(link.as_str(), "");
                if plain(&others).chars().count() > 1 {
                    self.rest(item, &item.cell, true);
                }
            }
            _ => self.rest(item, &item.cell, false),
        }
    }

    fn deletions(&mut self, item: &Item) {
        let number = plain(&item.cell);
        let number = number.trim_end_matches(|c: char| !c.is_ascii_digit());
        match number.parse::<u8>() {
            Ok(deletions) => self.row.deletions = Some(item.said(deletions)),
            Err(_) => self.wrong(Wrong::NotANumber { head: item.head.clone(), written: item.cell.trim().to_owned() }),
        }
    }

    fn complaint(&mut self, item: &Item) {
        match (complaint_of(&item.cell), self.row.stage.as_mut()) {
            (Some(complaint), Some(stage)) if stage.value.complaint == ShownComplaint::None => {
                stage.value.complaint = complaint;
                self.rest(item, &item.cell, true);
            }
            _ => self.rest(item, &item.cell, false),
        }
    }

    fn keep(&mut self, item: &Item) {
        match for_how_long(&item.cell) {
            Some(Ok(days)) => return self.date(Found::PublicFor(days), item),
            Some(Err(())) => {
                return self.wrong(Wrong::NotANumber { head: item.head.clone(), written: item.cell.trim().to_owned() });
            }
            None => {}
        }
        self.agree(item, Field::KeepPublic);
    }

    fn date(&mut self, found: Found, item: &Item) {
        let dated = Dated { found, written: item.cell.clone(), from: item.from.clone() };
        if !self.row.agreed.contains(&dated) {
            self.row.agreed.push(dated);
        }
    }

    fn event(&mut self, item: &Item, event: Event) {
        match date_in(&item.cell, self.today, Lean::Past) {
            Some(Cell::Day(at)) if at.day <= self.today => self.happened(item, event, at),
            // Not yet: it is planned.
            Some(Cell::Day(at)) if event == Event::Published => {
                self.date(Found::Day { day: at.day, time: at.time, means: Some(Means::Publish) }, item);
            }
            Some(Cell::Day(_)) => {
                self.wrong(Wrong::InFuture { event });
                self.rest(item, &item.cell, false);
            }
            other => self.no_date(item, other),
        }
    }

    fn happened(&mut self, item: &Item, event: Event, at: super::row::DayTime) {
        if self.row.when(event).is_none() {
            self.row.at.push((event, item.said(at)));
        } else {
            self.rest(item, &item.cell, false);
        }
    }

    fn no_date(&mut self, item: &Item, read: Option<Cell>) {
        let (head, written) = (item.head.clone(), item.cell.trim().to_owned());
        match read {
            Some(Cell::Impossible) => self.wrong(Wrong::NoSuchDay { head, written }),
            _ if item.is_timed() && self.kept == Kept::Not => self.wrong(Wrong::NotADate { head, written }),
            _ => self.rest(item, &item.cell, false),
        }
    }

    fn agree(&mut self, item: &Item, field: Field) {
        let shown = self.row.stage.as_ref().map(|said| said.value.shown);
        let is_over = matches!(shown, Some(Shown::Completed(_) | Shown::Cancelled(_)));
        let was_published =
            matches!(shown, Some(Shown::Public | Shown::Private | Shown::TakenDown | Shown::Completed(_)));
        let lean = match field {
            Field::PublishBy if was_published => Lean::Past,
            _ if is_over => Lean::Near,
            _ => Lean::Future,
        };
        let planned = ["计划", "预计", "要求", "约定", "期望", "拟", "planned"];
        let is_plan = planned.iter().any(|word| plain(&item.head).contains(word));
        let read = date_in(&item.cell, self.today, lean);
        match (field, read) {
            (Field::PublishBy, Some(Cell::Day(at))) if was_published && !is_plan && at.day <= self.today => {
                self.happened(item, Event::Published, at);
            }
            (_, Some(Cell::Impossible)) => self.no_date(item, read),
            // A text is searched as a whole, so that a prohibition around a date counts.
            (_, None) if self.kept == Kept::AsBrief => {}
            (_, read) => {
                let found = dates_of(&item.head, &item.cell, field, read, self.today);
                if found.is_empty() {
                    return self.no_date(item, None);
                }
                for found in found {
                    self.date(found, item);
                }
                if read.is_none() {
                    self.rest(item, &item.cell, true);
                }
            }
        }
    }

    fn text(&mut self, items: &[Item]) {
        if self.kept == Kept::AsBrief {
            return;
        }
        let holds = |item: &&Item| item.field == Some(Field::Brief) && !is_none(&item.cell);
        let briefs: Vec<&Item> = items.iter().filter(holds).filter(|item| !item.cell.trim().is_empty()).collect();
        self.row.text = match &briefs[..] {
            [one] => tidied(&one.cell),
            several => {
                let lines = several.iter().map(|item| format!("{}：{}", item.head, tidied(&item.cell)));
                lines.collect::<Vec<_>>().join("\n")
            }
        };
    }
}

fn event_of(field: Field) -> Option<Event> {
    Some(match field {
        Field::Assigned => Event::Assigned,
        Field::Accepted => Event::Accepted,
        Field::ScriptHandedIn => Event::ScriptHandedIn,
        Field::VideoHandedIn => Event::VideoHandedIn,
        Field::Published => Event::Published,
        Field::Deleted => Event::Deleted,
        Field::Ended => Event::Ended,
        Field::Since => Event::Since,
        _ => return None,
    })
}
