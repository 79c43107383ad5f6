//! A task and its stage, as the standing entries leave them. What time did since is not in here: ask
//! [`Task::seen_at`].

use serde::{Deserialize, Serialize};

use super::brief::Brief;
use super::deadline::{self, Consequence};
use super::id::{ClientId, CreatorId, TaskId};
use super::instant::Instant;
use super::rules::Rules;
use super::submission::Submission;

/// A task as of its last standing entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its name within the desk.
    pub id: TaskId,
    /// Who assigned it.
    pub client: ClientId,
    /// Who is designated for it.
    pub creator: CreatorId,
    /// What is asked for.
    pub brief: Brief,
    /// The rules it was assigned under.
    pub rules: Rules,
    /// When it was assigned.
    pub assigned_at: Instant,
    /// When its last standing entry happened.
    pub last_at: Instant,
    /// Where it stands.
    pub stage: Stage,
    /// All scripts handed in, oldest first.
    pub scripts: Vec<Version>,
    /// All videos handed in, oldest first.
    pub videos: Vec<Version>,
    /// All publications, oldest first.
    pub publications: Vec<Publication>,
}

/// One script or video as it was handed in, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was handed in.
    pub at: Instant,
    /// What was handed in.
    pub submission: Submission,
    /// What the review said.
    pub review: Review,
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
        /// What is to be changed.
        comment: String,
    },
}

/// One publication of the video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// When it was published.
    pub at: Instant,
    /// 视频标题.
    pub title: String,
    /// Where it stands; empty if not recorded.
    pub link: String,
}

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// 待接收: assigned, not yet accepted (S2).
    Offered,
    /// 待上传脚本: accepted, or its script was rejected (S5).
    Scripting,
    /// 脚本审核中 (S5).
    ScriptReview,
    /// 待上传视频: the script passed, or the video was rejected (S5).
    Filming,
    /// 视频审核中 (S5).
    VideoReview,
    /// 待发布: the video passed (S5).
    Ready,
    /// 待验收: published (S5, S9).
    Live {
        /// Since when the video has been public without a break (D10).
        public_since: Instant,
    },
    /// 已完成 (S9).
    Completed {
        /// When.
        at: Instant,
        /// How.
        how: Completion,
    },
    /// 已取消.
    Cancelled {
        /// When.
        at: Instant,
        /// How.
        how: Cancellation,
    },
}

/// How a task was completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Completion {
    /// The client signed the video off (S9).
    SignedOff,
    /// Seven natural days passed, public and without complaint (S9).
    SevenDays,
}

/// How a task was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cancellation {
    /// It was not accepted within 24 hours (S7).
    Lapsed,
}

/// A stage without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is documented at the stage of the same name")]
pub enum StageKind {
    Offered,
    Scripting,
    ScriptReview,
    Filming,
    VideoReview,
    Ready,
    Live,
    Completed,
    Cancelled,
}

impl StageKind {
    /// All kinds, in the order of a task's life.
    pub const ALL: [Self; 9] = [
        Self::Offered,
        Self::Scripting,
        Self::ScriptReview,
        Self::Filming,
        Self::VideoReview,
        Self::Ready,
        Self::Live,
        Self::Completed,
        Self::Cancelled,
    ];
}

impl Stage {
    /// Returns the stage without its data.
    #[must_use]
    pub fn kind(self) -> StageKind {
        match self {
            Self::Offered => StageKind::Offered,
            Self::Scripting => StageKind::Scripting,
            Self::ScriptReview => StageKind::ScriptReview,
            Self::Filming => StageKind::Filming,
            Self::VideoReview => StageKind::VideoReview,
            Self::Ready => StageKind::Ready,
            Self::Live { .. } => StageKind::Live,
            Self::Completed { .. } => StageKind::Completed,
            Self::Cancelled { .. } => StageKind::Cancelled,
        }
    }

    /// Tells whether the task has ended.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Completed { .. } | Self::Cancelled { .. })
    }
}

impl Task {
    /// Returns the stage as seen at an instant: the standing one, or what time made of it by then (D4:
    /// at the due instant the clock has won).
    #[must_use]
    pub fn seen_at(&self, now: Instant) -> Stage {
        match deadline::due(self) {
            Some(deadline) if deadline.due_at <= now => match deadline.consequence {
                Consequence::Lapse => Stage::Cancelled { at: deadline.due_at, how: Cancellation::Lapsed },
                Consequence::Complete => Stage::Completed { at: deadline.due_at, how: Completion::SevenDays },
            },
            Some(_) | None => self.stage,
        }
    }

    /// Returns the version number that the next script or video would have, while one is to be handed in.
    #[must_use]
    pub fn next_version(&self) -> Option<usize> {
        match self.stage {
            Stage::Scripting => Some(self.scripts.len() + 1),
            Stage::Filming => Some(self.videos.len() + 1),
            Stage::Offered
            | Stage::ScriptReview
            | Stage::VideoReview
            | Stage::Ready
            | Stage::Live { .. }
            | Stage::Completed { .. }
            | Stage::Cancelled { .. } => None,
        }
    }
}
