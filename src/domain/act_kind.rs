//! Kinds of acts: what the rules decide on, whose act each is, and what an act names.

use serde::{Deserialize, Serialize};

use super::act::{Act, Correction, LateFile, Role};
use super::id::TaskId;
use super::source::RuleId;
use super::submission::{KeptFile, Submission};

/// Whether a kind moves its task's time on ([`ActKind::is_step`]).
macro_rules! moves_time {
    (step) => {
        true
    };
    (beside) => {
        false
    };
}

/// Generates from one table: the enum, the list of all kinds, the mapping from an act to its kind and its task, and
/// each kind's role, its rule, and whether it is a step of its task or stands beside the steps.
macro_rules! kinds {
    (
        people { $($person:ident $person_role:expr, $person_rule:ident;)* }
        tasks { $($kind:ident $role:expr, $rule:ident, $moves:ident;)* }
    ) => {
        /// An act without its payload: what the rules decide on.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each kind is documented at the act of the same name")]
        pub enum ActKind { $($person,)* $($kind,)* }

        impl ActKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$person,)* $(Self::$kind,)*];
            /// The kinds that concern one task, in the order of a task's life.
            pub const TASK: &[Self] = &[$(Self::$kind,)*];

            /// Returns who may perform this kind; `None` if anybody who sets up the desk may.
            #[must_use]
            pub fn role(self) -> Option<Role> {
                use Role::{Client, Creator, Platform};
                match self { $(Self::$person => $person_role,)* $(Self::$kind => Some($role),)* }
            }

            /// Returns the rule that this kind of act comes from.
            #[must_use]
            pub fn rule(self) -> RuleId {
                match self { $(Self::$person => RuleId::$person_rule,)* $(Self::$kind => RuleId::$rule,)* }
            }

            /// Tells whether such an act is a step of its task: it moves the task's time on, so that nothing can be
            /// recorded before it. Changes of dates (no consequence, D23), ticks (S3) and corrections (wording only)
            /// are no steps, so something that happened before them can still be recorded after them. Nor are taking
            /// back, putting away, bringing back, and acts on people.
            #[must_use]
            pub fn is_step(self) -> bool {
                match self { $(Self::$person => false,)* $(Self::$kind => moves_time!($moves),)* }
            }
        }

        impl Act {
            /// Returns the act's kind.
            #[must_use]
            pub fn kind(&self) -> ActKind {
                match self { $(Self::$person { .. } => ActKind::$person,)* $(Self::$kind { .. } => ActKind::$kind,)* }
            }

            /// Returns the task that the act concerns; `None` for acts on people.
            #[must_use]
            pub fn task(&self) -> Option<TaskId> {
                match self { $(Self::$person { .. } => None,)* $(Self::$kind { task, .. } => Some(*task),)* }
            }

            /// Returns the task that the act concerns, to be renamed when the act is copied to another desk.
            pub fn task_mut(&mut self) -> Option<&mut TaskId> {
                match self { $(Self::$person { .. } => None,)* $(Self::$kind { task, .. } => Some(task),)* }
            }
        }
    };
}

kinds! {
    people {
        AddClient None, S1;
        AddCreator None, S1;
        KeepProfile Some(Creator), S6;
        SwitchReceiving Some(Creator), S8;
        KeepRules Some(Creator), D27;
    }
    tasks {
        Assign Client, S6, step;
        AddAligned Creator, D24, step;
        Accept Creator, S4, step;
        Decline Creator, D5, step;
        Withdraw Client, D22, step;
        SubmitScript Creator, S5, step;
        ApproveScript Client, S5, step;
        RejectScript Client, S5, step;
        SubmitVideo Creator, S5, step;
        ApproveVideo Client, S5, step;
        RejectVideo Client, S5, step;
        Pass Platform, D7, step;
        Fail Platform, D7, step;
        HandOver Client, D8, step;
        DecideApprove Platform, D8, step;
        DecideCancel Platform, D8, step;
        Publish Creator, S5, step;
        SignOff Client, S9, step;
        AskTitle Client, D19, step;
        Delete Creator, S10, step;
        Republish Creator, D18, step;
        MakePrivate Creator, D11, step;
        MakePublic Creator, D11, step;
        Complain Client, D12, step;
        WithdrawComplaint Client, D12, step;
        DismissComplaint Platform, D13, step;
        UpholdComplaint Platform, D13, step;
        SettleCompleted Platform, D22, step;
        SettleCancelled Platform, D22, step;
        ChangeDates Client, D23, beside;
        TickPoint Creator, S3, beside;
        Align Creator, D24, step;
        Correct Creator, D24, beside;
        TakeBack Creator, D24, beside;
        PutAway Creator, D24, beside;
        BringBack Creator, D24, beside;
    }
}

impl ActKind {
    /// Tells whether such an act concerns a task rather than people.
    #[must_use]
    pub fn concerns_a_task(self) -> bool {
        Self::TASK.contains(&self)
    }

    /// Tells whether such an act makes a new task.
    #[must_use]
    pub fn opens_a_task(self) -> bool {
        matches!(self, Self::Assign | Self::AddAligned)
    }

    /// Tells whether such an act takes a whole task off the desk, or brings it back.
    #[must_use]
    pub fn is_of_the_desk(self) -> bool {
        matches!(self, Self::PutAway | Self::BringBack)
    }

    /// Returns the kinds that concern an existing task, in the order of a task's life.
    pub fn on_task() -> impl Iterator<Item = Self> {
        Self::TASK.iter().copied().filter(|kind| !kind.opens_a_task() && !kind.is_of_the_desk())
    }
}

impl Act {
    /// Returns the file that the act names.
    #[must_use]
    pub fn file(&self) -> Option<&KeptFile> {
        match self {
            Self::SubmitScript { script: Submission::Here(file), .. }
            | Self::SubmitVideo { video: Submission::Here(file), .. }
            | Self::Correct {
                to: Correction::Script(LateFile { file, .. }) | Correction::Video(LateFile { file, .. }),
                ..
            } => Some(file),
            _ => None,
        }
    }
}
