//! The database and the second copy are compared at each opening, and what the database lacks comes back.

use std::collections::BTreeMap;

use super::batch::Batch;
use super::batch::Placed;
use super::copy::{self, Line, Reading};
use super::decide::Pending;
use super::header::{Header, current};
use super::missing::{Missing, missing};
use super::tab::{Copied, Tab};
use crate::domain::{DeskKind, Entry, Instant};
use crate::record::Stored;

/// What the browser had lost, and what of it is back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// How many records came back from the second copy to the desk that is shown.
    pub back: u64,
    /// How many came back to a desk that is kept beside it.
    pub aside: u64,
    /// How many could not come back: what is there now doesn't permit them, or they are damaged.
    pub not: u64,
    /// When the last record that came back was noted.
    pub until: Option<Instant>,
    /// Whether the browser says that it has thrown its database away.
    pub discarded: bool,
}

impl Loss {
    /// Tells whether there is anything to tell.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.discarded || self.back + self.aside + self.not > 0
    }

    /// Puts what was lost on two occasions together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            back: self.back + other.back,
            aside: self.aside + other.aside,
            not: self.not + other.not,
            until: self.until.max(other.until),
            discarded: self.discarded || other.discarded,
        }
    }
}

/// What came of bringing back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// Nothing was missing.
    Nothing,
    /// Something was, and all of it was dealt with.
    Done,
    /// The browser didn't store it; it is tried again at the next opening.
    Failed,
}

/// Compares the desk that is shown with the second copy, brings back what it lacks, and makes the copy anew if it differs.
pub async fn compare<T: Tab>(tab: &T) {
    if look(tab).await == Some(Looked::Differs) {
        make_anew(tab).await;
    }
}

/// What a look at the second copy found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looked {
    /// Both have the same.
    Same,
    /// The copy has to be made anew; what the database lacked is back.
    Differs,
    /// What the database lacks could not be brought back.
    Failed,
}

/// Compares, and brings back what the database lacks. `None`: there is no second copy of such a desk, or here at all.
pub(super) async fn look<T: Tab>(tab: &T) -> Option<Looked> {
    if tab.kind() != DeskKind::Mine {
        return None;
    }
    let Some(ends) = tab.copy_ends().await else {
        tab.set_copied(Copied::None);
        return None;
    };
    let shown = tab.shown();
    if copy::now_of(&ends) == Some((shown.header.id, shown.tally)) {
        tab.set_copied(Copied::Whole);
        return Some(Looked::Same);
    }
    let reading = if ends.is_empty() { Reading::default() } else { Reading::of(&tab.copy_texts().await) };
    if bring_back(tab, &reading).await == Back::Failed {
        tab.set_copied(Copied::Behind);
        return Some(Looked::Failed);
    }
    Some(Looked::Differs)
}

/// Makes the second copy anew of what the database has.
pub async fn make_anew<T: Tab>(tab: &T) {
    let lines = lines_of(tab).await;
    let is_written = match lines {
        Some(lines) => tab.copy_anew(Line::write(lines)).await,
        None => false,
    };
    tab.set_copied(if is_written { Copied::Whole } else { Copied::Behind });
}

async fn lines_of<T: Tab>(tab: &T) -> Option<Vec<Line>> {
    let known = tab.headers().await.ok()?;
    let (mut lines, shown) = (Vec::new(), tab.shown());
    for header in known.into_iter().filter(Header::is_mine) {
        let mut records = Vec::new();
        let take = &mut |read: Vec<super::recover::Read>| {
            let placed = read
                .into_iter()
                .filter_map(|one| Some(Placed { seq: one.seq, task: one.task, record: one.record.ok()? }));
            records.extend(placed);
        };
        tab.records(&header.id, 0, take).await.ok()?;
        let id = header.id.clone();
        lines.push(Line::Desk(header));
        lines.extend(Line::records(&id, &records));
    }
    lines.push(Line::Now { desk: shown.header.id, tally: shown.tally });
    Some(lines)
}

