//! Where the task stands: its stage, what happened last, and what accepting means.

use leptos::prelude::*;

use crate::domain::{ActKind, Happened, Language, Role, history};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here};
use crate::ui::history::notes;
use crate::ui::stage::Seen;
use crate::ui::words::{self, format, lang, tr};

/// The stage in large type, and below it what led there.
#[component]
pub fn Standing(#[prop(into)] seen: Signal<Option<Seen>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let stage = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().and_then(|seen| Some(words::stage_of(lang, seen.task()?, seen.now))))
    });
    let last = Memo::new(move |_| seen.with(|seen| seen.as_ref().and_then(|seen| last(lang, here, seen))));
    let accepts = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.can(Role::Creator).contains(&ActKind::Accept)))
    });
    view! {
        <p class="story-what" role="status">{move || stage.get()}</p>
        {live(move || last.get().map(|last| view! {
            <p>
                {last.said} " "
                {last.by_time.then(|| view! { <Sources of=Source::BOTH plain=true /> })}
            </p>
            {last.notes.into_iter().map(|note| view! { <p class="small">{note}</p> }).collect_view()}
        }))}
        {live(move || accepts.get().then(|| view! {
            <p class="small">{tr!(lang, rule.s4_says)} " " <Sources of=Source::Article.alone() plain=true /></p>
        }))}
    }
}

#[derive(Clone, PartialEq)]
struct Last {
    said: String,
    notes: Vec<String>,
    by_time: bool,
}

fn last(lang: Language, here: Here, seen: &Seen) -> Option<Last> {
    let log = seen.log()?;
    let lines = history(log, seen.now);
    let line = lines.last()?;
    let (when, what, notes, by_time) = match line.what {
        Happened::Entry(entry) => {
            let notes = notes(lang, here, line.version, entry, seen.now);
            (format::moment(lang, line.at), words::happened(lang, &entry.act), notes, false)
        }
        Happened::Consequence(what) => {
            let said = words::consequence_under(lang, what, log.task().values());
            (format::end(lang, line.at), said, Vec::new(), true)
        }
    };
    Some(Last { said: tr!(lang, timeline.spoken, when = when, what = what), notes, by_time })
}
