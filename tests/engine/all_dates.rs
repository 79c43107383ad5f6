//! One calendar file for everything, imported again and again into a calendar that keeps events by UID: it never has an
//! event twice, and what is still ahead in it is what stands.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::{
    Act, AgreedDates, AgreedKind, BeijingDay, By, Consequence, DAY, Desk, DeskKind, Entry, HOUR, Instant, MINUTE,
    Reminder, Role, Subject, TaskId, reminders, withdrawn,
};
use jiedan::record::{Worded, to_calendar};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::any::{play, rules, throws};
use super::calendar::{Event, read};
use super::given::{TASK, act, assign, beijing, client, creator, live, offered, people, script, t0};

fn standing(desk: &Desk, now: Instant) -> Vec<Reminder> {
    desk.logs().flat_map(|log| reminders(log.task(), now)).collect()
}

fn file(desk: &Desk, now: Instant) -> String {
    let all = standing(desk, now).into_iter().chain(withdrawn(desk, now));
    let worded = |reminder: Reminder| Worded {
        summary: format!("{:?}", reminder.subject),
        description: "x".to_owned(),
        reminder,
    };
    to_calendar(desk, now, &all.map(worded).collect::<Vec<_>>())
}

fn instant(text: &str) -> Instant {
    match text.len() {
        10 => BeijingDay::parse(text).expect("a day").start(),
        _ => beijing(text),
    }
}

fn ends(event: &Event) -> Instant {
    instant(&event.times[2])
}

/// A phone's calendar: a later event of a UID takes the place of an earlier one.
#[derive(Default)]
struct Calendar(BTreeMap<String, Event>);

impl Calendar {
    fn import(&mut self, desk: &Desk, now: Instant) -> Vec<Event> {
        let events = read(&file(desk, now));
        let uids: BTreeSet<_> = events.iter().map(|event| &event.uid).collect();
        assert_eq!(uids.len(), events.len(), "each event has a UID of its own");
        for event in &events {
            let before = self.0.insert(event.uid.clone(), event.clone());
            if let Some(before) = before {
                assert!(before.sequence <= event.sequence, "SEQUENCE falls: {before:?}, then {event:?}");
                assert!(before.sequence < event.sequence || before.is_cancelled == event.is_cancelled, "{event:?}");
            }
        }
        events
    }

    /// The summaries of what is still ahead.
    fn ahead(&self, now: Instant) -> Vec<String> {
        let mut ahead: Vec<_> = self
            .0
            .values()
            .filter(|event| !event.is_cancelled && now < ends(event))
            .map(|event| event.summary.clone())
            .collect();
        ahead.sort();
        ahead
    }
}

fn take(desk: &mut Desk, at: Instant, noted_at: Instant, by: Role, act: Act) -> bool {
    desk.take(Entry { seq: desk.head() + 1, at, noted_at, by, act }).is_ok()
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn a_calendar_that_imports_it_now_and_then_has_what_stands_and_nothing_twice(
        rules in rules(), throws in throws(), imports in prop::collection::vec((0_u8..12, 0_i64..60), 60),
    ) {
        let (_, taken) = play(DeskKind::Mine, rules, &throws);
        let (mut desk, mut calendar) = (Desk::new(DeskKind::Mine), Calendar::default());
        let mut clock = t0();
        for (entry, (what, hours)) in taken.into_iter().zip(imports) {
            clock = clock.max(entry.at);
            take(&mut desk, entry.at, clock, entry.by, entry.act);
            let on_task = match what {
                0 => Some(Act::TakeBack { task: TASK, record: None }),
                1 => Some(Act::PutAway { task: TASK }),
                2 | 3 => Some(Act::BringBack { task: TASK }),
                _ => None,
            };
            if what < 9 {
                clock = clock.minute().plus(hours * HOUR + 7 * MINUTE);
                calendar.import(&desk, clock);
            }
            if let Some(act) = on_task {
                clock = clock.plus(MINUTE);
                take(&mut desk, clock, clock, Role::Creator, act);
            }
        }
        let now = clock.minute().plus(7 * MINUTE);
        let events = calendar.import(&desk, now);
        for event in events.iter().filter(|event| !event.is_cancelled) {
            let rings = |alarm: &String| (now.plus(1)..ends(event)).contains(&instant(alarm));
            prop_assert!(!event.alarms.is_empty() && event.alarms.iter().all(rings), "{}: {:?}", now, event);
        }
        let mut stands: Vec<_> = standing(&desk, now).iter().map(|one| format!("{:?}", one.subject)).collect();
        stands.sort();
        prop_assert_eq!(calendar.ahead(now), stands);
        let before = calendar.0.clone();
        calendar.import(&desk, now);
        prop_assert_eq!(calendar.0, before, "a second import changes nothing");
    }
}

fn dated(script_by: &str) -> Act {
    let agreed = AgreedDates { script_by: By::parse(script_by), ..AgreedDates::default() };
    Act::ChangeDates { task: TASK, agreed }
}

fn gone(desk: &Desk, now: Instant) -> Vec<Subject> {
    withdrawn(desk, now).into_iter().map(|one| one.subject).collect()
}

const ACCEPT: Subject = Subject::Deadline(Consequence::Lapse);
const COMPLETE: Subject = Subject::Deadline(Consequence::Complete);
const SCRIPT: Subject = Subject::Agreed(AgreedKind::Script);

