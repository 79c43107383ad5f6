//! What a date is based on: the rule and its reading, the start, the counted days, what would stop it, and the other
//! readings. The article's sentences are in the locales.

use super::act_kind::ActKind;
use super::brief::AgreedDates;
use super::by::{By, TimeOfDay};
use super::deadline::{Consequence, Deadline, natural_days_after};
use super::instant::{BeijingDay, Instant};
use super::rules::Counting;
use super::source::RuleId;
use super::stage::Stage;
use super::task::Task;

/// What running out means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RunsOut {
    /// The task is lost: it is cancelled (S7).
    Loss,
    /// The task is won: it completes (S9).
    Gain,
    /// Nothing by itself: a date of the brief (D23).
    Agreed,
}

/// Another way to read "7 natural days", and what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// How it counts.
    pub counting: Counting,
    /// When the task would complete.
    pub due_at: Instant,
}

/// Why a deadline falls due when it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What running out means.
    pub runs_out: RunsOut,
    /// The article's sentence (S7, S9).
    pub rule: RuleId,
    /// How this tool reads it: the start of the 24 hours (D3), the counting of the days (D1).
    pub reading: RuleId,
    /// What the counting starts from: assignment (D3), or the video becoming public (D10).
    pub start: Instant,
    /// The Beijing days that are counted, first to last; none where hours are counted.
    pub days: Vec<BeijingDay>,
    /// Where the counting ends.
    pub counted_to: Instant,
    /// When a complaint was decided, if that was after `counted_to`; nothing completed until then (D12).
    pub held_until: Option<Instant>,
    /// The first instant that is too late for an act (D4).
    pub due_at: Instant,
    /// The acts that would stop it.
    pub stopped_by: &'static [ActKind],
    /// The other readings of the article's words (D1); none for the 24 hours.
    pub others: Vec<Reading>,
}

impl Deadline {
    /// Says what running out means.
    #[must_use]
    pub fn runs_out(&self) -> RunsOut {
        match self.consequence {
            Consequence::Lapse => RunsOut::Loss,
            Consequence::Complete => RunsOut::Gain,
        }
    }

    /// Returns what the deadline is based on.
    #[must_use]
    pub fn proof(&self) -> Proof {
        let (rule, reading) = match self.consequence {
            Consequence::Lapse => (RuleId::S7, RuleId::D3),
            Consequence::Complete => (RuleId::S9, RuleId::D1),
        };
        Proof {
            runs_out: self.runs_out(),
            rule,
            reading,
            start: self.start,
            days: self.counted_days(),
            counted_to: self.counted_to,
            held_until: (self.due_at > self.counted_to).then_some(self.due_at),
            due_at: self.due_at,
            stopped_by: match self.consequence {
                Consequence::Lapse => &[ActKind::Accept, ActKind::Decline, ActKind::Withdraw],
                Consequence::Complete => &[ActKind::Complain, ActKind::MakePrivate, ActKind::Delete],
            },
            others: self.other_readings(),
        }
    }

    /// Returns the Beijing days that are counted, first to last; none where hours are counted.
    #[must_use]
    pub fn counted_days(&self) -> Vec<BeijingDay> {
        let values = self.rules.values();
        let first_after = match (self.consequence, values.counting) {
            (Consequence::Lapse, _) | (Consequence::Complete, Counting::Hours) => return Vec::new(),
            (Consequence::Complete, Counting::FromNextDay) => 1,
            (Consequence::Complete, Counting::FromSameDay) => 0,
        };
        let first = self.start.beijing_day().plus_days(first_after);
        (0..u32::from(values.natural_days)).map(|n| first.plus_days(n)).collect()
    }

    /// Returns the other readings of the article's words (D1); none for a lapse, where there is one reading.
    #[must_use]
    pub fn other_readings(&self) -> Vec<Reading> {
        let taken = self.rules.values().counting;
        let reading = |counting| Reading { counting, due_at: natural_days_after(self.start, self.rules, counting) };
        match self.consequence {
            Consequence::Lapse => Vec::new(),
            Consequence::Complete => Counting::ALL.into_iter().filter(|way| *way != taken).map(reading).collect(),
        }
    }
}

