//! Agreed dates in time (D23, D26): fulfilled by the act that they are for, today, tomorrow or passed; and first of what
//! is to be done.

use jiedan::domain::{
    Act, ActKind, Agenda, Agreed, AgreedDates, AgreedKind, BeijingDay, By, DAY, Desk, DeskKind, Group, HOUR, Instant,
    MINUTE, Nearness, OtherDate, Role, TaskId, agreed, all_missed, next_agreed, permitted, reached,
};

use super::given::{TASK, act, assign, beijing, client, creator, life, offered, publish, script, t0, video};

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a day")
}

/// Script by the 3rd, video by the 5th, published by the 7th of March, then public for 30 days.
fn dates() -> AgreedDates {
    let [script_by, video_by, publish_by] = ["2026-03-03", "2026-03-05", "2026-03-07"].map(By::parse);
    AgreedDates { script_by, video_by, publish_by, keep_public_days: Some(30), other: Vec::new() }
}

fn agree(desk: &mut Desk, task: TaskId, at: Instant, agreed: AgreedDates) {
    client(desk, at, Act::ChangeDates { task, agreed }).expect("dates");
}

fn dated() -> Desk {
    let mut desk = offered(DeskKind::Mine);
    agree(&mut desk, TASK, t0(), dates());
    desk
}

fn open(desk: &Desk) -> Vec<AgreedKind> {
    agreed(desk.task(TASK).expect("a task")).into_iter().map(|one| one.kind).collect()
}

#[test]
fn each_date_is_fulfilled_by_the_act_that_it_is_for() {
    use AgreedKind::{KeepPublic, Publish, Script, Video};
    let mut desk = dated();
    let mut seen = vec![open(&desk)];
    for (by, what) in life() {
        act(&mut desk, t0(), by, what).expect("a step");
        seen.push(open(&desk));
    }
    let (all, filming, ready) = (vec![Script, Video, Publish], vec![Video, Publish], vec![Publish]);
    let wanted = [all.clone(), all, filming.clone(), filming, ready.clone(), ready, vec![KeepPublic]];
    assert_eq!(seen, wanted);
}

#[test]
fn what_was_handed_in_and_came_back_has_kept_its_date() {
    let mut desk = dated();
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("a script");
    client(
        &mut desk,
        t0().plus(HOUR),
        Act::RejectScript { task: TASK, comment: "短一点".to_owned(), points: Vec::new() },
    )
    .expect("back");
    assert_eq!(open(&desk), [AgreedKind::Video, AgreedKind::Publish]);
    client(&mut desk, t0().plus(HOUR), Act::RejectScript { task: TASK, comment: "短".to_owned(), points: Vec::new() })
        .expect_err("once");
    creator(&mut desk, t0().plus(HOUR), script()).expect("again");
    client(&mut desk, t0().plus(HOUR), Act::ApproveScript { task: TASK }).expect("approved");
    creator(&mut desk, t0().plus(HOUR), video()).expect("a video");
    client(&mut desk, t0().plus(HOUR), Act::RejectVideo { task: TASK, comment: "换".to_owned(), points: Vec::new() })
        .expect("back");
    assert_eq!(open(&desk), [AgreedKind::Publish]);
}

#[test]
fn a_date_that_is_agreed_anew_for_the_next_version_counts() {
    let mut desk = dated();
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("a script");
    let later = t0().plus(3 * DAY);
    client(&mut desk, later, Act::RejectScript { task: TASK, comment: "短一点".to_owned(), points: Vec::new() })
        .expect("back");
    agree(&mut desk, TASK, later, AgreedDates { script_by: Some(day("2026-03-06").into()), ..dates() });
    assert!(open(&desk).contains(&AgreedKind::Script));
    creator(&mut desk, later, script()).expect("a script");
    client(&mut desk, later, Act::RejectScript { task: TASK, comment: "短一点".to_owned(), points: Vec::new() })
        .expect("back");
    assert!(!open(&desk).contains(&AgreedKind::Script), "handed in again");
}

