//! A whole pasted chat: every code in it, among whatever else people wrote. A chat program may have broken a code into
//! lines; a code that is cut off, changed or of a later version is named with its line, and the rest goes on.

use std::collections::BTreeMap;

use super::code::Code;
use super::form::Unreadable;
use super::packing::{NotACode, PACKED_MAX, TAIL, is_between, opened};
use super::result_code::ResultCode;
use crate::domain::limits;

const MARK: &str = "JD";
/// How much of a foreign line is shown, in characters.
const SHOWN: usize = 60;
/// How many foreign lines are shown.
const LINES: usize = 100;

/// What a chat holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chat {
    /// The result codes, in the order of the chat, each once.
    pub sent: Vec<Sent>,
    /// What could not be taken, in the order of the chat.
    pub flaws: Vec<(usize, Flaw)>,
    /// How many lines hold no code.
    pub others: usize,
    /// The first of them, shortened, with their numbers.
    pub other_lines: Vec<(usize, String)>,
}

/// A result code that was found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The line it begins on, from 1.
    pub line: usize,
    /// The code itself, in one piece.
    pub code: String,
    /// What it holds.
    pub result: ResultCode,
}

/// Why something in a chat isn't taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// It stands further up, on this line.
    Twice(usize),
    /// The code's end is missing, or its middle.
    Cut,
    /// The code was changed on its way.
    Altered,
    /// It comes from a later version of the app.
    Newer,
    /// A task, a backup or a demo.
    OtherKind,
    /// It holds no result that can be read.
    Unreadable,
    /// So many codes are read, and there are more.
    More,
}

/// A chat that is larger than one may be; nothing of it was read.
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
            // Within what is broken another code may begin at once.
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

/// Returns where the next mark begins, and its version's digits.
fn next_mark(text: &str, from: usize) -> Option<(usize, &str)> {
    let rest = text.get(from..)?;
    rest.match_indices(MARK).find_map(|(at, _)| {
        let after = &rest[at + MARK.len()..];
        let (version, _) = after.split_at_checked(after.bytes().take(4).position(|byte| byte == b'.')?)?;
        let is_number = !version.is_empty() && !version.starts_with('0') && version.bytes().all(|b| b.is_ascii_digit());
        is_number.then_some((from + at, version))
    })
}

/// The parts of a code, with what a chat program put between them left out.
struct Piece {
    packed: String,
    tail: String,
    /// Whether something stood between.
    broken: bool,
    end: usize,
}

impl Piece {
    /// Takes it together; `None` if it has no end.
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
            // A later code was taken for the end of this one.
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

/// Counts lines on the way through a text.
struct Lines<'a> {
    text: &'a str,
    upto: usize,
    line: usize,
}

impl Lines<'_> {
    /// Returns the line of a position, from 1. Positions are asked for in their order.
    fn of(&mut self, at: usize) -> usize {
        self.line += self.text.get(self.upto..at).map_or(0, |part| part.matches('\n').count());
        self.upto = self.upto.max(at);
        self.line
    }
}
