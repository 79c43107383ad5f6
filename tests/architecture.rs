//! The layers, read off the sources: who may name whom, and how files begin. What the compiler can't
//! enforce by itself (the pure core is compiled without any browser crate, which it does).

use std::fs;
use std::path::{Path, PathBuf};

/// One idea a file, and one file an idea: most are far shorter, and what belongs together isn't cut at a number.
const CEILING: usize = 400;

/// How many files a folder may hold: more than that nobody reads through.
const FILES: usize = 26;

/// What all places of `ui` are made of; each may name those before it.
const SHARED: [&str; 5] = ["route", "words", "controls", "desk", "later"];

/// The places of `ui`, and which others each may name. Those stand before it, so there is no circle. `frame` names every screen.
const PLACES: [(&str, &[&str]); 27] = [
    ("calendar", &[]),
    ("client", &[]),
    ("deadline", &[]),
    ("history", &[]),
    ("receiving", &[]),
    ("backup", &[]),
    ("keyboard", &[]),
    ("more", &[]),
    ("timeline", &[]),
    ("learn", &["deadline", "timeline"]),
    ("rules", &["deadline"]),
    ("act_form", &["backup"]),
    ("my_tasks", &["backup"]),
    ("settings", &["backup", "keyboard"]),
    ("start", &["backup"]),
    ("state_map", &["rules"]),
    ("new_task", &["act_form", "backup"]),
    ("paste", &["act_form", "backup"]),
    ("task", &["act_form", "calendar", "deadline", "history", "my_tasks", "timeline"]),
    ("overview", &["backup", "calendar", "deadline", "my_tasks", "task"]),
    ("stage", &["deadline", "timeline"]),
    ("story", &["act_form", "keyboard", "learn", "stage", "timeline"]),
    ("teach", &["deadline", "keyboard", "learn", "timeline"]),
    ("what_if", &["deadline", "timeline"]),
    ("sandbox", &["act_form", "history", "new_task", "receiving", "stage", "state_map", "task", "timeline"]),
    ("demo", &["learn", "sandbox", "timeline"]),
    ("frame", ALL),
];

const ALL: &[&str] = &[
    "calendar",
    "client",
    "deadline",
    "history",
    "receiving",
    "backup",
    "keyboard",
    "more",
    "timeline",
    "learn",
    "rules",
    "act_form",
    "demo",
    "my_tasks",
    "settings",
    "start",
    "state_map",
    "stage",
    "new_task",
    "task",
    "overview",
    "story",
    "teach",
    "what_if",
    "paste",
    "sandbox",
];

/// A layer, the other layers that it may name, and words that it may not contain.
const LAYERS: [(&str, &[&str], &[&str]); 8] = [
    ("domain", &[], CLOCKS_AND_BROWSERS),
    ("record", &["domain"], CLOCKS_AND_BROWSERS),
    ("picture", &["domain"], CLOCKS_AND_BROWSERS),
    ("story", &["record", "domain"], CLOCKS_AND_BROWSERS),
    ("safekeeping", &["record", "domain"], CLOCKS_AND_BROWSERS),
    ("storage", &["safekeeping", "record", "domain"], &["leptos"]),
    ("app", &["storage", "safekeeping", "story", "record", "domain"], &["view!"]),
    ("ui", &["app", "story", "picture", "record", "domain"], &["indexed_db", "IdbDatabase", "gloo_storage"]),
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
            if names_after(&text, "crate::").contains(other) {
                wrong.push(format!("{} names {other}", path.display()));
            }
        }
        for word in forbidden.iter().filter(|word| text.contains(**word)) {
            wrong.push(format!("{} names {word}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names that follow a prefix in a text.
fn names_after<'a>(text: &'a str, prefix: &str) -> Vec<&'a str> {
    let after = text.split(prefix).skip(1);
    after.map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()).collect()
}

