//! Isolates names within a sentence. A name may be written from right to left, or contain marks that change the text
//! direction; isolated, it affects only itself.

use std::borrow::Cow;

const APART: char = '\u{2068}';
const END: char = '\u{2069}';

/// Returns a text in a bidirectional isolate if it could change the direction of what surrounds it, else unchanged, so
/// that copying and searching see no added characters.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !text.chars().any(turns) {
        return Cow::Borrowed(text);
    }
    let mut apart = String::with_capacity(text.len() + 8);
    let mut open = 0_usize;
    apart.push(APART);
    for sign in text.chars() {
        match sign {
            '\u{2066}'..='\u{2068}' => open += 1,
            // An unmatched end mark would end the isolate itself.
            END if open == 0 => continue,
            END => open -= 1,
            _ => {}
        }
        apart.push(sign);
    }
    apart.extend(std::iter::repeat_n(END, open + 1));
    Cow::Owned(apart)
}

/// Matches direction marks and the scripts that are written from right to left (Hebrew, Arabic and related ones).
fn turns(sign: char) -> bool {
    matches!(
        sign,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}
