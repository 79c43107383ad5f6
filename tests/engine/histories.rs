//! A task's history: in which order its lines stand, and what changed with each.

use jiedan::domain::{
    Act, AgreedDates, Consequence, Correction, DAY, Desk, DeskKind, Facts, HOUR, Happened, Instant, Line, Rules, Shown,
    ShownComplaint, StageKind, Standing, history, replay,
};

use super::given::{TASK, client, creator, live, offered, people, script, t0, video};

fn lines(desk: &Desk, now: Instant) -> Vec<Line<'_>> {
    history(desk.log(TASK).expect("a task"), now)
}

fn is_lapse(line: &Line<'_>) -> bool {
    line.what == Happened::Consequence(Consequence::Lapse)
}

fn note(desk: &mut Desk, at: Instant) {
    let to = Correction::Note("问过客户".to_owned());
    creator(desk, at, Act::Correct { task: TASK, to }).expect("a note");
}

#[test]
fn a_note_from_after_the_lapse_stands_below_it_and_one_from_before_above() {
    let due = t0().plus(DAY);
    for (at, place) in [(due.plus(-1), 2), (due, 1), (due.plus(HOUR), 1)] {
        let mut desk = offered(DeskKind::Mine);
        note(&mut desk, at);
        let found = lines(&desk, due.plus(DAY)).iter().position(is_lapse);
        assert_eq!(found, Some(place), "{at}");
    }
}

#[test]
fn each_line_tells_how_the_task_stood_before_and_after_it() {
    let mut desk = offered(DeskKind::Mine);
    note(&mut desk, t0().plus(2 * DAY));
    let stood = |standing: Standing| standing.stage.kind();
    let all = lines(&desk, t0().plus(3 * DAY));
    let stages: Vec<_> = all.iter().map(|line| (line.before.map(stood), stood(line.after))).collect();
    let (offered, cancelled) = (StageKind::Offered, StageKind::Cancelled);
    assert_eq!(stages, [(None, offered), (Some(offered), cancelled), (Some(cancelled), cancelled)]);
}

#[test]
fn a_wish_and_a_complaint_stand_until_they_are_answered_or_the_task_ends() {
    let mut desk = live(DeskKind::Mine, t0());
    let standing = |desk: &Desk, days| Standing::of(desk.task(TASK).expect("a task"), t0().plus(days * DAY));
    assert!(!standing(&desk, 0).title_asked && !standing(&desk, 0).complained);
    client(&mut desk, t0(), Act::AskTitle { task: TASK, title: "防晒再测".to_owned() }).expect("a wish");
    assert!(standing(&desk, 0).title_asked && !standing(&desk, 0).complained);
    assert!(!standing(&desk, 30).title_asked, "completed by itself");
    client(&mut desk, t0(), Act::Complain { task: TASK, reason: "口播".to_owned() }).expect("a complaint");
    assert!(standing(&desk, 30).title_asked && standing(&desk, 30).complained, "nothing completes");
}

#[test]
fn a_deadline_stands_until_it_has_passed() {
    let desk = offered(DeskKind::Mine);
    let running = |at| Standing::of(desk.task(TASK).expect("a task"), at).deadline.is_some();
    assert!(running(t0()) && !running(t0().plus(DAY)));
}

/// Assigned, then dates and a note in the evening, and only then what was done at noon and in the afternoon.
fn recorded_late() -> Desk {
    let mut desk = offered(DeskKind::Mine);
    let agreed = AgreedDates { keep_public_days: Some(30), ..AgreedDates::default() };
    client(&mut desk, t0().plus(10 * HOUR), Act::ChangeDates { task: TASK, agreed }).expect("dates");
    note(&mut desk, t0().plus(11 * HOUR));
    creator(&mut desk, t0().plus(2 * HOUR), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0().plus(3 * HOUR), script()).expect("handed in");
    client(
        &mut desk,
        t0().plus(4 * HOUR),
        Act::RejectScript { task: TASK, comment: "短".to_owned(), points: Vec::new() },
    )
    .expect("rejected");
    note(&mut desk, t0().plus(12 * HOUR));
    creator(&mut desk, t0().plus(5 * HOUR), script()).expect("handed in again");
    client(&mut desk, t0().plus(5 * HOUR), Act::ApproveScript { task: TASK }).expect("approved");
    creator(&mut desk, t0().plus(5 * HOUR), video()).expect("handed in");
    desk
}

#[test]
fn what_is_recorded_late_stands_where_it_happened() {
    let desk = recorded_late();
    let all = lines(&desk, t0().plus(DAY));
    let hours: Vec<_> = all.iter().map(|line| line.at.since(t0()) / HOUR).collect();
    assert_eq!(hours, [0, 2, 3, 4, 5, 5, 5, 10, 11, 12]);
    assert!(all.windows(2).all(|pair| pair[1].before == Some(pair[0].after)));
    let versions: Vec<_> = all.iter().filter_map(|line| line.version).collect();
    assert_eq!(versions, [1, 2, 1]);
    assert_eq!(all.last().map(|line| line.after.stage.kind()), Some(StageKind::VideoReview));
}

#[test]
fn as_of_any_instant_all_that_had_happened_is_there_and_nothing_else() {
    let desk = recorded_late();
    let log = desk.log(TASK).expect("a task");
    let there = |hour| {
        let then = replay(DeskKind::Mine, log, Rules::Article2021, t0().plus(hour * HOUR)).expect("a replay");
        (then.log.standing().len(), then.log.task().stage.kind())
    };
    let seen = [0, 2, 3, 4, 5, 9, 10, 12].map(there);
    let (offered, review, filmed) = (StageKind::Offered, StageKind::ScriptReview, StageKind::VideoReview);
    let scripting = StageKind::Scripting;
    let expected = [(1, offered), (2, scripting), (3, review), (4, scripting)];
    assert_eq!(seen[..4], expected);
    assert_eq!(seen[4..], [(7, filmed), (7, filmed), (8, filmed), (10, filmed)]);
}

#[test]
fn what_a_clock_that_ran_ahead_recorded_stands_before_the_alignment_that_put_it_right() {
    let facts = Facts { stage: Shown::Offered, since: t0(), deletions: 0, complaint: ShownComplaint::None };
    for aligned_at in [t0().plus(HOUR), t0().plus(30 * HOUR)] {
        let mut desk = people(DeskKind::Mine);
        client(&mut desk, t0().plus(30 * HOUR), super::given::assign(TASK)).expect("assigned");
        creator(&mut desk, aligned_at, Act::Align { task: TASK, facts }).expect("aligned");
        let all = lines(&desk, t0().plus(9 * DAY));
        assert!(all.iter().map(|line| line.at).is_sorted(), "{all:?}");
        assert_eq!(all.iter().position(is_lapse), Some(2), "{all:?}");
        assert_eq!(all[1].after.stage.kind(), StageKind::Offered);
    }
}
