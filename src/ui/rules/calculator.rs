//! 算一算: a date without a task. Nothing is stored.

use leptos::prelude::*;

use crate::domain::{Consequence, Instant, Origin, Rules, accept_by, completes_by_itself};
use crate::ui::controls::{Choice, Moment, MomentField, live};
use crate::ui::deadline::DeadlineOf;
use crate::ui::desk::here;
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, lang, tr};

/// Computes either deadline of a task, from any instant.
#[component]
pub fn Calculator() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let what = RwSignal::new(Consequence::Lapse);
    let moment = Moment::unchosen();
    let start = Memo::new(move |_| moment.when().ok().map(|when| when.start(crate::app::now())));
    let from = move |consequence, word: String| {
        view! {
            <Choice
                name="from"
                word
                chosen=Signal::derive(move || what.get() == consequence)
                on_choose=move |()| what.set(consequence)
            />
        }
    };
    let answer = move || start.get().map(|start| view! { <Answer start what=what.get() /> });
    let question = move || match what.get() {
        Consequence::Lapse => tr!(lang, calc.accept_question),
        Consequence::Complete => tr!(lang, calc.complete_question),
    };
    let hint = move || (what.get() == Consequence::Complete).then(|| tr!(lang, calc.complete_hint));
    let none = Signal::stored(None::<String>);
    view! {
        <div class="calculator">
            <p>{tr!(lang, calc.intro)}</p>
            <fieldset class="fieldset">
                <legend class="legend">{tr!(lang, calc.which)}</legend>
                <div class="choices">
                    {from(Consequence::Lapse, tr!(lang, calc.accept_label))}
                    {from(Consequence::Complete, tr!(lang, calc.complete_label))}
                </div>
            </fieldset>
            {live(move || view! {
                <MomentField
                    id="counted-from"
                    label=question()
                    moment
                    problem=none
                    offered=Signal::derive(move || here.desk.now())
                />
            })}
            {live(move || hint().map(|hint| view! { <p class="small">{hint}</p> }))}
            <div class="calculator-answer" role="status">{answer}</div>
        </div>
    }
}

#[component]
fn Answer(start: Instant, what: Consequence) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (deadline, page) = match what {
        Consequence::Lapse => (accept_by(start, Rules::Article2021), RulePage::Accept),
        Consequence::Complete => (completes_by_itself(start, Rules::Article2021), RulePage::SevenDays),
    };
    let title = words::rule_title(lang, page);
    view! {
        <DeadlineOf deadline origin=Origin::First now=Signal::derive(move || here.desk.now()) open=true />
        <p><a class="links-link" href=Route::Rule(page).href()>{tr!(lang, rule_page.how_counted, title = title)}</a></p>
        <p class="small">{tr!(lang, start.not_stored_yet)}</p>
        {(what == Consequence::Lapse).then(|| view! {
            <div class="cluster">
                <a class="button" data-kind="primary" href=Route::NewTask(Some(start)).href()>
                    {tr!(lang, start.note_it)}
                </a>
            </div>
        })}
    }
}
