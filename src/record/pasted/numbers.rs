//! Numbers as a chat writes them: in digits, or up to 九十九 in Chinese.

const SIGNS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Reads a whole number up to `most` that begins here, and tells where it ends.
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

/// Reads digits only.
pub(super) fn digits(text: &[char], at: usize) -> Option<(u32, usize)> {
    const LONGEST: usize = 6;
    let long = text.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let value = text[at..at + long]
        .iter()
        .filter_map(|c| c.to_digit(10))
        .fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
    (1..=LONGEST).contains(&long).then_some((value, at + long))
}

fn chinese(text: &[char], at: usize) -> Option<(u32, usize)> {
    let tens = |at: usize| text.get(at) == Some(&'十');
    match sign(text, at) {
        Some(tenfold) if tens(at + 1) => Some(and_ones(text, tenfold * 10, at + 2)),
        Some(ones) => Some((ones, at + 1)),
        None => tens(at).then(|| and_ones(text, 10, at + 1)),
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
    c == '十' || SIGNS.contains(&c)
}
