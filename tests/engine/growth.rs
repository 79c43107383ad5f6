//! How the work grows with what was recorded, told by the entries that were folded and not by a clock.

use jiedan::domain::{Act, Correction, DeskKind, Entry, Role, Rules, folded, history, replay};
use jiedan::domain::{Desk, DeskKind::Mine};

use super::given::{TASK, creator, live, t0};

/// How many entries are folded in the course of some work.
fn work<T>(what: impl FnOnce() -> T) -> (u64, T) {
    let before = folded();
    let made = what();
    (folded() - before, made)
}

/// A published task with so many further acts, every other one a step.
fn long(acts: usize) -> Desk {
    let mut desk = live(Mine, t0());
    for n in 0..acts {
        let act = match n % 4 {
            0 => Act::MakePrivate { task: TASK },
            2 => Act::MakePublic { task: TASK },
            _ => Act::Correct { task: TASK, to: Correction::Note(n.to_string()) },
        };
        creator(&mut desk, t0(), act).expect("permitted");
    }
    desk
}

fn take_back(desk: &mut Desk) {
    creator(desk, t0(), Act::TakeBack { task: TASK, record: None }).expect("taken back");
}

#[test]
fn a_history_is_folded_once() {
    let desk = long(10_000);
    let (work, lines) = work(|| history(desk.log(TASK).expect("a task"), t0()).len());
    assert_eq!(lines, 10_007);
    assert!(work <= 10_007, "{work} entries folded");
}

#[test]
fn a_replay_is_folded_at_most_three_times() {
    let desk = long(10_000);
    let log = desk.log(TASK).expect("a task");
    let (work, same) = work(|| replay(Mine, log, Rules::Article2021, t0()).expect("a replay"));
    assert_eq!(same.log.standing().len(), 10_007);
    assert!(work <= 3 * 10_007, "{work} entries folded");
}

#[test]
fn sixteen_thousand_acts_and_their_take_backs_are_folded_twice() {
    let mut desk = long(0);
    let untouched = desk.clone();
    let (work, ()) = work(|| {
        desk = long(16_000);
        (0..16_000).for_each(|_| take_back(&mut desk));
    });
    assert_eq!(desk.log(TASK), untouched.log(TASK));
    assert!(work <= 2 * 16_010, "{work} entries folded");
}

#[test]
fn taking_back_and_recording_in_turn_folds_each_act_once() {
    let mut desk = long(1000);
    let (work, ()) = work(|| {
        for _ in 0..1000 {
            take_back(&mut desk);
            creator(&mut desk, t0(), Act::Correct { task: TASK, to: Correction::Note(String::new()) }).expect("noted");
        }
    });
    assert!(work <= 1007 + 1000, "{work} entries folded");
}

#[test]
fn a_journal_with_take_backs_is_read_in_step_with_its_length() {
    let mut journal: Vec<Entry> = live(Mine, t0()).log(TASK).expect("a task").standing().to_vec();
    let people = super::given::people(Mine).head();
    journal.retain(|entry| entry.seq > people);
    let mut desk = super::given::people(Mine);
    for n in 0..2000 {
        let act = if n % 2 == 0 { Act::MakePrivate { task: TASK } } else { Act::TakeBack { task: TASK, record: None } };
        journal.push(Entry { seq: 0, at: t0(), noted_at: t0(), by: Role::Creator, act });
    }
    let (work, ()) = work(|| {
        for entry in &journal {
            desk.take(Entry { seq: desk.head() + 1, ..entry.clone() }).expect("permitted");
        }
    });
    assert!(work <= 2 * journal.len() as u64, "{work} entries folded");
    assert_eq!(desk.kind(), DeskKind::Mine);
}
