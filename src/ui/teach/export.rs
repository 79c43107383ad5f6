//! The class as a table for a spreadsheet: one row per learner, one column per lesson.

use leptos::prelude::*;

use super::class_words::{mistake, span, title};
use super::shown::Shown;
use crate::app::WentTo;
use crate::domain::Language;
use crate::record::to_csv;
use crate::story::{Class, Learner, LessonName};
use crate::ui::controls::{SaveFile, live, save_as};
use crate::ui::learn::{lesson_of, lesson_words};
use crate::ui::words::{self, format, lang, tr};

/// A button that saves the table.
#[component]
pub fn Export() -> impl IntoView {
    let (lang, shown) = (lang(), expect_context::<Shown>());
    let text = move |()| {
        let lessons = untrack(|| shown.lessons());
        shown.class.with_untracked(|class| table(lang, class, &lessons))
    };
    let went_to = RwSignal::new(None::<WentTo>);
    let save = move |()| {
        let address = crate::app::address_of_text(&text(()));
        went_to.set(Some(address.map_or(WentTo::Nowhere, |address| save_as(&address, "jiedan-class.csv"))));
    };
    view! {
        <SaveFile word=tr!(lang, teach.export) on_press=save text=Some(Callback::new(text)) />
        <span class="small" role="status">{live(move || went_to.get().map(|to| words::went_to(lang, to)))}</span>
    }
}

fn table(lang: Language, class: &Class, lessons: &[LessonName]) -> String {
    let mut header = vec![tr!(lang, teach.who), tr!(lang, teach.won)];
    header.extend(lessons.iter().map(|name| title(lang, *name)));
    header.extend([
        tr!(lang, teach.hints),
        tr!(lang, teach.tries),
        tr!(lang, teach.span),
        tr!(lang, teach.date),
        tr!(lang, teach.mistakes),
    ]);
    let one = |n: usize| class.learners.get(n).map(|learner| row(lang, learner, lessons));
    let rows: Vec<_> = class.order(lessons).into_iter().filter_map(one).collect();
    to_csv(&header, &rows)
}

fn row(lang: Language, learner: &Learner, lessons: &[LessonName]) -> Vec<String> {
    let outcome = |name: &LessonName| match (learner.best(*name), lesson_of(*name)) {
        (Some(best), Some(lesson)) => lesson_words::outcome(lang, lesson, best.outcome),
        _ => tr!(lang, teach.not_tried),
    };
    let made = learner.mistakes(lessons).into_iter().map(|(made, n)| {
        let says = tr!(lang, teach.mistake, lesson = title(lang, made.lesson), says = mistake(lang, made).0);
        format!("{says} {}", tr!(lang, teach.times, n = n))
    });
    let last = learner.attempts.last().map(|last| format::short(lang, last.sent.date));
    let mut row = vec![learner.name.clone(), learner.won(lessons).to_string()];
    row.extend(lessons.iter().map(outcome));
    row.extend([
        learner.hints(lessons).to_string(),
        learner.tries(lessons).to_string(),
        span(lang, learner.span(lessons)),
        last.unwrap_or_default(),
        made.collect::<Vec<_>>().join("; "),
    ]);
    row
}
