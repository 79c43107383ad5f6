//! Attempts at lessons, each stored in the browser as its own desk. Where nothing can be stored, they last as long as
//! the page.

use std::cell::RefCell;

use crate::app::browser::clock::device_now;
use crate::app::desk::connection::Connection;
use crate::domain::{Desk, Entry, Instant};
use crate::record::Stored;
use crate::safekeeping::{Error, Keeper, NotPerformed, Pending, write_played};
use crate::storage::{attempts, journal, nonce};
use crate::story::Attempt;

thread_local! {
    static IN_MEMORY: RefCell<Vec<KeptAttempt>> = const { RefCell::new(Vec::new()) };
}

/// An attempt and how much of it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAttempt {
    /// Its desk's id.
    pub id: String,
    /// How many of its entries are stored already.
    pub kept: usize,
    /// The attempt.
    pub attempt: Attempt,
}

impl KeptAttempt {
    /// Begins an attempt, of which nothing is stored yet.
    #[must_use]
    pub fn begin(lesson: &str, hints: u32, journal: Vec<Entry>, now: Instant) -> Self {
        let attempt = Attempt { lesson: lesson.to_owned(), date: device_now(), hints, journal, now };
        Self { id: format!("lesson-{}", nonce::nonce()), kept: 0, attempt }
    }
}

/// Forgets the attempts held in memory.
pub(in crate::app) fn forget() {
    IN_MEMORY.with_borrow_mut(Vec::clear);
}

/// The attempts at lessons in this browser.
#[derive(Clone, Copy)]
pub struct Attempts {
    connection: Connection,
}

impl Attempts {
    pub(in crate::app) fn new(connection: Connection) -> Self {
        Self { connection }
    }

    /// Returns all attempts, oldest first. One whose journal is damaged is left out.
    pub async fn list(self) -> Vec<KeptAttempt> {
        let Some(database) = self.connection.database() else { return IN_MEMORY.with_borrow(Clone::clone) };
        let mut headers = attempts::list(&database).await.unwrap_or_default();
        headers.sort_by_key(|header| header.created_at);
        let mut all = vec![];
        for header in headers {
            let Ok(records) = journal::load(&database, &header.id, 0).await else { continue };
            let entry = |(seq, record): (u64, Result<Stored, String>)| record.ok()?.open(&header.id, seq).ok();
            let Some(journal) = records.into_iter().map(entry).collect::<Option<Vec<Entry>>>() else { continue };
            let (date, now) = (Instant::from_millis(header.created_at), Instant::from_millis(header.position));
            let kept = journal.len();
            let attempt = Attempt { lesson: header.name, date, hints: header.hints, journal, now };
            all.push(KeptAttempt { id: header.id, kept, attempt });
        }
        all
    }

    /// Stores an attempt's new entries, by the same steps as an act on a desk, and then shows it. `after` is the desk
    /// as the run has left it; the run has asked the engine about each move. Returns the attempt as stored.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing is shown, and the attempt is unchanged.
    pub async fn write(
        self,
        attempt: KeptAttempt,
        after: Desk,
        show: impl FnOnce(&KeptAttempt),
    ) -> Result<KeptAttempt, NotPerformed> {
        let fresh = attempt.attempt.journal.get(attempt.kept..).unwrap_or_default().to_vec();
        let (id, first) = (attempt.id.clone(), attempt.kept as u64 + 1);
        let kept = KeptAttempt { kept: attempt.attempt.journal.len(), ..attempt };
        write_played(&Attempting { connection: self.connection, kept: &kept }, &id, first, fresh, after, || {
            show(&kept);
        })
        .await?;
        Ok(kept)
    }
}

/// An attempt as it will be stored.
struct Attempting<'a> {
    connection: Connection,
    kept: &'a KeptAttempt,
}

impl Keeper for Attempting<'_> {
    fn nonce(&self) -> String {
        nonce::nonce()
    }

    async fn append(&self, decided: &Pending) -> Result<(), Error> {
        let KeptAttempt { id, attempt, .. } = self.kept;
        let Some(database) = self.connection.database() else {
            IN_MEMORY.with_borrow_mut(|all| {
                all.retain(|other| other.id != *id);
                all.push(self.kept.clone());
            });
            return Ok(());
        };
        let header = attempts::Header {
            id: id.clone(),
            kind: attempts::KIND.to_owned(),
            name: attempt.lesson.clone(),
            created_at: attempt.date.millis(),
            position: attempt.now.millis(),
            current: false,
            hints: attempt.hints,
        };
        self.connection.noted(attempts::keep(&database, &header, &decided.batch).await)
    }
}
