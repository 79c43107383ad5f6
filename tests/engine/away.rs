//! What time did while nobody looked, and a clock that is behind.

use jiedan::domain::{
    Act, Consequence, DAY, Desk, DeskKind, Gap, HOUR, Instant, Looks, MINUTE, Meanwhile, TaskId, ahead, furthest_ahead,
    meanwhile,
};

use super::given::{TASK, assign, beijing, client, creator, live, offered, t0};

/// The instant at which a task published at `t0` completes.
fn completion() -> Instant {
    beijing("2026-03-09 00:00")
}

fn between(desk: &Desk, from: Instant, until: Instant) -> Vec<Meanwhile> {
    meanwhile(desk, Gap { from, until })
}

#[test]
fn what_time_did_in_a_gap_is_told_latest_first_each_at_the_instant_it_was_due() {
    let mut desk = live(DeskKind::Mine, t0());
    client(&mut desk, t0().plus(HOUR), assign(TaskId(2))).expect("an assignment");
    let lapsed = Meanwhile { at: t0().plus(DAY + HOUR), task: TaskId(2), what: Consequence::Lapse };
    let completed = Meanwhile { at: completion(), task: TASK, what: Consequence::Complete };
    assert_eq!(between(&desk, t0().plus(HOUR), completion().plus(DAY)), [completed, lapsed]);
}

#[test]
fn what_was_due_when_the_desk_was_last_seen_was_seen_and_what_is_due_now_was_not() {
    let desk = live(DeskKind::Mine, t0());
    let due = completion();
    assert_eq!(between(&desk, due, due.plus(DAY)), []);
    assert_eq!(between(&desk, due.plus(-DAY), due.plus(-1)), []);
    assert_eq!(between(&desk, due.plus(-1), due).len(), 1);
    assert_eq!(between(&desk, due.plus(1), due), []);
}

#[test]
fn a_lapse_that_was_none_is_no_longer_told_once_the_acceptance_is_recorded() {
    let mut desk = offered(DeskKind::Mine);
    assert_eq!(between(&desk, t0(), t0().plus(2 * DAY)).len(), 1);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("accepted in time");
    assert_eq!(between(&desk, t0(), t0().plus(2 * DAY)), []);
}

#[test]
fn a_moment_is_no_gap_and_neither_is_a_clock_that_was_set_back() {
    let later = |millis| Gap::between(t0(), t0().plus(millis));
    assert_eq!(later(2 * MINUTE), None);
    assert_eq!(later(-DAY), None);
    assert_eq!(later(2 * MINUTE + 1), Some(Gap { from: t0(), until: t0().plus(2 * MINUTE + 1) }));
}

#[test]
fn two_gaps_are_told_as_one_that_holds_both() {
    let gap = |from, until| Gap { from: t0().plus(from), until: t0().plus(until) };
    assert_eq!(gap(0, DAY).and(gap(2 * DAY, 3 * DAY)), gap(0, 3 * DAY));
    assert_eq!(gap(2 * DAY, 3 * DAY).and(gap(0, DAY)), gap(0, 3 * DAY));
}

#[test]
fn a_clock_that_is_behind_a_tasks_last_step_is_noticed_from_a_minute_on() {
    let desk = live(DeskKind::Mine, t0().plus(HOUR));
    let task = desk.task(TASK).expect("the task");
    assert_eq!(ahead(task, t0().plus(HOUR)), None);
    assert_eq!(ahead(task, t0().plus(HOUR - MINUTE + 1)), None);
    assert_eq!(ahead(task, t0().plus(HOUR - MINUTE)), Some(t0().plus(HOUR)));
}

#[test]
fn of_several_tasks_the_one_whose_last_step_is_furthest_ahead_is_named() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0().plus(HOUR), assign(TaskId(2))).expect("an assignment");
    assert_eq!(furthest_ahead(&desk, t0().plus(-HOUR)), Some((TaskId(2), t0().plus(HOUR))));
    assert_eq!(furthest_ahead(&Desk::new(DeskKind::Mine), t0()), None);
}

/// What is told of a desk after looks by clocks that read so, the last of them now.
fn told_after(desk: &Desk, looks: &[Instant]) -> Vec<Meanwhile> {
    let (first, later) = looks.split_first().expect("a look");
    let news = |gap| !meanwhile(desk, gap).is_empty();
    let kept = later.iter().fold(Looks::first(*first), |kept, now| kept.again(*now, news));
    let now = *looks.last().expect("a look");
    kept.gap.and_then(|gap| gap.up_to(now)).map(|gap| meanwhile(desk, gap)).unwrap_or_default()
}

#[test]
fn a_clock_that_was_a_year_ahead_or_behind_and_is_right_again_leaves_no_news() {
    let desk = offered(DeskKind::Mine);
    let (now, year) = (t0().plus(HOUR), 365 * DAY);
    assert_eq!(told_after(&desk, &[now, now.plus(year)]).len(), 1, "by that clock it lapsed");
    assert_eq!(told_after(&desk, &[now, now.plus(year), now.plus(MINUTE)]), []);
    assert_eq!(told_after(&desk, &[now, now.plus(-year), now.plus(MINUTE)]), []);
    // Whoever then looks on while it lapses was there.
    let watched: Vec<_> = (0..1500).map(|n| now.plus(2 * MINUTE + n * MINUTE)).collect();
    let looks = [vec![now, now.plus(year), now.plus(MINUTE)], watched].concat();
    assert_eq!(told_after(&desk, &looks), []);
}

#[test]
fn after_a_clock_that_was_ahead_an_absence_is_noticed_as_ever() {
    let desk = offered(DeskKind::Mine);
    let now = t0().plus(HOUR);
    let looks = [now, now.plus(365 * DAY), now.plus(MINUTE), now.plus(2 * DAY)];
    assert_eq!(told_after(&desk, &looks).len(), 1);
}

#[test]
fn news_that_wait_are_there_again_when_a_clock_that_was_behind_is_right() {
    let desk = offered(DeskKind::Mine);
    let (left, back) = (t0().plus(HOUR), t0().plus(2 * DAY));
    assert_eq!(told_after(&desk, &[left, back]).len(), 1);
    assert_eq!(told_after(&desk, &[left, back, left.plus(-365 * DAY)]), []);
    assert_eq!(told_after(&desk, &[left, back, left.plus(-365 * DAY), back.plus(MINUTE)]).len(), 1);
}
