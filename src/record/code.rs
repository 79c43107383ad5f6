//! Codes: what fits into a chat, packed into one text, and found within any pasted one.
//!
//! A code is `JD2.` + base64url(deflate(JSON)) + `.` + the first eight digits of the SHA-256 of what was deflated, with
//! the dictionary of [`super::deflate`]; the JSON says what it holds. Mail and chat programs break a code into lines, quote
//! it, and put signs between that nobody sees: it is read all the same. `JD1.`, without a dictionary and with the
//! SHA-256 of the JSON, is still read. Files of scripts and videos are deliberately absent.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::backup::Backup;
use super::deflate::{squeeze, unsqueeze};
use super::demo_code::DemoCode;
use super::form::{self, Unreadable};
use super::result_code::ResultCode;
use super::stored::hex;
use super::task_code::TaskCode;
use crate::domain::{NotTaken, is_unseen, limits};

const MARK: &str = "JD2.";
const FIRST_MARK: &str = "JD1.";
pub(super) const PACKED_MAX: usize = 16 * 1024;
const UNPACKED_MAX: usize = 256 * 1024;
pub(super) const TAIL: usize = 8;
/// A chat holds few codes; what only looks like many isn't followed.
const TRIES: usize = 16;

/// Why nothing can be taken from a text. Nothing has been taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotACode {
    /// There is no code in the text.
    NoCode,
    /// The code's end is missing.
    CutShort,
    /// The code was changed on its way.
    Altered,
    /// Larger than a code or a file may be, packed or unpacked.
    TooLarge,
    /// It holds something else than what is read here.
    WrongKind,
    /// Not of the written form, or of a later version.
    Unreadable(Unreadable),
    /// The rules don't permit one of its entries.
    NotPermitted {
        /// The entry's position, from 1.
        seq: u64,
        /// Why.
        why: Box<NotTaken>,
    },
    /// It holds no task.
    Empty,
}

/// What a code or a file holds, read and replayed whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// 任务码: one task.
    Task(Box<TaskCode>),
    /// 备份码: a whole journal.
    Backup(Box<Backup>),
    /// 演练码: a demo with its clock.
    Demo(Box<DemoCode>),
    /// 成绩码: what a learner did in lessons; played anew by whoever knows the lessons.
    Result(Box<ResultCode>),
}

impl Code {
    /// Tells whether a text looks as if it held a code, whole or not.
    #[must_use]
    pub fn is_in(text: &str) -> bool {
        text.contains(MARK) || text.contains(FIRST_MARK)
    }

    /// Finds the first whole code within a pasted text.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong with the first one, with the position.
    pub fn find(text: &str) -> Result<Self, NotACode> {
        let joined: String = text.chars().filter(|sign| !is_between(*sign)).collect();
        let begun = joined.match_indices("JD").filter(|(at, _)| Self::begins(&joined[*at..]));
        let mut first = None;
        for (start, _) in begun.take(TRIES) {
            match unpack(&joined[start..]).and_then(|json| Self::of_json(&json)) {
                Err(why) => drop(first.get_or_insert(why)),
                found => return found,
            }
        }
        // Words that only together look like a mark are none.
        Err(first.filter(|_| Self::is_in(text)).unwrap_or(NotACode::NoCode))
    }

