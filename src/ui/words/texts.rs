//! The texts of `locales/`: Chinese as functions, English by number (see `build.rs` and `app/settings/english.rs`).
//! A variable stands in a text as `{{ name }}`.

use std::fmt::{Display, Write};

use crate::app::english;
use crate::domain::isolated;
use crate::ui::i18n::i18n::Locale;

/// A text.
pub struct Text {
    chinese: &'static str,
    number: usize,
}

/// The texts, by the keys of `locales/`.
pub mod all {
    use super::Text;

    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// Returns a text in a language, with its variables.
pub fn text(lang: Locale, text: &Text, variables: &[(&str, &dyn Display)]) -> String {
    let mut rest = match lang {
        Locale::zh_CN => text.chinese,
        Locale::en => english(text.number).unwrap_or(text.chinese),
    };
    let mut written = String::with_capacity(rest.len());
    while let Some((before, (name, after))) =
        rest.split_once("{{").and_then(|(before, inner)| Some((before, inner.split_once("}}")?)))
    {
        written.push_str(before);
        if let Some((_, value)) = variables.iter().find(|(known, _)| *known == name.trim()) {
            // A name keeps its direction of writing to itself. A String takes everything.
            let _ = write!(written, "{}", isolated(&value.to_string()));
        }
        rest = after;
    }
    written.push_str(rest);
    written
}
