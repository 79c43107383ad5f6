//! A lesson's text, in which each explained word is a button: a tap shows its meaning.

use leptos::prelude::*;

use super::play::play;
use crate::story::{Term, Text};
use crate::ui::controls::live;
use crate::ui::words::lang;

/// A text with its explained words.
#[component]
pub fn Told(of: &'static Text) -> impl IntoView {
    let (lang, play) = (lang(), play());
    let open = RwSignal::new(None::<usize>);
    let text = of.to(lang).to_owned();
    let mut cuts: Vec<(usize, usize)> = vec![];
    for (n, term) in play.lesson.terms.iter().enumerate() {
        if let Some(at) = text.find(term.word.to(lang)) {
            cuts.push((at, n));
        }
    }
    cuts.sort_unstable();
    let mut views: Vec<AnyView> = vec![];
    let mut done = 0;
    for (at, n) in cuts {
        let Some(term) = play.lesson.terms.get(n) else { continue };
        let word = term.word.to(lang);
        let Some(before) = text.get(done..at) else { continue };
        views.push(before.to_owned().into_any());
        views.push(word_button(n, word.to_owned(), open));
        done = at + word.len();
    }
    views.push(text.get(done..).unwrap_or_default().to_owned().into_any());
    let meaning = move |term: &Term| term.means.to(lang).to_owned();
    let shown = live(move || {
        let means = open.get().and_then(|n| play.lesson.terms.get(n)).map(meaning);
        means.map(|means| view! { <span class="term-means" role="status">{means}</span> })
    });
    view! { {views} {shown} }
}

fn word_button(n: usize, word: String, open: RwSignal<Option<usize>>) -> AnyView {
    let expanded = Signal::derive(move || if open.get() == Some(n) { "true" } else { "false" });
    let toggle = move |_| open.update(|open| *open = (*open != Some(n)).then_some(n));
    view! { <button class="term" type="button" aria-expanded=expanded on:click=toggle>{word}</button> }.into_any()
}
