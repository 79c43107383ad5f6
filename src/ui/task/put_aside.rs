//! Tasks whose journal can't be read further: which, from where, and how to export what can be read. They accept no
//! acts; all others go on.

use leptos::prelude::*;

use crate::app::{WentTo, address_of_text};
use crate::domain::{Act, Language, Quarantine, TaskId};
use crate::ui::controls::{Icon, SaveFile, live, save_as};
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// The messages about damaged records of the desk on the screen; nothing if there are none.
#[component]
pub fn PutAside() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let aside = Memo::new(move |_| {
        here.desk.desk.with(|desk| {
            let named = desk.quarantined().map(|(task, aside)| (task, name_of(aside), aside.seq)).collect::<Vec<_>>();
            (named, desk.lost().first().copied(), desk.lost().len())
        })
    });
    live(move || {
        let (tasks, lost, count) = aside.get();
        let tasks = tasks.into_iter().map(|(task, name, seq)| {
            let name = name.unwrap_or_else(|| tr!(lang, storage.unnamed_task, n = task.0));
            let said = tr!(lang, storage.put_aside, task = name, n = seq);
            banner(said, Some(view! { {see(lang, here, task)} {export(lang, here, task)} }.into_any()))
        });
        let lost = lost.map(|first| {
            let said = if count == 1 {
                tr!(lang, storage.record_lost, n = first)
            } else {
                tr!(lang, loss.several_lost, n = count, first = first)
            };
            banner(said, None)
        });
        tasks.chain(lost).collect_view()
    })
}

fn banner(text: String, act: Option<AnyView>) -> AnyView {
    view! {
        <section class="banner" data-kind="loss" role="alert">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text">{text}</p>
            {act.map(|act| view! { <div class="banner-acts">{act}</div> })}
        </section>
    }
    .into_any()
}

fn see(lang: Language, here: Here, task: TaskId) -> AnyView {
    view! {
        <a class="button" data-kind="neutral" href=here.task_route(task).href()>{tr!(lang, loss.see_readable)}</a>
    }
    .into_any()
}

/// A button that saves the readable part of a task.
pub fn export(lang: Language, here: Here, task: TaskId) -> AnyView {
    let text = move || here.desk.put_aside_file(task);
    let save = move |()| {
        let (name, address) = ("jiedan-task.json", text().and_then(|text| address_of_text(&text)));
        here.tell_handed(lang, address.map_or(WentTo::Nowhere, |address| save_as(&address, name)), name);
    };
    let as_text = Callback::new(move |()| text().unwrap_or_default());
    view! { <SaveFile word=tr!(lang, storage.export_task) on_press=save text=Some(as_text) /> }.into_any()
}

/// Returns the name with which a task was created, if that can be read.
pub fn name_of(aside: &Quarantine) -> Option<String> {
    aside.entries.iter().find_map(|entry| match &entry.act {
        Act::Assign { brief, .. } | Act::AddAligned { brief, .. } => Some(brief.name.clone()),
        _ => None,
    })
}
