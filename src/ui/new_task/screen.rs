//! 记一个任务: two fields, the stage, and since when if something is counted from it. The rest can be added on the task.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::creator_directory::CreatorDirectory;
use super::filled::{Filled, Spot, needs_time};
use crate::domain::{
    AgreedDates, Consequence, Desk, Field, Instant, Language, Reviewer, RuleSet, Rules, Shown as Stage,
};
use crate::ui::act_form::{ClientKindChoice, Follows, FoundDates, Recorded, is_unsaved, when_saved};
use crate::ui::backup::PastedCode;
use crate::ui::controls::{AreaField, Choice, MomentField, Source, Sources, TextField, focus, live};
use crate::ui::desk::{Draft, Found, here};
use crate::ui::later::{self, Shown};
use crate::ui::route::Route;
use crate::ui::words::{self, gap, lang, tr};

/// The stages at which a task is usually recorded first.
const STAGES: [Stage; 7] = [
    Stage::Offered,
    Stage::Scripting,
    Stage::ScriptReview(Reviewer::Client),
    Stage::Filming,
    Stage::VideoReview(Reviewer::Client),
    Stage::Ready,
    Stage::Public,
];

/// Draws what the desk's kind adds to the form: its values, and the problem with the time.
pub type Own = fn(Language, Filled, Signal<Option<String>>) -> AnyView;

/// Records a task on one's own desk.
#[component]
pub fn NewTask(at: Option<Instant>) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="stack">
            <p><a class="links-link" href=Route::Paste.href()>{tr!(lang, paste.instead)}</a></p>
            <AssignForm at own=standing />
        </div>
    }
}

/// The form of an assignment: recorded on one's own desk, done in the demo.
#[component]
pub fn AssignForm(at: Option<Instant>, own: Own) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let mine = here.desk.is_mine();
    let filled = Filled::new(if mine { String::new() } else { tr!(lang, demo.sample_client) }, at);
    let draft = Draft::begin(|| "new".to_owned(), filled.parts(at.is_none()));
    let problems = RwSignal::new(Vec::<(Spot, String)>::new());
    let of = move |spot: Spot| {
        Signal::derive(move || {
            problems.with(|all| all.iter().find(|(at, _)| *at == spot).map(|(_, text)| text.clone()))
        })
    };
    let unsaved = RwSignal::new(false);
    when_saved(here, unsaved, move || {
        draft.is_recorded();
        here.task_route(here.desk.desk.with_untracked(Desk::last_task)).go();
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let before = here.desk.saved.get_untracked();
        spawn_local(async move {
            match filled.perform(lang, here).await {
                // If the person has gone elsewhere meanwhile, stay there.
                Ok(task) => {
                    draft.is_recorded();
                    if problems.try_get_untracked().is_some() {
                        here.task_route(task).go();
                    }
                }
                Err(found) => {
                    unsaved.try_update(|unsaved| *unsaved |= is_unsaved(here, &before));
                    problems.try_set(found);
                    request_animation_frame(focus::to_first_problem);
                }
            }
        });
    };
    let general = of(Spot::Form);
    let own = own(lang, filled, of(Spot::When));
    let has_brief = Memo::new(move |_| filled.brief.with(|text| !text.trim().is_empty()));
    view! {
        <form class="form" novalidate=true on:submit=submit>
            <Found draft />
            <TextField
                id="name"
                label=tr!(lang, form.task_name)
                hint=tr!(lang, form.task_name_hint)
                value=filled.name
                problem=of(Spot::Field(Field::Name))
            />
            <TextField
                id="client"
                label=tr!(lang, role.client_gloss)
                value=filled.client
                problem=of(Spot::Field(Field::Client))
            />
            {own}
            <AreaField
                id="brief"
                label=tr!(lang, form.brief)
                hint=tr!(lang, form.brief_hint)
                optional=true
                value=filled.brief
                problem=of(Spot::Field(Field::Brief))
            />
            {live(move || has_brief.get().then(|| later::quietly(Shown::InBrief(filled.brief, filled.agreed))))}
            {mine.then(|| rarely(lang, filled))}
            {live(move || general.get().map(|text| view! { <p class="field-message" role="alert">{text}</p> }))}
            <div class="stack" data-gap="small">
                <button class="button" data-kind="primary" data-width="full" type="submit">
                    {if mine { tr!(lang, form.save_task) } else { tr!(lang, act_do.assign) }}
                </button>
                {(mine && !here.is_told_a_record()).then(|| view! { <p class="small">{tr!(lang, message.accept_is_only_a_note)}</p> })}
            </div>
        </form>
    }
}

/// Draws what is found in the requirements: a code, on one's own desk, and dates to agree to.
pub fn in_brief(text: RwSignal<String>, agreed: RwSignal<AgreedDates>) -> AnyView {
    view! {
        {here().desk.is_mine().then(|| view! { <PastedCode text /> })}
        <FoundDates text agreed on_agree=move |now| agreed.set(now) />
    }
    .into_any()
}

