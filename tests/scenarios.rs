//! Plays every scenario file in `tests/scenarios/` and in the folders that `SCENARIOS` names (separated
//! as in PATH), and looks whether together they show every rule, act, refusal and stage.
//!
//! What a file says is looked up in its JSON; which words there are, the engine says when it reads a wrong one.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiedan::domain::{ActKind, Counting, Refusal, RuleId, Values};
use jiedan::record::Unreadable;
use jiedan::story::{Failure, Scenario};
use serde_json::{Value, json};

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let listing = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = listing.map(|file| file.expect("a readable folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a readable file")
}

/// The JSON of the files in the own folder, each with its name without the ending.
fn written() -> Vec<(String, Value)> {
    let name = |file: &Path| file.file_stem().and_then(OsStr::to_str).expect("a name in Unicode").to_owned();
    files(&own()).iter().map(|file| (name(file), serde_json::from_str(&text(file)).expect("JSON"))).collect()
}

fn play(text: &str) -> Result<(), Failure> {
    Scenario::read(text).map_err(Failure::Unreadable)?.play().map(drop)
}

#[test]
fn every_scenario_goes_as_it_says() {
    let others = std::env::var_os("SCENARIOS").unwrap_or_default();
    let others: Vec<_> = std::env::split_paths(&others).filter(|path| !path.as_os_str().is_empty()).collect();
    let files: Vec<_> = [own()].iter().chain(&others).flat_map(|folder| files(folder)).collect();
    let wrong: Vec<_> = files
        .iter()
        .filter_map(|file| play(&text(file)).err().map(|failure| format!("{}: {failure:?}", file.display())))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files.len() >= 70, "only {} scenario files found", files.len());
}

#[test]
fn a_file_in_another_folder_is_played_too() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-scenarios");
    std::fs::create_dir_all(&folder).expect("a folder");
    let played = |text: &str| {
        std::fs::write(folder.join("another.json"), text).expect("a written file");
        let mut this = Command::new(std::env::current_exe().expect("this test"));
        this.args(["every_scenario_goes_as_it_says", "--exact"]).env("SCENARIOS", &folder).output().expect("a run")
    };
    let right = text(&own().join("the-client-signs-off-before-the-seven-days-are-over.json"));
    let wrong = right.replace("\"signed_off\"", "\"live\"");
    assert_ne!(right, wrong);
    assert!(played(&right).status.success());
    let failed = played(&wrong);
    assert!(!failed.status.success());
    assert!(String::from_utf8_lossy(&[failed.stdout, failed.stderr].concat()).contains("another.json"));
}

#[test]
fn a_scenario_that_says_something_else_anywhere_fails() {
    let mut deaf = vec![];
    for (name, scenario) in written() {
        let others = others(&scenario);
        assert!(!others.is_empty(), "{name} says nothing");
        for (place, other) in others {
            match play(&other.to_string()) {
                Ok(()) => deaf.push(format!("{name}: {place}")),
                Err(Failure::Unreadable(unreadable)) => panic!("{name}: {place}: {unreadable:?}"),
                Err(Failure::Step { .. } | Failure::Expectation { .. }) => {}
            }
        }
    }
    assert!(deaf.is_empty(), "{}", deaf.join("\n"));
}

/// The scenario with one thing said otherwise, for each thing that it says, and where that is.
fn others(scenario: &Value) -> Vec<(String, Value)> {
    let mut places = vec![];
    walk(scenario, String::new(), &mut places);
    let changed = |place: String| {
        let mut other = scenario.clone();
        otherwise(&place, other.pointer_mut(&place)?)?;
        Some((place, other))
    };
    places.into_iter().filter_map(changed).collect()
}

fn walk(value: &Value, here: String, places: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        walk(value, format!("{here}/{key}"), places);
    }
    for (n, value) in value.as_array().into_iter().flatten().enumerate() {
        walk(value, format!("{here}/{n}"), places);
    }
    places.push(here);
}

/// Says the opposite, or something that is never so: no act is refused by S2, and a task that is there can't be
/// assigned.
fn otherwise(place: &str, said: &mut Value) -> Option<()> {
    let unless = |word: &str, other: &str| if said == word { json!(other) } else { json!(word) };
    let mut keys = place.rsplit('/');
    *said = match (keys.next()?, keys.next()?) {
        (_, "steps") => {
            let mut step = said.clone();
            if step.as_object_mut()?.remove("refused").is_none() {
                step["refused"] = json!({"rule": "S2"});
            }
            step
        }
        ("refused", _) => json!({"rule": "S2"}),
        ("why", _) => unless("no_such_client", "no_such_creator"),
        _ if !place.starts_with("/expect") => return None,
        ("stage", _) => unless("offered", "live"),
        ("visibility", _) => unless("public", "private"),
        ("complaint", _) => unless("open", "upheld"),
        ("ended_at" | "due_at", _) => json!("1999-01-01T00:00:00.000+08:00"),
        ("no_deadline", _) => json!(false),
        ("deletions", _) => json!(99),
        ("possible", _) => json!(["assign"]),
        _ => return None,
    };
    Some(())
}

