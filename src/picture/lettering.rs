//! How wide texts are, and where they break: SVG text does neither by itself.

/// Breaks a text into lines of at most `width` pixels, at 14 px. Chinese breaks anywhere except before punctuation,
/// other scripts between words.
#[must_use]
pub fn lines(text: &str, width: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut taken = 0;
    for piece in pieces(text) {
        if taken > 0 && taken + width_of(piece.trim_end()) > width {
            lines.push(String::new());
            taken = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
        taken += width_of(&piece);
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Returns about how wide a line of text is in pixels, at 14 px: SVG text has no layout of its own.
#[must_use]
pub fn width_of(text: &str) -> i32 {
    text.chars().map(advance).sum()
}

/// Breaks a text beside a dot in two if it takes much of a picture's width: at the blank that leaves the longer half
/// shortest. Chinese has no blanks, and is short.
#[must_use]
pub fn halves(text: &str, width: i32) -> (&str, Option<&str>) {
    let halves = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    let shortest = halves.min_by_key(|(one, other)| width_of(one).max(width_of(other)));
    match shortest.filter(|_| width_of(text) > width * 2 / 9) {
        Some((one, other)) => (one, Some(other)),
        None => (text, None),
    }
}

/// Returns about how wide a text is that may be written in bold.
#[must_use]
pub fn width_of_bold(text: &str) -> i32 {
    text.chars().map(|sign| advance(sign) + i32::from(!is_wide(sign))).sum()
}

fn is_wide(sign: char) -> bool {
    sign >= '\u{2e80}'
}

fn advance(sign: char) -> i32 {
    match sign {
        _ if is_wide(sign) => 14,
        ' ' | 'i' | 'l' | 'j' | 't' | 'f' | '.' | ',' | '·' => 5,
        'm' | 'w' | 'M' | 'W' => 12,
        _ => 8,
    }
}

/// Splits a text into unbreakable pieces: one Chinese character, or a word with the space after it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for sign in text.chars() {
        let closes = matches!(sign, '，' | '。' | '：' | '）' | '」' | '·' | '/' | ' ');
        match pieces.last_mut() {
            Some(last) if closes || (!is_wide(sign) && !last.ends_with(' ') && !last.ends_with(is_wide)) => {
                last.push(sign);
            }
            _ => pieces.push(sign.to_string()),
        }
    }
    pieces
}
