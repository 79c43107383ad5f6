//! 以后再补: the file of a version that was handed in elsewhere comes into the record afterwards (D24).

use jiedan::domain::{
    Act, Correction, DeskKind, Fault, Field, FileId, FileKind, Instant, KeptFile, LateFile, NotTaken, Problem, Refusal,
    Role, Submission, check,
};
use jiedan::record::{decode, encode};

use super::given::{TASK, act, beijing, client, creator, live, offered, script, t0};

fn file(kind: FileKind) -> KeptFile {
    KeptFile { id: FileId::of_hash([0xbb; 32]), name: "late".to_owned(), size: 10, kind }
}

fn late_script(version: u16) -> Act {
    Act::Correct { task: TASK, to: Correction::Script(LateFile { version, file: file(FileKind::Text) }) }
}

fn at() -> Instant {
    beijing("2026-03-02 09:00")
}

fn handed_in(submission: Submission) -> jiedan::domain::Desk {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("an acceptance");
    creator(&mut desk, t0(), Act::SubmitScript { task: TASK, script: submission }).expect("a script");
    desk
}

#[test]
fn a_file_comes_to_the_version_that_was_handed_in_elsewhere() {
    let mut desk = handed_in(Submission::Elsewhere);
    let before = desk.task(TASK).expect("a task").clone();
    creator(&mut desk, at(), late_script(1)).expect("a file afterwards");
    let after = desk.task(TASK).expect("a task");
    assert_eq!(after.scripts[0].submission, Submission::Here(file(FileKind::Text)));
    assert_eq!((after.stage, after.last_at, after.since), (before.stage, before.last_at, before.since));
}

#[test]
fn a_file_that_is_there_is_not_replaced() {
    let Act::SubmitScript { script, .. } = script() else { unreachable!("a script") };
    let mut desk = handed_in(script);
    let refused = creator(&mut desk, at(), late_script(1));
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::FileIsHere)));
}

#[test]
fn a_video_that_is_there_is_not_replaced_either() {
    let late = LateFile { version: 1, file: file(FileKind::Mp4) };
    let to = Correction::Video(late);
    let refused = creator(&mut live(DeskKind::Mine, t0()), at(), Act::Correct { task: TASK, to });
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::FileIsHere)));
}

#[test]
fn a_version_that_is_not_there_gets_no_file() {
    for version in [0, 2, u16::MAX] {
        let refused = creator(&mut handed_in(Submission::Elsewhere), at(), late_script(version));
        assert_eq!(refused, Err(NotTaken::Refused(Refusal::NoSuchVersion)), "{version}");
    }
}

#[test]
fn a_second_version_takes_its_own_file() {
    let mut desk = handed_in(Submission::Elsewhere);
    let reject = Act::RejectScript { task: TASK, comment: "短一点".to_owned(), points: Vec::new() };
    client(&mut desk, t0(), reject).expect("a rejection");
    creator(&mut desk, t0(), Act::SubmitScript { task: TASK, script: Submission::Elsewhere }).expect("another");
    creator(&mut desk, at(), late_script(2)).expect("a file afterwards");
    let scripts = &desk.task(TASK).expect("a task").scripts;
    assert_eq!(scripts[0].submission, Submission::Elsewhere);
    assert!(matches!(scripts[1].submission, Submission::Here(_)));
}

#[test]
fn a_video_is_no_script_afterwards_either() {
    let wrong = Act::Correct { task: TASK, to: Correction::Script(LateFile { version: 1, file: file(FileKind::Mp4) }) };
    assert_eq!(check(&wrong, DeskKind::Mine), Err(Problem { field: Field::Script, fault: Fault::WrongKind }));
}

#[test]
fn a_file_afterwards_is_a_file_that_the_entry_names() {
    assert_eq!(late_script(1).file(), Some(&file(FileKind::Text)));
}

#[test]
fn taking_a_file_back_leaves_the_version_as_it_was() {
    let mut desk = handed_in(Submission::Elsewhere);
    let before = desk.task(TASK).cloned();
    creator(&mut desk, at(), late_script(1)).expect("a file afterwards");
    act(&mut desk, at(), Role::Creator, Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!(desk.task(TASK).cloned(), before);
}

#[test]
fn a_file_afterwards_is_read_as_it_was_written() {
    let entry = jiedan::domain::Entry { seq: 5, at: at(), noted_at: at(), by: Role::Creator, act: late_script(1) };
    assert_eq!(decode(&encode(&entry)), Ok(entry));
    let foreign =
        encode(&jiedan::domain::Entry { seq: 5, at: at(), noted_at: at(), by: Role::Creator, act: late_script(1) })
            .replace("\"version\":1", "\"version\":1,\"more\":2");
    assert!(decode(&foreign).is_err(), "{foreign}");
}
