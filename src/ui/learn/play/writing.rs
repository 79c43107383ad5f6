//! Storing what is played: by the same steps as an act on a desk, one move after the other.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Busy, Play};
use crate::app::{KeptAttempt, NotPerformed};
use crate::story::{News, Run};

/// Takes over the saved attempt, with the hints requested meanwhile.
fn took(kept: &mut KeptAttempt, saved: &KeptAttempt) {
    let hints = if kept.id == saved.id { kept.attempt.hints } else { 0 };
    *kept = saved.clone();
    kept.attempt.hints = hints.max(saved.attempt.hints);
}

impl Play {
    /// Stores an attempt, and then shows the run for which it stands.
    pub(super) fn keep(self, kept: KeptAttempt, then: Option<(Run<'static>, Vec<News>)>) {
        if self.busy.get_untracked() != Busy::No {
            return;
        }
        self.busy.set(if then.is_some() { Busy::Moves } else { Busy::Waits });
        self.refused.set(None);
        let desk_of = |run: &Run<'static>| run.desk().clone();
        let after = then.as_ref().map_or_else(|| self.run.with_untracked(desk_of), |(run, _)| desk_of(run));
        spawn_local(async move {
            let show = |saved: &KeptAttempt| {
                self.kept.try_update(|kept| took(kept, saved));
                if let Some((run, news)) = then {
                    self.show(run, news);
                }
            };
            let saved = self.app.attempts.write(kept, after, show).await;
            if saved == Err(NotPerformed::InOtherTab) {
                self.follow().await;
            }
            let asked_more = saved.as_ref().is_ok_and(|saved| self.hints_untracked() > saved.attempt.hints);
            self.failed.try_set(saved.err());
            self.free();
            if asked_more && let Some(kept) = self.kept.try_get_untracked() {
                self.keep(kept, None);
            }
        });
    }

    /// After another tab has continued this attempt, continues from there.
    async fn follow(self) {
        let Some(id) = self.kept.try_with_untracked(|kept| kept.id.clone()) else { return };
        let there = self.app.attempts.list().await.into_iter().find(|one| one.id == id);
        let language = self.run.try_with_untracked(Run::language);
        if let (Some(there), Some(language)) = (there, language)
            && let Ok(run) = there.attempt.run(self.lesson, language)
        {
            self.kept.try_update(|kept| took(kept, &there));
            self.show(run, vec![]);
        }
    }

    fn hints_untracked(self) -> u32 {
        self.kept.try_with_untracked(|kept| kept.attempt.hints).unwrap_or_default()
    }

    /// Ends the busy state, and makes the move that waited.
    pub(super) fn free(self) {
        self.busy.try_set(Busy::No);
        if let Some(Some(step)) = self.next.try_update(Option::take) {
            self.go(&step);
        }
    }
}
