//! A backup beside what is there: what only one of them has.

use jiedan::domain::{Act, ClientId, ClientKind, Correction, DAY, Desk, DeskKind, Role, TaskId};
use jiedan::record::{Ahead, TaskCode};

use super::given::{TASK, act, assign, client, creator, offered, people, t0};

fn with_two() -> Desk {
    let mut desk = offered(DeskKind::Mine);
    let mut other = assign(TaskId(2));
    if let Act::Assign { brief, .. } = &mut other {
        "蓝牙耳机开箱".clone_into(&mut brief.name);
    }
    client(&mut desk, t0(), other).expect("another task");
    desk
}

#[test]
fn a_task_that_only_one_has_is_named() {
    let (two, one) = (with_two(), offered(DeskKind::Mine));
    assert_eq!(Ahead::of(&two, &one), Ahead { tasks: vec!["蓝牙耳机开箱".to_owned()], records: vec![] });
    assert!(Ahead::of(&one, &two).is_none());
    assert!(Ahead::of(&two, &two).is_none());
}

#[test]
fn later_records_of_a_task_are_counted() {
    let (mut later, earlier) = (offered(DeskKind::Mine), offered(DeskKind::Mine));
    creator(&mut later, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut later, t0().plus(DAY), Act::Correct { task: TASK, to: Correction::Note("备注".to_owned()) })
        .expect("a note");
    assert_eq!(Ahead::of(&later, &earlier), Ahead { tasks: vec![], records: vec![("春季防晒霜口播".to_owned(), 2)] });
    assert!(Ahead::of(&earlier, &later).is_none());
}

#[test]
fn a_task_is_the_same_under_another_id_and_after_its_name_was_corrected() {
    let from = offered(DeskKind::Mine);
    let mut to = people(DeskKind::Mine);
    client(&mut to, t0(), Act::AddClient { client: ClientId(5), name: "声图".to_owned(), kind: ClientKind::Mcn })
        .expect("a client");
    client(&mut to, t0().plus(DAY), assign(TASK)).expect("another of the same name");
    for carried in TaskCode::of(&from, TASK).expect("a task").onto(&to, "小满") {
        act(&mut to, carried.at.unwrap_or(t0()), carried.by, carried.act).expect("added");
    }
    act(&mut to, t0(), Role::Creator, Act::Correct { task: TaskId(2), to: Correction::Name("防晒".to_owned()) })
        .expect("a name");
    assert!(Ahead::of(&from, &to).is_none());
    let ahead = Ahead::of(&to, &from);
    assert_eq!((ahead.tasks, ahead.records), (vec!["春季防晒霜口播".to_owned()], vec![("防晒".to_owned(), 1)]));
}
