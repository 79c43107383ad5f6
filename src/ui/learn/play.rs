//! A lesson on the screen: the run as signals, and the only functions that advance it. A move counts once it is stored.

mod writing;

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::spot::Spot;
use crate::app::{App, KeptAttempt, NotPerformed};
use crate::domain::{Entry, Language, Refusal};
use crate::story::{Deed, Lesson, LessonName, Move, News, Outcome, Run, Standing, Walk, goal};
use crate::ui::controls::focus;

/// A lesson being played. Parts of its screen get it from the context.
#[derive(Clone, Copy)]
pub struct Play {
    /// The app.
    pub app: &'static App,
    /// The lesson's name.
    pub name: LessonName,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// The run.
    pub run: RwSignal<Run<'static>>,
    /// How many hints of the present goal are shown.
    pub hints: RwSignal<u8>,
    /// Where the last move was made.
    pub spot: RwSignal<Option<Spot>>,
    /// What happened by the last move.
    pub news: RwSignal<Vec<News>>,
    /// The last refused act, and why.
    pub refused: RwSignal<Option<(Deed, Refusal)>>,
    /// The task whose requirements are open.
    pub opened: RwSignal<Option<u32>>,
    /// The way to the switch, where the lesson has it walked.
    pub walk: RwSignal<Walk>,
    /// Why the last move could not be stored, and so didn't count.
    pub failed: RwSignal<Option<NotPerformed>>,
    kept: RwSignal<KeptAttempt>,
    busy: RwSignal<Busy>,
    /// The move to make once the busy state ends.
    next: RwSignal<Option<Move>>,
}

/// What is going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Busy {
    No,
    /// The attempts are being read, or the number of hints is being saved: a move waits for it.
    Waits,
    /// A move is being saved: a second tap is ignored.
    Moves,
}

/// Returns a lesson; each is parsed once per page.
pub fn lesson_of(name: LessonName) -> Option<&'static Lesson> {
    thread_local! {
        static READ: RefCell<BTreeMap<LessonName, Option<&'static Lesson>>> = const { RefCell::new(BTreeMap::new()) };
    }
    let read = || name.lesson().map(|lesson| &*Box::leak(Box::new(lesson)));
    READ.with_borrow_mut(|all| *all.entry(name).or_insert_with(read))
}

/// Returns the lesson on the screen.
pub fn play() -> Play {
    expect_context()
}

fn entries(run: &Run<'_>) -> Vec<Entry> {
    run.journal().iter().map(|entry| (**entry).clone()).collect()
}

impl Play {
    /// Opens a lesson where it was left, or at its beginning.
    pub fn open(lang: Language, app: &'static App, name: LessonName) -> Option<Self> {
        let lesson = lesson_of(name)?;
        let run = Run::begin(lesson, lang).ok()?;
        let kept = KeptAttempt::begin(name.word(), 0, entries(&run), run.now());
        let play = Self {
            app,
            name,
            lesson,
            run: RwSignal::new(run),
            hints: RwSignal::new(0),
            spot: RwSignal::new(None),
            news: RwSignal::new(vec![]),
            refused: RwSignal::new(None),
            opened: RwSignal::new(None),
            walk: RwSignal::new(Walk::default()),
            failed: RwSignal::new(None),
            kept: RwSignal::new(kept),
            busy: RwSignal::new(Busy::Waits),
            next: RwSignal::new(None),
        };
        spawn_local(async move {
            let of_lesson = |one: &KeptAttempt| one.attempt.lesson == name.word();
            let last = app.attempts.list().await.into_iter().rfind(of_lesson);
            let open = last.filter(|last| last.attempt.outcome(lesson) == Some(Outcome::Open));
            // Add the hints that were requested meanwhile.
            let asked = play.kept.try_with_untracked(|kept| kept.attempt.hints).unwrap_or_default();
            if let Some(mut open) = open
                && let Ok(run) = open.attempt.run(lesson, lang)
            {
                open.attempt.hints += asked;
                play.kept.try_set(open);
                play.run.try_set(run);
            }
            play.free();
            if asked > 0
                && let Some(kept) = play.kept.try_get_untracked()
            {
                play.keep(kept, None);
            }
        });
        Some(play)
    }

    /// Makes a move from a spot on the screen. Messages about the former move are cleared.
    pub fn go_from(self, spot: Spot, step: &Move) {
        if self.busy.get_untracked() != Busy::Moves {
            self.news.set(vec![]);
            self.refused.set(None);
            self.spot.set(Some(spot));
        }
        self.go(step);
    }

    /// Makes a move; what the engine refuses is explained.
    fn go(self, step: &Move) {
        if self.busy.get_untracked() == Busy::Waits {
            self.next.set(Some(step.clone()));
            return;
        }
        let mut run = self.run.get_untracked();
        match run.go(step) {
            Ok(news) => {
                let mut kept = self.kept.get_untracked();
                (kept.attempt.journal, kept.attempt.now) = (entries(&run), run.now());
                self.keep(kept, Some((run, news)));
            }
            Err(why) => match (why.into(), step) {
                (NotPerformed::Refused(why), Move::Do(deed)) => self.refused.set(Some((deed.clone(), why))),
                (why, _) => self.failed.set(Some(why)),
            },
        }
    }

    /// Shows one more hint for the present goal.
    pub fn hint(self) {
        self.kept.update(|kept| kept.attempt.hints += 1);
        self.hints.update(|shown| *shown += 1);
        self.keep(self.kept.get_untracked(), None);
    }

    /// Goes back to before the last decision; the attempt so far is kept as its own attempt.
    pub fn back(self) {
        if let Some(before) = self.run.with_untracked(Run::before_last) {
            self.anew(before);
        }
    }

    /// Restarts the lesson.
    pub fn restart(self) {
        let language = self.run.with_untracked(Run::language);
        if let Ok(run) = Run::begin(self.lesson, language) {
            self.walk.set(Walk::default());
            self.anew(run);
        }
    }

    fn anew(self, run: Run<'static>) {
        let hints = self.kept.with_untracked(|kept| kept.attempt.hints);
        let hints = if run.own().is_empty() { 0 } else { hints };
        let kept = KeptAttempt::begin(self.name.word(), hints, entries(&run), run.now());
        self.hints.set(0);
        self.opened.set(None);
        self.spot.set(None);
        self.keep(kept, Some((run, vec![])));
    }

    fn show(self, run: Run<'static>, news: Vec<News>) {
        let goal_of = |run: &Run<'static>| goal(run).map(|goal| &goal.asks);
        if self.run.try_with_untracked(goal_of) != Some(goal_of(&run)) {
            self.hints.try_set(0);
        }
        self.news.try_set(news);
        self.run.try_set(run);
        // The pressed button may be gone.
        request_animation_frame(focus::to_headline_if_lost);
    }

    /// Returns how many hints were used.
    pub fn hints_used(self) -> u32 {
        self.kept.with(|kept| kept.attempt.hints)
    }

    /// Tells whether the lesson is over; follows the run.
    pub fn is_over(self) -> bool {
        self.run.with(|run| !matches!(run.standing(), Standing::Going(_)))
    }
}
