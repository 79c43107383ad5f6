//! Which wording of a task is corrected, and into what. A client has a name and a kind: another kind is another
//! client, and the tasks of the one that was there stay with it.

use leptos::prelude::*;

use super::client_kind::{ClientKindChoice, known_kind};
use super::fields::{area, line};
use super::filled::{Filled, Spot};
use super::link_taken::take_link;
use crate::domain::{Act, ClientKind, Correction, Desk, Field, Role, Task, TaskId};
use crate::record::link_or_text;
use crate::ui::controls::{Choice, live};
use crate::ui::desk::{Asked, Draft, Here, here};
use crate::ui::words::{answers, lang, tr};

/// The form of a correction.
#[component]
pub fn Corrections(asked: Asked, filled: Filled) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = here.task_untracked(asked.task);
    take_link(filled.text, move || filled.corrected.get_untracked() == Field::Link);
    let draft: Draft = expect_context();
    let published = task.as_ref().is_some_and(|task| !task.publications.is_empty());
    let choose = move |field: Field| {
        filled.corrected.set(field);
        filled.problem.set(None);
        if let Some(task) = here.task_untracked(asked.task) {
            filled.text.set(wording(here, &task, field));
            filled.kind.set(None);
        }
        // What was typed for it before is there again.
        draft.find();
    };
    let choice = move |field: Field| {
        view! {
            <Choice
                name="corrected"
                word=answers::field(lang, field)
                chosen=Signal::derive(move || filled.corrected.get() == field)
                on_choose=move |()| choose(field)
            />
        }
    };
    let fields = [Field::Name, Field::Client, Field::Brief, Field::Note, Field::Title, Field::Link];
    let kinds = fields.into_iter().filter(|field| published || !matches!(field, Field::Title | Field::Link));
    view! {
        <p class="small">{tr!(lang, form.correct_now)}</p>
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, form.correct_what)}</legend>
            <div class="choices">{kinds.map(choice).collect_view()}</div>
        </fieldset>
        {live(move || {
            let field = filled.corrected.get();
            let (label, problem) = (answers::field(lang, field), filled.at(Spot::Field(field)));
            match field {
                Field::Brief | Field::Note => area("wording", label, String::new(), filled.text, problem),
                Field::Client => view! {
                    {line("wording", label, String::new(), filled.text, problem)}
                    <ClientKindChoice name=filled.text kind=filled.kind of=Some(asked.task) />
                    <p class="small">{tr!(lang, more.kind_only_here)}</p>
                }
                .into_any(),
                _ => line("wording", label, String::new(), filled.text, problem),
            }
        })}
    }
    .into_any()
}

/// Returns the present wording of a field of a task that can be corrected.
pub fn wording(here: Here, task: &Task, field: Field) -> String {
    match field {
        Field::Brief => task.brief.text.clone(),
        Field::Title => task.publications.last().map(|last| last.title.clone()).unwrap_or_default(),
        Field::Link => task.publications.last().map(|last| last.link.clone()).unwrap_or_default(),
        Field::Note => task.note.clone(),
        Field::Client => here.desk.desk.with_untracked(|desk| {
            desk.people().clients.get(&task.client).map(|client| client.name.clone()).unwrap_or_default()
        }),
        _ => task.brief.name.clone(),
    }
}

/// Returns the acts of a correction: a client that the desk doesn't know yet is added first.
pub fn correction(desk: &Desk, task: TaskId, field: Field, text: String, kind: Option<ClientKind>) -> Vec<(Role, Act)> {
    let mut acts = Vec::new();
    let to = match field {
        Field::Brief => Correction::Brief(text),
        Field::Title => Correction::Title(text),
        Field::Link => Correction::Link(link_or_text(text)),
        Field::Note => Correction::Note(text),
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
