//! From each earlier version of the written form to the present one. docs/formats.md, "Versions", lists the versions; a
//! journal of each earlier one stands in `tests/journals/`.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::form::{Unreadable, VERSION};

/// Brings a text of one version to the next one.
type Step = fn(&str) -> Cow<'_, str>;

/// One step for each earlier version, the first from version 1 to version 2. There is one less than there are versions:
/// a larger `VERSION` doesn't compile without the step that leads to it.
const STEPS: [Step; VERSION as usize - 1] = [
    // Version 2 only added acts and rule sets.
    as_it_is,
    // Version 3 only added the files of corrections.
    as_it_is,
    with_true_facts,
];

/// Converts a text of an earlier version to the present form.
///
/// # Errors
/// [`Unreadable::Version`] for an unknown version.
pub(super) fn upcast(version: u32, text: &str) -> Result<Cow<'_, str>, Unreadable> {
    let done = usize::try_from(version).ok().and_then(|version| version.checked_sub(1));
    let steps = done.and_then(|done| STEPS.get(done..)).ok_or(Unreadable::Version { version })?;
    Ok(steps.iter().fold(Cow::Borrowed(text), |text, step| match text {
        Cow::Borrowed(text) => step(text),
        Cow::Owned(text) => Cow::Owned(step(&text).into_owned()),
    }))
}

/// The next version only added something.
fn as_it_is(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

/// Version 4 refuses alignments with contradictory facts, which version 3 accepted. A deletion that the facts require
/// is added, and impossible deletions are removed. Every other entry stays as it is.
fn with_true_facts(text: &str) -> Cow<'_, str> {
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
