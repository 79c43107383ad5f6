//! What carries a mark carries the right one: every marked text stands in `marks.tsv` with the rules that it rests on,
//! what is quoted are the article's words, and wherever a reading decides a date, that reading is named.

mod lessons;
mod quotations;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiedan::domain::{ActKind, Cancellation, Completion, Instant, Refusal, RuleId};
use serde_json::Value;

const MARKS: &str = include_str!("marks.tsv");

/// What each rule is about, in short: S as the article states it, D as this tool reads it where the article is silent.
const RULES: [(&str, &str); 37] = [
    ("S1", "brands, MCN companies and star creators publish tasks"),
    ("S2", "任务概览 → 我的任务 → 待接收任务"),
    ("S3", "a title leads to what the advertiser needs"),
    ("S4", "去接受 accepts the requirements too"),
    ("S5", "script, review, video, review, publication, sign-off"),
    ("S6", "the client designates; followers and plays"),
    ("S7", "24 hours after publication of the task, or cancelled"),
    ("S8", "服务管理 → 抖音服务管理 → 已开通任务 → 接收任务中"),
    ("S9", "signed off, or 7 natural days public without complaint"),
    ("S10", "another title: delete, republish; five times at most; not after completion"),
    ("D1", "calendar days in Beijing, the day of publication not counted; three readings"),
    ("D2", "no extension for holidays"),
    ("D3", "24 hours from the instant of the assignment"),
    ("D4", "in time means before the instant"),
    ("D5", "no declining"),
    ("D6", "the switch keeps new assignments away, nothing else"),
    ("D7", "the client reviews"),
    ("D8", "rejections have no limit"),
    ("D9", "reviews and publication have no time limit"),
    ("D10", "the days count from the last instant at which the video became public"),
    ("D11", "private stops the count, public starts it anew"),
    ("D12", "complaints: until completion; they hold it back"),
    ("D13", "the platform decides complaints"),
    ("D14", "a sign-off settles a complaint"),
    ("D15", "no sign-off without a public video"),
    ("D16", "five per task, never reset; one more publication after the fifth"),
    ("D17", "deleted and not republished waits without limit"),
    ("D18", "republished without review, another video with one"),
    ("D19", "a wish for another title stops nothing"),
    ("D20", "who may assign"),
    ("D21", "when it happened and when it was noted"),
    ("D22", "withdrawing before acceptance, settling until completion"),
    ("D23", "agreed dates cancel nothing"),
    ("D24", "Xingtu is what counts; after the end nothing but putting right"),
    ("D25", "complete by the latest reading, safe by the earliest"),
    ("D26", "how near an agreed date is; fulfilled by its act"),
    ("D27", "a rule set of one's own, for later tasks"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| sources(folder))).collect()
}

/// The languages with a file of texts.
fn languages() -> Vec<String> {
    let name = |path: PathBuf| path.file_stem().and_then(|name| name.to_str()).expect("a name in Unicode").to_owned();
    sources(&root().join("locales")).into_iter().map(name).collect()
}

/// The texts of a language by their keys.
fn texts(language: &str) -> BTreeMap<String, String> {
    fn walk(value: &Value, key: &str, into: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    walk(value, &if key.is_empty() { name.clone() } else { format!("{key}.{name}") }, into);
                }
            }
            Value::String(text) => drop(into.insert(key.to_owned(), text.clone())),
            _ => {}
        }
    }
    let file = fs::read_to_string(root().join(format!("locales/{language}.json"))).expect("a locale");
    let mut all = BTreeMap::new();
    walk(&serde_json::from_str(&file).expect("JSON"), "", &mut all);
    all
}

/// Every text for people: those of the screens, and the files of stories and lessons.
fn everything() -> Vec<(String, String)> {
    let screens = languages().into_iter().flat_map(|language| texts(&language));
    let files =
        sources(&root().join("src/story")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "json"));
    let told = files.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a story or lesson")));
    screens.chain(told).collect()
}

struct Row {
    marks: Vec<&'static str>,
    rules: Vec<&'static str>,
}

fn table() -> BTreeMap<&'static str, Row> {
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_else(|| panic!("three columns: {line}"));
        (next(), Row { marks: next().split(',').collect(), rules: next().split(',').collect() })
    };
    MARKS.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

/// The text's key and what follows the macro's call, for each text that code draws.
fn drawn(code: &str) -> Vec<(String, &str)> {
    let call = "tr!(lang, ";
    let found = code.match_indices(call).filter_map(|(at, _)| {
        let arguments = &code[at + call.len()..];
        let key = arguments.split([',', ')']).next()?.trim().to_owned();
        let mut open = 1;
        let end = arguments.char_indices().find(|(_, sign)| {
            open += i32::from(*sign == '(') - i32::from(*sign == ')');
            open == 0
        })?;
        Some((key, arguments[end.0 + 1..].trim_start()))
    });
    found.collect()
}

