//! Performs acts in this tab, by the steps of `safekeeping`.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::later::Occasion;
use super::open_desk::{OpenDesk, WentTo};
use crate::app::state::App;
use crate::domain::{Act, ActKind, Desk, Entry, Refusal, Role, TaskId, When, permit};
use crate::safekeeping::{self, At, Copied, NotPerformed, Step, Tab};
use crate::storage;

/// How often to check whether the comparison of both copies is over, in milliseconds.
const COMPARES: i32 = 20;

impl App {
    /// Performs acts on the desk on which they were begun, all or none, and returns their entries and where they went.
    /// `acts` is called again if another tab wrote first: ids may be taken by then.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn perform(
        self,
        on: OpenDesk,
        begun_on: &str,
        when: When,
        acts: impl Fn(&Desk) -> Vec<(Role, Act)>,
    ) -> Result<(Vec<Entry>, WentTo), NotPerformed> {
        let step = |(by, act)| Step { at: At::Chosen(when), by, act };
        let entries = self.perform_steps(on, begun_on, |desk| acts(desk).into_iter().map(step).collect()).await?;
        Ok((entries, if self.has_storage() { WentTo::Browser } else { WentTo::Memory }))
    }

    /// Performs acts with a separate time for each, as [`App::perform`] does.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub(in crate::app) async fn perform_steps(
        self,
        on: OpenDesk,
        begun_on: &str,
        steps: impl Fn(&Desk) -> Vec<Step>,
    ) -> Result<Vec<Entry>, NotPerformed> {
        if on.is_mine() {
            // An act recorded during the comparison would be refused as the second of two acts, of which nobody sees
            // the first.
            self.compared().await;
        } else {
            self.pause().await;
        }
        let entries = safekeeping::perform(&self.tab(on), begun_on, steps).await?;
        // The reason why the copy was behind may be gone. Nobody waits for this.
        if on.is_mine() && self.copied.get_untracked() == Copied::Behind {
            spawn_local(self.bring_together(Occasion::Unsure));
        }
        Ok(entries)
    }

    /// Waits for the end of a running comparison of both copies.
    pub(in crate::app) async fn compared(self) {
        while self.comparing.get_value() {
            storage::sleep(COMPARES).await;
        }
    }

    /// Asks the engine whether such an act would be permitted, without performing it.
    ///
    /// # Errors
    /// The engine's [`Refusal`].
    pub fn may(self, on: OpenDesk, task: TaskId, kind: ActKind, when: When) -> Result<(), Refusal> {
        let now = self.tab(on).now();
        on.desk.with_untracked(|desk| {
            let (at, noted_at) = when.instants(desk, Some(task), kind, now);
            permit(desk, task, kind, kind.role().unwrap_or(Role::Creator), at, noted_at)
        })
    }

    /// Retries saving what could not be saved, over a fresh connection.
    pub async fn save_again(self, on: OpenDesk) {
        if on.pending.with_untracked(Option::is_none) {
            return;
        }
        self.reopen().await;
        if let Some(went) = safekeeping::save_again(&self.tab(on)).await {
            on.retried.set(Some(went));
        }
    }

    /// Discards what could not be saved: the desk is as the browser has it.
    pub fn give_up(self, on: OpenDesk) {
        safekeeping::give_up(&self.tab(on));
    }
}
