//! An attempt at a lesson as it is stored: lesson, date, hints, journal and clock. Everything shown of it is derived by
//! replaying it.

use super::lesson::Lesson;
use super::run::{Run, Standing};
use crate::domain::{Entry, Instant, Language, NotTaken, Role, RuleId};

/// One attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The lesson's name.
    pub lesson: String,
    /// When it was begun, by the device's clock.
    pub date: Instant,
    /// How many hints were viewed.
    pub hints: u32,
    /// All entries, the opening first.
    pub journal: Vec<Entry>,
    /// The time on the learner's clock.
    pub now: Instant,
}

/// The result of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It isn't over.
    Open,
    /// Won, with so many hints.
    Won {
        /// How many.
        hints: u32,
    },
    /// Lost by a mistake against a rule.
    Lost {
        /// Which mistake of the lesson, from 0.
        mistake: usize,
        /// The rule.
        rule: RuleId,
    },
    /// The lesson's time ran out.
    OutOfTime,
}

impl Run<'_> {
    /// Returns the run before the learner's last decision: before their last wait, or else before their last act.
    /// `None` at the beginning.
    #[must_use]
    pub fn before_last(&self) -> Option<Self> {
        let opening = self.journal().len() - self.own().len();
        let last = self.own().iter().rposition(|entry| entry.by == Role::Creator);
        let done = last.and_then(|n| self.done_with(n));
        let (until, stood) = done.unwrap_or((self.lesson().begins, 0));
        let (keep, now) = match last.and_then(|n| Some((n, self.own().get(n)?.at))) {
            _ if self.now() > until => (stood, until),
            Some(before) => before,
            None => return None,
        };
        let journal = self.journal().iter().take(opening + keep).map(|entry| (**entry).clone()).collect();
        Self::resume(self.lesson(), self.language(), journal, now).ok()
    }
}

impl Attempt {
    /// Replays it.
    ///
    /// # Errors
    /// Why the engine refuses it: the lesson has changed since, or the journal is damaged.
    pub fn run<'a>(&self, lesson: &'a Lesson, language: Language) -> Result<Run<'a>, NotTaken> {
        Run::resume(lesson, language, self.journal.clone(), self.now)
    }

    /// Returns the result; `None` if it can't be replayed.
    #[must_use]
    pub fn outcome(&self, lesson: &Lesson) -> Option<Outcome> {
        let run = self.run(lesson, Language::Chinese).ok()?;
        Outcome::of(&run, self.hints)
    }
}

impl Outcome {
    /// Returns the result of a run with so many hints.
    #[must_use]
    pub fn of(run: &Run<'_>, hints: u32) -> Option<Self> {
        Some(match run.standing() {
            Standing::Going(_) => Self::Open,
            Standing::Won => Self::Won { hints },
            Standing::OutOfTime => Self::OutOfTime,
            Standing::Lost(lost) => {
                let mistake = run.lesson().mistakes.iter().position(|mistake| mistake == lost)?;
                Self::Lost { mistake, rule: lost.breaks }
            }
        })
    }

    /// Returns a number for sorting attempts: fewer hints first, then those that weren't won.
    pub(super) fn rank(self) -> u32 {
        match self {
            Self::Won { hints } => hints.min(u32::MAX - 1),
            Self::Open | Self::Lost { .. } | Self::OutOfTime => u32::MAX,
        }
    }
}
