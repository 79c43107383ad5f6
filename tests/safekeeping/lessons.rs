//! A lesson's moves are written by the same steps as acts on a desk: asked, encoded, stored, and only then shown.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use jiedan::domain::{Entry, Language};
use jiedan::safekeeping::{Batch, Error, Keeper, NotPerformed, Pending, write_played};
use jiedan::story::{Deed, LessonName, Move, Run};

/// A place that answers as told, and remembers what was to be kept.
struct Place {
    answers: Result<(), Error>,
    asked: RefCell<Vec<Batch>>,
    nonces: Cell<u64>,
    shown: Cell<bool>,
}

impl Keeper for Place {
    fn nonce(&self) -> String {
        self.nonces.set(self.nonces.get() + 1);
        self.nonces.get().to_string()
    }

    async fn append(&self, decided: &Pending) -> Result<(), Error> {
        assert!(!self.shown.get(), "nothing is shown before it is kept");
        self.asked.borrow_mut().push(decided.batch.clone());
        self.answers.clone()
    }
}

impl Place {
    fn new(answers: Result<(), Error>) -> Self {
        Self { answers, asked: RefCell::default(), nonces: Cell::new(0), shown: Cell::new(false) }
    }

    /// Writes what a lesson's first move, its acceptance, has added to the journal.
    fn write_first_move(&self) -> Result<(), NotPerformed> {
        let lesson = LessonName::of("accept-in-time").and_then(LessonName::lesson).expect("a lesson");
        let mut run = Run::begin(&lesson, Language::English).expect("its opening");
        let before = run.journal().len();
        let accept = Deed { act: jiedan::domain::ActKind::Accept, task: 1, says: None };
        run.go(&Move::Do(accept)).expect("permitted");
        let fresh: Vec<Entry> = run.journal()[before..].iter().map(|entry| (**entry).clone()).collect();
        let first = before as u64 + 1;
        let desk = run.desk().clone();
        now(write_played(self, "lesson-1", first, fresh, desk, || self.shown.set(true)))
    }
}

/// Nothing here waits.
fn now<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("nothing here waits"),
    }
}

#[test]
fn a_move_is_shown_once_it_is_kept_and_its_records_say_their_place_and_task() {
    let place = Place::new(Ok(()));
    assert_eq!((place.write_first_move(), place.shown.get()), (Ok(()), true));
    let asked = place.asked.borrow();
    let batch = asked.first().expect("one batch");
    assert!(!batch.records.is_empty());
    for (seq, one) in (batch.first..).zip(&batch.records) {
        let entry = one.record.open("lesson-1", seq).expect("a whole record");
        assert_eq!((one.seq, one.task), (seq, entry.act.task()));
    }
}

#[test]
fn a_move_that_is_not_kept_is_not_shown_and_says_why() {
    let reasons = [
        (Error::Full, NotPerformed::NotSaved { full: true }),
        (Error::TimedOut, NotPerformed::NotSaved { full: false }),
        (Error::Superseded, NotPerformed::NotSaved { full: false }),
        (Error::Conflict, NotPerformed::InOtherTab),
        (Error::Gap, NotPerformed::InOtherTab),
    ];
    for (answers, why) in reasons {
        let place = Place::new(Err(answers));
        assert_eq!((place.write_first_move(), place.shown.get()), (Err(why), false));
    }
}
