//! The same journal under the task's rules and under others, side by side: the stage, the running date, and where the
//! two diverge.

use leptos::prelude::*;

use crate::domain::{DeskKind, Instant, Language, Replay, Rules, TaskId, replay, until_time_acts};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::what_if::outlook;
use crate::ui::words::{answers, format, lang, tr};

/// The results of the same entries.
#[component]
pub fn OtherRules(id: TaskId, rules: Rules) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let compared = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| {
            let log = desk.log(id)?;
            let until = until_time_acts(log, rules, now);
            Some((
                log.task().clone(),
                replay(DeskKind::Demo, log, rules, now)?,
                replay(DeskKind::Demo, log, rules, until)?,
            ))
        })
    });
    live(move || {
        let (task, by_now, later) = compared.get()?;
        let now = here.desk.now();
        let said = parting(lang, here, &by_now, &later, now);
        Some(view! {
            <p class="outcome-sum" role="status">{said}</p>
            <div class="outlooks">
                {outlook(lang, tr!(lang, map.carried_rules), &task, now, false)}
                {outlook(lang, tr!(lang, map.those_rules), by_now.log.task(), now, true)}
            </div>
        })
    })
}

/// Says where they diverge: at an entry that isn't permitted, or at a different effect of time.
fn parting(lang: Language, here: Here, by_now: &Replay, later: &Replay, now: Instant) -> String {
    if let Some((entry, refusal)) = &by_now.refused {
        let kind = entry.act.kind();
        return tr!(
            lang,
            map.parts_refused,
            when = format::moment(lang, entry.at),
            act = here.act_word(lang, kind),
            why = answers::refusal(lang, kind, *refusal, now)
        );
    }
    match (by_now.parts_at, later.parts_at) {
        (Some(at), _) => tr!(lang, map.parts_at, when = format::moment(lang, at)),
        (None, Some(at)) => tr!(lang, map.will_part_at, when = format::moment(lang, at)),
        (None, None) => tr!(lang, map.never_parts),
    }
}
