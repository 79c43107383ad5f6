//! Named rule sets. A task carries its rules from its assignment, so a change to the rules never affects existing
//! tasks. A named set never changes: other values get another name.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::instant::BeijingDay;
use super::problem::Fault;
use super::seen::tidied;

/// The rules that a task was assigned under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rules {
    /// The article of 2021 (S1–S10), with this tool's assumptions where it is silent.
    #[serde(rename = "article-2021")]
    Article2021,
    /// The platform as third parties described it in 2022: a creator may decline (D5), the platform reviews
    /// first (D7), rejections are limited (D8).
    #[serde(rename = "platform-2022")]
    Platform2022,
    /// A rule set of one's own, kept under this id on the desk (D27).
    #[serde(rename = "own")]
    Own(OwnRules),
    /// Other values, for asking "and if it were 48 hours?"; not on one's own desk.
    #[serde(rename = "edited")]
    Edited(Values),
}

/// The rules of a task that was assigned under a rule set of one's own. The task has the values, so that no later set
/// moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRules {
    /// Which set of the desk.
    pub set: RuleSetId,
    /// Its values.
    pub values: Values,
}

/// The id of a rule set of one's own within a desk, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleSetId(pub u32);

/// A rule set of one's own: the platform's numbers as one knows them since a day (D27). It never changes: other values
/// are another set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Its id.
    pub id: RuleSetId,
    /// Its name.
    pub name: String,
    /// Since when the platform has these numbers, as far as one knows.
    pub since: BeijingDay,
    /// Its values.
    pub values: Values,
}

impl RuleSet {
    /// Returns the rules of a task under this set.
    #[must_use]
    pub fn rules(&self) -> Rules {
        Rules::Own(OwnRules { set: self.id, values: self.values })
    }
}

/// The values that a rule set defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    /// How many hours the creator has for accepting, from assignment (S7, D3).
    pub accept_within_hours: u16,
    /// After how many natural days a public video without complaint completes the task (S9).
    pub natural_days: u8,
    /// How these days are counted (D1).
    pub counting: Counting,
    /// Whether a creator may decline (D5).
    pub may_decline: bool,
    /// Who reviews scripts and videos (D7).
    pub reviewers: Reviewers,
    /// How many scripts the client may reject; `None`: no limit (D8).
    pub script_rejections: Option<u8>,
    /// How many videos the client may reject; `None`: no limit (D8).
    pub video_rejections: Option<u8>,
    /// How many times a video may be deleted (S10, D16).
    pub deletions: u8,
}

/// How "7 natural days" are counted (D1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Calendar days in Beijing time, the day of publication not counted: 00:00 of day D+8.
    FromNextDay,
    /// Exactly 168 hours from publication.
    Hours,
    /// Calendar days in Beijing time, the day of publication counted: 00:00 of day D+7.
    FromSameDay,
}

impl Counting {
    /// All readings, the one that this tool takes first.
    pub const ALL: [Self; 3] = [Self::FromNextDay, Self::Hours, Self::FromSameDay];
}

/// Who reviews scripts and videos (D7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewers {
    /// The client alone.
    Client,
    /// The platform first; what it passes goes to the client.
    PlatformThenClient,
}

impl Values {
    /// The article's values (S7, S9, S10) and this tool's readings.
    pub const ARTICLE_2021: Self = Self {
        accept_within_hours: 24,
        natural_days: 7,
        counting: Counting::FromNextDay,
        may_decline: false,
        reviewers: Reviewers::Client,
        script_rejections: None,
        video_rejections: None,
        deletions: 5,
    };

    /// The values that third parties reported in 2022.
    pub const PLATFORM_2022: Self = Self {
        may_decline: true,
        reviewers: Reviewers::PlatformThenClient,
        script_rejections: Some(3),
        video_rejections: Some(2),
        ..Self::ARTICLE_2021
    };

    /// Tells whether every value is within its range.
    #[must_use]
    pub fn are_in_range(&self) -> bool {
        RuleNumber::ALL.into_iter().all(|number| number.of(self).is_none_or(|n| number.range().contains(&n)))
    }
}

/// A number of a rule set, as it is typed into one of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleNumber {
    /// How many hours the creator has for accepting (S7, D3).
    AcceptWithinHours,
    /// After how many natural days a task completes by itself (S9).
    NaturalDays,
    /// How many times a video may be deleted (S10, D16).
    Deletions,
    /// How many scripts the client may reject (D8).
    ScriptRejections,
    /// How many videos the client may reject (D8).
    VideoRejections,
}

impl RuleNumber {
    /// All numbers, in the order of a form.
    pub const ALL: [Self; 5] =
        [Self::AcceptWithinHours, Self::NaturalDays, Self::Deletions, Self::ScriptRejections, Self::VideoRejections];

    /// Returns which values are allowed.
    #[must_use]
    pub fn range(self) -> RangeInclusive<u16> {
        match self {
            Self::AcceptWithinHours => 1..=720,
            Self::NaturalDays => 1..=60,
            Self::Deletions => 0..=100,
            Self::ScriptRejections | Self::VideoRejections => 1..=100,
        }
    }

    /// Returns the number in a rule set; `None`: no limit.
    #[must_use]
    pub fn of(self, values: &Values) -> Option<u16> {
        match self {
            Self::AcceptWithinHours => Some(values.accept_within_hours),
            Self::NaturalDays => Some(values.natural_days.into()),
            Self::Deletions => Some(values.deletions.into()),
            Self::ScriptRejections => values.script_rejections.map(u16::from),
            Self::VideoRejections => values.video_rejections.map(u16::from),
        }
    }

    /// Tells whether a rule set can do without it: it then has no limit.
    #[must_use]
    pub fn is_optional(self) -> bool {
        matches!(self, Self::ScriptRejections | Self::VideoRejections)
    }

    /// Reads a number as it was typed, also in full-width digits; `None` if nothing was typed where there may be no
    /// limit.
    ///
    /// # Errors
    /// [`Fault::Empty`] or [`Fault::OutOfRange`].
    pub fn read(self, text: &str) -> Result<Option<u16>, Fault> {
        let digit = |sign: char| match sign {
            '０'..='９' => char::from_digit(u32::from(sign) - u32::from('０'), 10).unwrap_or(sign),
            other => other,
        };
        let text: String = tidied(text).chars().map(digit).collect();
        if text.is_empty() {
            return if self.is_optional() { Ok(None) } else { Err(Fault::Empty) };
        }
        let range = self.range();
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.map(Some).ok_or(Fault::OutOfRange { min: (*range.start()).into(), max: (*range.end()).into() })
    }
}

impl Rules {
    /// Returns the set's values.
    #[must_use]
    pub fn values(self) -> Values {
        match self {
            Self::Article2021 => Values::ARTICLE_2021,
            Self::Platform2022 => Values::PLATFORM_2022,
            Self::Own(OwnRules { values, .. }) | Self::Edited(values) => values,
        }
    }
}
