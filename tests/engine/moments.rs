//! What a typed minute means, and where it leaves open if an act was in time.

use jiedan::domain::{
    Act, ActKind, AgreedDates, Correction, DAY, Desk, DeskKind, Facts, Instant, MINUTE, Refusal, Role, Shown,
    ShownComplaint, When, permit,
};

use super::given::{TASK, assign, beijing, client, creator, live, people};

/// A task that was assigned at a second of 10:00.
fn assigned(second: i64) -> Desk {
    let mut desk = people(DeskKind::Mine);
    client(&mut desk, beijing("2026-03-01 10:00").plus(second * 1000), assign(TASK)).expect("assigned");
    desk
}

fn meant(desk: &Desk, kind: ActKind, minute: &str) -> Instant {
    let now = beijing("2026-03-20 10:00");
    When::Minute(beijing(minute)).instant(desk, Some(TASK), kind, now)
}

fn answer(desk: &Desk, kind: ActKind, at: Instant) -> Result<(), Refusal> {
    permit(desk, TASK, kind, kind.role().unwrap_or(Role::Creator), at, beijing("2026-03-20 10:00"))
}

#[test]
fn a_typed_minute_that_equals_the_last_entrys_means_that_instant_whatever_that_entry_was() {
    let last = beijing("2026-03-01 14:20").plus(30_000);
    let dates = Act::ChangeDates { task: TASK, agreed: AgreedDates::default() };
    let note = Act::Correct { task: TASK, to: Correction::Note("问过客户".to_owned()) };
    for act in [Act::Accept { task: TASK }, dates.clone(), note] {
        let mut desk = assigned(0);
        super::given::act(&mut desk, last, act.kind().role().expect("a role"), act.clone()).expect("recorded");
        for kind in [ActKind::ChangeDates, ActKind::Correct, ActKind::SettleCancelled] {
            assert_eq!(meant(&desk, kind, "2026-03-01 14:20"), last, "{kind:?} after {act:?}");
        }
        let at = meant(&desk, ActKind::ChangeDates, "2026-03-01 14:20");
        assert_eq!(client(&mut desk, at, dates.clone()), Ok(()), "after {act:?}");
        assert_eq!(meant(&desk, ActKind::ChangeDates, "2026-03-01 14:21"), beijing("2026-03-01 14:21"));
    }
}

#[test]
fn at_once_is_now_but_not_before_the_last_step_and_what_is_shown_is_seen_now() {
    let desk = assigned(45);
    let now = beijing("2026-03-01 10:00");
    let at = |kind| When::Now.instant(&desk, Some(TASK), kind, now);
    assert_eq!((at(ActKind::Accept), at(ActKind::Align)), (now.plus(45_000), now));
    assert_eq!(When::Now.instant(&desk, None, ActKind::AddClient, now), now);
}

#[test]
fn what_is_still_to_come_is_refused_by_the_rules_and_what_is_done_at_once_never_is() {
    let desk = assigned(45);
    let now = beijing("2026-03-01 10:00");
    let answer = |when: When| {
        let (at, noted_at) = when.instants(&desk, Some(TASK), ActKind::Accept, now);
        permit(&desk, TASK, ActKind::Accept, Role::Creator, at, noted_at)
    };
    assert_eq!(answer(When::Minute(now.plus(MINUTE))), Err(Refusal::InFuture));
    // The last step was recorded by a clock that ran ahead of this one.
    assert_eq!(answer(When::Now), Ok(()));
    assert_eq!(answer(When::Minute(now)), Err(Refusal::InFuture), "the minute of the last step is its instant");
}

#[test]
fn in_the_minute_in_which_the_24_hours_end_it_is_asked_if_the_act_was_in_time() {
    let minute = beijing("2026-03-02 10:00");
    for second in [0, 45, 59] {
        let desk = assigned(second);
        let due = minute.plus(second * 1000);
        for kind in [ActKind::Accept, ActKind::Withdraw, ActKind::ChangeDates] {
            let typed = When::Minute(minute);
            assert_eq!(typed.in_doubt(&desk, TASK, kind, minute.plus(DAY)), Some(due), "{kind:?} at {second}");
            let around = |in_time| When::Around { minute, in_time }.instant(&desk, Some(TASK), kind, minute.plus(DAY));
            assert_eq!(answer(&desk, kind, around(true)), Ok(()), "{kind:?} at {second}");
            assert!(matches!(answer(&desk, kind, around(false)), Err(Refusal::Cancelled { .. })), "{kind:?}");
        }
        // Before it falls due, an act of this minute was in time.
        assert_eq!(When::Minute(minute).in_doubt(&desk, TASK, ActKind::Accept, due.plus(-1)), None);
        for other in [minute.plus(-MINUTE), minute.plus(MINUTE)] {
            assert_eq!(When::Minute(other).in_doubt(&desk, TASK, ActKind::Accept, minute.plus(DAY)), None);
        }
        assert_eq!(When::Now.in_doubt(&desk, TASK, ActKind::Accept, minute.plus(DAY)), None);
        for kind in [ActKind::Align, ActKind::Correct, ActKind::Decline, ActKind::SignOff] {
            assert_eq!(When::Minute(minute).in_doubt(&desk, TASK, kind, minute.plus(DAY)), None, "{kind:?}");
        }
    }
}

#[test]
fn in_the_minute_in_which_the_seven_days_end_it_is_asked_too() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    let (minute, now) = (beijing("2026-03-10 00:00"), beijing("2026-03-20 10:00"));
    for kind in [ActKind::SignOff, ActKind::Delete, ActKind::Complain, ActKind::MakePrivate, ActKind::AskTitle] {
        assert_eq!(When::Minute(minute).in_doubt(&desk, TASK, kind, now), Some(minute), "{kind:?}");
        let at = When::Around { minute, in_time: true }.instant(&desk, Some(TASK), kind, now);
        assert_eq!((at, answer(&desk, kind, at)), (minute.plus(-1), Ok(())), "{kind:?}");
        assert_eq!(When::Minute(minute.plus(-MINUTE)).in_doubt(&desk, TASK, kind, now), None, "{kind:?}: 23:59");
    }
}

#[test]
fn where_nothing_falls_due_nothing_is_asked() {
    let mut desk = assigned(0);
    creator(&mut desk, beijing("2026-03-01 12:00"), Act::Accept { task: TASK }).expect("accepted");
    let minute = beijing("2026-03-02 10:00");
    assert_eq!(When::Minute(minute).in_doubt(&desk, TASK, ActKind::SubmitScript, minute.plus(DAY)), None);
    let facts = Facts { stage: Shown::Offered, since: minute, deletions: 0, complaint: ShownComplaint::None };
    creator(&mut desk, minute, Act::Align { task: TASK, facts }).expect("aligned");
    let due = minute.plus(DAY);
    assert_eq!(When::Minute(due).in_doubt(&desk, TASK, ActKind::Accept, due), Some(due));
}
