//! The calendar file, read by a parser that isn't ours; and with names that nobody should give.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};
use jiedan::domain::{
    Act, AgreedDates, BeijingDay, Brief, ClientId, Correction, CreatorId, Desk, DeskKind, Instant, Rules, TaskLog,
    reminders,
};
use jiedan::record::{Worded, to_calendar, to_file};

use super::given::{TASK, backup_of_file, beijing, client, creator, live, offered, people, t0};

/// One event as the other parser has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub uid: String,
    pub summary: String,
    description: String,
    pub sequence: i64,
    pub is_cancelled: bool,
    /// DTSTAMP, DTSTART, DTEND.
    pub times: [String; 3],
    pub alarms: Vec<String>,
}

fn written(desk: &Desk, now: Instant, summary: &str) -> String {
    let log = desk.log(TASK).expect("a task");
    let worded =
        |reminder| Worded {
            reminder, summary: summary.to_owned(), description: format!("{summary}\n以星图为准。")
        };
    let all: Vec<_> = reminders(log.task(), now).into_iter().map(worded).collect();
    to_calendar(desk, now, &all)
}

/// The events of a file, as the other parser has them.
pub fn read(text: &str) -> Vec<Event> {
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar: {text}") };
    assert!(matches!(parser.entry(), Entry::Eof), "something stands after the calendar");
    // What it can't read, it skips.
    let properties = calendar.components.iter().map(|one| one.entries.len()).sum::<usize>();
    let written = |line: &&str| !line.starts_with(' ') && !line.starts_with("BEGIN:") && !line.starts_with("END:");
    assert_eq!(properties, text.split_terminator("\r\n").filter(written).count(), "{text}");
    let whole = calendar.components.iter().zip(0..);
    whole
        .filter(|(one, _)| one.component_type == ICalendarComponentType::VEvent)
        .map(|(one, id)| event(&calendar, one, id))
        .collect()
}

fn event(calendar: &ICalendar, one: &ICalendarComponent, id: u32) -> Event {
    use ICalendarProperty::{Description, Dtend, Dtstamp, Dtstart, Sequence, Status, Summary, Trigger, Uid};
    let Some(ICalendarValue::Integer(sequence)) = value(one, &Sequence) else { panic!("no sequence") };
    let text = |of| value(one, &of).and_then(ICalendarValue::as_text).expect("a text").to_owned();
    Event {
        uid: text(Uid),
        summary: text(Summary),
        description: text(Description),
        sequence: *sequence,
        is_cancelled: match value(one, &Status) {
            Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => true,
            Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => false,
            other => panic!("no status but {other:?}"),
        },
        times: [Dtstamp, Dtstart, Dtend].map(|of| time(value(one, &of))),
        alarms: calendar.alarms_for_id(id).map(|alarm| time(value(alarm, &Trigger))).collect(),
    }
}

fn value<'a>(of: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a ICalendarValue> {
    of.property(property)?.values.first()
}

/// Writes a time in Beijing, or the day.
fn time(value: Option<&ICalendarValue>) -> String {
    let Some(ICalendarValue::PartialDateTime(time)) = value else { panic!("no time but {value:?}") };
    let PartialDateTime { year, month, day, hour, minute, second, tz_hour, tz_minute, .. } = **time;
    let (year, month, day) = (year.expect("a year"), month.expect("a month"), day.expect("a day"));
    let Some(hour) = hour else { return format!("{year}-{month:02}-{day:02}") };
    assert_eq!((tz_hour, tz_minute), (Some(0), Some(0)), "in UTC");
    let (minute, second) = (minute.expect("a minute"), second.expect("a second"));
    let utc = format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    let length = if second == 0 { 16 } else { 19 };
    Instant::parse(&utc).expect("a time").to_string()[..length].replace('T', " ")
}

#[test]
fn an_offer_is_an_event_that_ends_when_it_lapses_with_two_alarms() {
    let events = read(&written(&offered(DeskKind::Mine), t0(), "在星图接受「春季防晒霜口播」"));
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].summary, "在星图接受「春季防晒霜口播」");
    assert_eq!(events[0].description, "在星图接受「春季防晒霜口播」\n以星图为准。");
    assert_eq!(events[0].times, ["2026-03-01 10:00", "2026-03-02 09:30", "2026-03-02 10:00"]);
    assert_eq!(events[0].alarms, ["2026-03-02 04:00", "2026-03-02 09:00"]);
}

#[test]
fn a_completion_at_midnight_stands_on_the_day_that_ends_then() {
    let published = beijing("2026-03-02 20:15");
    let events = read(&written(&live(DeskKind::Mine, published), published, "自动完成"));
    assert_eq!(events[0].times[1..], ["2026-03-09 23:30", "2026-03-10 00:00"]);
    assert_eq!(events[0].alarms, ["2026-03-09 20:00"]);
}

