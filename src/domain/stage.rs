//! Where a task stands. Each stage carries only the data that it needs.

use serde::{Deserialize, Serialize};

use super::instant::Instant;

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// 待接收: assigned, not yet accepted (S2).
    Offered {
        /// When the 24 hours began (D3).
        assigned_at: Instant,
    },
    /// 待上传脚本: accepted, or its script was rejected (S5).
    Scripting,
    /// 脚本审核中 (S5).
    ScriptReview {
        /// Who has to act (D7, D8).
        by: Reviewer,
    },
    /// 待上传视频: the script passed, or the video was rejected (S5).
    Filming,
    /// 视频审核中 (S5).
    VideoReview {
        /// Who has to act (D7, D8).
        by: Reviewer,
    },
    /// 待发布: the video passed (S5).
    Ready,
    /// 待验收: published (S5, S9).
    Live {
        /// Who can see the video.
        video: Visibility,
    },
    /// 待重新发布: the published video was deleted (S10, D17, D18).
    TakenDown,
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

/// Who has to act in a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reviewer {
    /// The client.
    Client,
    /// The platform, before the client (D7).
    Platform,
    /// The platform, to which the client handed the decision (D8).
    PlatformDeciding,
}

/// Who can see the published video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// 公开.
    Public {
        /// Since when without interruption; the seven days count from here (D10).
        since: Instant,
    },
    /// 仅自己可见: the count has stopped (D11).
    Private,
}

/// How a task was completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// The client signed the video off (S9).
    SignedOff,
    /// The video was public for seven natural days without a complaint (S9).
    SevenDays,
    /// The platform settled the task as completed (D22).
    Settled,
}

/// How a task was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cancellation {
    /// It was not accepted within 24 hours (S7).
    Lapsed,
    /// The creator declined it (D5).
    Declined,
    /// The client withdrew it before it was accepted (D22).
    Withdrawn,
    /// The platform decided against a version that was handed over (D8).
    DecidedAgainst,
    /// The platform settled the task as cancelled (D22).
    Settled,
}

impl Cancellation {
    /// Tells whether the task was never accepted.
    #[must_use]
    pub fn is_unaccepted(self) -> bool {
        match self {
            Self::Lapsed | Self::Declined | Self::Withdrawn => true,
            Self::DecidedAgainst | Self::Settled => false,
        }
    }
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
    TakenDown,
    Completed,
    Cancelled,
}

impl StageKind {
    /// All kinds, in the order of a task's life.
    pub const ALL: [Self; 10] = [
        Self::Offered,
        Self::Scripting,
        Self::ScriptReview,
        Self::Filming,
        Self::VideoReview,
        Self::Ready,
        Self::Live,
        Self::TakenDown,
        Self::Completed,
        Self::Cancelled,
    ];

    /// Returns the stage's word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Scripting => "scripting",
            Self::ScriptReview => "script-review",
            Self::Filming => "filming",
            Self::VideoReview => "video-review",
            Self::Ready => "ready",
            Self::Live => "live",
            Self::TakenDown => "taken-down",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Stage {
    /// Returns the stage without its data.
    #[must_use]
    pub fn kind(self) -> StageKind {
        match self {
            Self::Offered { .. } => StageKind::Offered,
            Self::Scripting => StageKind::Scripting,
            Self::ScriptReview { .. } => StageKind::ScriptReview,
            Self::Filming => StageKind::Filming,
            Self::VideoReview { .. } => StageKind::VideoReview,
            Self::Ready => StageKind::Ready,
            Self::Live { .. } => StageKind::Live,
            Self::TakenDown => StageKind::TakenDown,
            Self::Completed { .. } => StageKind::Completed,
            Self::Cancelled { .. } => StageKind::Cancelled,
        }
    }

    /// Returns when the task ended; `None` if it hasn't.
    #[must_use]
    pub fn ended_at(self) -> Option<Instant> {
        match self {
            Self::Completed { at, .. } | Self::Cancelled { at, .. } => Some(at),
            Self::Offered { .. }
            | Self::Scripting
            | Self::ScriptReview { .. }
            | Self::Filming
            | Self::VideoReview { .. }
            | Self::Ready
            | Self::Live { .. }
            | Self::TakenDown => None,
        }
    }

    /// Tells whether the task has ended.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        self.ended_at().is_some()
    }
}
