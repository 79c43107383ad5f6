//! A script or video as it was handed in, or as Xingtu showed it under review, with the result of its review.

use super::act::Role;
use super::instant::Instant;
use super::submission::Submission;

/// One version of a script or video, with the result of its review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was handed in; or since when Xingtu showed it under review.
    pub at: Instant,
    /// Whether it was recorded from Xingtu while under review (D24); when it was handed in is then unknown.
    pub as_shown: bool,
    /// What was handed in.
    pub submission: Submission,
    /// The result of the review.
    pub review: Review,
}

impl Version {
    /// Returns when it was handed in, if that is recorded.
    #[must_use]
    pub fn handed_in_at(&self) -> Option<Instant> {
        (!self.as_shown).then_some(self.at)
    }
}

/// The result of a version's review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Review {
    /// Nothing yet.
    Waiting,
    /// Passed.
    Approved {
        /// When.
        at: Instant,
    },
    /// Sent back.
    Rejected {
        /// When.
        at: Instant,
        /// By whom: only the client's rejections are limited (D8).
        by: Role,
        /// What is to be changed.
        comment: String,
    },
}
