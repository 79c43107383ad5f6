//! The languages of the app. They stand in the engine's layer, the lowest one, because stories, settings and screens
//! all name them; nothing of the engine depends on one.

/// A language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Simplified Chinese, the default.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Returns the language's tag (BCP 47), as in `lang="…"`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}
