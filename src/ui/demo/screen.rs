//! 演示: the stories, and the way into the sandbox.

use leptos::prelude::*;

use crate::domain::Language;
use crate::story::{Tale, Told};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::sandbox::Again;
use crate::ui::words::{gap, lang, tr};

/// The stories, starting with the suggested one; and the sandbox.
#[component]
pub fn Demo() -> impl IntoView {
    let lang = lang();
    let first = Tale::FIRST;
    view! {
        <div class="stack" data-gap="large">
            <section class="stack" aria-labelledby="stories">
                <h2 id="stories">{tr!(lang, story.stories)}</h2>
                <p>{tr!(lang, demo.story_intro)}</p>
                {titled(lang, first).map(|(title, line, scenes)| view! {
                    <div class="cluster">
                        <a class="button" data-kind="primary" href=Route::Story(Some(first)).href()>
                            <Icon name="play" />
                            {tr!(lang, story.proposed, title = title)}
                        </a>
                    </div>
                    <p class="small">{line} {gap(lang)} {tr!(lang, demo.story_length, n = scenes)}</p>
                })}
                <Stories all=false />
            </section>
            <Free />
        </div>
    }
}

/// The page for an unknown story, with the list of those that exist.
#[component]
pub fn NoSuchStory() -> impl IntoView {
    let lang = lang();
    view! {
        <div class="stack">
            <p>{tr!(lang, story.unknown_line)}</p>
            <Stories all=true />
        </div>
    }
}

/// The list of stories, with or without the suggested one.
#[component]
fn Stories(all: bool) -> impl IntoView {
    let lang = lang();
    let one = |tale: Tale| {
        let (title, line, scenes) = titled(lang, tale)?;
        Some(view! {
            <li class="tale">
                <a class="tale-link" href=Route::Story(Some(tale)).href()>{title}</a>
                <p class="small">{line} {gap(lang)} {tr!(lang, demo.story_length, n = scenes)}</p>
            </li>
        })
    };
    let tales = Tale::ALL.into_iter().filter(|tale| all || *tale != Tale::FIRST);
    view! { <ul class="tales" role="list">{tales.filter_map(one).collect_view()}</ul> }
}

/// Returns a story's title, its line, and the number of its scenes, including the end.
fn titled(lang: Language, tale: Tale) -> Option<(String, String, usize)> {
    let told = Told::read(tale.text(), lang).ok()?;
    Some((told.title().to_owned(), told.line().to_owned(), told.scenes.len() + 1))
}

/// The way into the sandbox.
#[component]
fn Free() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let begun = Memo::new(move |_| !here.desk.is_empty());
    view! {
        <section class="stack" aria-labelledby="free">
            <h2 id="free">{tr!(lang, place.sandbox)}</h2>
            <p>{tr!(lang, demo.sandbox_intro)}</p>
            <p class="small">{tr!(lang, message.not_real)}</p>
            <div class="cluster">
                {live(move || begun.get().then(|| view! {
                    <a class="button" href=Route::Sandbox.href()>
                        <Icon name="play" />
                        {tr!(lang, demo.go_on)}
                    </a>
                }))}
            </div>
            <Again />
        </section>
    }
}
