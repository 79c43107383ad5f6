//! One's own tasks as a table for a spreadsheet: one row per task.

use leptos::prelude::*;

use crate::app::WentTo;
use crate::domain::{ClientKind, Desk, Instant, Language, Role, TaskLog, agreed, due, turn};
use crate::record::{link_or_text, to_csv};
use crate::ui::controls::{SaveFile, save_as};
use crate::ui::desk::here;
use crate::ui::words::{self, format, lang, tr};

/// A button that saves the table.
#[component]
pub fn ExportTable() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let text = move |()| {
        let mine = here.app.desks.mine;
        mine.desk.with_untracked(|desk| table(lang, desk, mine.now_untracked()))
    };
    let save = move |()| {
        let name = "jiedan-tasks.csv";
        let address = crate::app::address_of_text(&text(()));
        here.tell_handed(lang, address.map_or(WentTo::Nowhere, |address| save_as(&address, name)), name);
    };
    view! { <SaveFile word=tr!(lang, carry.export_table) on_press=save text=Some(Callback::new(text)) /> }
}

fn table(lang: Language, desk: &Desk, now: Instant) -> String {
    let header = [
        tr!(lang, form.task_name),
        tr!(lang, role.client),
        tr!(lang, carry.column_kind),
        tr!(lang, list.filter_stage),
        tr!(lang, carry.column_turn),
        tr!(lang, carry.column_since),
        tr!(lang, carry.column_due),
        tr!(lang, carry.column_due_exact),
        tr!(lang, carry.column_deletions),
        tr!(lang, task.agreed_dates),
        tr!(lang, form.note),
        tr!(lang, form.link),
        tr!(lang, carry.last_entry),
    ];
    let rows: Vec<_> = desk.logs().map(|log| row(lang, desk, log, now)).collect();
    to_csv(&header, &rows)
}

fn row(lang: Language, desk: &Desk, log: &TaskLog, now: Instant) -> Vec<String> {
    let task = log.task();
    let client = desk.people().clients.get(&task.client);
    let stage = task.seen_at(now);
    let deadline = due(task).filter(|_| !stage.is_terminal());
    let dates =
        agreed(task).into_iter().map(|one| words::agreed(lang, &one, &task.brief.agreed, |_, day| day.to_string()));
    let happened = log.in_order();
    let last = happened.last();
    vec![
        task.brief.name.clone(),
        client.map(|client| client.name.clone()).unwrap_or_default(),
        client
            .filter(|client| client.kind != ClientKind::Unknown)
            .map(|client| words::client_kind(lang, client.kind))
            .unwrap_or_default(),
        words::stage_of(lang, task, now),
        words::turn_of(lang, turn(task, now), Role::Creator),
        written(stage.ended_at().unwrap_or(task.since)),
        deadline.map(|deadline| format::end(lang, deadline.due_at)).unwrap_or_default(),
        deadline.map(|deadline| deadline.due_at.to_string()).unwrap_or_default(),
        task.deletions.to_string(),
        dates.collect::<Vec<_>>().join(" "),
        task.note.clone(),
        task.publications.last().map(|last| link_or_text(last.link.clone())).unwrap_or_default(),
        last.map(|(at, last)| format!("{} {}", written(*at), words::happened(lang, &last.act))).unwrap_or_default(),
    ]
}

/// Returns day and minute in Beijing time, in a form that spreadsheets recognize as a time.
fn written(at: Instant) -> String {
    let (hour, minute) = at.beijing_clock();
    format!("{} {hour:02}:{minute:02}", at.beijing_day())
}
