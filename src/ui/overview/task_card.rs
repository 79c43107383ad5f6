//! The card of a task that waits for oneself. The whole card links to the task; the button is a separate target.

use leptos::prelude::*;

use crate::domain::{Consequence, DAY, Instant, Item, Language};
use crate::ui::calendar::Near;
use crate::ui::controls::{Icon, live};
use crate::ui::deadline::{Boxes, Remind, Shape, urgency};
use crate::ui::desk::{Here, here, steps};
use crate::ui::words::{self, format, lang, tr};

/// One card; the first on a page has the filled button.
#[component]
pub fn TaskCard(item: Item, first: bool, #[prop(into)] current: Signal<bool>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = here.task_untracked(item.task);
    let now = move || here.desk.now();
    let now_untracked = move || here.desk.now_untracked();
    let Some(task) = task else { return ().into_any() };
    let mut stage = words::stage_of(lang, &task, now_untracked());
    if task.title_asked.is_some() {
        stage = format!("{stage} · {}", tr!(lang, task.client_wants_title));
    }
    let client = here
        .desk
        .desk
        .with_untracked(|desk| desk.people().clients.get(&task.client).map(|client| words::client(lang, client)));
    let near = Memo::new(move |_| urgent(&item, now()));
    let unlimited = item.deadline.is_none() && item.agreed.is_none();
    let act = here.desk.desk.with_untracked(|desk| steps::next(desk, item.task, now_untracked())).first().copied();
    view! {
        <article class="card" data-task=item.task.0 data-urgency=Signal::derive(move || near.get()) data-current=Signal::derive(move || current.get().then_some(""))>
            <p class="card-stage">{stage}</p>
            <h3 class="card-name">
                <a
                    class="card-link"
                    href=here.task_route(item.task).href()
                    aria-current=Signal::derive(move || current.get().then_some("page"))
                >
                    {task.brief.name.clone()}
                </a>
            </h3>
            <p class="card-client">{client}</p>
            {live(move || due(lang, here, &item, now()).map(|due| view! {
                <p class="card-due">
                    {near.get().map(|_| view! { <Icon name="clock" /> })}
                    {kept_together(due)}
                </p>
            }))}
            {item.deadline.map(|deadline| view! {
                <p class="card-left">
                    <span role="timer" aria-live="off">
                        {live(move || format::left(lang, ends(&item, now()).unwrap_or(deadline.due_at), now()))}
                    </span>
                    <Boxes deadline now=Signal::derive(now) />
                </p>
            })}
            // An agreed date is shown below a deadline.
            {item.agreed.filter(|_| item.deadline.is_some()).map(|agreed| view! {
                <p class="card-left"><Near agreed of=here.dates_of(item.task) now=Signal::derive(now) /></p>
            })}
            {unlimited.then(|| view! { <p class="card-left">{tr!(lang, list.no_limit)}</p> })}
            {act.map(|kind| view! {
                <div class="card-foot">
                    <span class="card-act">
                        <button
                            class="button"
                            type="button"
                            data-kind=first.then_some("primary")
                            on:click=move |_| here.begin(lang, item.task, kind)
                        >
                            {here.act_word(lang, kind)}
                        </button>
                    </span>
                    <span class="card-act"><Remind task=item.task shape=Shape::Short /></span>
                    <span class="card-more" aria-hidden="true">
                        {tr!(lang, app.details)}
                        <Icon name="chevron-right" small=true />
                    </span>
                </div>
            })}
        </article>
    }
    .into_any()
}

/// Keeps the nearness of a date on one line.
fn kept_together(due: String) -> AnyView {
    match due.rsplit_once(" · ") {
        Some((said, near)) => {
            view! { <span>{said.to_owned()} " " <span class="nowrap">{format!("· {near}")}</span></span> }.into_any()
        }
        None => view! { <span>{due}</span> }.into_any(),
    }
}

/// Returns how near the card's date is: a loss by hours, an agreed date by days, a new title by its last safe day.
fn urgent(item: &Item, now: Instant) -> Option<&'static str> {
    match (item.deadline, item.safe_until, item.agreed) {
        (Some(_), Some(safe), _) => (safe.instant().since(now) <= DAY).then_some("soon"),
        (Some(deadline), None, _) => urgency(&deadline, now),
        (None, _, Some(agreed)) => words::stands_out(agreed.nearness(now)),
        (None, _, None) => None,
    }
}

/// Returns the date that matters to whoever has to act.
fn due(lang: Language, here: Here, item: &Item, now: Instant) -> Option<String> {
    match (item.deadline, item.safe_until, item.agreed) {
        (Some(deadline), _, _) if deadline.consequence == Consequence::Lapse => {
            Some(tr!(lang, deadline.accept_by, when = format::when(lang, deadline.safe_until().instant(), now)))
        }
        (Some(_), Some(safe), _) if safe.holds_at(now) => {
            Some(tr!(lang, list.title_by, when = format::end(lang, safe.instant())))
        }
        (Some(_), Some(_), _) => Some(tr!(lang, list.title_late)),
        (Some(deadline), None, _) => Some(format::end(lang, deadline.over_at().instant())),
        (None, _, Some(agreed)) => {
            let said = words::agreed_in_line(lang, &agreed, &here.dates_of(item.task), format::day_weekday);
            Some(tr!(lang, list.agreed_near, agreed = said, near = words::near(lang, agreed.nearness(now))))
        }
        (None, _, None) => None,
    }
}

/// Returns the instant to which the remaining time counts down.
fn ends(item: &Item, now: Instant) -> Option<Instant> {
    let safe = item.safe_until.filter(|safe| safe.holds_at(now)).map(crate::domain::SafeUntil::instant);
    safe.or(item.deadline.map(|deadline| deadline.over_at().instant()))
}
