//! Lines of a chat or a mail: who wrote when, and what. The day of a message is the day on which its 明天 counts.

use super::dates::{Cell, date_in};
use super::heads::Field;
use super::row::DayTime;
use super::years::Lean;
use crate::domain::BeijingDay;

/// How long a sender's name is at most, in characters.
const NAME: usize = 24;

/// How a message begins that is no title.
const GREETINGS: [&str; 34] = [
    "你好",
    "您好",
    "哈喽",
    "亲",
    "宝",
    "老师",
    "在吗",
    "在不",
    "hi",
    "hello",
    "hey",
    "dear",
    "各位",
    "收到",
    "好的",
    "好哒",
    "ok",
    "谢谢",
    "感谢",
    "辛苦",
    "麻烦",
    "转发",
    "fw",
    "以下",
    "如下",
    "嗯",
    "早",
    "晚上好",
    "请",
    "尊敬",
    "best",
    "regards",
    "thanks",
    "thank",
];

/// A line, without what a chat puts before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What was written; empty if the line only says who wrote when.
    pub text: String,
    /// The day on which it was written.
    pub day: BeijingDay,
    /// The line, or the part of it, that says who wrote when.
    pub header: Option<String>,
}

/// Returns the lines of a text that begins on line `first`.
pub(super) fn lines_of(text: &str, first: usize, today: BeijingDay) -> Vec<Line> {
    let mut day = today;
    let mut lines = Vec::new();
    for (number, line) in (first..).zip(text.lines()) {
        let bare = line.trim_start_matches(['>', '＞', ' ', '\u{a0}']).trim_end();
        if let Some((at, header, rest)) = header(bare, today) {
            day = at.unwrap_or(day);
            lines.push(Line { number, text: rest.to_owned(), day, header: Some(header.to_owned()) });
            continue;
        }
        if let Some(sent) = sent(bare, today) {
            day = sent;
        }
        lines.push(Line { number, text: bare.to_owned(), day, header: None });
    }
    lines
}

/// Splits a line into who wrote when, and what.
fn header(line: &str, today: BeijingDay) -> Option<(Option<BeijingDay>, &str, &str)> {
    bracketed(line, today).or_else(|| alone(line, today)).or_else(|| named(line, today))
}

/// [2026-11-25 10:23] 小满：脚本12月1号给
fn bracketed(line: &str, today: BeijingDay) -> Option<(Option<BeijingDay>, &str, &str)> {
    let inner = line.strip_prefix(['[', '【', '('])?;
    let close = inner.find([']', '】', ')'])?;
    let DayTime { day, time } = past(&inner[..close], today)?;
    time?;
    let after = line.len() - inner.len() + close + inner[close..].chars().next().map_or(0, char::len_utf8);
    let rest = line[after..].trim_start();
    let colon = rest.find(['：', ':']).filter(|at| is_name(&rest[..*at]));
    let body = colon.map_or(rest, |at| rest[at..].trim_start_matches(['：', ':']).trim_start());
    Some((Some(day), line[..line.len() - body.len()].trim_end(), body))
}

/// —————  2026-03-05  —————, 2026年3月5日 10:23
fn alone(line: &str, today: BeijingDay) -> Option<(Option<BeijingDay>, &str, &str)> {
    let bare = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '—' | '-' | '=' | '─' | '–' | '*'));
    let DayTime { day, time } = past(bare, today)?;
    let is_ruled = line.trim().len() > bare.len() + 3;
    (time.is_some() || is_ruled).then_some((Some(day), line, ""))
}

/// 小满 2026/3/5 10:23:05, 青禾-小王 昨天 18:40, 小满 10:23
fn named(line: &str, today: BeijingDay) -> Option<(Option<BeijingDay>, &str, &str)> {
    let blanks = line.char_indices().filter(|(_, c)| c.is_whitespace());
    for (at, _) in blanks {
        let (name, when) = (line[..at].trim(), line[at..].trim());
        if !is_name(name) {
            continue;
        }
        if let Some(DayTime { day, .. }) = past(when, today).filter(|at| at.time.is_some()) {
            return Some((Some(day), line, ""));
        }
        if is_clock(when) {
            return Some((None, line, ""));
        }
    }
    None
}

fn is_name(name: &str) -> bool {
    /// What a line about a task says instead of a name.
    const TASK: [&str; 16] = [
        "脚本", "视频", "发布", "上线", "截止", "成片", "初稿", "交", "档期", "时间", "最晚", "前", "script", "video",
        "post", "due",
    ];
    let lower = name.to_ascii_lowercase();
    let is_short = !name.is_empty() && name.chars().count() <= NAME;
    is_short
        && !name.contains(['，', '。', '：', ':', '；', '！', '？', ',', ';'])
        && name.chars().any(char::is_alphabetic)
        && Field::of(name).is_none()
        && !TASK.iter().any(|word| lower.contains(word))
}

fn is_clock(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

fn past(text: &str, today: BeijingDay) -> Option<DayTime> {
    match date_in(text, today, Lean::Past) {
        Some(Cell::Day(at)) if at.day <= today => Some(at),
        _ => None,
    }
}

/// 发送时间：2026年11月20日 10:23, Sent: Friday, November 20, 2026 10:23
fn sent(line: &str, today: BeijingDay) -> Option<BeijingDay> {
    let (head, value) = line.split_once(['：', ':'])?;
    let head = head.trim().to_ascii_lowercase();
    let is_sent = ["发送时间", "发件时间", "时间", "日期", "sent", "date"].contains(&head.as_str());
    past(value, today).filter(|at| is_sent && at.time.is_some()).map(|at| at.day)
}

/// Tells whether a line in lower case begins as a message does.
pub(super) fn greets(line: &str) -> bool {
    GREETINGS.iter().any(|word| line.starts_with(word))
}

/// Tells whether a word in lower case calls somebody or begins a message; 宝洁 and 亲润 are names.
pub(super) fn calls(word: &str) -> bool {
    let is_whole = [
        "宝",
        "亲",
        "姐",
        "哥",
        "姐妹",
        "姐妹们",
        "家人",
        "家人们",
        "小可爱",
        "美女",
        "帅哥",
        "宝子",
        "宝宝",
        "宝贝",
        "宝儿",
        "亲亲",
        "亲爱的",
    ]
    .contains(&word);
    is_whole || GREETINGS.iter().any(|one| one.chars().count() > 1 && word.starts_with(one))
}
