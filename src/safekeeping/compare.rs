//! Compares the database with the second copy at each opening, and brings back what the database lacks.

use super::bring_back::{Back, bring_back};
use super::copy::{Line, now_of};
use super::desk_on_screen::Saved;
use super::follow::read_again;
use super::header::{Header, current};
use super::opening::without_header;
use super::recover::Read;
use super::tab::{Copied, Tab};
use super::tally::Tally;
use crate::domain::{DeskKind, Instant};

/// How often to start again when another tab was first.
const TRIES: usize = 16;

/// What the browser had lost, and how much of it is back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// How many records came back from the second copy to the desk that is shown.
    pub back: u64,
    /// How many came back to another desk.
    pub aside: u64,
    /// How many could not be brought back: the present records don't permit them, or they are damaged.
    pub not: u64,
    /// When the last record that came back was noted.
    pub until: Option<Instant>,
    /// Whether the browser reports that it discarded its database.
    pub discarded: bool,
}

impl Loss {
    /// Tells whether there is anything to report.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.discarded || self.back + self.aside + self.not > 0
    }

    /// Adds up two losses.
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

/// Compares the shown desk with the second copy, and brings back what it lacks. Nothing is recorded meanwhile. If
/// something is being recorded or waits for a retry, nothing is compared.
pub async fn compare<T: Tab>(tab: &T) {
    if tab.kind() != DeskKind::Mine || tab.saved() != Saved::Yes {
        return;
    }
    tab.set_saved(Saved::Saving);
    compare_alone(tab).await;
    if tab.saved() == Saved::Saving {
        tab.set_saved(Saved::Yes);
    }
}

/// Compares; the caller makes sure that nothing is recorded meanwhile.
pub(super) async fn compare_alone<T: Tab>(tab: &T) {
    if tab.kind() == DeskKind::Mine {
        let copied = brought_together(tab).await;
        tab.set_copied(copied);
    }
}

async fn brought_together<T: Tab>(tab: &T) -> Copied {
    for _ in 0..TRIES {
        let Some(ends) = tab.copy_ends().await else { return Copied::None };
        if let Some(whole) = as_shown(tab, &ends) {
            return whole;
        }
        // Another tab may have recorded something meanwhile.
        read_again(tab, false).await;
        if let Some(whole) = as_shown(tab, &ends) {
            return whole;
        }
        match bring_back(tab, &ends).await {
            Back::Failed => return Copied::Behind,
            Back::Again => {}
            Back::Done => return make_anew(tab).await,
        }
    }
    Copied::Behind
}

fn as_shown<T: Tab>(tab: &T, ends: &[(String, String)]) -> Option<Copied> {
    let shown = tab.shown();
    let (desk, tally) = now_of(ends)?;
    (desk == shown.header.id && tally == shown.tally).then_some(Copied::Whole { desk, tally })
}

/// Rewrites the second copy from the database, and returns its state then. If another tab writes to it meanwhile, it
/// starts again.
pub async fn make_anew<T: Tab>(tab: &T) -> Copied {
    let mut refused = 0;
    for _ in 0..TRIES {
        let Some(ends) = tab.copy_ends().await else { return Copied::None };
        let Some((mut lines, desk, tally)) = lines_of(tab).await else { return Copied::Behind };
        lines.push(Line::Now { desk: desk.clone(), tally });
        if tab.copy_anew(Line::write(lines)).await {
            return Copied::Whole { desk, tally };
        }
        // It may look the same as before although another tab has written.
        refused += usize::from(tab.copy_ends().await.is_none_or(|now| now == ends));
        if refused > 1 {
            return Copied::Behind;
        }
    }
    Copied::Behind
}

/// Returns lines for everything in the database, and how far the current desk is. If there is no current desk, returns
/// how much this tab holds with a sum of 0, which should equal no desk's tally, so that the next opening reports a
/// loss.
async fn lines_of<T: Tab>(tab: &T) -> Option<(Vec<Line>, String, Tally)> {
    let mut known = tab.headers().await.ok()?;
    let shown = tab.shown();
    let with_records = tab.with_records().await.ok()?;
    known.extend(without_header(
        &Header { position: None, set_aside: None, ..shown.header.clone() },
        &known,
        with_records,
    ));
    let here = current(&known, DeskKind::Mine).map(|header| header.id.clone());
    let held = if shown.tally.count > 0 { shown.header.id } else { String::new() };
    let (mut lines, mut now) = (Vec::new(), (held, Tally { sum: 0, ..shown.tally }));
    for header in known.into_iter().filter(Header::is_mine) {
        let (mut records, mut tally) = (Vec::new(), Tally::default());
        let take = &mut |read: Vec<Read>| {
            for one in read {
                tally = tally.with(one.record.as_ref().ok().map(|record| record.checksum.as_str()));
                records.extend(one.placed());
            }
        };
        tab.records(&header.id, 0, take).await.ok()?;
        let id = header.id.clone();
        lines.push(Line::Desk(header));
        lines.extend(Line::records(&id, &records));
        if here.as_ref() == Some(&id) {
            now = (id, tally);
        }
    }
    Some((lines, now.0, now.1))
}
