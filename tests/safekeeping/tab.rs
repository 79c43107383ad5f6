//! A tab of the simulation.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use jiedan::domain::{Desk, DeskKind, Instant};
use jiedan::safekeeping::{
    Copied, DeskOnScreen, Eraser, Error, Header, Keeper, Loss, Pending, Placed, Read, Saved, Tab, Tally,
};

use super::world::{Answer, Ask, Shared, Waiting, Written};

/// What a tab holds: everything goes with it.
pub struct State {
    pub shown: DeskOnScreen,
    pub saved: Saved,
    pub pending: Option<Pending>,
    pub copied: Copied,
    /// How far its clock is off, in milliseconds.
    pub skew: i64,
    /// To which database its connection leads.
    pub epoch: u32,
    pub has_opened: bool,
}

#[derive(Clone)]
pub struct SimTab {
    pub number: usize,
    pub world: Shared,
    pub state: Rc<RefCell<State>>,
}

impl SimTab {
    pub fn new(world: &Shared, number: usize, skew: i64) -> Self {
        let header = fresh(world, number, skew);
        let epoch = world.borrow().database.epoch;
        let state = State {
            shown: DeskOnScreen { header, desk: Desk::new(DeskKind::Mine), tally: Tally::default() },
            saved: Saved::Yes,
            pending: None,
            copied: Copied::Unknown,
            skew,
            epoch,
            has_opened: false,
        };
        Self { number, world: Rc::clone(world), state: Rc::new(RefCell::new(state)) }
    }

    pub fn ask(&self, ask: Ask) -> Waiting {
        let epoch = self.state.borrow().epoch;
        self.world.borrow_mut().ask(self.number, epoch, ask)
    }

    pub fn say(&self, what: impl FnOnce() -> String) {
        let number = self.number;
        self.world.borrow_mut().say(|| format!("  tab {number}: {}", what()));
    }
}

/// A header that no other tab has.
pub fn fresh(world: &Shared, number: usize, skew: i64) -> Header {
    let mut world = world.borrow_mut();
    world.model.desks += 1;
    Header {
        id: format!("mine-{}-{number}", world.model.desks),
        kind: Header::MINE.to_owned(),
        name: String::new(),
        created_at: world.time + skew,
        position: None,
        current: true,
        set_aside: None,
    }
}

impl Keeper for SimTab {
    fn nonce(&self) -> String {
        self.world.borrow_mut().nonce()
    }

    async fn append(&self, decided: &Pending) -> Result<(), Error> {
        self.done(Ask::Append(decided.batch.clone())).await
    }
}

impl Tab for SimTab {
    type Written = Written;

    fn kind(&self) -> DeskKind {
        DeskKind::Mine
    }

    fn shown(&self) -> DeskOnScreen {
        self.state.borrow().shown.clone()
    }

    fn show(&self, desk: DeskOnScreen) {
        self.say(|| format!("shows {} up to {}", desk.header.id, desk.desk.head()));
        self.state.borrow_mut().shown = desk;
    }

    fn put_on(&self, desk: DeskOnScreen) {
        self.say(|| format!("puts on {} up to {}", desk.header.id, desk.desk.head()));
        self.state.borrow_mut().shown = desk;
    }

    fn saved(&self) -> Saved {
        self.state.borrow().saved.clone()
    }

    fn set_saved(&self, saved: Saved) {
        if saved == Saved::Cleared {
            self.say(|| "says that all is cleared".to_owned());
            self.world.borrow_mut().model.cleared_told = true;
        }
        self.state.borrow_mut().saved = saved;
    }

    fn pending(&self) -> Option<Pending> {
        self.state.borrow().pending.clone()
    }

    fn set_pending(&self, pending: Option<Pending>) {
        self.state.borrow_mut().pending = pending;
    }

    fn tell_loss(&self, loss: Loss) {
        self.say(|| format!("tells {loss:?}"));
        self.world.borrow_mut().model.told(self.number, loss);
    }

    fn copied(&self) -> Copied {
        self.state.borrow().copied.clone()
    }

    fn set_copied(&self, copied: Copied) {
        self.say(|| format!("holds the copy for {copied:?}"));
        self.world.borrow_mut().held_for(&copied);
        self.state.borrow_mut().copied = copied;
    }

    fn now(&self) -> Instant {
        Instant::from_millis(self.world.borrow().time + self.state.borrow().skew)
    }

    async fn headers(&self) -> Result<Vec<Header>, Error> {
        match self.ask(Ask::Headers).await {
            Answer::Headers(known) => known,
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn with_records(&self) -> Result<Vec<String>, Error> {
        match self.ask(Ask::WithRecords).await {
            Answer::Desks(desks) => desks,
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn claim(&self, header: &Header) -> Result<Header, Error> {
        match self.ask(Ask::Claim(header.clone())).await {
            Answer::Claimed(header) => header,
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn records(&self, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error> {
        match self.ask(Ask::Records(desk.to_owned(), after)).await {
            Answer::Records(read, end) => {
                if !read.is_empty() {
                    take(read);
                }
                end
            }
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn replace(&self, header: &Header, records: &[Placed]) -> Result<(), Error> {
        self.done(Ask::Replace(header.clone(), records.to_vec())).await
    }

    async fn put_back(
        &self,
        seen: Option<&str>,
        headers: &[Header],
        records: &[(String, Placed)],
    ) -> Result<(), Error> {
        self.done(Ask::PutBack(seen.map(str::to_owned), headers.to_vec(), records.to_vec())).await
    }

    fn copy(&self, lines: String) -> Written {
        Written(self.ask(Ask::Copy(lines)))
    }

    async fn soon(&self, written: &mut Written) -> Option<bool> {
        let mut moment = self.ask(Ask::Moment);
        poll_fn(|cx| match Pin::new(&mut *written).poll(cx) {
            Poll::Ready(is_written) => Poll::Ready(Some(is_written)),
            Poll::Pending => Pin::new(&mut moment).poll(cx).map(|_| None),
        })
        .await
    }

    async fn copy_anew(&self, lines: String) -> bool {
        matches!(self.ask(Ask::CopyAnew(lines)).await, Answer::Written(true))
    }

    async fn copy_ends(&self) -> Option<Vec<(String, String)>> {
        match self.ask(Ask::CopyEnds).await {
            Answer::Ends(ends) => ends,
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn copy_texts(&self) -> Vec<String> {
        match self.ask(Ask::CopyTexts).await {
            Answer::Texts(texts) => texts,
            _ => unreachable!("what was asked is answered"),
        }
    }

    fn tell(&self, desk: &str) {
        self.world.borrow_mut().post(self.number, desk);
    }
}

impl Eraser for SimTab {
    fn fresh(&self) -> Header {
        let skew = self.state.borrow().skew;
        fresh(&self.world, self.number, skew)
    }

    async fn erase_database(&self, header: &Header) -> Result<bool, Error> {
        match self.ask(Ask::EraseAll(header.clone())).await {
            Answer::Erased(erased) => erased,
            _ => unreachable!("what was asked is answered"),
        }
    }

    async fn erase_copy(&self) -> bool {
        matches!(self.ask(Ask::CopyErase).await, Answer::Written(true))
    }
}

impl SimTab {
    pub async fn done(&self, ask: Ask) -> Result<(), Error> {
        match self.ask(ask).await {
            Answer::Done(done) => done,
            _ => unreachable!("what was asked is answered"),
        }
    }
}
