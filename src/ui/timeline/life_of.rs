//! A life in a picture, and the words of its marks.

use crate::domain::{ActKind, Consequence, CountEnd, Instant, Language, Marked, Timeline};
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
        Marked::Act { kind, .. } => Some(done(lang, kind)),
        Marked::Time(what) => {
            let word = words::time_does(lang, what);
            Some(tr!(lang, timeline.time_at, when = when(lang, life, at, format::end_short), what = word))
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

/// Says when a mark stands: as it is usually written, or with the year where that isn't the first mark's.
pub fn when(lang: Language, life: &Timeline, at: Instant, usual: fn(Language, Instant) -> String) -> String {
    let year = |at: Instant| format::last_day(at).ymd().0;
    let is_another = life.marks.first().is_some_and(|first| year(first.at) != year(at));
    if is_another { format::end_year(lang, at) } else { usual(lang, at) }
}

/// Names an act as what was done, where the word of its button speaks to whoever does it.
fn done(lang: Language, kind: ActKind) -> String {
    match kind {
        ActKind::Accept => tr!(lang, timeline.accept),
        ActKind::Decline => tr!(lang, timeline.decline),
        other => words::plain_act(lang, other),
    }
}

/// Names for the style what time does.
pub fn kind_of(what: Consequence) -> &'static str {
    match what {
        Consequence::Lapse => "lapse",
        Consequence::Complete => "complete",
    }
}

/// Names for the style how a count ended.
pub fn end_of(end: CountEnd) -> &'static str {
    match end {
        CountEnd::Running => "running",
        CountEnd::Held => "held",
        CountEnd::RanOut => "ran-out",
        CountEnd::Met => "met",
        CountEnd::BrokenOff => "broken-off",
    }
}

/// Names for the style what a mark stands for.
pub fn mark_kind(what: Marked) -> &'static str {
    match what {
        Marked::Act { .. } => "act",
        Marked::Time(what) => kind_of(what),
    }
}
