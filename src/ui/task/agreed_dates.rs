//! 约定日期: what was agreed with the client in addition to the rules, how near each date is, and how to record a change.
//! It says once that passing one cancels nothing (D23).

use leptos::prelude::*;

use crate::domain::{ActKind, Agreed, AgreedKind, Instant, Language, Nearness, Task, TaskId, agreed, permitted};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, format, lang, tr};

const ASSUMED: &[Source] = &[Source::Assumption];
const THIRD_PARTY: &[Source] = &[Source::ThirdParty];

/// A line: what was agreed, how near it is, and the source of what it says about a rule.
#[derive(Clone, PartialEq)]
struct Said {
    text: String,
    near: Option<Nearness>,
    of: &'static [Source],
}

/// The agreed dates of a task; nothing if there are none and none can be added.
#[component]
pub fn AgreedDates(
    id: TaskId,
    #[prop(into)] task: Signal<Option<Task>>,
    #[prop(into)] now: Signal<Instant>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let dates = Memo::new(move |_| {
        let now = now.get();
        task.with(|task| task.as_ref().map(|task| said(lang, task, now))).unwrap_or_default()
    });
    let may_change = Memo::new(move |_| may_change_dates(here, id, now.get()));
    let change = move || {
        let word = if here.desk.is_mine() {
            tr!(lang, what_if.change_dates)
        } else {
            here.act_word(lang, ActKind::ChangeDates)
        };
        let begin = move |_| here.begin(lang, id, ActKind::ChangeDates);
        view! {
            <div class="cluster">
                <button class="button" data-kind="quiet" data-align="start" type="button" on:click=begin>{word}</button>
            </div>
        }
    };
    let line = move |Said { text, near, of }: Said| {
        let chip = near.map(|near| {
            let kind = words::stands_out(near).unwrap_or("quiet");
            view! { <span class="chip" data-kind=kind>{words::near(lang, near)}</span> " " }
        });
        view! { <li>{text} " " {chip} {(!of.is_empty()).then(|| view! { <Sources of /> })}</li> }
    };
    live(move || {
        let (dates, may_change) = (dates.get(), may_change.get());
        // On one's own desk, missing items are offered in one row (`ToAdd`).
        (!dates.is_empty() || may_change && !here.desk.is_mine()).then(|| view! {
            <section class="entry" aria-labelledby="agreed">
                <h2 class="entry-title" id="agreed">{tr!(lang, task.agreed_dates)}</h2>
                <div class="entry-body">
                    {if dates.is_empty() {
                        view! { <p class="quiet">{tr!(lang, empty.no_agreed_dates)}</p> }.into_any()
                    } else {
                        view! { <ul class="stack" role="list">{dates.into_iter().map(line).collect_view()}</ul> }.into_any()
                    }}
                    {may_change.then(change)}
                </div>
            </section>
        })
    })
}

/// Tells whether a change of a task's agreed dates could begin now.
pub fn may_change_dates(here: Here, id: TaskId, now: Instant) -> bool {
    here.may_begin(ActKind::ChangeDates)
        && here.desk.desk.with(|desk| {
            let at = desk.at_once(id, now);
            permitted(desk, id, at, at.max(now)).any(|kind| kind == ActKind::ChangeDates)
        })
}

fn said(lang: Language, task: &Task, now: Instant) -> Vec<Said> {
    let dates = agreed(task);
    let plain = |text: String| Said { text, near: None, of: &[] };
    let one = |date: &Agreed| {
        let (day, near) = (format::day_weekday(lang, date.day), date.nearness(now));
        let text = words::agreed(lang, date, &task.brief.agreed, format::day_weekday);
        match (date.kind, near) {
            (AgreedKind::KeepPublic, Nearness::Passed(_)) => plain(tr!(lang, deadline.keep_public_over, date = day)),
            (AgreedKind::KeepPublic, _) => Said { text, near: Some(near), of: THIRD_PARTY },
            (AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish | AgreedKind::Other(_), _) => {
                Said { near: Some(near), ..plain(text) }
            }
        }
    };
    let mut lines: Vec<Said> = dates.iter().map(one).collect();
    let ended = task.seen_at(now).is_terminal();
    let counted = dates.iter().any(|date| date.kind == AgreedKind::KeepPublic);
    // Its last day is known only after publication.
    if let Some(days) = task.brief.agreed.keep_public_days.filter(|_| !counted && !ended) {
        lines.push(plain(tr!(lang, what_if.keep_days, n = days)));
    }
    if dates.iter().any(|date| date.kind != AgreedKind::KeepPublic) {
        lines.push(Said { text: tr!(lang, deadline.agreed_note), near: None, of: ASSUMED });
    }
    lines
}
