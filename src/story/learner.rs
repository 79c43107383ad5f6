//! A learner of a class: their attempts, and what is shown about them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::attempt::Outcome;
use super::lessons::LessonName;
use crate::record::SentAttempt;

/// A learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// Their name, as last sent.
    pub name: String,
    /// Their attempts, oldest first, each once.
    pub attempts: Vec<Taken>,
    pub(super) id: String,
}

/// An attempt that was replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The lesson.
    pub lesson: LessonName,
    /// Its result.
    pub outcome: Outcome,
    /// How far the learner's clock moved, in milliseconds.
    pub span: i64,
    /// The attempt as it was sent.
    pub sent: SentAttempt,
}

/// A mistake that was made in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistaken {
    /// The lesson.
    pub lesson: LessonName,
    /// The index of the mistake in the lesson, from 0; `None` if the time ran out.
    pub mistake: Option<usize>,
}

impl Learner {
    /// Adds new attempts.
    pub(super) fn merge(&mut self, played: Vec<Taken>) {
        for one in played {
            if !self.attempts.contains(&one) {
                self.attempts.push(one);
            }
        }
        self.attempts.sort_by_key(|one| one.sent.date);
    }

    /// Returns the attempts at the given lessons.
    pub(super) fn of(&self, lessons: &[LessonName]) -> impl Iterator<Item = &Taken> {
        self.attempts.iter().filter(|one| lessons.contains(&one.lesson))
    }

    /// Returns the best attempt at a lesson: the one won with the fewest hints, or else the latest.
    #[must_use]
    pub fn best(&self, lesson: LessonName) -> Option<&Taken> {
        self.of(&[lesson]).min_by_key(|one| (one.outcome.rank(), Reverse(one.sent.date)))
    }

    /// Returns how many of the given lessons were won.
    #[must_use]
    pub fn won(&self, lessons: &[LessonName]) -> usize {
        let won = |name: &&LessonName| matches!(self.best(**name).map(|one| one.outcome), Some(Outcome::Won { .. }));
        lessons.iter().filter(won).count()
    }

    /// Returns how many attempts were made at the given lessons.
    #[must_use]
    pub fn tries(&self, lessons: &[LessonName]) -> usize {
        self.of(lessons).count()
    }

    /// Returns how many hints the best attempts at the given lessons took.
    #[must_use]
    pub fn hints(&self, lessons: &[LessonName]) -> u32 {
        lessons.iter().filter_map(|name| self.best(*name)).map(|best| best.sent.hints).fold(0, u32::saturating_add)
    }

    /// Returns how far the learner's clock moved in the best attempts at the given lessons, in milliseconds.
    #[must_use]
    pub fn span(&self, lessons: &[LessonName]) -> i64 {
        lessons.iter().filter_map(|name| self.best(*name)).map(|best| best.span).sum()
    }

    /// Returns how often this learner made each mistake.
    #[must_use]
    pub fn mistakes(&self, lessons: &[LessonName]) -> BTreeMap<Mistaken, usize> {
        let mut all = BTreeMap::new();
        for made in self.of(lessons).filter_map(Taken::mistake) {
            *all.entry(made).or_default() += 1;
        }
        all
    }
}

impl Taken {
    /// Returns the mistake that lost it.
    #[must_use]
    pub fn mistake(&self) -> Option<Mistaken> {
        let of = |mistake| Some(Mistaken { lesson: self.lesson, mistake });
        match self.outcome {
            Outcome::Lost { mistake, .. } => of(Some(mistake)),
            Outcome::OutOfTime => of(None),
            Outcome::Open | Outcome::Won { .. } => None,
        }
    }
}
