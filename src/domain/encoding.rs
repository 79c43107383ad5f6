//! In which encoding a text file was written: told by its bytes, as files of scripts carry no other sign of it.
//!
//! Only what can be told surely is told: a text in another encoding is none that is taken, rather than a wrong one.

/// The encodings in which texts are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextEncoding {
    /// As everything is written today.
    Utf8,
    /// As Windows' editor calls "Unicode".
    Utf16Le,
    /// The same with its bytes the other way round.
    Utf16Be,
    /// Simplified Chinese, with GBK and GB2312 in it.
    Gb18030,
    /// Traditional Chinese.
    Big5,
}

impl TextEncoding {
    /// Finds the encoding of a text by its bytes, or by the first of them: a character that the end cuts in two is no
    /// fault. `None`: it is no text, or in an encoding that can't be told.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xFE, text @ ..] => is_utf16(text, u16::from_le_bytes).then_some(Self::Utf16Le),
            [0xFE, 0xFF, text @ ..] => is_utf16(text, u16::from_be_bytes).then_some(Self::Utf16Be),
            text if is_utf8(text) => Some(Self::Utf8),
            text if seems_utf16(text, u16::from_le_bytes) => Some(Self::Utf16Le),
            text if seems_utf16(text, u16::from_be_bytes) => Some(Self::Utf16Be),
            text => double(text),
        }
    }

    /// Returns the name that browsers know it by.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }
}

fn is_utf8(bytes: &[u8]) -> bool {
    let whole = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    !whole.is_empty() && !whole.chars().any(is_stray)
}

/// A control character that has no place in a text.
fn is_stray(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{c}')
}

/// Signs of a text in UTF-16; the last may be cut.
fn signs(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<Option<char>> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut signs: Vec<_> = char::decode_utf16(units).map(Result::ok).collect();
    if signs.last() == Some(&None) {
        signs.pop();
    }
    signs
}

/// What says by its first bytes that it is UTF-16.
fn is_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let signs = signs(bytes, unit);
    !signs.is_empty() && signs.iter().all(|sign| sign.is_some_and(|sign| !is_stray(sign)))
}

/// What doesn't say so, but would be no text in anything else: nearly all of it is Chinese, its punctuation, or Latin,
/// and one sign at least is no Chinese one, as two bytes of another encoding may well look like one.
fn seems_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let usual = |sign: char| {
        matches!(sign,
            ' '..='~' | '\n' | '\r' | '\t' | '\u{2010}'..='\u{203b}' | '\u{3000}'..='\u{303f}'
            | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    };
    let signs = signs(bytes, unit);
    let many = signs.iter().flatten().filter(|sign| usual(**sign)).count();
    // Two Latin letters of one byte each would be a Chinese sign of two.
    let latin = bytes.iter().filter(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')).count();
    let of_one_byte = latin * 5 > bytes.len() * 4 && !bytes.contains(&0);
    let has_other = signs.iter().flatten().any(|sign| usual(*sign) && !('\u{4e00}'..='\u{9fff}').contains(sign));
    is_utf16(bytes, unit) && has_other && many * 10 >= signs.len() * 9 && !of_one_byte
}

/// Tells the two encodings of Chinese apart that have one byte for Latin and two for Chinese, by which pairs are usual:
/// those of the common signs of GB 2312 end in a high byte, those of Big5 as often in a low one.
fn double(bytes: &[u8]) -> Option<TextEncoding> {
    let (mut rest, mut pairs, mut gb, mut big5, mut low) = (bytes, 0_usize, 0_usize, 0_usize, 0_usize);
    loop {
        rest = match rest {
            [] | [0x81..=0xFE] => break,
            [first, later @ ..] if first.is_ascii() => {
                if is_stray(char::from(*first)) {
                    return None;
                }
                later
            }
            [first @ 0x81..=0xFE, second @ (0x40..=0x7E | 0x80..=0xFE), later @ ..] => {
                pairs += 1;
                low += usize::from(*second < 0x80);
                gb += usize::from(matches!(first, 0xA1..=0xA3 | 0xB0..=0xF7) && *second >= 0xA1);
                big5 += usize::from(matches!(first, 0xA1..=0xC6) && !matches!(second, 0x80..=0xA0));
                later
            }
            // A sign of four bytes, which only GB 18030 has.
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, later @ ..] => later,
            [0x81..=0xFE, 0x30..=0x39] | [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE] => break,
            _ => return None,
        };
    }
    let nearly_all = |usual: usize| pairs > 0 && usual * 20 >= pairs * 17;
    match () {
        () if nearly_all(gb) => Some(TextEncoding::Gb18030),
        () if nearly_all(big5) && low > 0 => Some(TextEncoding::Big5),
        () => None,
    }
}
