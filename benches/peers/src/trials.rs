//! Trials: random people do random things at random times, and not all of it is permitted. Two implementations
//! that answer each trial alike, and whose tasks end alike, have the same lifecycle.

use jiedan::domain::{ActKind, DAY, Desk, DeskKind, Entry, HOUR, Instant, Place, Role, Task, TaskId, due, permitted};

use crate::journal::{act, assign, entry, people, role, start};

/// The instant as of which the tasks of a journal or of trials are compared: some have completed by themselves.
#[must_use]
pub fn end() -> Instant {
    start().plus(16 * DAY)
}

/// Trials: 300 tasks, to each of which up to 200 things are done, of which not all are permitted. An entry has the
/// position at which it would be taken.
#[must_use]
pub fn trials() -> Vec<Entry> {
    let (mut desk, mut tried, mut dice) = (Desk::new(DeskKind::Demo), Vec::new(), Dice(1));
    let try_it = |desk: &mut Desk, tried: &mut Vec<Entry>, at, by, act| {
        let next = entry(desk.head() + 1, at, by, act);
        tried.push(next.clone());
        desk.take(next).is_ok()
    };
    for act in people() {
        try_it(&mut desk, &mut tried, start(), role(act.kind()), act);
    }
    for id in (1..=300).map(TaskId) {
        let mut now = start().plus(dice.below(DAY));
        try_it(&mut desk, &mut tried, now, Role::Client, assign(id));
        for _ in 0..200 {
            now = match (dice.below(80), desk.task(id).and_then(due)) {
                (0, Some(due)) => due.due_at.plus(dice.below(3) - 1).max(now),
                (1, _) => now.plus(dice.below(3 * DAY)),
                (2..20, _) => now.plus(dice.below(4 * HOUR)),
                _ => now,
            };
            let at = if dice.below(8) == 0 { now.plus(-dice.below(HOUR)) } else { now };
            let yes: Vec<_> = permitted(&desk, id, at, at).collect();
            let kind = if dice.below(3) > 0 && !yes.is_empty() { dice.of(&yes) } else { dice.of(&every()) };
            if ends(kind) && dice.below(20) > 0 {
                continue;
            }
            let by = if dice.below(12) == 0 { dice.of(&Role::ALL) } else { role(kind) };
            try_it(&mut desk, &mut tried, at, by, act(kind, id));
        }
    }
    tried
}

/// Describes how all tasks of a desk stand at the end, one line each.
#[must_use]
pub fn standings(desk: &Desk) -> String {
    let line = |task: &Task| {
        let seen = task.seen_at(end());
        let ended = seen.ended_at().map_or(0, Instant::millis);
        format!("{} {:?} {ended} {}\n", task.id.0, Place::of(seen), task.deletions)
    };
    desk.logs().map(|log| line(log.task())).collect()
}

/// Sums a text up in 32 bits (FNV-1a).
#[must_use]
pub fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The kinds that every desk has.
fn every() -> Vec<ActKind> {
    let only_on_mine = [ActKind::Align, ActKind::Correct, ActKind::TakeBack];
    ActKind::on_task().filter(|kind| !only_on_mine.contains(kind)).collect()
}

fn ends(kind: ActKind) -> bool {
    use ActKind::{SettleCancelled, SettleCompleted, SignOff, Withdraw};
    matches!(kind, Withdraw | SignOff | SettleCompleted | SettleCancelled)
}

/// Random numbers that are the same each time (a linear congruential generator, its upper bits).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or(0) % bound
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        let bound = i64::try_from(all.len()).unwrap_or(1);
        all[usize::try_from(self.below(bound)).unwrap_or(0)]
    }
}
