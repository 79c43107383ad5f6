//! The app's own opening and saving, with its protections or without some of them: what is tortured is the app, not a
//! likeness of it.
//!
//! The address says what is left out, `without=copy,turn`: `copy` is the second copy outside the database, `turn` is that
//! the browser begins a new log at each opening. Deliberately absent: judging, and screens.

use std::cell::RefCell;
use std::pin::Pin;

use jiedan::domain::{Desk, DeskKind, Instant};
use jiedan::safekeeping::{
    self, At, Copied, DeskOnScreen, Error, Header, Keeper, Loss, Pending, Placed, Read, Saved, Step, Tab, Tally,
};
use jiedan::storage::{Database, copy, desks, journal};

use crate::outside::Job;
use crate::record::Batch;
use crate::{DESK, NAME};

/// What is open.
pub struct App {
    pub database: Database,
    /// What the app would tell of losses, if it would.
    pub told: Option<String>,
    tab: OneTab,
}

/// Opens what is kept as the app does.
pub async fn open_as_the_app_does(job: &Job) -> Result<App, String> {
    let database = Database::open(NAME).await.map_err(|error| format!("opening: {error:?}"))?;
    let tab = OneTab::new(database.clone(), !job.is_without("copy"));
    // Both are compared at once here; the app does so once the first screen stands.
    let _compares_first = safekeeping::open(&tab, database.is_after_loss() && tab.has_copy).await;
    safekeeping::compare(&tab).await;
    if !job.is_without("turn") {
        copy::turn_log(false);
    }
    let told = tab.held.borrow().loss.map(|loss| format!("{loss:?}"));
    Ok(App { database, told, tab })
}

impl App {
    /// Saves a batch as the app does; it is kept once this returns.
    pub async fn save(&self, batch: &Batch) -> Result<(), String> {
        self.tab.held.borrow_mut().batch = Some(batch.clone());
        let step = |seq| {
            let entry = batch.entry(seq);
            Step { at: At::Exactly(entry.at), by: entry.by, act: entry.act }
        };
        let steps = |_: &Desk| (batch.first..batch.first + batch.length).map(step).collect();
        let kept = safekeeping::perform(&self.tab, DESK, steps).await;
        kept.map(drop).map_err(|error| format!("appending at {}: {error:?}", batch.first))
    }
}

/// A tab without a screen.
struct OneTab {
    database: Database,
    has_copy: bool,
    held: RefCell<Held>,
}

struct Held {
    shown: DeskOnScreen,
    saved: Saved,
    pending: Option<Pending>,
    loss: Option<Loss>,
    copied: Copied,
    /// What is being saved: its records say what their time and their nonces are.
    batch: Option<Batch>,
    nonces: u64,
}

impl OneTab {
    fn new(database: Database, has_copy: bool) -> Self {
        let shown = DeskOnScreen { header: header(), desk: Desk::new(DeskKind::Mine), tally: Tally::default() };
        let (saved, copied) = (Saved::Yes, Copied::Unknown);
        let held = Held { shown, saved, pending: None, loss: None, copied, batch: None, nonces: 0 };
        Self { database, has_copy, held: RefCell::new(held) }
    }
}

/// The header of the desk.
pub fn header() -> Header {
    let (id, kind) = (DESK.to_owned(), Header::MINE.to_owned());
    Header { id, kind, name: String::new(), created_at: 1, position: None, current: true, set_aside: None }
}

impl Keeper for OneTab {
    fn nonce(&self) -> String {
        let mut held = self.held.borrow_mut();
        held.nonces += 1;
        let (who, first) = held.batch.as_ref().map_or(("nobody", 0), |batch| (batch.who.as_str(), batch.first));
        format!("{who}-{first}-{}", held.nonces)
    }
    async fn append(&self, decided: &Pending) -> Result<(), Error> {
        journal::append(&self.database, &decided.batch).await
    }
}

impl Tab for OneTab {
    type Written = Pin<Box<dyn Future<Output = bool>>>;

    fn kind(&self) -> DeskKind {
        DeskKind::Mine
    }
    fn shown(&self) -> DeskOnScreen {
        self.held.borrow().shown.clone()
    }
    fn show(&self, desk: DeskOnScreen) {
        self.held.borrow_mut().shown = desk;
    }
    fn put_on(&self, desk: DeskOnScreen) {
        self.show(desk);
    }
    fn saved(&self) -> Saved {
        self.held.borrow().saved.clone()
    }
    fn set_saved(&self, saved: Saved) {
        self.held.borrow_mut().saved = saved;
    }
    fn pending(&self) -> Option<Pending> {
        self.held.borrow().pending.clone()
    }
    fn set_pending(&self, pending: Option<Pending>) {
        self.held.borrow_mut().pending = pending;
    }
    fn tell_loss(&self, loss: Loss) {
        let told = self.held.borrow().loss.unwrap_or_default().and(loss);
        self.held.borrow_mut().loss = Some(told);
    }
    fn copied(&self) -> Copied {
        self.held.borrow().copied.clone()
    }
    fn set_copied(&self, copied: Copied) {
        self.held.borrow_mut().copied = copied;
    }

    fn now(&self) -> Instant {
        let held = self.held.borrow();
        held.batch.as_ref().map_or(Instant::from_millis(0), |batch| batch.entry(batch.first + batch.length - 1).at)
    }

    async fn headers(&self) -> Result<Vec<Header>, Error> {
        desks::list(&self.database).await
    }
    async fn with_records(&self) -> Result<Vec<String>, Error> {
        journal::with_records(&self.database).await
    }
    async fn claim(&self, header: &Header) -> Result<Header, Error> {
        desks::claim(&self.database, header).await
    }
    async fn records(&self, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error> {
        journal::each(&self.database, desk, after, take).await
    }
    async fn replace(&self, header: &Header, records: &[Placed]) -> Result<(), Error> {
        desks::replace(&self.database, header, records, None).await
    }
    async fn put_back(
        &self,
        seen: Option<&str>,
        headers: &[Header],
        records: &[(String, Placed)],
    ) -> Result<(), Error> {
        desks::put_back(&self.database, seen, headers, records).await
    }

    fn copy(&self, lines: String) -> Self::Written {
        Box::pin(copy::add(&lines))
    }
    async fn soon(&self, _: &mut Self::Written) -> Option<bool> {
        // Nothing is drawn here that could wait.
        None
    }
    async fn copy_anew(&self, lines: String) -> bool {
        copy::make_anew(&lines).await
    }
    async fn copy_ends(&self) -> Option<Vec<(String, String)>> {
        if self.has_copy { copy::ends().await } else { None }
    }
    async fn copy_texts(&self) -> Vec<String> {
        copy::texts().await
    }

    fn tell(&self, _: &str) {}
}
