//! The documents: what they show of the formats is read and played, their links and the files they name are there, and
//! the headers they ask of a host are the page's own.

use std::fs;
use std::path::{Path, PathBuf};

use jiedan::domain::{Act, Rules};
use jiedan::record::{Code, decode};
use jiedan::story::{Finding, Goal, Lesson, Scenario, check};

/// The documents with examples, in the order of their examples.
const EXAMPLES: [&str; 2] = ["docs/formats.md", "docs/lessons.md"];

/// How many lines the overview may have: more than that nobody reads before beginning.
const OVERVIEW: usize = 150;

/// With what a path begins that a document names.
const FOLDERS: [&str; 9] =
    ["src/", "tests/", "docs/", "scripts/", "public/", "locales/", "style/", "benches/", ".github/"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every document: those of the root, and those of `docs/`.
fn documents() -> Vec<PathBuf> {
    let mut found = vec![];
    for folder in ["", "docs", "docs/decisions"] {
        let listing = fs::read_dir(root().join(folder)).expect("a readable folder");
        found.extend(listing.map(|entry| entry.expect("a readable entry").path()));
    }
    found.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    found.sort();
    found
}

/// The blocks of a document that are in a language.
fn blocks<'a>(document: &'a str, language: &str) -> Vec<&'a str> {
    let begins = format!("```{language}\n");
    document.split(begins.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).map(str::trim).collect()
}

/// A document without its blocks of code.
fn prose(document: &str) -> String {
    document.split("```").step_by(2).collect()
}

#[test]
fn every_example_of_the_formats_can_be_read() {
    let (mut entries, mut acts, mut rules, mut scenarios, mut codes, mut goals, mut lessons) = (0, 0, 0, 0, 0, 0, 0);
    let texts = EXAMPLES.map(|name| read(&root().join(name)));
    for example in texts.iter().flat_map(|text| blocks(text, "json")) {
        if example.contains("rests_on") {
            let scenario = Scenario::read(example).expect("a scenario");
            scenario.play().unwrap_or_else(|failure| panic!("{}: {failure:?}", scenario.name));
            scenarios += 1;
            continue;
        }
        if example.contains("tier") {
            let lesson = Lesson::read(example).expect("a lesson");
            assert_eq!(check(&lesson), Vec::<Finding>::new());
            lessons += 1;
            continue;
        }
        if example.contains("nudge") {
            let goal: Goal = serde_json::from_str(example).expect("a goal of a lesson");
            assert_eq!(goal.rule.to_string(), "S7");
            goals += 1;
            continue;
        }
        for line in example.lines() {
            if line.starts_with("{\"jiedan_result\"") {
                assert!(matches!(Code::of_file(line), Ok(Code::Result(_))), "{line}");
                codes += 1;
            } else if line.starts_with("{\"jiedan_task\"") {
                assert!(matches!(Code::of_file(line), Ok(Code::Task(_))), "{line}");
                codes += 1;
            } else if decode(line).is_ok() {
                entries += 1;
            } else if serde_json::from_str::<Act>(line).is_ok() {
                acts += 1;
            } else {
                serde_json::from_str::<Rules>(line).unwrap_or_else(|error| panic!("{line}: {error}"));
                rules += 1;
            }
        }
    }
    assert_eq!((entries, acts, rules, scenarios, codes, goals, lessons), (2, 2, 2, 1, 2, 1, 1));
}

#[test]
fn the_overview_stays_short() {
    let lines = read(&root().join("ARCHITECTURE.md")).lines().count();
    assert!(lines < OVERVIEW, "ARCHITECTURE.md has {lines} lines");
}

/// The targets of a document's links.
fn links(document: &str) -> Vec<String> {
    let text = prose(document);
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(str::to_owned).collect()
}

/// The anchors of a document's headings, as GitHub makes them.
fn anchors(document: &str) -> Vec<String> {
    let text = prose(document);
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| {
            let said = line.trim_start_matches('#').trim().to_lowercase();
            let kept = said.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut wrong = vec![];
    for path in documents() {
        let text = read(&path);
        for link in links(&text).into_iter().filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().expect("a folder").join(file) };
            let there =
                target.exists() && (anchor.is_empty() || anchors(&read(&target)).iter().any(|one| one == anchor));
            if !there {
                wrong.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_policy_that_a_host_is_to_send_is_the_pages_own() {
    let page = read(&root().join("index.html"));
    let own = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1);
    let own = own.and_then(|rest| rest.split('"').next()).expect("a policy");
    assert!(own.ends_with("require-trusted-types-for 'script'; trusted-types default"), "a text may become a script");
    let sent = format!("{own}; frame-ancestors 'none'");
    let told = read(&root().join("docs/hosting.md"));
    let policies: Vec<_> = told.lines().filter(|line| line.contains("default-src")).collect();
    assert_eq!(policies.len(), 4, "one for each kind of host that takes headers");
    let wrong: Vec<_> = policies.into_iter().filter(|line| !line.contains(&sent)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(told.contains("origin of its own"), "every page of an origin reads what any other keeps there");
}

/// The paths of the project that a text names in code spans; a folder of several, such as `tests/*.tsv`, is none.
fn named(text: &str) -> Vec<String> {
    let spans = text.split('`').skip(1).step_by(2);
    let paths = spans.filter(|span| FOLDERS.iter().any(|folder| span.starts_with(folder)));
    paths.filter(|span| !span.contains(['*', ' ', '…', '\n', ':'])).map(str::to_owned).collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let mut wrong = vec![];
    for path in documents().into_iter().filter(|path| !path.ends_with("CHANGELOG.md")) {
        let missing = named(&prose(&read(&path))).into_iter().filter(|name| !root().join(name).exists());
        wrong.extend(missing.map(|name| format!("{}: {name}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
