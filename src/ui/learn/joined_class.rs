//! A class on 练习: its lessons first, the learner's name, and the result code. The class comes by a link, and stays
//! until it is left.

use leptos::prelude::*;

use super::learner_name::{NameForm, NameGiven};
use super::lesson_row::{row, state_of};
use super::send_results::SendResults;
use crate::app::{Learner, join, joined};
use crate::domain::Language;
use crate::story::{Attempt, ClassLink, LessonName, Outcome};
use crate::ui::controls::{focus, live};
use crate::ui::route::{self, Route};
use crate::ui::words::{gap, lang, tr};

/// Returns the class of the present address, or the one joined earlier; follows the address.
pub fn class() -> RwSignal<Option<ClassLink>> {
    let look = || {
        if let Some(class) = ClassLink::read(&route::query()) {
            join(Some(&class));
        }
        joined()
    };
    let class = RwSignal::new(look());
    let changed = window_event_listener(leptos::ev::hashchange, move |_| {
        if route::present() == Route::Learn {
            class.try_set(look());
        }
    });
    on_cleanup(move || changed.remove());
    class
}

/// The lessons of the class, above all others. If there is no name yet, it is asked for first.
#[component]
pub fn Joined(
    class: RwSignal<Option<ClassLink>>,
    learner: RwSignal<Option<Learner>>,
    attempts: Vec<Attempt>,
) -> impl IntoView {
    let lang = lang();
    live(move || class.get().map(|joined| shown(lang, joined, class, learner, &attempts)))
}

fn shown(
    lang: Language,
    joined: ClassLink,
    class: RwSignal<Option<ClassLink>>,
    learner: RwSignal<Option<Learner>>,
    attempts: &[Attempt],
) -> AnyView {
    let ClassLink { name, lessons } = joined;
    let title = if name.is_empty() { tr!(lang, teach.joined_unnamed) } else { tr!(lang, teach.joined, name = name) };
    let won = |name: &&LessonName| matches!(state_of(attempts, **name), Some(Outcome::Won { .. }));
    let (count, total) = (lessons.iter().filter(won).count(), lessons.len());
    let named = Memo::new(move |_| learner.with(Option::is_some));
    let leave = move |_| {
        join(None);
        // Otherwise going back would join it again.
        let _ = route::replace_query(Route::Learn, "");
        class.set(None);
        request_animation_frame(focus::to_headline_if_lost);
    };
    view! {
        <section class="group" aria-labelledby="class">
            <h2 class="group-title" data-ruled="" id="class">
                {title}
                <span class="group-count">{tr!(lang, lesson.count, n = count, total = total)}</span>
            </h2>
            <div class="stack class-name">
                {live(move || if named.get() {
                    view! { <NameGiven learner /> }.into_any()
                } else {
                    view! { <NameForm learner /> }.into_any()
                })}
            </div>
            {lessons.into_iter().map(|name| row(lang, name, state_of(attempts, name))).collect_view()}
            <div class="stack class-code">
                {live(move || named.get().then(|| view! { <SendResults learner /> }))}
                <div class="cluster">
                    <button class="button" data-kind="quiet" data-align="start" type="button" on:click=leave>
                        {tr!(lang, teach.leave)}
                    </button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// The result code for learners without a class link; and the way for trainers.
#[component]
pub fn Unjoined(class: RwSignal<Option<ClassLink>>, learner: RwSignal<Option<Learner>>) -> impl IntoView {
    let lang = lang();
    let alone = Memo::new(move |_| class.with(Option::is_none));
    let named = Memo::new(move |_| learner.with(Option::is_some));
    view! {
        {live(move || alone.get().then(|| view! {
            <details class="disclosure">
                <summary class="disclosure-title">{tr!(lang, teach.code)}</summary>
                <div class="disclosure-body">
                    <p>{tr!(lang, teach.code_intro)}</p>
                    {live(move || named.get().then(|| view! { <NameGiven learner /> }))}
                    <SendResults learner />
                </div>
            </details>
        }))}
        <p class="links">
            <span class="links-link">{tr!(lang, teach.to_teach)}</span> {gap(lang)}
            <a class="links-link" href=Route::Teach.href()>{tr!(lang, place.teach)}</a>
        </p>
    }
}
