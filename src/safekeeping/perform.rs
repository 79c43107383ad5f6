//! Performs acts on a desk: decides them, writes them ([`super::write`]) in both places, and only then acknowledges
//! them.
//!
//! Nothing is applied before its transaction has completed. If writing fails, nothing is applied: the records wait for
//! a retry, and until then the desk accepts nothing else. The second copy takes them after the database has them, so it
//! never contains what was refused or given up.

use super::compare::compare_alone;
use super::copy::{Line, now_of};
use super::decide::{Step, decide};
use super::desk_on_screen::{DeskOnScreen, Retried, Saved};
use super::error::Error;
use super::follow::{follow, read_again};
use super::header::{Header, current};
use super::not_performed::NotPerformed;
use super::opening::claimed;
use super::tab::{Copied, Tab};
use super::tally::Tally;
use super::write::{Pending, write};
use crate::domain::{Desk, DeskKind, Entry};

/// How often an act is decided again when another tab was first.
const TRIES: usize = 16;

/// Performs acts on the desk on which they were begun, all or none, and returns their entries. Whenever another tab was
/// first, `steps` is called again, as ids may be taken by then.
///
/// # Errors
/// [`NotPerformed`]; then nothing has changed.
pub async fn perform<T: Tab>(
    tab: &T,
    begun_on: &str,
    steps: impl Fn(&Desk) -> Vec<Step>,
) -> Result<Vec<Entry>, NotPerformed> {
    let was = tab.saved();
    match was {
        Saved::Yes | Saved::InMemory => {}
        Saved::Saving => return Err(NotPerformed::Busy),
        Saved::No { .. } | Saved::Cleared => return Err(NotPerformed::Paused),
    }
    // Until the end nothing else is accepted, also during retries.
    tab.set_saved(Saved::Saving);
    let went = perform_alone(tab, begun_on, steps).await;
    if tab.saved() == Saved::Saving {
        tab.set_saved(was);
    }
    went
}

async fn perform_alone<T: Tab>(
    tab: &T,
    begun_on: &str,
    steps: impl Fn(&Desk) -> Vec<Step>,
) -> Result<Vec<Entry>, NotPerformed> {
    // Compare first: what comes back would need the positions used here, or would replace an empty desk.
    let copied = tab.copied();
    if copied == Copied::Unknown || copied == Copied::Behind && tab.shown().tally.count == 0 {
        compare_alone(tab).await;
    }
    let (mut nonces, mut seen) = (Vec::new(), None);
    for _ in 0..TRIES {
        let DeskOnScreen { header, desk, .. } = tab.shown();
        if header.id != begun_on {
            return Err(NotPerformed::OtherDesk);
        }
        let steps = steps(&desk);
        // Each act keeps its nonce, so that one that was stored after all is recognized.
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
        match store(tab, &decided).await {
            Ok(()) => return Ok(decided.entries),
            Err(Error::Conflict) => {
                read_again(tab, false).await;
            }
            Err(Error::Gap) => look_at_both(tab).await,
            Err(Error::Repeated) => {
                look_at_both(tab).await;
                return Ok(decided.entries);
            }
            Err(Error::Elsewhere) => match find_desk(tab, begun_on).await {
                Ok(()) => {}
                Err(NotPerformed::NotSaved { full }) => return Err(wait(tab, decided, full)),
                Err(NotPerformed::Paused) => {
                    tab.set_saved(Saved::Cleared);
                    return Err(NotPerformed::Paused);
                }
                Err(why) => {
                    follow(tab).await;
                    return Err(why);
                }
            },
            // A retry would fail the same way: the file has to be uploaded again.
            Err(Error::FileGone) => return Err(NotPerformed::NotSaved { full: false }),
            Err(why) => return Err(wait(tab, decided, why == Error::Full)),
        }
    }
    Err(NotPerformed::Busy)
}

/// Reads the desk again, and compares both copies. If it can't be read, it isn't compared.
async fn look_at_both<T: Tab>(tab: &T) {
    if read_again(tab, true).await {
        compare_alone(tab).await;
    } else if tab.copied() != Copied::None {
        tab.set_copied(Copied::Behind);
    }
}

/// Keeps what was decided for a retry.
fn wait<T: Tab>(tab: &T, decided: Pending, full: bool) -> NotPerformed {
    tab.set_pending(Some(decided));
    tab.set_saved(Saved::No { full });
    NotPerformed::NotSaved { full }
}

/// Tells whether the same act was recorded after a position.
fn is_done_since(desk: &Desk, seen: u64, act: &crate::domain::Act) -> bool {
    let log = act.task().and_then(|task| desk.log(task));
    log.is_some_and(|log| log.standing().iter().any(|entry| entry.seq > seen && entry.act == *act))
}

