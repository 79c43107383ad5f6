//! The pages of 规则, one a question that people ask, each with its word in the address.

/// One rule, named by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RulePage {
    /// 24 小时: accept in time (S7, D3, D4).
    Accept,
    /// 7 个自然日: completing by itself (S9, D1, D2, D10).
    SevenDays,
}

impl RulePage {
    /// Every page, in the order of a task's life.
    pub const ALL: &[Self] = &[Self::Accept, Self::SevenDays];

    /// Returns the page's word in the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accept => "24-hours",
            Self::SevenDays => "7-days",
        }
    }

    /// Finds a page by its word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|page| page.word() == word)
    }
}
