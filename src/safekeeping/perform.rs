//! The only way in which an act is recorded: ask the engine, store in both places, wait, and only then show.
//!
//! Nothing is applied before its transaction has completed. After a failed write nothing is applied either: the records
//! wait for another try, and the desk takes nothing more until then.

use super::batch::Placed;
use super::compare::compare;
use super::copy::Line;
use super::decide::{Pending, Step, decide};
use super::desk_on_screen::{DeskOnScreen, Retried, Saved};
use super::error::Error;
use super::follow::{follow, read_again};
use super::not_performed::NotPerformed;
use super::tab::{Copied, Tab};
use crate::domain::{Desk, DeskKind, Entry};

/// How often an act is decided anew because another tab was first each time.
const TRIES: usize = 16;

/// Performs acts on the desk on which they were begun, all or none, and returns their entries. What they are is asked
/// anew whenever another tab was first: ids may be taken by then.
///
/// # Errors
/// [`NotPerformed`]; then nothing has changed.
pub async fn perform<T: Tab>(
    tab: &T,
    begun_on: &str,
    steps: impl Fn(&Desk) -> Vec<Step>,
) -> Result<Vec<Entry>, NotPerformed> {
    match tab.saved() {
        Saved::Yes | Saved::InMemory => {}
        Saved::Saving => return Err(NotPerformed::Busy),
        Saved::No { .. } | Saved::Cleared => return Err(NotPerformed::Paused),
    }
    // Whatever came back would stand where this is going to stand.
    if tab.copied() == Copied::Unknown {
        compare(tab).await;
    }
    let (mut nonces, mut seen) = (Vec::new(), None);
    for _ in 0..TRIES {
        let DeskOnScreen { header, desk, .. } = tab.shown();
        if header.id != begun_on {
            return Err(NotPerformed::OtherDesk);
        }
        let steps = steps(&desk);
        // A nonce stays its act's, so that what was stored after all is found to be so.
        nonces.resize_with(nonces.len().max(steps.len()), || tab.nonce());
        let acts: Vec<_> = steps.iter().map(|step| step.act.clone()).collect();
        let decided = match (decide(begun_on, &desk, tab.now(), steps, &nonces), seen) {
            (Ok(decided), _) => decided,
            (Err(_), Some(seen)) if acts.iter().all(|act| is_done_since(&desk, seen, act)) => {
                return Err(NotPerformed::InOtherTab);
            }
            (Err(why), _) => return Err(why),
        };
        seen = Some(desk.head());
        let entries = decided.entries.clone();
        match save(tab, decided).await {
            Ok(()) => return Ok(entries),
            Err(Error::Conflict) => read_again(tab, false).await,
            Err(Error::Gap) => {
                read_again(tab, true).await;
                compare(tab).await;
            }
            Err(Error::Repeated) => {
                read_again(tab, false).await;
                return Ok(entries);
            }
            Err(Error::Elsewhere) => {
                follow(tab).await;
                return Err(NotPerformed::OtherDesk);
            }
            Err(why) => return Err(NotPerformed::NotSaved { full: why == Error::Full }),
        }
    }
    Err(NotPerformed::Busy)
}

/// Tells whether the same act was recorded after a position.
fn is_done_since(desk: &Desk, seen: u64, act: &crate::domain::Act) -> bool {
    let log = act.task().and_then(|task| desk.log(task));
    log.is_some_and(|log| log.standing().iter().any(|entry| entry.seq > seen && entry.act == *act))
}

/// Tries once more to save what could not be saved.
pub async fn save_again<T: Tab>(tab: &T) -> Option<Retried> {
    let pending = tab.pending()?;
    let went = match save(tab, pending).await {
        Ok(()) => Retried::Saved,
        Err(why @ (Error::Conflict | Error::Repeated | Error::Gap | Error::Elsewhere)) => {
            read_again(tab, true).await;
            // What is there already had been stored after all.
            if why == Error::Repeated { Retried::Saved } else { Retried::Changed }
        }
        Err(_) => Retried::NotSaved,
    };
    Some(went)
}

/// Gives up what could not be saved: the desk is as the browser has it.
pub fn give_up<T: Tab>(tab: &T) {
    if let Some(pending) = tab.pending() {
        make_void(tab, &pending);
        tab.set_pending(None);
    }
    tab.set_saved(Saved::Yes);
}

/// Stores what was decided in both places, and shows it once it is kept.
///
/// # Errors
/// What the database says; then nothing is shown, and nothing is kept.
pub async fn save<T: Tab>(tab: &T, decided: Pending) -> Result<(), Error> {
    tab.set_saved(Saved::Saving);
    let before = tab.shown();
    let tally = decided.batch.onto(before.tally);
    let id = decided.batch.desk.clone();
    // Both at once: whichever of the two the browser is killed over, the other has it.
    let written = is_copied(tab).then(|| {
        let lines = Line::records(&id, &decided.batch.placed().collect::<Vec<Placed>>());
        tab.copy(Line::write(lines.into_iter().chain([Line::Now { desk: id.clone(), tally }])))
    });
    let stored = tab.append(&decided).await;
    match &stored {
        Ok(()) => {
            if let Some(written) = written
                && !written.await
            {
                tab.set_copied(Copied::Behind);
            }
            tab.set_pending(None);
            let shown = tab.shown();
            // Another tab may have brought another desk to the front meanwhile, or this was read already.
            if shown.header.id == id && shown.desk.head() < decided.after.head() {
                tab.show(DeskOnScreen { desk: decided.after, tally, ..shown });
            }
            tab.set_saved(Saved::Yes);
            tab.tell(&id);
        }
        // Another try of the same would end the same: what was sent is to be sent anew.
        Err(Error::Conflict | Error::Gap | Error::FileGone | Error::Elsewhere) => {
            make_void(tab, &decided);
            tab.set_pending(None);
            tab.set_saved(Saved::Yes);
        }
        Err(Error::Repeated) => {
            tab.set_pending(None);
            tab.set_saved(Saved::Yes);
        }
        Err(why) => {
            tab.set_saved(Saved::No { full: *why == Error::Full });
            tab.set_pending(Some(decided));
        }
    }
    stored
}

/// Says in the second copy that records weren't kept after all.
fn make_void<T: Tab>(tab: &T, decided: &Pending) {
    if is_copied(tab) {
        let DeskOnScreen { header, tally, .. } = tab.shown();
        let nonces = decided.batch.records.iter().map(|record| record.nonce.clone()).collect();
        // Nobody waits for this: what isn't void is found to be in the database, or is decided anew.
        drop(tab.copy(Line::write([Line::Void(nonces), Line::Now { desk: header.id, tally }])));
    }
}

fn is_copied<T: Tab>(tab: &T) -> bool {
    tab.kind() == DeskKind::Mine && tab.copied() != Copied::None
}
