//! Decodes text in any supported encoding. The tables for Chinese encodings are the browser's.

use web_sys::TextDecoder;

use crate::domain::TextEncoding;

/// Decodes bytes; what can't be decoded becomes U+FFFD, and a character cut off at the end is left out.
#[must_use]
pub fn decoded(bytes: &[u8]) -> String {
    let text = match TextEncoding::of(bytes) {
        None | Some(TextEncoding::Utf8) => String::from_utf8_lossy(bytes).into_owned(),
        Some(encoding) => {
            let decoder = TextDecoder::new_with_label(encoding.label());
            let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
            text.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
        }
    };
    text.trim_start_matches('\u{feff}').trim_end_matches('\u{fffd}').to_owned()
}
