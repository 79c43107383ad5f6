//! The palette: type a few letters, choose with the arrows, go there or begin the act. A combobox with its list in a
//! native dialog; the focus stays in the field and returns when the dialog closes.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::entries::{Deed, Entry, entries, found as finding, kind, perform};
use super::keys::{Keys, is_composing};
use crate::domain::Language;
use crate::ui::controls::{Modal, focus, live};
use crate::ui::desk::{Here, here};
use crate::ui::later::Panel;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

const LIST: &str = "palette-list";

/// Renders the palette over a screen.
pub fn palette(route: Route) -> AnyView {
    view! { <Palette route /> }.into_any()
}

#[component]
fn Palette(route: Route) -> impl IntoView {
    let (lang, here, keys) = (lang(), here(), expect_context::<Keys>());
    let all = StoredValue::new(untrack(|| entries(lang, here, route)));
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0);
    let found = Memo::new(move |_| all.with_value(|all| typed.with(|typed| finding(all, typed))));
    let nothing = Memo::new(move |_| found.with(Vec::is_empty));
    let choose = move |place: usize| {
        let entry = found.with_untracked(|found| found.get(place).copied());
        if let Some(deed) = entry.and_then(|entry| all.with_value(|all| all.get(entry).map(|entry| entry.deed))) {
            keys.open.set((deed == Deed::Keys).then_some(Panel::Help));
            untrack(|| perform(lang, here, deed));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        let to = |by: usize| at.update(|at| *at = (*at + by).checked_rem(count).unwrap_or(0));
        match event.key().as_str() {
            _ if is_composing(&event) => return,
            "ArrowDown" => to(1),
            "ArrowUp" => to(count.saturating_sub(1)),
            "Enter" => choose(at.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    Effect::new(move |_| {
        let id = option_id(at.get());
        request_animation_frame(move || scroll_to(&id));
    });
    let options = live(move || {
        let entries =
            all.with_value(|all| found.get().into_iter().filter_map(|n| all.get(n).cloned()).collect::<Vec<_>>());
        let one = |(place, entry)| option(lang, here, place, entry, at, choose);
        entries.into_iter().enumerate().map(one).collect_view()
    });
    view! {
        <Modal title=tr!(lang, keys.find) on_close=move || keys.open.set(None)>
            <input
                class="input"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="go"
                aria-labelledby="dialog-title"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=Signal::derive(move || if nothing.get() { "false" } else { "true" })
                aria-activedescendant=Signal::derive(move || (!nothing.get()).then(|| option_id(at.get())))
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    at.set(0);
                }
                on:keydown=on_key
            />
            <ul
                class="options"
                id=LIST
                role="listbox"
                aria-labelledby="dialog-title"
                hidden=Signal::derive(move || nothing.get())
            >
                {options}
            </ul>
            <p class="quiet options-none" role="status">{live(move || nothing.get().then(|| tr!(lang, keys.none)))}</p>
            <div class="dialog-acts">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| keys.open.set(None)>
                    {tr!(lang, app.close)}
                </button>
            </div>
        </Modal>
    }
}

fn option(
    lang: Language,
    here: Here,
    place: usize,
    entry: Entry,
    at: RwSignal<usize>,
    choose: impl Fn(usize) + 'static,
) -> AnyView {
    let choose: Box<dyn Fn(usize)> = Box::new(choose);
    view! {
        <li
            class="option"
            id=option_id(place)
            role="option"
            aria-selected=Signal::derive(move || if at.get() == place { "true" } else { "false" })
            on:click=move |_| choose(place)
        >
            <span>{entry.word}</span>
            " "
            <span class="option-kind">{kind(lang, here, entry.deed)}</span>
        </li>
    }
    .into_any()
}

fn option_id(place: usize) -> String {
    format!("palette-{place}")
}

fn scroll_to(id: &str) {
    if let Some(option) = document().get_element_by_id(id) {
        focus::show(&option);
    }
}
