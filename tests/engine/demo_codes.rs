//! 演练码: a demo comes back with its clock; whatever is wrong with a code, it is refused whole.

use jiedan::domain::{DAY, Desk, DeskKind, Entry, Instant, NotTaken, Rules, limits};
use jiedan::record::{Code, DemoCode, NotACode, Unreadable, VERSION, encode};
use jiedan::story::{Opening, Until};

use super::given::t0;

/// The journal of a demo with one task that was published.
pub fn journal() -> Vec<Entry> {
    let opening = Opening { at: t0(), until: Until::Live, rules: Rules::Article2021 };
    let entry = |(seq, (by, act))| Entry { seq, at: t0(), noted_at: t0(), by, act };
    (1..).zip(opening.acts()).map(entry).collect()
}

fn read(text: &str) -> Result<DemoCode, NotACode> {
    match Code::find(text)? {
        Code::Demo(demo) => Ok(*demo),
        Code::Task(_) | Code::Backup(_) | Code::Result(_) => panic!("no demo"),
    }
}

fn code() -> String {
    DemoCode::of(journal(), t0().plus(DAY)).expect("a demo").to_code().expect("small enough")
}

#[test]
fn a_demo_comes_back_with_every_entry_and_where_its_clock_stood() {
    let read = read(&format!("看看这份演练：\n{}", code())).expect("a demo");
    assert_eq!((read.entries, read.now), (journal(), t0().plus(DAY)));
    assert_eq!(Ok(read.desk), Desk::of_journal(DeskKind::Demo, &journal()));
}

#[test]
fn the_code_of_a_demo_is_short_enough_for_a_chat_and_needs_no_escaping_in_an_address() {
    let code = code();
    assert!(code.len() < 900, "{}", code.len());
    assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')), "{code}");
}

#[test]
fn a_demo_without_a_task_is_refused() {
    let people: Vec<_> = journal().into_iter().take(2).collect();
    assert_eq!(DemoCode::of(people, t0()).map(|_| ()), Err(NotACode::Empty));
}

#[test]
fn a_demo_of_more_entries_than_a_journal_may_have_is_too_large() {
    let many = |count: usize| DemoCode::of(vec![journal().remove(0); count], t0()).map(|_| ());
    assert_eq!(many(limits::ENTRIES + 1), Err(NotACode::TooLarge));
    assert!(matches!(many(limits::ENTRIES), Err(NotACode::NotPermitted { seq: 2, .. })));
}

#[test]
fn an_entry_that_the_rules_refuse_is_refused_at_its_position() {
    let mut entries = journal();
    let last = entries.pop().expect("an entry");
    entries.remove(4);
    let entries: Vec<_> = (1..).zip(entries).map(|(seq, entry)| Entry { seq, ..entry }).collect();
    let refused = DemoCode::of(entries, last.at).map(|_| ());
    assert!(
        matches!(&refused, Err(NotACode::NotPermitted { seq: 5, why }) if matches!(**why, NotTaken::Refused(_))),
        "{refused:?}"
    );
}

#[test]
fn a_clock_that_stands_before_what_happened_is_put_to_the_last_entry() {
    let demo = DemoCode::of(journal(), Instant::from_millis(0)).expect("a demo");
    assert_eq!(Some(demo.now), journal().last().map(|entry| entry.noted_at));
}

#[test]
fn a_file_in_the_form_of_a_demo_is_read_and_anything_else_in_it_refused() {
    let entries: Vec<_> = journal().iter().map(encode).collect();
    let written = |version: u32, more: &str| {
        format!(r#"{{"jiedan_demo":{version},"now":"{}","entries":[{}]{more}}}"#, t0().plus(DAY), entries.join(","))
    };
    assert!(matches!(Code::of_file(&written(VERSION, "")), Ok(Code::Demo(_))));
    let version = Unreadable::Version { version: 99 };
    assert_eq!(Code::of_file(&written(99, "")).map(|_| ()), Err(NotACode::Unreadable(version)));
    for more in [r#","script":"<script>alert(1)</script>""#, r#","now":"2026-03-01T00:00:00.000+08:00""#] {
        let refused = Code::of_file(&written(VERSION, more)).map(|_| ());
        assert!(matches!(refused, Err(NotACode::Unreadable(_))), "{more}: {refused:?}");
    }
    let both = written(VERSION, r#","jiedan_task":3"#);
    assert_eq!(Code::of_file(&both).map(|_| ()), Err(NotACode::WrongKind));
}

#[test]
fn a_hundred_thousand_damaged_codes_are_refused_or_whole_and_never_something_else() {
    const SIGNS: &[u8] = b"ABZabz09-_.<>\"& {}";
    let whole = code();
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below as u64).unwrap_or(0)
    };
    let mut same = 0;
    for _ in 0..100_000 {
        let mut bytes = whole.clone().into_bytes();
        match next(4) {
            0 => bytes.truncate(next(bytes.len())),
            1 => bytes.insert(next(bytes.len()), SIGNS[next(SIGNS.len())]),
            2 => drop(bytes.remove(next(bytes.len()))),
            _ => {
                let at = next(bytes.len());
                bytes[at] = SIGNS[next(SIGNS.len())];
            }
        }
        let text = String::from_utf8(bytes).expect("ASCII");
        if let Ok(found) = Code::find(&text) {
            assert!(matches!(found, Code::Demo(demo) if demo.entries == journal()), "{text}");
            same += 1;
        }
    }
    assert!(same < 20_000, "{same}: hardly anything was damaged");
}
