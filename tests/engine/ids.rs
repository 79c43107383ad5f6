//! Tasks by their ids, whatever gaps these leave: a desk finds each task and lists them in order, and no id costs memory
//! for those before it.

use std::collections::BTreeMap;

use jiedan::domain::{Act, Desk, DeskKind, Entry, NotTaken, Refusal, Role, TaskId, limits};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::given::{assign, people, t0};

fn entry(desk: &Desk, by: Role, act: Act) -> Entry {
    Entry { seq: desk.head() + 1, at: t0(), noted_at: t0(), by, act }
}

fn take(desk: &mut Desk, by: Role, act: Act) -> Result<(), NotTaken> {
    let entry = entry(desk, by, act);
    desk.take(entry)
}

fn listed(desk: &Desk) -> Vec<TaskId> {
    desk.logs().map(|log| log.task().id).collect()
}

/// What happens next to the tasks of a desk.
#[derive(Debug, Clone, Copy)]
enum Next {
    /// One more task, so many ids after the last one.
    Assigned(u32),
    /// One of the tasks, chosen by a number, is put away or brought back.
    PutAway(usize),
    /// The assignment of one is taken back.
    TakenBack(usize),
}

fn next() -> impl Strategy<Value = Next> {
    prop_oneof![
        6 => Just(Next::Assigned(1)),
        1 => (2_u32..200).prop_map(Next::Assigned),
        1 => (1_u32..5_000_000).prop_map(Next::Assigned),
        4 => any::<usize>().prop_map(Next::PutAway),
        1 => any::<usize>().prop_map(Next::TakenBack),
    ]
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn a_desk_knows_the_tasks_that_a_list_of_all_ids_knows(all in prop::collection::vec(next(), 1..120)) {
        let mut desk = people(DeskKind::Mine);
        // Whether each task is on the desk or put away.
        let (mut known, mut last) = (BTreeMap::<TaskId, bool>::new(), 0);
        for next in all {
            let before = desk.clone();
            let (by, act) = match next {
                Next::Assigned(gap) => {
                    last += gap;
                    known.insert(TaskId(last), true);
                    (Role::Client, assign(TaskId(last)))
                }
                Next::PutAway(one) if !known.is_empty() => {
                    let chosen = one % known.len();
                    let (task, here) = known.iter_mut().nth(chosen).expect("one of them");
                    *here = !*here;
                    let (away, back) = (Act::PutAway { task: *task }, Act::BringBack { task: *task });
                    (Role::Creator, if *here { back } else { away })
                }
                Next::TakenBack(one) if known.values().any(|here| *here) => {
                    let here: Vec<_> = known.iter().filter(|(_, here)| **here).map(|(task, _)| *task).collect();
                    let task = here[one % here.len()];
                    known.remove(&task);
                    (Role::Creator, Act::TakeBack { task, record: None })
                }
                Next::PutAway(_) | Next::TakenBack(_) => continue,
            };
            let were = listed(&before);
            prop_assert_eq!(take(&mut desk, by, act), Ok(()));
            let here: Vec<_> = known.iter().filter(|(_, here)| **here).map(|(task, _)| *task).collect();
            prop_assert_eq!(listed(&desk), here.clone());
            prop_assert_eq!(desk.len(), here.len());
            for (task, here) in &known {
                prop_assert_eq!(desk.task(*task).map(|task| task.id), here.then_some(*task));
            }
            prop_assert_eq!(listed(&before), were, "what a clone shares with its original stays as it was");
        }
        let due: Vec<_> = desk.due().iter().map(|(_, task)| *task).collect();
        prop_assert_eq!(due, listed(&desk), "all were assigned at one instant");
    }
}

/// If ids were places of one list, this would take 16 GB.
#[test]
fn the_largest_id_costs_no_more_memory_than_the_first() {
    let mut desk = people(DeskKind::Mine);
    let all = [TaskId(1), TaskId(limits::ID - 1), TaskId(limits::ID)];
    for task in all {
        take(&mut desk, Role::Client, assign(task)).expect("a task");
    }
    assert_eq!(listed(&desk), all);
    assert!(all.iter().all(|task| desk.task(*task).is_some()) && desk.task(TaskId(2)).is_none());
}

#[test]
fn an_id_beyond_the_largest_is_refused_and_opens_nothing() {
    for kind in [DeskKind::Mine, DeskKind::Demo] {
        let mut desk = people(kind);
        for id in [limits::ID + 1, 4_000_000_000, u32::MAX] {
            let before = desk.clone();
            assert_eq!(take(&mut desk, Role::Client, assign(TaskId(id))), Err(NotTaken::Refused(Refusal::IdUsed)));
            assert_eq!(desk, before);
        }
        let far = entry(&desk, Role::Client, assign(TaskId(u32::MAX)));
        desk.recover(far);
        assert!(desk.is_empty() && desk.is_quarantined(TaskId(u32::MAX)));
        assert_eq!(desk.last_task(), TaskId(0), "and later tasks have room");
        assert_eq!(take(&mut desk, Role::Client, assign(TaskId(1))), Ok(()));
    }
}
