//! Names among other words. A name may be written from right to left, or hold marks that turn the direction of writing;
//! within a sentence it is set apart, so that it turns nothing but itself.

use std::borrow::Cow;

const APART: char = '\u{2068}';
const END: char = '\u{2069}';

/// Returns a text set apart from what stands around it, if it could turn that; else as it is, so that what is copied
/// or searched holds no more than what was typed.
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
            // One that ends nothing of its own would end what sets it apart.
            END if open == 0 => continue,
            END => open -= 1,
            _ => {}
        }
        apart.push(sign);
    }
    apart.extend(std::iter::repeat_n(END, open + 1));
    Cow::Owned(apart)
}

/// Marks of direction, and the scripts that are written from right to left (Hebrew, Arabic and their like).
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
