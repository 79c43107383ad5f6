//! The demo's stories, each with its word in the address and its scenario file.

/// A story of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tale {
    /// Nobody signs off, and time completes the task; the story that is suggested first.
    NeverSignedOff,
    /// Every step is done, and the client signs off.
    HappyPath,
    /// The creator doesn't accept within 24 hours.
    Lapsed,
    /// The script is sent back twice.
    RejectedTwice,
    /// A complaint stops the seven days.
    Complaint,
    /// The video is made private on its sixth day.
    Private,
    /// A new title is wanted after completion.
    TooLateForTheTitle,
    /// All five deletions are used up.
    FiveDeletions,
    /// The creator receives no new tasks.
    ReceivingOff,
}

impl Tale {
    /// Every story, in the order in which the demo offers them.
    pub const ALL: [Self; 9] = [
        Self::NeverSignedOff,
        Self::HappyPath,
        Self::Lapsed,
        Self::RejectedTwice,
        Self::Complaint,
        Self::Private,
        Self::TooLateForTheTitle,
        Self::FiveDeletions,
        Self::ReceivingOff,
    ];

    /// The story that is suggested first.
    pub const FIRST: Self = Self::NeverSignedOff;

    /// Returns the story's word in the address, which is also its file's name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NeverSignedOff => "never-signed-off",
            Self::HappyPath => "happy-path",
            Self::Lapsed => "lapsed",
            Self::RejectedTwice => "rejected-twice",
            Self::Complaint => "complaint",
            Self::Private => "private",
            Self::TooLateForTheTitle => "too-late-for-the-title",
            Self::FiveDeletions => "five-deletions",
            Self::ReceivingOff => "receiving-off",
        }
    }

    /// Returns the story with this word; `None` if there is none.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tale| tale.word() == word)
    }

    /// Returns the text of the story's scenario file.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::NeverSignedOff => include_str!("library/never-signed-off.json"),
            Self::HappyPath => include_str!("library/happy-path.json"),
            Self::Lapsed => include_str!("library/lapsed.json"),
            Self::RejectedTwice => include_str!("library/rejected-twice.json"),
            Self::Complaint => include_str!("library/complaint.json"),
            Self::Private => include_str!("library/private.json"),
            Self::TooLateForTheTitle => include_str!("library/too-late-for-the-title.json"),
            Self::FiveDeletions => include_str!("library/five-deletions.json"),
            Self::ReceivingOff => include_str!("library/receiving-off.json"),
        }
    }
}
