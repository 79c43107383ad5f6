//! The filter of the task list: words, whose turn it is, stage, client, creator, month, whether ended tasks are shown, and
//! the order. Everything but the words is folded until it is used.
//!
//! Words apply once composed: while Chinese is being typed, half a syllable would find nothing.

use std::collections::BTreeMap;

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::collated;
use crate::domain::{
    ClientId, CreatorId, Desk, Found, Group, Language, Month, Names, Query, Sort, StageKind, limits, months,
};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{self, format, lang, tr};

/// The fields, above the list of results.
#[component]
pub fn TaskFilter(query: RwSignal<Query>, found: Memo<Found>) -> impl IntoView {
    let lang = lang();
    let with_ended = Memo::new(move |_| query.with(|query| query.ended));
    let ended = Memo::new(move |_| found.with(|found| found.ended));
    let chosen = Memo::new(move |_| query.with(Query::chosen));
    let unfolded = query.with_untracked(|query| query.chosen() > 0 || query.sort != Sort::default());
    view! {
        <form class="filter" role="search" aria-label=tr!(lang, list.search) on:submit=move |event| event.prevent_default()>
            <Words query />
            <details class="disclosure" data-plain="" open=unfolded>
                <summary class="disclosure-title">
                    {live(move || match chosen.get() {
                        0 => tr!(lang, find.narrow),
                        n => tr!(lang, find.narrowed, n = n),
                    })}
                </summary>
                <div class="filter-fields">
                    <Whose query found />
                    <Stages query found />
                    <Clients query />
                    <Creators query />
                    <Months query />
                    <Order query />
                </div>
            </details>
            <label class="choice">
                <input
                    class="choice-input"
                    type="checkbox"
                    prop:checked=move || with_ended.get()
                    on:change=move |event| query.update(|query| query.ended = event_target_checked(&event))
                />
                <span class="choice-word">{live(move || tr!(lang, find.with_ended, n = ended.get()))}</span>
            </label>
        </form>
    }
}

#[component]
fn Words(query: RwSignal<Query>) -> impl IntoView {
    let lang = lang();
    let element = NodeRef::<Input>::new();
    let text = Memo::new(move |_| query.with(|query| query.text.clone()));
    Effect::new(move || {
        let text = text.get();
        if let Some(element) = element.get().filter(|element| element.value() != text) {
            element.set_value(&text);
        }
    });
    let take = move |typed: String| {
        if text.get_untracked() != typed {
            query.update(|query| query.text = typed);
        }
    };
    let composing =
        |event: &web_sys::Event| event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
    view! {
        <div class="field" data-width="full">
            <label class="field-label" for="find-text">{tr!(lang, list.filter_text)}</label>
            <input
                node_ref=element
                class="input"
                id="find-text"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                maxlength=limits::SEARCH.to_string()
                on:input=move |event| if !composing(&event) { take(event_target_value(&event)) }
                on:compositionend=move |event| take(event_target_value(&event))
            />
        </div>
    }
}

#[component]
fn Whose(query: RwSignal<Query>, found: Memo<Found>) -> impl IntoView {
    let lang = lang();
    let chosen = Memo::new(move |_| query.with(|query| query.group));
    let option = move |group: Group| {
        let count = Memo::new(move |_| found.with(|found| found.of(group)));
        let word = move || tr!(lang, find.counted, what = group_word(lang, group), n = count.get());
        view! { <option value=group.word() prop:selected=move || chosen.get() == Some(group)>{live(word)}</option> }
    };
    let choose = move |event| {
        let word = event_target_value(&event);
        query.update(|query| query.group = Group::ALL.into_iter().find(|group| group.word() == word));
    };
    view! {
        <div class="field">
            <label class="field-label" for="find-whose">{tr!(lang, find.whose)}</label>
            <select class="input" id="find-whose" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{tr!(lang, find.all_whose)}</option>
                {Group::ALL.map(option).into_iter().collect_view()}
            </select>
        </div>
    }
}

fn group_word(lang: Language, group: Group) -> String {
    match group {
        Group::Yours => tr!(lang, list.yours),
        Group::Others => tr!(lang, list.others),
        Group::ByItself => tr!(lang, list.by_time),
        Group::Ended => tr!(lang, list.over),
    }
}

#[component]
fn Stages(query: RwSignal<Query>, found: Memo<Found>) -> impl IntoView {
    let lang = lang();
    let chosen = Memo::new(move |_| query.with(|query| query.stage));
    let option = move |stage: StageKind| {
        let count = Memo::new(move |_| found.with(|found| found.at(stage)));
        let word = move || tr!(lang, find.counted, what = words::stage_kind(lang, stage), n = count.get());
        view! { <option value=stage.word() prop:selected=move || chosen.get() == Some(stage)>{live(word)}</option> }
    };
    let choose = move |event| {
        let word = event_target_value(&event);
        query.update(|query| query.stage = StageKind::ALL.into_iter().find(|stage| stage.word() == word));
    };
    view! {
        <div class="field">
            <label class="field-label" for="find-stage">{tr!(lang, list.filter_stage)}</label>
            <select class="input" id="find-stage" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{tr!(lang, list.all_stages)}</option>
                {StageKind::ALL.map(option).into_iter().collect_view()}
            </select>
        </div>
    }
}

