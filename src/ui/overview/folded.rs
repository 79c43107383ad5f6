//! What of a group is folded: a line with its number, and the tasks once it is opened. It stays open while one goes to a
//! task and back.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::domain::{Fold, Group};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// The fold; nothing if nothing is folded. What it holds is drawn only while it is open.
#[component]
pub fn Folded(group: Group, fold: Memo<Fold>, children: ChildrenFn) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let open = RwSignal::new(was_open(here, group, Cell::get));
    let any = Memo::new(move |_| fold.get().folded > 0);
    let word = move || {
        let Fold { open, folded, close } = fold.get();
        let more = if open == 0 { tr!(lang, list.unfold, n = folded) } else { tr!(lang, list.unfold_more, n = folded) };
        if close == 0 { more } else { tr!(lang, list.unfold_close, more = more, n = close) }
    };
    let rows = StoredValue::new(children);
    let toggled = move |event: Event| {
        let details = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_open = details.is_some_and(|it| it.has_attribute("open"));
        was_open(here, group, |was| was.set(is_open));
        open.set(is_open);
    };
    live(move || {
        any.get().then(|| {
            view! {
                <details class="disclosure" data-plain="" prop:open=open.get_untracked() on:toggle=toggled>
                    <summary class="disclosure-title">{live(word)}</summary>
                    {live(move || open.get().then(|| rows.with_value(|rows| rows())))}
                </details>
            }
        })
    })
}

/// Uses what is kept of whether a group was left open.
fn was_open<T>(here: Here, group: Group, with: impl FnOnce(&Cell<bool>) -> T) -> T {
    thread_local! {
        static OPEN: [[Cell<bool>; Group::ALL.len()]; 2] =
            const { [const { [const { Cell::new(false) }; Group::ALL.len()] }; 2] };
    }
    OPEN.with(|open| with(&open[usize::from(here.desk.is_mine())][group as usize]))
}
