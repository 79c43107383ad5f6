//! Taking back names the record that is taken back: none goes but the one that was seen as the last.

use jiedan::domain::{Act, Desk, DeskKind, Entry, NotTaken, Refusal, Role, TaskId, Unfit, renumbered};
use jiedan::record::{Unreadable, aside_to_file, decode, encode, to_file};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::any::{play, rules, throws};
use super::given::{TASK, assign, backup_of_file, client, creator, live, offered, people, people_of, t0};

const OTHER: TaskId = TaskId(2);

fn take_back(record: u64) -> Act {
    Act::TakeBack { task: TASK, record: Some(record) }
}

fn standing(desk: &Desk) -> Vec<u64> {
    desk.log(TASK).map(|log| log.standing().iter().map(|entry| entry.seq).collect()).unwrap_or_default()
}

fn entry(seq: u64, by: Role, act: Act) -> Entry {
    Entry { seq, at: t0(), noted_at: t0(), by, act }
}

/// Two people, a task that is taken back to its assignment by name, accepted once more, and another task.
fn journal() -> Vec<Entry> {
    let acts = [
        (Role::Client, assign(OTHER)),
        (Role::Client, assign(TaskId(3))),
        (Role::Creator, Act::Accept { task: OTHER }),
        (Role::Creator, Act::Accept { task: TaskId(3) }),
        (Role::Creator, Act::TakeBack { task: TaskId(3), record: Some(6) }),
        (Role::Creator, Act::TakeBack { task: OTHER, record: Some(5) }),
    ];
    (1..).zip(people_of().into_iter().chain(acts)).map(|(seq, (by, act))| entry(seq, by, act)).collect()
}

#[test]
fn two_windows_that_take_the_same_record_back_take_one_back() {
    let mut desk = live(DeskKind::Mine, t0());
    let before = standing(&desk);
    client(&mut desk, t0(), Act::SignOff { task: TASK }).expect("signed off");
    let seen = desk.head();
    assert_eq!(creator(&mut desk, t0(), take_back(seen)), Ok(()));
    assert_eq!(creator(&mut desk, t0(), take_back(seen)), Err(NotTaken::Refused(Refusal::TakenBack)));
    assert_eq!(standing(&desk), before);
}

#[test]
fn a_record_that_another_one_follows_is_not_taken_back_nor_the_one_that_follows() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    let seen = desk.head();
    client(&mut desk, t0(), assign(OTHER)).expect("another task");
    creator(&mut desk, t0(), super::given::script()).expect("handed in");
    let all = standing(&desk);
    for earlier in all.iter().copied().take_while(|seq| *seq <= seen) {
        assert_eq!(creator(&mut desk, t0(), take_back(earlier)), Err(NotTaken::Refused(Refusal::NotLast)));
    }
    assert_eq!(standing(&desk), all);
    let last = *all.last().expect("a record");
    assert_eq!(creator(&mut desk, t0(), take_back(last)), Ok(()));
    assert_eq!(creator(&mut desk, t0(), take_back(seen)), Ok(()), "it is the last one again");
}

#[test]
fn what_was_never_a_record_of_the_task_is_not_taken_back() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0(), assign(OTHER)).expect("another task");
    let all = standing(&desk);
    for record in [0, 1, desk.head(), desk.head() + 1, u64::MAX] {
        assert_eq!(creator(&mut desk, t0(), take_back(record)), Err(NotTaken::Refused(Refusal::TakenBack)), "{record}");
    }
    assert_eq!(standing(&desk), all);
    let gone = Act::TakeBack { task: TaskId(9), record: Some(3) };
    assert_eq!(creator(&mut desk, t0(), gone), Err(NotTaken::Refused(Refusal::NoSuchTask)));
}

