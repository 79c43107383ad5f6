//! 按星图校准 (D24): what Xingtu shows of a task, as facts. They can always be recorded, even if they contradict the
//! rules.

use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::stage::{Cancellation, Completion, Reviewer, Stage, Visibility};

/// What Xingtu shows of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Where the task stands.
    pub stage: Shown,
    /// Since when it has stood there: when it was assigned, accepted, handed in, last made public, deleted or ended.
    /// Never later than the alignment itself.
    pub since: Instant,
    /// How many deletions are used up (D16).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub deletions: u8,
    /// Whether the client has complained (D12).
    #[serde(default, skip_serializing_if = "ShownComplaint::is_none")]
    pub complaint: ShownComplaint,
}

/// A stage as Xingtu shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// 待接收.
    Offered,
    /// 待上传脚本.
    Scripting,
    /// 脚本审核中, and who has to act.
    ScriptReview(Reviewer),
    /// 待上传视频.
    Filming,
    /// 视频审核中, and who has to act.
    VideoReview(Reviewer),
    /// 待发布.
    Ready,
    /// 待验收 with the video public.
    Public,
    /// 待验收 with the video visible only to its creator.
    Private,
    /// 待重新发布: the video was deleted.
    TakenDown,
    /// 已完成.
    Completed(Completion),
    /// 已取消.
    Cancelled(Cancellation),
}

/// A complaint as Xingtu shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownComplaint {
    /// There is none.
    #[default]
    None,
    /// It isn't decided yet.
    Open,
    /// The platform upheld it.
    Upheld,
}

impl Shown {
    /// Returns how Xingtu would show a stage.
    #[must_use]
    pub fn of(stage: Stage) -> Self {
        match stage {
            Stage::Offered { .. } => Self::Offered,
            Stage::Scripting => Self::Scripting,
            Stage::ScriptReview { by } => Self::ScriptReview(by),
            Stage::Filming => Self::Filming,
            Stage::VideoReview { by } => Self::VideoReview(by),
            Stage::Ready => Self::Ready,
            Stage::Live { video: Visibility::Public { .. } } => Self::Public,
            Stage::Live { video: Visibility::Private } => Self::Private,
            Stage::TakenDown => Self::TakenDown,
            Stage::Completed { how, .. } => Self::Completed(how),
            Stage::Cancelled { how, .. } => Self::Cancelled(how),
        }
    }

    /// Tells whether a video was or is published at this stage, as far as the stage tells.
    #[must_use]
    pub fn is_published(self) -> bool {
        matches!(self, Self::Public | Self::Private | Self::TakenDown | Self::Completed(_))
    }
}

impl Facts {
    /// Tells whether there must have been a publication, judging by the stage, a deletion or a complaint.
    #[must_use]
    pub fn was_published(&self) -> bool {
        let shows_it = matches!(self.stage, Shown::Public | Shown::Private | Shown::TakenDown);
        shows_it || self.deletions > 0 || !self.complaint.is_none()
    }

    /// Tells whether the facts are consistent: before the video stages there is no deletion or complaint; a complaint
    /// while another video is made requires a deletion, as does waiting to be republished; a task that nobody accepted
    /// was never published; and a complaint ends with the task.
    #[must_use]
    pub fn agree(&self) -> bool {
        match self.stage {
            Shown::Offered | Shown::Scripting | Shown::ScriptReview(_) => !self.was_published(),
            Shown::Filming | Shown::VideoReview(_) | Shown::Ready => self.deletions > 0 || self.complaint.is_none(),
            Shown::Public | Shown::Private => true,
            Shown::TakenDown => self.deletions > 0,
            Shown::Cancelled(how) if how.is_unaccepted() => !self.was_published(),
            Shown::Completed(_) | Shown::Cancelled(_) => self.complaint.is_none(),
        }
    }

    /// Tells whether the task was never accepted, so that nothing can have been handed in.
    pub(super) fn is_unaccepted(&self) -> bool {
        match self.stage {
            Shown::Offered => true,
            Shown::Cancelled(how) => how.is_unaccepted(),
            Shown::Scripting
            | Shown::ScriptReview(_)
            | Shown::Filming
            | Shown::VideoReview(_)
            | Shown::Ready
            | Shown::Public
            | Shown::Private
            | Shown::TakenDown
            | Shown::Completed(_) => false,
        }
    }

    /// Tells whether no video can have been handed in yet.
    pub(super) fn is_before_the_video(&self) -> bool {
        self.is_unaccepted() || matches!(self.stage, Shown::Scripting | Shown::ScriptReview(_))
    }

    /// Tells whether nothing can have been published yet. If the task has ended and the facts don't say, the record
    /// counts.
    pub(super) fn is_before_publication(&self) -> bool {
        let ended = matches!(self.stage, Shown::Completed(_) | Shown::Cancelled(_));
        self.is_unaccepted() || (!ended && !self.was_published())
    }
}

impl ShownComplaint {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
    fn is_none(&self) -> bool {
        *self == Self::None
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_zero(n: &u8) -> bool {
    *n == 0
}
