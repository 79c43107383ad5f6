//! A text in Chinese and English, as the files of stories and lessons have it.

use serde::Deserialize;

use crate::domain::Language;

/// A text in Chinese and English. What a story's journal says (instants, numbers) stands in it as a blank, such as `{due}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Returns the text in a language; English, if that is neither of the two.
    #[must_use]
    pub fn to(&self, language: Language) -> &str {
        if language == Language::Chinese { &self.zh } else { &self.en }
    }

    /// Tells whether a text is this one, in either language.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        self.zh == text || self.en == text
    }
}
