//! Finds every code in a whole pasted chat, among other text. A chat program may have split a code into lines. A code
//! that is cut off, changed or of a later version is reported with its line, and reading continues.

use std::collections::BTreeMap;

use super::code::Code;
use super::form::Unreadable;
use super::packing::{NotACode, PACKED_MAX, TAIL, is_between, opened};
use super::result_code::ResultCode;
use crate::domain::limits;

const MARK: &str = "JD";
/// How much of a line without a code is shown, in characters.
const SHOWN: usize = 60;
/// How many lines without a code are shown.
const LINES: usize = 100;

/// The result of reading a chat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chat {
    /// The result codes, in the order of the chat, each once.
    pub sent: Vec<Sent>,
    /// What could not be accepted, with its line, in the order of the chat.
    pub flaws: Vec<(usize, Flaw)>,
    /// How many lines hold no code.
    pub others: usize,
    /// The first of them, shortened, with their numbers.
    pub other_lines: Vec<(usize, String)>,
}

/// A complete result code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The line it begins on, from 1.
    pub line: usize,
    /// The code itself, joined into one piece.
    pub code: String,
    /// Its content.
    pub result: ResultCode,
}

/// Why something in a chat isn't accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The same code was found before, on this line.
    Twice(usize),
    /// The code's end is missing, or its middle.
    Cut,
    /// The code was changed in transit.
    Altered,
    /// It comes from a later version of the app.
    Newer,
    /// The code is a task, a backup or a demo.
    OtherKind,
    /// Its result can't be read.
    Unreadable,
    /// The limit of codes is reached, and there are more.
    More,
}

/// The chat is larger than the limit; none of it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

impl Chat {
    /// Reads a pasted chat.
    ///
    /// # Errors
    /// [`TooLong`].
    pub fn read(text: &str) -> Result<Self, TooLong> {
        if text.len() > limits::CHAT {
            return Err(TooLong);
        }
        let (mut chat, mut known) = (Self::default(), BTreeMap::new());
        let mut lines = Lines { text, upto: 0, line: 1 };
        let mut taken: Vec<(usize, usize)> = vec![];
        let mut from = 0;
        while let Some((at, version)) = next_mark(text, from) {
            let line = lines.of(at);
            if chat.sent.len() + chat.flaws.len() >= limits::CHAT_CODES {
                chat.flaws.push((line, Flaw::More));
                break;
            }
            let piece = Piece::at(text, at + MARK.len() + version.len() + 1);
            let begun = at + MARK.len();
            // A damaged code may be interrupted by another one, so search within it.
            let (end, whole) =
                piece.as_ref().map_or((begun, begun), |it| (it.end, if it.broken { begun } else { it.end }));
            let found = match version {
                "1" | "2" => piece.ok_or(Flaw::Cut).and_then(|piece| piece.read(version)),
                _ => Err(Flaw::Newer),
            };
            from = if matches!(found, Ok(_) | Err(Flaw::OtherKind | Flaw::Unreadable)) { end } else { whole };
            taken.push((line, lines.of(from - 1)));
            match found {
                Ok((code, result)) => {
                    if let Some(first) = known.get(&code) {
                        chat.flaws.push((line, Flaw::Twice(*first)));
                    } else {
                        known.insert(code.clone(), line);
                        chat.sent.push(Sent { line, code, result });
                    }
                }
                Err(flaw) => chat.flaws.push((line, flaw)),
            }
        }
        chat.note_others(text, &taken);
        Ok(chat)
    }

    fn note_others(&mut self, text: &str, taken: &[(usize, usize)]) {
        let mut taken = taken.iter().peekable();
        for (number, line) in (1..).zip(text.lines()) {
            while taken.next_if(|(_, last)| *last < number).is_some() {}
            let of_code = taken.peek().is_some_and(|(first, _)| *first <= number);
            if of_code || line.trim().is_empty() {
                continue;
            }
            self.others += 1;
            if self.other_lines.len() < LINES {
                self.other_lines.push((number, line.trim().chars().take(SHOWN).collect()));
            }
        }
    }
}

/// Returns where the next code begins, and its version's digits.
fn next_mark(text: &str, from: usize) -> Option<(usize, &str)> {
    let rest = text.get(from..)?;
    rest.match_indices(MARK).find_map(|(at, _)| {
        let after = &rest[at + MARK.len()..];
        let (version, _) = after.split_at_checked(after.bytes().take(4).position(|byte| byte == b'.')?)?;
        let is_number = !version.is_empty() && !version.starts_with('0') && version.bytes().all(|b| b.is_ascii_digit());
        is_number.then_some((from + at, version))
    })
}

/// The parts of a code, without what a chat program inserted.
struct Piece {
    packed: String,
    tail: String,
    /// Whether something was inserted.
    broken: bool,
    end: usize,
}

impl Piece {
    /// Joins the code's parts; `None` if its end is missing.
    fn at(text: &str, from: usize) -> Option<Self> {
        let (mut packed, mut tail) = (String::new(), None::<String>);
        let mut broken = false;
        for (at, c) in text.get(from..)?.char_indices() {
            match (&mut tail, c) {
                (None, '.') => tail = Some(String::new()),
                (None, 'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_') if packed.len() < PACKED_MAX => packed.push(c),
                (Some(tail), '0'..='9' | 'a'..='f') => {
                    tail.push(c);
                    if tail.len() == TAIL {
                        let (tail, end) = (tail.clone(), from + at + 1);
                        return Some(Self { packed, tail, broken, end });
                    }
                }
                (_, c) if is_between(c) => broken = true,
                _ => return None,
            }
        }
        None
    }

    fn read(self, version: &str) -> Result<(String, ResultCode), Flaw> {
        let json = opened(version == "1", &self.packed, &self.tail).map_err(|why| match why {
            // The beginning of a later code was taken for the end of this one.
            NotACode::Altered if self.broken => Flaw::Cut,
            NotACode::Altered => Flaw::Altered,
            _ => Flaw::Unreadable,
        })?;
        match Code::of_json(&json) {
            Ok(Code::Result(result)) => Ok((format!("{MARK}{version}.{}.{}", self.packed, self.tail), *result)),
            Ok(Code::Task(_) | Code::Backup(_) | Code::Demo(_)) | Err(NotACode::WrongKind) => Err(Flaw::OtherKind),
            Err(NotACode::Unreadable(Unreadable::Version { .. })) => Err(Flaw::Newer),
            Err(_) => Err(Flaw::Unreadable),
        }
    }
}

/// Counts lines while moving forward through a text.
struct Lines<'a> {
    text: &'a str,
    upto: usize,
    line: usize,
}

impl Lines<'_> {
    /// Returns the line of a position, from 1. Positions must be asked for in ascending order.
    fn of(&mut self, at: usize) -> usize {
        self.line += self.text.get(self.upto..at).map_or(0, |part| part.matches('\n').count());
        self.upto = self.upto.max(at);
        self.line
    }
}
