//! What is typed of 约定日期: a day and perhaps a time for script, video and publication, how long the video stays public,
//! and dates in words of one's own.

use leptos::prelude::*;

use super::wrong::{Spot, Wrong};
use crate::domain::{AgreedDates, BeijingDay, By, Fault, Field, Language, OtherDate, Problem, TimeOfDay, limits};
use crate::ui::desk::Part;
use crate::ui::words::tr;

/// A typed day with a typed time.
#[derive(Clone, Copy)]
pub struct Dated {
    /// The day.
    pub day: RwSignal<String>,
    /// The time; may be empty.
    pub time: RwSignal<String>,
}

impl Dated {
    fn new(by: Option<By>) -> Self {
        let dated = Self { day: RwSignal::new(String::new()), time: RwSignal::new(String::new()) };
        dated.set(by);
        dated
    }

    /// Replaces what is typed.
    pub fn set(self, by: Option<By>) {
        self.day.set(by.map(|by| by.day.to_string()).unwrap_or_default());
        self.time.set(by.and_then(|by| by.time).map(|time| time.to_string()).unwrap_or_default());
    }

    /// Returns what is typed, as far as it can be understood; follows changes.
    pub fn typed(self) -> Option<By> {
        let day = BeijingDay::parse(self.day.get().trim())?;
        Some(By { day, time: TimeOfDay::parse(self.time.get().trim()) })
    }

    /// Returns what is typed; `None` if nothing is.
    fn read(self, lang: Language, spot: Spot) -> Result<Option<By>, Wrong> {
        let (day, time) = (self.day.get_untracked(), self.time.get_untracked());
        let (day, time) = (day.trim(), time.trim());
        if day.is_empty() {
            let missing = || Wrong::at(spot, tr!(lang, problem.time_without_day));
            return if time.is_empty() { Ok(None) } else { Err(missing()) };
        }
        let invalid = || Wrong::at(spot, tr!(lang, problem.date_invalid));
        let day = BeijingDay::parse(day).ok_or_else(invalid)?;
        let time = if time.is_empty() { None } else { Some(TimeOfDay::parse(time).ok_or_else(invalid)?) };
        Ok(Some(By { day, time }))
    }
}

/// What is typed of the agreed dates.
#[derive(Clone, Copy)]
pub struct TypedDates {
    /// For script, video and publication.
    pub steps: [Dated; 3],
    /// For how many days the video stays public.
    pub days: RwSignal<String>,
    /// Those in words of one's own.
    pub other: RwSignal<Vec<OtherDate>>,
    /// What one more of them is for.
    pub what: RwSignal<String>,
    /// By when.
    pub by: Dated,
}

impl TypedDates {
    /// Begins with what is agreed.
    pub fn new(agreed: AgreedDates) -> Self {
        let days = agreed.keep_public_days.map(|days| days.to_string()).unwrap_or_default();
        Self {
            steps: [agreed.script_by, agreed.video_by, agreed.publish_by].map(Dated::new),
            days: RwSignal::new(days),
            other: RwSignal::new(agreed.other),
            what: RwSignal::new(String::new()),
            by: Dated::new(None),
        }
    }

    /// Returns the agreed dates, with the one that is being added.
    pub fn read(self, lang: Language) -> Result<AgreedDates, Wrong> {
        let [script, video, publish] = self.steps;
        let fault = Fault::OutOfRange { min: 1, max: limits::KEEP_PUBLIC_DAYS };
        let no_number = |_| Wrong::of(lang, Problem { field: Field::KeepPublic, fault });
        let days = self.days.get_untracked();
        let keep_public_days =
            if days.trim().is_empty() { None } else { Some(days.trim().parse().map_err(no_number)?) };
        let mut other = self.other.get_untracked();
        other.extend(self.one_more(lang)?);
        Ok(AgreedDates {
            script_by: script.read(lang, Spot::Date(0))?,
            video_by: video.read(lang, Spot::Date(1))?,
            publish_by: publish.read(lang, Spot::Date(2))?,
            keep_public_days,
            other,
        })
    }

    /// Returns the date that is being added; `None` if its fields are empty.
    pub fn one_more(self, lang: Language) -> Result<Option<OtherDate>, Wrong> {
        let what = self.what.get_untracked().trim().to_owned();
        match (what.is_empty(), self.by.read(lang, Spot::Date(3))?) {
            (true, None) => Ok(None),
            (true, Some(_)) => Err(Wrong::of(lang, Problem { field: Field::OtherDate, fault: Fault::Empty })),
            (false, None) => Err(Wrong::at(Spot::Date(3), tr!(lang, problem.date_invalid))),
            (false, Some(by)) => Ok(Some(OtherDate { what, by })),
        }
    }

    /// Returns the parts for the form's draft.
    pub fn parts(self) -> Vec<Part> {
        let names = [("script-by", "script-at"), ("video-by", "video-at"), ("publish-by", "publish-at")];
        let steps = names.into_iter().zip(self.steps);
        let steps = steps.flat_map(|((by, at), one)| [Part::text(by, one.day), Part::text(at, one.time)]);
        let rest = [
            Part::text("keep-public", self.days),
            Part::chosen("other", self.other),
            Part::text("other-what", self.what),
            Part::text("other-by", self.by.day),
            Part::text("other-at", self.by.time),
        ];
        steps.chain(rest).collect()
    }
}
