//! Reading a value that is written as one text, without a copy of the text.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Reads a text and parses it.
///
/// # Errors
/// Where there is no text, or it can't be parsed: names what was expected.
pub(crate) fn read<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    from.deserialize_str(AsText { expected, parse })
}

struct AsText<T> {
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for AsText<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
