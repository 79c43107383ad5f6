//! Reminders as a calendar file (iCalendar, RFC 5545). It uses only plain properties, instants in UTC and alarms at
//! absolute instants, so that every phone's calendar accepts it.
//!
//! Written by hand, as no library fits a core without clocks: `icalendar` brings the clock and random UIDs, `calcard`
//! the clock and a table of time zones, and `ics`, which has neither, folds the second line of a property at 76 octets
//! instead of 75. In the tests, an independent parser reads the files.

use std::collections::BTreeMap;

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Timelike};
use sha2::{Digest, Sha256};

use super::stored::hex;
use crate::domain::{
    Act, AgreedKind, BeijingDay, Consequence, Desk, Entry, Falls, Instant, MINUTE, Reminder, Subject, TaskId,
};

/// The maximal length of a line in bytes, without its end.
const LINE: usize = 75;
/// How long before a deadline its event begins; it ends at the deadline.
const SHOWN: i64 = 30 * MINUTE;

/// A reminder with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The reminder.
    pub reminder: Reminder,
    /// The event's title.
    pub summary: String,
    /// The event's details.
    pub description: String,
}

/// Writes the reminders of one or more tasks of a desk, in the given order.
///
/// A later file updates the events of an earlier one, because the UIDs stay the same and SEQUENCE never falls. It is
/// twice the position of the desk's last entry, which taking back doesn't lower, and one more for an event that is
/// cancelled: time can cancel it without an entry, and only an entry can bring it back.
#[must_use]
pub fn to_calendar(desk: &Desk, written_at: Instant, all: &[Worded]) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Jiedan//Jiedan//ZH");
    let identities = identities(desk);
    for one in all {
        let is_withdrawn = one.reminder.is_withdrawn();
        let identity = identities.get(&one.reminder.task).map(String::as_str).unwrap_or_default();
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &format!("{identity}-{}@jiedan", name(one.reminder.subject)));
        lines.add("DTSTAMP", &instant(written_at));
        lines.add("SEQUENCE", &(2 * desk.head() + u64::from(is_withdrawn)).to_string());
        lines.add("STATUS", if is_withdrawn { "CANCELLED" } else { "CONFIRMED" });
        lines.falls(one.reminder.falls);
        lines.text("SUMMARY", &one.summary);
        lines.text("DESCRIPTION", &one.description);
        for alarm in &one.reminder.alarms {
            lines.add("BEGIN", "VALARM");
            lines.add("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &one.summary);
            lines.add("TRIGGER;VALUE=DATE-TIME", &instant(*alarm));
            lines.add("END", "VALARM");
        }
        lines.add("END", "VEVENT");
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

/// Identifies every task of a desk, also on another desk where it is restored. Tasks that were added together under one
/// name are told apart by their order.
fn identities(desk: &Desk) -> BTreeMap<TaskId, String> {
    let all = desk.logs().chain(desk.put_away()).chain(desk.taken_back());
    let firsts: BTreeMap<_, _> = all.filter_map(|log| Some((log.task().id, log.standing().first()?))).collect();
    let mut taken = BTreeMap::<String, usize>::new();
    let one = |(task, first): (TaskId, &Entry)| {
        let mut identity = identity(first);
        let before = taken.entry(identity.clone()).or_default();
        if *before > 0 {
            identity = format!("{identity}-{before}");
        }
        *before += 1;
        (task, identity)
    };
    firsts.into_iter().map(one).collect()
}

/// Identifies a task by when it began, when that was recorded, and its first name.
fn identity(first: &Entry) -> String {
    let name = match &first.act {
        Act::Assign { brief, .. } | Act::AddAligned { brief, .. } => brief.name.as_str(),
        _ => "",
    };
    let mut hash = Sha256::new();
    hash.update(first.at.millis().to_be_bytes());
    hash.update(first.noted_at.millis().to_be_bytes());
    hash.update(name);
    hex(&hash.finalize()[..16])
}

fn name(subject: Subject) -> Cow<'static, str> {
    Cow::Borrowed(match subject {
        Subject::Deadline(Consequence::Lapse) => "accept",
        Subject::Deadline(Consequence::Complete) => "complete",
        Subject::Title => "title",
        Subject::Agreed(AgreedKind::Script) => "script",
        Subject::Agreed(AgreedKind::Video) => "video",
        Subject::Agreed(AgreedKind::Publish) => "publish",
        Subject::Agreed(AgreedKind::KeepPublic) => "public",
        Subject::Agreed(AgreedKind::Other(place)) => return Cow::Owned(format!("other-{place}")),
    })
}

/// Content lines, folded and with line ends.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for sign in format!("{name}:{value}").chars() {
            if sign.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(sign);
            room -= sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    fn falls(&mut self, falls: Falls) {
        match falls {
            Falls::At(at) => {
                self.add("DTSTART", &instant(at.plus(-SHOWN)));
                self.add("DTEND", &instant(at));
            }
            Falls::On(of) => {
                self.add("DTSTART;VALUE=DATE", &day(of));
                self.add("DTEND;VALUE=DATE", &day(of.plus_days(1)));
            }
        }
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\n' | '\r' => escaped.push_str("\\n"),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

fn instant(at: Instant) -> String {
    let utc = DateTime::from_timestamp_millis(at.millis()).unwrap_or_default();
    let date = format!("{:04}{:02}{:02}", utc.year(), utc.month(), utc.day());
    format!("{date}T{:02}{:02}{:02}Z", utc.hour(), utc.minute(), utc.second())
}

fn day(day: BeijingDay) -> String {
    let (year, month, of_month) = day.ymd();
    format!("{year:04}{month:02}{of_month:02}")
}
