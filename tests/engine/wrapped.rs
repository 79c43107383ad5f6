//! Codes as mail and chat programs pass them on: broken into lines, quoted, with signs nobody sees between.

use jiedan::domain::DeskKind;
use jiedan::record::{Chat, Code, DemoCode, Made, ResultCode, SentAttempt, TaskCode, to_code};

use super::backups::people_entries;
use super::given::{TASK, live, offered, t0};

/// The way in which a code was broken; each sign of it stays where it was.
type Break = fn(&str) -> String;

fn every(code: &str, signs: usize, between: &str) -> String {
    let signs_of: Vec<char> = code.chars().collect();
    signs_of.chunks(signs).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join(between)
}

const BREAKS: [(&str, Break); 10] = [
    ("60 signs a line", |code| every(code, 60, "\n")),
    ("60 signs a line, as Windows breaks them", |code| every(code, 60, "\r\n")),
    ("quoted", |code| format!("> {}", every(code, 60, "\n> "))),
    ("quoted twice", |code| format!(">> {}", every(code, 60, "\n>> "))),
    ("with blanks", |code| every(code, 10, " ")),
    ("with full-width blanks", |code| every(code, 76, "\u{3000}\n")),
    ("with soft hyphens", |code| every(code, 40, "\u{ad}")),
    ("with zero-width spaces", |code| every(code, 40, "\u{200b}")),
    ("with soft breaks of quoted-printable", |code| every(code, 75, "=\r\n")),
    ("broken within its mark", |code| every(code, 2, "\n")),
];

fn codes() -> Vec<(&'static str, String)> {
    let backup = {
        let mut entries = people_entries();
        entries.extend_from_slice(
            live(DeskKind::Mine, t0()).log(TASK).map(jiedan::domain::TaskLog::standing).unwrap_or_default(),
        );
        to_code(entries).expect("a backup code")
    };
    let task = TaskCode::of(&offered(DeskKind::Mine), TASK).and_then(|task| task.to_code()).expect("a task code");
    let demo = DemoCode::of(super::demo_codes::journal(), t0()).expect("a demo").to_code().expect("a demo code");
    vec![("backup", backup), ("task", task), ("demo", demo), ("result", result())]
}

fn result() -> String {
    let moves = vec![Made { at: 30, act: jiedan::domain::ActKind::Accept, task: 1, choice: None }];
    let attempt = SentAttempt { lesson: "accept-in-time".to_owned(), date: t0(), hints: 1, until: 30, moves };
    let sent = ResultCode { learner: "5f0c2a7be911".to_owned(), name: "小满".to_owned(), attempts: vec![attempt; 8] };
    sent.to_code().expect("a result code")
}

#[test]
fn a_code_of_any_kind_is_read_however_it_was_broken() {
    for (kind, code) in codes() {
        let whole = Code::find(&code).expect("whole");
        for (how, broken) in BREAKS {
            let pasted = format!("小满：整段复制。\n{}\n收到 谢谢 ok", broken(&code));
            assert_eq!(Code::find(&pasted).as_ref(), Ok(&whole), "{kind}, {how}");
            assert_eq!(Code::of_file(&pasted).as_ref(), Ok(&whole), "{kind}, {how}, in a file");
        }
    }
}

#[test]
fn a_result_in_a_chat_is_read_however_it_was_broken() {
    for (how, broken) in BREAKS.iter().filter(|(how, _)| *how != "broken within its mark") {
        let chat = Chat::read(&format!("小满 10:01\n{}\n老师 10:02\n收到", broken(&result()))).expect("short enough");
        assert_eq!((chat.sent.len(), chat.flaws.len()), (1, 0), "{how}: {:?}", chat.flaws);
    }
}

#[test]
fn words_that_only_look_like_a_mark_are_no_code() {
    for text in ["京东 JD 2. 0 版", "JD\n2.", "J D 1 . 你好"] {
        assert_eq!(Code::find(text), Err(jiedan::record::NotACode::NoCode), "{text}");
    }
}
