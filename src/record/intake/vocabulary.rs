//! The words of `words.tsv`, and how a head, a label or a cell is compared with them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::normal;

/// Key and section of each word, by its plain form.
type Words = HashMap<&'static str, HashMap<String, &'static str>>;

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::new();
    for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let Some((section, key)) = cells.next().and_then(|key| key.split_once(' ')) else { continue };
        let of = words.entry(section).or_default();
        for word in cells {
            // A word without letters, such as a dash, is compared as it is.
            let plain = plain(word);
            of.entry(if plain.is_empty() { word.to_owned() } else { plain }).or_insert(key);
        }
    }
    words
});

/// Returns the key of a word in a section.
pub(super) fn key(section: &str, plain: &str) -> Option<&'static str> {
    if plain.is_empty() {
        return None;
    }
    WORDS.get(section)?.get(plain).copied()
}

/// Returns the key of the longest word of a section within a text.
pub(super) fn key_within(section: &str, plain: &str, least: usize) -> Option<&'static str> {
    let words = WORDS.get(section)?.iter();
    let within = words.filter(|(word, _)| word.chars().count() >= least && plain.contains(word.as_str()));
    within.max_by_key(|(word, _)| (word.len(), *word)).map(|(_, key)| *key)
}

/// Returns a text without everything that doesn't tell words apart: case, width, blanks, punctuation, pictures.
pub(super) fn plain(text: &str) -> String {
    normal(text).chars().filter(|c| c.is_alphanumeric() && !is_counter(*c)).collect()
}

/// ①, ⑴, ❶ and the like.
pub(super) fn is_counter(c: char) -> bool {
    matches!(c, '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{3229}')
}

/// Returns a text without what stands in brackets; unchanged if nothing else is left.
pub(super) fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '（' | '[' | '【' | '〔' => depth += 1,
            ')' | '）' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    if plain(&kept).is_empty() { text.to_owned() } else { kept }
}

/// Removes a running number before a text: 1. , 2、, ①, （一）, 【1】, a bullet.
pub(super) fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    let bare = text.trim_start_matches(|c: char| {
        matches!(c, '-' | '•' | '·' | '*' | '●' | '○' | '▪' | '■' | '◆' | '>' | '＞' | '#' | '√' | '✅' | '❤' | '👉')
            || matches!(c, '\u{fe0f}' | '\u{200d}' | '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
            || is_counter(c)
            || c.is_whitespace()
    });
    let opened = bare.trim_start_matches(['(', '（', '【', '[']);
    let digits = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
    let number: String = opened.chars().take_while(digits).collect();
    if number.is_empty() || number.chars().count() > 2 {
        return bare;
    }
    let rest = &opened[number.len()..];
    let mut signs = rest.chars();
    match (signs.next(), signs.next()) {
        // 3.5 is a day or a price.
        (Some('.' | '．'), Some(next)) if next.is_ascii_digit() => bare,
        (Some('.' | '．' | '、' | ')' | '）' | '】' | ']'), _) => {
            without_marks(&rest[rest.chars().next().map_or(0, char::len_utf8)..])
        }
        _ => bare,
    }
}

fn without_marks(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '.' | '．'))
}

/// Tells whether a cell says that there is nothing.
pub(super) fn is_none(cell: &str) -> bool {
    let cell = normal(cell.trim());
    key("none", &plain(&cell)).or_else(|| key("none", &cell)).is_some_and(|key| key == "cell")
}

/// Tells whether a cell begins a row that adds up others.
pub(super) fn is_sum(cell: &str) -> bool {
    key("sum", &plain(&without_brackets(cell))) == Some("row")
}

/// Tells whether a cell that stands alone in its row names a group of rows.
pub(super) fn is_group(cell: &str) -> bool {
    key("sum", &plain(&without_brackets(cell))) == Some("group")
}