/// Brings back what the database lacks of a reading, and tells it.
async fn bring_back<T: Tab>(tab: &T, reading: &Reading) -> Back {
    let Ok(known) = tab.headers().await else { return Back::Failed };
    let (mut loss, mut headers, mut records, mut anew) = (Loss::default(), Vec::new(), Vec::new(), Vec::new());
    let current_there = current(&known, DeskKind::Mine).map(|header| header.id.clone());
    // A desk that was made because nothing was there gives its place back.
    let gives_way = tab.shown().tally.count == 0;
    for (id, copied) in &reading.desks {
        let Some(header) = copied.header.as_ref().filter(|header| header.is_mine()) else { continue };
        let mut there = BTreeMap::new();
        let take = &mut |read: Vec<super::recover::Read>| {
            there.extend(read.into_iter().map(|one| (one.seq, one.record.ok().map(|record| record.nonce))));
        };
        if tab.records(id, 0, take).await.is_err() {
            return Back::Failed;
        }
        let Missing { as_they_were, anew: others, damaged } = missing(id, copied, &there);
        let is_known = known.iter().any(|one| one.id == *id);
        let is_current = if is_known { current_there.as_ref() == Some(id) } else { header.current && gives_way };
        let many = as_they_were.len() as u64;
        loss.not += damaged as u64;
        if is_current {
            loss.back += many;
        } else {
            loss.aside += many;
        }
        if !is_known && many > 0 {
            let set_aside = if is_current { None } else { header.set_aside.or(Some(tab.now().millis())) };
            headers.push(Header { current: is_current, set_aside, ..header.clone() });
        }
        for one in &as_they_were {
            let noted = one.record.open(id, one.seq).ok().map(|entry| entry.noted_at);
            loss.until = loss.until.max(noted);
        }
        records.extend(as_they_were.into_iter().map(|one| (id.clone(), one)));
        if is_current {
            anew.extend(others);
        } else {
            loss.not += others.len() as u64;
        }
    }
    if headers.is_empty() && records.is_empty() && anew.is_empty() && loss.not == 0 {
        return Back::Nothing;
    }
    if !(headers.is_empty() && records.is_empty()) {
        // The empty desk that stood in for the one that comes back is no longer the current one.
        if headers.iter().any(|header| header.current)
            && let Some(empty) = known.iter().find(|header| Some(&header.id) == current_there.as_ref())
        {
            headers.push(Header { current: false, ..empty.clone() });
        }
        if tab.put_back(&headers, &records).await.is_err() {
            return Back::Failed;
        }
        super::follow::read_again(tab, true).await;
    }
    loss.not += decide_anew(tab, anew, &mut loss.back).await;
    tab.tell_loss(loss);
    Back::Done
}

/// Decides records anew after what is there by now, with their own times and nonces. Returns how many aren't permitted.
async fn decide_anew<T: Tab>(tab: &T, records: Vec<Placed>, back: &mut u64) -> u64 {
    let mut not = 0;
    for Placed { seq, record, .. } in records {
        let shown = tab.shown();
        let id = shown.header.id;
        let Ok(entry) = record.open(&id, seq) else { continue };
        let entry = Entry { seq: shown.desk.head() + 1, ..entry };
        let mut after = shown.desk.clone();
        if after.take(entry.clone()).is_err() {
            not += 1;
            continue;
        }
        let records = vec![Stored::of(&id, record.nonce, &entry)];
        let batch = Batch { desk: id, first: entry.seq, records, files: Vec::new() };
        match super::perform::save(tab, Pending { batch, entries: vec![entry], after }).await {
            Ok(()) => *back += 1,
            // Whoever wrote it meanwhile has it.
            Err(super::Error::Repeated) => {}
            Err(_) => not += 1,
        }
    }
    not
}
