//! A row of the preview: one task, what was understood of it and from where, and what wasn't.

use super::super::pasted::{Found, Means};
use crate::domain::{
    AgreedDates, BeijingDay, Brief, By, ClientKind, Facts, Instant, Shown, ShownComplaint, StageKind, TimeOfDay, limits,
};

/// From where something was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "columns count from 0, lines from 1")]
pub enum Whence {
    /// The cell in a column with this head.
    Head { column: usize, head: String },
    /// A column without a recognised head, by what its cells contain.
    Content { column: usize },
    /// The text behind a label such as 品牌：.
    Label(String),
    /// An empty cell; the value stands in this line above.
    Above { line: usize },
    /// The title or the first line of a text.
    Title,
    /// Anywhere in the text.
    Text,
}

/// Something that was understood, as it was written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// What it means.
    pub value: T,
    /// As it was written.
    pub written: String,
    /// Where.
    pub from: Whence,
}

/// A day, perhaps with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayTime {
    /// The day.
    pub day: BeijingDay,
    /// The time, if it is said.
    pub time: Option<TimeOfDay>,
}

/// What happened at a time that a table or a brief names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The client assigned the task.
    Assigned,
    /// The creator accepted it.
    Accepted,
    /// A script was handed in.
    ScriptHandedIn,
    /// A video was handed in.
    VideoHandedIn,
    /// The video was published.
    Published,
    /// The video was deleted.
    Deleted,
    /// The task was completed or cancelled.
    Ended,
    /// Since then the task stands where it stands.
    Since,
}

/// A stage, as the words tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageSaid {
    /// The stage. Where the words leave open how a task ended or who reviews, the usual way stands here.
    pub shown: Shown,
    /// Whether the words leave open how the task ended.
    pub is_open: bool,
    /// A complaint that the words name.
    pub complaint: ShownComplaint,
}

/// A date to be agreed, as [`found_in`](super::super::found_in) offers it, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The date and what for. It may be over.
    pub found: Found,
    /// The cell or the label's text as it was written; empty if it stands anywhere in the text.
    pub written: String,
    /// From where.
    pub from: Whence,
}

/// A client that a text may mean, though no label says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayBe {
    /// The client.
    pub client: String,
    /// What the task is called then, if a title holds both.
    pub name: Option<String>,
}

/// Something that wasn't understood, to be offered as a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The column's head or the label; empty if there is none.
    pub label: String,
    /// What stands there.
    pub value: String,
    /// Whether it is hardly worth a note: a running number, a chat's header, what is derived from the rest.
    pub is_minor: bool,
}

/// What is wrong with a row, or can't be understood. What was written stands in it, so nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "`head` is the column's head or the label, `written` what stands there")]
pub enum Wrong {
    /// There is no name.
    NoName,
    /// The name has more than [`limits::NAME`] characters.
    NameTooLong { is: usize },
    /// There is no client.
    NoClient,
    /// The client's name has more than [`limits::PERSON`] characters.
    ClientTooLong { is: usize },
    /// The text has more than [`limits::BRIEF`] characters.
    TextTooLong { is: usize },
    /// No stage is called so.
    UnknownStage { head: String, written: String },
    /// No kind of client is called so.
    UnknownKind { head: String, written: String },
    /// Where a date should be there is none.
    NotADate { head: String, written: String },
    /// There is no such day or time.
    NoSuchDay { head: String, written: String },
    /// What has happened can't be in the future.
    InFuture { event: Event },
    /// A number that isn't one, or is out of range.
    NotANumber { head: String, written: String },
    /// The stage, the deletions and the complaint contradict each other.
    Contradiction,
    /// A row before has the same name and client.
    Twice { line: usize },
}

/// What a row still needs before it can become a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// Since when the task stands at its stage: the day and the time of this event.
    When(Event),
    /// The time of day of this event, whose day is known.
    Time(Event),
}

/// How a row becomes a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Assigned at that instant, to be accepted: `Act::Assign`.
    Assign(Instant),
    /// At another stage: `Act::AddAligned` (D24).
    Aligned(Facts),
}

/// One task of the preview.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The line in the text or the row in the sheet, from 1.
    pub line: usize,
    /// The task's name.
    pub name: Option<Said<String>>,
    /// The client.
    pub client: Option<Said<String>>,
    /// Clients to choose from, where no label names one and more than one reading is sensible.
    pub may_be: Vec<MayBe>,
    /// The kind of client.
    pub kind: Option<Said<ClientKind>>,
    /// The stage.
    pub stage: Option<Said<StageSaid>>,
    /// How many deletions are used up.
    pub deletions: Option<Said<u8>>,
    /// When something happened.
    pub at: Vec<(Event, Said<DayTime>)>,
    /// Dates to be agreed.
    pub agreed: Vec<Dated>,
    /// The link to the published video.
    pub link: Option<Said<String>>,
    /// The video's title.
    pub title: Option<Said<String>>,
    /// The brief; of a chat or a mail, all of it.
    pub text: String,
    /// What wasn't recognised.
    pub rest: Vec<Rest>,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
}

impl Row {
    /// Returns when something happened, if the row says so.
    #[must_use]
    pub fn when(&self, event: Event) -> Option<DayTime> {
        self.at.iter().find(|(of, _)| *of == event).map(|(_, said)| said.value)
    }