/// Finds out why a desk isn't the current one. If none is, making it current may have failed before.
async fn find_desk<T: Tab>(tab: &T, id: &str) -> Result<(), NotPerformed> {
    let unsure = |_| NotPerformed::NotSaved { full: false };
    let known = tab.headers().await.map_err(unsure)?;
    let DeskOnScreen { header, tally, .. } = tab.shown();
    let current = match current(&known, tab.kind()) {
        Some(current) => current.clone(),
        None if header.id != id => return Err(NotPerformed::OtherDesk),
        // What this tab holds may be all that is left.
        None if tally.count > 0 => return Err(NotPerformed::Paused),
        None => {
            // If it existed before, it was cleared. Use a new id: another tab may hold records of the old one, which a
            // new desk with the same id wouldn't have.
            let fresh = if header.current { format!("{id}-{}", tab.nonce()) } else { header.id.clone() };
            claimed(tab, Header { id: fresh, current: true, ..header }).await.map_err(unsure)?
        }
    };
    if current.id == id { Ok(()) } else { Err(NotPerformed::OtherDesk) }
}

/// Tries again to store what could not be stored.
pub async fn save_again<T: Tab>(tab: &T) -> Option<Retried> {
    let pending = tab.pending()?;
    tab.set_saved(Saved::Saving);
    let mut stored = store(tab, &pending).await;
    if stored == Err(Error::Elsewhere) && find_desk(tab, &pending.batch.desk).await.is_ok() {
        stored = store(tab, &pending).await;
    }
    if let Err(why) = &stored
        && !matches!(why, Error::Conflict | Error::Repeated | Error::Gap | Error::Elsewhere | Error::FileGone)
    {
        tab.set_saved(Saved::No { full: *why == Error::Full });
        return Some(Retried::NotSaved);
    }
    tab.set_pending(None);
    if stored.is_err() {
        look_at_both(tab).await;
    }
    if tab.saved() == Saved::Saving {
        tab.set_saved(Saved::Yes);
    }
    // If it is there already, it had been stored after all.
    Some(if matches!(stored, Ok(()) | Err(Error::Repeated)) { Retried::Saved } else { Retried::Changed })
}

/// Gives up what could not be stored; the desk stays as it is in the browser.
pub fn give_up<T: Tab>(tab: &T) {
    tab.set_pending(None);
    tab.set_saved(Saved::Yes);
}

/// Stores what was decided in both places, and shows it once the database has it.
///
/// # Errors
/// Any database error; then nothing is shown.
pub(super) async fn store<T: Tab>(tab: &T, decided: &Pending) -> Result<(), Error> {
    let before = tab.shown().tally;
    let tally = decided.batch.onto(before);
    let id = &decided.batch.desk;
    let show = || {
        let shown = tab.shown();
        // Another desk may be shown by now, or this was already read.
        if shown.header.id == *id && shown.desk.head() < decided.after.head() {
            tab.show(DeskOnScreen { desk: decided.after.clone(), tally, ..shown });
        }
    };
    let mut copying = None;
    write(tab, decided, async || {
        copying = Copying::begin(tab, decided, before, tally).await;
        show();
    })
    .await?;
    tab.tell(id);
    if let Some(copying) = copying {
        copying.end(tab).await;
    }
    Ok(())
}

/// Writing to the second copy what the database has.
struct Copying<T: Tab> {
    lines: String,
    desk: String,
    /// The desk's tally before and after it.
    before: Tally,
    after: Tally,
    /// How the copy was known to be before it.
    copied: Copied,
    /// The first try if there was one, and how it ended if it has.
    first: Option<(T::Written, Option<bool>)>,
}

impl<T: Tab> Copying<T> {
    /// Begins to write if the copy is complete so far, and gives that a moment: then the act is shown and acknowledged
    /// at once, and the screen is drawn once. `None` if there is no copy.
    async fn begin(tab: &T, decided: &Pending, before: Tally, after: Tally) -> Option<Self> {
        let copied = tab.copied();
        if tab.kind() != DeskKind::Mine || copied == Copied::None {
            return None;
        }
        let desk = decided.batch.desk.clone();
        let now = Line::Now { desk: desk.clone(), tally: after };
        let lines = Line::write(Line::records(&desk, &decided.batch.records).into_iter().chain([now]));
        let mut first = None;
        if copied == (Copied::Whole { desk: desk.clone(), tally: before }) {
            let mut written = tab.copy(lines.clone());
            let soon = tab.soon(&mut written).await;
            first = Some((written, soon));
        }
        Some(Self { lines, desk, before, after, copied, first })
    }

    /// Waits until it is written. The copy counts as complete afterwards only if it was complete before; otherwise both
    /// are compared.
    async fn end(self, tab: &T) {
        let Self { lines, desk, before, after, copied, first } = self;
        let is_written = match first {
            Some((_, Some(is_written))) => is_written,
            Some((written, None)) => written.await,
            None => false,
        };
        // Another tab may have written to it, probably the same state as before this batch; then try again.
        let is_written = is_written
            || tab.copy_ends().await.is_some_and(|ends| now_of(&ends) == Some((desk.clone(), before)))
                && tab.copy(lines).await;
        if is_written {
            tab.set_copied(Copied::Whole { desk, tally: after });
        } else if copied == Copied::Behind {
            // Another tab may know it as complete since: this act isn't in it.
            tab.set_copied(Copied::Behind);
        } else {
            Box::pin(compare_alone(tab)).await;
        }
    }
}
