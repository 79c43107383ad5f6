//! A task's history: in which order its lines stand, and what changed with each.

use jiedan::domain::{
    Act, Consequence, Correction, DAY, Desk, DeskKind, HOUR, Happened, Instant, Line, StageKind, Standing, history,
};

use super::given::{TASK, client, creator, live, offered, t0};

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
