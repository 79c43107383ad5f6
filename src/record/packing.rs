//! Packs JSON into a code, and unpacks it.
//!
//! A code is `JD2.` + base64url(deflate(JSON)) + `.` + the first eight digits of the SHA-256 of the deflated bytes.
//! Deflate uses the dictionary of [`super::deflate`]; the JSON says what it contains. `JD1.`, without a dictionary and
//! with the SHA-256 of the JSON, can still be read.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use sha2::{Digest, Sha256};

use super::deflate::{squeeze, unsqueeze};
use super::form::Unreadable;
use super::stored::hex;
use crate::domain::{NotTaken, is_unseen};

/// The beginning of a code.
pub(super) const MARK: &str = "JD2.";
/// The beginning of a code of the first form.
pub(super) const FIRST_MARK: &str = "JD1.";
pub(super) const PACKED_MAX: usize = 16 * 1024;
const UNPACKED_MAX: usize = 256 * 1024;
pub(super) const TAIL: usize = 8;
/// Why a text can't be accepted. Nothing of it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotACode {
    /// There is no code in the text.
    NoCode,
    /// The code's end is missing.
    CutShort,
    /// The code was changed in transit.
    Altered,
    /// Larger than a code or a file may be, packed or unpacked.
    TooLarge,
    /// It holds something else than expected.
    WrongKind,
    /// Not in the written form, or of a later version.
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

/// Tells whether a program may have inserted this character into a long text: line breaks, spaces, invisible
/// characters, quotation marks of a reply (`>`, `|`), and `=` at the end of a continued line.
pub(super) fn is_between(sign: char) -> bool {
    is_unseen(sign) || matches!(sign, '>' | '|' | '=')
}

/// Packs JSON into a code; `None` if it is too large, in which case a file can be used.
pub(super) fn pack(json: &str) -> Option<String> {
    let packed = squeeze(json);
    let tail = digest(&packed);
    let packed = URL_SAFE_NO_PAD.encode(packed);
    let fits = json.len() <= UNPACKED_MAX && packed.len() + 1 + TAIL <= PACKED_MAX;
    fits.then(|| format!("{MARK}{packed}.{tail}"))
}

/// Unpacks the code at the beginning of a text.
pub(super) fn unpack(text: &str) -> Result<String, NotACode> {
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
        // The beginning of the next code was taken for the end of this one.
        NotACode::Altered if packed.len() > 3 && (packed.ends_with("JD1") || packed.ends_with("JD2")) => {
            NotACode::CutShort
        }
        why => why,
    })
}

/// Unpacks the part between a code's mark and its check digits.
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
