//! Brings records that the database lacks back from the second copy.

use std::collections::BTreeMap;

use super::batch::Placed;
use super::compare::Loss;
use super::copy::{self, Line, Reading};
use super::error::Error;
use super::follow::read_again;
use super::header::{Header, current};
use super::missing::{Missing, missing};
use super::perform::store;
use super::recover::Read;
use super::tab::Tab;
use super::write::Pending;
use crate::domain::{Act, DeskKind, Entry};

/// The result of bringing back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Back {
    /// Nothing was missing, or all of it was dealt with.
    Done,
    /// Another tab was first: compare again.
    Again,
    /// The browser didn't store it; it is retried at the next opening.
    Failed,
}

/// What is to be brought back.
#[derive(Default)]
struct Plan {
    seen: Option<String>,
    loss: Loss,
    headers: Vec<Header>,
    records: Vec<(String, Placed)>,
    anew: Vec<Placed>,
}

/// The nonce at each position of a desk; `None` for a record that can't be read.
type There = BTreeMap<u64, Option<String>>;

/// Brings back what the database lacks from the second copy, and reports it.
pub(super) async fn bring_back<T: Tab>(tab: &T, ends: &[(String, String)]) -> Back {
    let Some(Plan { seen, mut loss, headers, records, anew }) = plan(tab, ends.is_empty()).await else {
        return Back::Failed;
    };
    if loss.aside > 0 && !is_unsettled(tab, ends).await {
        return Back::Again;
    }
    if !(headers.is_empty() && records.is_empty()) {
        match tab.put_back(seen.as_deref(), &headers, &records).await {
            Ok(()) => {}
            Err(Error::Conflict) => return Back::Again,
            Err(_) => return Back::Failed,
        }
        read_again(tab, true).await;
    }
    let decided = decide_anew(tab, anew, &mut loss).await;
    if decided != Back::Done {
        // What could not be stored is reported once that is certain.
        loss.not = 0;
    }
    if loss.is_any() {
        tab.tell_loss(loss);
    }
    decided
}

/// The copy's last line says how far the current desk is, which doesn't cover records of other desks. So an empty line
/// is added: until the copy is made anew, whoever opens it has to read it. Returns `false` if another tab has written
/// to it.
async fn is_unsettled<T: Tab>(tab: &T, ends: &[(String, String)]) -> bool {
    let nothing = Line::Records { of: String::new(), records: Vec::new() };
    tab.copy(Line::write([nothing])).await || tab.copy_ends().await.as_deref() == Some(ends)
}

async fn plan<T: Tab>(tab: &T, is_empty: bool) -> Option<Plan> {
    // Read the database first: erasing clears it before the copy, and makes another desk there afterwards.
    let known = tab.headers().await.ok()?;
    let reading = if is_empty { Reading::default() } else { Reading::of(&tab.copy_texts().await) };
    let here = current(&known, DeskKind::Mine);
    // A desk that was made because nothing was there gives up its place.
    let gives_way = match here {
        Some(header) => there(tab, &header.id).await?.is_empty(),
        None => true,
    };
    let copied: Vec<Header> = reading.desks.iter().filter_map(|(id, desk)| header_of(id, desk, &known)).collect();
    // A copy that was made while the current desk's header was lost has no current one.
    let kept =
        copied.iter().filter(|header| header.set_aside.is_none() && !reading.desks[&header.id].records.is_empty());
    let was = current(&copied, DeskKind::Mine).or_else(|| kept.max_by_key(|header| header.created_at));
    let mut plan = Plan { seen: here.map(|header| header.id.clone()), ..Plan::default() };
    for (id, copied) in &reading.desks {
        let mut there = there(tab, id).await?;
        let Some(header) = header_of(id, copied, &known) else {
            plan.loss.not += lost(copied, &there);
            continue;
        };
        let Missing { as_they_were, anew, damaged } = missing(id, copied, &there);
        let is_known = known.iter().any(|one| one.id == *id);
        let is = |one: Option<&Header>| one.is_some_and(|one| one.id == *id);
        let is_current = if is_known { is(here) } else { is(was) && gives_way };
        let back = if is_current { &mut plan.loss.back } else { &mut plan.loss.aside };
        for one in as_they_were {
            if !names_what_is_there(id, &one, copied, &there) {
                continue;
            }
            *back += 1;
            let noted = one.record.open(id, one.seq).ok().map(|entry| entry.noted_at);
            plan.loss.until = plan.loss.until.max(noted);
            there.insert(one.seq, Some(one.record.nonce.clone()));
            plan.records.push((id.clone(), one));
        }
        let (certain, uncertain): (Vec<_>, Vec<_>) =
            anew.into_iter().partition(|one| is_current && names_what_is_there(id, one, copied, &there));
        plan.loss.not += uncertain.len() as u64 + (damaged as u64).max(lost(copied, &there));
        if !is_known && !there.is_empty() {
            let set_aside = if is_current { None } else { header.set_aside.or(Some(tab.now().millis())) };
            plan.headers.push(Header { current: is_current, set_aside, ..header });
        }
        plan.anew.extend(certain);
    }
    // An empty desk that replaced the lost one is no longer the current one.
    if let Some(here) = here.filter(|_| plan.headers.iter().any(|header| header.current)) {
        plan.headers.push(Header { current: false, ..here.clone() });
    }
    Some(plan)
}