#[test]
fn an_agreed_date_is_a_whole_day_with_an_alarm_the_evening_before_and_one_in_the_morning() {
    let script_by = BeijingDay::from_ymd(2026, 3, 31).map(Into::into);
    let desk = named("春季防晒霜口播", AgreedDates { script_by, ..AgreedDates::default() });
    let events = read(&written(&desk, t0(), "交脚本"));
    assert_eq!(events[1].times[1..], ["2026-03-31", "2026-04-01"]);
    assert_eq!(events[1].alarms, ["2026-03-30 20:00", "2026-03-31 09:00"]);
    assert_ne!(events[0].uid, events[1].uid);
}

#[test]
fn a_hostile_name_comes_back_as_it_was_and_breaks_nothing() {
    let long = "春夏秋冬".repeat(15);
    for name in ["两行\n的;名,字\\n：\"引\"", "END:VEVENT\r\nBEGIN:VEVENT", "👩‍👩‍👧‍👦🎬", long.as_str(), " 空格 "]
    {
        let events = read(&written(&offered(DeskKind::Mine), t0(), name));
        assert_eq!(events.len(), 1, "{name}");
        assert_eq!(events[0].summary.trim(), name.replace("\r\n", "\n").trim(), "{name}");
        assert_eq!(events[0].alarms.len(), 2, "{name}");
    }
}

#[test]
fn no_line_is_longer_than_75_octets_nor_holds_a_sign_that_was_cut() {
    for shift in 0..4 {
        let text = written(&offered(DeskKind::Mine), t0(), &format!("{}{}", "x".repeat(shift), "春🎬".repeat(60)));
        assert!(text.ends_with("\r\n"));
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        assert!(text.replace("\r\n ", "").contains(&"春🎬".repeat(60)));
    }
}

#[test]
fn a_line_goes_on_in_the_next_only_when_it_is_full() {
    let summary = |signs: usize| format!("\r\nSUMMARY:{}\r\n", "x".repeat(signs));
    let desk = offered(DeskKind::Mine);
    assert!(written(&desk, t0(), &"x".repeat(67)).contains(&summary(67)), "75 octets");
    let folded = format!("\r\nSUMMARY:{}\r\n {}\r\n x\r\n", "x".repeat(67), "x".repeat(74));
    assert!(written(&desk, t0(), &"x".repeat(67 + 74 + 1)).contains(&folded));
}

#[test]
fn a_sign_that_moves_the_cursor_becomes_a_blank() {
    let events = read(&written(&offered(DeskKind::Mine), t0(), "响\u{7}铃\t口播"));
    assert_eq!(events[0].summary, "响 铃 口播");
}

#[test]
fn only_plain_properties_are_written() {
    let text = written(&offered(DeskKind::Mine), t0(), "x");
    let known = [
        "BEGIN",
        "VERSION",
        "PRODID",
        "UID",
        "DTSTAMP",
        "SEQUENCE",
        "STATUS",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "ACTION",
        "TRIGGER;VALUE=DATE-TIME",
        "END",
    ];
    for line in text.split_terminator("\r\n").filter(|line| !line.starts_with(' ')) {
        let name = line.split(':').next().unwrap_or_default();
        assert!(known.contains(&name), "{line}");
    }
}

#[test]
fn a_date_that_moved_keeps_its_uid_and_has_a_higher_sequence() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Mine, published);
    let before = read(&written(&desk, published, "自动完成")).remove(0);
    creator(&mut desk, published, Act::MakePrivate { task: TASK }).expect("hidden");
    let later = beijing("2026-03-04 12:00");
    creator(&mut desk, later, Act::MakePublic { task: TASK }).expect("public again");
    creator(&mut desk, later, Act::Correct { task: TASK, to: Correction::Name("另一个名字".to_owned()) })
        .expect("corrected");
    let after = read(&written(&desk, later, "自动完成")).remove(0);
    assert_eq!((&after.uid, after.times[2].as_str()), (&before.uid, "2026-03-12 00:00"));
    assert!(before.sequence < after.sequence);
    creator(&mut desk, later, Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert!(after.sequence < read(&written(&desk, later, "自动完成"))[0].sequence);
}

#[test]
fn a_restored_desk_names_its_reminders_as_before_and_another_task_otherwise() {
    let desk = offered(DeskKind::Mine);
    let uid = |desk: &Desk| read(&written(desk, t0(), "x")).remove(0).uid;
    let mut entries = super::backups::people_entries();
    entries.extend_from_slice(desk.log(TASK).map(TaskLog::standing).expect("a task"));
    let restored = backup_of_file(&to_file(entries)).expect("a backup").desk;
    assert_eq!(uid(&restored), uid(&desk));
    assert_ne!(uid(&named("蓝牙耳机开箱", AgreedDates::default())), uid(&desk));
}

fn named(name: &str, agreed: AgreedDates) -> Desk {
    let mut desk = people(DeskKind::Mine);
    let brief = Brief { name: name.to_owned(), text: String::new(), points: Vec::new(), agreed };
    let rules = Rules::Article2021;
    let act = Act::Assign { task: TASK, client: ClientId(1), creator: CreatorId(1), brief, rules };
    client(&mut desk, t0(), act).expect("an assignment");
    desk
}
