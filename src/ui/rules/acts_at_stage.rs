//! What may be done at one stage, by whom, and why the rest may not.

use leptos::prelude::*;

use super::act_rows::{groups, reasons};
use super::explored::RuleSet;
use crate::domain::{ActKind, ActTable, Allowed, Cell, Language, StageKind};
use crate::ui::controls::{Source, Sources};
use crate::ui::words::{self, lang, tr};

/// The acts of one stage under one rule set.
#[component]
pub fn ActsAtStage(set: RuleSet, stage: StageKind) -> impl IntoView {
    let lang = lang();
    let table = &set.explored().table;
    let name = words::stage_kind(lang, stage);
    view! {
        <section class="stack" aria-labelledby="possible-there">
            <h2 id="possible-there">{tr!(lang, rule_page.at_stage, stage = name)}</h2>
            {groups(lang).into_iter().map(|group| possible(lang, table, stage, group)).collect_view()}
        </section>
        <section class="stack" aria-labelledby="impossible-there">
            <h2 id="impossible-there">{tr!(lang, rule_page.not_at_stage, stage = name)}</h2>
            {impossible(lang, table, stage)}
        </section>
    }
}

/// The acts of one group that are possible there, always or sometimes.
fn possible(lang: Language, table: &ActTable, stage: StageKind, group: (String, Vec<ActKind>)) -> Option<AnyView> {
    let (title, kinds) = group;
    let one = |kind: ActKind| {
        let cell = table.cell(kind, stage)?;
        let depends = match cell.allowed() {
            Allowed::Always => None,
            Allowed::Sometimes => Some(tr!(lang, rule_page.sometimes_not, why = reasons(lang, kind, cell))),
            Allowed::Never => return None,
        };
        let of = Source::of_act(kind).alone();
        Some(view! {
            <li>
                {words::plain_act(lang, kind)} " " <Sources of plain=true />
                {depends.map(|said| view! { <p class="small">{said}</p> })}
            </li>
        })
    };
    let acts: Vec<_> = kinds.into_iter().filter_map(one).collect();
    (!acts.is_empty()).then(|| {
        view! {
            <div>
                <h3>{title}</h3>
                <ul class="listed">{acts}</ul>
            </div>
        }
        .into_any()
    })
}

/// The impossible acts: acts that the same fact blocks share one line.
fn impossible(lang: Language, table: &ActTable, stage: StageKind) -> AnyView {
    let mut lines: Vec<(Vec<String>, String, Option<Source>)> = Vec::new();
    for kind in groups(lang).into_iter().flat_map(|(_, kinds)| kinds) {
        let Some(cell) = table.cell(kind, stage).filter(|cell| cell.allowed() == Allowed::Never) else { continue };
        let (said, source) = (reasons(lang, kind, cell), source(kind, cell));
        match lines.iter_mut().find(|(_, other, of)| *other == said && *of == source) {
            Some((words, ..)) => words.push(words::plain_act(lang, kind)),
            None => lines.push((vec![words::plain_act(lang, kind)], said, source)),
        }
    }
    if lines.is_empty() {
        return view! { <p>{tr!(lang, rule_page.unreached)}</p> }.into_any();
    }
    let line = |(words, said, source): (Vec<String>, String, Option<Source>)| {
        view! {
            <div class="whynot-item">
                <dt class="whynot-act">{words.join(tr!(lang, task.list_and).as_str())}</dt>
                <dd class="whynot-reason">
                    {said} " " {source.map(|source| view! { <Sources of=source.alone() plain=true /> })}
                </dd>
            </div>
        }
    };
    view! { <dl class="whynot">{lines.into_iter().map(line).collect_view()}</dl> }.into_any()
}

fn source(kind: ActKind, cell: &Cell) -> Option<Source> {
    cell.refusals.iter().find_map(|refusal| Source::of_refusal(*refusal, kind))
}
