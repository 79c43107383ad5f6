//! Opens a file with sheets in steps. It stands apart from the reading of texts, so that a page can fetch the code for
//! sheets only when a file is dropped.

use super::reader::Reader;
use super::sheet::{Measure, sheets_of};
use super::sheet_kind::{NotATable, SheetKind, kind_of};
use crate::domain::BeijingDay;

/// How far the opening is.
#[derive(Debug)]
pub enum Opening {
    /// So many of so many parts of the file are measured.
    Going {
        /// Measured.
        done: usize,
        /// In all.
        of: usize,
    },
    /// It is open; its rows are still to be read.
    Open(Box<Reader>),
    /// It can't be read.
    Failed(NotATable),
}

/// Opens a file. The last step reads all sheets; the others take a few milliseconds. To stop, drop it.
#[derive(Debug)]
pub struct FileReader {
    kind: SheetKind,
    state: State,
    today: BeijingDay,
}

#[derive(Debug)]
enum State {
    Measuring(Box<Measure>),
    Measured(Vec<u8>),
    Over,
}

impl FileReader {
    /// Begins to open a file by its name and bytes.
    ///
    /// # Errors
    /// Why it isn't a table; [`NotATable::Text`] if it is a text, to be decoded and read by [`Reader::of_text`].
    pub fn of(name: &str, bytes: Vec<u8>, today: BeijingDay) -> Result<Self, NotATable> {
        let kind = kind_of(name, &bytes)?;
        let state = match kind {
            SheetKind::Xlsx | SheetKind::Ods => State::Measuring(Box::new(Measure::of(bytes)?)),
            SheetKind::Xls => State::Measured(bytes),
        };
        Ok(Self { kind, state, today })
    }

    /// Takes the next step. After [`Opening::Open`] and [`Opening::Failed`] nothing is left but to fail.
    #[must_use]
    pub fn step(&mut self) -> Opening {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Measuring(mut measure) => {
                let (done, of) = measure.progress();
                match measure.step() {
                    Ok(true) => self.state = State::Measured(measure.into_bytes()),
                    Ok(false) => self.state = State::Measuring(measure),
                    Err(why) => return Opening::Failed(why),
                }
                Opening::Going { done: done.min(of), of }
            }
            State::Measured(bytes) => match sheets_of(self.kind, bytes) {
                Ok(sheets) => Opening::Open(Box::new(Reader::of_sheets(sheets, self.today))),
                Err(why) => Opening::Failed(why),
            },
            State::Over => Opening::Failed(NotATable::Empty),
        }
    }
}
