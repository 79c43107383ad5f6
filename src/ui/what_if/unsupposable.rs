//! What can't be asked on 要是… now, and why.

use leptos::prelude::*;

use crate::domain::{Blocked, TaskId};
use crate::ui::desk::{Ask, here};
use crate::ui::task::{Asked, why_not};
use crate::ui::words::{lang, tr};

/// The list of reasons; nothing where everything can be asked.
#[component]
pub fn Unsupposable(id: TaskId, asked: Vec<(Ask, Result<(), Blocked>)>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let blocked = |(ask, answer): (Ask, Result<(), Blocked>)| Some((ask.said(lang), ask.kind()?, answer.err()?));
    let all: Vec<Asked> = asked.into_iter().filter_map(blocked).collect();
    (!all.is_empty()).then(|| {
        view! {
            <section class="entry">
                <h2 class="entry-title">{tr!(lang, task.not_possible)}</h2>
                {why_not(lang, here, id, all)}
            </section>
        }
    })
}
