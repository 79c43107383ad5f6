//! Reads every file of pasted texts in `tests/dates/`, and those that `DATES` names (separated as in PATH), and looks
//! whether just the dates are offered that each line says.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiedan::domain::BeijingDay;
use jiedan::record::{Found, Means, found_in};

/// The day on which a text is read where its file names none.
const TODAY: &str = "2026-11-25";

/// A text, the day on which it is read, and what it is to offer.
struct Line {
    text: String,
    today: BeijingDay,
    expected: String,
}

fn own() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dates");
    let listing = std::fs::read_dir(&folder).expect("the folder of texts");
    let mut files: Vec<_> = listing.map(|file| file.expect("a readable folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "tsv"));
    files.sort();
    files
}

fn lines(file: &Path) -> Vec<Line> {
    let written = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut today = BeijingDay::parse(TODAY).expect("a day");
    let mut lines = vec![];
    for line in written.lines().map(|line| line.trim_end_matches('\r')).filter(|line| !line.trim().is_empty()) {
        if line.starts_with('#') {
            today = day_of(line).unwrap_or(today);
            continue;
        }
        let (text, expected) = line.rsplit_once('\t').unwrap_or_else(|| panic!("no tab in {line}"));
        lines.push(Line { text: text.replace("\\n", "\n"), today, expected: sorted(expected.trim()) });
    }
    lines
}

/// The day in a comment such as `# Today is Wednesday 2026-11-25, Beijing time.`
fn day_of(comment: &str) -> Option<BeijingDay> {
    let (_, rest) = comment.split_once("Today is ")?;
    rest.split(|c: char| !c.is_ascii_digit() && c != '-').find_map(BeijingDay::parse)
}

fn sorted(dates: &str) -> String {
    let mut dates: Vec<_> = dates.split_whitespace().collect();
    dates.sort_unstable();
    dates.join(" ")
}

/// Writes what a text offers, as a line does: `publish=2026-11-30T20:00`, or `none`. A number of days is no date.
fn offered(line: &Line) -> String {
    let date = |found: Found| match found {
        Found::Day { day, time, means } => {
            let means = match means {
                Some(Means::Script) => "script",
                Some(Means::Video) => "video",
                Some(Means::Publish) => "publish",
                Some(Means::KeepPublic) => "keep_public_until",
                None => "?",
            };
            Some(format!("{means}={day}{}", time.map(|time| format!("T{time}")).unwrap_or_default()))
        }
        Found::PublicFor(_) => None,
    };
    let dates: Vec<_> = found_in(&line.text, line.today).into_iter().filter_map(date).collect();
    if dates.is_empty() { "none".to_owned() } else { sorted(&dates.join(" ")) }
}

#[test]
fn every_text_offers_just_the_dates_that_its_line_says() {
    let others = std::env::var_os("DATES").unwrap_or_default();
    let others = std::env::split_paths(&others).filter(|path| !path.as_os_str().is_empty());
    let mut wrong = vec![];
    let mut read = 0;
    for file in own().into_iter().chain(others) {
        for line in lines(&file) {
            read += 1;
            let offered = offered(&line);
            if offered != line.expected {
                let (name, Line { text, expected, .. }) = (file.display(), &line);
                wrong.push(format!("{name}: {text:?} offers {offered}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {read}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(read >= 200, "only {read} texts read");
}

#[test]
fn a_file_of_another_place_is_read_too_and_fails_where_it_says_something_else() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-dates.tsv");
    let read = |text: &str| {
        std::fs::write(&file, text).expect("a written file");
        let mut this = Command::new(std::env::current_exe().expect("this test"));
        this.args(["every_text_offers_just_the_dates_that_its_line_says", "--exact"]).env("DATES", &file);
        this.output().expect("a run")
    };
    let right = "# Today is Monday 2026-03-02, Beijing time.\n3月5日交脚本\tscript=2026-03-05\n价格3.5k\tnone\n";
    assert!(read(right).status.success());
    for wrong in [
        right.replace("script=", "video="),
        right.replace("2026-03-05", "2026-03-06"),
        right.replace("script=2026-03-05", "none"),
        right.replace("none", "?=2026-03-05"),
        right.replace("2026-03-02", "2026-03-06"),
    ] {
        let failed = read(&wrong);
        assert!(!failed.status.success(), "{wrong}");
        assert!(String::from_utf8_lossy(&[failed.stdout, failed.stderr].concat()).contains("other-dates.tsv"));
    }
}

#[test]
fn no_part_of_a_text_makes_the_reading_fail() {
    let mut parts = 0;
    for line in own().iter().flat_map(|file| lines(file)) {
        for (at, _) in line.text.char_indices() {
            let (one, other) = line.text.split_at(at);
            parts += found_in(one, line.today).len() + found_in(other, line.today).len();
        }
    }
    assert!(parts > 0, "no part offers a date");
}
