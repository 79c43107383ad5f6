//! Backups: the same journal comes back; what is no whole backup is refused.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiedan::domain::{Act, DeskKind, Entry, Role, TaskLog};
use jiedan::record::{NotACode, Unreadable, VERSION, to_code, to_file};

use super::given::{TASK, backup_in, backup_of_file, live, offered, people, t0};

/// Entries of a whole life: of people, then of the task.
fn journal() -> Vec<Entry> {
    let desk = live(DeskKind::Mine, t0());
    let mut entries = people_entries();
    entries.extend_from_slice(desk.log(TASK).map(TaskLog::standing).unwrap_or_default());
    entries
}

/// The entries of the people of all tests.
pub fn people_entries() -> Vec<Entry> {
    vec![
        Entry {
            seq: 1,
            at: t0(),
            noted_at: t0(),
            by: Role::Client,
            act: Act::AddClient {
                client: jiedan::domain::ClientId(1),
                name: "青禾日化".to_owned(),
                kind: jiedan::domain::ClientKind::Brand,
            },
        },
        Entry {
            seq: 2,
            at: t0(),
            noted_at: t0(),
            by: Role::Creator,
            act: Act::AddCreator { creator: jiedan::domain::CreatorId(1), name: "小满".to_owned() },
        },
    ]
}

#[test]
fn a_code_within_a_chat_gives_the_journal_back() {
    let code = to_code(journal()).expect("small enough");
    let chat = format!("小满：我的备份在这里\n接单台备份码：{code}\n谢谢！");
    let backup = backup_in(&chat).expect("a whole code");
    assert_eq!(backup.entries, journal());
    assert_eq!(backup.desk, live(DeskKind::Mine, t0()));
}

/// As the first mark had it, without a dictionary.
const FIRST: &str = "JD1.vZLBSsQwEIbfZa6mknZBJM_hTaSkTZTYmtUke5CSNxAWetAV1oMs621BvAq-TSN9CydLF4snL7sQyD_DP8w3kzRwraTgOi94Wc1ugWUEpHZGSQvsvAEr74ClBLgDBhnNThI6SWh6llJG4zmmlB7RU1RAQE-dFPm_rMU9mspaYS-MeIk1DXAh8iGH0U5hd81vJPr7l_b77Ss8rbuHR6yqlBaYLQzH23tPBtxsX7hGcjc1f3iHZATeyV_i7n0ePl_HcJND7dJadaWjctxWW6bRQseoBT72ZTQOzGGx7jarfvERntt-uezmq9BuwBMwszr-CuDGqbKWCXKlcbQL_wM.a41c19b5";

#[test]
fn a_code_of_the_first_mark_can_still_be_read() {
    let backup = backup_in(&format!("备份码：{FIRST}。")).expect("a whole code");
    assert_eq!(backup.desk, offered(DeskKind::Mine));
}

#[test]
fn a_file_gives_the_journal_back() {
    let backup = backup_of_file(&to_file(journal())).expect("a whole file");
    assert_eq!(backup.entries, journal());
}

#[test]
fn a_code_that_was_cut_anywhere_is_refused() {
    let code = to_code(journal()).expect("small enough");
    for end in 4..code.len() {
        assert!(backup_in(&code[..end]).is_err(), "cut at {end}");
    }
    assert_eq!(backup_in(&code[..code.len() - 20]), Err(NotACode::CutShort));
    assert_eq!(backup_in("你好"), Err(NotACode::NoCode));
}

#[test]
fn a_code_with_one_changed_sign_is_refused() {
    let code = to_code(journal()).expect("small enough");
    for at in (4..code.len()).step_by(3) {
        let mut changed = code.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("still text");
        assert!(backup_in(&changed).is_err(), "changed at {at}");
    }
}

#[test]
fn a_journal_that_breaks_a_rule_comes_back_with_its_task_put_aside() {
    let mut entries = journal();
    entries.remove(4);
    for (entry, seq) in entries.iter_mut().zip(1..) {
        entry.seq = seq;
    }
    let backup = backup_of_file(&to_file(entries)).expect("readable");
    assert_eq!(
        (backup.desk.len(), backup.desk.quarantined().next().map(|(task, aside)| (task, aside.seq))),
        (0, Some((TASK, 5)))
    );
}

#[test]
fn a_later_version_and_an_empty_backup_are_refused() {
    let later = to_file(journal()).replace(&format!("\"jiedan_backup\":{VERSION}"), "\"jiedan_backup\":99");
    assert!(matches!(backup_of_file(&later), Err(NotACode::Unreadable(Unreadable::Version { version: 99 }))));
    assert_eq!(people(DeskKind::Mine).logs().count(), 0);
    let empty = to_file(journal().into_iter().take(2).collect());
    assert_eq!(backup_of_file(&empty), Err(NotACode::Empty));
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused_as_cut_short() {
    let file = to_file(journal());
    for end in (2..file.len()).filter(|end| file.is_char_boundary(*end)).step_by(7) {
        let refused = backup_of_file(&file[..end]);
        assert_eq!(refused, Err(NotACode::Unreadable(Unreadable::CutShort)), "cut at {end}");
    }
}

#[test]
fn entries_in_another_order_are_refused_at_the_first_that_is_out_of_place() {
    for at in 0..journal().len() - 1 {
        let mut entries = journal();
        entries.swap(at, at + 1);
        let refused = backup_of_file(&to_file(entries));
        let is_at = |seq: u64| seq == at as u64 + 1;
        assert!(matches!(&refused, Err(NotACode::NotPermitted { seq, .. }) if is_at(*seq)), "{at}: {refused:?}");
    }
}

#[test]
fn an_act_of_somebody_whose_act_it_isnt_puts_its_task_aside() {
    let mut entries = journal();
    let last = entries.last_mut().expect("an entry");
    last.by = if last.by == Role::Client { Role::Creator } else { Role::Client };
    let seq = entries.len() as u64;
    let desk = backup_of_file(&to_file(entries)).expect("readable").desk;
    assert_eq!(desk.quarantined().map(|(task, aside)| (task, aside.seq)).collect::<Vec<_>>(), [(TASK, seq)]);
}

#[test]
fn what_is_nested_a_hundred_thousand_deep_is_refused_with_its_position() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        let deep = format!("{{\"jiedan_backup\":{VERSION},\"entries\":[{deep}]}}");
        let refused = backup_of_file(&deep);
        assert!(matches!(&refused, Err(NotACode::Unreadable(Unreadable::Form { line: 1, .. }))), "{refused:?}");
    }
}

#[test]
fn what_would_inflate_without_end_is_refused_before_it_does() {
    // A code of 16 KiB can hold 16 MiB of blanks; here it is 256 MiB in a code of 340 kB, and 8 MiB in one that is
    // short enough.
    for (mebibytes, refused) in [(256, NotACode::TooLarge), (8, NotACode::TooLarge)] {
        let blanks = vec![b' '; mebibytes * 1024 * 1024];
        let packed = miniz_oxide::deflate::compress_to_vec(&blanks, 9);
        let code = format!("JD1.{}.{}", URL_SAFE_NO_PAD.encode(packed), "0".repeat(8));
        assert_eq!(backup_in(&code), Err(refused), "{mebibytes} MiB");
    }
}
