//! A life in a picture, and the words of its marks.

use crate::domain::{Instant, Language, Marked, Timeline};
use crate::ui::words::{self, format, tr};

/// A life, and what it shows beside others.
#[derive(Debug, Clone, PartialEq)]
pub struct LifeOf {
    /// Its name, where there are several.
    pub name: Option<String>,
    /// The life.
    pub life: Timeline,
}

/// Names one mark, or several in one.
pub fn mark_words(lang: Language, life: &Timeline, numbers: &[usize], at: Instant) -> String {
    let one = |n: &usize| match life.marks.get(*n)?.what {
        Marked::Act { kind, .. } => Some(words::plain_act(lang, kind)),
        Marked::Time(what) => {
            let word = words::time_does(lang, what);
            Some(tr!(lang, timeline.time_at, when = format::end_short(lang, at), what = word))
        }
    };
    let mut names = numbers.iter().filter_map(one);
    match (names.next(), names.next(), numbers.len()) {
        (Some(one), None, _) => one,
        (Some(one), Some(other), 2) => tr!(lang, timeline.two, one = one, other = other),
        (Some(one), Some(_), many) => tr!(lang, timeline.and_more, what = one, n = many),
        (None, ..) => String::new(),
    }
}