    /// Returns the dates whose purpose is clear and that don't contradict each other.
    #[must_use]
    pub fn agreed_dates(&self) -> AgreedDates {
        let mut agreed = AgreedDates::default();
        for means in Means::ALL {
            let mut days = self.agreed.iter().filter_map(|dated| match dated.found {
                Found::Day { day, time, means: Some(of) } if of == means => Some(By { day, time }),
                Found::Day { .. } | Found::PublicFor(_) => None,
            });
            if let Some(by) = days.next().filter(|by| days.all(|other| other == *by)) {
                agreed = means.agree(agreed, by, true);
            }
        }
        let mut kept = self.agreed.iter().filter_map(|dated| match dated.found {
            Found::PublicFor(days) => Some(days),
            Found::Day { .. } => None,
        });
        if let Some(days) = kept.next().filter(|days| kept.all(|other| other == *days)) {
            agreed.keep_public_days = Some(days);
        }
        agreed
    }

    /// Returns the brief to be recorded.
    #[must_use]
    pub fn brief(&self) -> Brief {
        let name = self.name.as_ref().map(|said| said.value.clone()).unwrap_or_default();
        Brief { name, text: self.text.clone(), points: Vec::new(), agreed: self.agreed_dates() }
    }

    /// Returns what was not recognised as a note, a line for each, without what is hardly worth it.
    #[must_use]
    pub fn note(&self) -> String {
        let line = |rest: &Rest| {
            if rest.label.is_empty() { rest.value.clone() } else { format!("{}：{}", rest.label, rest.value) }
        };
        self.rest.iter().filter(|rest| !rest.is_minor).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Returns how the row becomes a task. A row without a stage is a task that was just assigned.
    ///
    /// # Errors
    /// What must be known first.
    pub fn way(&self, now: Instant) -> Result<Way, Needed> {
        let Some(stage) = self.stage.as_ref().map(|said| said.value) else {
            return self.instant(Event::Assigned, true).map_or(Ok(Way::Assign(now)), |at| at.map(Way::Assign));
        };
        let event = event_of(stage.shown);
        let is_exact = stage.shown == Shown::Offered;
        let since = self.instant(event, is_exact).or_else(|| self.instant(Event::Since, is_exact));
        let counts = matches!(stage.shown, Shown::Offered | Shown::Public);
        let since = match since {
            Some(since) => since?,
            None if counts => return Err(Needed::When(event)),
            None => self.latest(now).ok_or(Needed::When(event))?,
        };
        let deletions = self.deletions.as_ref().map_or(u8::from(stage.shown == Shown::TakenDown), |said| said.value);
        Ok(match stage.shown {
            Shown::Offered => Way::Assign(since),
            shown => Way::Aligned(Facts { stage: shown, since, deletions, complaint: stage.complaint }),
        })
    }

    /// The stage's kind, for lists.
    #[must_use]
    pub fn stage_kind(&self) -> Option<StageKind> {
        Some(match self.stage.as_ref()?.value.shown {
            Shown::Offered => StageKind::Offered,
            Shown::Scripting => StageKind::Scripting,
            Shown::ScriptReview(_) => StageKind::ScriptReview,
            Shown::Filming => StageKind::Filming,
            Shown::VideoReview(_) => StageKind::VideoReview,
            Shown::Ready => StageKind::Ready,
            Shown::Public | Shown::Private => StageKind::Live,
            Shown::TakenDown => StageKind::TakenDown,
            Shown::Completed(_) => StageKind::Completed,
            Shown::Cancelled(_) => StageKind::Cancelled,
        })
    }

    fn instant(&self, event: Event, is_exact: bool) -> Option<Result<Instant, Needed>> {
        let DayTime { day, time } = self.when(event)?;
        Some(match time {
            Some(time) => Ok(day.at(time.hour(), time.minute())),
            // The 24 hours count from the minute; days count from the day.
            None if is_exact => Err(Needed::Time(event)),
            None => Ok(day.start()),
        })
    }

    fn latest(&self, now: Instant) -> Option<Instant> {
        let instant = |(_, said): &(Event, Said<DayTime>)| {
            let DayTime { day, time } = said.value;
            time.map_or(day.start(), |time| day.at(time.hour(), time.minute()))
        };
        self.at.iter().map(instant).filter(|at| *at <= now).max()
    }

    /// Tells whether a name, a client or a text is longer than can be recorded.
    pub(super) fn too_long(&self) -> Vec<Wrong> {
        let long = |text: &str, max: usize| Some(text.chars().count()).filter(|is| *is > max);
        let said = |said: &Option<Said<String>>, max| said.as_ref().and_then(|said| long(&said.value, max));
        [
            said(&self.name, limits::NAME).map(|is| Wrong::NameTooLong { is }),
            said(&self.client, limits::PERSON).map(|is| Wrong::ClientTooLong { is }),
            long(&self.text, limits::BRIEF).map(|is| Wrong::TextTooLong { is }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Which event a stage counts from.
pub(super) fn event_of(shown: Shown) -> Event {
    match shown {
        Shown::Offered => Event::Assigned,
        Shown::Scripting => Event::Accepted,
        Shown::ScriptReview(_) => Event::ScriptHandedIn,
        Shown::VideoReview(_) => Event::VideoHandedIn,
        Shown::Filming | Shown::Ready => Event::Since,
        Shown::Public | Shown::Private => Event::Published,
        Shown::TakenDown => Event::Deleted,
        Shown::Completed(_) | Shown::Cancelled(_) => Event::Ended,
    }
}
