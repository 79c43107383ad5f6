//! The exact instants: 24 hours (S7, D3), seven natural days (S9, D1), and who wins at the due instant (D4).

use jiedan::domain::{Act, Cancellation, Completion, Consequence, Counting, DeskKind, NotTaken, Refusal, Stage, due};

use super::given::{TASK, beijing, client, creator, live, offered, t0};

#[test]
fn a_task_is_accepted_in_the_last_millisecond() {
    let mut desk = offered(DeskKind::Demo);
    let accepted = creator(&mut desk, beijing("2026-03-02 09:59:59.999"), Act::Accept { task: TASK });
    assert_eq!(accepted, Ok(()));
    assert_eq!(desk.task(TASK).map(|task| task.stage), Some(Stage::Scripting));
}

#[test]
fn an_act_at_the_exact_deadline_comes_too_late() {
    let mut desk = offered(DeskKind::Demo);
    let due = beijing("2026-03-02 10:00");
    let late = creator(&mut desk, due, Act::Accept { task: TASK });
    assert_eq!(late, Err(NotTaken::Refused(Refusal::Cancelled { at: due, how: Cancellation::Lapsed })));
}

#[test]
fn a_lapse_happens_at_its_due_instant_whenever_anybody_looks() {
    let desk = offered(DeskKind::Mine);
    let task = desk.task(TASK).expect("the task");
    let lapsed = Stage::Cancelled { at: beijing("2026-03-02 10:00"), how: Cancellation::Lapsed };
    assert_eq!(task.seen_at(beijing("2026-03-02 09:59:59.999")), Stage::Offered { assigned_at: t0() });
    assert_eq!(task.seen_at(beijing("2026-03-02 10:00")), lapsed);
    assert_eq!(task.seen_at(beijing("2027-01-01 00:00")), lapsed);
}

#[test]
fn seven_natural_days_end_at_midnight_in_beijing() {
    for (published, completes) in [
        ("2026-03-01 00:00:00.000", "2026-03-09 00:00"),
        ("2026-03-01 23:59:59.999", "2026-03-09 00:00"),
        ("2026-03-02 00:00:00.000", "2026-03-10 00:00"),
        ("2026-02-28 12:00:00.000", "2026-03-08 00:00"),
        ("2028-02-22 12:00:00.000", "2028-03-01 00:00"),
        ("2026-12-25 08:00:00.000", "2027-01-02 00:00"),
    ] {
        let published = beijing(published);
        let deadline = jiedan::domain::completes_by_itself(published, jiedan::domain::Rules::Article2021);
        assert_eq!(deadline.due_at, beijing(completes), "published {published}");
        assert_eq!(deadline.consequence, Consequence::Complete);
    }
}

#[test]
fn a_sign_off_in_the_last_millisecond_counts_and_one_later_does_not() {
    let due = beijing("2026-03-10 00:00");
    let mut in_time = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let mut too_late = in_time.clone();
    assert_eq!(client(&mut in_time, due.plus(-1), Act::SignOff { task: TASK }), Ok(()));
    let refused = client(&mut too_late, due, Act::SignOff { task: TASK });
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::Completed { at: due, how: Completion::SevenDays })));
    let seen = too_late.task(TASK).expect("the task").seen_at(due);
    assert_eq!(seen, Stage::Completed { at: due, how: Completion::SevenDays });
}

#[test]
fn the_deadline_names_its_days_and_the_other_readings() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let deadline = due(desk.task(TASK).expect("the task")).expect("a deadline");
    let days: Vec<_> = deadline.counted_days().iter().map(ToString::to_string).collect();
    assert_eq!(days.first().map(String::as_str), Some("2026-03-03"));
    assert_eq!(days.last().map(String::as_str), Some("2026-03-09"));
    assert_eq!(days.len(), 7);
    let others: Vec<_> = deadline.other_readings().iter().map(|other| (other.counting, other.due_at)).collect();
    let hours = (Counting::Hours, beijing("2026-03-09 20:15"));
    let same_day = (Counting::FromSameDay, beijing("2026-03-09 00:00"));
    assert_eq!(others, [hours, same_day]);
}

#[test]
fn the_reading_taken_is_never_earlier_than_another() {
    for minutes in (0..20 * 1440).step_by(7) {
        let published = t0().plus(minutes * 60_000);
        let deadline = jiedan::domain::completes_by_itself(published, jiedan::domain::Rules::Article2021);
        assert!(deadline.other_readings().iter().all(|other| other.due_at <= deadline.due_at), "{published}");
    }
}
