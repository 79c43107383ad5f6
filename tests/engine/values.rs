//! Small values: days, ids, ranges, sizes, checksums. What the rules rest on, each by itself.

use jiedan::domain::{
    Act, AgreedDates, BeijingDay, ClientId, ClientKind, Complaint, DeskKind, FileId, FileKind, HOUR, Instant, Role,
    Rules, Submission, Values, check, limits,
};
use jiedan::record::{Damage, Stored};

use super::given::{TASK, act, assign, kept, people, t0};

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a day")
}

#[test]
fn a_day_is_read_only_as_it_is_written() {
    assert_eq!(day("2026-03-09").ymd(), (2026, 3, 9));
    for wrong in
        ["2026-3-09", "2026-03-9", "26-03-09", "2026-03-09-1", "2026-03-0x", "202x-03-09", "2026-02-29", "2026-03"]
    {
        assert_eq!(BeijingDay::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn an_instant_is_the_same_in_any_form_and_no_form_is_none() {
    let at = Instant::parse("2026-03-01T10:00:00.250+08:00");
    for other in [
        "2026-03-01T02:00:00.250Z",
        "2026-03-01 02:00:00.25+00:00",
        "2026-03-01T10:00:00.250999+08:00",
        "2026-03-01T11:00:00.250+09:00",
        "2026-03-01 10:00:00.250+08:00",
    ] {
        assert_eq!(Instant::parse(other), at, "{other}");
    }
    for wrong in [
        "2026-02-29T10:00:00.000+08:00",
        "2026-03-01T24:00:00.000+08:00",
        "2026-03-01T10:0x:00.000+08:00",
        "2026-03-01T10:00:00.000+08:0",
        "1969-12-31T10:00:00.000+08:00",
        "1970-01-01T07:59:59.999+08:00",
    ] {
        assert!(Instant::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn days_and_instants_are_counted_apart() {
    assert_eq!(day("2026-03-09").days_since(day("2026-02-27")), 10);
    let at = day("2026-03-09").at(18, 40);
    assert_eq!(at.beijing_clock(), (18, 40));
    assert_eq!(at.beijing_day(), day("2026-03-09"));
    assert_eq!(at.since(day("2026-03-09").start()), 18 * HOUR + 40 * 60_000);
}

#[test]
fn days_go_on_over_leap_days_and_end_with_the_year_9999() {
    assert_eq!(day("2028-02-28").plus_days(2), day("2028-03-01"));
    assert_eq!([day("1970-01-01"), day("2026-03-09")].map(BeijingDay::weekday), [3, 0]);
    let last = day("9999-12-31");
    assert_eq!([day("9999-12-30").plus_days(1), last.plus_days(1), last.plus_days(u32::MAX)], [last; 3]);
    assert_eq!(Instant::from_millis(i64::MAX).beijing_day(), last);
}

#[test]
fn a_file_is_named_by_64_lower_case_hexadecimal_digits() {
    let text = "0123456789abcdef".repeat(4);
    assert_eq!(FileId::parse(&text).expect("an id").to_string(), text);
    let with = |id: &str| {
        let mut form = serde_json::to_value(kept("script.txt", FileKind::Text)).expect("JSON");
        form["here"]["id"] = id.into();
        form
    };
    let read = serde_json::from_value::<Submission>(with(&text)).expect("a file");
    assert_eq!(serde_json::to_value(read).expect("JSON"), with(&text));
    for wrong in ["0a".repeat(31), "0A".repeat(32), "0g".repeat(32), String::new(), "zz".repeat(33), "é".repeat(32)] {
        assert_eq!(FileId::parse(&wrong), None, "{wrong}");
        assert!(serde_json::from_value::<Submission>(with(&wrong)).is_err(), "{wrong}");
    }
}

#[test]
fn an_agreement_is_empty_only_without_any_date() {
    assert!(AgreedDates::default().is_empty());
    assert!(!AgreedDates { keep_public_days: Some(30), ..AgreedDates::default() }.is_empty());
}

#[test]
fn edited_values_have_their_ranges() {
    let fine = |values: Values| {
        let mut act = assign(TASK);
        if let Act::Assign { rules, .. } = &mut act {
            *rules = Rules::Edited(values);
        }
        check(&act, DeskKind::Demo).is_ok()
    };
    let usual = Values::ARTICLE_2021;
    assert!(fine(Values { accept_within_hours: 720, natural_days: 60, deletions: 100, ..usual }));
    assert!(fine(Values { script_rejections: Some(100), video_rejections: Some(1), ..usual }));
    assert!(!fine(Values { accept_within_hours: 0, ..usual }));
    assert!(!fine(Values { accept_within_hours: 721, ..usual }));
    assert!(!fine(Values { natural_days: 0, ..usual }));
    assert!(!fine(Values { natural_days: 61, ..usual }));
    assert!(!fine(Values { script_rejections: Some(0), ..usual }));
    assert!(!fine(Values { video_rejections: Some(101), ..usual }));
    assert!(!fine(Values { deletions: 101, ..usual }));
}

#[test]
fn a_client_is_found_by_exactly_its_name() {
    let desk = people(DeskKind::Mine);
    let (id, name) =
        desk.people().clients.iter().next().map(|(id, client)| (*id, client.name.clone())).expect("a client");
    assert_eq!(desk.people().client_named(&name, None), Some(id));
    assert_eq!(desk.people().client_named(&format!("{name} "), None), None);
    assert_eq!(desk.people().next_client(), ClientId(id.0 + 1));
}

#[test]
fn a_client_whose_kind_was_put_right_is_found_from_then_on() {
    let mut desk = people(DeskKind::Mine);
    let name = desk.people().clients[&ClientId(1)].name.clone();
    let add = Act::AddClient { client: ClientId(2), name: name.clone(), kind: ClientKind::Mcn };
    act(&mut desk, t0(), Role::Client, add).expect("another of that name");
    assert_eq!(desk.people().client_named(&name, None), Some(ClientId(2)));
    assert_eq!(desk.people().client_named(&name, Some(ClientKind::Brand)), Some(ClientId(1)));
    assert_eq!(desk.people().client_named(&name, Some(ClientKind::StarCreator)), None);
}

#[test]
fn only_an_open_or_upheld_complaint_holds() {
    let reason = String::new;
    assert!(Complaint::Open { at: t0(), reason: reason() }.holds());
    assert!(Complaint::Upheld { at: t0(), reason: reason() }.holds());
    assert!(!Complaint::None.holds());
    assert!(!Complaint::Over { at: t0() }.holds());
}

#[test]
fn sizes_are_those_of_the_limits() {
    assert_eq!((limits::ENTRY, limits::SCRIPT, limits::VIDEO), (32_768, 10_485_760, 1_073_741_824));
    let fits = |file| check(&Act::SubmitScript { task: TASK, script: file }, DeskKind::Mine).is_ok();
    assert!(fits(kept(&"a".repeat(limits::FILE_NAME), FileKind::Text)));
    assert!(!fits(kept(&"a".repeat(limits::FILE_NAME + 1), FileKind::Text)));
    assert!(!fits(kept("", FileKind::Text)));
}

#[test]
fn a_checksum_belongs_to_its_content_alone() {
    let entry = jiedan::domain::Entry {
        seq: 1,
        at: Instant::from_millis(0),
        noted_at: Instant::from_millis(0),
        by: jiedan::domain::Role::Creator,
        act: Act::Accept { task: TASK },
    };
    let stored = Stored::of("mine", "nonce".to_owned(), &entry);
    assert_eq!(stored.checksum.len(), 64);
    assert_eq!(stored.open("mine", 1), Ok(entry));
    assert_eq!(stored.open("demo", 1).err(), Some(Damage::Checksum));
    let other = Stored { nonce: "other".to_owned(), ..stored };
    assert_eq!(other.open("mine", 1).err(), Some(Damage::Checksum));
}
