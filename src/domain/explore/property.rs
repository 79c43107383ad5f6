//! What holds in every state that can be reached, to be checked on a closure wherever one is at hand: in the tests, and
//! before an audience.

use super::closure::{Closure, Move};
use super::outline::{Complained, Place};
use crate::act::Role;
use crate::act_kind::ActKind;
use crate::deadline::Consequence;
use crate::permit::permit;

/// How many states and moves one task has under the article's rules in a demo.
pub const ARTICLE_STATES: (usize, usize) = (790, 6245);

/// Something that always holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// From every state an end can be reached (D22).
    NoDeadEnd,
    /// A task that has ended accepts no step (S10).
    EndIsFinal,
    /// A task completes by itself only while its video is public and no complaint is open or upheld (S9, D11, D12).
    CompletionWaits,
    /// No task has more deletions than its rules allow (S10, D16).
    DeletionsLimited,
}

impl Property {
    /// Every property, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::NoDeadEnd, Self::EndIsFinal, Self::CompletionWaits, Self::DeletionsLimited];

    /// Tells whether it holds in all of a closure.
    #[must_use]
    pub fn holds(self, closure: &Closure) -> bool {
        match self {
            Self::NoDeadEnd => closure.dead_ends() == 0,
            Self::EndIsFinal => {
                closure.states.iter().filter(|state| state.place().is_some_and(Place::is_terminal)).all(|state| {
                    let may = |kind: ActKind| {
                        let by = kind.role().unwrap_or(Role::Creator);
                        permit(&state.desk, state.task_id(), kind, by, state.now, state.now).is_ok()
                    };
                    !ActKind::on_task().any(|kind| kind.is_step() && kind != ActKind::Align && may(kind))
                })
            }
            Self::CompletionWaits => {
                let completions = closure.moves.iter().filter(|one| one.1 == Move::Time(Consequence::Complete));
                completions.filter_map(|(from, ..)| closure.states.get(*from)?.outline().1).all(|outline| {
                    outline.place == Place::Public && matches!(outline.complaint, Complained::None | Complained::Over)
                })
            }
            Self::DeletionsLimited => closure
                .states
                .iter()
                .filter_map(|state| state.desk.task(state.task_id()))
                .all(|task| task.aligned_at.is_some() || task.deletions <= task.values().deletions),
        }
    }
}

impl Closure {
    /// Returns from how many states no end can be reached. What Xingtu shows (D24) is no way there.
    #[must_use]
    pub fn dead_ends(&self) -> usize {
        let mut ends: Vec<bool> =
            self.states.iter().map(|state| state.place().is_some_and(Place::is_terminal)).collect();
        loop {
            let before = ends.iter().filter(|end| **end).count();
            for (from, what, to) in &self.moves {
                let counts = !matches!(what, Move::Act(ActKind::Align | ActKind::AddAligned));
                if counts
                    && ends.get(*to) == Some(&true)
                    && let Some(end) = ends.get_mut(*from)
                {
                    *end = true;
                }
            }
            let after = ends.iter().filter(|end| **end).count();
            if after == before {
                return ends.len() - after;
            }
        }
    }
}
