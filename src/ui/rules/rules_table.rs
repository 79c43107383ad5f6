//! What may be done at which stage, according to the engine: for one stage with the reasons; on a wide screen also all
//! stages at once.

use leptos::prelude::*;

use super::act_grid::ActGrid;
use super::acts_at_stage::ActsAtStage;
use super::explored::RuleSet;
use super::rule_set_choice::RuleSetChoice;
use crate::domain::StageKind;
use crate::ui::controls::live;
use crate::ui::words::{self, lang, tr};

/// The whole table act × stage.
#[component]
pub fn RulesTable() -> impl IntoView {
    let lang = lang();
    let set = RwSignal::new(RuleSet::Article);
    let stage = RwSignal::new(StageKind::Offered);
    let choose = move |event: leptos::ev::Event| {
        let chosen = event_target_value(&event).parse().ok().and_then(|n: usize| StageKind::ALL.get(n).copied());
        if let Some(chosen) = chosen {
            stage.set(chosen);
        }
    };
    let option = move |(n, kind): (usize, StageKind)| {
        view! { <option value=n selected=kind == StageKind::Offered>{words::stage_kind(lang, kind)}</option> }
    };
    view! {
        <div class="stack" data-gap="large">
            <p>{tr!(lang, rule_page.table_intro)}</p>
            <RuleSetChoice set />
            {live(move || view! { <ActGrid set=set.get() /> })}
            <div class="field">
                <label class="field-label" for="at-stage">{tr!(lang, rule_page.stage)}</label>
                <select class="input" data-width="time" id="at-stage" on:change=choose>
                    {StageKind::ALL.into_iter().enumerate().map(option).collect_view()}
                </select>
            </div>
            <div class="stack" data-gap="large">
                {live(move || view! { <ActsAtStage set=set.get() stage=stage.get() /> })}
            </div>
        </div>
    }
}
