//! The form for a rule set of one's own, filled in from a set that is there. Before the set is kept it shows which open
//! tasks these numbers would move.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filled::{Filled, Spot, label};
use super::moves::Moves;
use crate::app::{NotPerformed, When};
use crate::domain::{Act, ActKind, Counting, Desk, Language, Reviewers, Role, RuleNumber, RuleSet, Rules, limits};
use crate::ui::controls::{Choice, TextField, focus, live};
use crate::ui::desk::{Draft, Found, here};
use crate::ui::words::{self, RuleValue, lang, tr};

/// The form, unless no more can be kept.
#[component]
pub fn KeepForm() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept = Memo::new(move |_| here.desk.desk.with(|desk| desk.people().rule_sets.len()));
    let title = move || if kept.get() == 0 { tr!(lang, own_rules.keep) } else { tr!(lang, own_rules.keep_more) };
    let full = Memo::new(move |_| kept.get() >= limits::RULE_SETS);
    view! {
        <section class="entry" aria-labelledby="keep">
            <h2 class="entry-title" id="keep">{live(title)}</h2>
            <div class="entry-body">
                {live(move || if full.get() {
                    view! { <p>{tr!(lang, own_rules.full, max = limits::RULE_SETS)}</p> }.into_any()
                } else {
                    view! { <Form /> }.into_any()
                })}
            </div>
        </section>
    }
}

#[component]
fn Form() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let today = move || here.desk.now_untracked().beijing_day();
    let filled = Filled::new(today());
    let draft = Draft::begin(|| "own-rules".to_owned(), filled.parts());
    let begun_on = StoredValue::new(here.desk.id());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = here.desk.desk.with_untracked(|desk| filled.read(lang, desk.people(), today()));
        let Some(set) = read else {
            request_animation_frame(focus::to_first_problem);
            return;
        };
        spawn_local(async move {
            let name = set.name.clone();
            let acts = move |desk: &Desk| {
                let set = RuleSet { id: desk.people().next_rule_set(), ..set.clone() };
                vec![(Role::Creator, Act::KeepRules { set })]
            };
            match here.try_on(&begun_on.get_value(), When::Now, acts).await {
                Ok(_) => {
                    filled.begin_again(today());
                    here.tell(tr!(lang, own_rules.told, name = name));
                }
                Err(why) => {
                    if why == NotPerformed::OtherDesk {
                        // The person knows now: sending again means the present desk.
                        begun_on.try_set_value(here.desk.id());
                    }
                    here.fail(lang, ActKind::KeepRules, None, &why);
                }
            }
        });
    };
    view! {
        <form class="form" novalidate=true on:submit=submit>
            <Found draft />
            <TextField
                id="rules-name"
                label=tr!(lang, form.rule_set_name)
                hint=tr!(lang, own_rules.name_hint)
                value=filled.name
                problem=filled.problem(Spot::Name)
            />
            <TextField
                id="rules-since"
                kind="date"
                label=tr!(lang, own_rules.from)
                hint=tr!(lang, own_rules.from_hint)
                value=filled.since
                problem=filled.problem(Spot::Since)
            />
            {like(lang, filled)}
            {numbers(lang, filled)}
            <Moves filled />
            <div class="stack" data-gap="small">
                <button class="button" data-kind="primary" data-width="full" type="submit">
                    {tr!(lang, own_rules.submit)}
                </button>
                <p class="small">{tr!(lang, own_rules.for_good)}</p>
            </div>
        </form>
    }
}

/// The sets from which the numbers can be filled in.
fn like(lang: Language, filled: Filled) -> AnyView {
    let here = here();
    let own = Memo::new(move |_| {
        let own = |desk: &Desk| desk.people().rule_sets.values().rev().cloned().collect::<Vec<_>>();
        here.desk.desk.with(own)
    });
    let one = move |rules: Rules, word: String| {
        view! {
            <Choice
                name="rules-like"
                word
                chosen=Signal::derive(move || filled.like.get() == rules)
                on_choose=move |()| filled.take(rules)
            />
        }
    };
    let of_own = move |set: RuleSet| one(set.rules(), set.name);
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, own_rules.begin_with)}</legend>
            <div class="choices">
                {[Rules::Article2021, Rules::Platform2022].map(|rules| one(rules, words::rule_set(lang, rules))).into_iter().collect_view()}
                {live(move || own.get().into_iter().map(of_own).collect_view())}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The values, in the order of a task's life.
fn numbers(lang: Language, filled: Filled) -> AnyView {
    let number = move |number: RuleNumber, id: &'static str| {
        let hint = if number.is_optional() { tr!(lang, own_rules.no_limit_hint) } else { String::new() };
        view! {
            <TextField
                id
                keys="numeric"
                label=label(lang, number)
                hint
                optional=number.is_optional()
                value=filled.number(number)
                problem=filled.problem(Spot::Number(number))
            />
        }
        .into_any()
    };
    let declining = [false, true].map(|may| (may, words::declining(lang, may)));
    let reviewers = [Reviewers::Client, Reviewers::PlatformThenClient].map(|who| (who, words::reviewers(lang, who)));
    let counting = Counting::ALL.map(|counting| (counting, words::counting(lang, counting)));
    view! {
        {number(RuleNumber::AcceptWithinHours, "rules-hours")}
        {chips("rules-declining", RuleValue::Declining.name(lang), declining.into(), filled.declining)}
        {chips("rules-reviewers", RuleValue::Reviewers.name(lang), reviewers.into(), filled.reviewers)}
        {number(RuleNumber::ScriptRejections, "rules-scripts")}
        {number(RuleNumber::VideoRejections, "rules-videos")}
        {number(RuleNumber::NaturalDays, "rules-days")}
        {chips("rules-counting", RuleValue::Counting.name(lang), counting.into(), filled.counting)}
        {number(RuleNumber::Deletions, "rules-deletions")}
    }
    .into_any()
}

fn chips<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: String,
    all: Vec<(T, String)>,
    chosen: RwSignal<T>,
) -> AnyView {
    let one = move |(value, word): (T, String)| {
        view! {
            <Choice
                name
                word
                chosen=Signal::derive(move || chosen.get() == value)
                on_choose=move |()| chosen.set(value)
            />
        }
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{legend}</legend>
            <div class="choices">{all.into_iter().map(one).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
