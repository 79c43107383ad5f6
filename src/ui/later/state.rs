//! How far a part of the app is.

/// How far a part is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// Not asked for yet, or not here yet.
    #[default]
    Missing,
    /// Here.
    Here,
    /// It could not be fetched.
    Failed,
    /// Asked for once more after it failed.
    Again,
}

impl State {
    /// Returns what is drawn for it: while it is asked for once more, what said that it failed stays, and keeps the focus.
    pub fn drawn(self) -> Self {
        if self == Self::Again { Self::Failed } else { self }
    }
}
