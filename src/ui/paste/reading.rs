//! Reads a pasted text or a file in steps, so that the page stays alive, shows how far it is, and can be stopped.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::{bytes, pause_for_page};
use crate::domain::BeijingDay;
use crate::record::intake::{FILE, FileReader, NotATable, Opening, Progress, Reader, Taken};

/// How many steps are made before the page gets a turn.
const STEPS: usize = 8;

/// The reading of what was given last.
#[derive(Clone, Copy)]
pub struct Reading {
    /// How far it is: so many of so many parts; `None` while nothing is being read.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// What came out.
    pub taken: RwSignal<Option<Result<Taken, NotRead>>>,
    /// Counts what was given; an earlier reading stops.
    turn: StoredValue<u32>,
}

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    /// It is no table and no text.
    Kind(NotATable),
    /// The device could not read the file.
    Unreadable,
    /// The code for sheets could not be fetched.
    NotFetched,
}

impl Reading {
    /// Begins with nothing.
    pub fn new() -> Self {
        Self { progress: RwSignal::new(None), taken: RwSignal::new(None), turn: StoredValue::new(0) }
    }

    /// Stops reading, and forgets what was read.
    pub fn stop(self) {
        self.turn.try_update_value(|turn| *turn += 1);
        self.progress.try_set(None);
        self.taken.try_set(None);
    }

    /// Reads a text.
    pub fn text(self, text: &str, today: BeijingDay) {
        self.stop();
        if !text.trim().is_empty() {
            let (turn, reader) = (self.turn.get_value(), Reader::of_text(text, today));
            spawn_local(async move { self.read(turn, reader).await });
        }
    }

    /// Reads a file.
    pub fn file(self, file: File, today: BeijingDay) {
        self.stop();
        let turn = self.turn.get_value();
        self.progress.set(Some((0, 1)));
        spawn_local(async move {
            match self.opened(turn, &file, today).await {
                Some(Ok(reader)) => self.read(turn, reader).await,
                Some(Err(why)) => self.end(Err(why)),
                None => {}
            }
        });
    }

    /// Opens a file: a table, or a text in any usual encoding; `None` if it was stopped.
    async fn opened(self, turn: u32, file: &File, today: BeijingDay) -> Option<Result<Reader, NotRead>> {
        #[expect(clippy::cast_precision_loss, reason = "30 MiB are exact")]
        let most = FILE as f64 + 1.0;
        let Ok(bytes) = bytes(file, most).await else { return Some(Err(NotRead::Unreadable)) };
        let text = if bytes.len() <= FILE { crate::app::decoded(&bytes) } else { String::new() };
        let mut opening = match sheets(file.name(), bytes, today).await {
            Ok(opening) => opening,
            Err(NotRead::Kind(NotATable::Text)) => return Some(Ok(Reader::of_text(&text, today))),
            Err(why) => return Some(Err(why)),
        };
        loop {
            match opening.step() {
                Opening::Going { done, of } => drop(self.progress.try_set(Some((done, of)))),
                Opening::Open(reader) => return Some(Ok(*reader)),
                Opening::Failed(why) => return Some(Err(NotRead::Kind(why))),
            }
            pause_for_page().await;
            if self.turn.try_get_value() != Some(turn) {
                return None;
            }
        }
    }

    async fn read(self, turn: u32, mut reader: Reader) {
        loop {
            for _ in 0..STEPS {
                match reader.step() {
                    Progress::Going { done, of } => drop(self.progress.try_set(Some((done, of)))),
                    Progress::Done(taken) => return self.end(Ok(*taken)),
                }
            }
            pause_for_page().await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
        }
    }

    fn end(self, taken: Result<Taken, NotRead>) {
        self.progress.try_set(None);
        self.taken.try_set(Some(taken));
    }
}

/// Begins to open a file with sheets; the code for them is fetched now.
async fn sheets(name: String, bytes: Vec<u8>, today: BeijingDay) -> Result<Box<FileReader>, NotRead> {
    match cut::sheets(name, bytes, today).await {
        Ok(opened) => opened.map_err(NotRead::Kind),
        Err(_) => Err(NotRead::NotFetched),
    }
}

fn opened(name: &str, bytes: Vec<u8>, today: BeijingDay) -> Opened {
    FileReader::of(name, bytes, today).map(Box::new)
}

/// A file that is being opened, or why it is no table.
type Opened = Result<Box<FileReader>, NotATable>;

#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "the macro makes the failure of fetching a result of the function")]
mod cut {
    use wasm_split_helpers::wasm_split;

    use super::{BeijingDay, Opened};

    #[wasm_split(sheets, fallible)]
    pub fn sheets(
        name: String,
        bytes: Vec<u8>,
        today: BeijingDay,
    ) -> Result<Opened, wasm_split_helpers::SplitLoaderError> {
        Ok(super::opened(&name, bytes, today))
    }
}

/// Without the cuts everything is always loaded.
#[cfg(not(feature = "parts"))]
mod cut {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use super::{BeijingDay, Opened};

    pub fn sheets(name: String, bytes: Vec<u8>, today: BeijingDay) -> Ready<Result<Opened, Infallible>> {
        ready(Ok(super::opened(&name, bytes, today)))
    }
}
