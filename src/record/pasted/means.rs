//! What a day in a text can be agreed for, and how it is stored in the agreed dates.

use crate::domain::{AgreedDates, BeijingDay, By, limits};

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

    /// Tells whether this day, and its time if there is one, is agreed. How long a video stays public is counted from the agreed day of publication.
    #[must_use]
    pub fn is_agreed(self, agreed: &AgreedDates, by: By) -> bool {
        match self {
            Self::Script => agreed.script_by == Some(by),
            Self::Video => agreed.video_by == Some(by),
            Self::Publish => agreed.publish_by == Some(by),
            Self::KeepPublic => {
                agreed.keep_public_days.is_some() && agreed.keep_public_days == days_public(agreed.publish_by, by.day)
            }
        }
    }

    /// Sets the agreed day with its time, or removes it. A last public day can be set only if the day of publication is agreed.
    #[must_use]
    pub fn agree(self, mut agreed: AgreedDates, by: By, on: bool) -> AgreedDates {
        let agreed_by = on.then_some(by);
        match self {
            Self::Script => agreed.script_by = agreed_by,
            Self::Video => agreed.video_by = agreed_by,
            Self::Publish => agreed.publish_by = agreed_by,
            Self::KeepPublic => {
                agreed.keep_public_days = agreed_by.and_then(|by| days_public(agreed.publish_by, by.day));
            }
        }
        agreed
    }
}

/// Returns for how many days a video published on the agreed day is public until `last`.
#[must_use]
pub fn days_public(publish_by: Option<By>, last: BeijingDay) -> Option<u32> {
    let days = u32::try_from(last.days_since(publish_by?.day)).ok()?;
    (1..=limits::KEEP_PUBLIC_DAYS).contains(&days).then_some(days)
}