#[test]
fn what_lapsed_was_accepted_or_completed_is_cancelled() {
    let lapsed = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    assert_eq!((gone(&lapsed, due.plus(-1)), gone(&lapsed, due)), (vec![], vec![ACCEPT]));
    let mut accepted = offered(DeskKind::Mine);
    let at = t0().plus(HOUR);
    creator(&mut accepted, at, Act::Accept { task: TASK }).expect("accepted");
    assert_eq!(gone(&accepted, at), [ACCEPT]);
    let completed = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    assert_eq!(gone(&completed, beijing("2026-03-10 00:00")), [COMPLETE]);
}

#[test]
fn a_date_that_moved_isnt_cancelled_and_one_that_fell_away_is() {
    let mut desk = offered(DeskKind::Mine);
    let hour = |n: i64| t0().plus(n * HOUR);
    client(&mut desk, hour(1), dated("2026-03-05")).expect("dates");
    client(&mut desk, hour(2), dated("2026-03-08")).expect("other dates");
    assert_eq!(gone(&desk, hour(3)), []);
    client(&mut desk, hour(3), Act::ChangeDates { task: TASK, agreed: AgreedDates::default() }).expect("none");
    let all = withdrawn(&desk, hour(4));
    assert_eq!(all.iter().map(|one| one.subject).collect::<Vec<_>>(), [SCRIPT]);
    assert_eq!(all[0].falls.ends_at(), beijing("2026-03-09 00:00"), "the latest date that it had");
    client(&mut desk, hour(5), dated("2026-03-05")).expect("dates again");
    assert_eq!(gone(&desk, hour(6)), []);
    creator(&mut desk, hour(6), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, hour(7), script()).expect("handed in");
    assert_eq!(gone(&desk, hour(8)), [ACCEPT, SCRIPT]);
}

#[test]
fn a_date_that_was_moved_to_an_earlier_day_is_cancelled_though_that_day_is_long_over() {
    let mut desk = offered(DeskKind::Mine);
    let hour = |n: i64| t0().plus(n * HOUR);
    creator(&mut desk, hour(1), Act::Accept { task: TASK }).expect("accepted");
    client(&mut desk, hour(2), dated("2026-04-30")).expect("a file may have this date");
    client(&mut desk, hour(3), dated("2026-03-05")).expect("and have missed this one");
    assert_eq!(gone(&desk, beijing("2026-03-20 10:00")), [SCRIPT]);
}

#[test]
fn what_is_long_over_is_no_longer_named() {
    let desk = offered(DeskKind::Mine);
    let due = beijing("2026-03-02 10:00");
    assert_eq!((gone(&desk, due.plus(7 * DAY - 1)), gone(&desk, due.plus(7 * DAY))), (vec![ACCEPT], vec![]));
}

#[test]
fn what_stood_at_no_instant_between_two_records_was_in_no_file() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted in the same breath");
    assert_eq!(gone(&desk, t0()), []);
}

#[test]
fn a_task_that_is_deleted_or_taken_back_is_cancelled_and_stands_again_when_brought_back() {
    let mut desk = offered(DeskKind::Mine);
    let at = t0().plus(HOUR);
    let uid = |desk: &Desk| read(&file(desk, at.plus(HOUR))).remove(0).uid;
    let before = uid(&desk);
    creator(&mut desk, at, Act::PutAway { task: TASK }).expect("put away");
    assert_eq!((gone(&desk, at), uid(&desk)), (vec![ACCEPT], before.clone()));
    creator(&mut desk, at, Act::BringBack { task: TASK }).expect("brought back");
    assert_eq!(gone(&desk, at), []);
    creator(&mut desk, at, Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!((gone(&desk, at), uid(&desk)), (vec![ACCEPT], before));
}

#[test]
fn a_record_that_was_taken_back_takes_its_dates_along() {
    let mut desk = offered(DeskKind::Mine);
    let at = t0().plus(HOUR);
    client(&mut desk, at, dated("2026-03-05")).expect("dates");
    creator(&mut desk, at.plus(MINUTE), Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!(gone(&desk, at.plus(HOUR)), [SCRIPT]);
}

#[test]
fn tasks_of_one_name_that_were_added_together_have_uids_of_their_own() {
    let mut desk = people(DeskKind::Mine);
    for task in [TASK, TaskId(2), TaskId(3)] {
        client(&mut desk, t0(), assign(task)).expect("an assignment");
    }
    let uids = |desk: &Desk| read(&file(desk, t0().plus(HOUR))).into_iter().map(|one| one.uid).collect::<BTreeSet<_>>();
    let before = uids(&desk);
    assert_eq!(before.len(), 3);
    act(&mut desk, t0().plus(MINUTE), Role::Creator, Act::PutAway { task: TASK }).expect("put away");
    assert_eq!(uids(&desk), before, "whatever becomes of the first");
}

/// Writes a sample for readers that aren't Rust: `ICS=/tmp/sample.ics cargo test -p jiedan --test engine sample`, and
/// then, with Python's `icalendar`:
///
/// ```sh
/// python3 -c 'import icalendar, sys
/// for event in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
///     print(event["UID"], event["SEQUENCE"], event["STATUS"], event["SUMMARY"], event.decoded("DTSTART"),
///           [str(alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")])' /tmp/sample.ics
/// ```
#[test]
fn a_sample_has_both_kinds_of_event() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0(), dated("2026-03-05")).expect("dates");
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("accepted");
    client(&mut desk, t0().plus(HOUR), assign(TaskId(2))).expect("another task");
    let sample = file(&desk, t0().plus(2 * HOUR));
    let events = read(&sample);
    assert!(events.iter().any(|event| event.is_cancelled) && events.iter().any(|event| !event.is_cancelled));
    if let Some(path) = std::env::var_os("ICS") {
        std::fs::write(path, sample).expect("written");
    }
}
