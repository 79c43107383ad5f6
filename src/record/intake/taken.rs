//! What a paste was taken for, as a whole.

use super::super::code::Code;
use super::super::packing::NotACode;
use super::heads::Field;
use super::row::Row;

/// What was pasted, dropped or shared, taken apart; nothing if there was nothing to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// The parts, in their order.
    pub pieces: Vec<Piece>,
    /// Of a file with sheets the one that was read, as a text for [`Reader::of_kept`](super::Reader::of_kept); `None`
    /// if it is longer than [`KEPT`](super::KEPT).
    pub sheet: Option<String>,
}

impl Taken {
    /// Returns all rows, of whatever part.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.pieces.iter().flat_map(|piece| match piece {
            Piece::Tasks(tasks) => tasks.rows.as_slice(),
            Piece::Code { .. } | Piece::Link { .. } | Piece::Text { .. } => &[],
        })
    }
}

/// A part of a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Tasks.
    Tasks(Tasks),
    /// A code, whole or not.
    Code {
        /// The line on which it begins, from 1.
        line: usize,
        /// As it was pasted.
        written: String,
        /// What it holds, or what is wrong with it.
        code: Result<Box<Code>, NotACode>,
    },
    /// A link, such as Douyin's share text.
    Link {
        /// The line on which it begins, from 1.
        line: usize,
        /// As it was pasted.
        written: String,
        /// The link.
        link: String,
    },
    /// A text that tells of no task.
    Text {
        /// The line on which it begins, from 1.
        line: usize,
        /// The text.
        written: String,
    },
}

/// The tasks of one table or one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tasks {
    /// Where they stand.
    pub source: Source,
    /// One row for each task.
    pub rows: Vec<Row>,
    /// The columns of a table; none for briefs.
    pub columns: Vec<Column>,
    /// Lines of a table that are no task.
    pub left: Vec<Left>,
    /// How many rows weren't read, as there are too many.
    pub left_out: usize,
    /// The sheet of a file from which they are.
    pub sheets: Option<Sheets>,
}

/// Where tasks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A table; its rows are tasks.
    Table,
    /// A table whose columns are tasks.
    Sideways,
    /// Briefs of a chat, a mail or a document.
    Briefs,
}

/// The sheets of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// The one that was read: the one whose heads are known best.
    pub read: String,
    /// The others that aren't empty.
    pub others: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head; of two head lines, both. Empty if there is none.
    pub head: String,
    /// What it was taken for; `None` if its cells are offered as notes.
    pub field: Option<Field>,
}

/// A line of a table that is no task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The line, from 1.
    pub line: usize,
    /// What stands there, cells separated by tabs.
    pub written: String,
    /// Why it is no task.
    pub why: LeftWhy,
}

/// Why a line of a table is no task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftWhy {
    /// It stands above the heads.
    Above,
    /// It holds the heads.
    Heads,
    /// The sum of others.
    Sum,
    /// It names no task, only something about one or about all of them.
    Remark,
}
