//! Takes whatever is pasted, dropped or shared apart: codes, tables, briefs of a chat or a mail, links. Each task
//! becomes a row for a preview. Nothing that was pasted is dropped: what isn't recognised stands in a row's `rest`, in
//! its text, or beside the rows.
//!
//! A table is split into cells (`cells`), its columns are recognised (`columns`), and each row is read (`table_rows`).
//! A text is split into tables, codes and briefs (`parts`), and a brief is read by its labels and dates (`briefs`). All
//! words stand in one file, `words.tsv`.

mod briefs;
mod built;
mod cells;
mod clients;
mod columns;
mod corrected;
mod dates;
mod due;
mod english;
mod file_reader;
mod heads;
mod labels;
mod messages;
mod parts;
mod reader;
mod ready;
mod row;
mod sheet;
mod sheet_kind;
mod stages;
mod table_rows;
mod taken;
mod titles;
mod vocabulary;
mod years;

use crate::domain::BeijingDay;
pub use corrected::{Corrected, Known, Missing, Standing, task_meant};
pub use file_reader::{FileReader, Opening};
pub use heads::Field;
pub use reader::{Progress, Reader};
pub use ready::{Difference, Ready, acts_onto, difference, same_task};
pub use row::{Dated, DayTime, Event, MayBe, Needed, Rest, Row, Said, StageSaid, Way, Whence, Wrong};
pub use sheet_kind::NotATable;
pub use taken::{Column, Left, LeftWhy, Piece, Sheets, Source, Taken, Tasks};

/// How many rows of a table are read; the others are counted.
pub const ROWS: usize = 5_000;
/// How many columns of a table are read.
pub const COLUMNS: usize = 200;
/// A file, in bytes.
pub const FILE: usize = 30 * 1024 * 1024;
/// How much of a file's text is kept until it is recorded, in bytes.
pub const KEPT: usize = 256 * 1024;
/// What a file may unpack to, in bytes.
pub const UNPACKED: u64 = 128 * 1024 * 1024;

/// Takes a pasted text apart at once. [`Reader`] does the same in steps.
#[must_use]
pub fn taken(text: &str, today: BeijingDay) -> Taken {
    let mut reader = Reader::of_text(text, today);
    loop {
        if let Progress::Done(taken) = reader.step() {
            return *taken;
        }
    }
}