#[test]
fn a_deletion_after_the_publication_revives_no_date() {
    let mut desk = dated();
    for (by, what) in life() {
        act(&mut desk, t0(), by, what).expect("a step");
    }
    creator(&mut desk, t0().plus(HOUR), Act::Delete { task: TASK }).expect("deleted");
    assert_eq!(open(&desk), []);
    creator(&mut desk, t0().plus(2 * HOUR), video()).expect("another video");
    client(&mut desk, t0().plus(3 * HOUR), Act::ApproveVideo { task: TASK }).expect("approved");
    assert_eq!(open(&desk), [], "published already");
    creator(&mut desk, t0().plus(2 * DAY), publish()).expect("published");
    assert_eq!(
        agreed(desk.task(TASK).expect("a task")),
        [Agreed { day: day("2026-04-02"), kind: AgreedKind::KeepPublic, time: None }]
    );
}

#[test]
fn right_after_dates_were_noted_changing_them_is_offered() {
    // The minute that the screen knows is older than the instant at which they were noted.
    let (minute, noted) = (t0(), t0().plus(MINUTE / 2));
    let mut desk = offered(DeskKind::Mine);
    agree(&mut desk, TASK, noted, dates());
    let at = desk.at_once(TASK, minute);
    assert!(permitted(&desk, TASK, at, at).any(|kind| kind == ActKind::ChangeDates));
}

#[test]
fn among_ones_own_turn_what_passed_and_what_is_today_come_first() {
    let mut desk = offered(DeskKind::Mine);
    let now = beijing("2026-03-10 09:00");
    for id in 2..=6 {
        client(&mut desk, now.plus(-HOUR), assign(TaskId(id))).expect("an assignment");
    }
    for (id, on) in [(2, None), (3, Some("2026-03-15")), (4, Some("2026-03-10")), (5, Some("2026-03-08"))] {
        creator(&mut desk, now.plus(-HOUR), Act::Accept { task: TaskId(id) }).expect("accepted");
        let script_by = on.map(day).map(Into::into);
        agree(&mut desk, TaskId(id), now.plus(-HOUR), AgreedDates { script_by, ..AgreedDates::default() });
    }
    let order = |now: Instant| -> Vec<u32> {
        Agenda::of(&desk, now, Role::Creator).group(Group::Yours).map(|item| item.task.0).collect()
    };
    assert_eq!(order(now), [5, 4, 6, 3, 2], "the offer lapses tomorrow");
    let last_hour = beijing("2026-03-11 07:30");
    assert_eq!(order(last_hour), [6, 5, 4, 3, 2], "but a loss within the hour is before all");
    let mut kept_up = Agenda::of(&desk, now, Role::Creator);
    kept_up.keep_up(&desk, last_hour);
    assert_eq!(kept_up, Agenda::of(&desk, last_hour, Role::Creator));
}

#[test]
fn a_date_is_ahead_tomorrow_today_and_then_passed_by_days_of_beijing() {
    let one = Agreed { day: day("2026-03-05"), kind: AgreedKind::Script, time: None };
    for (now, near) in [
        ("2026-03-02 10:00", Nearness::Ahead(3)),
        ("2026-03-03 23:59", Nearness::Ahead(2)),
        ("2026-03-04 00:00", Nearness::Tomorrow),
        ("2026-03-05 00:00", Nearness::Today),
        ("2026-03-05 23:59", Nearness::Today),
        ("2026-03-06 00:00", Nearness::Passed(1)),
        ("2026-04-05 12:00", Nearness::Passed(31)),
    ] {
        assert_eq!(one.nearness(beijing(now)), near, "{now}");
    }
}

#[test]
fn the_next_step_has_the_soonest_date_that_asks_for_one_until_the_task_has_ended() {
    let mut desk = dated();
    let mut seen = Vec::new();
    let next = |desk: &Desk| next_agreed(desk.task(TASK).expect("a task"), t0()).map(|one| one.kind);
    for (by, what) in life() {
        seen.push(next(&desk));
        act(&mut desk, t0(), by, what).expect("a step");
    }
    seen.push(next(&desk));
    let [script, video, publish] = [AgreedKind::Script, AgreedKind::Video, AgreedKind::Publish].map(Some);
    assert_eq!(seen, [script, script, video, video, publish, publish, None], "staying public asks for no step");
    let lapsed = t0().plus(2 * DAY);
    assert_eq!(next_agreed(dated().task(TASK).expect("a task"), lapsed), None, "it lapsed");
    let missed = beijing("2026-03-09 12:00");
    let late = accepted(dates());
    let next = next_agreed(late.task(TASK).expect("a task"), missed).map(|one| one.kind);
    assert_eq!(next, script, "the one that was missed longest ago");
}

