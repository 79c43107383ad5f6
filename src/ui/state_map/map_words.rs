//! Texts on the state map: what an arrow says, and line breaking, as SVG text doesn't wrap by itself.

use crate::domain::{Consequence, Language, Move, Rules};
use crate::ui::rules::word;
use crate::ui::words::tr;

/// Returns the name of a move, short enough for the picture.
pub fn short(lang: Language, rules: Rules, what: Move) -> String {
    let values = rules.values();
    match what {
        Move::Act(kind) => word(lang, kind),
        Move::Time(Consequence::Lapse) => tr!(lang, map.time_lapse, hours = values.accept_within_hours),
        Move::Time(Consequence::Complete) => tr!(lang, map.time_complete, days = values.natural_days),
        Move::Wait => String::new(),
    }
}

/// Breaks a text into lines of at most `width` pixels, at 14 px. Chinese breaks anywhere except before punctuation,
/// other scripts between words.
pub fn lines(text: &str, width: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut taken = 0;
    for piece in pieces(text) {
        let long: i32 = piece.chars().map(advance).sum();
        if taken > 0 && taken + piece.trim_end().chars().map(advance).sum::<i32>() > width {
            lines.push(String::new());
            taken = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
        taken += long;
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
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
