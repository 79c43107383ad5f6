//! 接收任务中: the creator's switch against new assignments, and where it stands in Xingtu (S8, D6).

use leptos::prelude::*;

use crate::app::When;
use crate::domain::{Act, ActKind, CreatorId};
use crate::ui::controls::{Choice, Source, Sources};
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

const BOTH: &[Source] = &[Source::Article, Source::Assumption];

/// The creator on the desk who can't be assigned to now; follows changes.
pub fn paused() -> Signal<bool> {
    let here = here();
    Signal::derive(move || here.desk.desk.with(|desk| desk.people().creators.values().any(|one| !one.receiving)))
}

/// The switch, while the desk knows a creator.
#[component]
pub fn Receiving() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let known = Memo::new(move |_| here.desk.desk.with(|desk| desk.people().creators.keys().next().copied()));
    let paused = paused();
    let switch = move |creator: CreatorId, on: bool| {
        if paused.get_untracked() == on {
            here.perform(lang, When::Now, Act::SwitchReceiving { creator, on });
        }
    };
    let choice = move |creator: CreatorId, on: bool, word: String| {
        view! {
            <Choice
                name="receiving"
                word
                chosen=Signal::derive(move || paused.get() != on)
                on_choose=move |()| switch(creator, on)
            />
        }
    };
    live(move || {
        let creator = known.get().filter(|_| here.may_begin(ActKind::SwitchReceiving))?;
        Some(view! {
            <fieldset class="fieldset">
                <legend class="visually-hidden">{tr!(lang, act_do.switch_receiving)}</legend>
                <div class="choices">
                    {choice(creator, true, tr!(lang, act_do.receiving_on))}
                    {choice(creator, false, tr!(lang, act_do.receiving_off))}
                </div>
                <p class="small">{tr!(lang, rule.s8_says)} " " {tr!(lang, rule.d6)} " " <Sources of=BOTH /></p>
            </fieldset>
        })
    })
}

/// Why nothing can be assigned now; nothing while it can.
#[component]
pub fn NotReceiving() -> impl IntoView {
    let lang = lang();
    let paused = paused();
    live(move || {
        paused.get().then(|| {
            view! { <p>{tr!(lang, refusal.receiving_off)} " " <Sources of=BOTH /></p> }
        })
    })
}
