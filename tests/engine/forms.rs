//! The written form: what it looks like, what it refuses and where, and journals of earlier versions.

use jiedan::domain::{Act, Correction, Facts, Reviewer, RuleId, Rules, Shown, ShownComplaint, TaskId, Values, limits};
use jiedan::record::{Damage, NotACode, Stored, Unreadable, VERSION, decode, task_of};

use super::given::{TASK, backup_of_file, t0};

const ACCEPT: &str = r#"{"seq":4,"at":"2026-03-01T12:10:00.000+08:00","noted_at":"2026-03-01T12:10:00.000+08:00","by":"creator","act":{"accept":{"task":1}}}"#;

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("JSON")
}

#[test]
fn acts_are_written_as_the_documents_show_them() {
    let facts = Facts {
        stage: Shown::ScriptReview(Reviewer::Client),
        since: t0(),
        deletions: 0,
        complaint: ShownComplaint::None,
    };
    let aligned =
        r#"{"align":{"task":1,"facts":{"stage":{"script_review":"client"},"since":"2026-03-01T10:00:00.000+08:00"}}}"#;
    assert_eq!(json(&Act::Align { task: TASK, facts }), aligned);
    let facts = Facts { stage: Shown::Public, since: t0(), deletions: 1, complaint: ShownComplaint::Open };
    let shown = r#"{"align":{"task":1,"facts":{"stage":"public","since":"2026-03-01T10:00:00.000+08:00","deletions":1,"complaint":"open"}}}"#;
    assert_eq!(json(&Act::Align { task: TASK, facts }), shown);
    let corrected = Act::Correct { task: TASK, to: Correction::Note("周五前".to_owned()) };
    assert_eq!(json(&corrected), r#"{"correct":{"task":1,"to":{"note":"周五前"}}}"#);
    let titled = Act::Correct { task: TASK, to: Correction::Title("防晒实测".to_owned()) };
    assert_eq!(json(&titled), r#"{"correct":{"task":1,"to":{"title":"防晒实测"}}}"#);
    assert_eq!(json(&Rules::Platform2022), r#""platform-2022""#);
    let edited = Rules::Edited(Values { deletions: 3, ..Values::ARTICLE_2021 });
    let written = r#"{"edited":{"accept_within_hours":24,"natural_days":7,"counting":"from_next_day","may_decline":false,"reviewers":"client","script_rejections":null,"video_rejections":null,"deletions":3}}"#;
    assert_eq!(json(&edited), written);
}

#[test]
fn an_unknown_field_act_or_role_is_refused_at_its_place() {
    for (from, to) in [
        (r#""task":1"#, r#""task":1,"why":2"#),
        (r#""accept""#, r#""praise""#),
        (r#""creator""#, r#""robot""#),
        (r#""seq":4"#, r#""seq":-4"#),
        ("2026-03-01T12:10", "2026-02-30T12:10"),
        (r#""by""#, r#""from""#),
    ] {
        let text = ACCEPT.replacen(from, to, 1);
        assert_ne!(text, ACCEPT);
        let Err(Unreadable::Form { line, column, .. }) = decode(&text) else { panic!("{text} was read") };
        let place = text.find(to).expect("the change") + 1;
        assert_eq!(line, 1);
        assert!((place..=place + to.len() + 24).contains(&column), "column {column} for a change at {place} in {text}");
    }
    assert!(decode(ACCEPT).is_ok());
    assert_eq!(decode(&ACCEPT[..40]), Err(Unreadable::CutShort));
    let long = ACCEPT.replace("creator", &"c".repeat(limits::ENTRY));
    assert!(matches!(decode(&long), Err(Unreadable::TooLong { .. })));
}

#[test]
fn what_is_no_time_day_or_rule_is_told_what_it_should_be() {
    let told = |text: &str| match decode(text) {
        Err(Unreadable::Form { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    let at = told(&ACCEPT.replacen(r#""2026-03-01T12:10:00.000+08:00""#, "5", 1));
    assert!(at.contains("a time in RFC 3339"), "{at}");
    let fields = told(&ACCEPT.replacen(r#"{"task":1}"#, "5", 1));
    assert!(fields.contains("the fields of an act"), "{fields}");
    let dates = r#"{"change_dates":{"task":1,"agreed":{"script_by":"2026-3-1"}}}"#;
    let day = told(&ACCEPT.replacen(r#"{"accept":{"task":1}}"#, dates, 1));
    assert!(day.contains("a day such as 2026-03-05, or with a time"), "{day}");
}

#[test]
fn an_entry_may_be_as_long_as_the_limit_says() {
    let padded = |long: usize| format!("{ACCEPT}{}", " ".repeat(long - ACCEPT.len()));
    assert!(decode(&padded(limits::ENTRY)).is_ok());
    assert_eq!(decode(&padded(limits::ENTRY + 1)), Err(Unreadable::TooLong { bytes: limits::ENTRY + 1 }));
}

#[test]
fn the_task_of_an_act_that_is_not_known_can_still_be_told() {
    assert_eq!(task_of(&ACCEPT.replace("accept", "praise")), Some(TaskId(1)));
    assert_eq!(task_of(r#"{"act":{"add_creator":{"creator":1,"name":"小满"}}}"#), None);
    assert_eq!(task_of("{"), None);
}

#[test]
fn a_record_of_a_later_version_is_refused_as_such() {
    let entry = decode(ACCEPT).expect("an entry");
    let stored = Stored { v: VERSION + 1, ..Stored::of("mine", "n".to_owned(), &entry) };
    let later = Damage::Unreadable(Unreadable::Version { version: VERSION + 1 });
    assert_eq!(stored.open("mine", 4), Err(later));
}

#[test]
fn rules_have_ids_that_exist() {
    for (text, rule) in [
        ("S7", Some(RuleId::S7)),
        ("D24", Some(RuleId::D24)),
        ("S11", None),
        ("D0", None),
        ("D07", None),
        ("X1", None),
        ("S", None),
    ] {
        assert_eq!(RuleId::parse(text), rule, "{text}");
    }
}

/// A journal that version 1 wrote, as a backup file.
const FIRST: &str = include_str!("../journals/version-1.json");

#[test]
fn a_journal_of_the_first_version_loads() {
    let backup = backup_of_file(FIRST).expect("version 1 can be read");
    assert_eq!(backup.entries.len(), 13);
    let task = backup.desk.task(TASK).expect("its task");
    assert_eq!(task.publications.len(), 1);
}

/// A journal that version 2 wrote.
const SECOND: &str = include_str!("../journals/version-2.json");

#[test]
fn a_journal_of_the_second_version_loads() {
    let backup = backup_of_file(SECOND).expect("version 2 can be read");
    assert_eq!(backup.entries.len(), 23);
    let task = backup.desk.task(TASK).expect("its task");
    assert_eq!((task.deletions, task.note.as_str()), (2, "报价3000"));
}

/// A journal that version 3 wrote, with facts that it took and that can't be true together.
const THIRD: &str = include_str!("../journals/version-3.json");

#[test]
fn a_journal_of_the_third_version_loads_and_its_impossible_facts_are_put_right() {
    let backup = backup_of_file(THIRD).expect("version 3 can be read");
    assert_eq!((backup.entries.len(), backup.desk.len()), (32, 4));
    let deletions: Vec<_> = backup.desk.logs().map(|log| log.task().deletions).collect();
    assert_eq!(deletions, [2, 1, 0, 1], "one deleted, one that nobody accepted, one complained of while filming");
    let present = THIRD.replacen("\"jiedan_backup\":3", &format!("\"jiedan_backup\":{VERSION}"), 1);
    let unmended = backup_of_file(&present).expect("whole");
    let aside: Vec<_> = unmended.desk.quarantined().map(|(task, _)| task.0).collect();
    assert_eq!(aside, [2, 3, 4], "written in the present form, such facts put their tasks aside");
}

#[test]
fn a_record_of_the_third_version_is_put_right_and_its_checksum_is_of_what_was_written() {
    let backup: serde_json::Value = serde_json::from_str(THIRD).expect("JSON");
    let entry = backup["entries"][28].to_string();
    let read = decode(&entry).expect("an entry");
    let mut stored = Stored::of("mine", "n".to_owned(), &read);
    assert_eq!(stored.open("mine", 29), Ok(read));
    stored.v = 3;
    assert_eq!(stored.open("mine", 29), Err(Damage::Checksum), "the version is part of what is checked");
}

#[test]
fn each_earlier_version_has_a_journal_that_is_read() {
    for version in 1..VERSION {
        let name = format!("tests/journals/version-{version}.json");
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        let journal = std::fs::read_to_string(path).unwrap_or_else(|error| {
            panic!("{name}: {error}: save a backup from the app as it was in version {version}")
        });
        assert!(journal.contains(&format!("\"jiedan_backup\":{version},")), "{name} is of another version");
        assert!(backup_of_file(&journal).is_ok(), "{name}");
    }
}

#[test]
fn a_journal_of_a_version_to_come_is_refused_as_such() {
    let later = FIRST.replacen("\"jiedan_backup\":1", "\"jiedan_backup\":99,\"news\":true", 1);
    assert_eq!(backup_of_file(&later), Err(NotACode::Unreadable(Unreadable::Version { version: 99 })));
}
