//! What deleting a video or making it private costs, before it is done: which deletion it is, how the date changes, and
//! what it may cost according to other sources. The dates are the engine's.

use leptos::prelude::*;

use crate::domain::{
    ActKind, Agreed, AgreedKind, Consequence, Language, Task, agreed, completes_by_itself, due, ruling_out,
};
use crate::ui::controls::{Source, Sources};
use crate::ui::desk::Here;
use crate::ui::words::{self, format, tr};

const ARTICLE: &[Source] = &[Source::Article];
const ASSUMED: &[Source] = &[Source::Assumption];
const THIRD_PARTY: &[Source] = &[Source::ThirdParty];

/// Shows the price of deleting or hiding a task's video, or of deleting the task.
pub fn price(lang: Language, here: Here, task: &Task, kind: ActKind) -> AnyView {
    if kind == ActKind::PutAway {
        return deletion(lang, here, task);
    }
    let kept = agreed(task).into_iter().find(|agreed| agreed.kind == AgreedKind::KeepPublic);
    // The agreed date already says what it may cost.
    let other_sources = here.desk.is_mine() && kept.is_none();
    view! {
        {said(lang, here, task, kind).into_iter().map(|(text, of)| view! { <p>{text} " " <Sources of /></p> }).collect_view()}
        {kept.map(|kept: Agreed| view! {
            <p>{words::agreed(lang, &kept, &task.brief.agreed, format::day_weekday)} " " <Sources of=THIRD_PARTY /></p>
        })}
        {other_sources.then(|| view! {
            <p>{tr!(lang, message.credit_points)} " " <Sources of=THIRD_PARTY /></p>
            <p class="small">{tr!(lang, rule.t_keep_public)} " " <Sources of=THIRD_PARTY /></p>
        })}
    }
    .into_any()
}

/// Says what deleting the whole task does; if it has only its first record, also that taking it back is the same.
fn deletion(lang: Language, here: Here, task: &Task) -> AnyView {
    let first = here.desk.desk.with_untracked(|desk| desk.log(task.id).is_some_and(|log| log.standing().len() == 1));
    view! {
        {first.then(|| view! { <p>{tr!(lang, task.delete_first, task = task.brief.name.clone())}</p> })}
        <p>{tr!(lang, task.delete_means)}</p>
    }
    .into_any()
}

fn said(lang: Language, here: Here, task: &Task, kind: ActKind) -> Vec<(String, &'static [Source])> {
    let now = here.desk.now_untracked();
    let runs = due(task).filter(|deadline| deadline.consequence == Consequence::Complete && now < deadline.due_at);
    let before = runs.map(|deadline| format::end(lang, deadline.over_at().instant()));
    let after = format::end(lang, completes_by_itself(now, task.rules).over_at().instant());
    let (n, left) = (task.deletions + 1, task.deletions_left().saturating_sub(1));
    let mut said = match (kind, before) {
        (ActKind::MakePrivate, None) => vec![(tr!(lang, message.private_stops_count), ASSUMED)],
        (ActKind::MakePrivate, Some(before)) => vec![
            (tr!(lang, message.private_stops_count), ASSUMED),
            if before == after {
                (tr!(lang, message.public_again_stays, before = before), ASSUMED)
            } else {
                (tr!(lang, message.public_again_moves, before = before, after = after), ASSUMED)
            },
        ],
        (_, before) => vec![
            // On one's own desk it is only recorded; 现在删除 would read as if it were done from here.
            match (left, here.desk.is_mine()) {
                (0, true) => (tr!(lang, message.deletion_counted_last, n = n), Source::BOTH),
                (0, false) => (tr!(lang, message.delete_costs_last, n = n), Source::BOTH),
                (left, true) => (tr!(lang, message.deletion_counted, n = n, left = left), ARTICLE),
                (left, false) => (tr!(lang, message.delete_costs, n = n, left = left), ARTICLE),
            },
            (tr!(lang, message.until_republished), ASSUMED),
            match before {
                // Same date: it happened on the day of publication.
                Some(before) if before == after => (tr!(lang, message.republished_stays, before = before), ASSUMED),
                Some(before) => (tr!(lang, message.republished_moves, before = before, after = after), ASSUMED),
                None => (tr!(lang, message.republished_starts, after = after), ASSUMED),
            },
        ],
    };
    // Whether a deletion is still safe is another question than when the task completes (D25).
    said.extend(ruling_out(task, kind, now).map(|deadline| (words::safe(lang, &deadline, now), ASSUMED)));
    said
}
