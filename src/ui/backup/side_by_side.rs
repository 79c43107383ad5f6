//! What only this device has, and what only the backup has: shown before the backup replaces the desk in the list.

use leptos::prelude::*;

use crate::app::Preview;
use crate::domain::Language;
use crate::record::Ahead;
use crate::ui::desk::Here;
use crate::ui::words::tr;

/// How many tasks are named; the rest are only counted.
const NAMED: usize = 6;

/// Renders what each of the two lacks; nothing if the device has nothing yet.
pub fn side_by_side(lang: Language, here: Here, preview: &Preview) -> AnyView {
    if here.app.desks.mine.desk.with_untracked(|desk| desk.is_empty() && desk.quarantined().next().is_none()) {
        return ().into_any();
    }
    let (device, backup) = here.app.imports.beside(preview);
    let of_device = (!device.is_none()).then(|| tr!(lang, settings.only_here, what = named(lang, &device)));
    let of_backup = (!backup.is_none()).then(|| tr!(lang, settings.only_there, what = named(lang, &backup)));
    let mut lines: Vec<String> = of_device.into_iter().chain(of_backup).collect();
    if lines.is_empty() {
        lines.push(tr!(lang, settings.both_alike));
    }
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
}

fn named(lang: Language, ahead: &Ahead) -> String {
    let tasks = ahead.tasks.iter().map(|task| tr!(lang, settings.one_task, task = task));
    let records = ahead.records.iter().map(|(task, n)| tr!(lang, settings.later_records, task = task, n = n));
    let all = ahead.tasks.len() + ahead.records.len();
    let mut named: Vec<String> = tasks.chain(records).take(NAMED).collect();
    if all > NAMED {
        named.push(tr!(lang, settings.and_more, n = all - NAMED));
    }
    named.join(&tr!(lang, app.list_comma))
}
