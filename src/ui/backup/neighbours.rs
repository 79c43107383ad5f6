//! Other copies of the app on this host, and a way to take over the data of one. They are previewed first, like a
//! backup; the other copy keeps all of them.

use leptos::prelude::*;

use crate::app::{Neighbour, neighbours};
use crate::ui::controls::live;
use crate::ui::later::{self, Given, GivenAs, Shown};
use crate::ui::words::{lang, tr};

/// One line and a button per copy; nothing if there is none.
#[component]
pub fn Neighbours() -> impl IntoView {
    neighbours().into_iter().map(one).collect_view()
}

fn one(neighbour: Neighbour) -> impl IntoView {
    let lang = lang();
    let problem = RwSignal::new(None::<String>);
    let given = RwSignal::new(None::<Given>);
    let line = tr!(lang, settings.neighbour, folder = neighbour.folder.clone(), n = neighbour.records);
    let folder = neighbour.folder.clone();
    let neighbour = StoredValue::new(neighbour);
    let look = move |_| {
        problem.set(None);
        given.set(Some(Given { form: GivenAs::Neighbour(neighbour), problem }));
    };
    view! {
        <div class="stack">
            <p>{line}</p>
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=look>
                    {tr!(lang, settings.look_inside)}
                    <span class="visually-hidden">{folder}</span>
                </button>
            </div>
            {live(move || problem.get().map(|problem| view! {
                <p class="field-message" role="alert">{problem}</p>
            }))}
            {live(move || given.get().map(|given| later::draw(Shown::Given(given))))}
        </div>
    }
}
