//! Which wording of a task is corrected, and by which acts. A client has a name and a kind: changing the kind makes
//! another client, and the other tasks keep the former one.

use leptos::prelude::*;

use super::client_kind::known_kind;
use crate::domain::{
    Act, BeijingDay, ClientKind, Correction, Desk, Fee, Field, Role, Task, TaskId, points_of, read_yuan,
};
use crate::record::link_or_text;
use crate::ui::desk::Here;
use crate::ui::words::format;

/// Returns the present wording of a field of a task that can be corrected.
pub fn wording(here: Here, task: &Task, field: Field) -> String {
    match field {
        Field::Brief => task.brief.text.clone(),
        Field::Title => task.publications.last().map(|last| last.title.clone()).unwrap_or_default(),
        Field::Link => task.publications.last().map(|last| last.link.clone()).unwrap_or_default(),
        Field::Points => task.brief.points.join("\n"),
        Field::Note => task.note.clone(),
        Field::Fee => task.fee.map(|fee| format::yuan(fee.fen)).unwrap_or_default(),
        Field::Client => here.desk.desk.with_untracked(|desk| {
            desk.people().clients.get(&task.client).map(|client| client.name.clone()).unwrap_or_default()
        }),
        _ => task.brief.name.clone(),
    }
}

/// Returns the day on which a task's fee arrived, as a date field has it.
pub fn arrived(task: &Task) -> String {
    task.fee.and_then(|fee| fee.arrived).map(|day| day.to_string()).unwrap_or_default()
}

/// What a correction is made from.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// Which wording.
    pub field: Field,
    /// Its text.
    pub text: String,
    /// What kind of client it is, if that was chosen.
    pub kind: Option<ClientKind>,
    /// On which day the fee arrived.
    pub arrived: Option<BeijingDay>,
}

/// Returns the acts of a correction; a client that the desk doesn't know yet is added first.
pub fn correction(desk: &Desk, task: TaskId, corrected: Corrected) -> Vec<(Role, Act)> {
    let Corrected { field, text, kind, arrived } = corrected;
    let mut acts = Vec::new();
    let to = match field {
        Field::Brief => Correction::Brief(text),
        Field::Title => Correction::Title(text),
        Field::Link => Correction::Link(link_or_text(text)),
        Field::Points => Correction::Points(points_of(&text)),
        Field::Note => Correction::Note(text),
        Field::Fee => Correction::Fee(read_yuan(&text).map(|fen| Fee { fen, arrived })),
        Field::Client => {
            let people = desk.people();
            let kind = kind.unwrap_or_else(|| known_kind(desk, &text, Some(task)));
            Correction::Client(people.client_named(&text, Some(kind)).unwrap_or_else(|| {
                let client = people.next_client();
                acts.push((Role::Client, Act::AddClient { client, name: text, kind }));
                client
            }))
        }
        _ => Correction::Name(text),
    };
    acts.push((Role::Creator, Act::Correct { task, to }));
    acts
}
