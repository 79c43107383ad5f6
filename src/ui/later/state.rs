//! The loading state of a part of the app.

/// The loading state of a part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// Not requested yet, or still being fetched.
    #[default]
    Missing,
    /// Loaded.
    Here,
    /// It could not be fetched.
    Failed,
    /// Being fetched again after a failure.
    Again,
}

impl State {
    /// Returns the state to render: during a retry the message of the failure stays, and keeps the focus.
    pub fn drawn(self) -> Self {
        if self == Self::Again { Self::Failed } else { self }
    }
}
