//! Words that people read: those that were given up stay away from every text, in every language, and a text that
//! leads to a button calls it by the button's own name.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A word that stands in no text, what stands in its place, and why.
const GIVEN_UP: [(&str, &str, &str); 26] = [
    ("要你做", "该我做", "one's own list speaks in one's own voice"),
    ("会停它", "会停止计时", "it says what is stopped"),
    ("校准到", "已按星图更新为", "what was done, not the name of the tool for it"),
    ("更正记录的文字", "编辑任务信息", "what people look for in a menu"),
    ("更正", "编辑", "the same, wherever it is done"),
    ("平台了结", "平台结案", "the word of offices"),
    ("了结为", "结案为", "the same"),
    ("了结任务", "结案", "the same"),
    ("存到这台设备", "下载", "one word does"),
    ("存到设备", "下载", "the same"),
    ("另外留着", "恢复前的旧数据", "it says where it comes from"),
    ("现在不行，为什么", "暂不能做的事", "a heading, not half a question"),
    ("期限在走", "现在没有计时", "a deadline doesn't walk"),
    ("在走的期限", "现在没有计时", "the same"),
    ("活过来", "不会恢复，只能重新指派", "a task isn't alive"),
    ("看看他要什么", "看任务要求", "a client isn't always he, and a brief is called 任务要求"),
    ("手机时间", "设备时间", "it may be a computer"),
    ("到账", "收到", "nothing is paid here"),
    ("平台资料", "第三方资料", "the platform didn't publish it"),
    ("For you", "Your turn", "whose turn it is"),
    ("the end of", "midnight", "of a day: Sun 6 Dec, midnight"),
    ("Matched to", "Set to", "what was done, not the name of the tool for it"),
    ("Save to this device", "Download", "one word does"),
    ("platform material", "third-party material", "the platform didn't publish it"),
    ("natural days", "calendar days", "nobody says so in English"),
    ("What stops it", "What stops the count", "it says what is stopped"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files with texts for people.
fn files() -> Vec<PathBuf> {
    let mut found = vec![root().join("index.html")];
    for folder in ["locales", "src/story/lessons", "src/story/library"] {
        let entries = fs::read_dir(root().join(folder)).expect("a readable folder");
        found.extend(entries.map(|entry| entry.expect("a readable entry").path()));
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a readable file")
}

fn text(language: &str, key: &str) -> String {
    let texts: Value = serde_json::from_str(&read(&root().join(format!("locales/{language}.json")))).expect("JSON");
    key.split('.').fold(&texts, |value, part| &value[part]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn no_text_has_a_word_that_was_given_up() {
    let mut wrong = vec![];
    for path in files() {
        for (n, line) in read(&path).lines().enumerate() {
            for (word, instead, why) in GIVEN_UP.iter().filter(|(word, _, _)| line.contains(word)) {
                wrong.push(format!("{}:{}: {word} → {instead} ({why})", path.display(), n + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sentence_that_leads_to_a_button_has_the_buttons_words() {
    assert_eq!(text("zh-CN", "act_do.accept"), "去接受");
    assert!(text("zh-CN", "next_step.next_demo.offered").contains("点「去接受」"));
    for path in files() {
        assert!(!read(&path).contains("「接受任务」的"), "{}", path.display());
    }
}

#[test]
fn ones_own_turn_is_left_lying_and_others_are_waited_for() {
    assert_eq!(text("zh-CN", "deadline.untouched_many"), "已搁置{{ n }}天");
    assert_eq!(text("zh-CN", "deadline.waited_many"), "已等{{ n }}天");
}

#[test]
fn english_says_at_an_instant_and_on_a_day() {
    for path in files() {
        for blank in ["published", "last", "assigned", "now"] {
            let on = format!("n {{{blank}}}");
            assert!(!read(&path).contains(&on), "{}: {on}", path.display());
        }
    }
    assert_eq!(
        text("en", "what_if.text_accept_if"),
        "Assigned at {{ from }}. Not accepted by then, the task is cancelled."
    );
}

#[test]
fn english_says_whose_turn_it_is_and_midnight_with_its_day() {
    assert_eq!(text("en", "who.you"), "Your turn");
    assert_eq!(text("en", "who.creator"), "waiting for the creator");
    assert_eq!(text("en", "deadline.end_of"), "{{ date }}, midnight");
    assert_eq!(text("en", "deadline.month_12"), "Dec");
    assert_eq!(text("en", "deadline.time_on"), "{{ time }} on {{ date }}");
}
