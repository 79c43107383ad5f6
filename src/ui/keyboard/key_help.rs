//! The table of keys, and the switch for single keys.

use leptos::prelude::*;

use super::key_switch::KeySwitch;
use super::keys::{Command, KEYS, Keys, palette_key};
use super::slides;
use crate::domain::Language;
use crate::ui::controls::Modal;
use crate::ui::later::Panel;
use crate::ui::route::{self, Route};
use crate::ui::words::{lang, title, tr};

/// Renders the table of keys as a dialog.
pub fn key_help() -> AnyView {
    view! { <KeyHelp /> }.into_any()
}

#[component]
fn KeyHelp() -> impl IntoView {
    let (lang, keys) = (lang(), expect_context::<Keys>());
    let close = move || keys.open.set(None);
    let others = [
        (palette_key(), does(lang, Command::Open(Panel::Palette))),
        ("↑ ↓", tr!(lang, keys.along)),
        ("Enter", tr!(lang, keys.enter)),
        ("Esc", tr!(lang, keys.escape)),
    ];
    let rows = KEYS.map(|(key, command)| (key, does(lang, command)));
    let in_story = matches!(route::present(), Route::Story(Some(_)));
    let slides = if in_story { slides::rows(lang) } else { Vec::new() };
    let row = |(key, does): (String, String)| {
        view! {
            <tr>
                <th class="keys-key" scope="row"><kbd class="key">{key}</kbd></th>
                <td class="keys-does">{does}</td>
            </tr>
        }
    };
    view! {
        <Modal title=tr!(lang, keys.title) on_close=close>
            <div class="dialog-body">
                <table class="keys">
                    <thead class="visually-hidden">
                        <tr><th scope="col">{tr!(lang, keys.key)}</th><th scope="col">{tr!(lang, keys.does)}</th></tr>
                    </thead>
                    <tbody>{slides.into_iter().chain(others.into_iter().chain(rows).map(|(key, does)| (key.to_owned(), does))).map(row).collect_view()}</tbody>
                </table>
                <KeySwitch />
                <p class="small">{tr!(lang, keys.switch_line)}</p>
            </div>
            <div class="dialog-acts">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                    {tr!(lang, app.close)}
                </button>
            </div>
        </Modal>
    }
}

fn does(lang: Language, command: Command) -> String {
    match command {
        Command::Open(Panel::Palette) => tr!(lang, keys.find),
        Command::Open(Panel::Help) => tr!(lang, keys.show),
        Command::Go(route) => title(lang, route),
        Command::Next => tr!(lang, keys.next),
        Command::Before => tr!(lang, keys.before),
    }
}
