//! The acts of the table in groups, and why the rules refuse one, without reference to a task.

use crate::domain::{ActKind, Cell, Instant, Language, Refusal, Role};
use crate::ui::words::{self, answers, tr};

/// Returns the acts by role, and last those that keep one's own record.
pub fn groups(lang: Language) -> Vec<(String, Vec<ActKind>)> {
    let of = |role: Role| ActKind::on_task().filter(move |kind| !keeps_records(*kind) && kind.role() == Some(role));
    let mut groups: Vec<_> =
        [Role::Creator, Role::Client, Role::Platform].map(|role| (words::role(lang, role), of(role).collect())).into();
    groups.push((tr!(lang, task.keeping), ActKind::on_task().filter(|kind| keeps_records(*kind)).collect()));
    groups
}

/// Says why an act is refused: each fact once.
pub fn reasons(lang: Language, kind: ActKind, cell: &Cell) -> String {
    let mut said: Vec<String> = Vec::new();
    for refusal in &cell.refusals {
        let one = match *refusal {
            Refusal::Completed { .. } if kind == ActKind::AskTitle => tr!(lang, rule_page.ended_completed_title),
            Refusal::Completed { .. } => tr!(lang, rule_page.ended_completed),
            Refusal::Cancelled { .. } => tr!(lang, rule_page.ended_cancelled),
            other => answers::refusal(lang, kind, other, Instant::from_millis(0)),
        };
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said.join(tr!(lang, rule_page.why_and).as_str())
}

fn keeps_records(kind: ActKind) -> bool {
    matches!(kind, ActKind::Align | ActKind::Correct | ActKind::TakeBack)
}