/// What a date of the brief is for (D23, D26).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreedKind {
    /// The script by then.
    Script,
    /// The video by then.
    Video,
    /// Published by then.
    Publish,
    /// Public until then.
    KeepPublic,
    /// Something in words of one's own: their place in the list of the brief.
    Other(u8),
}

/// An agreed date that still matters. When it passes, nothing is cancelled (D23).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// The day; without a time it counts until its end.
    pub day: BeijingDay,
    /// The time of day, if one was agreed.
    pub time: Option<TimeOfDay>,
    /// What it asks for.
    pub kind: AgreedKind,
}

impl Ord for Agreed {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.ends_at(), self.kind, self.day).cmp(&(other.ends_at(), other.kind, other.day))
    }
}

impl PartialOrd for Agreed {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Agreed {
    /// Returns the agreed time, or the end of the day, 24:00.
    #[must_use]
    pub fn ends_at(&self) -> Instant {
        self.by().ends_at()
    }

    /// Returns day and time.
    #[must_use]
    pub fn by(&self) -> By {
        By { day: self.day, time: self.time }
    }

    /// Returns what the date is for in the words of the brief; `None` if it is for an act.
    #[must_use]
    pub fn what<'a>(&self, agreed: &'a AgreedDates) -> Option<&'a str> {
        match self.kind {
            AgreedKind::Other(place) => agreed.other.get(usize::from(place)).map(|other| other.what.as_str()),
            AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish | AgreedKind::KeepPublic => None,
        }
    }
}

/// Returns the agreed dates that still matter, soonest first. Each is fulfilled by its act, even if a review rejects
/// that; the days of staying public count from the last publication; a date in words of one's own matters until the task has
/// ended (D26).
#[must_use]
pub fn agreed(task: &Task) -> Vec<Agreed> {
    let dates = &task.brief.agreed;
    let (script, video, publish) = match task.stage {
        Stage::Offered { .. } | Stage::Scripting => (true, true, true),
        Stage::ScriptReview { .. } | Stage::Filming => (false, true, true),
        Stage::VideoReview { .. } | Stage::Ready | Stage::TakenDown => (false, false, true),
        Stage::Live { .. } | Stage::Completed { .. } | Stage::Cancelled { .. } => (false, false, false),
    };
    let script = script && waits(task, task.scripts.last().map(|last| last.at), dates.script_by);
    let video = video && waits(task, task.videos.last().map(|last| last.at), dates.video_by);
    let publish = publish && waits(task, task.publications.last().map(|last| last.at), dates.publish_by);
    let stands = matches!(task.stage, Stage::Live { .. } | Stage::Completed { .. });
    let kept = task.published_at.filter(|_| stands).zip(dates.keep_public_days);
    let open = !task.stage.is_terminal();
    let date =
        |wanted: bool, by: Option<By>, kind| by.filter(|_| wanted).map(|By { day, time }| Agreed { day, time, kind });
    let other = dates.other.iter().zip(0..).map(|(other, place)| date(open, Some(other.by), AgreedKind::Other(place)));
    let mut agreed: Vec<_> = [
        date(script, dates.script_by, AgreedKind::Script),
        date(video, dates.video_by, AgreedKind::Video),
        date(publish, dates.publish_by, AgreedKind::Publish),
        kept.map(|(last, days)| {
            let day = last.beijing_day().plus_days(days);
            Agreed { day, time: None, kind: AgreedKind::KeepPublic }
        }),
    ]
    .into_iter()
    .chain(other)
    .flatten()
    .collect();
    agreed.sort();
    agreed
}

/// Tells whether a date still waits for its act: it wasn't done yet, or the dates were changed after it to one that
/// hadn't passed then.
fn waits(task: &Task, done_at: Option<Instant>, by: Option<By>) -> bool {
    let since = task.dates_at;
    done_at.is_none_or(|done| done < since && by.is_some_and(|by| since < by.ends_at()))
}
