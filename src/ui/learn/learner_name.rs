//! The name under which a learner's results are sent: asked for once, and changeable.

use leptos::prelude::*;

use crate::app::Learner;
use crate::ui::controls::{Icon, TextField, focus, live};
use crate::ui::desk::{Draft, Part};
use crate::ui::words::{lang, tr};

/// The form for it.
#[component]
pub fn NameForm(learner: RwSignal<Option<Learner>>) -> impl IntoView {
    let lang = lang();
    let typed = RwSignal::new(learner.get_untracked().map(|known| known.name).unwrap_or_default());
    let draft = Draft::begin(|| "learner-name".to_owned(), vec![Part::text("name", typed)]);
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Learner::named(&typed.get_untracked()) {
            Some(named) => {
                draft.is_recorded();
                learner.set(Some(named));
                // The form is gone with its button.
                request_animation_frame(focus::to_headline_if_lost);
            }
            None => problem.set(Some(tr!(lang, teach.name_missing))),
        }
    };
    view! {
        <form class="form" novalidate=true on:submit=submit>
            <TextField
                id="learner-name"
                label=tr!(lang, teach.your_name)
                value=typed
                problem
                hint=tr!(lang, teach.name_hint)
            />
            <div class="cluster">
                <button class="button" data-kind="neutral" type="submit">{tr!(lang, teach.name_done)}</button>
            </div>
        </form>
    }
}

/// The given name, with a button to change it.
#[component]
pub fn NameGiven(learner: RwSignal<Option<Learner>>) -> impl IntoView {
    let lang = lang();
    let renaming = RwSignal::new(false);
    // Giving a name closes the form.
    Effect::new(move |_| {
        learner.track();
        renaming.set(false);
    });
    live(move || {
        let known = learner.get()?;
        Some(if renaming.get() {
            view! { <NameForm learner /> }.into_any()
        } else {
            view! {
                <div class="cluster">
                    <p>{tr!(lang, teach.name_is, name = known.name)}</p>
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| renaming.set(true)>
                        <Icon name="pencil" small=true />
                        {tr!(lang, teach.rename)}
                    </button>
                </div>
            }
            .into_any()
        })
    })
}
