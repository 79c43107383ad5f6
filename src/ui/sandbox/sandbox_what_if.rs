//! 要是… in the sandbox: nobody acts until the next deadline, compared with the present state, with a button to continue
//! from there in a copy; and the same journal under other rules, with the instant at which the two diverge.

use leptos::prelude::*;

use super::fork::fork;
use super::other_rules::OtherRules;
use crate::domain::{Counting, Desk, Language, Rules, TaskId, Values, WhatIf, due, waiting};
use crate::ui::controls::{Choice, Icon, live};
use crate::ui::desk::{Ask, OfTask, here};
use crate::ui::what_if::{Outcome, sum};
use crate::ui::words::{format, lang, tr};

/// The questions about one task of the sandbox.
#[component]
pub fn SandboxWhatIf(id: TaskId) -> impl IntoView {
    view! {
        <OfTask id>
            <div class="stack" data-gap="large">
                <ToDeadline id />
                <UnderOtherRules id />
            </div>
        </OfTask>
    }
}

/// Nobody does anything until time has an effect.
#[component]
fn ToDeadline(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let seen = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| waiting(desk, id, now)).ok()
    });
    let due_at = Memo::new(move |_| {
        let now = here.desk.now();
        let due_at = here.desk.desk.with(|desk| desk.task(id).and_then(due)).map(|deadline| deadline.due_at);
        due_at.filter(|due_at| *due_at > now)
    });
    let said = move || seen.with(|seen| seen.as_ref().map(|seen: &WhatIf| sum(lang, Ask::Wait, seen)));
    view! {
        <section aria-labelledby="to-deadline">
            <h2 id="to-deadline">{tr!(lang, map.to_deadline)}</h2>
            <p class="outcome-sum">{said}</p>
            <Outcome seen=Signal::derive(move || seen.get().map(|seen| (Ask::Wait, seen))) />
            {live(move || due_at.get().map(|due_at| view! {
                <button class="button" type="button" on:click=move |_| fork(lang, here, due_at, here.app.demos.journal())>
                    <Icon name="fork" />
                    {tr!(lang, map.fork_to, when = format::moment(lang, due_at))}
                </button>
            }))}
        </section>
    }
}

/// Rules, and their name.
type Named = (Rules, fn(Language) -> String);

/// Returns the rules to choose from: the task's with one value changed each, and the other named rule set.
fn edited(of: Rules) -> Vec<Named> {
    let values = of.values();
    let all: [Named; 4] = [
        (Rules::Edited(Values { accept_within_hours: 48, ..values }), |lang| tr!(lang, map.rules_hours)),
        (Rules::Edited(Values { counting: Counting::Hours, ..values }), |lang| tr!(lang, map.rules_168)),
        (Rules::Edited(Values { counting: Counting::FromSameDay, ..values }), |lang| tr!(lang, map.rules_same_day)),
        (Rules::Edited(Values { deletions: 3, ..values }), |lang| tr!(lang, map.rules_deletions)),
    ];
    let other: Named = match of {
        Rules::Platform2022 => (Rules::Article2021, |lang| tr!(lang, rule.set_article)),
        Rules::Article2021 | Rules::Own(_) | Rules::Edited(_) => {
            (Rules::Platform2022, |lang| tr!(lang, rule.set_platform))
        }
    };
    all.into_iter().filter(|(edited, _)| edited.values() != values).chain([other]).collect()
}

/// The same journal under other rules.
#[component]
fn UnderOtherRules(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = RwSignal::new(None::<Rules>);
    let carried = here.desk.desk.with_untracked(|desk: &Desk| desk.task(id).map(|task| task.rules));
    let one = move |(rules, word): Named| {
        view! {
            <Choice
                name="other-rules"
                word=word(lang)
                chosen=Signal::derive(move || chosen.get() == Some(rules))
                on_choose=move |()| chosen.set(Some(rules))
            />
        }
    };
    view! {
        <section class="stack">
            <fieldset class="fieldset">
                <legend class="legend">{tr!(lang, map.other_rules)}</legend>
                <div class="choices">{carried.map(edited).unwrap_or_default().into_iter().map(one).collect_view()}</div>
            </fieldset>
            <p class="small">{tr!(lang, map.edited_line)}</p>
            {live(move || chosen.get().map(|rules| view! { <OtherRules id rules /> }))}
        </section>
    }
}
