//! What is told while the app is open: each threshold once, whatever the two looks were.

use jiedan::domain::{Act, Desk, DeskKind, HOUR, Instant, MINUTE, TaskId, Threshold, passed, pressing};

use super::given::{TASK, assign, beijing, client, creator, live, offered, t0};

fn told(desk: &Desk, before: Instant, now: Instant) -> Vec<(TaskId, Threshold)> {
    passed(desk, before, now).into_iter().map(|one| (one.task, one.threshold)).collect()
}

#[test]
fn a_loss_has_four_thresholds_and_each_is_passed_at_its_instant() {
    let desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    for (at, threshold) in [
        (due.plus(-6 * HOUR), Threshold::SixHours),
        (due.plus(-HOUR), Threshold::OneHour),
        (due.plus(-10 * MINUTE), Threshold::TenMinutes),
        (due, Threshold::Due),
    ] {
        assert_eq!(told(&desk, at.plus(-MINUTE), at.plus(-1)), []);
        assert_eq!(told(&desk, at.plus(-1), at), [(TASK, threshold)]);
        assert_eq!(told(&desk, at, at.plus(MINUTE)), []);
    }
}

#[test]
fn whoever_looks_away_for_long_is_told_the_last_threshold_only() {
    let desk = offered(DeskKind::Mine);
    assert_eq!(told(&desk, t0(), beijing("2026-03-02 09:30")), [(TASK, Threshold::OneHour)]);
    assert_eq!(told(&desk, t0(), beijing("2026-04-02 09:30")), [(TASK, Threshold::Due)]);
}

#[test]
fn a_gain_has_its_last_day_and_its_end() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    let last = beijing("2026-03-09 00:00");
    assert_eq!(told(&desk, t0(), last.plus(-1)), []);
    assert_eq!(told(&desk, last.plus(-1), last), [(TASK, Threshold::LastDay)]);
    assert_eq!(told(&desk, last, beijing("2026-03-09 23:59")), []);
    assert_eq!(told(&desk, last, beijing("2026-03-10 00:00")), [(TASK, Threshold::Due)]);
}

#[test]
fn all_tasks_are_told_together_soonest_first() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0().plus(MINUTE), assign(TaskId(2))).expect("another");
    let all = told(&desk, t0(), beijing("2026-03-02 04:30"));
    assert_eq!(all, [(TASK, Threshold::SixHours), (TaskId(2), Threshold::SixHours)]);
}

#[test]
fn nothing_is_told_of_what_was_accepted_nor_when_the_clock_went_back() {
    let mut desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    assert_eq!(told(&desk, due, due.plus(-2 * HOUR)), []);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("an acceptance");
    assert_eq!(told(&desk, t0(), due), []);
}

#[test]
fn what_was_told_no_longer_holds_once_the_clock_is_right_again_or_the_task_was_accepted() {
    let mut desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    let lapsed = passed(&desk, t0(), due.plus(365 * 24 * HOUR));
    assert!(lapsed.iter().all(|one| one.holds(&desk, due.plus(365 * 24 * HOUR))));
    assert!(lapsed.iter().all(|one| !one.holds(&desk, t0())), "it hasn't lapsed");
    let near = passed(&desk, t0(), due.plus(-9 * MINUTE));
    assert!(near.iter().all(|one| one.holds(&desk, due.plus(-1))));
    assert!(near.iter().all(|one| !one.holds(&desk, due) && !one.holds(&desk, t0())));
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("an acceptance");
    assert!(near.iter().chain(&lapsed).all(|one| !one.holds(&desk, due.plus(-MINUTE)) && !one.holds(&desk, due)));
}

#[test]
fn whoever_opens_the_app_in_the_last_hour_is_told_of_it() {
    let desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    let told = |left: i64| pressing(&desk, due.plus(-left)).into_iter().map(|one| one.threshold).collect::<Vec<_>>();
    assert_eq!(told(HOUR + 1), []);
    assert_eq!((told(HOUR), told(9 * MINUTE)), (vec![Threshold::OneHour], vec![Threshold::TenMinutes]));
    assert_eq!(told(0), [], "that is told as what time did");
}
