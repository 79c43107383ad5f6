//! A task, as its standing entries leave it. [`Task::seen_at`] adds what has happened by itself since.

use std::collections::BTreeSet;

use super::act::{Fee, Role};
use super::brief::Brief;
use super::deadline::{self, Consequence, Deadline};
use super::id::{ClientId, CreatorId, TaskId};
use super::instant::Instant;
use super::rules::{Rules, Values};
use super::stage::{Cancellation, Completion, Stage};
pub use super::version::{Review, Version};

/// A task as of its last standing entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id within the desk.
    pub id: TaskId,
    /// Who assigned it.
    pub client: ClientId,
    /// Who is designated for it.
    pub creator: CreatorId,
    /// What is asked for.
    pub brief: Brief,
    /// The points of the brief that are ticked, counted from 1 (S3).
    pub ticked: BTreeSet<u16>,
    /// One's own note; empty if there is none.
    pub note: String,
    /// What it brings, as one's own note.
    pub fee: Option<Fee>,
    /// The rules it was assigned under.
    pub rules: Rules,
    /// When its last step happened ([`super::ActKind::is_step`]); nothing can be recorded before it.
    pub last_at: Instant,
    /// Since when it has been at its stage.
    pub since: Instant,
    /// When it was last put at the stage that Xingtu shows (D24).
    pub aligned_at: Option<Instant>,
    /// When Xingtu last showed it at its stage without a complaint: a count that was over by then is overruled (D24).
    pub stood_at: Option<Instant>,
    /// When the agreed dates were last set (D23).
    pub dates_at: Instant,
    /// When it was last published, as far as known; the agreed days of staying public count from here (D23).
    pub published_at: Option<Instant>,
    /// Where it stands.
    pub stage: Stage,
    /// How the video last became public, which starts the count of natural days (D10).
    pub counted_from: Origin,
    /// Whether the client has complained (D12).
    pub complaint: Complaint,
    /// The title that the client asks for (D19).
    pub title_asked: Option<TitleAsked>,
    /// How many deletions are used up (D16); never reset.
    pub deletions: u8,
    /// All scripts handed in, oldest first.
    pub scripts: Vec<Version>,
    /// All videos handed in, oldest first.
    pub videos: Vec<Version>,
    /// All publications, oldest first.
    pub publications: Vec<Publication>,
}

/// A complaint. It is independent of the stage, and possible from the first publication to completion (D12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// There is none.
    None,
    /// The platform has not decided it; nothing completes by itself.
    Open {
        /// Since when.
        at: Instant,
        /// Why; empty if not recorded.
        reason: String,
    },
    /// Withdrawn or dismissed; the task completes by itself no earlier than this instant.
    Over {
        /// When.
        at: Instant,
    },
    /// The platform upheld it; the next publication clears it.
    Upheld {
        /// When.
        at: Instant,
        /// Why the client complained; empty if not recorded.
        reason: String,
    },
}

impl Complaint {
    /// Tells whether it keeps the task from completing by itself: open or upheld (D12).
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::Upheld { .. })
    }
}

/// The client's request for another title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TitleAsked {
    /// Since when.
    pub at: Instant,
    /// The title that is asked for.
    pub title: String,
}

/// What a deadline is counted from. It is set by the act, not derived from instants: two acts may share a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The assignment, or the first publication.
    First,
    /// A publication after a deletion.
    Republished,
    /// The video was made public again.
    Public,
    /// What Xingtu showed.
    Aligned,
}

/// One publication of the video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// When it was published.
    pub at: Instant,
    /// 视频标题; empty if not recorded (D24).
    pub title: String,
    /// The link to it; empty if not recorded.
    pub link: String,
}

/// A script or a video: the two things that are reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Work {
    /// 脚本.
    Script,
    /// 视频.
    Video,
}

impl Task {
    /// Returns the values of the rules it was assigned under.
    #[must_use]
    pub fn values(&self) -> Values {
        self.rules.values()
    }

    /// Returns the stage as seen at an instant: that of the standing entries, or the consequence if the deadline has
    /// passed (D4: at the due instant it has).
    #[must_use]
    pub fn seen_at(&self, now: Instant) -> Stage {
        self.seen_under(deadline::due(self), now)
    }

    /// Returns the same, given the task's running deadline.
    pub(super) fn seen_under(&self, deadline: Option<Deadline>, now: Instant) -> Stage {
        match deadline {
            Some(deadline) if deadline.due_at <= now => match deadline.consequence {
                Consequence::Lapse => Stage::Cancelled { at: deadline.due_at, how: Cancellation::Lapsed },
                Consequence::Complete => Stage::Completed { at: deadline.due_at, how: Completion::SevenDays },
            },
            Some(_) | None => self.stage,
        }
    }

    /// Returns what is being made or reviewed; `None` at other stages.
    #[must_use]
    pub fn work(&self) -> Option<Work> {
        match self.stage {
            Stage::Scripting | Stage::ScriptReview { .. } => Some(Work::Script),
            Stage::Filming | Stage::VideoReview { .. } => Some(Work::Video),
            Stage::Offered { .. }
            | Stage::Ready
            | Stage::Live { .. }
            | Stage::TakenDown
            | Stage::Completed { .. }
            | Stage::Cancelled { .. } => None,
        }
    }

    /// Returns all versions of a script or a video that were handed in, oldest first.
    #[must_use]
    pub fn versions(&self, work: Work) -> &[Version] {
        match work {
            Work::Script => &self.scripts,
            Work::Video => &self.videos,
        }
    }

    /// Returns the number of the next version, while a script or a video is to be handed in.
    #[must_use]
    pub fn next_version(&self) -> Option<usize> {
        match self.stage {
            Stage::Scripting => Some(self.scripts.len() + 1),
            Stage::Filming => Some(self.videos.len() + 1),
            Stage::Offered { .. }
            | Stage::ScriptReview { .. }
            | Stage::VideoReview { .. }
            | Stage::Ready
            | Stage::Live { .. }
            | Stage::TakenDown
            | Stage::Completed { .. }
            | Stage::Cancelled { .. } => None,
        }
    }

    /// Counts the client's own rejections of scripts or videos, which the rules may limit (D8).
    #[must_use]
    pub fn rejections(&self, work: Work) -> usize {
        let by_client = |version: &&Version| matches!(version.review, Review::Rejected { by: Role::Client, .. });
        self.versions(work).iter().filter(by_client).count()
    }

    /// Returns how many rejections by the client the rules allow; `None`: no limit (D8).
    #[must_use]
    pub fn rejection_limit(&self, work: Work) -> Option<u8> {
        match work {
            Work::Script => self.values().script_rejections,
            Work::Video => self.values().video_rejections,
        }
    }

    /// Tells whether the client may still reject the version under review (D8).
    #[must_use]
    pub fn may_reject(&self, work: Work) -> bool {
        self.rejection_limit(work).is_none_or(|limit| self.rejections(work) < usize::from(limit))
    }

    /// Returns how many deletions are left (D16).
    #[must_use]
    pub fn deletions_left(&self) -> u8 {
        self.values().deletions.saturating_sub(self.deletions)
    }
}
