//! Codes and files up to the very size that is allowed, and which of several codes is told about.

use jiedan::domain::{Act, Correction, DeskKind, Misfit, NotTaken, limits};
use jiedan::record::{Backup, Code, NotACode, TaskCode, VERSION, is_restorable};

use super::given::{TASK, creator, offered, t0};

/// The written form of a journal with so many entries, none of which is permitted.
fn journal(entries: usize) -> String {
    let rest = format!(r#""at":"{0}","noted_at":"{0}","by":"client","act":{{"withdraw":{{"task":1}}}}}}"#, t0());
    let entries: Vec<String> = (1..=entries).map(|seq| format!(r#"{{"seq":{seq},{rest}"#)).collect();
    format!(r#"{{"jiedan_backup":{VERSION},"entries":[{}]}}"#, entries.join(","))
}

/// The written form of a task with so many clients and entries; the clients have no name, which isn't permitted.
fn task(clients: usize, entries: usize) -> String {
    let entry = format!(r#"{{"at":"{}","act":{{"withdraw":{{"task":1}}}}}}"#, t0());
    let (clients, entries) = (vec![r#"{"name":"","kind":"mcn"}"#; clients].join(","), vec![entry; entries].join(","));
    format!(r#"{{"jiedan_task":{VERSION},"clients":[{clients}],"entries":[{entries}]}}"#)
}

fn is_too_large(text: &str) -> bool {
    match Code::of_file(text) {
        Ok(Code::Backup(backup)) => assert!(backup.desk.is_quarantined(TASK), "nothing in it is permitted"),
        Err(answer) => {
            assert!(matches!(answer, NotACode::TooLarge | NotACode::NotPermitted { seq: 1, .. }), "{answer:?}");
            return answer == NotACode::TooLarge;
        }
        Ok(_) => panic!("a backup"),
    }
    false
}

#[test]
fn a_journal_has_at_most_so_many_entries() {
    assert!(!is_too_large(&journal(limits::ENTRIES)));
    assert!(is_too_large(&journal(limits::ENTRIES + 1)));
}

#[test]
fn clients_and_entries_of_a_task_are_counted_together() {
    assert!(!is_too_large(&task(limits::ENTRIES - 2, 2)));
    assert!(is_too_large(&task(limits::ENTRIES - 1, 2)));
    assert!(is_too_large(&task(limits::ENTRIES + 1, 1)));
    assert!(!is_too_large(&task(2_000, 2_000)));
}

#[test]
fn a_file_has_at_most_256_mebibytes() {
    let signs = "x".repeat(256 * 1024 * 1024 + 1);
    assert_eq!(Code::of_file(&signs[1..]), Err(NotACode::NoCode));
    assert_eq!(Code::of_file(&signs), Err(NotACode::TooLarge));
}

#[test]
fn a_backup_is_made_within_the_limits_of_what_is_restored() {
    let bytes = usize::try_from(limits::JOURNAL).expect("a length");
    for (bytes, entries, fits) in
        [(bytes, limits::ENTRIES, true), (bytes + 1, limits::ENTRIES, false), (bytes, limits::ENTRIES + 1, false)]
    {
        assert_eq!(is_restorable(bytes, entries), fits, "{bytes} bytes, {entries} entries");
    }
}

#[test]
fn a_code_without_an_end_is_cut_short_until_it_is_longer_than_any_code() {
    let begun = |signs: usize| Code::find(&format!("JD2.{}", "A".repeat(signs)));
    assert_eq!(begun(16 * 1024), Err(NotACode::CutShort));
    assert_eq!(begun(16 * 1024 + 1), Err(NotACode::TooLarge));
}

/// A task with a brief of signs of which none can be foretold, and a note of so many and so many digits.
fn unforetold(signs: usize, digits: u32) -> TaskCode {
    let mut seed = 1_u32;
    let mut throw = |faces: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % faces
    };
    let mut sign = || char::from_u32(0x4E00 + throw(0x5000)).expect("a sign");
    let brief = (0..limits::BRIEF).map(|_| sign()).collect();
    let signs: String = (0..signs).map(|_| sign()).collect();
    let digits: String = (0..digits).map(|_| throw(10).to_string()).collect();
    let mut desk = offered(DeskKind::Mine);
    for to in [Correction::Brief(brief), Correction::Note(signs + &digits)] {
        creator(&mut desk, t0(), Act::Correct { task: TASK, to }).expect("a text");
    }
    TaskCode::of(&desk, TASK).expect("a task")
}

#[test]
fn whatever_is_written_as_a_code_is_short_enough_to_be_read() {
    let fits = |signs: usize| unforetold(signs, 0).to_code().is_some();
    let (mut some, mut none) = (0, limits::NOTE);
    assert!(fits(some) && !fits(none));
    while none - some > 1 {
        let middle = usize::midpoint(some, none);
        if fits(middle) { some = middle } else { none = middle }
    }
    for digits in 0..20 {
        let task = unforetold(some - 2, digits);
        let Some(code) = task.to_code() else { continue };
        assert!(code.len() <= "JD2.".len() + 16 * 1024, "with {digits} digits: {}", code.len());
        assert_eq!(Code::find(&code), Ok(Code::Task(Box::new(task))), "with {digits} digits");
    }
    assert!(unforetold(some - 2, 20).to_code().is_none(), "the limit was passed");
}

#[test]
fn a_text_is_told_to_hold_a_code_by_its_mark_whole_or_not() {
    for (text, holds) in [("任务码 JD2.abc", true), ("JD1.", true), ("JD 新品", false), ("JD3.abc", false), ("", false)]
    {
        assert_eq!(Code::is_in(text), holds, "{text}");
    }
    for advertised in ["JD 新品，京东见", "JD sells it, JD.com"] {
        assert_eq!(Code::find(advertised), Err(NotACode::NoCode), "{advertised}");
    }
}

#[test]
fn of_several_codes_that_are_wrong_the_first_is_told_about() {
    assert_eq!(Code::find("JD2.AAAA.00000000 JD2.AAAA"), Err(NotACode::Altered));
    assert_eq!(Code::find("JD2.AAAA JD2.AAAA.00000000"), Err(NotACode::CutShort));
}

#[test]
fn an_entry_of_another_task_isnt_carried() {
    let other = task(0, 1).replace("\"task\":1", "\"task\":2");
    let why = Box::new(NotTaken::Misfit(Misfit::NotOnTask));
    assert_eq!(Code::of_file(&other), Err(NotACode::NotPermitted { seq: 1, why }));
    let back = task(0, 1).replace("withdraw", "take_back");
    let why = Box::new(NotTaken::Misfit(Misfit::NotOnTask));
    assert_eq!(Code::of_file(&back), Err(NotACode::NotPermitted { seq: 1, why }));
}

#[test]
fn a_backup_tells_when_its_last_entry_was_noted() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0().plus(1), Act::Accept { task: TASK }).expect("accepted");
    let backup = |last| Backup {
        entries: desk.log(TASK).map_or(vec![], |log| log.standing()[..last].to_vec()),
        desk: desk.clone(),
    };
    assert_eq!([0, 1, 2].map(|last| backup(last).last_noted()), [None, Some(t0()), Some(t0().plus(1))]);
}
