//! Reads a pasted text or a file in steps, so that the page stays alive, shows how far it is, and can be stopped.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::{bytes, pause_for_page};
use crate::domain::BeijingDay;
use crate::record::intake::{FILE, NotATable, Progress, Reader, Taken};

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
            let reader = reader(&file, today).await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match reader {
                Ok(reader) => self.read(turn, reader).await,
                Err(why) => self.end(Err(why)),
            }
        });
    }

    async fn read(self, turn: u32, mut reader: Reader) {
        loop {
            for _ in 0..STEPS {
                match reader.step() {
                    Progress::Going { done, of } => drop(self.progress.try_set(Some((done, of)))),
                    Progress::Done(taken) => return self.end(Ok(*taken)),
                    Progress::Failed(why) => return self.end(Err(NotRead::Kind(why))),
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

/// Opens a file: a table, or a text in any usual encoding.
async fn reader(file: &File, today: BeijingDay) -> Result<Reader, NotRead> {
    #[expect(clippy::cast_precision_loss, reason = "30 MiB are exact")]
    let most = FILE as f64 + 1.0;
    let bytes = bytes(file, most).await.map_err(|_| NotRead::Unreadable)?;
    let text = crate::app::decoded(&bytes);
    match Reader::of_file(&file.name(), bytes, today) {
        Ok(reader) => Ok(reader),
        Err(NotATable::Text) => Ok(Reader::of_text(&text, today)),
        Err(why) => Err(NotRead::Kind(why)),
    }
}
