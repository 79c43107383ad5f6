//! How to keep the records: one piece of advice at a time, each with one thing to do, never in the way.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copy_code::CopyCode;
use crate::app::{Advice, Device, persist, persisted};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The advice due on one's own desk; nothing if none is.
#[component]
pub fn Keeping() -> impl IntoView {
    let here = here();
    let tasks = Memo::new(move |_| here.desk.desk.with(|desk| desk.logs().count()));
    let kept = RwSignal::new(None::<bool>);
    spawn_local(async move {
        kept.try_set(persisted().await);
    });
    let answered = RwSignal::new(0);
    live(move || {
        answered.get();
        if !here.desk.is_mine() {
            ().into_any()
        } else if Device::here() == Device::IPhone && tasks.get() >= 1 && !Advice::HomeScreen.was_answered() {
            view! { <HomeScreen answered /> }.into_any()
        } else if kept.get() == Some(false) && tasks.get() >= 2 && !Advice::Persist.was_answered() {
            view! { <Persist answered /> }.into_any()
        } else if here.app.backups.is_due() {
            view! { <BackUp /> }.into_any()
        } else {
            ().into_any()
        }
    })
}

#[component]
fn HomeScreen(answered: RwSignal<u32>) -> impl IntoView {
    let lang = lang();
    let close = move |_| {
        Advice::HomeScreen.answered();
        answered.update(|n| *n += 1);
    };
    view! {
        <section class="banner">
            <span class="banner-icon"><Icon name="info" /></span>
            <p class="banner-text">{tr!(lang, storage.iphone_keep)}</p>
            <div class="banner-acts">
                <CopyCode />
                <button class="button" data-kind="quiet" type="button" on:click=close>{tr!(lang, app.close)}</button>
            </div>
        </section>
    }
}

#[component]
fn Persist(answered: RwSignal<u32>) -> impl IntoView {
    let lang = lang();
    let said = RwSignal::new(None::<bool>);
    let ask = move |_| {
        spawn_local(async move {
            let granted = persist().await.unwrap_or(false);
            Advice::Persist.answered();
            said.try_set(Some(granted));
        });
    };
    let close = move |_| {
        Advice::Persist.answered();
        answered.update(|n| *n += 1);
    };
    view! {
        <section class="banner">
            <span class="banner-icon"><Icon name="info" /></span>
            <p class="banner-text" role="status">{move || match said.get() {
                None => tr!(lang, storage.persist_question),
                Some(true) => tr!(lang, storage.persist_granted),
                Some(false) => tr!(lang, storage.persist_denied),
            }}</p>
            <div class="banner-acts">
                {live(move || said.get().is_none().then(|| view! {
                    <button class="button" data-kind="neutral" type="button" on:click=ask>
                        {tr!(lang, storage.persist_ask)}
                    </button>
                }))}
                <button class="button" data-kind="quiet" type="button" on:click=close>{tr!(lang, app.close)}</button>
            </div>
        </section>
    }
}

#[component]
fn BackUp() -> impl IntoView {
    let lang = lang();
    view! {
        <section class="banner">
            <span class="banner-icon"><Icon name="info" /></span>
            <p class="banner-text">{tr!(lang, storage.backup_suggest)}</p>
            <div class="banner-acts"><CopyCode /></div>
        </section>
    }
}
