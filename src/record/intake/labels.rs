//! Labels within a line: 品牌：青禾, 【档期】12月10日, 品牌：青禾；产品：防晒霜.

use super::heads::Field;
use super::vocabulary::without_number;

/// How long a label is at most, in characters.
const LABEL: usize = 20;

/// A label and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub field: Field,
    pub head: String,
    pub value: String,
}

/// Where a label begins, where its value begins, and its head.
type Place = (usize, usize, String, Field);

/// Returns the labels of a line, in their order.
pub(super) fn labels_in(line: &str) -> Vec<Label> {
    let mut places: Vec<Place> = Vec::new();
    let mut from = 0;
    for (at, sign) in line.char_indices() {
        let after = at + sign.len_utf8();
        let place = match sign {
            '：' | ':' | '=' | '｜' | '|' | '\t' => {
                before(line, from, at).map(|(start, head, field)| (start, after, head, field))
            }
            '】' | ']' => bracketed(line, from, at, after),
            _ => None,
        };
        if let Some(place) = place {
            places.push(place);
            from = after;
        }
    }
    let ends: Vec<usize> = places.iter().skip(1).map(|(start, ..)| *start).chain([line.len()]).collect();
    let of = |((_, begin, head, field), end): (Place, usize)| {
        let value = line[begin.min(end)..end].trim_matches(|c: char| c.is_whitespace() || is_between(c) && c != '/');
        Label { field, head, value: value.to_owned() }
    };
    places.into_iter().zip(ends).map(of).collect()
}

/// Returns the label that ends before a colon: the longest text after a boundary that is one.
fn before(line: &str, from: usize, colon: usize) -> Option<(usize, String, Field)> {
    let text = line.get(from..colon)?;
    let starts =
        std::iter::once(0).chain(text.char_indices().filter(|(_, c)| is_boundary(*c)).map(|(at, c)| at + c.len_utf8()));
    starts.into_iter().find_map(|start| {
        let head = without_number(&text[start..]).trim();
        let head =
            head.trim_start_matches(['【', '[', '*', '「', '#']).trim_end_matches(['】', ']', '*', '」', '#']).trim();
        let fits = !head.is_empty() && head.chars().count() <= LABEL;
        let field = fits.then(|| Field::of(head)).flatten()?;
        Some((from + start, head.to_owned(), field))
    })
}

/// 【品牌】青禾; with a colon behind it it is a label before a colon.
fn bracketed(line: &str, from: usize, close: usize, after: usize) -> Option<Place> {
    if line[after..].trim_start().starts_with(['：', ':', '|', '｜', '=']) {
        return None;
    }
    let open = line[from..close].rfind(['【', '['])? + from;
    let head = line[open..close].trim_start_matches(['【', '[']).trim();
    let fits = !head.is_empty() && head.chars().count() <= LABEL;
    fits.then(|| Field::of(head)).flatten().map(|field| (open, after, head.to_owned(), field))
}

fn is_boundary(c: char) -> bool {
    c.is_whitespace() || is_between(c) || matches!(c, '。' | '>' | '＞')
}

fn is_between(c: char) -> bool {
    matches!(c, '，' | ',' | '；' | ';' | '/' | '、' | '|' | '｜')
}