#[component]
fn Clients(query: RwSignal<Query>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = Memo::new(move |_| query.with(|query| query.client));
    let known = Memo::new(move |_| {
        here.desk.desk.with(|desk| {
            let clients = &desk.people().clients;
            let mut bearers = BTreeMap::<&str, usize>::new();
            for client in clients.values() {
                *bearers.entry(&client.name).or_default() += 1;
            }
            // Clients of the same name are told apart by their kind.
            let named = clients.iter().map(|(id, client)| match bearers.get(&*client.name) {
                Some(1) | None => (client.name.clone(), *id),
                Some(_) => (words::client(lang, client), *id),
            });
            let mut known: Vec<_> = named.collect();
            let order = Names::in_order(collated(known.iter().map(|(name, _)| name.clone())));
            known.sort_by_cached_key(|(name, id)| (order.place_of(name), *id));
            known
        })
    });
    let option = move |(name, id): (String, ClientId)| {
        view! { <option value=id.0.to_string() prop:selected=move || chosen.get() == Some(id)>{name}</option> }
    };
    let choose = move |event| {
        query.update(|query| query.client = event_target_value(&event).parse().ok().map(ClientId));
    };
    view! {
        <div class="field">
            <label class="field-label" for="find-client">{tr!(lang, list.filter_client)}</label>
            <select class="input" id="find-client" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{tr!(lang, find.all_clients)}</option>
                {live(move || known.get().into_iter().map(option).collect_view())}
            </select>
        </div>
    }
}

/// Nothing while the desk has one creator only, as one's own mostly has.
#[component]
fn Creators(query: RwSignal<Query>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = Memo::new(move |_| query.with(|query| query.creator));
    let known = Memo::new(move |_| {
        let named = |desk: &Desk| desk.people().creators.iter().map(|(id, one)| (one.name.clone(), *id)).collect();
        let mut known: Vec<_> = here.desk.desk.with(named);
        let order = Names::in_order(collated(known.iter().map(|(name, _)| name.clone())));
        known.sort_by_cached_key(|(name, id)| (order.place_of(name), *id));
        known
    });
    let option = move |(name, id): (String, CreatorId)| {
        view! { <option value=id.0.to_string() prop:selected=move || chosen.get() == Some(id)>{name}</option> }
    };
    let choose = move |event| {
        query.update(|query| query.creator = event_target_value(&event).parse().ok().map(CreatorId));
    };
    live(move || {
        let known = known.get();
        (known.len() > 1).then(|| {
            view! {
                <div class="field">
                    <label class="field-label" for="find-creator">{tr!(lang, role.creator)}</label>
                    <select class="input" id="find-creator" on:change=choose>
                        <option value="" prop:selected=move || chosen.get().is_none()>{tr!(lang, find.all_creators)}</option>
                        {known.into_iter().map(option).collect_view()}
                    </select>
                </div>
            }
        })
    })
}

#[component]
fn Months(query: RwSignal<Query>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = Memo::new(move |_| query.with(|query| query.month));
    let known = Memo::new(move |_| here.desk.desk.with(months));
    let option = move |month: Month| {
        view! {
            <option value=month.word() prop:selected=move || chosen.get() == Some(month)>{format::month(lang, month)}</option>
        }
    };
    let choose = move |event| {
        query.update(|query| query.month = Month::read(&event_target_value(&event)));
    };
    view! {
        <div class="field">
            <label class="field-label" for="find-month">{tr!(lang, find.month)}</label>
            <select class="input" id="find-month" on:change=choose>
                <option value="" prop:selected=move || chosen.get().is_none()>{tr!(lang, find.all_months)}</option>
                {live(move || known.get().into_iter().map(option).collect_view())}
            </select>
        </div>
    }
}

#[component]
fn Order(query: RwSignal<Query>) -> impl IntoView {
    let lang = lang();
    let chosen = Memo::new(move |_| query.with(|query| query.sort));
    let option = move |sort: Sort| {
        view! { <option value=sort.word() prop:selected=move || chosen.get() == sort>{order(lang, sort)}</option> }
    };
    let choose = move |event| {
        let word = event_target_value(&event);
        query.update(|query| query.sort = Sort::ALL.into_iter().find(|sort| sort.word() == word).unwrap_or_default());
    };
    view! {
        <div class="field">
            <label class="field-label" for="find-sort">{tr!(lang, find.sort)}</label>
            <select class="input" id="find-sort" on:change=choose>{Sort::ALL.map(option).into_iter().collect_view()}</select>
        </div>
    }
}

fn order(lang: Language, sort: Sort) -> String {
    match sort {
        Sort::Due => tr!(lang, find.sort_due),
        Sort::New => tr!(lang, find.sort_new),
        Sort::Name => tr!(lang, find.sort_name),
        Sort::Client => tr!(lang, find.sort_client),
    }
}
