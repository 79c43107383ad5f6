//! The three seats of the demo: client, creator and platform, each with what waits for it.

use leptos::prelude::*;

use crate::domain::{Agenda, Group, Role};
use crate::ui::desk::here;
use crate::ui::words::{self, lang, tr};

/// Chooses the seat that one plays.
#[component]
pub fn Seats() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let one = move |role: Role| {
        let waiting = Memo::new(move |_| {
            let now = here.desk.now();
            here.desk.desk.with(|desk| Agenda::of(desk, now, role).count(Group::Yours))
        });
        let state = move || match waiting.get() {
            0 => tr!(lang, demo.nothing_for_role),
            n => format!("{} {n}", tr!(lang, list.yours)),
        };
        view! {
            <label class="seat">
                <input
                    class="choice-input"
                    type="radio"
                    name="seat"
                    prop:checked=move || here.seat.get() == role
                    on:change=move |_| here.seat.set(role)
                />
                <span class="seat-name">{words::role(lang, role)}</span>
                <span class="seat-state">{state}</span>
            </label>
        }
    };
    view! {
        <fieldset class="seats">
            <legend class="visually-hidden">{tr!(lang, demo.playing_as)}</legend>
            {Role::ALL.map(one).collect_view()}
        </fieldset>
    }
}
