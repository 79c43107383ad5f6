//! Plays lesson files from outside the app, for `make check-lesson`: those that the variable `LESSONS` names (separated
//! as in PATH), and says what is wrong with each, in its place.

use std::path::{Path, PathBuf};

use jiedan::domain::Language;
use jiedan::record::Unreadable;
use jiedan::story::{Finding, Lesson, Run, check, solve};

/// What stands about a file: what is wrong with it, or the shortest way through it.
fn report(file: &Path) -> Result<String, Vec<String>> {
    let text = std::fs::read_to_string(file).map_err(|error| vec![error.to_string()])?;
    let lesson = Lesson::read(&text).map_err(|why| vec![unreadable(&why)])?;
    let found: Vec<_> = check(&lesson).iter().map(|finding| said(finding, &lesson)).collect();
    let way = Run::begin(&lesson, Language::English).ok().and_then(|run| solve(&run).ok());
    match way {
        Some(way) if found.is_empty() => {
            let ends = way.end.now();
            Ok(format!("sound: {} goals, won in {} moves, ends {ends}", lesson.goals.len(), way.moves.len()))
        }
        _ => Err(found),
    }
}

fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::Form { line, column, what } => format!("line {line}, column {column}: {what}"),
        Unreadable::CutShort => "it ends before it is complete".to_owned(),
        Unreadable::Version { version } => format!("version {version} is not known here"),
        Unreadable::TooLong { bytes } => format!("{bytes} bytes are too many"),
    }
}

fn said(finding: &Finding, lesson: &Lesson) -> String {
    let mistake = |n: usize| lesson.mistakes.get(n - 1).map_or("", |mistake| mistake.says.en.as_str());
    match finding {
        Finding::Opening(why) => format!("the engine doesn't take the opening: {why:?}"),
        Finding::NoGoal => "it has no goal".to_owned(),
        Finding::OneLanguage => "a text is empty in one language".to_owned(),
        Finding::Unreachable => "it can't be won".to_owned(),
        Finding::Loops => "it goes round in circles, or there is too much to try".to_owned(),
        Finding::Trivial => "it is won by doing nothing".to_owned(),
        Finding::WonAlready => "it is won before it begins".to_owned(),
        Finding::MistakeWins(n) => format!("mistake {n} wins: {}", mistake(*n)),
        Finding::NotThatMistake(n) => format!("the moves of mistake {n} don't make it: {}", mistake(*n)),
        Finding::NotNeeded(rule) => format!("{rule} is said to be needed, and no mistake breaks it"),
        Finding::NotListed(rule) => format!("a mistake breaks {rule}, which isn't said to be needed"),
        Finding::Assumes(rule) => format!("a required lesson rests on {rule}, of which the article says nothing"),
        Finding::TooLong(moves) => format!("a required lesson takes {moves} moves on the shortest way"),
    }
}

fn asked_for() -> Vec<PathBuf> {
    let files = std::env::var_os("LESSONS").unwrap_or_default();
    std::env::split_paths(&files).filter(|path| !path.as_os_str().is_empty()).collect()
}

fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/story/lessons").join(format!("{name}.json"))
}

#[test]
fn the_files_that_are_asked_for_are_sound() {
    let mut wrong = 0;
    for file in asked_for() {
        match report(&file) {
            Ok(sound) => println!("{}: {sound}", file.display()),
            Err(found) => {
                wrong += 1;
                for line in &found {
                    println!("{}: {line}", file.display());
                }
            }
        }
    }
    assert_eq!(wrong, 0, "unsound lessons");
}

/// Writes a lesson with one thing changed, and reports on it.
fn changed(name: &str, from: &str, to: &str) -> Vec<String> {
    let text = std::fs::read_to_string(own("accept-in-time")).expect("a lesson");
    assert!(text.contains(from), "{from} doesn't stand in the lesson");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&file, text.replacen(from, to, 1)).expect("a written file");
    report(&file).err().unwrap_or_default()
}

#[test]
fn a_sound_lesson_is_called_so() {
    assert!(report(&own("accept-in-time")).expect("a sound lesson").starts_with("sound: 1 goals, won in 1 moves"));
}

#[test]
fn an_unknown_field_is_refused_with_its_position() {
    let told = changed("unknown-field", "\"minutes\": 3", "\"minuts\": 3");
    assert!(told[0].starts_with("line 4, column 10: unknown field `minuts`"), "{told:?}");
}

#[test]
fn a_text_in_one_language_is_refused_with_its_position() {
    let told = changed("one-language", ", \"en\": \"Catch your first task\"", "");
    assert!(told[0].starts_with("line 5, column") && told[0].contains("missing field `en`"), "{told:?}");
    assert_eq!(changed("empty", "Catch your first task", " "), ["a text is empty in one language"]);
}

#[test]
fn a_lesson_that_cant_be_won_is_unreachable() {
    let told = changed("unreachable", "{\"done\": {\"act\": \"accept\"}}", "{\"done\": {\"act\": \"publish\"}}");
    assert!(told.contains(&"it can't be won".to_owned()), "{told:?}");
}

#[test]
fn a_lesson_that_doing_nothing_wins_is_trivial() {
    let told = changed("trivial", "{\"done\": {\"act\": \"accept\"}}", "{\"stage\": {\"is\": [\"lapsed\"]}}");
    assert!(told.contains(&"it is won by doing nothing".to_owned()), "{told:?}");
}

#[test]
fn a_lesson_without_a_goal_is_told_so() {
    let told = changed("already", "{\"done\": {\"act\": \"accept\"}}", "{\"stage\": {\"is\": [\"offered\"]}}");
    assert_eq!(told, ["it is won before it begins"]);
    let text = std::fs::read_to_string(own("accept-in-time")).expect("a lesson");
    let goals =
        text.split("\"goals\": ").nth(1).and_then(|rest| rest.split(",\n  \"mistakes\"").next()).expect("goals");
    assert_eq!(changed("no-goal", goals, "[]"), ["it has no goal"]);
}

#[test]
fn a_mistake_that_isnt_made_by_its_moves_is_told() {
    let told = changed("other-mistake", "[\"wait_for_news\"]", "[{\"do\": {\"act\": \"accept\"}}]");
    assert!(told[0].starts_with("mistake 1 wins"), "{told:?}");
}

#[test]
fn a_rule_that_no_mistake_breaks_isnt_needed() {
    let told = changed("not-needed", "\"needs\": [\"S7\"]", "\"needs\": [\"S7\", \"S4\", \"D3\"]");
    let rules =
        ["S4 is said to be needed, and no mistake breaks it", "D3 is said to be needed, and no mistake breaks it"];
    assert_eq!(told[..2], rules);
    assert!(told[2].starts_with("a required lesson rests on D3"), "{told:?}");
}

#[test]
fn chairs_that_go_round_in_circles_are_told() {
    let chair = r#"{"client": "silent", "also": [
        {"when": {"at": "2026-03-02T11:00:00.000+08:00"}, "deed": {"act": "change_dates"}, "times": 900},
        {"when": {"after": {"act": "change_dates", "minutes": 1}}, "deed": {"act": "change_dates"}, "times": 900}]}"#;
    let told = changed("circles", "{\"client\": \"silent\"}", chair);
    assert!(told.iter().any(|line| line.starts_with("it goes round in circles")), "{told:?}");
}