#[test]
fn a_place_names_only_the_places_that_it_may() {
    let ui = root().join("src/ui");
    let known: Vec<&str> = SHARED.into_iter().chain(PLACES.map(|(place, _)| place)).collect();
    let mut wrong = vec![];
    for path in sources(&ui) {
        let within = path.strip_prefix(&ui).expect("a file of ui").to_str().expect("a name");
        let place = within.split(['/', '.']).next().unwrap_or_default();
        let Some(at) = known.iter().position(|known| *known == place) else {
            wrong.push(format!("{within} is in no place of the list"));
            continue;
        };
        let others = PLACES.iter().find(|(name, _)| *name == place).map(|(_, others)| *others);
        let text = code(&path);
        for named in names_after(&text, "crate::ui::").into_iter().filter(|named| *named != place) {
            let before = known.iter().position(|known| *known == named).is_some_and(|named| named < at);
            let allowed = SHARED.contains(&named) || others.is_some_and(|others| others.contains(&named));
            if !before || !allowed {
                wrong.push(format!("{within} names {named}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn controls_know_neither_the_app_nor_a_desk() {
    let own = sources(&root().join("src/ui/controls"));
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let names = |path: &PathBuf| code(path).split(|c: char| !is_part(c)).any(|name| matches!(name, "App" | "Here"));
    let wrong: Vec<_> = own.into_iter().filter(names).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The names that follow a prefix in `use` declarations: `a` and `b` of `use super::{a::X, b};`.
fn used(text: &str, prefix: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut names = vec![];
    for rest in text.split(&format!("use {prefix}::")).skip(1) {
        let declared = rest.split(';').next().unwrap_or_default();
        let (mut depth, mut begins) = (0, true);
        for part in declared.split_inclusive(|c: char| !is_part(c)) {
            let name = part.trim_end_matches(|c: char| !is_part(c));
            if begins && !name.is_empty() {
                names.push(name.to_owned());
            }
            let after = part.chars().last().filter(|c| !is_part(*c));
            match after {
                Some('{') => depth += 1,
                Some('}') => depth -= 1,
                _ => {}
            }
            begins = depth <= 1 && (matches!(after, Some(',' | '{')) || begins && name.is_empty());
            if depth == 0 && after != Some('{') {
                break;
            }
        }
    }
    names
}

/// The files of `app` that a file names by their full path, such as `crate::app::desk::tab`.
fn files_of_app_named(path: &Path) -> Vec<PathBuf> {
    let text = code(path);
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let file_of = |rest: &str| {
        let mut parts = rest.split("::").map(|part| part.split(|c: char| !is_part(c)).next().unwrap_or_default());
        let (first, second) = (parts.next()?, parts.next().unwrap_or_default());
        let app = root().join("src/app");
        [app.join(first).join(format!("{second}.rs")), app.join(format!("{first}.rs"))]
            .into_iter()
            .find(|it| it.is_file())
    };
    text.split("crate::app::").skip(1).filter_map(file_of).filter(|file| file != path).collect()
}

/// The files of its own folder that a file names, also by what the folder's front hands on of them.
fn siblings(path: &Path) -> Vec<PathBuf> {
    let folder = path.parent().expect("a folder");
    let front = [folder.join("mod.rs"), folder.with_extension("rs")].into_iter().find(|front| front.is_file());
    let front = front.filter(|front| front != path).map(|front| code(&front)).unwrap_or_default();
    let within = folder.strip_prefix(root().join("src")).expect("a folder of src").to_str().expect("a name");
    let text = code(path);
    let names = [used(&text, "super"), used(&text, &format!("crate::{}", within.replace('/', "::")))].concat();
    let file_of = |name: &String| {
        let file = folder.join(format!("{name}.rs"));
        if file.is_file() {
            return Some(file);
        }
        let handed_on = front.split("pub use ").skip(1).find_map(|rest| {
            let declared = rest.split(';').next()?;
            let (from, names) = declared.split_once("::")?;
            let has = names.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|one| one == name);
            has.then(|| folder.join(format!("{from}.rs")))
        });
        handed_on.filter(|file| file.is_file())
    };
    names.iter().filter_map(file_of).filter(|file| file != path).collect()
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let mut left: Vec<PathBuf> =
        ["record", "app", "ui"].iter().flat_map(|folder| sources(&root().join("src").join(folder))).collect();
    // What names no file that is left is taken away, until nothing is left or everything leads to a circle.
    loop {
        let named = |path: &Path| [siblings(path), files_of_app_named(path)].concat();
        let free = |path: &&PathBuf| named(path).iter().any(|other| left.contains(other));
        let kept: Vec<_> = left.iter().filter(free).cloned().collect();
        if kept.len() == left.len() {
            break;
        }
        left = kept;
    }
    assert!(left.is_empty(), "in a circle, or leading to one: {left:?}");
}

/// How many methods a part of the app may have.
const METHODS: usize = 15;

#[test]
fn no_part_of_the_app_does_everything() {
    let mut methods = std::collections::BTreeMap::<String, usize>::new();
    for path in sources(&root().join("src/app")) {
        let mut of = None;
        for line in code(&path).lines() {
            // What a type does for a trait isn't counted.
            if let Some(name) = line.strip_prefix("impl ").filter(|rest| !rest.contains(" for ")) {
                of = Some(name.trim_end_matches(" {").to_owned());
            } else if line == "}" {
                of = None;
            } else if let Some(of) = &of
                && line.strip_prefix("    ").is_some_and(|rest| !rest.starts_with(' ') && rest.contains("fn "))
            {
                *methods.entry(of.clone()).or_default() += 1;
            }
        }
    }
    let large: Vec<_> = methods.iter().filter(|(_, count)| **count > METHODS).collect();
    assert!(large.is_empty(), "{large:?}");
}

#[test]
fn no_folder_of_ui_is_a_heap() {
    let mut files = std::collections::BTreeMap::<PathBuf, usize>::new();
    for path in sources(&root().join("src/ui")) {
        *files.entry(path.parent().expect("a folder").to_owned()).or_default() += 1;
    }
    let heaps: Vec<_> = files.iter().filter(|(_, count)| **count > FILES).collect();
    assert!(heaps.is_empty(), "{heaps:?}");
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
