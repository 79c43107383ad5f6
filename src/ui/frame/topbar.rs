//! The top bar: the screen's title, and the saving state.

use leptos::prelude::*;

use super::saving::said_of;
use crate::app::{Saved, WentTo};
use crate::ui::controls::{Icon, focus, live};
use crate::ui::desk::here;
use crate::ui::route::{Place, Route};
use crate::ui::words::{lang, title, tr};

/// The bar of one screen. A screen with its own headline has a way back instead of a title.
#[component]
pub fn Topbar(route: Route) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let app = here.app;
    let title = title(lang, route);
    let said = said_of(here.desk);
    let saved = Memo::new(move |_| said.get());
    let back = back(route);
    view! {
        <header class="topbar">
            <button class="skip" type="button" on:click=move |_| focus::to_headline()>
                {tr!(lang, app.skip_to_content)}
            </button>
            {match back {
                Some(back) => view! {
                    <a class="topbar-back" href=back.href()>
                        <span class="topbar-back-icon"><Icon name="chevron-left" /></span>
                        {self::title(lang, back)}
                    </a>
                }.into_any(),
                // The first screen has its name below.
                None if route == Route::Start => ().into_any(),
                None => view! { <h1 class="topbar-title" tabindex="-1">{title}</h1> }.into_any(),
            }}
            {live(move || says_saved(route, app.desks.mine.is_empty(), app.drafts.went_to().is_some()).then(|| view! { <SavedWord saved=saved.get() typed=app.drafts.went_to() /> }))}
        </header>
    }
}

/// Tells whether the bar shows the saving state. A lesson itself says when a move could not be stored; the bar would
/// speak of one's own tasks there.
fn says_saved(route: Route, nothing_recorded: bool, typed: bool) -> bool {
    typed
        || match route.place() {
            Some(Place::Learn) if route.is_simulated() => false,
            Some(Place::Demo) => route.is_simulated(),
            Some(Place::Tasks | Place::Learn | Place::Rules) => !nothing_recorded,
            None => false,
        }
}

#[component]
fn SavedWord(saved: Saved, typed: Option<WentTo>) -> impl IntoView {
    let lang = lang();
    let (state, word, icon) = match (saved, typed) {
        (Saved::No { .. } | Saved::Cleared | Saved::InMemory, _) => ("failed", tr!(lang, app.not_saved), "alert"),
        (Saved::Saving, _) => ("saving", tr!(lang, app.saving), "clock"),
        // Typed text isn't recorded yet, so don't call it saved.
        (Saved::Yes, Some(WentTo::Browser)) => ("draft", tr!(lang, draft.kept_word), "pencil"),
        (Saved::Yes, Some(WentTo::Memory | WentTo::Nowhere | WentTo::Download)) => {
            ("draft", tr!(lang, draft.typed_word), "pencil")
        }
        (Saved::Yes, None) => ("saved", tr!(lang, app.saved_word), "check"),
    };
    view! {
        <span class="saved" data-state=state>
            <Icon name=icon small=true />
            {word}
        </span>
    }
}

fn back(route: Route) -> Option<Route> {
    match route {
        Route::Task(_) => Some(Route::Tasks),
        Route::Rule(_) => Some(Route::Rules),
        Route::Lesson(_) | Route::Debrief(_) => Some(Route::Learn),
        Route::Start
        | Route::Tasks
        | Route::NewTask(_)
        | Route::AllTasks
        | Route::History(_)
        | Route::Due(_)
        | Route::WhatIf(_)
        | Route::Client(_)
        | Route::Days
        | Route::Receiving
        | Route::Paste
        | Route::Learn
        | Route::Teach
        | Route::Replay(..)
        | Route::Demo
        | Route::Story(_)
        | Route::Sandbox
        | Route::SandboxTask(_)
        | Route::SandboxNew
        | Route::Open
        | Route::Rules
        | Route::OwnRules
        | Route::Article
        | Route::RulesTable
        | Route::StateMap
        | Route::Calculator
        | Route::More
        | Route::Settings
        | Route::NotFound => None,
    }
}
