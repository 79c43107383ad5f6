//! The agreed dates that a text offers, and how accepting an offer changes the agreed dates.

use crate::domain::{AgreedDates, BeijingDay, By, TimeOfDay};
use crate::record::{Found, Means, found_in};

/// How many days without a stated purpose are offered.
const UNTOLD: usize = 3;

/// An offered agreed date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// A day with its purpose.
    Day {
        /// The purpose.
        means: Means,
        /// The day.
        day: BeijingDay,
        /// The time of day given with it.
        time: Option<TimeOfDay>,
    },
    /// A day whose purpose the person has to say.
    Untold {
        /// The day.
        day: BeijingDay,
        /// The time of day given with it.
        time: Option<TimeOfDay>,
    },
    /// The number of days for which the video stays public.
    PublicFor(u32),
}

/// Returns the offers of a text, in their order in it.
pub fn offers(text: &str, today: BeijingDay) -> Vec<Offer> {
    offers_of(found_in(text, today))
}

/// Returns what found dates offer, in their order.
pub fn offers_of(found: impl IntoIterator<Item = Found>) -> Vec<Offer> {
    let mut untold = 0;
    let offer = |found: Found| match found {
        Found::Day { day, time, means: Some(means) } => Some(Offer::Day { means, day, time }),
        Found::Day { day, time, means: None } => {
            untold += 1;
            (untold <= UNTOLD).then_some(Offer::Untold { day, time })
        }
        Found::PublicFor(days) => Some(Offer::PublicFor(days)),
    };
    found.into_iter().filter_map(offer).collect()
}

/// Tells whether an offer is agreed; an untold day counts if agreed for any purpose.
pub fn is_agreed(agreed: &AgreedDates, offer: &Offer) -> bool {
    match *offer {
        Offer::Day { means, day, time } => means.is_agreed(agreed, By { day, time }),
        Offer::Untold { day, time } => Means::ALL.iter().any(|means| means.is_agreed(agreed, By { day, time })),
        Offer::PublicFor(days) => agreed.keep_public_days == Some(days),
    }
}

/// Returns the agreed dates with an offer agreed or taken back. An untold day is agreed for one purpose only. If the
/// day of publication changes, a video agreed as public until an offered day still stays public until that day.
pub fn agreed_with(agreed: AgreedDates, offers: &[Offer], offer: Offer, on: bool) -> AgreedDates {
    let (means, by) = match offer {
        Offer::Day { means, day, time } => (means, By { day, time }),
        Offer::PublicFor(days) => return AgreedDates { keep_public_days: on.then_some(days), ..agreed },
        Offer::Untold { .. } => return agreed,
    };
    let until = offers.iter().find_map(|other| match *other {
        Offer::Day { means: Means::KeepPublic, day, .. } => {
            Means::KeepPublic.is_agreed(&agreed, day.into()).then_some(day)
        }
        Offer::Day { .. } | Offer::Untold { .. } | Offer::PublicFor(_) => None,
    });
    let is_untold = offers.iter().any(|other| matches!(*other, Offer::Untold { day: other, .. } if other == by.day));
    let mut agreed = agreed;
    if is_untold && on {
        for other in Means::ALL {
            if other.is_agreed(&agreed, by) {
                agreed = other.agree(agreed, by, false);
            }
        }
    }
    agreed = means.agree(agreed, by, on);
    match until.filter(|_| means == Means::Publish) {
        Some(until) => Means::KeepPublic.agree(agreed, until.into(), true),
        None => agreed,
    }
}