    /// Reads a file: JSON, or a text with a code in it.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong, with the position.
    pub fn of_file(text: &str) -> Result<Self, NotACode> {
        if text.len() as u64 > limits::JOURNAL {
            return Err(NotACode::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        match text {
            json if json.starts_with('{') => Self::of_json(json),
            // Nobody's chat, and too long to be looked through for what is broken.
            long if long.len() > limits::CHAT && !Self::is_in(long) => Err(NotACode::NoCode),
            text => Self::find(text),
        }
    }

    fn begins(text: &str) -> bool {
        text.starts_with(MARK) || text.starts_with(FIRST_MARK)
    }

    pub(super) fn of_json(json: &str) -> Result<Self, NotACode> {
        let head: Head = form::read(json).map_err(NotACode::Unreadable)?;
        match head {
            Head { result: Some(version), task: None, backup: None, demo: None } => {
                ResultCode::read(version, json).map(|result| Self::Result(Box::new(result)))
            }
            Head { demo: Some(version), task: None, backup: None, result: None } => {
                DemoCode::read(version, json).map(|demo| Self::Demo(Box::new(demo)))
            }
            Head { task: Some(version), backup: None, demo: None, result: None } => {
                TaskCode::read(version, json).map(|task| Self::Task(Box::new(task)))
            }
            Head { backup: Some(version), task: None, demo: None, result: None } => {
                Backup::read(version, json).map(|backup| Self::Backup(Box::new(backup)))
            }
            Head { .. } => Err(NotACode::WrongKind),
        }
    }
}

/// Read first: what else a text of another version holds, only that version knows.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "jiedan_backup")]
    backup: Option<u32>,
    #[serde(rename = "jiedan_task")]
    task: Option<u32>,
    #[serde(rename = "jiedan_demo")]
    demo: Option<u32>,
    #[serde(rename = "jiedan_result")]
    result: Option<u32>,
}

/// Tells whether a sign is one that programs put into a long text: breaks, blanks, signs without width, marks of a
/// quotation, and of a line that goes on.
pub(super) fn is_between(sign: char) -> bool {
    is_unseen(sign) || matches!(sign, '>' | '|' | '=')
}

/// Packs JSON into a code; `None` if it is too large for one: then a file is the way.
pub(super) fn pack(json: &str) -> Option<String> {
    let packed = squeeze(json);
    let tail = digest(&packed);
    let packed = URL_SAFE_NO_PAD.encode(packed);
    let fits = json.len() <= UNPACKED_MAX && packed.len() + 1 + TAIL <= PACKED_MAX;
    fits.then(|| format!("{MARK}{packed}.{tail}"))
}

/// Unpacks the code that a text begins with.
fn unpack(text: &str) -> Result<String, NotACode> {
    let (mark, after_mark) = text.split_at_checked(MARK.len()).ok_or(NotACode::NoCode)?;
    let of_code = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let length = after_mark.bytes().take(PACKED_MAX + 1).take_while(of_code).count();
    let code = &after_mark[..length];
    let (packed, tail) = match code.split_once('.') {
        None if length > PACKED_MAX => return Err(NotACode::TooLarge),
        None => return Err(NotACode::CutShort),
        Some(parts) => parts,
    };
    let tail = tail.get(..TAIL).ok_or(NotACode::CutShort)?;
    opened(mark == FIRST_MARK, packed, tail).map_err(|why| match why {
        // The next code was taken for the end of this one.
        NotACode::Altered if packed.len() > 3 && (packed.ends_with("JD1") || packed.ends_with("JD2")) => {
            NotACode::CutShort
        }
        why => why,
    })
}

/// Unpacks what stands between a code's mark and its check digits.
pub(super) fn opened(is_first: bool, packed: &str, tail: &str) -> Result<String, NotACode> {
    let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|_| NotACode::Altered)?;
    if !is_first && digest(&packed) != tail {
        return Err(NotACode::Altered);
    }
    let json = if is_first {
        decompress_to_vec_with_limit(&packed, UNPACKED_MAX).map_err(|error| error.status)
    } else {
        unsqueeze(&packed, UNPACKED_MAX)
    };
    let json = json.map_err(|status| match status {
        TINFLStatus::HasMoreOutput => NotACode::TooLarge,
        _ => NotACode::Altered,
    })?;
    if is_first && digest(&json) != tail {
        return Err(NotACode::Altered);
    }
    String::from_utf8(json).map_err(|_| NotACode::Altered)
}

fn digest(bytes: &[u8]) -> String {
    let mut digits = hex(&Sha256::digest(bytes));
    digits.truncate(TAIL);
    digits
}
