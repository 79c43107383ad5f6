//! What a task has to remind of, and when the alarms ring: at the boundaries.

use jiedan::domain::{
    Act, AgreedDates, AgreedKind, BeijingDay, Brief, ClientId, ClientKind, Consequence, CreatorId, Desk, DeskKind,
    Falls, HOUR, Instant, MINUTE, Reminder, Role, Rules, Subject, Task, reminders,
};

use super::given::{TASK, act, assign, beijing, client, creator, life, live, offered, people, t0};

fn task(desk: &Desk) -> &Task {
    desk.task(TASK).expect("a task")
}

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a day")
}

/// A task that was assigned then, on a desk that began with it.
fn assigned(at: Instant) -> Desk {
    let mut desk = Desk::new(DeskKind::Mine);
    let (client, creator) = (ClientId(1), CreatorId(1));
    let add = Act::AddClient { client, name: "青禾日化".to_owned(), kind: ClientKind::Brand };
    act(&mut desk, at, Role::Client, add).expect("a client");
    let add = Act::AddCreator { creator, name: "小满".to_owned() };
    act(&mut desk, at, Role::Creator, add).expect("a creator");
    act(&mut desk, at, Role::Client, assign(TASK)).expect("an assignment");
    desk
}

/// A task assigned at `t0` for which dates are agreed.
fn with_dates(agreed: AgreedDates) -> Desk {
    let mut desk = people(DeskKind::Mine);
    let brief = Brief { name: "春季防晒霜口播".to_owned(), text: String::new(), points: Vec::new(), agreed };
    let rules = Rules::Article2021;
    let act = Act::Assign { task: TASK, client: ClientId(1), creator: CreatorId(1), brief, rules };
    client(&mut desk, t0(), act).expect("an assignment");
    desk
}

fn alarms(all: &[Reminder]) -> Vec<Instant> {
    all.iter().flat_map(|one| one.alarms.clone()).collect()
}

#[test]
fn an_offer_reminds_six_hours_and_one_hour_before_it_lapses() {
    let all = reminders(task(&offered(DeskKind::Mine)), t0());
    let due = beijing("2026-03-02 10:00");
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].subject, all[0].falls), (Subject::Deadline(Consequence::Lapse), Falls::At(due)));
    assert_eq!(all[0].alarms, [due.plus(-6 * HOUR), due.plus(-HOUR)]);
}

#[test]
fn what_lapses_between_midnight_and_eight_also_reminds_the_evening_before() {
    let evening = beijing("2026-03-01 21:30");
    for (assigned_at, by_night) in [
        ("2026-02-28 23:59:59.999", false),
        ("2026-03-01 00:00:00.000", true),
        ("2026-03-01 07:59:59.999", true),
        ("2026-03-01 08:00:00.000", false),
    ] {
        let at = beijing(assigned_at);
        let all = reminders(task(&assigned(at)), at);
        assert_eq!(alarms(&all).contains(&evening), by_night, "{assigned_at}");
    }
}

#[test]
fn two_alarms_at_one_instant_ring_once() {
    let at = beijing("2026-03-01 03:30");
    let all = reminders(task(&assigned(at)), at);
    assert_eq!(alarms(&all), [beijing("2026-03-01 21:30"), beijing("2026-03-02 02:30")]);
}

#[test]
fn an_alarm_that_is_past_is_left_out_also_at_its_very_instant() {
    let desk = offered(DeskKind::Mine);
    let six = beijing("2026-03-02 04:00");
    assert_eq!(alarms(&reminders(task(&desk), six.plus(-1))).len(), 2);
    assert_eq!(alarms(&reminders(task(&desk), six)), [beijing("2026-03-02 09:00")]);
}

#[test]
fn what_has_lapsed_or_was_accepted_reminds_of_nothing() {
    let mut desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    assert_eq!(reminders(task(&desk), due.plus(-1)).len(), 1);
    assert_eq!(reminders(task(&desk), due), []);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("an acceptance");
    assert_eq!(reminders(task(&desk), t0()), []);
}

#[test]
fn a_completion_reminds_at_eight_in_the_evening_of_the_last_day() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    let all = reminders(task(&desk), beijing("2026-03-02 20:15"));
    assert_eq!(all[0].subject, Subject::Deadline(Consequence::Complete));
    assert_eq!(all[0].falls, Falls::At(beijing("2026-03-10 00:00")));
    assert_eq!(all[0].alarms, [beijing("2026-03-09 20:00")]);
    assert_eq!(reminders(task(&desk), beijing("2026-03-10 00:00")), []);
}

#[test]
fn a_video_made_private_and_a_complaint_withdraw_the_completion() {
    let published = beijing("2026-03-02 20:15");
    let mut hidden = live(DeskKind::Mine, published);
    creator(&mut hidden, published, Act::MakePrivate { task: TASK }).expect("it can be hidden");
    assert_eq!(reminders(task(&hidden), published), []);
    let mut held = live(DeskKind::Mine, published);
    client(&mut held, published, Act::Complain { task: TASK, reason: "口播".to_owned() }).expect("a complaint");
    assert_eq!(reminders(task(&held), published), []);
}