#[test]
fn every_rule_is_shown() {
    let shown = all("rests_on").iter().flat_map(words).collect();
    none_is_missing(RuleId::all().map(|rule| rule.to_string()), &shown);
}

#[test]
fn every_kind_of_act_is_performed() {
    let performed = |step: &Value| step.get("refused").is_none().then(|| words(&step["act"]));
    let shown = all("steps").iter().filter_map(performed).flatten().collect();
    none_is_missing(words(&serde_json::to_value(ActKind::ALL).expect("words")), &shown);
}

#[test]
fn every_refusal_is_shown() {
    let shown = all("refused").iter().flat_map(|refused| words(&refused["why"])).collect();
    let unknown = serde_json::from_str::<Refusal>("\"?\"").expect_err("no refusal").to_string();
    // Only a damaged journal puts a task aside, and a scenario's never is.
    none_is_missing(offered_instead(&unknown).into_iter().filter(|word| word != "quarantined"), &shown);
}

#[test]
fn every_stage_visibility_and_complaint_is_seen() {
    for field in ["stage", "visibility", "complaint"] {
        let shown = all("expect").iter().flat_map(|expectation| words(&expectation[field])).collect();
        let mut expectation = json!({"task": 1, "as_of": "2026-03-01T10:00:00.000+08:00", "stage": "live"});
        expectation[field] = json!("?");
        let scenario = json!({"version": 1, "name": "", "rests_on": [], "expect": [expectation]});
        let Err(Unreadable::Form { what, .. }) = Scenario::read(&scenario.to_string()) else {
            panic!("read {field} ?")
        };
        none_is_missing(offered_instead(&what), &shown);
    }
}

#[test]
fn every_value_of_the_rules_is_once_another() {
    let edited = all("edited");
    let article = serde_json::to_value(Values::ARTICLE_2021).expect("values");
    let fields = article.as_object().expect("fields");
    let changed = |field: &&String| edited.iter().any(|values| values[field.as_str()] != fields[field.as_str()]);
    none_is_missing(fields.keys().cloned(), &fields.keys().filter(changed).cloned().collect());
    let countings = edited.iter().flat_map(|values| words(&values["counting"])).collect();
    none_is_missing(words(&serde_json::to_value(Counting::ALL).expect("words")), &countings);
}

#[test]
fn a_file_rests_on_every_rule_by_which_it_shows_a_refusal() {
    for (name, scenario) in written() {
        let mut refused = vec![];
        collect("refused", &scenario, &mut refused);
        let rules = refused.iter().flat_map(|refused| words(&refused["rule"]));
        let missing: Vec<_> = rules.filter(|rule| !words(&scenario["rests_on"]).contains(rule)).collect();
        assert!(missing.is_empty(), "{name} doesn't rest on {missing:?}");
    }
}

#[test]
fn a_file_bears_its_sentence_as_its_name() {
    for (name, scenario) in written() {
        let sentence = scenario["name"].as_str().expect("a sentence").to_lowercase().replace('\'', "");
        let words = sentence.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        assert_eq!(name, words.collect::<Vec<_>>().join("-"));
        assert!(name.len() <= 90, "{name} is too long");
    }
}

/// What stands under a key in all files, at any depth; the items of lists.
fn all(key: &str) -> Vec<Value> {
    let mut found = vec![];
    for (_, scenario) in written() {
        collect(key, &scenario, &mut found);
    }
    let items = |value: Value| if let Value::Array(items) = value { items } else { vec![value] };
    found.into_iter().flat_map(items).collect()
}

/// Collects what stands under a key.
fn collect(key: &str, value: &Value, found: &mut Vec<Value>) {
    if let Some(fields) = value.as_object() {
        found.extend(fields.get(key).cloned());
        fields.values().for_each(|value| collect(key, value, found));
    }
    value.as_array().into_iter().flatten().for_each(|value| collect(key, value, found));
}

/// The words that a value is: itself, its items, or the name of a variant with fields.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.clone()],
        Value::Array(items) => items.iter().flat_map(words).collect(),
        Value::Object(fields) => fields.keys().cloned().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => vec![],
    }
}

/// The words that would have been understood, from ``unknown variant `?`, expected one of `a`, `b` ``.
fn offered_instead(unknown: &str) -> Vec<String> {
    let words: Vec<_> = unknown.split('`').skip(3).step_by(2).map(str::to_owned).collect();
    assert!(words.len() > 1, "{unknown}");
    words
}

fn none_is_missing(wanted: impl IntoIterator<Item = String>, shown: &BTreeSet<String>) {
    let missing: Vec<_> = wanted.into_iter().filter(|word| !shown.contains(word)).collect();
    assert!(missing.is_empty(), "no scenario shows {}", missing.join(", "));
}
