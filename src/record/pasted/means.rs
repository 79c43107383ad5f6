//! What a day in a text can be agreed for, and how it is stored in the agreed dates.

use crate::domain::{AgreedDates, BeijingDay, limits};

/// What a day is agreed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is documented at the agreed date of the same name")]
pub enum Means {
    Script,
    Video,
    Publish,
    /// The last day on which the video must be public.
    KeepPublic,
}

impl Means {
    /// All of them, in the order of a task's life.
    pub const ALL: [Self; 4] = [Self::Script, Self::Video, Self::Publish, Self::KeepPublic];

    /// Tells whether this day is agreed. How long a video stays public is counted from the agreed day of publication.
    #[must_use]
    pub fn is_agreed(self, agreed: &AgreedDates, day: BeijingDay) -> bool {
        match self {
            Self::Script => agreed.script_by == Some(day),
            Self::Video => agreed.video_by == Some(day),
            Self::Publish => agreed.publish_by == Some(day),
            Self::KeepPublic => {
                agreed.keep_public_days.is_some() && agreed.keep_public_days == days_public(agreed.publish_by, day)
            }
        }
    }

    /// Sets the agreed day, or removes it. A last public day can be set only if the day of publication is agreed.
    #[must_use]
    pub fn agree(self, mut agreed: AgreedDates, day: BeijingDay, on: bool) -> AgreedDates {
        let agreed_day = on.then_some(day);
        match self {
            Self::Script => agreed.script_by = agreed_day,
            Self::Video => agreed.video_by = agreed_day,
            Self::Publish => agreed.publish_by = agreed_day,
            Self::KeepPublic => {
                agreed.keep_public_days = agreed_day.and_then(|day| days_public(agreed.publish_by, day));
            }
        }
        agreed
    }
}

/// Returns for how many days a video published on the agreed day is public until `last`.
#[must_use]
pub fn days_public(publish_by: Option<BeijingDay>, last: BeijingDay) -> Option<u32> {
    let days = u32::try_from(last.days_since(publish_by?)).ok()?;
    (1..=limits::KEEP_PUBLIC_DAYS).contains(&days).then_some(days)
}