/// The marks that stand behind a text in the code.
fn marks_behind(rest: &str) -> Option<Vec<&'static str>> {
    let behind = rest
        .strip_prefix(',')
        .or_else(|| rest.strip_prefix("} \" \" <Sources of="))
        .or_else(|| rest.strip_prefix("} \" \" <Sources plain=true of="))?
        .trim_start();
    let marks: &[(&str, &[&str])] = &[
        ("ARTICLE", &["文章"]),
        ("ASSUMED", &["假定"]),
        ("THIRD_PARTY", &["第三方"]),
        ("Source::BOTH", &["文章", "假定"]),
        ("Source::Article", &["文章"]),
        ("Source::Assumption", &["假定"]),
        ("Source::ThirdParty", &["第三方"]),
    ];
    marks.iter().find(|(name, _)| behind.starts_with(name)).map(|(_, marks)| marks.to_vec())
}

#[test]
fn every_marked_text_stands_in_the_table_with_the_rules_that_it_rests_on() {
    let table = table();
    let in_all: Vec<_> = languages().iter().map(|language| texts(language)).collect();
    let mut wrong = vec![];
    for (key, row) in &table {
        for rule in &row.rules {
            assert!(*rule == "T" || RULES.iter().any(|(name, _)| name == rule), "{key}: no rule {rule}");
        }
        let of = |rule: &&str| match rule.as_bytes()[0] {
            b'S' => "文章",
            b'D' => "假定",
            _ => "第三方",
        };
        let mut marks: Vec<_> = row.rules.iter().map(of).collect();
        marks.dedup();
        assert_eq!(marks, row.marks, "{key}");
        for texts in &in_all {
            assert!(texts.contains_key(*key), "no text {key}");
        }
    }
    let mut seen = 0;
    for path in sources(&root().join("src/ui")) {
        let code = fs::read_to_string(&path).expect("a source");
        let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
        for (key, rest) in drawn(&code) {
            let Some(marks) = marks_behind(rest) else { continue };
            seen += 1;
            match table.get(key.as_str()) {
                Some(row) if row.marks == marks => {}
                Some(row) => wrong.push(format!("{}: {key} is marked {marks:?}, not {:?}", path.display(), row.marks)),
                None => wrong.push(format!("{}: {key} is marked {marks:?} and isn't in the table", path.display())),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 40, "only {seen} marked texts were found in the code");
}

#[test]
fn every_rule_has_its_text_and_the_table_knows_it() {
    let table = table();
    for (name, about) in RULES {
        let rule = RuleId::parse(name).expect("a rule");
        let key = match rule {
            RuleId::S(_) => format!("rule.{}_says", name.to_lowercase()),
            RuleId::D21 => "rule_page.d21".to_owned(),
            RuleId::D(_) => format!("rule.{}", name.to_lowercase()),
        };
        assert_eq!(table.get(key.as_str()).map(|row| row.rules.clone()), Some(vec![name]), "{about}");
    }
}

#[test]
fn a_refusal_is_marked_by_who_states_the_fact() {
    let (at, how) = (Instant::from_millis(0), Completion::SevenDays);
    let over = Refusal::Completed { at, how };
    let five = Refusal::NoDeletionLeft { limit: 5 };
    let lapsed = Refusal::Cancelled { at, how: Cancellation::Lapsed };
    for (refusal, kind, rule) in [
        (five, ActKind::Delete, "S10"),
        (five, ActKind::AskTitle, "S10"),
        (over, ActKind::AskTitle, "S10"),
        (over, ActKind::Complain, "D12"),
        (over, ActKind::SettleCancelled, "D22"),
        (over, ActKind::Delete, "D24"),
        (over, ActKind::MakePrivate, "D24"),
        (over, ActKind::SubmitVideo, "D24"),
        (lapsed, ActKind::Accept, "S7"),
        (Refusal::NotReceiving, ActKind::Assign, "D6"),
        (Refusal::NotPublic, ActKind::SignOff, "D15"),
        (Refusal::NoDeclining, ActKind::Decline, "D5"),
        (Refusal::NoRejectionLimit, ActKind::HandOver, "D8"),
    ] {
        assert_eq!(refusal.stated_by(kind), RuleId::parse(rule), "{refusal:?} {kind:?}");
    }
}
