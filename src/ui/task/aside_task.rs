//! A task that is put aside: why, what can be read of it, and what to do. It accepts no acts.

use leptos::prelude::*;

use super::put_aside::{export, name_of};
use crate::app::NotPerformed;
use crate::domain::{Entry, Language, Quarantine, TaskId, Unfit};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{self, answers, format, gap, lang, tr};

/// What can be read of a task that is put aside.
#[component]
pub fn AsideTask(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let aside = Memo::new(move |_| {
        here.desk.desk.with(|desk| desk.quarantined().find(|(task, _)| *task == id).map(|(_, aside)| aside.clone()))
    });
    live(move || aside.get().map(|aside| drawn(lang, here, id, &aside)))
}

fn drawn(lang: Language, here: Here, id: TaskId, aside: &Quarantine) -> AnyView {
    let name = name_of(aside).unwrap_or_else(|| tr!(lang, storage.unnamed_task, n = id.0));
    let why = match aside.why {
        Unfit::Damaged => tr!(lang, storage.quarantine_damaged, n = aside.seq),
        Unfit::NotTaken(_) => tr!(lang, storage.quarantine_misfit, n = aside.seq),
    };
    view! {
        <article class="pane-task">
            <div class="task-head"><h1 tabindex="-1">{tr!(lang, storage.quarantine_title, task = name)}</h1></div>
            <section class="banner" data-kind="loss">
                <span class="banner-icon"><Icon name="alert" /></span>
                <p class="banner-text">{why} {gap(lang)} {reason(lang, here, aside)} {gap(lang)} {tr!(lang, loss.aside_what_to_do)}</p>
                <div class="banner-acts">
                    {export(lang, here, id)}
                    {here.desk.is_mine().then(|| view! {
                        <a class="button" data-kind="neutral" href=Route::Settings.href()>
                            {tr!(lang, loss.to_restore)}
                        </a>
                    })}
                </div>
            </section>
            <section class="entry" aria-labelledby="readable">
                <h2 class="entry-title" id="readable">{tr!(lang, loss.readable)}</h2>
                <div class="entry-body">{readable(lang, aside)}</div>
            </section>
        </article>
    }
    .into_any()
}

/// Says which rule the entry violates.
fn reason(lang: Language, here: Here, aside: &Quarantine) -> Option<String> {
    let Unfit::NotTaken(why) = &aside.why else { return None };
    let kind = aside.entries.iter().find(|entry| entry.seq == aside.seq)?.act.kind();
    match NotPerformed::from(why.clone()) {
        NotPerformed::InOtherTab => None,
        why => Some(answers::not_performed(lang, kind, &why, here.desk.now_untracked())),
    }
}

fn readable(lang: Language, aside: &Quarantine) -> AnyView {
    if aside.entries.is_empty() {
        return view! { <p>{tr!(lang, loss.none_readable)}</p> }.into_any();
    }
    let line = |entry: &Entry| {
        view! {
            <li class="history-item">
                <time class="history-time" datetime=entry.at.to_string()>{format::short(lang, entry.at)}</time>
                <p>{words::happened(lang, &entry.act)}</p>
                <p class="history-note">{tr!(lang, loss.position, n = entry.seq)}</p>
            </li>
        }
    };
    view! { <ol class="history" role="list">{aside.entries.iter().map(line).collect_view()}</ol> }.into_any()
}
