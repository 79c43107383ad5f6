//! One open connection.
//!
//! A connection closes as soon as a later version of the app wants the database, and never writes again. Every write
//! asks for strict durability. It doesn't reopen by itself, since a caller with a decision has to load again before it
//! decides anew.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::pin::pin;
use std::rc::Rc;

use indexed_db_futures::database::Database as Idb;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbTransaction, IdbVersionChangeEvent};

use super::error::Error;
use super::limit::{sleep, within};
pub use super::schema::SCHEMA;
pub(super) use super::schema::{CHUNKS, DESKS, FILES, FORMER, JOURNAL, NONCE, STEPS};
use super::schema::{create_stores, is_after_loss};

/// How often opening is tried, the time limits of each try and each probe, and the pause, in milliseconds.
const TRIES: u32 = 3;
const OPEN_LIMIT: i32 = 4_000;
const PROBE_LIMIT: i32 = 2_000;
const PAUSE: i32 = 200;

/// A connection to the database. Clones share it; the last one closes it.
#[derive(Clone)]
pub struct Database(Rc<Connection>);

type Heard = (Closure<dyn FnMut(IdbVersionChangeEvent)>, Closure<dyn FnMut()>);
type OnEnd = Rc<RefCell<Option<Box<dyn Fn()>>>>;

struct Connection {
    idb: Idb,
    is_after_loss: bool,
    state: Rc<Cell<State>>,
    on_end: OnEnd,
    _heard: Heard,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Superseded,
    Closed,
}

impl Database {
    /// Opens the database, creating it if necessary, without changing its content. Tries three times, each with a time
    /// limit. Rows that an earlier version wrote can be read; [`finish`](super::migrate::finish) converts them.
    ///
    /// # Errors
    /// [`Error::Newer`] and [`Error::Unavailable`] at once, any other error after the last try.
    pub async fn open(name: &str) -> Result<Self, Error> {
        let mut tried = 1;
        loop {
            match Self::try_to_open(name).await {
                Err(error) if tried < TRIES && !matches!(error, Error::Newer | Error::Unavailable) => {
                    tried += 1;
                    sleep(PAUSE).await;
                }
                result => return result,
            }
        }
    }

    /// Opens the database of another copy of the app without upgrading it, to read it.
    ///
    /// # Errors
    /// [`Error::Newer`] if a later version wrote it, [`Error::Closed`] if there is none, or any other browser error.
    pub async fn open_as_it_is(name: &str) -> Result<Self, Error> {
        let mut request = Idb::open(name).build().map_err(Error::of_opening)?;
        let opened = within(OPEN_LIMIT, &mut request).await.ok_or(Error::TimedOut)?.map_err(Error::of_opening)?;
        let (version, is_empty) = (opened.version(), opened.object_store_names().next().is_none());
        let opened = Self::of(opened, false);
        if is_empty {
            opened.close();
            // Opening has created it.
            let _ = Idb::delete_by_name(name).map_err(Error::of_opening)?.await;
            return Err(Error::Closed);
        }
        if version > f64::from(SCHEMA) { Err(Error::Newer) } else { Ok(opened) }
    }

    async fn try_to_open(name: &str) -> Result<Self, Error> {
        let blocked = Rc::new(Cell::new(false));
        let seen = Rc::clone(&blocked);
        let discarded = Rc::new(Cell::new(false));
        let told = Rc::clone(&discarded);
        let mut request = Idb::open(name)
            .with_version(SCHEMA)
            .with_on_blocked(move |_| {
                seen.set(true);
                Ok(())
            })
            .with_on_upgrade_needed(move |event, idb| {
                told.set(is_after_loss());
                create_stores(&event, &idb)
            })
            .build()
            .map_err(Error::of_opening)?;
        if let Some(opened) = within(OPEN_LIMIT, &mut request).await {
            return opened.map(|idb| Self::of(idb, discarded.get())).map_err(Error::of_opening);
        }
        // Close a connection that opens too late, as it would block others.
        spawn_local(async move {
            if let Ok(late) = request.await {
                late.close();
            }
        });
        Err(if blocked.get() { Error::Blocked } else { Error::TimedOut })
    }

