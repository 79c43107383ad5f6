//! Kinds of acts: what the rules decide on, whose act each is, and what an act names.

use serde::{Deserialize, Serialize};

use super::act::{Act, Correction, LateFile, Role};
use super::id::TaskId;
use super::source::RuleId;
use super::submission::{KeptFile, Submission};

/// Generates from one table: the enum, the list of all kinds, the mapping from an act to its kind and its task, and
/// each kind's role and rule.
macro_rules! kinds {
    (
        people { $($person:ident $person_role:expr, $person_rule:ident;)* }
        tasks { $($kind:ident $role:expr, $rule:ident;)* }
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
        Assign Client, S6;
        AddAligned Creator, D24;
        Accept Creator, S4;
        Decline Creator, D5;
        Withdraw Client, D22;
        SubmitScript Creator, S5;
        ApproveScript Client, S5;
        RejectScript Client, S5;
        SubmitVideo Creator, S5;
        ApproveVideo Client, S5;
        RejectVideo Client, S5;
        Pass Platform, D7;
        Fail Platform, D7;
        HandOver Client, D8;
        DecideApprove Platform, D8;
        DecideCancel Platform, D8;
        Publish Creator, S5;
        SignOff Client, S9;
        AskTitle Client, D19;
        Delete Creator, S10;
        Republish Creator, D18;
        MakePrivate Creator, D11;
        MakePublic Creator, D11;
        Complain Client, D12;
        WithdrawComplaint Client, D12;
        DismissComplaint Platform, D13;
        UpholdComplaint Platform, D13;
        SettleCompleted Platform, D22;
        SettleCancelled Platform, D22;
        ChangeDates Client, D23;
        TickPoint Creator, S3;
        Align Creator, D24;
        Correct Creator, D24;
        TakeBack Creator, D24;
        PutAway Creator, D24;
        BringBack Creator, D24;
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

    /// Tells whether such an act is a step of the task. Changes of dates (no consequence, D23), ticks (S3) and corrections (wording
    /// only) are no steps, so something that happened before them can still be recorded after them. Nor are taking
    /// back, putting away and bringing back.
    #[must_use]
    pub fn is_step(self) -> bool {
        !matches!(
            self,
            Self::ChangeDates | Self::TickPoint | Self::Correct | Self::TakeBack | Self::PutAway | Self::BringBack
        )
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
