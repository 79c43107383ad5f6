//! Kinds of acts: what the rules decide on, and whose each is.

use super::act::Role;

/// An act without its payload: what the rules decide on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each kind is documented at the act of the same name")]
pub enum ActKind {
    AddClient,
    AddCreator,
    Assign,
    Accept,
    SubmitScript,
    ApproveScript,
    RejectScript,
    SubmitVideo,
    ApproveVideo,
    RejectVideo,
    Publish,
    SignOff,
    TakeBack,
}

impl ActKind {
    /// The kinds that concern a task which is there already, in the order of a task's life.
    pub const ON_TASK: [Self; 10] = [
        Self::Accept,
        Self::SubmitScript,
        Self::ApproveScript,
        Self::RejectScript,
        Self::SubmitVideo,
        Self::ApproveVideo,
        Self::RejectVideo,
        Self::Publish,
        Self::SignOff,
        Self::TakeBack,
    ];

    /// Returns who may perform this kind; `None`: anybody who sets the desk up.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self {
            Self::AddClient | Self::AddCreator => None,
            Self::Assign
            | Self::ApproveScript
            | Self::RejectScript
            | Self::ApproveVideo
            | Self::RejectVideo
            | Self::SignOff => Some(Role::Client),
            Self::Accept | Self::SubmitScript | Self::SubmitVideo | Self::Publish | Self::TakeBack => {
                Some(Role::Creator)
            }
        }
    }
}
