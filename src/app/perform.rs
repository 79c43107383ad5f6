//! The only way in which anything is written: ask the engine, store, wait, and only then show.
//!
//! Nothing is applied before its transaction has completed. After a failed write nothing is applied
//! either: the records wait for another try, and the desk takes nothing more until then.

use std::time::Duration;

use leptos::prelude::*;

use super::canary;
use super::clock::device_now;
use super::desks::{OpenDesk, Pending, Retried, Saved, WentTo};
use super::not_performed::NotPerformed;
use super::state::App;
use super::tabs;
use crate::domain::{Act, ActKind, Desk, Entry, Instant, Refusal, Role, TaskId, When, permit};
use crate::record::Stored;
use crate::storage::{self, journal, nonce};

/// How long a transaction takes before the screen says that it is under way.
const SAVING_IS_SEEN_AFTER: Duration = Duration::from_millis(150);

/// An act on its way, and when it happened.
pub(super) struct Step {
    pub at: At,
    pub by: Role,
    pub act: Act,
}

/// When an act of several happened.
#[derive(Clone, Copy)]
pub(super) enum At {
    /// As it was chosen for all of them.
    Chosen(When),
    /// At an instant that stands written elsewhere.
    Exactly(Instant),
}

impl App {
    /// Performs acts on a desk, all or none, and returns where their records went.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn perform(self, on: OpenDesk, when: When, acts: Vec<(Role, Act)>) -> Result<WentTo, NotPerformed> {
        let steps =
            |_: &Desk| acts.iter().map(|(by, act)| Step { at: At::Chosen(when), by: *by, act: act.clone() }).collect();
        self.perform_steps(on, steps).await?;
        Ok(if self.has_storage() { WentTo::Browser } else { WentTo::Memory })
    }

    /// Performs acts that each have a time of their own, all or none, and returns their entries. What they are is
    /// asked anew if another tab was first: ids may be taken by then.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub(super) async fn perform_steps(
        self,
        on: OpenDesk,
        steps: impl Fn(&Desk) -> Vec<Step>,
    ) -> Result<Vec<Entry>, NotPerformed> {
        if !on.is_mine() {
            self.pause().await;
        }
        match on.saved.get_untracked() {
            Saved::Yes | Saved::InMemory => {}
            Saved::Saving => return Err(NotPerformed::Busy),
            Saved::No { .. } => return Err(NotPerformed::Paused),
        }
        let mut nonces = Vec::new();
        let decided = decide(on, &steps, &mut nonces)?;
        let entries = decided.entries.clone();
        let Err(why) = self.save(on, decided).await else { return Ok(entries) };
        match why {
            storage::Error::Conflict | storage::Error::Gap => {
                self.read_again(on, why == storage::Error::Gap).await;
                // Another tab was first: ask once more on what is there, never at the old position.
                let again = decide(on, &steps, &mut nonces).map_err(|_| NotPerformed::InOtherTab)?;
                let entries = again.entries.clone();
                self.save(on, again).await.map(|()| entries).map_err(|_| NotPerformed::InOtherTab)
            }
            storage::Error::Repeated => {
                self.read_again(on, false).await;
                Ok(entries)
            }
            other => Err(NotPerformed::NotSaved { full: other == storage::Error::Full }),
        }
    }

    /// Asks the engine whether such an act would be permitted, without performing it.
    ///
    /// # Errors
    /// The engine's [`Refusal`].
    pub fn may(self, on: OpenDesk, task: TaskId, kind: ActKind, when: When) -> Result<(), Refusal> {
        let now = latest(on);
        on.desk.with_untracked(|desk| {
            let at = when.instant(desk, Some(task), kind, now);
            let noted_at = if when == When::Now { now.max(at) } else { now };
            permit(desk, task, kind, kind.role().unwrap_or(Role::Creator), at, noted_at)
        })
    }

    /// Tries once more to save what could not be saved, over a fresh connection.
    pub async fn save_again(self, on: OpenDesk) {
        let Some(pending) = on.pending.get_untracked() else { return };
        self.reopen().await;
        let went = match self.save(on, pending).await {
            Ok(()) => Retried::Saved,
            Err(why @ (storage::Error::Conflict | storage::Error::Repeated | storage::Error::Gap)) => {
                self.read_again(on, true).await;
                // What is there already had been stored after all.
                if why == storage::Error::Repeated { Retried::Saved } else { Retried::Changed }
            }
            Err(_) => Retried::NotSaved,
        };
        on.retried.set(Some(went));
    }

    /// Gives up what could not be saved: the desk is as the browser has it.
    pub fn give_up(self, on: OpenDesk) {
        on.pending.set(None);
        on.saved.set(if self.has_storage() { Saved::Yes } else { Saved::InMemory });
    }

    async fn save(self, on: OpenDesk, decided: Pending) -> Result<(), storage::Error> {
        let Some(database) = self.database() else {
            on.memory.update(|memory| memory.extend(decided.entries));
            on.desk.set(decided.after);
            return Ok(());
        };
        // Nothing of this act is on the screen yet, so 已保存 goes on being true. Drawing another word on each tap would
        // take longer than the transaction, which would have to wait for it.
        on.saved.update_untracked(|saved| *saved = Saved::Saving);
        let soon = set_timeout_with_handle(move || on.saved.notify(), SAVING_IS_SEEN_AFTER);
        let id = decided.desk.clone();
        let files: Vec<_> =
            decided.entries.iter().filter_map(|entry| entry.act.file()).map(|it| it.id.clone()).collect();
        let saved = journal::append_naming(&database, &id, decided.first, &decided.records, &files).await;
        if let Ok(soon) = soon {
            soon.clear();
        }
        match &saved {
            Ok(()) => {
                on.pending.set(None);
                // Another tab may have brought another desk to the front meanwhile.
                if on.header.with_untracked(|header| header.id == id) {
                    if let Some(last) = decided.entries.last().filter(|_| on.is_mine()) {
                        canary::keep(&id, last.seq, last.noted_at);
                    }
                    on.desk.set(decided.after);
                }
                on.saved.set(Saved::Yes);
                tabs::tell(&id);
            }
            // Another try of the same would end the same: what was sent is to be sent anew, with its file.
            Err(
                storage::Error::Conflict | storage::Error::Repeated | storage::Error::Gap | storage::Error::FileGone,
            ) => {
                on.pending.set(None);
                on.saved.set(Saved::Yes);
            }
            Err(why) => {
                self.newer.update(|newer| *newer |= *why == storage::Error::Superseded);
                on.retried.set(None);
                on.saved.set(Saved::No { full: *why == storage::Error::Full });
                on.pending.set(Some(decided));
            }
        }
        saved
    }
}

