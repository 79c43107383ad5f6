//! 约定日期: what was agreed with the client in addition to the rules, and how near each date is. It says once that passing
//! one cancels nothing (D23).

use leptos::prelude::*;

use crate::domain::{Agreed, AgreedKind, Instant, Language, Nearness, Task, agreed};
use crate::ui::controls::{Source, Sources, live};
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

/// The agreed dates of a task; nothing if there are none.
#[component]
pub fn AgreedDates(#[prop(into)] task: Signal<Option<Task>>, #[prop(into)] now: Signal<Instant>) -> impl IntoView {
    let lang = lang();
    let dates = Memo::new(move |_| {
        let now = now.get();
        task.with(|task| task.as_ref().map(|task| said(lang, task, now))).unwrap_or_default()
    });
    let line = move |Said { text, near, of }: Said| {
        let chip = near.map(|near| {
            let kind = words::stands_out(near).unwrap_or("quiet");
            view! { <span class="chip" data-kind=kind>{words::near(lang, near)}</span> " " }
        });
        // What isn't a date that comes or went by is said in small.
        let class = near.is_none().then_some("small");
        view! { <li class=class>{text} " " {chip} {(!of.is_empty()).then(|| view! { <Sources of /> })}</li> }
    };
    live(move || {
        let dates = dates.get();
        (!dates.is_empty()).then(|| {
            view! {
                <section aria-labelledby="agreed">
                    <h3 class="entry-part" id="agreed">{tr!(lang, task.agreed_dates)}</h3>
                    <ul class="stack" data-gap="small" role="list">{dates.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
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
