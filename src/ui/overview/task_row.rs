//! The row of a task: its name, where it stands, and the date that matters. One's own turn has the next act beside it, a
//! client's the reminder to copy, and what completes by itself its date.

use leptos::prelude::*;

use crate::domain::{
    ActKind, Agreed, Consequence, DAY, Deadline, Group, Instant, Item, Language, Role, RunsOut, Task, TaskId, Turn,
};
use crate::ui::calendar::{DueMark, Near};
use crate::ui::controls::live;
use crate::ui::deadline::{Boxes, urgency};
use crate::ui::desk::{Here, here, steps};
use crate::ui::task::Nudge;
use crate::ui::words::{self, format, lang, tr};

/// One row; the first on a page has the filled button.
#[component]
pub fn TaskRow(group: Group, item: Item, first: bool, #[prop(into)] current: Signal<bool>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let Some(task) = here.task_untracked(item.task) else { return ().into_any() };
    let href = here.task_route(item.task).href();
    let (state, side, below) = if group == Group::Yours {
        let act = here.desk.desk.with_untracked(|desk| steps::next(desk, item.task, here.desk.now_untracked()));
        let button = act.first().map(|kind| button(lang, here, item, *kind, first));
        (stage_and_client(lang, here, &task), button, due(lang, here, item))
    } else {
        (lasting(lang, here, &task, item), beside(lang, here, &task, item), close(here, item))
    };
    view! {
        <article class="row" data-task=item.task.0 data-current=Signal::derive(move || current.get().then_some(""))>
            <div class="row-main">
                <h3 class="row-name">
                    <a
                        class="row-link"
                        href=href
                        aria-current=Signal::derive(move || current.get().then_some("page"))
                    >
                        {task.brief.name.clone()}
                    </a>
                </h3>
                {state}
            </div>
            {side}
            {below}
        </article>
    }
    .into_any()
}

/// The next act, as a target of its own.
fn button(lang: Language, here: Here, item: Item, kind: ActKind, first: bool) -> AnyView {
    view! {
        <button
            class="button row-act"
            type="button"
            data-kind=first.then_some("primary")
            data-size="small"
            on:click=move |_| here.begin(lang, item.task, kind)
        >
            {here.act_word(lang, kind)}
        </button>
    }
    .into_any()
}

fn stage_and_client(lang: Language, here: Here, task: &Task) -> AnyView {
    let mut parts = vec![words::stage_of(lang, task, here.desk.now_untracked())];
    if task.title_asked.is_some() {
        parts.push(tr!(lang, task.client_wants_title));
    }
    let client = |desk: &crate::domain::Desk| desk.people().clients.get(&task.client).map(|client| client.name.clone());
    parts.extend(here.desk.desk.with_untracked(client));
    view! { <p class="row-state">{parts.join(" · ")}</p> }.into_any()
}

/// The stage, and how long it has been so.
fn lasting(lang: Language, here: Here, task: &Task, item: Item) -> AnyView {
    let stage = words::stage_of(lang, task, here.desk.now_untracked());
    let counts_down = item.may_lapse();
    let said = live(move || {
        let now = here.desk.now();
        let more = match (item.deadline, item.turn) {
            (Some(deadline), _) if deadline.consequence == Consequence::Lapse => {
                format::left(lang, deadline.due_at, now)
            }
            (Some(deadline), _) => match deadline.day_of(now) {
                Some((0, _)) => tr!(lang, deadline.published_day_not_counted),
                Some((n, _)) => tr!(lang, deadline.day_public, n = n),
                None => format::left(lang, deadline.due_at, now),
            },
            (None, Turn::NoOne) => format::when(lang, item.since, now),
            (None, turn @ (Turn::Creator | Turn::Client | Turn::ClientOrTime | Turn::Platform)) => {
                words::lasting(lang, turn, Role::Creator, item.since, now)
            }
        };
        format!("{stage} · {more}")
    });
    view! {
        <p class="row-state" role=counts_down.then_some("timer") aria-live=counts_down.then_some("off")>{said}</p>
    }
    .into_any()
}

