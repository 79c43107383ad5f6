//! Plays every pasted text and file in `tests/pastes/`, and in the folders that `PASTES` names (separated as in PATH):
//! beside each stands what must come out of it.

#[path = "pastes/expected.rs"]
mod expected;
#[path = "pastes/hold.rs"]
mod hold;

use std::path::{Path, PathBuf};
use std::process::Command;

use expected::{Expected, differences};
use jiedan::domain::{BeijingDay, TextEncoding};
use jiedan::record::intake::{FileReader, NotATable, Opening, Progress, Reader, Taken};

/// A paste and what is expected of it.
pub(crate) struct Case {
    pub file: PathBuf,
    pub expected: Expected,
}

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pastes")
}

fn cases(folder: &Path) -> Vec<Case> {
    let listing = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = listing.map(|file| file.expect("a readable folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end != "json" && end != "rs"));
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let beside = file.with_extension("json");
            let text = std::fs::read_to_string(&beside).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
            let expected = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
            Case { file, expected }
        })
        .collect()
}

/// Decodes a text as the browser does.
fn decoded(bytes: &[u8]) -> String {
    let encoding = match TextEncoding::of(bytes) {
        Some(TextEncoding::Gb18030) => encoding_rs::GB18030,
        Some(TextEncoding::Big5) => encoding_rs::BIG5,
        Some(TextEncoding::Utf16Le) => encoding_rs::UTF_16LE,
        Some(TextEncoding::Utf16Be) => encoding_rs::UTF_16BE,
        Some(TextEncoding::Utf8) | None => encoding_rs::UTF_8,
    };
    encoding.decode(bytes).0.into_owned()
}

/// Reads a file to its end.
pub(crate) fn read(name: &str, bytes: &[u8], today: BeijingDay) -> Result<Taken, NotATable> {
    let mut reader = match FileReader::of(name, bytes.to_vec(), today) {
        Ok(file) => opened(file)?,
        Err(NotATable::Text) => Reader::of_text(&decoded(bytes), today),
        Err(why) => return Err(why),
    };
    loop {
        match reader.step() {
            Progress::Going { done, of } => assert!(done <= of, "{done} of {of}"),
            Progress::Done(taken) => return Ok(*taken),
        }
    }
}

fn opened(mut file: FileReader) -> Result<Reader, NotATable> {
    loop {
        match file.step() {
            Opening::Going { done, of } => assert!(done <= of, "{done} of {of}"),
            Opening::Open(reader) => return Ok(*reader),
            Opening::Failed(why) => return Err(why),
        }
    }
}

fn play(case: &Case) -> Option<String> {
    let name = case.file.file_name().expect("a name").to_string_lossy().into_owned();
    let bytes = std::fs::read(&case.file).expect("a readable file");
    let taken = read(&name, &bytes, case.expected.today());
    let differences = differences(&taken, &case.expected);
    (!differences.is_empty()).then(|| format!("{}:\n  {}", case.file.display(), differences.join("\n  ")))
}

#[test]
fn every_paste_gives_the_rows_that_its_file_says() {
    let others = std::env::var_os("PASTES").unwrap_or_default();
    let others = std::env::split_paths(&others).filter(|path| !path.as_os_str().is_empty());
    let cases: Vec<Case> = std::iter::once(own()).chain(others).flat_map(|folder| cases(&folder)).collect();
    let wrong: Vec<String> = cases.iter().filter_map(play).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(cases.len() >= 40, "only {} pastes read", cases.len());
}

#[test]
fn a_folder_of_another_place_is_read_too_and_fails_where_it_says_something_else() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("other-pastes");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("one.txt"), "项目：牙膏\n品牌：白小白\n3月12日交脚本\n").expect("a written file");
    let read = |expected: &str| {
        std::fs::write(folder.join("one.json"), expected).expect("a written file");
        let mut this = Command::new(std::env::current_exe().expect("this test"));
        this.args(["every_paste_gives_the_rows_that_its_file_says", "--exact"]).env("PASTES", &folder);
        this.output().expect("a run")
    };
    let right =
        r#"{"today": "2026-03-05", "rows": [{"name": "牙膏", "client": "白小白", "agreed": ["script=2026-03-12"]}]}"#;
    assert!(read(right).status.success());
    for wrong in [
        right.replace("牙膏", "牙刷"),
        right.replace("2026-03-12", "2026-03-13"),
        right.replace("script=", "video="),
        right.replace(r#", "agreed": ["script=2026-03-12"]"#, ""),
        right.replace("2026-03-05", "2026-04-05"),
        right.replace(r#""client""#, r#""stage": "ready", "client""#),
    ] {
        let failed = read(&wrong);
        assert!(!failed.status.success(), "{wrong}");
        assert!(String::from_utf8_lossy(&[failed.stdout, failed.stderr].concat()).contains("other-pastes"));
    }
}

pub(crate) fn all() -> Vec<Case> {
    cases(&own())
}
