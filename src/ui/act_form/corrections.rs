//! The fields of a correction: which wording of a task, and into what.

use leptos::prelude::*;

use super::client_kind::ClientKindChoice;
use super::correction::{arrived, wording};
use super::filled::Filled;
use super::line::{area, line};
use super::link_taken::take_link;
use super::wrong::Spot;
use crate::domain::Field;
use crate::ui::controls::{Choice, TextField, live};
use crate::ui::desk::{Asked, Draft, here};
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
            filled.arrived.set(arrived(&task));
        }
        // Restore what was typed for it before.
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
    let fields =
        [Field::Name, Field::Client, Field::Brief, Field::Points, Field::Note, Field::Fee, Field::Title, Field::Link];
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
                Field::Points => area("wording", label, tr!(lang, form.points_hint), filled.text, problem),
                Field::Fee => view! {
                    {line("wording", label, tr!(lang, form.fee_hint), filled.text, problem)}
                    <TextField
                        id="arrived"
                        kind="date"
                        label=tr!(lang, form.fee_arrived_on)
                        optional=true
                        value=filled.arrived
                        problem=Signal::stored(None::<String>)
                    />
                }
                .into_any(),
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
