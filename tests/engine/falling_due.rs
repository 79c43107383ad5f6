//! What falls due on a large desk: the rows are those of the tasks, in order, between any two instants.

use jiedan::domain::{Act, Desk, DeskKind, Entry, HOUR, Instant, MINUTE, Role, TaskId, due};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::given::{assign, people, t0};

fn take(desk: &mut Desk, at: Instant, by: Role, act: Act) {
    let entry = Entry { seq: desk.head() + 1, at, noted_at: t0().plus(99 * HOUR), by, act };
    desk.take(entry).expect("an act in time");
}

/// The rows, derived from the tasks.
fn derived(desk: &Desk) -> Vec<(Instant, TaskId)> {
    let mut rows: Vec<_> =
        desk.logs().filter_map(|log| due(log.task()).map(|deadline| (deadline.due_at, log.task().id))).collect();
    rows.sort_unstable();
    rows
}

/// Tasks that were assigned in any order of time; some are accepted, which ends their deadlines.
fn desks() -> impl Strategy<Value = Desk> {
    let task = (0_i64..1_500, any::<u8>());
    prop::collection::vec(task, 0..700).prop_map(|tasks| {
        let mut desk = people(DeskKind::Mine);
        for ((minutes, throw), id) in tasks.into_iter().zip(1..) {
            let (at, task) = (t0().plus(minutes * MINUTE), TaskId(id));
            take(&mut desk, at, Role::Client, assign(task));
            // Mostly earlier tasks, so that rows go from everywhere.
            let other = TaskId(1 + (u32::from(throw) * 7) % id);
            let offered = desk.task(other).filter(|task| due(task).is_some()).map(|task| task.last_at);
            if let Some(at) = offered.filter(|_| throw % 3 == 0) {
                take(&mut desk, at, Role::Creator, Act::Accept { task: other });
            }
        }
        desk
    })
}

proptest! {
    #![proptest_config(Config {
        cases: 64,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn the_rows_are_those_of_the_tasks_between_any_instants(desk in desks(), from in 0_i64..3_000, to in 0_i64..3_000) {
        let rows = derived(&desk);
        prop_assert_eq!(desk.due().iter().copied().collect::<Vec<_>>(), rows.clone());
        prop_assert_eq!((desk.due().len(), desk.due().is_empty()), (rows.len(), rows.is_empty()));
        let (after, until) = (t0().plus(from * MINUTE), t0().plus(to * MINUTE));
        let within: Vec<_> = rows.iter().copied().filter(|(at, _)| after < *at && *at <= until).collect();
        prop_assert_eq!(desk.due().between(after, until).copied().collect::<Vec<_>>(), within.clone());
        prop_assert!(desk.due().between(after, until).rev().eq(within.iter().rev()));
        prop_assert_eq!(desk.next_due(after), rows.iter().map(|row| row.0).find(|at| after < *at));
    }

    #[test]
    fn rows_go_one_by_one_and_a_clone_keeps_them(desk in desks()) {
        let (rows, mut left) = (derived(&desk), desk.clone());
        for (at, task) in &rows {
            take(&mut left, *at, Role::Creator, Act::PutAway { task: *task });
        }
        prop_assert_eq!((left.due().len(), left.due().is_empty()), (0, true));
        prop_assert_eq!(left.next_due(t0()), None);
        prop_assert_eq!(desk.due().iter().copied().collect::<Vec<_>>(), rows);
        let mut again = left;
        for log in desk.logs().filter(|log| due(log.task()).is_some()) {
            take(&mut again, t0(), Role::Creator, Act::BringBack { task: log.task().id });
        }
        prop_assert_eq!(again.due(), desk.due());
    }
}