/// Returns the header of a desk of one's own. If its line is damaged, its id and records are enough.
fn header_of(id: &str, copied: &copy::Desk, known: &[Header]) -> Option<Header> {
    let known = || known.iter().find(|one| one.id == id).cloned();
    let bare = || Header {
        id: id.to_owned(),
        kind: Header::MINE.to_owned(),
        name: String::new(),
        created_at: 0,
        position: None,
        current: copied.count > 0,
        set_aside: None,
    };
    let found = copied.header.clone().or_else(known);
    found.or_else(|| (!copied.records.is_empty()).then(bare)).filter(Header::is_mine)
}

async fn there<T: Tab>(tab: &T, id: &str) -> Option<There> {
    let mut there = There::new();
    let take = &mut |read: Vec<Read>| {
        there.extend(read.into_iter().map(|one| (one.seq, one.record.ok().map(|record| record.nonce))));
    };
    tab.records(id, 0, take).await.ok()?;
    Some(there)
}

/// Returns how many positions once had a record and now have none.
fn lost(copied: &copy::Desk, there: &There) -> u64 {
    copied.count.saturating_sub(there.len() as u64)
}

/// Tells whether a record means the same as before when it comes back: a take-back names a record by position, where
/// another one may be by now.
fn names_what_is_there(id: &str, one: &Placed, copied: &copy::Desk, there: &There) -> bool {
    let Ok(Entry { act: Act::TakeBack { record, .. }, .. }) = one.record.open(id, one.seq) else { return true };
    let Some(named) = record else { return false };
    let before = copied.records.iter().take_while(|other| other.record.nonce != one.record.nonce);
    let was = before.filter(|other| other.seq == named).last().map(|other| &other.record.nonce);
    was.is_some() && was == there.get(&named).and_then(Option::as_ref)
}

/// Decides records again on the present desk, with their own times and nonces.
async fn decide_anew<T: Tab>(tab: &T, records: Vec<Placed>, loss: &mut Loss) -> Back {
    for Placed { seq, record, .. } in records {
        let shown = tab.shown();
        let id = shown.header.id;
        let entry = record.open(&id, seq).ok().map(|entry| Entry { seq: shown.desk.head() + 1, ..entry });
        let mut after = shown.desk.clone();
        let Some(entry) = entry.filter(|entry| after.take(entry.clone()).is_ok()) else {
            loss.not += 1;
            continue;
        };
        let mut decided = Pending::encode(&id, entry.seq, vec![entry], [record.nonce], after);
        // Bring the record back even if a file that it names is gone.
        decided.batch.files.clear();
        match store(tab, &decided).await {
            Ok(()) => loss.back += 1,
            // Another tab has written meanwhile, perhaps this very record.
            Err(Error::Repeated | Error::Conflict) => {
                read_again(tab, false).await;
                return Back::Again;
            }
            Err(_) => return Back::Failed,
        }
    }
    Back::Done
}
