//! Roles, acts and entries: what somebody did, when, and when it was written down.
//!
//! An act is also the record of it; there is no second set of events to keep in step. What time does
//! (a lapse, a completion by itself) is nobody's act and has no variant here.

use serde::{Deserialize, Serialize};

use super::act_kind::ActKind;
use super::brief::Brief;
use super::id::{ClientId, CreatorId, TaskId};
use super::instant::Instant;
use super::people::ClientKind;
use super::rules::Rules;
use super::submission::{KeptFile, Submission};

/// Who performs an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 客户, the advertiser who assigned the task.
    Client,
    /// 达人, who was designated for it (S6).
    Creator,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 2] = [Self::Client, Self::Creator];
}

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// A client becomes known to the desk.
    AddClient {
        /// The new client; larger than any before.
        client: ClientId,
        /// Its name.
        name: String,
        /// What kind of client it is.
        kind: ClientKind,
    },
    /// A creator becomes known to the desk.
    AddCreator {
        /// The new creator; larger than any before.
        creator: CreatorId,
        /// The name.
        name: String,
    },
    /// A client assigns a task to a creator (S1, S6).
    Assign {
        /// The new task; larger than any before.
        task: TaskId,
        /// Who assigns it.
        client: ClientId,
        /// Who is designated.
        creator: CreatorId,
        /// What is asked for.
        brief: Brief,
        /// The rules that hold for this task from here on.
        rules: Rules,
    },
    /// The creator accepts the task and with it its requirements (S4).
    Accept {
        /// The task.
        task: TaskId,
    },
    /// The creator hands in a script (S5).
    SubmitScript {
        /// The task.
        task: TaskId,
        /// The script.
        script: Submission,
    },
    /// The client passes the script (S5).
    ApproveScript {
        /// The task.
        task: TaskId,
    },
    /// The client sends the script back (S5).
    RejectScript {
        /// The task.
        task: TaskId,
        /// What is to be changed.
        comment: String,
    },
    /// The creator hands in a video (S5).
    SubmitVideo {
        /// The task.
        task: TaskId,
        /// The video.
        video: Submission,
    },
    /// The client passes the video (S5).
    ApproveVideo {
        /// The task.
        task: TaskId,
    },
    /// The client sends the video back (S5).
    RejectVideo {
        /// The task.
        task: TaskId,
        /// What is to be changed.
        comment: String,
    },
    /// The creator publishes the approved video; it is public from here on (S5, S9).
    Publish {
        /// The task.
        task: TaskId,
        /// 视频标题.
        title: String,
        /// Where the video stands; empty if not recorded.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        link: String,
    },
    /// The client signs the published video off, and the task is complete (S9).
    SignOff {
        /// The task.
        task: TaskId,
    },
    /// The last standing entry of the task is taken back; only on one's own desk.
    TakeBack {
        /// The task.
        task: TaskId,
    },
}

impl Act {
    /// Returns the act's kind.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        match self {
            Self::AddClient { .. } => ActKind::AddClient,
            Self::AddCreator { .. } => ActKind::AddCreator,
            Self::Assign { .. } => ActKind::Assign,
            Self::Accept { .. } => ActKind::Accept,
            Self::SubmitScript { .. } => ActKind::SubmitScript,
            Self::ApproveScript { .. } => ActKind::ApproveScript,
            Self::RejectScript { .. } => ActKind::RejectScript,
            Self::SubmitVideo { .. } => ActKind::SubmitVideo,
            Self::ApproveVideo { .. } => ActKind::ApproveVideo,
            Self::RejectVideo { .. } => ActKind::RejectVideo,
            Self::Publish { .. } => ActKind::Publish,
            Self::SignOff { .. } => ActKind::SignOff,
            Self::TakeBack { .. } => ActKind::TakeBack,
        }
    }

    /// Returns the task that the act concerns; `None` for acts on people.
    #[must_use]
    pub fn task(&self) -> Option<TaskId> {
        match self {
            Self::AddClient { .. } | Self::AddCreator { .. } => None,
            Self::Assign { task, .. }
            | Self::Accept { task }
            | Self::SubmitScript { task, .. }
            | Self::ApproveScript { task }
            | Self::RejectScript { task, .. }
            | Self::SubmitVideo { task, .. }
            | Self::ApproveVideo { task }
            | Self::RejectVideo { task, .. }
            | Self::Publish { task, .. }
            | Self::SignOff { task }
            | Self::TakeBack { task } => Some(*task),
        }
    }
}

impl Act {
    /// Returns the file that the act names.
    #[must_use]
    pub fn file(&self) -> Option<&KeptFile> {
        match self {
            Self::SubmitScript { script: Submission::Here(file), .. }
            | Self::SubmitVideo { video: Submission::Here(file), .. } => Some(file),
            Self::SubmitScript { script: Submission::Elsewhere, .. }
            | Self::SubmitVideo { video: Submission::Elsewhere, .. }
            | Self::AddClient { .. }
            | Self::AddCreator { .. }
            | Self::Assign { .. }
            | Self::Accept { .. }
            | Self::ApproveScript { .. }
            | Self::RejectScript { .. }
            | Self::ApproveVideo { .. }
            | Self::RejectVideo { .. }
            | Self::Publish { .. }
            | Self::SignOff { .. }
            | Self::TakeBack { .. } => None,
        }
    }
}

/// One line of the journal. No entry is ever edited or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The position in the desk's journal, from 1, without gaps.
    pub seq: u64,
    /// When it happened.
    pub at: Instant,
    /// When it was written down; never before `at`.
    pub noted_at: Instant,
    /// Who did it.
    pub by: Role,
    /// What was done.
    pub act: Act,
}
