//! Records that were there and are gone: how many, until when, and the way back. It stays until something is restored,
//! or the user says twice that what is there is enough.

use leptos::prelude::*;

use super::restore::Restore;
use crate::app::Loss;
use crate::ui::controls::Icon;
use crate::ui::format;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{gap, lang, tr};

/// Draws what is missing on one's own desk; nothing if nothing is.
pub fn loss() -> AnyView {
    let (lang, here) = (lang(), here());
    live(move || here.app.loss.get().map(|loss| missing(lang, here, loss))).into_any()
}

fn missing(lang: Locale, here: Here, loss: Loss) -> AnyView {
    let when = format::moment(lang, loss.until);
    let said = if loss.there == 0 {
        tr!(lang, loss.all_gone, n = loss.had, when = when)
    } else {
        tr!(lang, loss.some_gone, n = loss.had, when = when, m = loss.there)
    };
    let sure = RwSignal::new(false);
    view! {
        <section class="banner" data-kind="loss" role="alert" aria-labelledby="loss">
            <span class="banner-icon"><Icon name="alert" /></span>
            <div class="banner-text stack" data-gap="small">
                <h2 id="loss">{tr!(lang, loss.title)}</h2>
                <p>{said} {gap(lang)} {tr!(lang, loss.what_to_do)}</p>
                <Restore field="loss-code" />
                {live(move || if sure.get() { confirm(lang, here, sure) } else { go_on(lang, sure) })}
            </div>
        </section>
    }
    .into_any()
}

fn go_on(lang: Locale, sure: RwSignal<bool>) -> AnyView {
    view! {
        <div class="cluster">
            <button class="button" data-kind="quiet" type="button" on:click=move |_| sure.set(true)>
                {tr!(lang, loss.go_on)}
            </button>
        </div>
    }
    .into_any()
}

fn confirm(lang: Locale, here: Here, sure: RwSignal<bool>) -> AnyView {
    view! {
        <p role="status">{tr!(lang, loss.go_on_means)}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| sure.set(false)>
                {tr!(lang, app.cancel)}
            </button>
            <button class="button" data-kind="danger" type="button" on:click=move |_| here.app.accept_loss()>
                {tr!(lang, loss.go_on_confirm)}
            </button>
        </div>
    }
    .into_any()
}