#[test]
fn what_was_missed_is_listed_until_its_act_and_being_public_is_never_missed() {
    let mut desk = dated();
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    let script = Agreed { day: day("2026-03-03"), kind: AgreedKind::Script, time: None };
    assert_eq!(all_missed(&desk, beijing("2026-03-03 23:59")), []);
    assert_eq!(all_missed(&desk, beijing("2026-03-04 00:00")), [(TASK, script)]);
    let late = beijing("2026-03-04 10:00");
    creator(&mut desk, late, self::script()).expect("a script");
    assert_eq!(all_missed(&desk, late), []);
    for (by, what) in &life()[2..] {
        act(&mut desk, late, *by, what.clone()).expect("a step");
    }
    assert_eq!(all_missed(&desk, beijing("2026-05-01 00:00")), []);
}

#[test]
fn a_date_that_was_reached_or_went_by_in_a_gap_is_news_and_one_of_a_cancelled_task_is_none() {
    let mut desk = dated();
    let news = |desk: &Desk, from: &str, now: &str| -> Vec<AgreedKind> {
        reached(desk, beijing(from), beijing(now)).into_iter().map(|(_, one)| one.kind).collect()
    };
    assert_eq!(news(&desk, "2026-03-02 12:00", "2026-03-09 12:00"), [], "it lapsed");
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    assert_eq!(news(&desk, "2026-03-02 12:00", "2026-03-02 23:59"), []);
    assert_eq!(news(&desk, "2026-03-02 12:00", "2026-03-03 00:00"), [AgreedKind::Script], "it is today");
    assert_eq!(news(&desk, "2026-03-03 12:00", "2026-03-04 09:00"), [AgreedKind::Script], "it went by");
    assert_eq!(news(&desk, "2026-03-04 09:00", "2026-03-04 12:00"), []);
    assert_eq!(news(&desk, "2026-03-02 12:00", "2026-03-05 09:00"), [AgreedKind::Video, AgreedKind::Script]);
}

/// A task that is accepted, with these dates.
fn accepted(agreed: AgreedDates) -> Desk {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    agree(&mut desk, TASK, t0(), agreed);
    desk
}

fn one(desk: &Desk) -> Agreed {
    agreed(desk.task(TASK).expect("a task"))[0]
}

#[test]
fn an_agreed_time_passes_at_that_time_and_a_day_at_its_end() {
    let desk = accepted(AgreedDates { script_by: By::parse("2026-03-03T20:00"), ..AgreedDates::default() });
    let evening = day("2026-03-03").at(20, 0);
    let near = |at: Instant| (one(&desk).nearness(at), one(&desk).is_missed(at));
    assert_eq!(near(evening.plus(-1)), (Nearness::Today, false));
    assert_eq!(near(evening), (Nearness::PassedToday, true));
    assert_eq!(near(day("2026-03-04").start()), (Nearness::Passed(1), true));
    let whole = accepted(AgreedDates { script_by: By::parse("2026-03-03"), ..AgreedDates::default() });
    assert!(!one(&whole).is_missed(day("2026-03-04").start().plus(-1)));
    assert!(one(&whole).is_missed(day("2026-03-04").start()));
}

#[test]
fn of_one_day_what_has_a_time_comes_before_what_has_none() {
    let desk = accepted(AgreedDates {
        script_by: By::parse("2026-03-03"),
        video_by: By::parse("2026-03-03T09:00"),
        ..AgreedDates::default()
    });
    let kinds: Vec<_> = agreed(desk.task(TASK).expect("a task")).into_iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [AgreedKind::Video, AgreedKind::Script]);
}

#[test]
fn a_date_in_words_of_ones_own_stands_until_the_task_has_ended() {
    let cover = OtherDate { what: "封面图给客户看".to_owned(), by: By::parse("2026-03-04").expect("a day") };
    let mut desk = accepted(AgreedDates { other: vec![cover], ..AgreedDates::default() });
    let task = desk.task(TASK).expect("a task");
    assert_eq!(one(&desk).what(&task.brief.agreed), Some("封面图给客户看"));
    creator(&mut desk, t0().plus(HOUR), super::given::script()).expect("a script");
    assert_eq!(one(&desk).kind, AgreedKind::Other(0));
    let settled = Act::SettleCancelled { task: TASK, reason: "不拍了".to_owned() };
    act(&mut desk, t0().plus(2 * HOUR), Role::Platform, settled).expect("settled");
    assert!(agreed(desk.task(TASK).expect("a task")).is_empty());
}
