//! A text in Chinese and English, as in the files of stories and lessons.

use serde::Deserialize;

use crate::domain::Language;

/// A text in Chinese and English. In a story, values from the journal (instants, numbers) are blanks such as `{due}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Returns the text in a language; English if the language is neither of the two.
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
