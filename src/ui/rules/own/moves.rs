//! Which open tasks the typed numbers would move, from which date to which; and that none of them does.

use leptos::prelude::*;

use super::filled::Filled;
use crate::domain::{Consequence, Deadline, Instant, Language, Rules, WouldMove, would_move};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{format, lang, tr};

/// Tasks beyond this number are folded.
const SHOWN: usize = 5;

/// The comparison.
#[component]
pub fn Moves(filled: Filled) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let moved = Memo::new(move |_| {
        let (values, now) = (filled.values().ok()?, here.desk.now());
        Some(here.desk.desk.with(|desk| would_move(desk, values, now)))
    });
    let said = move || {
        let all = moved.get();
        let said = match &all {
            None => tr!(lang, own_rules.would_unread),
            Some(none) if none.is_empty() => tr!(lang, own_rules.would_none),
            Some(some) => tr!(lang, own_rules.would_some, n = some.len()),
        };
        let some = all.filter(|all| !all.is_empty());
        view! {
            <p role="status">{said}</p>
            {some.map(|all| listed(lang, here, &all))}
        }
    };
    view! {
        <section class="own-moves stack" aria-labelledby="would">
            <h3 id="would">{tr!(lang, own_rules.would)}</h3>
            {live(said)}
            <p class="small">{tr!(lang, own_rules.none_moves)}</p>
        </section>
    }
}

fn listed(lang: Language, here: Here, all: &[WouldMove]) -> AnyView {
    let (shown, folded) = all.split_at(all.len().min(SHOWN));
    let rows = |some: &[WouldMove]| {
        view! { <ul class="stack" role="list">{some.iter().map(|one| row(lang, here, one)).collect_view()}</ul> }
    };
    view! {
        {rows(shown)}
        {(!folded.is_empty()).then(|| view! {
            <details class="disclosure" data-plain="">
                <summary class="disclosure-title">{tr!(lang, own_rules.more_moves, n = folded.len())}</summary>
                <div class="disclosure-body">{rows(folded)}</div>
            </details>
        })}
    }
    .into_any()
}

fn row(lang: Language, here: Here, one: &WouldMove) -> impl IntoView + use<> {
    let now = here.desk.now_untracked();
    let name = here.task_untracked(one.task).map(|task| task.brief.name);
    let own = one.now.is_some_and(|deadline| matches!(deadline.rules, Rules::Own(_)));
    view! {
        <li>
            <a class="links-link" href=here.task_route(one.task).href()>{name}</a>
            <dl class="facts">
                <dt class="facts-term">{tr!(lang, own_rules.now)}</dt>
                <dd>
                    {date(lang, one.now, now)}
                    {own.then(|| view! { " " <Sources of=Source::Own.alone() plain=true /> })}
                </dd>
                <dt class="facts-term">{tr!(lang, own_rules.then)}</dt>
                <dd>{date(lang, one.then, now)}</dd>
            </dl>
        </li>
    }
}

fn date(lang: Language, deadline: Option<Deadline>, now: Instant) -> String {
    let Some(deadline) = deadline else { return tr!(lang, own_rules.no_count) };
    let said = match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now)),
        Consequence::Complete => tr!(lang, deadline.completes_at, when = format::end(lang, deadline.due_at)),
    };
    if deadline.due_at <= now { tr!(lang, own_rules.passed, said = said) } else { said }
}
