//! Asks whether an act was in time, if something fell due in the very minute that was typed: minutes have no seconds,
//! so only the person knows. The engine says when that is in doubt ([`When::in_doubt`]).

use leptos::prelude::*;

use super::wrong::{Spot, Wrong};
use crate::app::When;
use crate::domain::Language;
use crate::ui::controls::{Choice, Moment, live};
use crate::ui::desk::{Asked, Here, here};
use crate::ui::words::{lang, tr};

/// The answer, and the time to which it belongs.
pub type InTime = RwSignal<Option<(When, bool)>>;

/// The question, while it is open; an answer holds for the typed minute.
#[component]
pub fn InDoubt(
    asked: Asked,
    moment: Moment,
    in_time: InTime,
    /// The form's problem; an answer clears it.
    problem: RwSignal<Option<Wrong>>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let minute = Memo::new(move |_| moment.when().ok().filter(|when| is_open(here, asked, *when)));
    live(move || {
        let when = minute.get()?;
        let choice = move |answer: bool, word: String| {
            view! {
                <Choice
                    name="in-time"
                    word
                    chosen=Signal::derive(move || in_time.get() == Some((when, answer)))
                    on_choose=move |()| {
                        in_time.set(Some((when, answer)));
                        problem.set(None);
                    }
                />
            }
        };
        Some(view! {
            <fieldset class="fieldset">
                <legend class="legend">{tr!(lang, form.in_doubt)}</legend>
                <div class="choices">
                    {choice(true, tr!(lang, form.in_doubt_yes))}
                    {choice(false, tr!(lang, form.in_doubt_no))}
                </div>
            </fieldset>
        })
    })
}

/// Returns the time of an act with the answer applied.
pub fn decided(lang: Language, here: Here, asked: Asked, in_time: InTime, when: When) -> Result<When, Wrong> {
    match (when, in_time.get_untracked()) {
        (When::Minute(minute), answer) if is_open(here, asked, when) => match answer {
            Some((of, in_time)) if of == when => Ok(When::Around { minute, in_time }),
            Some(_) | None => Err(Wrong::at(Spot::When, tr!(lang, problem.in_doubt))),
        },
        _ => Ok(when),
    }
}

fn is_open(here: Here, asked: Asked, when: When) -> bool {
    let now = here.desk.now_untracked();
    here.desk.is_mine()
        && here.desk.desk.with_untracked(|desk| when.in_doubt(desk, asked.task, asked.kind, now)).is_some()
}