#[test]
fn each_agreed_date_ahead_reminds_the_evening_before_and_in_the_morning() {
    let (script_by, publish_by) = (Some(day("2026-03-05").into()), Some(day("2026-03-08").into()));
    let desk = with_dates(AgreedDates { script_by, publish_by, ..AgreedDates::default() });
    let all = reminders(task(&desk), t0());
    let agreed: Vec<_> = all[1..].iter().map(|one| (one.subject, one.falls, one.alarms.clone())).collect();
    let one = |kind, on, alarms: [&str; 2]| (Subject::Agreed(kind), Falls::On(day(on)), alarms.map(beijing).to_vec());
    let script = one(AgreedKind::Script, "2026-03-05", ["2026-03-04 20:00", "2026-03-05 09:00"]);
    assert_eq!(agreed, [script, one(AgreedKind::Publish, "2026-03-08", ["2026-03-07 20:00", "2026-03-08 09:00"])]);
}

#[test]
fn on_the_day_itself_an_agreed_date_can_still_ring() {
    let desk = with_dates(AgreedDates { script_by: Some(day("2026-03-01").into()), ..AgreedDates::default() });
    let rings = |now: &str| reminders(task(&desk), beijing(now))[1].alarms.clone();
    assert_eq!(rings("2026-03-01 11:00"), [beijing("2026-03-01 20:00")]);
    assert_eq!(rings("2026-03-01 21:00"), [beijing("2026-03-01 23:00")]);
    assert_eq!(rings("2026-03-01 23:40"), [beijing("2026-03-01 23:50")]);
}

#[test]
fn with_minutes_left_an_alarm_can_still_ring() {
    let desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    let rings = |left: i64| alarms(&reminders(task(&desk), due.plus(-left)));
    assert_eq!(rings(50 * MINUTE), [due.plus(-10 * MINUTE)]);
    assert_eq!(rings(9 * MINUTE), [beijing("2026-03-02 09:55")]);
    assert_eq!(rings(MINUTE), [due.plus(-MINUTE / 2)]);
}

#[test]
fn whenever_it_is_exported_while_something_is_ahead_one_alarm_lies_between() {
    let published = beijing("2026-03-02 20:15");
    let (by_night, by_day) = (assigned(beijing("2026-03-01 00:20")), offered(DeskKind::Mine));
    let live = live(DeskKind::Mine, published);
    let dated = with_dates(AgreedDates { script_by: Some(day("2026-03-02").into()), ..AgreedDates::default() });
    for (desk, from) in [
        (by_night, "2026-03-01 00:21"),
        (by_day, "2026-03-01 10:01"),
        (live, "2026-03-09 10:00"),
        (dated, "2026-03-01 10:01"),
    ] {
        let from = beijing(from);
        for now in (0..).map(|n| from.plus(n * 7 * MINUTE + n)).take_while(|now| now.since(from) < 40 * HOUR) {
            for one in reminders(task(&desk), now) {
                let end = match one.falls {
                    Falls::At(at) => at,
                    Falls::On(day) => day.plus_days(1).start(),
                };
                assert!(one.alarms.iter().any(|alarm| now < *alarm && *alarm < end), "{now}: {one:?}");
            }
        }
    }
}

#[test]
fn an_agreed_date_reminds_until_its_day_is_over_and_not_once_it_is_answered() {
    let script_by = Some(day("2026-03-05").into());
    let mut desk = with_dates(AgreedDates { script_by, ..AgreedDates::default() });
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("an acceptance");
    let end = beijing("2026-03-06 00:00");
    assert_eq!(reminders(task(&desk), end.plus(-MINUTE)).len(), 1);
    assert_eq!(reminders(task(&desk), end), []);
    creator(&mut desk, t0(), super::given::script()).expect("a script");
    assert_eq!(reminders(task(&desk), t0()), []);
}

#[test]
fn a_lapse_withdraws_the_agreed_dates_too() {
    let desk = with_dates(AgreedDates { script_by: Some(day("2026-03-05").into()), ..AgreedDates::default() });
    let due = beijing("2026-03-02 10:00");
    assert_eq!(reminders(task(&desk), due.plus(-1)).len(), 2);
    assert_eq!(reminders(task(&desk), due), []);
}

#[test]
fn the_days_of_being_public_outlive_completion() {
    let mut desk = with_dates(AgreedDates { keep_public_days: Some(30), ..AgreedDates::default() });
    for (by, what) in life() {
        act(&mut desk, t0(), by, what).expect("a step");
    }
    let public = |all: Vec<Reminder>| all.iter().any(|one| one.subject == Subject::Agreed(AgreedKind::KeepPublic));
    assert!(public(reminders(task(&desk), beijing("2026-03-20 10:00"))));
    assert!(!public(reminders(task(&desk), beijing("2026-04-01 00:00"))));
}
