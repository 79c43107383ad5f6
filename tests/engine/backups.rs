//! Backups: the same journal comes back; anything else is refused whole.

use jiedan::domain::{Act, DeskKind, Entry, TaskLog};
use jiedan::record::{Backup, NotACode, Unreadable, VERSION, to_code, to_file};

use super::given::{TASK, live, offered, people, t0};

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
            by: jiedan::domain::Role::Client,
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
            by: jiedan::domain::Role::Creator,
            act: Act::AddCreator { creator: jiedan::domain::CreatorId(1), name: "小满".to_owned() },
        },
    ]
}

#[test]
fn a_code_within_a_chat_gives_the_journal_back() {
    let code = to_code(journal()).expect("small enough");
    let chat = format!("小满：我的备份在这里\n接单台备份码：{code}\n谢谢！");
    let backup = Backup::from_text(&chat).expect("a whole code");
    assert_eq!(backup.entries, journal());
    assert_eq!(backup.desk, live(DeskKind::Mine, t0()));
}

/// As the first mark had it, without a dictionary.
const FIRST: &str = "JD1.vZLBSsQwEIbfZa6mknZBJM_hTaSkTZTYmtUke5CSNxAWetAV1oMs621BvAq-TSN9CydLF4snL7sQyD_DP8w3kzRwraTgOi94Wc1ugWUEpHZGSQvsvAEr74ClBLgDBhnNThI6SWh6llJG4zmmlB7RU1RAQE-dFPm_rMU9mspaYS-MeIk1DXAh8iGH0U5hd81vJPr7l_b77Ss8rbuHR6yqlBaYLQzH23tPBtxsX7hGcjc1f3iHZATeyV_i7n0ePl_HcJND7dJadaWjctxWW6bRQseoBT72ZTQOzGGx7jarfvERntt-uezmq9BuwBMwszr-CuDGqbKWCXKlcbQL_wM.a41c19b5";

#[test]
fn a_code_of_the_first_mark_can_still_be_read() {
    let backup = Backup::from_text(&format!("备份码：{FIRST}。")).expect("a whole code");
    assert_eq!(backup.desk, offered(DeskKind::Mine));
}

#[test]
fn a_file_gives_the_journal_back() {
    let backup = Backup::from_file(&to_file(journal())).expect("a whole file");
    assert_eq!(backup.entries, journal());
}

#[test]
fn a_code_that_was_cut_anywhere_is_refused() {
    let code = to_code(journal()).expect("small enough");
    for end in 4..code.len() {
        assert!(Backup::from_text(&code[..end]).is_err(), "cut at {end}");
    }
    assert_eq!(Backup::from_text(&code[..code.len() - 20]), Err(NotACode::CutShort));
    assert_eq!(Backup::from_text("你好"), Err(NotACode::NoCode));
}

#[test]
fn a_code_with_one_changed_sign_is_refused() {
    let code = to_code(journal()).expect("small enough");
    for at in (4..code.len()).step_by(3) {
        let mut changed = code.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("still text");
        assert!(Backup::from_text(&changed).is_err(), "changed at {at}");
    }
}

#[test]
fn a_journal_that_breaks_a_rule_is_refused_at_its_position() {
    let mut entries = journal();
    entries.remove(4);
    for (entry, seq) in entries.iter_mut().zip(1..) {
        entry.seq = seq;
    }
    let refused = Backup::from_file(&to_file(entries));
    assert!(matches!(refused, Err(NotACode::NotPermitted { seq: 5, .. })), "{refused:?}");
}

#[test]
fn a_later_version_and_an_empty_backup_are_refused() {
    let later = to_file(journal()).replace(&format!("\"jiedan_backup\":{VERSION}"), "\"jiedan_backup\":99");
    assert!(matches!(Backup::from_file(&later), Err(NotACode::Unreadable(Unreadable::Version { version: 99 }))));
    assert_eq!(people(DeskKind::Mine).logs().count(), 0);
    let empty = to_file(journal().into_iter().take(2).collect());
    assert_eq!(Backup::from_file(&empty), Err(NotACode::Empty));
}