#[test]
fn it_is_written_with_the_record_and_read_without_one() {
    let named = entry(7, Role::Creator, take_back(6));
    let text = encode(&named);
    assert!(text.ends_with(r#""act":{"take_back":{"task":1,"record":6}}}"#), "{text}");
    assert_eq!(decode(&text), Ok(named.clone()));
    let last = Entry { act: Act::TakeBack { task: TASK, record: None }, ..named };
    let earlier = text.replace(r#","record":6"#, "");
    assert_eq!(encode(&last), earlier);
    assert_eq!(decode(&earlier), Ok(last));
    for wrong in ["null", "-1", r#""6""#, "6.5", r#"6,"record":6"#] {
        let read = decode(&text.replace(r#""record":6"#, &format!(r#""record":{wrong}"#)));
        assert!(matches!(read, Err(Unreadable::Form { .. })), "{wrong}: {read:?}");
    }
    let elsewhere = text.replace("take_back", "accept");
    assert!(matches!(decode(&elsewhere), Err(Unreadable::Form { .. })), "no other act names a record");
}

#[test]
fn at_other_positions_it_names_the_same_record() {
    let all = journal();
    let kept: Vec<_> = all.iter().filter(|entry| entry.act.task() != Some(TaskId(3))).cloned().collect();
    let moved = renumbered(kept);
    assert_eq!(moved.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(moved[4].act, Act::TakeBack { task: OTHER, record: Some(4) });
    let backup = backup_of_file(&to_file(moved)).expect("a backup");
    assert_eq!(backup.desk.quarantined().count(), 0);
    assert_eq!(backup.desk.log(OTHER).map(|log| log.standing().len()), Some(1));
    assert_eq!(renumbered(all.clone()), all, "what has no gap stays as it is");
}

#[test]
fn where_its_record_is_missing_there_is_nothing_to_take_back() {
    let all = journal();
    let without: Vec<_> = all.iter().filter(|entry| entry.seq != 5).cloned().collect();
    let moved = renumbered(without);
    assert_eq!(moved.len(), all.len() - 2, "the record, and what took it back");
    assert_eq!(moved.last().map(|entry| (entry.seq, entry.act.clone())), {
        Some((6, Act::TakeBack { task: TaskId(3), record: Some(5) }))
    });
    let last = entry(8, Role::Creator, Act::TakeBack { task: OTHER, record: None });
    let unnamed = renumbered([all[2].clone(), last]);
    assert_eq!(unnamed[1].act, Act::TakeBack { task: OTHER, record: None }, "without a name it stays");
    let ahead = renumbered([entry(1, Role::Creator, take_back(2)), entry(2, Role::Creator, take_back(2))]);
    assert_eq!(ahead, [], "what comes later can't be taken back");
}

#[test]
fn a_journal_that_lost_the_record_loses_no_other_one() {
    let mut desk = people(DeskKind::Mine);
    for entry in journal().into_iter().skip(2).filter(|entry| entry.seq != 5) {
        desk.recover(entry);
    }
    let (task, aside) = desk.quarantined().next().expect("one task aside");
    assert_eq!((task, aside.seq), (OTHER, 8));
    assert_eq!(aside.why, Unfit::NotTaken(NotTaken::Refused(Refusal::TakenBack)));
    let back = backup_of_file(&aside_to_file(&desk, OTHER).expect("a file")).expect("read back");
    assert_eq!(back.desk.quarantined().count(), 0);
    assert_eq!(back.desk.log(OTHER).map(|log| log.standing().len()), Some(1), "the assignment");
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    /// Written a second time: a pile of positions, of which the top one goes if it is the one that was named.
    #[test]
    fn the_record_that_is_named_goes_or_none(
        rules in rules(), throws in throws(), named in prop::collection::vec((any::<bool>(), 0_u64..70), 1..24),
    ) {
        let (mut desk, taken) = play(DeskKind::Mine, rules, &throws);
        let at = taken.last().map_or(t0(), |entry| entry.at);
        let mut journal = taken.clone();
        let mut pile: Vec<u64> = taken.iter().filter(|entry| entry.act.task() == Some(TASK)).map(|it| it.seq).collect();
        for (top, number) in named {
            let Some(last) = pile.last().copied() else { break };
            let record = if top { last } else { number };
            let act = take_back(record);
            let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by: Role::Creator, act };
            prop_assert_eq!(decode(&encode(&entry)), Ok(entry.clone()));
            let expected = match pile.contains(&record) {
                true if record == last => Ok(()),
                true => Err(NotTaken::Refused(Refusal::NotLast)),
                false => Err(NotTaken::Refused(Refusal::TakenBack)),
            };
            prop_assert_eq!(desk.take(entry.clone()), expected.clone());
            if expected.is_ok() {
                journal.push(entry);
                pile.pop();
            }
            prop_assert_eq!(&standing(&desk), &pile);
        }
        // At positions with a gap before each, and back again.
        let apart: Vec<_> = journal.iter().cloned().map(|entry| {
            let act = match entry.act {
                Act::TakeBack { task, record } => Act::TakeBack { task, record: record.map(|record| record * 2) },
                act => act,
            };
            Entry { seq: entry.seq * 2, act, ..entry }
        }).collect();
        prop_assert_eq!(renumbered(apart), journal);
    }
}
