//! From each earlier version of the written form to the present one, one function a version. Versions are
//! listed in docs/formats.md, "Versions"; a journal of each stands in `tests/journals/`.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::form::{Unreadable, VERSION};

/// Converts a text of an earlier version to the present form.
///
/// # Errors
/// [`Unreadable::Version`] for an unknown version.
pub(super) fn upcast(version: u32, text: &str) -> Result<Cow<'_, str>, Unreadable> {
    match version {
        1 => Ok(from_1(text)),
        2 => Ok(from_2(text)),
        3 => Ok(from_3(text)),
        VERSION => Ok(Cow::Borrowed(text)),
        version => Err(Unreadable::Version { version }),
    }
}

/// Version 2 only added acts and rule sets; every entry of version 1 stays as it is.
fn from_1(text: &str) -> Cow<'_, str> {
    from_2(text)
}

/// Version 3 only added the files of corrections.
fn from_2(text: &str) -> Cow<'_, str> {
    from_3(text)
}

/// Version 4 refuses alignments with contradictory facts, which version 3 accepted. A deletion that the facts require
/// is added, and impossible deletions are removed. Every other entry stays as it is.
fn from_3(text: &str) -> Cow<'_, str> {
    // Other texts are returned unchanged, and invalid JSON is refused later.
    let concerned = ["\"taken_down\"", "\"cancelled\"", "\"complaint\""].iter().any(|word| text.contains(word));
    let Some(mut all) = concerned.then(|| serde_json::from_str::<Value>(text).ok()).flatten() else {
        return Cow::Borrowed(text);
    };
    if put_right(&mut all) { Cow::Owned(all.to_string()) } else { Cow::Borrowed(text) }
}

/// Corrects the facts within a value, and tells whether anything was changed.
fn put_right(value: &mut Value) -> bool {
    let within =
        |all: &mut dyn Iterator<Item = &mut Value>| all.filter_map(|one| put_right(one).then_some(())).count() > 0;
    match value {
        Value::Array(all) => within(&mut all.iter_mut()),
        Value::Object(all) if all.contains_key("stage") && all.contains_key("since") => deletions_put_right(all),
        Value::Object(all) => within(&mut all.values_mut()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn deletions_put_right(facts: &mut Map<String, Value>) -> bool {
    let stage = facts.get("stage").unwrap_or(&Value::Null);
    let none = facts.get("deletions").is_none_or(|many| *many == 0);
    let complained = facts.get("complaint").is_some_and(|complaint| complaint != "none");
    let on_its_way = stage == "filming" || stage == "ready" || stage.get("video_review").is_some();
    let unaccepted = ["lapsed", "declined", "withdrawn"].iter().any(|how| stage["cancelled"] == **how);
    if none && (stage == "taken_down" || (on_its_way && complained)) {
        facts.insert("deletions".to_owned(), Value::from(1));
    } else if unaccepted && !none {
        facts.remove("deletions");
    } else {
        return false;
    }
    true
}
