//! Reads a pasted text or a file in steps, so that the page stays alive, shows how far it is, and can be stopped.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use web_sys::File;

use crate::app::{bytes, pause_for_page};
use crate::domain::BeijingDay;
use crate::record::intake::{FILE, FileReader, KEPT, NotATable, Opening, Progress, Reader, Taken};

/// How many steps are made before the page gets a turn.
const STEPS: usize = 8;

/// The reading of what was given last.
#[derive(Clone, Copy)]
pub struct Reading {
    /// How far it is: so many of so many parts; `None` while nothing is being read.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// What came out.
    pub taken: RwSignal<Option<Result<Taken, NotRead>>>,
    /// Of a file that was read: what is kept of it.
    pub kept: RwSignal<Option<Result<KeptFile, TooLong>>>,
    /// Counts what was given; an earlier reading stops.
    turn: StoredValue<u32>,
}

/// A file's text is too long to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// What is kept of a file until it is recorded: the text that was read out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// The file's name.
    name: String,
    /// The text, or the sheet as a text.
    text: String,
    /// Whether it was a sheet.
    is_sheet: bool,
}

impl KeptFile {
    /// Returns the file's name.
    pub fn name(&self) -> &str {
        &self.name
    }
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
        let (progress, taken, kept) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
        Self { progress, taken, kept, turn: StoredValue::new(0) }
    }

    /// Stops reading, and forgets what was read.
    pub fn stop(self) {
        self.turn.try_update_value(|turn| *turn += 1);
        self.progress.try_set(None);
        self.taken.try_set(None);
        self.kept.try_set(None);
    }

    /// Reads a text.
    pub fn text(self, text: &str, today: BeijingDay) {
        self.stop();
        if !text.trim().is_empty() {
            let (turn, reader) = (self.turn.get_value(), Reader::of_text(text, today));
            spawn_local(async move { self.read(turn, reader).await });
        }
    }

    /// Reads again what is kept of a file.
    pub fn again(self, file: &KeptFile, today: BeijingDay) {
        self.stop();
        let reader = if file.is_sheet {
            Reader::of_kept(&file.name, &file.text, today)
        } else {
            Reader::of_text(&file.text, today)
        };
        let turn = self.turn.get_value();
        spawn_local(async move { self.read(turn, reader).await });
    }

    /// Reads a file.
    pub fn file(self, file: File, today: BeijingDay) {
        self.stop();
        let turn = self.turn.get_value();
        self.progress.set(Some((0, 1)));
        spawn_local(async move {
            let Some(opened) = self.opened(turn, &file, today).await else { return };
            let (reader, text) = match opened {
                Ok(opened) => opened,
                Err(why) => return self.end(turn, Err(why)),
            };
            self.read(turn, reader).await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            let is_sheet = text.is_none();
            let sheet = || self.taken.with_untracked(|taken| taken.as_ref()?.as_ref().ok()?.sheet.clone());
            let text = text.or_else(sheet).filter(|text| text.len() <= KEPT);
            let kept = text.map(|text| KeptFile { name: file.name(), text, is_sheet });
            self.kept.try_set(Some(kept.ok_or(TooLong)));
        });
    }

    /// Opens a file: a table, or a text in any usual encoding, which is returned beside; `None` if it was stopped.
    async fn opened(self, turn: u32, file: &File, today: BeijingDay) -> Option<Result<Opened, NotRead>> {
        #[expect(clippy::cast_precision_loss, reason = "30 MiB are exact")]
        let most = FILE as f64;
        // What is too large isn't even read.
        if file.size() > most {
            return Some(Err(NotRead::Kind(NotATable::TooLarge { max: FILE, is: FILE + 1 })));
        }
        let Ok(bytes) = bytes(file, most).await else { return Some(Err(NotRead::Unreadable)) };
        let text = crate::app::decoded(&bytes);
        let mut opening = match sheets(file.name(), bytes, today).await {
            Ok(opening) => opening,
            Err(NotRead::Kind(NotATable::Text)) => return Some(Ok((Reader::of_text(&text, today), Some(text)))),
            Err(why) => return Some(Err(why)),
        };
        loop {
            match opening.step() {
                Opening::Going { done, of } => drop(self.progress.try_set(Some((done, of)))),
                Opening::Open(reader) => return Some(Ok((*reader, None))),
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
                    Progress::Done(taken) => return self.end(turn, Ok(*taken)),
                }
            }
            pause_for_page().await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
        }
    }

    fn end(self, turn: u32, taken: Result<Taken, NotRead>) {
        // What was given meanwhile is being read already.
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
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

fn opened(name: &str, bytes: Vec<u8>, today: BeijingDay) -> Sheets {
    FileReader::of(name, bytes, today).map(Box::new)
}

/// A reader, and the text that it reads if it isn't a sheet.
type Opened = (Reader, Option<String>);

/// A file that is being opened, or why it is no table.
type Sheets = Result<Box<FileReader>, NotATable>;

#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "the macro makes the failure of fetching a result of the function")]
mod cut {
    use wasm_split_helpers::wasm_split;

    use super::{BeijingDay, Sheets};

    #[wasm_split(sheets, fallible)]
    pub fn sheets(
        name: String,
        bytes: Vec<u8>,
        today: BeijingDay,
    ) -> Result<Sheets, wasm_split_helpers::SplitLoaderError> {
        Ok(super::opened(&name, bytes, today))
    }
}

/// Without the cuts everything is always loaded.
#[cfg(not(feature = "parts"))]
mod cut {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use super::{BeijingDay, Sheets};

    pub fn sheets(name: String, bytes: Vec<u8>, today: BeijingDay) -> Ready<Result<Sheets, Infallible>> {
        ready(Ok(super::opened(&name, bytes, today)))
    }
}
