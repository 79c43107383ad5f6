//! 档期: what falls due on which of the next days.

use jiedan::domain::{
    Act, AgreedDates, AgreedKind, BeijingDay, Coming, DAY, DAYS, Desk, DeskKind, Due, HOUR, Instant, RunsOut, TaskId,
    coming, days,
};

use super::given::{TASK, act, assign, beijing, client, live, offered, t0};

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a day")
}

/// A task that is agreed on: script by 3 March, published by 9 March, then public for 30 days.
fn agree(desk: &mut Desk) {
    let agreed = AgreedDates {
        script_by: Some(day("2026-03-03").into()),
        video_by: None,
        publish_by: Some(day("2026-03-09").into()),
        keep_public_days: Some(30),
        other: Vec::new(),
    };
    client(desk, t0(), Act::ChangeDates { task: TASK, agreed }).expect("dates");
}

fn listed(desk: &Desk, now: Instant) -> Vec<(BeijingDay, Due)> {
    coming(desk, now).iter().map(|one| (one.day(), one.what)).collect()
}

#[test]
fn what_is_due_at_midnight_belongs_to_the_day_that_ends_then() {
    let desk = live(DeskKind::Mine, t0());
    assert_eq!(listed(&desk, t0()), [(day("2026-03-08"), Due::Complete)]);
    let at = |text: &str| Coming { at: beijing(text), what: Due::Lapse, task: TASK }.day();
    assert_eq!(at("2026-03-08 00:00"), day("2026-03-07"));
    assert_eq!(at("2026-03-08 00:00:00.001"), day("2026-03-08"));
}

#[test]
fn losses_gains_and_agreed_dates_are_three_things() {
    let kinds = [Due::Lapse, Due::Complete, Due::Agreed(AgreedKind::Script)].map(Due::runs_out);
    assert_eq!(kinds, [RunsOut::Loss, RunsOut::Gain, RunsOut::Agreed]);
}

#[test]
fn an_offered_task_stands_on_the_day_of_its_lapse_and_on_the_days_agreed() {
    let mut desk = offered(DeskKind::Mine);
    agree(&mut desk);
    let wanted = [
        (day("2026-03-02"), Due::Lapse),
        (day("2026-03-03"), Due::Agreed(AgreedKind::Script)),
        (day("2026-03-09"), Due::Agreed(AgreedKind::Publish)),
    ];
    assert_eq!(listed(&desk, t0()), wanted);
}

#[test]
fn within_a_day_the_hour_decides_and_at_one_instant_a_loss_stands_before_a_gain_and_a_gain_before_what_is_agreed() {
    let mut desk = live(DeskKind::Mine, t0());
    let midnight = beijing("2026-03-08 00:00");
    client(&mut desk, midnight, assign(TaskId(2))).expect("an assignment");
    client(&mut desk, midnight.plus(HOUR), assign(TaskId(3))).expect("an assignment");
    let agreed = AgreedDates { script_by: Some(day("2026-03-08").into()), ..AgreedDates::default() };
    client(&mut desk, midnight, Act::ChangeDates { task: TaskId(2), agreed }).expect("dates");
    let order: Vec<_> = coming(&desk, midnight).iter().map(|one| (one.task.0, one.what)).collect();
    let wanted = [(2, Due::Lapse), (1, Due::Complete), (2, Due::Agreed(AgreedKind::Script)), (3, Due::Lapse)];
    assert_eq!(order, wanted);
}

#[test]
fn fourteen_days_are_shown_today_first_and_the_fifteenth_is_not() {
    let mut desk = offered(DeskKind::Mine);
    let on = |n: u32| t0().beijing_day().plus_days(n);
    let agreed = AgreedDates {
        video_by: Some(on(DAYS - 1).into()),
        publish_by: Some(on(DAYS).into()),
        ..AgreedDates::default()
    };
    client(&mut desk, t0(), Act::ChangeDates { task: TASK, agreed }).expect("dates");
    let shown = days(&coming(&desk, t0()), t0());
    let counts: Vec<_> = shown.iter().map(|(_, items)| items.len()).collect();
    assert_eq!((shown[0].0, shown.len()), (day("2026-03-01"), 14));
    assert_eq!(counts, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
}

#[test]
fn what_is_past_falls_due_no_more() {
    let mut desk = offered(DeskKind::Mine);
    agree(&mut desk);
    let lapse = t0().plus(DAY);
    assert_eq!(listed(&desk, lapse.plus(-1)).len(), 3);
    assert_eq!(listed(&desk, lapse), [], "a cancelled task has no dates");
}

#[test]
fn an_ended_task_is_out_but_its_video_may_still_have_to_stay_public() {
    let mut desk = live(DeskKind::Mine, t0());
    act(&mut desk, t0(), jiedan::domain::Role::Client, Act::SignOff { task: TASK }).expect("signed off");
    assert_eq!(listed(&desk, t0()), []);
    let mut desk = live(DeskKind::Mine, t0());
    agree(&mut desk);
    let kept = (day("2026-03-31"), Due::Agreed(AgreedKind::KeepPublic));
    assert_eq!(listed(&desk, t0()), [(day("2026-03-08"), Due::Complete), kept]);
    assert_eq!(listed(&desk, beijing("2026-03-09 10:00")), [kept]);
}
