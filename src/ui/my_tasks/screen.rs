//! 我的任务: find a task. The query is in the address, so that it can be bookmarked, sent and returned to; each change
//! replaces the address, without a new entry in the browser's history. 待接收任务, which time takes away, are the first
//! section.

use std::time::Duration;

use leptos::prelude::*;

use super::deleted::DeletedTasks;
use super::filter::TaskFilter;
use super::list::TaskList;
use super::month::MonthLine;
use super::nothing_here::NothingHere;
use crate::app::collated;
use crate::domain::{Found, Item, Names, Query, Searched, find, names_for};
use crate::record::{read_query, write_query};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::route::{self, Route};
use crate::ui::words::{lang, tr};

/// Delay before rewriting the address after the browser refused.
const AGAIN: Duration = Duration::from_secs(1);

/// 我的任务: find a task.
#[component]
pub fn AllTasks() -> impl IntoView {
    let here = here();
    let empty = Memo::new(move |_| here.desk.is_empty());
    view! {
        {live(move || if empty.get() { view! { <NothingHere /> }.into_any() } else { view! { <Finder /> }.into_any() })}
        <DeletedTasks />
    }
}

#[component]
fn Finder() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let query = in_address();
    let searched = StoredValue::new(Searched::default());
    let sort = Memo::new(move |_| query.with(|query| query.sort));
    let named = Memo::new(move |_| here.desk.desk.with(|desk| names_for(sort.get(), desk)));
    let names = Memo::new(move |_| Names::in_order(collated(named.get())));
    let found = Memo::new(move |_| {
        query.with(|query| {
            here.agenda.with(|agenda| {
                here.desk.desk.with_untracked(|desk| {
                    let find = |searched: &mut _| names.with(|names| find(query, desk, agenda, searched, names));
                    searched.try_update_value(find).unwrap_or_default()
                })
            })
        })
    });
    let none = Memo::new(move |_| found.with(|found| found.items.is_empty()));
    let narrowed = Memo::new(move |_| query.with(|query| !query.is_open()));
    let clear = move || {
        view! {
            <button class="button" data-kind="neutral" type="button" on:click=move |_| query.update(|it| *it = it.cleared())>
                {tr!(lang, list.clear_filter)}
            </button>
        }
    };
    view! {
        <TaskFilter query found />
        <div class="filter-said">
            <p role="status">{live(move || found.with(|found| {
                tr!(lang, list.showing, shown = found.items.len(), total = found.total)
            }))}</p>
            {live(move || narrowed.get().then(clear))}
        </div>
        <MonthLine query />
        {live(move || none.get().then(|| view! { <p class="empty">{tr!(lang, empty.filter)}</p> }))}
        <EndedHidden query hidden=Memo::new(move |_| found.with(|found| if found.items.is_empty() { found.ended_hidden } else { 0 })) />
        <Sections found narrowed />
    }
}

/// The found tasks: those to be accepted, then the others.
#[component]
fn Sections(found: Memo<Found>, narrowed: Memo<bool>) -> impl IntoView {
    let lang = lang();
    let offered = Memo::new(move |_| found.with(|found| found.sections().0));
    let others = Memo::new(move |_| found.with(|found| found.sections().1));
    let section = move |name: String, items: Memo<Vec<Item>>| {
        let (title, listed) = (name.clone(), name);
        view! {
            <section class="group">
                <h2 class="group-title">
                    {title} <span class="group-count">{live(move || items.with(Vec::len))}</span>
                </h2>
                <TaskList items name=listed />
            </section>
        }
        .into_any()
    };
    let any = move |items: Memo<Vec<Item>>| Memo::new(move |_| items.with(|items| !items.is_empty()));
    let (any_offered, any_others) = (any(offered), any(others));
    view! {
        {live(move || match (any_offered.get(), narrowed.get()) {
            (true, _) => section(tr!(lang, list.offered), offered),
            (false, true) => ().into_any(),
            (false, false) => view! {
                <section class="group">
                    <h2 class="group-title">{tr!(lang, list.offered)} <span class="group-count">0</span></h2>
                    <p class="small">{tr!(lang, empty.offers)} " " <Sources of=Source::Article.alone() /></p>
                    <p class="small">
                        <a class="links-link" href=Route::Receiving.href_at("more-tasks")>{tr!(lang, overview.more_tasks)}</a>
                    </p>
                </section>
            }
            .into_any(),
        })}
        {live(move || any_others.get().then(|| section(tr!(lang, list.others_found), others)))}
    }
}

/// Offers to show ended tasks: the person may be looking for one.
#[component]
fn EndedHidden(query: RwSignal<Query>, hidden: Memo<usize>) -> impl IntoView {
    let lang = lang();
    live(move || {
        (hidden.get() > 0).then(|| view! {
            <div class="cluster">
                <p>{tr!(lang, find.ended_hidden, n = hidden.get())}</p>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| query.update(|it| it.ended = true)>
                    {tr!(lang, find.show_ended)}
                </button>
            </div>
        })
    })
}

/// Binds the query to the address, in both directions.
fn in_address() -> RwSignal<Query> {
    let query = RwSignal::new(read_query(&route::query()));
    let follow = window_event_listener(leptos::ev::hashchange, move |_| {
        let asked = read_query(&route::query());
        if route::present() == Route::AllTasks && query.get_untracked() != asked {
            query.set(asked);
        }
    });
    on_cleanup(move || follow.remove());
    Effect::new(move |before: Option<()>| {
        query.track();
        // The address of a link stays as followed until the query changes.
        if before.is_some() {
            // After the frame that shows what was found: among 10,000 tasks Chromium takes as long to replace an address as
            // the app to find and draw.
            request_animation_frame(move || set_timeout(move || write(query), Duration::ZERO));
        }
    });
    query
}

fn write(query: RwSignal<Query>) {
    let Some(written) = query.try_with_untracked(write_query) else { return };
    let differs = route::present() == Route::AllTasks && write_query(&read_query(&route::query())) != written;
    if differs && !route::replace_query(Route::AllTasks, &written) {
        set_timeout(move || write(query), AGAIN);
    }
}
