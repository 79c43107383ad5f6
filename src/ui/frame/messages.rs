//! The messages above the screen: what was last done, what isn't saved, and whether anything is stored at all.

use leptos::prelude::*;

use crate::app::{Saved, WentTo};
use crate::domain::{ActKind, Language, TaskId};
use crate::ui::act_form::{AlignOffer, Retry};
use crate::ui::backup::{Cleared, CopyCode, loss};
use crate::ui::controls::Icon;
use crate::ui::deadline::{Remind, Shape};
use crate::ui::desk::{Here, Said, here};
use crate::ui::later::Message;
use crate::ui::my_tasks::BringBack;
use crate::ui::route::Route;
use crate::ui::task::PutAside;
use crate::ui::words::{self, gap, lang, tr};

/// Renders a message; nothing if it is over.
pub fn message(message: Message) -> AnyView {
    let (lang, here) = (lang(), here());
    match message {
        Message::Told => here.notice.get_untracked().map(|notice| told(lang, here, notice.said)).into_any(),
        Message::Newer => newer(lang, here),
        Message::Unsaved => standing(lang, here).into_any(),
        Message::UnsavedElsewhere => elsewhere(lang),
        Message::Loss => loss(),
        Message::Aside => view! { <PutAside /> }.into_any(),
    }
}

fn told(lang: Language, here: Here, said: Said) -> AnyView {
    let banner = |kind: Option<&'static str>, icon: &'static str, text: String, acts: Option<AnyView>| {
        view! {
            <section class="banner" data-kind=kind>
                <span class="banner-icon"><Icon name=icon /></span>
                <p class="banner-text">{text}</p>
                {acts.map(|acts| view! { <div class="banner-acts">{acts}</div> })}
            </section>
        }
        .into_any()
    };
    match said {
        Said::Recorded { task, name, kind, record, to } => recorded(lang, here, (task, &name), (kind, record), to),
        Said::Told(text) => banner((!here.desk.is_mine()).then_some("sim"), "info", text, None),
        Said::Failed(text, task) => {
            let align = move |task| {
                view! { <AlignOffer on_align=move |()| here.begin(lang, task, ActKind::Align) /> }.into_any()
            };
            banner(Some("soon"), "alert", text, task.map(align))
        }
        Said::Handed { text, backup } => banner(None, "info", text, backup.then(|| seen(lang, here))),
    }
}

/// The button by which the person confirms the file: only then a backup counts as made.
fn seen(lang: Language, here: Here) -> AnyView {
    let seen = move |_| {
        here.app.backups.note_made();
        here.tell(tr!(lang, settings.backup_seen_told));
    };
    view! {
        <button class="button" type="button" data-kind="neutral" on:click=seen>
            <Icon name="check" />
            {tr!(lang, settings.backup_seen)}
        </button>
    }
    .into_any()
}

fn recorded(
    lang: Language,
    here: Here,
    (task, name): (TaskId, &str),
    (kind, record): (ActKind, Option<u64>),
    to: WentTo,
) -> AnyView {
    let undone = record.filter(|_| !kind.opens_a_task() && !kind.is_of_the_desk());
    let (said, note) = if kind == ActKind::PutAway {
        (tr!(lang, message.deleted, task = name.to_owned()), String::new())
    } else if kind == ActKind::BringBack {
        (tr!(lang, message.brought_back, task = name.to_owned()), String::new())
    } else if kind.opens_a_task() {
        (tr!(lang, message.task_noted, task = name.to_owned()), String::new())
    } else if kind == ActKind::Accept {
        (tr!(lang, message.accept_noted, task = name.to_owned()), tr!(lang, message.accept_is_only_a_note))
    } else {
        let act = here.act_word(lang, kind);
        (tr!(lang, message.act_noted, task = name.to_owned(), act = act), tr!(lang, message.only_a_note))
    };
    view! {
        <section class="banner">
            <span class="banner-icon"><Icon name="check" /></span>
            <p class="banner-text">
                {said} <strong>{note}</strong> {gap(lang)} {words::went_to(lang, to)}
            </p>
            <div class="banner-acts">
                {undone.map(|record| undo(lang, here, task, record))}
                {(kind == ActKind::PutAway).then(|| view! { <BringBack task /> })}
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

fn undo(lang: Language, here: Here, task: TaskId, record: u64) -> AnyView {
    view! {
        <button
            class="button"
            type="button"
            data-kind="neutral"
            on:click=move |_| here.take_back(lang, task, record)
        >
            <Icon name="undo" />
            {tr!(lang, message.undo)}
        </button>
    }
    .into_any()
}

fn standing(lang: Language, here: Here) -> Option<AnyView> {
    match here.desk.saved.get_untracked() {
        Saved::Yes | Saved::Saving => None,
        Saved::No { full } => Some(not_saved(lang, here, full)),
        Saved::Cleared => Some(view! { <Cleared /> }.into_any()),
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

/// In practice no button changes one's own tasks: a link leads to them.
fn elsewhere(lang: Language) -> AnyView {
    view! {
        <section class="banner" data-kind="soon">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text">{tr!(lang, storage.unsaved_elsewhere)}</p>
            <div class="banner-acts">
                <a class="button" data-kind="neutral" href=Route::Tasks.href()>{tr!(lang, place.overview)}</a>
            </div>
        </section>
    }
    .into_any()
}

/// The page can still be copied, but writes nothing any more.
fn newer(lang: Language, here: Here) -> AnyView {
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

fn not_saved(lang: Language, here: Here, full: bool) -> AnyView {
    let rest = if full { tr!(lang, storage.not_saved_full) } else { tr!(lang, message.still_here) };
    view! {
        <section class="banner" data-kind="loss" role="alert">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text"><strong>{tr!(lang, message.not_saved)}</strong> {rest}</p>
            <div class="banner-acts">
                <Retry />
                {here.desk.is_mine().then(|| view! { <CopyCode /> })}
            </div>
        </section>
    }
    .into_any()
}
