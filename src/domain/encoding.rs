//! Detects the encoding of a text file by its bytes, since script files don't declare it.
//!
//! Only a confident result is returned: a text in another encoding is refused rather than misread.

/// The encodings in which texts are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextEncoding {
    /// Today's usual encoding.
    Utf8,
    /// As Windows' editor calls "Unicode".
    Utf16Le,
    /// UTF-16 with the bytes of each unit swapped.
    Utf16Be,
    /// Simplified Chinese; includes GBK and GB2312.
    Gb18030,
    /// Traditional Chinese.
    Big5,
}

impl TextEncoding {
    /// Detects the encoding by a text's bytes, or by the first of them: a character cut off at the end is fine. `None`
    /// if it is no text, or if the encoding can't be determined.
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

    /// Returns the name by which browsers know it.
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

/// A control character that doesn't belong in a text.
fn is_stray(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{c}')
}

/// Decodes UTF-16; a last character that was cut off is dropped.
fn signs(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<Option<char>> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut signs: Vec<_> = char::decode_utf16(units).map(Result::ok).collect();
    if signs.last() == Some(&None) {
        signs.pop();
    }
    signs
}

/// Tells whether bytes after a UTF-16 byte order mark are valid text.
fn is_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let signs = signs(bytes, unit);
    !signs.is_empty() && signs.iter().all(|sign| sign.is_some_and(|sign| !is_stray(sign)))
}

/// Detects UTF-16 without a byte order mark: nearly all characters are Chinese, Chinese punctuation or Latin, and at
/// least one is not a Chinese character, as two bytes of another encoding may look like one.
fn seems_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let usual = |sign: char| {
        matches!(sign,
            ' '..='~' | '\n' | '\r' | '\t' | '\u{2010}'..='\u{203b}' | '\u{3000}'..='\u{303f}'
            | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    };
    let signs = signs(bytes, unit);
    let many = signs.iter().flatten().filter(|sign| usual(**sign)).count();
    // Two one-byte Latin letters would look like one Chinese character.
    let latin = bytes.iter().filter(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')).count();
    let of_one_byte = latin * 5 > bytes.len() * 4 && !bytes.contains(&0);
    let has_other = signs.iter().flatten().any(|sign| usual(*sign) && !('\u{4e00}'..='\u{9fff}').contains(sign));
    is_utf16(bytes, unit) && has_other && many * 10 >= signs.len() * 9 && !of_one_byte
}

/// Tells GB 18030 and Big5 apart by which pairs of bytes are common: those of GB 2312's common characters end in a high
/// byte, those of Big5 also in a low one.
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
            // A four-byte character, which only GB 18030 has.
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
