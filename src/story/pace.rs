//! How long a scene rests while a story plays by itself: long enough to look at its picture and to read what it says.

use std::time::Duration;

/// For the picture, also where little is said.
const LOOK: u64 = 2_500;
/// For each line of what happened.
const NEWS: u64 = 2_000;
/// A Chinese character is read within this time, a letter within that: 300 characters or 180 words a minute.
const SIGN: u64 = 200;
const LETTER: u64 = 55;
/// No scene rests shorter.
const LEAST: u64 = 5_000;

/// Returns how long a scene rests that says a text and reports some news.
#[must_use]
pub fn rests(text: &str, news: usize) -> Duration {
    let reading: u64 = text.chars().map(|sign| if sign >= '\u{2e80}' { SIGN } else { LETTER }).sum();
    let told = u64::try_from(news).unwrap_or(u64::MAX).saturating_mul(NEWS);
    Duration::from_millis(LOOK.saturating_add(reading).saturating_add(told).max(LEAST))
}
