//! The picture for screen readers: the list of its marks, each with when, who and what.

use leptos::prelude::*;

use super::life_of::{LifeOf, mark_words, when};
use crate::domain::{Language, Mark, Marked};
use crate::ui::controls::live;
use crate::ui::words::{self, format, lang, tr};

/// The lists, one a life.
#[component]
pub fn Spoken(lives: Signal<Vec<LifeOf>>) -> impl IntoView {
    let lang = lang();
    live(move || lives.get().into_iter().map(|shown| list(lang, &shown)).collect_view())
}

fn list(lang: Language, shown: &LifeOf) -> AnyView {
    let name = shown.name.clone().unwrap_or_else(|| tr!(lang, timeline.label));
    let one = |(n, mark): (usize, &Mark)| {
        let what = match mark.what {
            Marked::Act { by, .. } => tr!(
                lang,
                app.label_value,
                label = words::role(lang, by),
                value = mark_words(lang, &shown.life, &[n], mark.at)
            ),
            Marked::Time(what) => words::time_does(lang, what),
        };
        let when = when(lang, &shown.life, mark.at, format::end);
        let said = if mark.ahead {
            tr!(lang, timeline.spoken_ahead, when = when, what = what)
        } else {
            tr!(lang, timeline.spoken, when = when, what = what)
        };
        view! { <li>{said}</li> }
    };
    let marks = shown.life.marks.iter().enumerate().map(one).collect_view();
    view! { <ol class="visually-hidden" aria-label=name>{marks}</ol> }.into_any()
}
