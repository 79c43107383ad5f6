//! A lesson being played: the journal and the learner's clock. Everything shown is derived from both.
//!
//! The clock moves only with the learner's moves, and stops at every event on the way.

mod clock;

use std::sync::Arc;

use super::deeds;
use super::lesson::{Lesson, Mistake};
use super::step::{Deed, Move};
use crate::domain::{
    Act, ActKind, Consequence, Desk, DeskKind, Entry, HOUR, Instant, Language, MINUTE, NotTaken, Role, TaskId,
};

/// After so many entries, a lesson is assumed to loop.
const MOST_ENTRIES: usize = 400;

/// A lesson being played.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    lesson: &'a Lesson,
    language: Language,
    journal: Vec<Arc<Entry>>,
    opening: usize,
    desk: Desk,
    now: Instant,
    reached: usize,
    lost: Option<usize>,
}

/// The state of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It goes on; so many goals are reached.
    Going(usize),
    /// All goals are reached.
    Won,
    /// A mistake was made that can't be undone.
    Lost(&'a Mistake),
    /// The lesson's time is over.
    OutOfTime,
}

/// Something that happened while the learner's clock moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Somebody else did something.
    Chair(Arc<Entry>),
    /// Something happened to a task by itself.
    Time(Instant, TaskId, Consequence),
    /// Another event of the lesson happened.
    Moment(Instant, String),
    /// A client's assignment of a task was refused, since receiving is off.
    TurnedAway(Instant, String, String),
}

impl<'a> Run<'a> {
    /// Begins a lesson.
    ///
    /// # Errors
    /// Why the engine refuses an entry of its opening.
    pub fn begin(lesson: &'a Lesson, language: Language) -> Result<Self, NotTaken> {
        Self::resume(lesson, language, deeds::opening(lesson, language), lesson.begins)
    }

    /// Replays a journal, up to an instant of the learner's clock.
    ///
    /// # Errors
    /// Why the engine refuses an entry.
    pub fn resume(lesson: &'a Lesson, language: Language, journal: Vec<Entry>, now: Instant) -> Result<Self, NotTaken> {
        let desk = Desk::new(DeskKind::Demo);
        let opening = deeds::opening(lesson, language).len();
        let begins = lesson.begins;
        let mut run = Self { lesson, language, journal: vec![], opening, desk, now: begins, reached: 0, lost: None };
        for entry in journal {
            if run.journal.len() >= opening {
                run.pass_to(entry.at);
            }
            run.take(entry)?;
        }
        run.pass_to(now);
        Ok(run)
    }

    /// Returns the lesson.
    #[must_use]
    pub fn lesson(&self) -> &'a Lesson {
        self.lesson
    }

    /// Returns the language that it is played in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the desk derived from the journal.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Returns the time on the learner's clock.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Returns the whole journal, the opening first.
    #[must_use]
    pub fn journal(&self) -> &[Arc<Entry>] {
        &self.journal
    }

    /// Returns the entries since the lesson began.
    #[must_use]
    pub fn own(&self) -> &[Arc<Entry>] {
        self.journal.get(self.opening..).unwrap_or_default()
    }

    /// Returns its state.
    #[must_use]
    pub fn standing(&self) -> Standing<'a> {
        match self.lost.and_then(|n| self.lesson.mistakes.get(n)) {
            _ if self.reached >= self.lesson.goals.len() => Standing::Won,
            Some(mistake) => Standing::Lost(mistake),
            None if self.now >= self.lesson.until => Standing::OutOfTime,
            None => Standing::Going(self.reached),
        }
    }

    /// Tells whether it has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        !matches!(self.standing(), Standing::Going(_))
    }

    /// Makes a move, and returns what happened on the way.
    ///
    /// # Errors
    /// Why the engine refuses it; then nothing has changed.
    pub fn go(&mut self, step: &Move) -> Result<Vec<News>, NotTaken> {
        match step {
            Move::Do(deed) => {
                let act = deeds::act(self.lesson, self.language, deed, &self.desk, self.now);
                self.take(self.entry(self.now, act))?;
                let to = self.now.plus(self.takes(deed.act));
                let mut news = vec![];
                while self.now < to {
                    news.extend(self.step_to(to));
                }
                Ok(news)
            }
            Move::Wait(minutes) => Ok(self.step_to(self.now.plus(i64::from(*minutes) * MINUTE))),
            Move::WaitForNews => Ok(self.step_to(self.lesson.until)),
        }
    }

    /// Tells whether a chair's deed is permitted at an instant, given the journal.
    pub(super) fn permits(&self, at: Instant, deed: &Deed) -> bool {
        let act = deeds::act(self.lesson, self.language, deed, &self.desk, at);
        self.journal.len() < MOST_ENTRIES && self.desk.clone().take(self.entry(at, act)).is_ok()
    }

    /// Asks whether the learner may do something now.
    ///
    /// # Errors
    /// Why the engine refuses it.
    pub fn may(&self, deed: &Deed) -> Result<(), NotTaken> {
        let act = deeds::act(self.lesson, self.language, deed, &self.desk, self.now);
        self.desk.clone().take(self.entry(self.now, act))
    }

    /// Counts the acts of a kind since the lesson began, on a task or on people.
    pub(super) fn count(&self, kind: ActKind, task: u32) -> usize {
        let on = |id: Option<TaskId>| id.is_none_or(|id| id.0 == task);
        self.own().iter().filter(|entry| entry.act.kind() == kind && on(entry.act.task())).count()
    }

    /// Returns how long such an act takes the learner, in milliseconds.
    fn takes(&self, kind: ActKind) -> i64 {
        let takes = self.lesson.takes.iter().find(|takes| takes.act == kind);
        takes.map_or(0, |takes| i64::from(takes.minutes) * MINUTE)
    }

    /// Returns when the learner had finished their `n`th own entry, and how many own entries there were then. An act
    /// that takes time includes what the chairs did meanwhile.
    pub(super) fn done_with(&self, n: usize) -> Option<(Instant, usize)> {
        let entry = self.own().get(n)?;
        let until = entry.at.plus(self.takes(entry.act.kind())).min(self.now);
        let chairs = self.own()[n + 1..].iter().take_while(|next| next.at <= until && next.by != Role::Creator);
        // If the act takes no time, what a chair does at the same instant belongs to the wait.
        let meanwhile = if until > entry.at { chairs.count() } else { 0 };
        Some((until, n + 1 + meanwhile))
    }

    /// Tells whether it loops.
    #[must_use]
    pub fn is_endless(&self) -> bool {
        self.journal.len() >= MOST_ENTRIES
    }

    pub(super) fn reached(&self) -> usize {
        self.reached
    }

    fn entry(&self, at: Instant, act: Act) -> Entry {
        let by = act.kind().role().unwrap_or(Role::Creator);
        Entry { seq: self.desk.head() + 1, at, noted_at: at, by, act }
    }

    fn take(&mut self, entry: Entry) -> Result<(), NotTaken> {
        self.desk.take(entry.clone())?;
        self.journal.push(Arc::new(entry));
        if self.journal.len() >= self.opening {
            self.mark();
        }
        Ok(())
    }
}

/// How long the learner can wait at once, in minutes: an hour or a day.
pub const WAITS: [u32; 2] = [minutes(HOUR), minutes(24 * HOUR)];

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are a few thousand minutes")]
const fn minutes(span: i64) -> u32 {
    (span / MINUTE) as u32
}
