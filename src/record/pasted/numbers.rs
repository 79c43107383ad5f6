//! Numbers as a chat writes them: in digits, or up to 九十九 in Chinese.

use super::text::starts;

const SIGNS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Parses a whole number up to `most` at a position, and returns where it ends.
pub(super) fn number(text: &[char], at: usize, most: u32) -> Option<(u32, usize)> {
    let (read, goes_on): (_, fn(char) -> bool) = match digits(text, at) {
        Some(read) => (read, |c| c.is_ascii_digit()),
        None => (chinese(text, at)?, is_chinese),
    };
    let (value, end) = read;
    let part = at.checked_sub(1).and_then(|at| text.get(at)).copied().is_some_and(goes_on)
        || text.get(end).copied().is_some_and(goes_on);
    (!part && value <= most).then_some((value, end))
}

/// Parses a count, where 两 stands for 2.
pub(super) fn count(text: &[char], at: usize, most: u32) -> Option<(u32, usize)> {
    if starts(text, at, "两") { Some((2, at + 1)) } else { number(text, at, most) }
}

/// Parses digits only.
pub(super) fn digits(text: &[char], at: usize) -> Option<(u32, usize)> {
    const LONGEST: usize = 6;
    let long = text.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let value = text[at..at + long]
        .iter()
        .filter_map(|c| c.to_digit(10))
        .fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
    (1..=LONGEST).contains(&long).then_some((value, at + long))
}

/// Parses a year's four Chinese digits, such as 二〇二六.
pub(super) fn spelled_year(text: &[char], at: usize) -> Option<(u32, usize)> {
    let digit = |at: usize| match text.get(at)? {
        '〇' | '零' | '○' => Some(0),
        _ => sign(text, at),
    };
    let value = (at..at + 4).try_fold(0, |year, at| digit(at).map(|digit| year * 10 + digit))?;
    Some((value, at + 4))
}

fn chinese(text: &[char], at: usize) -> Option<(u32, usize)> {
    let tens = |at: usize| text.get(at) == Some(&'十');
    match (text.get(at), sign(text, at)) {
        (Some('廿'), _) => Some(and_ones(text, 20, at + 1)),
        (Some('卅'), _) => Some(and_ones(text, 30, at + 1)),
        (_, Some(tenfold)) if tens(at + 1) => Some(and_ones(text, tenfold * 10, at + 2)),
        (_, Some(ones)) => Some((ones, at + 1)),
        (_, None) => tens(at).then(|| and_ones(text, 10, at + 1)),
    }
}

fn and_ones(text: &[char], tens: u32, at: usize) -> (u32, usize) {
    match sign(text, at) {
        Some(ones) => (tens + ones, at + 1),
        None => (tens, at),
    }
}

fn sign(text: &[char], at: usize) -> Option<u32> {
    let place = SIGNS.iter().position(|sign| text.get(at) == Some(sign))?;
    u32::try_from(place + 1).ok()
}

fn is_chinese(c: char) -> bool {
    matches!(c, '十' | '廿' | '卅' | '〇' | '百' | '千') || SIGNS.contains(&c)
}
