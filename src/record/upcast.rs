//! From each earlier version of the written form to the present one, one function a version. Versions are
//! listed in ARCHITECTURE.md, "Formats"; a journal of each stands in `tests/journals/`.

use std::borrow::Cow;

use super::form::{Unreadable, VERSION};

/// Brings a text of an earlier version to the present form.
///
/// # Errors
/// [`Unreadable::Version`] for a version that isn't known here.
pub(super) fn upcast(version: u32, text: &str) -> Result<Cow<'_, str>, Unreadable> {
    match version {
        1 => Ok(from_1(text)),
        2 => Ok(from_2(text)),
        VERSION => Ok(Cow::Borrowed(text)),
        version => Err(Unreadable::Version { version }),
    }
}

/// Version 2 added acts and rule sets, and changed none that was there: every entry of version 1 stands as it is.
fn from_1(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// Version 3 added the files of corrections, and changed nothing that was there.
fn from_2(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}