/// Asks the engine about acts, one after the other, and makes their records. A nonce stays its act's when it is asked
/// once more, so that what was stored after all is found to be so.
fn decide(
    on: OpenDesk,
    steps: &impl Fn(&Desk) -> Vec<Step>,
    nonces: &mut Vec<String>,
) -> Result<Pending, NotPerformed> {
    let now = latest(on);
    let mut after = on.desk.get_untracked();
    let id = on.header.with_untracked(|header| header.id.clone());
    let first = after.head() + 1;
    let (mut records, mut entries) = (Vec::new(), Vec::new());
    let steps = steps(&after);
    nonces.resize_with(nonces.len().max(steps.len()), nonce::nonce);
    for (Step { at, by, act }, nonce) in steps.into_iter().zip(nonces.iter()) {
        let (at, may_lead) = match at {
            At::Chosen(when) => (when.instant(&after, act.task(), act.kind(), now), when == When::Now),
            At::Exactly(at) => (at, false),
        };
        if at > now && !may_lead {
            return Err(NotPerformed::Refused(Refusal::InFuture));
        }
        let entry = Entry { seq: after.head() + 1, at, noted_at: now.max(at), by, act };
        records.push(Stored::of(&id, nonce.clone(), &entry));
        entries.push(entry.clone());
        after.take(entry)?;
    }
    Ok(Pending { desk: id, first, records, entries, after })
}

/// The device's clock may have gone on since the screen was drawn.
fn latest(on: OpenDesk) -> Instant {
    let shown = on.now_untracked();
    if on.is_mine() { shown.max(device_now()) } else { shown }
}
