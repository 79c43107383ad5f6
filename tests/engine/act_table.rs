//! The table act × stage that the app shows, compared with `table.md`, which was written by hand.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::{
    ActKind, ActTable, Allowed, Completion, DeskKind, Place, Refusal, RuleId, Rules, StageKind, Turn, closure,
};

use super::given::{TASK, t0};
use super::standings::{ENDED, OPEN, desk};
use super::table::{Row, cell, rows};

/// Where the closure knows more than the standings, which are one each: a complaint beside another stage than 待验收, and
/// a second video that was rejected after a publication.
const MORE: &[(ActKind, StageKind, Allowed, Allowed)] = &[
    (ActKind::AskTitle, StageKind::Filming, Allowed::Never, Allowed::Sometimes),
    (ActKind::Complain, StageKind::Filming, Allowed::Never, Allowed::Sometimes),
    (ActKind::WithdrawComplaint, StageKind::Filming, Allowed::Never, Allowed::Sometimes),
    (ActKind::DismissComplaint, StageKind::Filming, Allowed::Never, Allowed::Sometimes),
    (ActKind::UpholdComplaint, StageKind::Filming, Allowed::Never, Allowed::Sometimes),
    (ActKind::WithdrawComplaint, StageKind::VideoReview, Allowed::Never, Allowed::Sometimes),
    (ActKind::DismissComplaint, StageKind::VideoReview, Allowed::Never, Allowed::Sometimes),
    (ActKind::UpholdComplaint, StageKind::VideoReview, Allowed::Never, Allowed::Sometimes),
    (ActKind::WithdrawComplaint, StageKind::Ready, Allowed::Never, Allowed::Sometimes),
    (ActKind::DismissComplaint, StageKind::Ready, Allowed::Never, Allowed::Sometimes),
    (ActKind::UpholdComplaint, StageKind::Ready, Allowed::Never, Allowed::Sometimes),
    (ActKind::Complain, StageKind::TakenDown, Allowed::Always, Allowed::Sometimes),
    (ActKind::WithdrawComplaint, StageKind::TakenDown, Allowed::Never, Allowed::Sometimes),
    (ActKind::DismissComplaint, StageKind::TakenDown, Allowed::Never, Allowed::Sometimes),
    (ActKind::UpholdComplaint, StageKind::TakenDown, Allowed::Never, Allowed::Sometimes),
];

fn table(rules: Rules) -> ActTable {
    ActTable::of(&closure(DeskKind::Demo, rules, t0()))
}

/// The standings of each stage.
fn standings() -> BTreeMap<StageKind, Vec<&'static str>> {
    let mut of: BTreeMap<StageKind, Vec<&'static str>> = BTreeMap::new();
    for standing in OPEN.into_iter().chain(ENDED) {
        let (desk, now) = desk(DeskKind::Demo, standing);
        of.entry(desk.task(TASK).expect("a task").seen_at(now).kind()).or_default().push(standing);
    }
    of
}

/// What the standings of a stage say of an act by hand.
fn by_hand(row: &Row, standings: &[&str]) -> (Allowed, BTreeSet<RuleId>) {
    let all: Vec<_> = standings.iter().map(|standing| cell(row, standing, DeskKind::Mine)).collect();
    let refused: BTreeSet<RuleId> = all.iter().copied().flatten().collect();
    let allowed = match (all.contains(&None), refused.is_empty()) {
        (true, true) => Allowed::Always,
        (true, false) => Allowed::Sometimes,
        (false, _) => Allowed::Never,
    };
    (allowed, refused)
}

#[test]
fn each_cell_has_what_the_hand_written_table_says_and_more_only_where_two_standings_meet() {
    let table = table(Rules::Platform2022);
    let (mut compared, mut more) = (0, vec![]);
    for (stage, standings) in standings() {
        for row in rows() {
            let (allowed, refused) = by_hand(&row, &standings);
            let found = table.cell(row.kind, stage).expect("a stage that is reached");
            let rules: BTreeSet<_> = found.refusals.iter().filter_map(|refusal| refusal.rule(row.kind)).collect();
            assert!(rules.is_superset(&refused), "{:?} at {stage:?}: {rules:?}, not {refused:?}", row.kind);
            if found.allowed() != allowed {
                more.push((row.kind, stage, allowed, found.allowed()));
            }
            compared += 1;
        }
    }
    assert_eq!(compared, StageKind::ALL.len() * ActKind::on_task().count());
    assert_eq!(more, MORE);
}

#[test]
fn what_only_the_platforms_rules_have_is_never_permitted_where_the_article_is_followed() {
    let table = table(Rules::Article2021);
    let kinds = [ActKind::Decline, ActKind::Pass, ActKind::Fail, ActKind::HandOver, ActKind::DecideApprove];
    for kind in kinds {
        for stage in StageKind::ALL {
            assert_eq!(table.cell(kind, stage).expect("a stage").allowed(), Allowed::Never, "{kind:?} at {stage:?}");
        }
    }
    let declining = table.cell(ActKind::Decline, StageKind::Offered).expect("a stage");
    assert_eq!(declining.refusals, BTreeSet::from([Refusal::NoDeclining]));
}

#[test]
fn refusals_that_differ_only_in_an_instant_are_one() {
    let table = table(Rules::Article2021);
    let completed = &table.cell(ActKind::Delete, StageKind::Completed).expect("a stage").refusals;
    let ends = [Completion::SignedOff, Completion::SevenDays, Completion::Settled];
    assert_eq!(completed.len(), ends.len(), "{completed:?}");
}

#[test]
fn the_plainest_turn_of_a_place_comes_first_and_the_others_after_it() {
    let table = table(Rules::Article2021);
    assert_eq!(table.turns(Place::Offered), [Turn::Creator]);
    assert_eq!(table.turns(Place::ScriptReview), [Turn::Client]);
    assert_eq!(table.turns(Place::Public)[0], Turn::ClientOrTime);
    assert!(table.turns(Place::Public).contains(&Turn::Platform), "while a complaint is open");
    assert_eq!(table.turns(Place::Completed(Completion::SignedOff)), [Turn::NoOne]);
}
