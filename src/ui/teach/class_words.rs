//! Wording for a class: doubts about a code, the kinds of mistakes, durations.

use crate::domain::{DAY, HOUR, Language, MINUTE, RuleId};
use crate::record::Flaw;
use crate::story::{LessonName, Mistaken, Note, Noted};
use crate::ui::learn::lesson_of;
use crate::ui::words::tr;

/// Returns the title of a lesson.
pub fn title(lang: Language, name: LessonName) -> String {
    lesson_of(name).map(|lesson| lesson.title.to(lang).to_owned()).unwrap_or_default()
}

/// Says what is doubtful about a code, with its line, and what to do.
pub fn note(lang: Language, note: &Note) -> String {
    let said = match &note.what {
        Noted::Flaw(flaw) => self::flaw(lang, flaw),
        Noted::Known(name) => tr!(lang, teach.known, name = name),
        Noted::Again(name) => tr!(lang, teach.again, name = name),
        Noted::SameName(name) => tr!(lang, teach.same_name, name = name),
        Noted::UnknownLesson(name, n) => tr!(lang, teach.unknown_lesson, name = name, n = n),
        Noted::NotPlayed(name, n) => tr!(lang, teach.not_played, name = name, n = n),
    };
    tr!(lang, teach.at_line, line = note.line, said = said)
}

fn flaw(lang: Language, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Twice(first) => tr!(lang, teach.twice, first = first),
        Flaw::Cut => tr!(lang, teach.cut),
        Flaw::Altered => tr!(lang, teach.altered),
        Flaw::Newer => tr!(lang, teach.newer),
        Flaw::OtherKind => tr!(lang, teach.other_kind),
        Flaw::Unreadable => tr!(lang, teach.unreadable),
        Flaw::More => tr!(lang, teach.more),
    }
}

/// Says what a mistake was, and by which rule; running out of time breaks no rule.
pub fn mistake(lang: Language, of: Mistaken) -> (String, Option<RuleId>) {
    let mistakes = lesson_of(of.lesson).map(|lesson| &lesson.mistakes);
    match of.mistake.and_then(|n| mistakes?.get(n)) {
        Some(mistake) => (mistake.says.to(lang).to_owned(), Some(mistake.breaks)),
        None => (tr!(lang, teach.time_over), None),
    }
}

/// Formats a duration; the longer, the coarser.
pub fn span(lang: Language, span: i64) -> String {
    if span >= DAY {
        tr!(lang, teach.span_days, days = span / DAY, hours = span % DAY / HOUR)
    } else {
        tr!(lang, teach.span_hours, hours = span / HOUR, minutes = span % HOUR / MINUTE)
    }
}
