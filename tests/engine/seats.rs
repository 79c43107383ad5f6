//! The agenda: what waits for whom, and what comes first.

use jiedan::domain::{Act, Agenda, DeskKind, Group, Role, TaskId};

use super::given::{TASK, assign, beijing, client, creator, live, offered, script, t0};

#[test]
fn what_is_due_soonest_stands_first() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0().plus(-3_600_000), assign(TaskId(2))).expect("an earlier task, added later");
    let agenda = Agenda::of(&desk, t0(), Role::Creator);
    let order: Vec<_> = agenda.group(Group::Yours).map(|item| item.task).collect();
    assert_eq!(order, [TaskId(2), TASK]);
}

#[test]
fn a_review_waits_for_the_client() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    let creators = Agenda::of(&desk, t0(), Role::Creator);
    assert_eq!((creators.count(Group::Yours), creators.count(Group::Others)), (0, 1));
    assert_eq!(Agenda::of(&desk, t0(), Role::Client).count(Group::Yours), 1);
}

#[test]
fn a_published_task_completes_by_itself_and_then_has_ended() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    let before = Agenda::of(&desk, beijing("2026-03-09 23:59"), Role::Creator);
    assert_eq!((before.count(Group::ByItself), before.count(Group::Ended)), (1, 0));
    let after = Agenda::of(&desk, beijing("2026-03-10 00:00"), Role::Creator);
    assert_eq!((after.count(Group::ByItself), after.count(Group::Ended)), (0, 1));
    let ended = after.group(Group::Ended).next().map(|item| item.since);
    assert_eq!(ended, Some(beijing("2026-03-10 00:00")));
}
