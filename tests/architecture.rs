//! The layers, read off the sources: who may name whom, and how files begin. What the compiler can't
//! enforce by itself (the pure core is compiled without any browser crate, which it does).

use std::fs;
use std::path::{Path, PathBuf};

const CEILING: usize = 250;

/// A layer, the other layers that it may name, and words that it may not contain.
const LAYERS: [(&str, &[&str], &[&str]); 7] = [
    ("domain", &[], CLOCKS_AND_BROWSERS),
    ("record", &["domain"], CLOCKS_AND_BROWSERS),
    ("story", &["record", "domain"], CLOCKS_AND_BROWSERS),
    ("safekeeping", &["record", "domain"], CLOCKS_AND_BROWSERS),
    ("storage", &["safekeeping", "record", "domain"], &["leptos"]),
    ("app", &["storage", "safekeeping", "story", "record", "domain"], &["view!"]),
    ("ui", &["app", "story", "record", "domain"], &["indexed_db", "IdbDatabase", "gloo_storage"]),
];

const CLOCKS_AND_BROWSERS: &[&str] =
    &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "Utc::now", "SystemTime", "Instant::now", "rand::"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a source without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable source");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn layer_of(path: &Path) -> Option<String> {
    let within = path.strip_prefix(root().join("src")).ok()?;
    let first = within.components().next()?.as_os_str().to_str()?;
    Some(first.trim_end_matches(".rs").to_owned())
}

#[test]
fn no_layer_names_one_above_it() {
    let mut wrong = vec![];
    for path in sources(&root().join("src")) {
        let Some(layer) = layer_of(&path) else { continue };
        let Some((_, below, forbidden)) = LAYERS.iter().find(|(name, _, _)| *name == layer) else { continue };
        let text = code(&path);
        for (other, _, _) in LAYERS.iter().filter(|(other, _, _)| *other != layer && !below.contains(other)) {
            if text.contains(&format!("crate::{other}")) {
                wrong.push(format!("{} names {other}", path.display()));
            }
        }
        for word in forbidden.iter().filter(|word| text.contains(**word)) {
            wrong.push(format!("{} names {word}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_source_opens_by_saying_what_it_is() {
    let own = ["src", "tests", "benches"].iter().map(|folder| root().join(folder)).filter(|folder| folder.is_dir());
    let silent: Vec<_> = own
        .flat_map(|folder| sources(&folder))
        .filter(|path| !fs::read_to_string(path).expect("a readable source").starts_with("//!"))
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn no_source_is_longer_than_its_ceiling() {
    let long: Vec<_> = sources(&root().join("src"))
        .into_iter()
        .filter(|path| fs::read_to_string(path).expect("a readable source").lines().count() > CEILING)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let read = |name: &str| -> serde_json::Value {
        let text = fs::read_to_string(root().join("locales").join(name)).expect("a locale");
        serde_json::from_str(&text).expect("JSON")
    };
    let (mut chinese, mut english) = (vec![], vec![]);
    texts("", &read("zh-CN.json"), &mut chinese);
    texts("", &read("en.json"), &mut english);
    let shape = |all: &[(String, String)]| -> Vec<(String, Vec<String>)> {
        all.iter().map(|(key, text)| (key.clone(), variables(text))).collect()
    };
    assert_eq!(shape(&chinese), shape(&english));
    let half_width: Vec<_> = chinese.iter().filter(|(_, text)| has_half_width_punctuation(text)).collect();
    assert!(half_width.is_empty(), "half-width punctuation after Chinese: {half_width:?}");
}

fn texts(path: &str, value: &serde_json::Value, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(group) => {
            let mut keys: Vec<_> = group.keys().collect();
            keys.sort();
            for key in keys {
                texts(&format!("{path}.{key}"), &group[key], found);
            }
        }
        other => found.push((path.to_owned(), other.as_str().unwrap_or_default().to_owned())),
    }
}

fn variables(text: &str) -> Vec<String> {
    let mut names: Vec<_> = text
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split("}}").next())
        .map(|name| name.trim().to_owned())
        .collect();
    names.sort();
    names
}

fn has_half_width_punctuation(text: &str) -> bool {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let signs: Vec<char> = text.chars().collect();
    signs.windows(2).any(|pair| is_chinese(pair[0]) && matches!(pair[1], ',' | '.' | ':' | ';' | '?' | '!' | '(' | ')'))
}
