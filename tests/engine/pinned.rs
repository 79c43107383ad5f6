//! The written form is pinned: whatever it knows occurs in `tests/journals/form-….txt`, so no act, field or word joins
//! it, changes or goes unless somebody decides in which version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiedan::record::{Unreadable, VERSION, decode, encode};
use serde_json::Value;

/// A word that nothing in the written form has.
const NOTHING: &str = "?";

fn file() -> String {
    format!("tests/journals/form-{VERSION}.txt")
}

/// What to do if what was found differs from the file.
fn told(found: &str) -> String {
    let file = file();
    format!(
        "the written form changed: raise VERSION (docs/formats.md, \"Versions\") or, as long as version {VERSION} isn't \
         released, change {file}\n{found}"
    )
}

/// Every line of the file as an entry, and whether it is written as it stands.
fn lines() -> Vec<(String, bool)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file());
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| {
        panic!("{}: {error}: rename the file of the version before, and add what the new version brings", file())
    });
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.strip_prefix("read ").map_or((entry(line), true), |line| (entry(line), false))).collect()
}

/// An entry as it is, and an act in an entry.
fn entry(line: &str) -> String {
    let at = "2026-03-01T12:10:00.000+08:00";
    if line.starts_with("{\"seq\"") {
        return line.to_owned();
    }
    format!(r#"{{"seq":4,"at":"{at}","noted_at":"{at}","by":"creator","act":{line}}}"#)
}

#[test]
fn whatever_was_written_is_read_and_written_again_as_it_was() {
    let changed = lines().into_iter().filter_map(|(line, as_it_stands)| match decode(&line) {
        Ok(entry) => (as_it_stands && encode(&entry) != line).then(|| format!("{line}\nbecame {}", encode(&entry))),
        Err(why) => Some(format!("{line}\n{why:?}")),
    });
    let changed: Vec<_> = changed.collect();
    assert!(changed.is_empty(), "{}", told(&changed.join("\n")));
}

#[test]
fn whatever_the_written_form_knows_is_pinned() {
    // Words that may stand in one place, with those that do.
    let mut known = BTreeMap::<Vec<String>, BTreeSet<String>>::new();
    for (line, _) in lines() {
        let whole: Value = serde_json::from_str(&line).expect("JSON");
        let mut places = vec![];
        walk(&whole, "", &mut places);
        for place in places {
            let is_text = place.ends_with('=');
            let (word, other) = without_its_word(&whole, &place).expect("a place of this entry");
            match instead(&other) {
                Some(words) => drop(known.entry(words).or_default().insert(word)),
                None => assert!(is_text, "{line} is also read with another field for {word}: deny unknown fields"),
            }
        }
    }
    let new = known.iter().flat_map(|(words, there)| words.iter().filter(|word| !there.contains(*word)));
    let new: Vec<_> = new.map(|word| format!("{word} doesn't occur")).collect();
    assert!(new.is_empty(), "{}", told(&new.join("\n")));
    assert!(known.len() > 40, "only {} lists of words were found: are they still told?", known.len());
}

/// Every place with a word: the key of a field or of a variant, or a text, as a pointer.
fn walk(value: &Value, here: &str, places: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        places.push(format!("{here}/{key}"));
        walk(value, &format!("{here}/{key}"), places);
    }
    for (n, value) in value.as_array().into_iter().flatten().enumerate() {
        walk(value, &format!("{here}/{n}"), places);
    }
    if value.is_string() {
        places.push(format!("{here}="));
    }
}

/// The word in a place, and the entry with a word in its stead that nothing has.
fn without_its_word(whole: &Value, place: &str) -> Option<(String, Value)> {
    let mut other = whole.clone();
    if let Some(text) = place.strip_suffix('=') {
        let text = other.pointer_mut(text)?;
        let word = text.as_str()?.to_owned();
        *text = NOTHING.into();
        return Some((word, other));
    }
    let (parent, key) = place.rsplit_once('/')?;
    let fields = other.pointer_mut(parent)?.as_object_mut()?;
    let value = fields.remove(key)?;
    fields.insert(NOTHING.to_owned(), value);
    Some((key.to_owned(), other))
}

/// The words that may stand where the entry has a word that nothing has. None are told for a text such as a name or a
/// time.
fn instead(entry: &Value) -> Option<Vec<String>> {
    let what = match decode(&entry.to_string()) {
        Err(Unreadable::Form { what, .. }) => what,
        Err(Unreadable::CutShort | Unreadable::TooLong { .. } | Unreadable::Version { .. }) | Ok(_) => return None,
    };
    let (_, expected) = what.split_once(&format!("`{NOTHING}`, expected "))?;
    Some(expected.split('`').skip(1).step_by(2).map(str::to_owned).collect())
}
