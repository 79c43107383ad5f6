//! 复制说明: a deadline as text to send to a client: what, when, on what condition, until when an act is safe, by which
//! sentence of the article. For a made-up task it says so first.

use leptos::prelude::*;

use super::own::own_set;
use crate::domain::{Consequence, Deadline, Language, TaskId};
use crate::ui::controls::Copy;
use crate::ui::desk::here;
use crate::ui::words::{format, lang, tr};

/// The button that copies the lines.
#[component]
pub fn DeadlineText(deadline: Deadline, of: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let word = match deadline.consequence {
        Consequence::Lapse => tr!(lang, what_if.copy_text),
        Consequence::Complete => tr!(lang, message.copy_for_client),
    };
    let text = move |()| {
        let name = here.task_untracked(of).map(|task| task.brief.name).unwrap_or_default();
        here.leaving(lang, lines(lang, deadline, &name).join("\n"))
    };
    view! { <Copy word text=text /> }
}

fn lines(lang: Language, deadline: Deadline, name: &str) -> Vec<String> {
    let (safe, over) = (deadline.safe_until().instant(), deadline.over_at().instant());
    let at = format::moment(lang, over);
    let midnight = over == over.beijing_day().start();
    let when = if midnight {
        tr!(lang, what_if.text_when_midnight, end = format::end(lang, over), at = at)
    } else {
        tr!(lang, what_if.text_when, at = at)
    };
    let from = format::moment(lang, deadline.start);
    let unofficial = tr!(lang, what_if.text_unofficial);
    let own = own_set(lang, deadline.rules);
    let by = |said: String| match &own {
        Some(set) => tr!(lang, own_rules.text_by, set = set, unofficial = unofficial),
        None => tr!(lang, what_if.text_by, said = said, unofficial = unofficial),
    };
    match deadline.consequence {
        Consequence::Lapse => vec![
            match own {
                Some(_) => {
                    let hours = deadline.rules.values().accept_within_hours;
                    tr!(lang, own_rules.text_accept, task = name, hours = hours)
                }
                None => tr!(lang, what_if.text_accept, task = name),
            },
            when,
            tr!(lang, what_if.text_accept_if, from = from),
            by(tr!(lang, rule.s7_says)),
        ],
        Consequence::Complete => vec![
            tr!(lang, what_if.text_complete, task = name),
            when,
            tr!(lang, what_if.text_complete_if, from = from),
            tr!(lang, what_if.text_safe, when = format::end(lang, safe)),
            by(tr!(lang, rule.s9_says)),
        ],
    }
}
