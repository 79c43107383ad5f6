//! 记一个任务: two fields and when it was assigned. The rest can be added on the task.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{NotPerformed, When};
use crate::domain::{
    Act, ActKind, AgreedDates, Brief, ClientKind, Desk, Fault, Field, Instant, Problem, Refusal, Role, Rules, TaskId,
    check,
};
use crate::ui::answers;
use crate::ui::controls::{AreaField, Moment, MomentField, NoMoment, TextField};
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// Records a task on one's own desk.
#[component]
pub fn NewTask(at: Option<Instant>) -> impl IntoView {
    view! { <AssignForm at /> }
}

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Field(Field),
    When,
    Form,
}

#[derive(Clone, Copy)]
struct Filled {
    name: RwSignal<String>,
    client: RwSignal<String>,
    brief: RwSignal<String>,
    moment: Moment,
}

/// The form of an assignment: recorded on one's own desk, done in the demo.
#[component]
pub fn AssignForm(at: Option<Instant>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let mine = here.desk.is_mine();
    let client = if mine { String::new() } else { tr!(lang, demo.sample_client) };
    let filled = Filled {
        name: RwSignal::new(String::new()),
        client: RwSignal::new(client),
        brief: RwSignal::new(String::new()),
        moment: at.map_or_else(Moment::now, Moment::at),
    };
    let problems = RwSignal::new(Vec::<(Spot, String)>::new());
    let of = move |spot: Spot| {
        Signal::derive(move || {
            problems.with(|all| all.iter().find(|(at, _)| *at == spot).map(|(_, text)| text.clone()))
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            match assign(lang, here, filled).await {
                // Whoever has gone elsewhere meanwhile stays there.
                Ok(task) if problems.try_get_untracked().is_some() => here.task_route(task).go(),
                Ok(_) => {}
                Err(found) => {
                    problems.try_set(found);
                    request_animation_frame(focus_first_problem);
                }
            }
        });
    };
    let sample = move |_| {
        filled.name.set(tr!(lang, demo.sample_task));
        filled.brief.set(tr!(lang, demo.sample_brief));
    };
    let general = of(Spot::Form);
    view! {
        <form class="form" novalidate=true on:submit=submit>
            {(!mine).then(|| view! {
                <div class="cluster">
                    <button class="button" data-kind="neutral" type="button" on:click=sample>
                        {tr!(lang, demo.assign_sample)}
                    </button>
                </div>
            })}
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
            {if mine {
                view! {
                    <MomentField
                        id="when"
                        label=tr!(lang, form.assigned_at)
                        moment=filled.moment
                        problem=of(Spot::When)
                        offered=Signal::derive(move || here.desk.now())
                    />
                }.into_any()
            } else {
                ().into_any()
            }}
            <AreaField
                id="brief"
                label=tr!(lang, form.brief)
                hint=tr!(lang, form.brief_hint)
                optional=true
                value=filled.brief
                problem=of(Spot::Field(Field::Brief))
            />
            {live(move || general.get().map(|text| view! { <p class="field-message" role="alert">{text}</p> }))}
            <div class="stack" data-gap="small">
                <button class="button" data-kind="primary" data-width="full" type="submit">
                    {if mine { tr!(lang, form.save_task) } else { tr!(lang, act_do.assign) }}
                </button>
                {mine.then(|| view! { <p class="small">{tr!(lang, message.m1_only_a_note)}</p> })}
            </div>
        </form>
    }
}

async fn assign(lang: Locale, here: Here, filled: Filled) -> Result<TaskId, Vec<(Spot, String)>> {
    let typed = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
    let (name, client) = (typed(filled.name), typed(filled.client));
    let brief = Brief { name, text: typed(filled.brief), agreed: AgreedDates::default() };
    let when = if here.desk.is_mine() { untrack(|| filled.moment.when()) } else { Ok(When::Now) };
    let creator = tr!(lang, demo.sample_creator);
    let acts = here.desk.desk.with_untracked(|desk| acts(desk, &client, &creator, brief));
    let mut problems = Vec::new();
    for (_, act) in &acts {
        if let Err(problem) = check(act, here.kind()) {
            problems.push((Spot::Field(problem.field), answers::problem(lang, problem)));
        }
    }
    if client.is_empty() && !problems.iter().any(|(spot, _)| *spot == Spot::Field(Field::Client)) {
        let problem = Problem { field: Field::Client, fault: Fault::Empty };
        problems.push((Spot::Field(Field::Client), answers::problem(lang, problem)));
    }
    let when = match when {
        Ok(when) => when,
        Err(why) => {
            let text = match why {
                NoMoment::Missing => tr!(lang, problem.time_missing),
                NoMoment::Invalid => tr!(lang, problem.time_invalid),
            };
            problems.push((Spot::When, text));
            When::Now
        }
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let task = acts.last().and_then(|(_, act)| act.task()).unwrap_or(TaskId(0));
    here.try_to(when, acts).await.map(|()| task).map_err(|why| {
        let spot = match why {
            NotPerformed::Refused(Refusal::InFuture) => Spot::When,
            _ => Spot::Form,
        };
        vec![(spot, answers::not_performed(lang, ActKind::Assign, &why, here.desk.now_untracked()))]
    })
}

/// Returns the acts that assign a task, with the people that the desk doesn't know yet.
fn acts(desk: &Desk, client: &str, creator: &str, brief: Brief) -> Vec<(Role, Act)> {
    let people = desk.people();
    let mut acts = Vec::new();
    let known = people.client_named(client);
    let client_id = known.unwrap_or_else(|| people.next_client());
    if known.is_none() {
        let act = Act::AddClient { client: client_id, name: client.to_owned(), kind: ClientKind::Brand };
        acts.push((Role::Client, act));
    }
    let known = people.creators.keys().next().copied();
    let creator_id = known.unwrap_or_else(|| people.next_creator());
    if known.is_none() {
        acts.push((Role::Creator, Act::AddCreator { creator: creator_id, name: creator.to_owned() }));
    }
    let task = TaskId(desk.last_task().0 + 1);
    let rules = Rules::Article2021;
    acts.push((Role::Client, Act::Assign { task, client: client_id, creator: creator_id, brief, rules }));
    acts
}

fn focus_first_problem() {
    use wasm_bindgen::JsCast;
    let first = document().query_selector("[aria-invalid=true]").ok().flatten();
    if let Some(first) = first.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
        && first.focus().is_err()
    {
        leptos::logging::warn!("the field with the problem takes no focus");
    }
}
