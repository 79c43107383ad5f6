//! The same journal under other rules, and the map that the engine draws of itself.

use std::collections::BTreeSet;

use jiedan::domain::{
    Act, ActKind, Cancellation, Consequence, Counting, DeskKind, HOUR, Move, Place, Refusal, Rules, StageKind, Values,
    replay, state_map, until_time_acts,
};
use jiedan::picture::Drawing;

use super::given::{TASK, beijing, client, creator, live, offered, t0};
use super::standings::{ENDED, OPEN, desk};

fn edited(change: impl FnOnce(&mut Values)) -> Rules {
    let mut values = Values::ARTICLE_2021;
    change(&mut values);
    Rules::Edited(values)
}

#[test]
fn under_the_same_rules_nothing_parts() {
    for standing in OPEN.into_iter().chain(ENDED) {
        let (desk, now) = desk(DeskKind::Demo, standing);
        let log = desk.log(TASK).expect("a task");
        let same = replay(DeskKind::Demo, log, Rules::Platform2022, now).expect("a replay");
        assert_eq!((&same.log, same.refused, same.parts_at), (log, None, None), "{standing}");
    }
}

#[test]
fn an_acceptance_after_30_hours_is_in_time_only_where_there_are_48() {
    let mut desk = super::given::people(DeskKind::Demo);
    let mut act = super::given::assign(TASK);
    let Act::Assign { rules, .. } = &mut act else { unreachable!() };
    *rules = edited(|values| values.accept_within_hours = 48);
    client(&mut desk, t0(), act).expect("assigned");
    creator(&mut desk, t0().plus(30 * HOUR), Act::Accept { task: TASK }).expect("in time under 48 hours");
    let log = desk.log(TASK).expect("a task");
    let article = replay(DeskKind::Demo, log, Rules::Article2021, t0().plus(40 * HOUR)).expect("a replay");
    let (entry, refusal) = article.refused.expect("too late");
    assert_eq!(entry.act.kind(), ActKind::Accept);
    assert_eq!(refusal, Refusal::Cancelled { at: t0().plus(24 * HOUR), how: Cancellation::Lapsed });
    // They part when the article cancels the task, six hours before the acceptance.
    assert_eq!(article.parts_at, Some(t0().plus(24 * HOUR)));
}

#[test]
fn another_reading_of_the_seven_days_parts_at_the_earlier_completion() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let log = desk.log(TASK).expect("a task");
    let hours = edited(|values| values.counting = Counting::Hours);
    let parted = |as_of| replay(DeskKind::Demo, log, hours, as_of).expect("a replay").parts_at;
    assert_eq!(parted(beijing("2026-03-09 20:14")), None);
    assert_eq!(parted(beijing("2026-03-20 00:00")), Some(beijing("2026-03-09 20:15")));
}

#[test]
fn the_fourth_deletion_is_refused_where_three_are_allowed() {
    let (desk, now) = desk(DeskKind::Demo, "last-publication");
    let three = Rules::Edited(Values { deletions: 3, ..Values::PLATFORM_2022 });
    let replayed = replay(DeskKind::Demo, desk.log(TASK).expect("a task"), three, now).expect("a replay");
    let (entry, refusal) = replayed.refused.expect("one too many");
    assert_eq!((entry.act.kind(), refusal), (ActKind::Delete, Refusal::NoDeletionLeft { limit: 3 }));
    assert_eq!(replayed.log.task().deletions, 3);
}

#[test]
fn what_happened_after_as_of_is_not_looked_at() {
    let mut desk = offered(DeskKind::Demo);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("accepted");
    let replayed = replay(DeskKind::Demo, desk.log(TASK).expect("a task"), Rules::Article2021, t0()).expect("a replay");
    assert_eq!(replayed.log.standing().len(), 1);
}

#[test]
fn a_day_more_for_accepting_parts_only_when_time_acts() {
    let desk = offered(DeskKind::Demo);
    let (log, now) = (desk.log(TASK).expect("a task"), t0().plus(HOUR));
    let longer = Rules::Edited(Values { accept_within_hours: 48, ..Values::ARTICLE_2021 });
    let parts = |as_of| replay(DeskKind::Demo, log, longer, as_of).expect("a replay").parts_at;
    assert_eq!(parts(now), None);
    assert_eq!(until_time_acts(log, longer, now), t0().plus(48 * HOUR));
    assert_eq!(parts(until_time_acts(log, longer, now)), Some(t0().plus(24 * HOUR)));
}

#[test]
fn the_map_has_every_stage_in_a_place_of_its_own() {
    let maps = [state_map(Rules::Article2021), state_map(Rules::Platform2022)];
    let places: BTreeSet<_> = maps.iter().flat_map(|map| map.places.iter().copied()).collect();
    let drawn: BTreeSet<_> =
        maps.iter().flat_map(|map| Drawing::of(map).frames.into_values().map(|it| it.at)).collect();
    assert_eq!(drawn.len(), places.len(), "two places at one position");
    let stages: BTreeSet<_> = OPEN
        .into_iter()
        .chain(ENDED)
        .map(|standing| {
            let (desk, now) = desk(DeskKind::Demo, standing);
            desk.task(TASK).expect("a task").seen_at(now).kind()
        })
        .collect();
    assert_eq!(stages.len(), StageKind::ALL.len());
}

#[test]
fn the_map_shows_what_people_and_time_do() {
    let map = state_map(Rules::Article2021);
    let lapsed = Place::Cancelled(Cancellation::Lapsed);
    for way in [
        (Place::Offered, Move::Time(Consequence::Lapse), lapsed),
        (Place::Offered, Move::Act(ActKind::Accept), Place::Scripting),
        (Place::Public, Move::Act(ActKind::Delete), Place::TakenDown),
        (Place::TakenDown, Move::Act(ActKind::Republish), Place::Public),
        (Place::TakenDown, Move::Act(ActKind::SubmitVideo), Place::VideoReview),
    ] {
        assert!(map.ways.contains(&way), "{way:?}");
    }
    assert!(!map.ways.iter().any(|(from, ..)| from.is_terminal()), "nothing leads out of an end");
    let ends = |(_, what, to): &(Place, Move, Place)| !matches!(what, Move::Time(_)) || to.is_terminal();
    assert!(map.ways.iter().all(ends), "what time does ends a task");
    let may_decline = |map: &jiedan::domain::StateMap| map.places.contains(&Place::Cancelled(Cancellation::Declined));
    assert!(!may_decline(&map) && may_decline(&state_map(Rules::Platform2022)));
    assert!(map.ways.iter().all(|(_, what, _)| *what != Move::Act(ActKind::SwitchReceiving)));
}
