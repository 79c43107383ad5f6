//! The agenda of a desk with 10,000 open tasks after one act: followed, against sorted from scratch.

use jiedan::domain::{Act, Agenda, Desk, DeskKind, Entry, Instant, MINUTE, Role, TaskId};

use crate::journal;
use crate::rounds::{medians, report, timed};

/// Compares [`Agenda::follow`] and [`Agenda::advance`] with [`Agenda::of`].
pub fn compare() {
    let before = open();
    let now = journal::start();
    let (task, later) = (TaskId(journal::TASKS / 2), now.plus(MINUTE));
    let kept = Agenda::of(&before, now, Role::Creator);
    let mut after = before.clone();
    let accept =
        Entry { seq: after.head() + 1, at: later, noted_at: later, by: Role::Creator, act: Act::Accept { task } };
    after.take(accept).expect("in time");
    let anew = Agenda::of(&after, later, Role::Creator);
    assert_eq!(follow(kept.clone(), &after, task, later), anew, "both are the same agenda");
    let [followed, sorted] = medians([
        Box::new(|| {
            let agenda = kept.clone();
            timed(|| follow(agenda, &after, task, later))
        }),
        Box::new(|| timed(|| Agenda::of(&after, later, Role::Creator))),
    ]);
    report("Agenda::follow and advance, 10,000 open tasks, one act", followed, "Agenda::of", sorted);
}

fn follow(mut agenda: Agenda, desk: &Desk, task: TaskId, now: Instant) -> Agenda {
    agenda.follow(desk, task);
    agenda.advance(desk, now);
    agenda
}

/// A desk on which every task of the journal is assigned and none accepted: each has its deadline.
fn open() -> Desk {
    let mut desk = Desk::new(DeskKind::Demo);
    let first = |entry: &Entry| !entry.act.kind().concerns_a_task() || entry.act.kind().opens_a_task();
    for entry in journal::journal().into_iter().filter(first) {
        let seq = desk.head() + 1;
        let at = journal::start();
        desk.take(Entry { seq, at, noted_at: at, ..entry }).expect("an assignment");
    }
    desk
}
