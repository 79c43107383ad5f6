//! Why an act is not permitted. Not to be confused with a rejection, the client's answer to a script or a video. The
//! texts for people are in the locales.

use serde::{Deserialize, Serialize};

use super::act::Role;
use super::act_kind::ActKind;
use super::instant::Instant;
use super::source::RuleId;
use super::stage::{Cancellation, Completion, StageKind};

/// Why an act is not permitted: the fact that blocks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The desk has no such task.
    NoSuchTask,
    /// The task is put aside: its records are damaged or don't fit.
    Quarantined,
    /// The task is put away, and accepts no act until it is brought back (D24).
    PutAway,
    /// The task isn't put away (D24).
    NotPutAway,
    /// The desk has no such client.
    NoSuchClient,
    /// The desk has no such creator.
    NoSuchCreator,
    /// The desk has no such rule set of one's own (D27).
    NoSuchRules,
    /// The brief has no such point (S3).
    NoSuchPoint,
    /// The id is not larger than every id before, or leaves no room for the next.
    IdUsed,
    /// It is another role's act.
    NotYours {
        /// Whose it is.
        role: Role,
    },
    /// The act's time is later than the time it is noted (D21).
    InFuture,
    /// The act's time is before the task's last step (D21).
    BeforeLast {
        /// When that was.
        last: Instant,
    },
    /// The act is possible only on one's own desk (D24).
    OnlyOnMine,
    /// Edited rules are for trying out, not for one's own desk.
    EditedRules,
    /// The creator receives no new tasks (D6).
    NotReceiving,
    /// The client is a star creator and can't also be the task's creator (D20).
    OwnTask,
    /// The act isn't possible at this stage.
    WrongStage {
        /// The stage as seen at the act's time.
        stage: StageKind,
    },
    /// The task is complete (S10).
    Completed {
        /// Since when.
        at: Instant,
        /// How.
        how: Completion,
    },
    /// The task is cancelled.
    Cancelled {
        /// Since when.
        at: Instant,
        /// How.
        how: Cancellation,
    },
    /// The rules don't allow declining: accept, or let it lapse (D5).
    NoDeclining,
    /// The act is possible only before acceptance (D22).
    AlreadyAccepted,
    /// The act is possible only after acceptance (D22).
    NotAccepted,
    /// The platform reviews first (D7).
    PlatformReviews,
    /// The review is the client's (D7).
    ClientReviews,
    /// The platform has to decide (D8).
    PlatformDecides,
    /// The decision wasn't handed over to the platform (D8).
    NotHandedOver,
    /// The client has no rejection left (D8).
    NoRejectionLeft {
        /// How many the rules allow.
        limit: u8,
    },
    /// The client can still reject, so there is nothing to hand over (D8).
    RejectionsLeft,
    /// The rules don't limit rejections, so nothing is ever handed over (D8).
    NoRejectionLimit,
    /// The video is private already (D11).
    AlreadyPrivate,
    /// The video is public already (D11).
    AlreadyPublic,
    /// There is no public video (D15).
    NotPublic,
    /// There was no publication yet (D12, D19).
    NotYetPublished,
    /// No publication stands (D22).
    NoPublication,
    /// No deletion is left (S10, D16).
    NoDeletionLeft {
        /// How many the rules allow.
        limit: u8,
    },
    /// A complaint is open already (D12).
    ComplaintOpen,
    /// A complaint is upheld already (D12).
    ComplaintUpheld,
    /// No complaint is open (D12).
    NoOpenComplaint,
    /// The version has a file already (D24).
    FileIsHere,
    /// The task has no such version (D24).
    NoSuchVersion,
    /// The record to be taken back doesn't stand: it was taken back already (D24).
    TakenBack,
    /// The record to be taken back isn't the task's last one: another was added after it (D24).
    NotLast,
}

impl Refusal {
    /// Returns the rule that the refusal is based on, for an act of that kind; `None` where only a name is unknown.
    #[must_use]
    pub fn rule(self, kind: ActKind) -> Option<RuleId> {
        Some(match self {
            Self::NoSuchTask
            | Self::Quarantined
            | Self::NoSuchClient
            | Self::NoSuchCreator
            | Self::NoSuchRules
            | Self::IdUsed => {
                return None;
            }
            Self::NotYours { .. } | Self::WrongStage { .. } => kind.rule(),
            Self::InFuture | Self::BeforeLast { .. } => RuleId::D21,
            Self::PutAway
            | Self::NotPutAway
            | Self::OnlyOnMine
            | Self::EditedRules
            | Self::FileIsHere
            | Self::NoSuchVersion
            | Self::TakenBack
            | Self::NotLast => RuleId::D24,
            Self::NotYetPublished if kind == ActKind::Correct => RuleId::D24,
            Self::NoSuchPoint => RuleId::S3,
            Self::NotReceiving => RuleId::D6,
            Self::OwnTask => RuleId::D20,
            Self::Completed { how: Completion::SignedOff | Completion::SevenDays, .. } => RuleId::S10,
            Self::Cancelled { how: Cancellation::Lapsed, .. } => RuleId::S7,
            Self::NoDeclining | Self::Cancelled { how: Cancellation::Declined, .. } => RuleId::D5,
            Self::AlreadyAccepted
            | Self::NotAccepted
            | Self::NoPublication
            | Self::Completed { how: Completion::Settled, .. }
            | Self::Cancelled { how: Cancellation::Withdrawn | Cancellation::Settled, .. } => RuleId::D22,
            Self::PlatformReviews | Self::ClientReviews => RuleId::D7,
            Self::PlatformDecides
            | Self::NotHandedOver
            | Self::NoRejectionLeft { .. }
            | Self::RejectionsLeft
            | Self::NoRejectionLimit
            | Self::Cancelled { how: Cancellation::DecidedAgainst, .. } => RuleId::D8,
            Self::AlreadyPrivate | Self::AlreadyPublic => RuleId::D11,
            Self::NotPublic => RuleId::D15,
            Self::NotYetPublished if kind == ActKind::AskTitle => RuleId::D19,
            Self::NotYetPublished | Self::ComplaintOpen | Self::ComplaintUpheld | Self::NoOpenComplaint => RuleId::D12,
            Self::NoDeletionLeft { .. } => RuleId::D16,
        })
    }

    /// Returns the rule that states the fact itself. The article states the five deletions, while how they are counted
    /// is an assumption; for a completed task, the article speaks only of the title.
    #[must_use]
    pub fn stated_by(self, kind: ActKind) -> Option<RuleId> {
        match (self, kind) {
            (Self::NoDeletionLeft { .. }, _) => Some(RuleId::S10),
            (Self::Completed { how: Completion::SignedOff | Completion::SevenDays, .. }, kind) => match kind {
                ActKind::AskTitle => Some(RuleId::S10),
                ActKind::Complain | ActKind::WithdrawComplaint => Some(RuleId::D12),
                ActKind::DismissComplaint | ActKind::UpholdComplaint => Some(RuleId::D13),
                ActKind::SettleCompleted | ActKind::SettleCancelled => Some(RuleId::D22),
                _ => Some(RuleId::D24),
            },
            (refusal, kind) => refusal.rule(kind),
        }
    }
}