/// What stands beside a task whose next step is somebody else's.
fn beside(lang: Language, here: Here, task: &Task, item: Item) -> Option<AnyView> {
    if let Some(deadline) = item.deadline {
        let view = view! {
            <p class="row-side" data-kind="date">
                <span class="row-date">{format::end_short(lang, deadline.due_at)}</span>
                <Boxes deadline now=Signal::derive(move || here.desk.now()) />
            </p>
        };
        return Some(view.into_any());
    }
    let nudges = item.turn == Turn::Client && here.desk.is_mine();
    nudges.then(|| view! { <Nudge task=Signal::stored(Some(task.clone())) place="row-side" /> }.into_any())
}

/// An agreed date that is close; one that is days ahead while others have the turn is shown only on the task. What
/// completes today or tomorrow says so.
fn close(here: Here, item: Item) -> AnyView {
    let lang = lang();
    let now = move || here.desk.now();
    let agreed = Memo::new(move |_| item.agreed.filter(|agreed| agreed.nearness(now()).is_close()));
    let completes = Memo::new(move |_| {
        let near = item.nearness(now()).filter(|near| near.is_close())?;
        (item.turn == Turn::ClientOrTime && item.agreed.is_none()).then_some(near)
    });
    live(move || match (agreed.get(), completes.get()) {
        (Some(agreed), _) => near_line(here, item.task, agreed),
        (None, Some(near)) => view! {
            <p class="row-due" data-kind="gain"><DueMark runs_out=RunsOut::Gain /> {words::near(lang, near)}</p>
        }
        .into_any(),
        (None, None) => ().into_any(),
    })
    .into_any()
}

fn near_line(here: Here, task: TaskId, agreed: Agreed) -> AnyView {
    view! { <p class="row-due"><Near agreed of=here.dates_of(task) now=Signal::derive(move || here.desk.now()) /></p> }
        .into_any()
}

fn falls_today(deadline: &Deadline, now: Instant) -> bool {
    deadline.due_at.plus(-1).beijing_day() == now.beijing_day()
}

/// The date by which oneself has to act, in words, with its mark, and in its colour if it is near.
fn due(lang: Language, here: Here, item: Item) -> AnyView {
    let now = move || here.desk.now();
    let Some(deadline) = item.deadline else {
        return match item.agreed {
            Some(agreed) => near_line(here, item.task, agreed),
            None => view! { <p class="row-due">{tr!(lang, list.no_limit)}</p> }.into_any(),
        };
    };
    let near = Memo::new(move |_| match item.safe_until {
        Some(safe) => (safe.instant().since(now()) <= DAY).then_some("soon"),
        // A date that cancels the task is never quieter than one that only was agreed.
        None => urgency(&deadline, now()).or_else(|| falls_today(&deadline, now()).then_some("soon")),
    });
    view! {
        <p class="row-due" data-kind=Signal::derive(move || near.get())>
            <DueMark runs_out=deadline.runs_out() />
            <span>{live(move || said(lang, &item, now()))}</span>
            <span class="row-left" role="timer" aria-live="off">
                {live(move || format::left(lang, ends(&item, now()).unwrap_or(deadline.due_at), now()))}
            </span>
            <Boxes deadline now=Signal::derive(now) />
        </p>
        // An agreed date is shown below a deadline if it is close.
        {live(move || item.agreed.filter(|agreed| agreed.nearness(now()).is_close()).map(|agreed| near_line(here, item.task, agreed)))}
    }
    .into_any()
}

/// Says until when.
fn said(lang: Language, item: &Item, now: Instant) -> Option<String> {
    let deadline = item.deadline?;
    Some(match item.safe_until {
        _ if deadline.consequence == Consequence::Lapse => {
            tr!(lang, deadline.accept_by, when = format::when(lang, deadline.safe_until().instant(), now))
        }
        Some(safe) if safe.holds_at(now) => tr!(lang, list.title_by, when = format::end(lang, safe.instant())),
        Some(_) => tr!(lang, list.title_late),
        None => format::end(lang, deadline.over_at().instant()),
    })
}

/// Returns the instant to which the remaining time counts down.
fn ends(item: &Item, now: Instant) -> Option<Instant> {
    let safe = item.safe_until.filter(|safe| safe.holds_at(now)).map(crate::domain::SafeUntil::instant);
    safe.or(item.deadline.map(|deadline| deadline.over_at().instant()))
}
