//! What all tabs of one browser share, and what each has asked it for.
//!
//! Nothing that is asked for happens at once: it is *asked*, some time later *done*, some time later *answered*, and the
//! browser may die in between. What is of the same kind is done in the order in which a tab asked for it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use jiedan::safekeeping::{Batch, Error, Header, Placed, Read};

use super::database::Database;
use super::disk::Disk;
use super::faults::Mood;
use super::model::Model;
use super::rng::Rng;
use super::trace::short;

/// What a tab asks for.
#[derive(Debug, Clone)]
pub enum Ask {
    Headers,
    WithRecords,
    Claim(Header),
    Records(String, u64),
    Append(Batch),
    Replace(Header, Vec<Placed>),
    PutBack(Option<String>, Vec<Header>, Vec<(String, Placed)>),
    /// Everything in the database goes, and a new desk is there: one transaction.
    EraseAll(Header),
    /// Has Chromium begin a new log.
    Rotate,
    Copy(String),
    CopyAnew(String),
    CopyEnds,
    CopyTexts,
    CopyErase,
    /// Time, and nothing else.
    Moment,
}

/// What is asked: each does one thing after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Database,
    /// The files of the second copy.
    Copy,
    Clock,
}

impl Ask {
    pub fn of(&self) -> Of {
        match self {
            Self::Copy(_) | Self::CopyAnew(_) | Self::CopyEnds | Self::CopyTexts | Self::CopyErase => Of::Copy,
            Self::Moment => Of::Clock,
            _ => Of::Database,
        }
    }

    pub fn writes_database(&self) -> bool {
        matches!(
            self,
            Self::Claim(_) | Self::Append(_) | Self::Replace(..) | Self::PutBack(..) | Self::EraseAll(_) | Self::Rotate
        )
    }
}

/// What it gets.
#[derive(Debug, Clone)]
pub enum Answer {
    Headers(Result<Vec<Header>, Error>),
    Desks(Result<Vec<String>, Error>),
    Claimed(Result<Header, Error>),
    Records(Vec<Read>, Result<(), Error>),
    Done(Result<(), Error>),
    Erased(Result<bool, Error>),
    Written(bool),
    Ends(Option<Vec<(String, String)>>),
    Texts(Vec<String>),
}

/// Something asked for.
pub struct Asked {
    pub tab: usize,
    pub task: usize,
    pub ask: Ask,
    pub is_done: bool,
    /// The connection over which it was asked.
    pub epoch: u32,
    pub slot: Rc<RefCell<Slot>>,
}

#[derive(Default)]
pub struct Slot {
    pub answer: Option<Answer>,
    pub is_answered: bool,
}

/// Waits for an answer.
pub struct Waiting(Rc<RefCell<Slot>>);

impl Future for Waiting {
    type Output = Answer;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Answer> {
        let mut slot = self.0.borrow_mut();
        if !slot.is_answered {
            return Poll::Pending;
        }
        slot.answer.take().map_or(Poll::Pending, Poll::Ready)
    }
}

/// Lines on their way.
pub struct Written(pub Waiting);

impl Future for Written {
    type Output = bool;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<bool> {
        Pin::new(&mut self.0).poll(cx).map(|answer| matches!(answer, Answer::Written(true)))
    }
}

/// A message on its way to a tab.
pub struct Message {
    pub to: usize,
    pub desk: String,
}

pub struct World {
    pub rng: Rng,
    pub mood: Mood,
    pub database: Database,
    pub disk: Disk,
    pub asked: Vec<Asked>,
    pub messages: Vec<Message>,
    /// By tab, how the second copy was when it last looked at its ends.
    pub looked: BTreeMap<usize, (Option<u64>, usize)>,
    /// The tabs that live, and whether each has a channel.
    pub tabs: Vec<(usize, bool)>,
    /// Whose task runs at this moment, and what it was begun for.
    pub running: (usize, usize),
    pub intent: Option<usize>,
    /// Somebody keeps the log of the database from tearing.
    pub rotated: bool,
    pub discarded: bool,
    pub time: i64,
    pub model: Model,
    pub trace: Option<Vec<String>>,
}

pub type Shared = Rc<RefCell<World>>;

impl World {
    pub fn say(&mut self, what: impl FnOnce() -> String) {
        if let Some(trace) = &mut self.trace {
            trace.push(what());
        }
    }

    pub fn ask(&mut self, tab: usize, epoch: u32, ask: Ask) -> Waiting {
        let slot = Rc::new(RefCell::new(Slot::default()));
        self.say(|| format!("  tab {tab} asks {}", short(&ask)));
        self.model.count(&ask);
        self.asked.push(Asked { tab, task: self.running.1, ask, is_done: false, epoch, slot: Rc::clone(&slot) });
        Waiting(slot)
    }
}
