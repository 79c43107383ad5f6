//! Runs every scenario file in `tests/scenarios/` and in the folders that `SCENARIOS` names (separated
//! as in PATH).

use std::path::{Path, PathBuf};

use jiedan::story::Scenario;

fn folders() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let others = std::env::var_os("SCENARIOS").unwrap_or_default();
    let others: Vec<_> = std::env::split_paths(&others).filter(|path| !path.as_os_str().is_empty()).collect();
    [own].into_iter().chain(others).collect()
}

fn files() -> Vec<PathBuf> {
    let mut files = vec![];
    for folder in folders() {
        let listing = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        files.extend(listing.map(|file| file.expect("a readable folder").path()));
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

#[test]
fn every_scenario_goes_as_it_says() {
    let files = files();
    let mut wrong = vec![];
    for file in &files {
        let text = std::fs::read_to_string(file).expect("a readable file");
        match Scenario::read(&text) {
            Err(unreadable) => wrong.push(format!("{}: {unreadable:?}", file.display())),
            Ok(scenario) => {
                if let Err(failure) = scenario.play() {
                    wrong.push(format!("{} ({}): {failure:?}", file.display(), scenario.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files.len() >= 5, "only {} scenario files found", files.len());
}

#[test]
fn a_scenario_that_says_something_else_fails() {
    let text = std::fs::read_to_string(
        folders()[0].join("a-task-that-nobody-accepted-is-cancelled-after-exactly-24-hours.json"),
    )
    .expect("a readable file");
    let other = text.replace("\"stage\": \"lapsed\"", "\"stage\": \"offered\"");
    assert_ne!(text, other);
    assert!(Scenario::read(&other).expect("readable").play().is_err());
}
