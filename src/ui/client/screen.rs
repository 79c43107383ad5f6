//! 客户档案: how long a client took for scripts, videos and sign-offs, what was rejected, how tasks ended, and all the
//! client's tasks.

use leptos::prelude::*;

use crate::domain::{Awaited, ClientId, Dossier, Language, TaskId, dossier};
use crate::ui::controls::{NotFound, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, gap, lang, tr};

/// One client of one's own desk.
#[component]
pub fn ClientScreen(id: ClientId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let client = Memo::new(move |_| here.desk.desk.with(|desk| desk.people().clients.get(&id).cloned()));
    let known = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| dossier(desk, id, now))
    });
    live(move || match client.get() {
        None => view! { <NotFound /> }.into_any(),
        Some(client) => view! {
            <article>
                <section class="entry" aria-labelledby="client">
                    <h2 class="entry-title" id="client">{words::client(lang, &client)}</h2>
                    <div class="entry-body">
                        {live(move || known.with(|known| if known.tasks.is_empty() {
                            view! { <p class="quiet">{tr!(lang, client.no_tasks)}</p> }.into_any()
                        } else {
                            facts(lang, known)
                        }))}
                    </div>
                </section>
                {live(move || known.with(|known| tasks(lang, here, &known.tasks)))}
            </article>
        }
        .into_any(),
    })
}

fn facts(lang: Language, known: &Dossier) -> AnyView {
    let wait = |of: Awaited| {
        let quiet = known.median(of).is_none().then_some("quiet");
        view! {
            <dt class="facts-term">{words::awaited(lang, of)}</dt>
            <dd class=quiet>{words::wait(lang, known, of)}</dd>
        }
    };
    let rejected = match known.rejections {
        (0, 0) => tr!(lang, client.rejected_none),
        (script, video) => tr!(lang, client.rejected, script = script, video = video),
    };
    let ended = known.ended.iter().map(|(how, n)| {
        view! { <li>{tr!(lang, client.ended_so, how = words::ending(lang, *how), n = *n)}</li> }
    });
    view! {
        <dl class="facts task-facts" data-rhythm="loose">
            <dt class="facts-term">{tr!(lang, client.tasks)}</dt>
            <dd>{tr!(lang, client.tasks_open, n = known.tasks.len(), open = known.open)}</dd>
            {Awaited::ALL.map(wait).collect_view()}
            <dt class="facts-term">{tr!(lang, client.rejections)}</dt>
            <dd>{rejected}</dd>
            <dt class="facts-term">{tr!(lang, client.ended)}</dt>
            <dd>
                {if known.ended.is_empty() {
                    view! { <span class="quiet">{tr!(lang, client.ended_none)}</span> }.into_any()
                } else {
                    view! { <ul role="list">{ended.collect_view()}</ul> }.into_any()
                }}
            </dd>
        </dl>
        <p class="small">{tr!(lang, client.counted)} {gap(lang)} {tr!(lang, client.only_here)}</p>
    }
    .into_any()
}

/// Lists the client's tasks, last added first.
fn tasks(lang: Language, here: Here, all: &[TaskId]) -> Option<AnyView> {
    let now = here.desk.now_untracked();
    let one = |id: &TaskId| {
        let task = here.task_untracked(*id)?;
        Some(view! {
            <li>
                <a class="links-link" href=here.task_route(*id).href()>{task.brief.name.clone()}</a>
                <p class="small">{words::stage_of(lang, &task, now)}</p>
            </li>
        })
    };
    (!all.is_empty()).then(|| {
        view! {
            <section class="entry" aria-labelledby="tasks">
                <h2 class="entry-title" id="tasks">{tr!(lang, client.all)}</h2>
                <div class="entry-body">
                    <ul class="stack" role="list">{all.iter().filter_map(one).collect_view()}</ul>
                </div>
            </section>
        }
        .into_any()
    })
}
