//! Performs acts in this tab, by the steps of `safekeeping`.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desks::Desks;
use super::later::{Occasion, bring_up};
use super::open_desk::{OpenDesk, WentTo};
use crate::app::cut::{Work, behind};
use crate::domain::{Act, Desk, Entry, Role, When};
use crate::safekeeping::{self, At, Copied, NotPerformed, Saved, Step};
use crate::storage;

impl Desks {
    /// Performs acts on the desk on which they were begun, all or none, and returns their entries and where they went.
    /// Waits for acts that were begun before. `acts` is called again if another tab wrote first: ids may be taken by then.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn perform(
        &'static self,
        on: OpenDesk,
        begun_on: &str,
        when: When,
        acts: impl Fn(&Desk) -> Vec<(Role, Act)> + 'static,
    ) -> Result<(Vec<Entry>, WentTo), NotPerformed> {
        let step = move |(by, act)| Step { at: At::Chosen(when), by, act };
        let entries = self.perform_steps(on, begun_on, move |desk| acts(desk).into_iter().map(step).collect()).await?;
        Ok((entries, if self.connection.has_storage() { WentTo::Browser } else { WentTo::Memory }))
    }

    /// Performs acts with a separate time for each, as [`Desks::perform`] does.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub(in crate::app) async fn perform_steps(
        &'static self,
        on: OpenDesk,
        begun_on: &str,
        steps: impl Fn(&Desk) -> Vec<Step> + 'static,
    ) -> Result<Vec<Entry>, NotPerformed> {
        // A form can be filled in before the desk is open.
        if !self.opened.wait().await {
            return Err(NotPerformed::NotOpened);
        }
        let begun_on = untrack(|| self.opened.id_of(begun_on));
        match cut::perform(self, on, begun_on, Box::new(steps)).await {
            Ok(work) => work.await,
            Err(_) => Err(NotPerformed::NotOpened),
        }
    }

    /// Retries saving what could not be saved, over a fresh connection.
    pub async fn save_again(&'static self, on: OpenDesk) {
        if on.pending.with_untracked(Option::is_none) {
            return;
        }
        self.connection.reopen().await;
        if let Some(went) = safekeeping::save_again(&self.tab(on)).await {
            on.retried.set(Some(went));
        }
    }

    /// Discards what could not be saved: the desk is as the browser has it.
    pub fn give_up(&'static self, on: OpenDesk) {
        safekeeping::give_up(&self.tab(on));
    }
}

/// What is to be done on a desk, as it is by then.
type Steps = Box<dyn Fn(&Desk) -> Vec<Step>>;

fn performed(
    desks: &'static Desks,
    on: OpenDesk,
    begun_on: String,
    steps: Steps,
) -> Work<Result<Vec<Entry>, NotPerformed>> {
    Box::pin(async move {
        // The same act again is a double tap; another one waits.
        let is_begun = |(desk, acts): &(Desk, Vec<Step>)| *acts == steps(desk);
        if on.begun.with_value(|begun| begun.iter().any(is_begun)) {
            return Err(NotPerformed::Busy);
        }
        let desk = on.desk.get_untracked();
        let acts = steps(&desk);
        on.begun.update_value(|begun| begun.push((desk, acts.clone())));
        let went = in_turn(desks, on, &begun_on, steps).await;
        on.begun.update_value(|begun| begun.retain(|(_, one)| *one != acts));
        went
    })
}

/// Performs acts when the ones before are over: an act is shown once the database has it, while its second copy may take
/// seconds more where the disk is slow.
async fn in_turn(
    desks: &'static Desks,
    on: OpenDesk,
    begun_on: &str,
    steps: Steps,
) -> Result<Vec<Entry>, NotPerformed> {
    if on.is_mine() {
        // An act recorded during the comparison would be refused as the second of two acts, of which nobody sees the
        // first.
        desks.compared().await;
    } else {
        desks.play.pause().await;
        desks.play.part_acts().await;
    }
    storage::until(|| on.saved.get_untracked() != Saved::Saving).await;
    let went = safekeeping::perform(&desks.tab(on), begun_on, steps).await;
    // The reason why the copy was behind may be gone. Nobody waits for this.
    if on.is_mine() && desks.copied.get_untracked() == Copied::Behind {
        spawn_local(async {
            desks.bring_together(Occasion::Unsure).await;
            bring_up(desks).await;
        });
    }
    went
}

mod cut {
    use super::{Desks, Entry, NotPerformed, OpenDesk, Steps, Work, behind};

    behind! {
        /// Performs acts on a desk that is open.
        fn perform(
            desks: &'static Desks, on: OpenDesk, begun_on: String, steps: Steps
        ) -> Work<Result<Vec<Entry>, NotPerformed>> { super::performed }
    }
}
