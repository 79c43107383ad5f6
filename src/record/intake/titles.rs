//! What a brief without a label for it may be called: its title, a numbered head, or the beginning of a line.

use super::clients::is_company;
use super::heads::Field;
use super::messages::{calls, greets};
use super::stages::stage_of;
use super::vocabulary::without_number;

/// How long a title is, in characters.
const TITLE: std::ops::RangeInclusive<usize> = 2..=40;
/// In how many of the first lines a title is looked for.
const LINES: usize = 3;

/// Returns the title of a text, from its lines without labels.
pub(super) fn title_in<'a>(lines: impl Iterator<Item = &'a str>) -> Option<String> {
    let first: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).take(LINES).collect();
    let quoted = first.iter().find_map(|line| between(line, '《', '》'));
    quoted.or_else(|| first.iter().find_map(|line| title(line)))
}

fn between(line: &str, open: char, close: char) -> Option<String> {
    let (_, rest) = line.split_once(open)?;
    let (inner, _) = rest.split_once(close)?;
    fits(inner).then(|| inner.trim().to_owned())
}

fn fits(text: &str) -> bool {
    TITLE.contains(&text.trim().chars().count()) && text.chars().any(char::is_alphabetic)
}

fn title(line: &str) -> Option<String> {
    /// What heads a text without naming it.
    const HEADS: [&str; 12] = [
        "合作须知",
        "合作brief",
        "brief",
        "需求",
        "任务",
        "合作邀约",
        "商单",
        "合作",
        "时间节点",
        "时间安排",
        "注意事项",
        "聊天记录",
    ];
    let bare = without_number(line).trim();
    let bare = bare.trim_matches(['【', '】', '#', '*', '—', '-', '=', '[', ']', ' ', '「', '」']).trim();
    let lower = bare.to_ascii_lowercase();
    let is_sentence = bare.contains(['。', '！', '？', '!', '?', '，', ',', '；', '：', ':', '~', '～', '@'])
        || bare.contains("http");
    let is_other = greets(&lower)
        || HEADS.contains(&lower.as_str())
        || lower.ends_with("聊天记录")
        || Field::of(bare).is_some()
        || speaks(&lower)
        // 脚本ddl 3.8
        || bare.split_whitespace().next().and_then(Field::of).is_some_and(Field::is_agreed)
        || bare.chars().filter(char::is_ascii_digit).count() > 4;
    (fits(bare) && !is_sentence && !is_other).then(|| bare.replace('】', " ").replace('【', ""))
}

/// Returns what a brief without labels is called on a line with its dates: 青禾 防晒霜 脚本12月8日前.
pub(super) fn dated_name(line: &str) -> Option<String> {
    listed_name(line).filter(|name| !greets(&name.to_ascii_lowercase()) && !calls(&name.to_ascii_lowercase()))
}

/// Tells whether a line says something to somebody instead of naming a task.
fn speaks(line: &str) -> bool {
    [
        "你", "我", "您", "吗", "吧", "哈", "呢", "咱", "交", "发布", "please", "you", " we ", "前给", "记得", "说明",
        "月", "号",
    ]
    .iter()
    .any(|word| line.contains(word))
}

/// 任务一：青禾防晒, 【需求2】, 第3单 兰蔻, Task 2: Lipstick. Returns the name, empty if only the number stands there.
pub(super) fn numbered_task(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(['【', '[', '#', '*', ' ', '「', '■', '●', '▶']);
    let lower = line.to_ascii_lowercase();
    let word = ["任务", "需求", "项目", "合作", "商单", "订单", "品牌", "brief", "task", "第", "project", "order"]
        .into_iter()
        .find(|word| lower.starts_with(word))?;
    let rest = line.get(word.len()..)?.trim_start_matches([' ', '#', '.']);
    let long: usize = rest
        .chars()
        .take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c))
        .map(char::len_utf8)
        .sum();
    if long == 0 || rest[..long].chars().count() > 2 {
        return None;
    }
    let rest = &rest[long..];
    let rest = if word == "第" {
        rest.strip_prefix(['单', '个', '条', '篇', '支']).filter(|rest| !rest.starts_with("稿"))?
    } else {
        rest
    };
    // 任务1月5日前 isn't a number of a task.
    let closes = rest.chars().next().is_none_or(|c| {
        matches!(c, '】' | ']' | '：' | ':' | '、' | '.' | ' ' | '—' | '-' | '（' | '(' | '」' | '#' | '*')
    });
    let name = rest.trim_matches(['】', ']', '：', ':', '、', '.', ' ', '—', '-', '」', '#', '*']).trim();
    let is_name = fits(name) && !name.contains(['：', ':', '。', '，']) && Field::of(name).is_none();
    // 任务1：青禾防晒霜 脚本3月8日
    let named = || if name.contains(|c: char| c.is_ascii_digit()) { listed_name(name) } else { None };
    closes.then(|| if is_name { named().unwrap_or_else(|| name.to_owned()) } else { String::new() })
}

/// Returns what stands before the dates of a line that may be one of several tasks.
pub(super) fn listed_name(line: &str) -> Option<String> {
    /// What a date is for, not what a task is called.
    const PURPOSES: [&str; 22] = [
        "脚本", "视频", "发布", "上线", "成片", "初稿", "初剪", "样片", "文案", "大纲", "交稿", "档期", "截止", "最晚",
        "时间", "保留", "公开", "今天", "明天", "script", "video", "post",
    ];
    let bare = without_number(line);
    let end = bare.char_indices().find(|(at, c)| {
        matches!(c, '：' | ':' | '，' | ',' | '\t' | '|' | '｜' | '；' | '—' | '（' | '(')
            || c.is_ascii_digit() && *at > 0
    });
    let chunk = &bare[..end.map_or(bare.len(), |(at, _)| at)];
    // 青禾日化——防晒口播——3月8日: the client, and then what it is called.
    if let Some((at, _)) = end.filter(|_| is_company(chunk.trim())) {
        let rest = bare[at..].trim_start_matches(|c: char| !c.is_alphanumeric());
        return listed_name(rest).filter(|rest| !rest.contains(' ')).map(|rest| format!("{} {rest}", chunk.trim()));
    }
    let chunk =
        chunk.trim_matches(|c: char| c.is_whitespace() || matches!(c, '【' | '】' | '[' | ']' | '-' | '《' | '》'));
    // 青禾防晒霜 脚本: the purpose of the date that follows.
    let name = chunk.split_whitespace().take_while(|word| !PURPOSES.iter().any(|purpose| word.starts_with(purpose)));
    let name = name.collect::<Vec<_>>().join(" ");
    let lower = name.to_ascii_lowercase();
    let is_purpose =
        PURPOSES.iter().any(|word| lower.contains(word)) || Field::of(&name).is_some() || stage_of(&name).is_some();
    let is_long = name.chars().count() > 30;
    (fits(&name) && !is_long && !is_purpose && !speaks(&lower)).then_some(name)
}
