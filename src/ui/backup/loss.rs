//! What the browser had lost, and what was restored. The message stays until the person has answered it or something is
//! restored.

use leptos::prelude::*;

use super::restore::Restore;
use crate::app::Loss;
use crate::domain::Language;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{format, gap, lang, tr};

/// Renders what was lost on one's own desk; nothing if nothing was.
pub fn loss() -> AnyView {
    let (lang, here) = (lang(), here());
    live(move || here.app.desks.loss.told.get().map(|loss| told(lang, here, loss))).into_any()
}

fn told(lang: Language, here: Here, loss: Loss) -> AnyView {
    let Loss { back, aside, not, until, discarded } = loss;
    // If the browser discarded its data and nothing came back, it is unknown whether all is back.
    let is_whole = not == 0 && back + aside > 0;
    let title = if is_whole { tr!(lang, loss.found_again) } else { tr!(lang, loss.title) };
    let until = until.map_or_else(String::new, |until| format::moment(lang, until));
    let sentences = [
        discarded.then(|| tr!(lang, loss.discarded)),
        (back > 0).then(|| tr!(lang, loss.back, n = back, when = until.clone())),
        (aside > 0).then(|| tr!(lang, loss.back_aside, n = aside)),
        (not > 0).then(|| tr!(lang, loss.not_back, n = not)),
        (back + aside == 0 && not == 0).then(|| tr!(lang, loss.no_copy)),
        (discarded && is_whole).then(|| tr!(lang, loss.look_at_last)),
        (!is_whole).then(|| tr!(lang, loss.what_to_do)),
    ];
    let said = sentences.into_iter().flatten().map(|one| view! { {one} {gap(lang)} }).collect_view();
    view! {
        <section class="banner" data-kind=if is_whole { "soon" } else { "loss" } role="alert" aria-labelledby="loss">
            <span class="banner-icon"><Icon name=if is_whole { "info" } else { "alert" } /></span>
            <div class="banner-text stack" data-gap="small">
                <h2 id="loss">{title}</h2>
                <p>{said}</p>
                {(!is_whole).then(|| view! { <Restore field="loss-code" /> })}
                {if is_whole { read(lang, here) } else { go_on(lang, here) }}
            </div>
        </section>
    }
    .into_any()
}

fn read(lang: Language, here: Here) -> AnyView {
    view! {
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| here.app.desks.loss.accept()>
                {tr!(lang, loss.understood)}
            </button>
        </div>
    }
    .into_any()
}

/// Asks twice: afterwards nothing says that records are missing.
fn go_on(lang: Language, here: Here) -> AnyView {
    let sure = RwSignal::new(false);
    live(move || if sure.get() { confirm(lang, here, sure) } else { first(lang, sure) }).into_any()
}

fn first(lang: Language, sure: RwSignal<bool>) -> AnyView {
    view! {
        <div class="cluster">
            <button class="button" data-kind="quiet" type="button" on:click=move |_| sure.set(true)>
                {tr!(lang, loss.go_on)}
            </button>
        </div>
    }
    .into_any()
}

fn confirm(lang: Language, here: Here, sure: RwSignal<bool>) -> AnyView {
    view! {
        <p role="status">{tr!(lang, loss.go_on_means)}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| sure.set(false)>
                {tr!(lang, app.cancel)}
            </button>
            <button class="button" data-kind="danger" type="button" on:click=move |_| here.app.desks.loss.accept()>
                {tr!(lang, loss.go_on_confirm)}
            </button>
        </div>
    }
    .into_any()
}
