//! The texts of `locales/`, as `build.rs` generates them: one struct per key, whose fields are its variables. `tr!`
//! (words/mod.rs) makes one and asks for its text.

use std::fmt::{Display, Write};

use crate::app::translated;
use crate::domain::{Language, isolated};

/// A text with its variables.
pub trait Text {
    /// Returns it in a language.
    fn text(&self, language: Language) -> String;
}

/// The texts, by the keys of `locales/`.
#[allow(non_camel_case_types, unused_imports, reason = "generated, and named as the keys are")]
#[deny(dead_code, reason = "delete texts that nothing shows from every file of locales/")]
pub mod all {
    use super::{Display, Language, Text, text};

    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// Returns a text in a language, with its variables.
///
/// `built_in` is the text in the built-in language, and `number` its index in the files of the others. In all of them
/// `{0}` is replaced by the first variable.
fn text(language: Language, built_in: &'static str, number: usize, variables: &[&dyn Display]) -> String {
    let mut rest = translated(language, number).unwrap_or(built_in);
    let mut written = String::with_capacity(rest.len());
    while let Some((before, (place, after))) =
        rest.split_once('{').and_then(|(before, inner)| Some((before, inner.split_once('}')?)))
    {
        written.push_str(before);
        if let Some(value) = place.parse().ok().and_then(|place: usize| variables.get(place)) {
            // Isolate the value's writing direction. Writing to a String can't fail.
            let _ = write!(written, "{}", isolated(&value.to_string()));
        }
        rest = after;
    }
    written.push_str(rest);
    written
}
