//! 接收任务中: the creator's switch for new assignments, and where it is in Xingtu (S8, D6).

use leptos::prelude::*;

use crate::app::When;
use crate::domain::{Act, Creator, CreatorId, Language};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{gap, lang, tr};

/// Tells whether no creator on the desk can be assigned to now; follows changes.
pub fn paused() -> Signal<bool> {
    let here = here();
    Signal::derive(move || {
        here.desk.desk.with(|desk| {
            let creators = &desk.people().creators;
            !creators.is_empty() && creators.values().all(|one| !one.receiving)
        })
    })
}

/// The switch of each creator whom the desk knows.
#[component]
pub fn Receiving() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let known = Memo::new(move |_| {
        let one = |(id, one): (&CreatorId, &Creator)| (*id, one.name.clone());
        here.desk.desk.with(|desk| desk.people().creators.iter().map(one).collect::<Vec<_>>())
    });
    live(move || {
        let all = known.get();
        if all.is_empty() {
            return None;
        }
        // With one creator the name is omitted.
        let named = all.len() > 1;
        let switches = all.into_iter().map(|(id, name)| switch(lang, here, id, named.then_some(name))).collect_view();
        Some(view! {
            {switches}
            <p class="small">
                {tr!(lang, rule.s8_says)} " " <Sources of=Source::Article.alone() /> {gap(lang)}
                {tr!(lang, rule.d6)} " " <Sources of=Source::Assumption.alone() />
            </p>
        })
    })
}

fn switch(lang: Language, here: Here, creator: CreatorId, name: Option<String>) -> AnyView {
    let receives = Memo::new(move |_| {
        here.desk.desk.with(|desk| desk.people().creators.get(&creator).is_some_and(|one| one.receiving))
    });
    let choice = move |on: bool, word: String| {
        let to = move |()| {
            if receives.get_untracked() != on {
                here.perform(lang, When::Now, Act::SwitchReceiving { creator, on });
            }
        };
        view! {
            <label class="choice">
                <input
                    class="choice-input"
                    type="radio"
                    name=format!("receiving-{}", creator.0)
                    prop:checked=move || receives.get() == on
                    on:change=move |_| to(())
                />
                <span class="choice-word">{word}</span>
            </label>
        }
    };
    let hidden = name.is_none();
    view! {
        <fieldset class="fieldset">
            <legend class=if hidden { "visually-hidden" } else { "legend" }>
                {name.unwrap_or_else(|| tr!(lang, act_do.switch_receiving))}
            </legend>
            <div class="choices">
                {choice(true, tr!(lang, act_do.receiving_on))}
                {choice(false, tr!(lang, act_do.receiving_off))}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Says why nothing can be assigned now; nothing while it can.
#[component]
pub fn NotReceiving() -> impl IntoView {
    let lang = lang();
    let paused = paused();
    live(move || {
        paused.get().then(|| {
            view! { <p>{tr!(lang, refusal.receiving_off)} " " <Sources of=Source::BOTH /></p> }
        })
    })
}
