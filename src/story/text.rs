//! A text in both languages, as the files of stories and lessons have it.

use serde::Deserialize;

/// A language that stories and lessons are told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// 简体中文.
    Chinese,
    /// English.
    English,
}

/// A text in both languages. What a story's journal says (instants, numbers) stands in it as a blank, such as `{due}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Returns the text in a language.
    #[must_use]
    pub fn to(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Chinese => &self.zh,
            Tongue::English => &self.en,
        }
    }

    /// Tells whether a text is this one, in either language.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        self.zh == text || self.en == text
    }
}