/// On one's own desk: the stage that Xingtu shows, and its date if needed.
fn standing(lang: Language, filled: Filled, problem: Signal<Option<String>>) -> AnyView {
    let here = here();
    let timed = Memo::new(move |_| Some(filled.stage.get()).filter(|stage| needs_time(*stage)));
    view! {
        {chips("stage", tr!(lang, form.stage), STAGES.map(|stage| (stage, words::shown(lang, stage))).into(), filled.stage)}
        {live(move || timed.get().map(|stage| view! {
            <MomentField
                id="when"
                label=if stage == Stage::Public { tr!(lang, form.published_at) } else { tr!(lang, form.assigned_at) }
                moment=filled.moment
                problem
                days=true
                offered=Signal::derive(move || here.desk.now())
            />
            <Follows moment=filled.moment what=Signal::stored(Some(follows(stage))) rules=filled.rules />
        }))}
    }
    .into_any()
}

/// Returns what is counted from the time of a stage: an assignment is recorded as it was, a publication as Xingtu shows
/// it.
fn follows(stage: Stage) -> (Consequence, Recorded) {
    if stage == Stage::Public { (Consequence::Complete, Recorded::Shown) } else { (Consequence::Lapse, Recorded::Done) }
}

/// In the demo: the kind of client and the rules; a button fills all in with a sample.
pub fn made_up(lang: Language, filled: Filled, _: Signal<Option<String>>) -> AnyView {
    let sample = move |_| {
        filled.name.set(tr!(lang, demo.sample_task));
        filled.brief.set(tr!(lang, demo.sample_brief));
    };
    view! {
        <CreatorDirectory chosen=filled.creator />
        {terms(lang, filled)}
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=sample>
                {tr!(lang, demo.assign_sample)}
            </button>
        </div>
    }
    .into_any()
}

/// The kind of client, and the rules.
fn terms(lang: Language, filled: Filled) -> AnyView {
    view! {
        <ClientKindChoice name=filled.client kind=filled.kind />
        {rules(lang, filled, &[])}
        {third_party(lang)}
    }
    .into_any()
}

/// The choice of the rules: rule sets of one's own first, then the named ones.
fn rules(lang: Language, filled: Filled, own: &[RuleSet]) -> AnyView {
    let named = [Rules::Article2021, Rules::Platform2022].map(|rules| (rules, words::rule_set(lang, rules)));
    let all = own.iter().map(|set| (set.rules(), words::own_named(lang, set))).chain(named);
    chips("rules", tr!(lang, form.rules), all.collect(), filled.rules)
}

/// What the rules of third-party material have besides.
fn third_party(lang: Language) -> AnyView {
    view! {
        <p class="small">
            {tr!(lang, app.label_value, label = words::rule_set(lang, Rules::Platform2022), value = tr!(lang, rule.t_reviews))}
            " "
            <Sources of=Source::ThirdParty.alone() />
        </p>
    }
    .into_any()
}

/// On one's own desk: what few need is folded. The choice of the rules isn't, once there is a rule set of one's own.
fn rarely(lang: Language, filled: Filled) -> AnyView {
    let here = here();
    let newest_first = |desk: &Desk| desk.people().rule_sets.values().rev().cloned().collect::<Vec<_>>();
    let own = Memo::new(move |_| here.desk.desk.with(newest_first));
    let any = Memo::new(move |_| own.with(|own| !own.is_empty()));
    view! {
        {live(move || any.get().then(|| own_rules(lang, filled, own)))}
        <details class="disclosure">
            <summary class="disclosure-title">
                {live(move || if any.get() { tr!(lang, more.in_form_client) } else { tr!(lang, more.in_form) })}
            </summary>
            <div class="disclosure-body">
                {live(move || if any.get() {
                    view! { <ClientKindChoice name=filled.client kind=filled.kind /> }.into_any()
                } else {
                    view! {
                        {terms(lang, filled)}
                        <p class="small">{tr!(lang, more.rules_fixed)}</p>
                    }
                    .into_any()
                })}
            </div>
        </details>
    }
    .into_any()
}

/// The choice with rule sets of one's own; it says which is chosen, and that the newest was chosen already (D27).
fn own_rules(lang: Language, filled: Filled, own: Memo<Vec<RuleSet>>) -> AnyView {
    let chosen = move || {
        let rules = filled.rules.get();
        own.with(|own| own.iter().find(|set| set.rules() == rules).cloned())
    };
    let newest = move || filled.proposed == Some(filled.rules.get());
    let said = move || match chosen() {
        Some(set) => view! {
            <p>{words::own_dated(lang, &set)} " " <Sources of=Source::Own.alone() /></p>
            <p class="small">{words::unlike_the_article(lang, set.values)}</p>
        }
        .into_any(),
        None if filled.rules.get() == Rules::Platform2022 => third_party(lang),
        None => ().into_any(),
    };
    view! {
        <div class="stack" data-gap="small">
            {live(move || own.with(|own| rules(lang, filled, own)))}
            <div role="status">{live(said)}</div>
            <p class="small">
                {live(move || newest().then(|| tr!(lang, own_rules.newest)))} {gap(lang)} {tr!(lang, more.rules_fixed)} " "
                <a class="links-link" href=Route::OwnRules.href()>{tr!(lang, own_rules.see_all)}</a>
            </p>
        </div>
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
