//! 演示: the stories, and the way into the sandbox.

use leptos::prelude::*;

use crate::domain::{Language, Timeline};
use crate::story::{TASK, Tale, Told};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::sandbox::Again;
use crate::ui::timeline::life_strip;
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
                {Pictured::of(lang, first).map(|it| view! {
                    <div class="cluster">
                        <a class="button" data-kind="primary" href=Route::Story(Some(first)).href()>
                            <Icon name="play" />
                            {tr!(lang, story.proposed, title = it.title)}
                        </a>
                    </div>
                    <div class="tale-first">
                        {it.life.as_ref().map(life_strip)}
                        <p class="small">{it.line} {gap(lang)} {tr!(lang, demo.story_length, n = it.scenes)}</p>
                    </div>
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

/// The list of stories, with or without the suggested one: of each its title and its task's whole life.
#[component]
fn Stories(all: bool) -> impl IntoView {
    let lang = lang();
    let one = |tale: Tale| {
        let it = Pictured::of(lang, tale)?;
        Some(view! {
            <li class="tale">
                <a class="tale-link" href=Route::Story(Some(tale)).href()>{it.title}</a>
                {it.life.as_ref().map(life_strip)}
                <p class="small">{it.line} {gap(lang)} {tr!(lang, demo.story_length, n = it.scenes)}</p>
            </li>
        })
    };
    let tales = Tale::ALL.into_iter().filter(|tale| all || *tale != Tale::FIRST);
    view! { <ul class="tales" role="list">{tales.filter_map(one).collect_view()}</ul> }
}

/// What the list shows of a story.
struct Pictured {
    title: String,
    line: String,
    /// How many scenes it has, including the end.
    scenes: usize,
    /// Its task's life, as far as the last scene.
    life: Option<Timeline>,
}

impl Pictured {
    fn of(lang: Language, tale: Tale) -> Option<Self> {
        let told = Told::read(tale.text(), lang).ok()?;
        let last = told.scenes.last();
        let life = last.and_then(|last| Some(Timeline::of(last.desk.log(TASK)?, last.now)));
        Some(Self { title: told.title().to_owned(), line: told.line().to_owned(), scenes: told.scenes.len() + 1, life })
    }
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
