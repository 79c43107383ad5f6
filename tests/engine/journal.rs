//! The journal: order, time, ids, taking back.

use jiedan::domain::{Act, Desk, DeskKind, Entry, Happened, Line, NotTaken, Refusal, Role, Stage, TaskId, history};

use super::given::{TASK, act, assign, beijing, client, creator, live, offered, people, publish, script, t0};

#[test]
fn an_entry_at_another_position_is_not_taken() {
    let mut desk = people(DeskKind::Mine);
    let entry = Entry { seq: 7, at: t0(), noted_at: t0(), by: Role::Client, act: assign(TASK) };
    assert_eq!(desk.take(entry), Err(NotTaken::OutOfOrder { expected: 3 }));
}

#[test]
fn what_is_recorded_afterwards_brings_a_lapsed_task_back() {
    let mut desk = offered(DeskKind::Mine);
    let now = beijing("2026-03-05 12:00");
    assert!(desk.task(TASK).expect("the task").seen_at(now).is_terminal());
    let at = beijing("2026-03-02 09:50");
    let seq = desk.head() + 1;
    desk.take(Entry { seq, at, noted_at: now, by: Role::Creator, act: Act::Accept { task: TASK } }).expect("in time");
    assert_eq!(desk.task(TASK).expect("the task").seen_at(now), Stage::Scripting);
}

#[test]
fn an_act_before_the_last_standing_entry_is_refused_and_one_at_it_is_not() {
    let mut desk = offered(DeskKind::Mine);
    let accept = Act::Accept { task: TASK };
    let refused = creator(&mut desk, t0().plus(-1), accept.clone());
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::BeforeLast { last: t0() })));
    assert_eq!(creator(&mut desk, t0(), accept), Ok(()));
}

#[test]
fn an_act_later_than_its_noting_is_refused() {
    let mut desk = offered(DeskKind::Mine);
    let seq = desk.head() + 1;
    let act = Act::Accept { task: TASK };
    let refused = desk.take(Entry { seq, at: t0().plus(1), noted_at: t0(), by: Role::Creator, act });
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::InFuture)));
}

#[test]
fn an_id_is_never_used_twice_even_after_taking_back() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!(desk.task(TASK), None);
    assert_eq!(client(&mut desk, t0(), assign(TASK)), Err(NotTaken::Refused(Refusal::IdUsed)));
    assert_eq!(client(&mut desk, t0(), assign(TaskId(2))), Ok(()));
}

#[test]
fn taking_back_leaves_the_task_as_it_was() {
    let desk = live(DeskKind::Mine, t0());
    let before = desk.task(TASK).cloned();
    let mut desk = desk;
    client(&mut desk, t0(), Act::SignOff { task: TASK }).expect("signed off");
    creator(&mut desk, t0(), Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!(desk.task(TASK).cloned(), before);
    assert_eq!(desk.next_due(t0()), Some(beijing("2026-03-09 00:00")));
}

#[test]
fn only_ones_own_desk_takes_back() {
    let mut desk = offered(DeskKind::Demo);
    let refused = creator(&mut desk, t0(), Act::TakeBack { task: TASK, record: None });
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::OnlyOnMine)));
}

#[test]
fn a_consequence_is_the_last_line_of_the_history_and_stands_in_no_journal() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let log = desk.log(TASK).expect("the task");
    let due = beijing("2026-03-10 00:00");
    assert_eq!(history(log, due.plus(-1)).len(), log.standing().len());
    let after = history(log, due);
    assert_eq!(after.len(), log.standing().len() + 1);
    assert!(matches!(after.last(), Some(Line { at, what: Happened::Consequence(_), .. }) if *at == due));
}

#[test]
fn an_act_on_one_task_leaves_the_others_alone() {
    let mut desk = offered(DeskKind::Demo);
    client(&mut desk, t0(), assign(TaskId(2))).expect("a second task");
    let other = desk.log(TaskId(2)).cloned();
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    assert_eq!(desk.log(TaskId(2)).cloned(), other);
}

#[test]
fn a_client_that_nobody_added_assigns_nothing() {
    let mut desk = Desk::new(DeskKind::Demo);
    let refused = act(&mut desk, t0(), Role::Client, assign(TASK));
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::NoSuchClient)));
    let unknown = creator(&mut desk, t0(), publish());
    assert_eq!(unknown, Err(NotTaken::Refused(Refusal::NoSuchTask)));
}

#[test]
fn a_desk_knows_how_many_tasks_it_has() {
    let mut desk = people(DeskKind::Mine);
    assert!(desk.is_empty(), "people are no tasks");
    for n in 1..=3 {
        client(&mut desk, t0(), assign(TaskId(n))).expect("an assignment");
        assert_eq!((desk.is_empty(), desk.len()), (false, n as usize));
    }
}
