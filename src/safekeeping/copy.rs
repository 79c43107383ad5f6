//! The written form of the second copy: an append-only file with one line for each item.
//!
//! Each line is sixteen digits of its SHA-256, a space, and JSON. Each addition ends with a line that says how far
//! one's own desk is by then. So a torn end is detected, a flipped bit damages only its line, and the last bytes tell
//! how far the copy is. There are two files: while one is rewritten, the other stays. The first line of each is a
//! counter of rewrites.
//! counts how often that happened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::batch::Placed;
use super::header::Header;
use super::tally::Tally;
use crate::record::hex;

/// The beginning of the first line; a number follows.
pub const BEGINS: &str = "jiedan-copy ";
/// The maximal number of records in a line.
const AT_ONCE: usize = 200;
/// The number of checksum digits at the beginning of a line.
const DIGITS: usize = 16;

/// A line of the second copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// A desk's header, valid from here on.
    Desk(Header),
    /// Records of a desk.
    Records {
        /// The desk's id.
        of: String,
        /// The records.
        records: Vec<Placed>,
    },
    /// How far one's own current desk is.
    Now {
        /// Its id.
        desk: String,
        /// Its tally.
        tally: Tally,
    },
}

impl Line {
    /// Returns lines for records of a desk.
    #[must_use]
    pub fn records(of: &str, records: &[Placed]) -> Vec<Self> {
        let line = |records: &[Placed]| Self::Records { of: of.to_owned(), records: records.to_vec() };
        records.chunks(AT_ONCE).map(line).collect()
    }

    /// Serializes lines, each with a line end.
    #[must_use]
    pub fn write(lines: impl IntoIterator<Item = Self>) -> String {
        let mut text = String::new();
        for line in lines {
            // Serializing these types can't fail.
            let json = serde_json::to_string(&line).unwrap_or_default();
            text.push_str(&digits(&json));
            text.push(' ');
            text.push_str(&json);
            text.push('\n');
        }
        text
    }

    fn read(line: &str) -> Option<Self> {
        let (sum, json) = line.split_at_checked(DIGITS)?;
        let json = json.strip_prefix(' ')?;
        if digits(json) == sum { serde_json::from_str(json).ok() } else { None }
    }
}

fn digits(json: &str) -> String {
    let mut digits = hex(&Sha256::digest(json.as_bytes()));
    digits.truncate(DIGITS);
    digits
}

/// Parses how often a file was rewritten; `None` if it has no valid first line.
#[must_use]
pub fn number(text: &str) -> Option<u64> {
    text.strip_prefix(BEGINS)?.split_once('\n')?.0.parse().ok()
}

/// Returns how far the second copy is, by the ends of its files: the desk and its tally. `None` if the ends don't say
/// so.
#[must_use]
pub fn now_of(ends: &[(String, String)]) -> Option<(String, Tally)> {
    let (_, tail) =
        ends.iter().filter_map(|(head, tail)| Some((number(head)?, tail))).max_by_key(|(number, _)| *number)?;
    let last = tail.strip_suffix('\n')?.rsplit('\n').next()?;
    match Line::read(last)? {
        Line::Now { desk, tally } => Some((desk, tally)),
        _ => None,
    }
}

/// One's own desk, as the second copy has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// Its latest header.
    pub header: Option<Header>,
    /// Its readable records, in the order in which they were written.
    pub records: Vec<Placed>,
    /// How many records it had, at least.
    pub count: u64,
}

/// The content of the second copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Desks by id.
    pub desks: BTreeMap<String, Desk>,
    /// How many lines can't be read.
    pub damaged: usize,
}

impl Reading {
    /// Reads the files. The one that was rewritten last counts, if that was finished.
    #[must_use]
    pub fn of(texts: &[String]) -> Self {
        let mut numbered: Vec<_> = texts.iter().filter_map(|text| Some((number(text)?, text))).collect();
        numbered.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        let mut read = numbered.into_iter().map(|(_, text)| Self::of_one(text));
        let first = read.next();
        match first {
            Some((reading, true)) => reading,
            Some((unfinished, false)) => read.find(|(_, is_finished)| *is_finished).map_or(unfinished, |(it, _)| it),
            None => Self::default(),
        }
    }

    /// Reads one file, and tells whether rewriting it was finished.
    fn of_one(text: &str) -> (Self, bool) {
        let (mut reading, mut is_finished) = (Self::default(), false);
        for line in text.split('\n').skip(1).filter(|line| !line.is_empty()) {
            match Line::read(line) {
                Some(Line::Desk(header)) => {
                    let id = header.id.clone();
                    reading.desks.entry(id).or_default().header = Some(header);
                }
                Some(Line::Records { of, records }) => {
                    let desk = reading.desks.entry(of).or_default();
                    // Positions have no gaps, so all before the last one existed.
                    desk.count = records.iter().map(|one| one.seq).chain([desk.count]).max().unwrap_or_default();
                    desk.records.extend(records);
                }
                Some(Line::Now { desk, tally }) => {
                    is_finished = true;
                    let count = &mut reading.desks.entry(desk).or_default().count;
                    *count = tally.count.max(*count);
                }
                None => reading.damaged += 1,
            }
        }
        (reading, is_finished)
    }
}
