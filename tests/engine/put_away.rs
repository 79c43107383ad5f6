//! A task that is put away is off every list with all its entries, and comes back as it was.

use jiedan::domain::{Act, Agenda, Desk, DeskKind, Entry, HOUR, Refusal, Role, permit};
use jiedan::record::to_file;

use super::given::{TASK, act, backup_of_file, creator, life, offered, t0};

#[test]
fn a_task_that_is_put_away_is_on_no_list_and_comes_back_as_it_was() {
    let before = offered(DeskKind::Mine);
    let mut desk = before.clone();
    creator(&mut desk, t0(), Act::PutAway { task: TASK }).expect("put away");
    assert!(desk.task(TASK).is_none() && desk.is_empty() && desk.due().is_empty());
    assert_eq!(Agenda::of(&desk, t0(), Role::Creator).items().count(), 0);
    assert_eq!(desk.put_away().map(|log| log.task().id).collect::<Vec<_>>(), [TASK]);
    creator(&mut desk, t0().plus(HOUR), Act::BringBack { task: TASK }).expect("brought back");
    assert_eq!((desk.log(TASK), desk.due()), (before.log(TASK), before.due()));
    assert_eq!(desk.put_away().count(), 0);
}

#[test]
fn a_task_is_put_away_at_any_stage_and_takes_no_other_act_meanwhile() {
    let mut desk = offered(DeskKind::Mine);
    for (by, step) in life() {
        let mut away = desk.clone();
        creator(&mut away, t0(), Act::PutAway { task: TASK }).expect("put away");
        let refused = permit(&away, TASK, step.kind(), by, t0(), t0());
        assert_eq!(refused, Err(Refusal::PutAway), "{:?}", step.kind());
        act(&mut desk, t0(), by, step).expect("the next step");
    }
}

#[test]
fn nobody_puts_a_task_away_but_on_ones_own_desk() {
    let desk = offered(DeskKind::Demo);
    let kind = Act::PutAway { task: TASK }.kind();
    assert_eq!(permit(&desk, TASK, kind, Role::Creator, t0(), t0()), Err(Refusal::OnlyOnMine));
}

#[test]
fn a_backup_brings_a_task_that_was_put_away_along() {
    let mut desk = Desk::new(DeskKind::Mine);
    let mut entries = Vec::new();
    let acts = offered(DeskKind::Mine).log(TASK).expect("the task").standing()[0].act.clone();
    let people = super::given::people_of();
    for (by, what) in people.into_iter().chain([(Role::Client, acts), (Role::Creator, Act::PutAway { task: TASK })]) {
        let entry = Entry { seq: desk.head() + 1, at: t0(), noted_at: t0(), by, act: what };
        entries.push(entry.clone());
        desk.take(entry).expect("taken");
    }
    let backup = backup_of_file(&to_file(entries)).expect("a backup with nothing but a task that was put away");
    assert_eq!(backup.desk.put_away().count(), 1);
}
