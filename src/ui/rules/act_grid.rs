//! All acts at all stages in one table, for wide screens. Each cell has a sign, and its word for screen readers.

use leptos::prelude::*;

use super::act_rows::groups;
use super::explored::RuleSet;
use crate::domain::{ActKind, ActTable, Allowed, Cell, Language, StageKind};
use crate::ui::words::{self, lang, tr};

/// The table of one rule set.
#[component]
pub fn ActGrid(set: RuleSet) -> impl IntoView {
    let lang = lang();
    let table = &set.explored().table;
    let stage = |kind| view! { <th class="grid-stage" scope="col">{words::stage_kind(lang, kind)}</th> };
    view! {
        <div class="grid-wide stack" data-gap="small">
            <p class="small" id="grid-legend">{tr!(lang, rule_page.grid_legend)}</p>
            <div class="grid-scroll" role="region" tabindex="0" aria-label=tr!(lang, rule_page.grid)>
                <table class="grid" aria-describedby="grid-legend">
                    <caption class="visually-hidden">{tr!(lang, rule_page.grid)}</caption>
                    <thead>
                        <tr>
                            <th class="grid-corner" scope="col">{tr!(lang, rule_page.act)}</th>
                            {StageKind::ALL.map(stage).collect_view()}
                        </tr>
                    </thead>
                    {groups(lang).into_iter().map(|group| rows(lang, table, group)).collect_view()}
                </table>
            </div>
        </div>
    }
}

fn rows(lang: Language, table: &ActTable, (title, kinds): (String, Vec<ActKind>)) -> AnyView {
    let row = |kind: ActKind| {
        let cells = StageKind::ALL.map(|stage| cell(lang, table.cell(kind, stage)));
        view! {
            <tr>
                <th class="grid-act" scope="row">{words::plain_act(lang, kind)}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <tbody>
            <tr><th class="grid-group" scope="rowgroup" colspan=StageKind::ALL.len() + 1>{title}</th></tr>
            {kinds.into_iter().map(row).collect_view()}
        </tbody>
    }
    .into_any()
}

fn cell(lang: Language, cell: Option<&Cell>) -> AnyView {
    let (kind, sign, said) = match cell.map_or(Allowed::Never, Cell::allowed) {
        Allowed::Always => ("always", "✓", tr!(lang, rule_page.always)),
        Allowed::Sometimes => ("sometimes", "◐", tr!(lang, rule_page.sometimes)),
        Allowed::Never => ("never", "–", tr!(lang, rule_page.never)),
    };
    view! {
        <td class="grid-cell" data-allowed=kind>
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{said}</span>
        </td>
    }
    .into_any()
}
