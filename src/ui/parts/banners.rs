//! Messages above the screen: what was done last, what is not saved, and whether anything is kept at all.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act_form::AlignOffer;
use super::not_fetched::NotFetched;
use super::put_aside::PutAside;
use super::remind::{Remind, Shape};
use super::unsaved::Retry;
use crate::app::{English, Language, Saved, copy_text};
use crate::domain::{ActKind, TaskId};
use crate::ui::controls::Icon;
use crate::ui::here::{Here, Notice, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::later;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The messages of the desk on the screen.
#[component]
pub fn Banners() -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <div role="status">{live(move || here.notice.get().map(|notice| told(lang, here, notice)))}</div>
        {live(move || here.app.newer.get().then(|| newer(lang, here)))}
        {live(move || standing(lang, here, &here.desk.saved.get()))}
        <NoEnglish />
        {live(move || (here.desk.is_mine() && here.app.loss.get().is_some()).then(later::loss))}
        <PutAside />
    }
}

/// Whoever wants English and can't have it is told so in English: that text is in the app.
#[component]
fn NoEnglish() -> impl IntoView {
    let settings = here().app.settings;
    let missing = Memo::new(move |_| matches!(settings.english(), English::Missing | English::Again));
    let text = move || {
        view! {
            <NotFetched
                said=tr!(Locale::zh_CN, more.no_english)
                words=[tr!(Locale::zh_CN, more.try_english), tr!(Locale::zh_CN, more.fetching_english)]
                busy=Memo::new(move |_| settings.english() == English::Again)
                on_retry=move |()| spawn_local(settings.set_language(Language::English))
                language=Language::English.tag()
            />
        }
    };
    live(move || missing.get().then(text))
}

fn told(lang: Locale, here: Here, notice: Notice) -> AnyView {
    match notice {
        Notice::Recorded { task, name, kind } => recorded(lang, here, task, &name, kind),
        Notice::Told(text) => view! {
            <section class="banner" data-kind=(!here.desk.is_mine()).then_some("sim")>
                <span class="banner-icon"><Icon name="info" /></span>
                <p class="banner-text">{text}</p>
            </section>
        }
        .into_any(),
        Notice::Failed(text, task) => view! {
            <section class="banner" data-kind="soon">
                <span class="banner-icon"><Icon name="alert" /></span>
                <p class="banner-text">{text}</p>
                {task.map(|task| view! {
                    <div class="banner-acts">
                        <AlignOffer on_align=move |()| here.begin(lang, task, ActKind::Align) />
                    </div>
                })}
            </section>
        }
        .into_any(),
    }
}

fn recorded(lang: Locale, here: Here, task: TaskId, name: &str, kind: ActKind) -> AnyView {
    let (said, note) = if kind.opens_a_task() {
        (String::new(), String::new())
    } else if kind == ActKind::Accept {
        (tr!(lang, message.m1_recorded, task = name.to_owned()), tr!(lang, message.m1_only_a_note))
    } else {
        let act = here.act_word(lang, kind);
        (tr!(lang, message.m1_noted, task = name.to_owned(), act = act), tr!(lang, message.m1_only_a_note_any))
    };
    view! {
        <section class="banner">
            <span class="banner-icon"><Icon name="check" /></span>
            <p class="banner-text">
                {said} <strong>{note}</strong> " " {tr!(lang, message.m7_saved)}
            </p>
            <div class="banner-acts">
                {(!kind.opens_a_task()).then(|| undo(lang, here, task))}
                <Remind task shape=Shape::Button />
                {kind.opens_a_task().then(|| view! {
                    <a class="button" data-kind="neutral" href=Route::NewTask(None).href()>
                        <Icon name="plus" />
                        {tr!(lang, list.one_more)}
                    </a>
                })}
            </div>
        </section>
    }
    .into_any()
}

fn undo(lang: Locale, here: Here, task: TaskId) -> AnyView {
    view! {
        <button
            class="button"
            type="button"
            data-kind="neutral"
            on:click=move |_| here.begin(lang, task, ActKind::TakeBack)
        >
            <Icon name="undo" />
            {tr!(lang, message.undo)}
        </button>
    }
    .into_any()
}

fn standing(lang: Locale, here: Here, saved: &Saved) -> Option<AnyView> {
    match *saved {
        Saved::Yes | Saved::Saving => None,
        Saved::No { full } => Some(not_saved(lang, here, full)),
        Saved::InMemory => Some(
            view! {
                <section class="banner" data-kind="soon">
                    <span class="banner-icon"><Icon name="info" /></span>
                    <p class="banner-text">{tr!(lang, storage.blocked)}</p>
                    {here.desk.is_mine().then(|| view! { <div class="banner-acts"><CopyCode /></div> })}
                </section>
            }
            .into_any(),
        ),
    }
}

/// What is on the page can still be copied; nothing is written any more.
fn newer(lang: Locale, here: Here) -> AnyView {
    let offline = here.app.offline;
    view! {
        <section class="banner" data-kind="loss" role="alert">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text">{tr!(lang, storage.newer_elsewhere)}</p>
            <div class="banner-acts">
                <button class="button" type="button" data-kind="neutral" on:click=move |_| offline.update()>
                    {tr!(lang, message.reload)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn not_saved(lang: Locale, here: Here, full: bool) -> AnyView {
    let rest = if full { tr!(lang, storage.not_saved_full) } else { tr!(lang, message.m7_still_here) };
    view! {
        <section class="banner" data-kind="loss" role="alert">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text"><strong>{tr!(lang, message.m7_not_saved)}</strong> {rest}</p>
            <div class="banner-acts">
                <Retry />
                {here.desk.is_mine().then(|| view! { <CopyCode /> })}
            </div>
        </section>
    }
    .into_any()
}

/// A button that copies the backup code of one's own desk.
#[component]
pub fn CopyCode(#[prop(optional)] primary: bool) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (copied, set_copied) = signal(None);
    let word = move || match copied.get() {
        None => tr!(lang, message.copy_backup_code),
        Some(true) => tr!(lang, app.copied),
        Some(false) => tr!(lang, app.copy_failed),
    };
    let copy = move |_| {
        spawn_local(async move {
            let code = here.app.backup_code().await;
            let count = here.app.mine.desk.with_untracked(|desk| desk.logs().count());
            let copied = match code {
                Some(code) => copy_text(&format!("{}\n{code}", tr!(lang, settings.backup_code_label, n = count))).await,
                None => false,
            };
            set_copied.set(Some(copied));
            if copied {
                here.app.backed_up();
            }
        });
    };
    view! {
        <button class="button" type="button" data-kind=if primary { "primary" } else { "neutral" } on:click=copy>
            <Icon name="copy" />
            {word}
        </button>
    }
}
