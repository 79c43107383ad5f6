//! How often each mistake was made, the most frequent first: what the trainer should explain again.

use leptos::prelude::*;

use super::class_words::{mistake, title};
use super::shown::Shown;
use crate::domain::Language;
use crate::story::Mistaken;
use crate::ui::controls::{Source, Sources, live};
use crate::ui::words::{lang, tr};

/// The list.
#[component]
pub fn Mistakes() -> impl IntoView {
    let (lang, shown) = (lang(), expect_context::<Shown>());
    live(move || {
        let lessons = shown.lessons();
        let all = shown.class.with(|class| class.mistakes(&lessons));
        let list = if all.is_empty() {
            view! { <p class="quiet">{tr!(lang, teach.no_mistakes)}</p> }.into_any()
        } else {
            let lines = all.into_iter().map(|one| line(lang, one)).collect_view();
            view! { <ol class="listed">{lines}</ol> }.into_any()
        };
        view! {
            <h3 id="mistakes">{tr!(lang, teach.mistakes)}</h3>
            {list}
        }
    })
}

fn line(lang: Language, (made, times, by): (Mistaken, usize, usize)) -> AnyView {
    let (says, rule) = mistake(lang, made);
    view! {
        <li>
            <strong>{tr!(lang, teach.by, by = by, n = times)}</strong> " "
            {tr!(lang, teach.mistake, lesson = title(lang, made.lesson), says = says)} " "
            {rule.map(|rule| view! { <Sources of=Source::of(rule).alone() /> })}
        </li>
    }
    .into_any()
}
