//! Reads a paste in steps, so that the caller can show how far it is, and stop.

use std::collections::VecDeque;

use super::super::code::Code;
use super::super::link_in::link_in;
use super::briefs::rows_of;
use super::parts::{Part, parts_of, table_of};
use super::sheet::Sheet;
use super::table_rows::TableRows;
use super::taken::{Piece, Sheets, Source, Taken, Tasks};
use crate::domain::BeijingDay;

/// A text that is longer is no brief, in bytes.
const TEXT: usize = 128 * 1024;

/// How far the reading is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// So many of so many parts are done; how many there are may still rise.
    Going {
        /// Done.
        done: usize,
        /// In all.
        of: usize,
    },
    /// It is read.
    Done(Box<Taken>),
}

/// What is to be done.
#[derive(Debug)]
enum Work {
    Split(String),
    Text { line: usize, text: String },
    Code { line: usize, written: String },
    Rows(Box<TableRows>),
}

/// Reads in steps of a few milliseconds. To stop, drop it.
#[derive(Debug)]
pub struct Reader {
    work: VecDeque<Work>,
    taken: Taken,
    today: BeijingDay,
    done: usize,
}

impl Reader {
    /// Begins to read a text.
    #[must_use]
    pub fn of_text(text: &str, today: BeijingDay) -> Self {
        let work = VecDeque::from([Work::Split(text.to_owned())]);
        Self { work, taken: Taken::default(), today, done: 0 }
    }

    /// Begins to read again what [`Taken::sheet`] kept of a file.
    #[must_use]
    pub fn of_kept(name: &str, sheet: &str, today: BeijingDay) -> Self {
        Self::of_sheets(vec![Sheet::of_written(name, sheet)], today)
    }

    /// Begins to read the sheets of a file: the one with the best known heads.
    pub(super) fn of_sheets(sheets: Vec<Sheet>, today: BeijingDay) -> Self {
        let mut reader = Self { work: VecDeque::new(), taken: Taken::default(), today, done: 0 };
        reader.open(sheets);
        reader
    }

    /// Reads the next part. After [`Progress::Done`] nothing is left.
    #[must_use]
    pub fn step(&mut self) -> Progress {
        if let Some(work) = self.work.pop_front() {
            self.go_on(work);
        }
        if self.work.is_empty() {
            return Progress::Done(Box::new(std::mem::take(&mut self.taken)));
        }
        let left: usize = self.work.iter().map(many).sum();
        let doing = self.work.front().map_or(0, begun);
        Progress::Going { done: self.done + doing, of: self.done + left }
    }

    fn go_on(&mut self, work: Work) {
        match work {
            Work::Split(text) => {
                for part in parts_of(&text, self.today) {
                    let work = self.of_part(part);
                    self.work.push_back(work);
                }
            }
            Work::Text { line, text } => self.take_text(line, text),
            Work::Code { line, written } => {
                let code =
                    if written.trim_start().starts_with('{') { Code::of_file(&written) } else { Code::find(&written) };
                self.taken.pieces.push(Piece::Code { line, written, code: code.map(Box::new) });
            }
            Work::Rows(mut rows) => match rows.step() {
                Some(tasks) => {
                    self.done += rows.many();
                    self.taken.pieces.push(Piece::Tasks(tasks));
                }
                None => self.work.push_front(Work::Rows(rows)),
            },
        }
    }

    fn of_part(&self, part: Part) -> Work {
        match part {
            Part::Code { line, written } => Work::Code { line, written },
            Part::Text { line, text } => Work::Text { line, text },
            Part::Table { rows, columns, source } => {
                Work::Rows(Box::new(TableRows::new(rows, columns, source, self.today)))
            }
        }
    }

    fn take_text(&mut self, line: usize, written: String) {
        let rows =
            if written.len() > TEXT || is_shared(&written) { Vec::new() } else { rows_of(&written, line, self.today) };
        let piece = if !rows.is_empty() {
            Piece::Tasks(Tasks {
                source: Source::Briefs,
                rows,
                columns: Vec::new(),
                left: Vec::new(),
                left_out: 0,
                sheets: None,
            })
        } else if let Some(link) = link_in(&written) {
            Piece::Link { line, written, link }
        } else {
            Piece::Text { line, written }
        };
        self.taken.pieces.push(piece);
    }

    /// Reads the sheet with the best known heads.
    fn open(&mut self, sheets: Vec<Sheet>) {
        let known = |sheet: &Sheet| {
            let first = sheet.rows.iter().take(40).cloned().collect();
            table_of(first, self.today, true).map_or(0, |(_, columns, _)| columns.known)
        };
        // Of equal ones the first.
        let best = sheets.iter().enumerate().map(|(at, sheet)| (known(sheet), sheets.len() - at)).max();
        let best = best.map_or(0, |(_, back)| sheets.len() - back);
        let others =
            sheets.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, sheet)| sheet.name.clone()).collect();
        let Some(sheet) = sheets.into_iter().nth(best) else { return };
        self.taken.sheet = sheet.written();
        let named = Sheets { read: sheet.name, others };
        let text =
            || sheet.rows.iter().map(|row| row.filled().collect::<Vec<_>>().join("：")).collect::<Vec<_>>().join("\n");
        let text = text();
        match table_of(sheet.rows, self.today, true) {
            Some((rows, columns, source)) => {
                let rows = TableRows::new(rows, columns, source, self.today).of_sheets(named, sheet.left_out);
                self.work.push_back(Work::Rows(Box::new(rows)));
            }
            // A brief in the form of a sheet.
            None => self.work.push_back(Work::Text { line: 1, text }),
        }
    }
}

/// How many parts some work has.
fn many(work: &Work) -> usize {
    match work {
        Work::Rows(rows) => rows.many(),
        Work::Split(_) | Work::Text { .. } | Work::Code { .. } => 1,
    }
}

/// How many of them are done.
fn begun(work: &Work) -> usize {
    match work {
        Work::Rows(rows) => rows.done(),
        Work::Split(_) | Work::Text { .. } | Work::Code { .. } => 0,
    }
}

/// Douyin's share text.
fn is_shared(text: &str) -> bool {
    link_in(text).is_some_and(|link| link.contains("douyin.com"))
        && text.lines().count() <= 3
        && ["复制打开抖音", "复制此链接", "打开Dou音", "打开抖音", "DOU音"].iter().any(|word| text.contains(word))
}
