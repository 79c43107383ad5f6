//! Paste a code or choose a file, look at what is in it, then restore or add it. Existing data stay. Reading the input
//! is in the part of the tasks (inside.rs).

use leptos::html::Input;
use leptos::prelude::*;

use crate::ui::controls::{AreaField, Icon, live};
use crate::ui::desk::{Draft, Found, Part};
use crate::ui::later::{self, Given, GivenAs, Shown};
use crate::ui::words::{lang, tr};

/// Offers to restore one's own desk, or to add somebody's task to it.
#[component]
pub fn Restore(#[prop(default = "backup-code")] field: &'static str) -> impl IntoView {
    let lang = lang();
    let code = RwSignal::new(String::new());
    let draft = Draft::begin(move || field.to_owned(), vec![Part::text("code", code)]);
    let pasting = RwSignal::new(code.with_untracked(|code| !code.is_empty()));
    let problem = RwSignal::new(None::<String>);
    let given = RwSignal::new(None::<Given>);
    let look = move |form: GivenAs| {
        problem.set(None);
        given.set(Some(Given { form, problem }));
    };
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            look(GivenAs::File(StoredValue::new_local(file)));
        }
        // Let the same file be chosen again after a problem with it.
        input.set_value("");
    };
    view! {
        <div class="stack">
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| pasting.set(true)>
                    <Icon name="paste" />
                    {tr!(lang, settings.paste_backup_code)}
                </button>
                <button
                    class="button"
                    data-kind="neutral"
                    type="button"
                    on:click=move |_| { if let Some(input) = input.get() { input.click(); } }
                >
                    <Icon name="file-text" />
                    {tr!(lang, settings.choose_backup_file)}
                </button>
                <input
                    node_ref=input
                    type="file"
                    hidden=true
                    aria-label=tr!(lang, settings.choose_backup_file)
                    accept=".json,.txt,.tar"
                    on:change=chosen
                />
            </div>
            <p class="small">{tr!(lang, carry.paste_here_too)}</p>
            {live(move || pasting.get().then(|| view! {
                <Found draft />
                <AreaField id=field label=tr!(lang, settings.backup_code) value=code problem=problem />
                <div class="cluster">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| look(GivenAs::Text(StoredValue::new(code.get_untracked())))
                    >
                        {tr!(lang, settings.look_inside)}
                    </button>
                </div>
            }))}
            {live(move || (!pasting.get()).then(|| problem.get()).flatten().map(|problem| view! {
                <p class="field-message" role="alert">{problem}</p>
            }))}
            {live(move || given.get().map(|given| later::draw(Shown::Given(given))))}
        </div>
    }
}
