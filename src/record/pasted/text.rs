//! Helpers for a text held as a slice of characters: what is at a position, and which clause or sentence it is in.

use std::ops::Range;

/// Tells whether a word is at a position; ignores ASCII case.
pub(super) fn starts(text: &[char], at: usize, word: &str) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().iter();
    word.chars().all(|c| rest.next().is_some_and(|sign| sign.eq_ignore_ascii_case(&c)))
}

/// Tells whether a word ends right before a position.
pub(super) fn ends(text: &[char], at: usize, word: &str) -> bool {
    at.checked_sub(word.chars().count()).is_some_and(|from| starts(text, from, word))
}

/// Tells whether one of the words ends right before a position.
pub(super) fn ends_any(text: &[char], at: usize, words: &[&str]) -> bool {
    words.iter().any(|word| ends(text, at, word) && is_whole(text, at - word.chars().count(), word))
}

/// Returns the first position of a word.
pub(super) fn find(text: &[char], word: &str) -> Option<usize> {
    (0..text.len()).find(|at| starts(text, *at, word))
}

/// Tells whether a text contains one of the words; words in Latin letters must be whole.
pub(super) fn has(text: &[char], words: &[&str]) -> bool {
    (0..text.len()).any(|at| word_at(text, at, words).is_some())
}

/// Returns the longest of the words at a position; words in Latin letters must be whole.
pub(super) fn word_at<'a>(text: &[char], at: usize, words: &[&'a str]) -> Option<&'a str> {
    let here = words.iter().copied().filter(|word| starts(text, at, word) && is_whole(text, at, word));
    here.max_by_key(|word| word.len())
}

/// Tells whether a word in Latin letters isn't part of a longer one; always true for other words.
pub(super) fn is_whole(text: &[char], at: usize, word: &str) -> bool {
    let letter = |place: Option<usize>| place.and_then(|at| text.get(at)).is_some_and(char::is_ascii_alphabetic);
    !word.starts_with(|c: char| c.is_ascii_alphabetic()) || !letter(at.checked_sub(1)) && !letter(Some(at + word.len()))
}

/// Skips the longest of the words at a position.
pub(super) fn past(text: &[char], at: usize, words: &[&str]) -> usize {
    word_at(text, at, words).map_or(at, |word| at + word.chars().count())
}

/// Skips all of the words at a position, and spaces.
pub(super) fn past_all(text: &[char], at: usize, words: &[&str]) -> usize {
    let next = past(text, skip(text, at), words);
    if next > skip(text, at) { past_all(text, next, words) } else { next }
}

/// Moves back over all of the words before a position, and over spaces.
pub(super) fn back_all(text: &[char], at: usize, words: &[&str]) -> usize {
    let near = back(text, at);
    let word = words.iter().filter(|word| ends(text, near, word)).max_by_key(|word| word.len());
    word.map_or(near, |word| back_all(text, near - word.chars().count(), words))
}

/// Skips spaces.
pub(super) fn skip(text: &[char], at: usize) -> usize {
    at + text.get(at..).map_or(0, |rest| rest.iter().take_while(|c| **c == ' ').count())
}

/// Moves back over spaces.
pub(super) fn back(text: &[char], at: usize) -> usize {
    at - text[..at].iter().rev().take_while(|c| **c == ' ').count()
}

/// Returns the clause around a position: up to the next comma, bracket or similar.
pub(super) fn clause(text: &[char], at: usize) -> Range<usize> {
    around(text, at, breaks)
}

/// Returns the clause around a range, such as a day with its weekday in brackets.
pub(super) fn clause_of(text: &[char], at: &Range<usize>) -> Range<usize> {
    clause(text, at.start).start..clause(text, at.end).end
}

/// Returns the sentence around a position.
pub(super) fn sentence(text: &[char], at: usize) -> Range<usize> {
    around(text, at, closes)
}

fn around(text: &[char], at: usize, parts: impl Fn(char) -> bool) -> Range<usize> {
    let start = text[..at].iter().rposition(|c| parts(*c)).map_or(0, |place| place + 1);
    let end = text[at..].iter().position(|c| parts(*c)).map_or(text.len(), |place| at + place);
    start..end
}

/// Tells whether a character ends a clause.
pub(super) fn breaks(c: char) -> bool {
    closes(c) || matches!(c, '，' | ',' | '、' | '→' | '|' | '｜' | '（' | '）' | '(' | ')' | '[' | ']' | '•' | '·')
}

fn closes(c: char) -> bool {
    matches!(c, '\n' | '\r' | '。' | '！' | '!' | '？' | '?' | '；' | ';')
}

/// Returns a text's characters, normalized: full-width digits and punctuation become half-width, a Western full stop
/// becomes a Chinese one, and a slash between spaces becomes a comma.
pub(super) fn signs(text: &str) -> Vec<char> {
    let mut signs: Vec<char> = text.chars().filter(|c| !is_unseen(*c)).map(narrow).collect();
    for at in 1..signs.len().saturating_sub(1) {
        let stop = signs[at] == '.' && signs[at + 1] == ' ' && signs.get(at + 2).is_some_and(char::is_ascii_uppercase);
        if stop {
            signs[at] = '。';
        }
        if signs[at] == '/' && signs[at - 1] == ' ' && signs[at + 1] == ' ' {
            signs[at] = '，';
        }
    }
    signs
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '／' | '．' | '－' | '＠' | '％' | '＋' | '～' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '：' => ':',
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        _ => c,
    }
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}')
}
