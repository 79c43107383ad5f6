//! A script or video as it was handed in, or as Xingtu showed it under review; and what its review said.

use super::act::Role;
use super::instant::Instant;
use super::submission::Submission;

/// One script or video as it was handed in, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was handed in; or since when Xingtu showed it under review.
    pub at: Instant,
    /// Whether it was first noted as Xingtu showed it under review (D24): when it was handed in is then not recorded.
    pub as_shown: bool,
    /// What was handed in.
    pub submission: Submission,
    /// What the review said.
    pub review: Review,
}

impl Version {
    /// Returns when it was handed in, if that was recorded.
    #[must_use]
    pub fn handed_in_at(&self) -> Option<Instant> {
        (!self.as_shown).then_some(self.at)
    }
}

/// What the review of a version said.
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