    fn of(idb: Idb, is_after_loss: bool) -> Self {
        let state = Rc::new(Cell::new(State::Open));
        let raw: IdbDatabase = idb.as_sys().clone().into();
        let on_end = OnEnd::default();
        let end = {
            let (state, on_end) = (Rc::clone(&state), Rc::clone(&on_end));
            move |to| {
                state.set(to);
                if let Some(told) = on_end.borrow().as_ref() {
                    told();
                }
            }
        };
        let on_version_change = Closure::new({
            let (raw, end) = (raw.clone(), end.clone());
            move |event: IdbVersionChangeEvent| {
                raw.close();
                end(if event.new_version().is_none() { State::Closed } else { State::Superseded });
            }
        });
        let on_close = Closure::new(move || end(State::Closed));
        raw.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        raw.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Self(Rc::new(Connection { idb, is_after_loss, state, on_end, _heard: (on_version_change, on_close) }))
    }

    /// Tells whether a later version of the app took over the database.
    #[must_use]
    pub fn is_superseded(&self) -> bool {
        self.0.state.get() == State::Superseded
    }

    /// Tells whether the browser reports that this database replaces a damaged one that it discarded.
    #[must_use]
    pub fn is_after_loss(&self) -> bool {
        self.0.is_after_loss
    }

    /// Probes the connection with a small read, since it may be dead without an event.
    pub async fn is_alive(&self) -> bool {
        let mut probe = pin!(self.probe());
        matches!(within(PROBE_LIMIT, &mut probe).await, Some(Ok(())))
    }

    async fn probe(&self) -> Result<(), Error> {
        let transaction = self.read(&[DESKS])?;
        transaction.object_store(DESKS)?.count().await?;
        Ok(())
    }

    /// Returns the store with rows of an earlier version, if there is one.
    pub(super) fn former(&self) -> Option<&'static str> {
        self.0.idb.object_store_names().any(|name| name == FORMER).then_some(FORMER)
    }

    /// Sets a callback for when this connection is ended from outside: another version took over, the database was
    /// deleted, or the browser closed it.
    pub fn when_it_ends(&self, told: impl Fn() + 'static) {
        *self.0.on_end.borrow_mut() = Some(Box::new(told));
    }

    /// Closes the connection for all its clones.
    pub fn close(&self) {
        if self.0.state.replace(State::Closed) == State::Open {
            self.0.idb.as_sys().close();
        }
    }

    /// Begins a read transaction.
    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction<'_>, Error> {
        self.begin(stores, TransactionMode::Readonly)
    }

    /// Begins a write transaction; nothing is stored unless [`complete`] succeeds.
    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction<'_>, Error> {
        self.begin(stores, TransactionMode::Readwrite)
    }

    fn begin(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction<'_>, Error> {
        match self.0.state.get() {
            State::Open => {}
            State::Superseded => return Err(Error::Superseded),
            State::Closed => return Err(Error::Closed),
        }
        let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        Ok(self.0.idb.transaction(stores).with_mode(mode).with_options(options).build()?)
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Database").field(&self.0.state.get()).finish()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let raw = self.idb.as_sys();
        raw.set_onversionchange(None);
        raw.set_onclose(None);
        raw.close();
    }
}

/// Waits for every request, commits, and waits until everything is stored.
///
/// A transaction is never committed before all its requests have succeeded: Firefox would store the requests besides
/// the one that failed.
pub(super) async fn complete(transaction: Transaction<'_>, requests: Vec<VoidRequest>) -> Result<(), Error> {
    let raw: IdbTransaction = transaction.as_sys().clone().into();
    let done = async {
        for request in requests {
            // On an early return the transaction is dropped, which rolls it back.
            request.await?;
        }
        transaction.commit().await
    };
    // The reason why the browser aborted (no space left) is only on the transaction.
    done.await.map_err(|error| match raw.error() {
        Some(exception) => Error::of_exception(&exception),
        None => error.into(),
    })
}
