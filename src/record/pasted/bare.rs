//! Numbers that may be days: 3/5, 3.5, 5号. They may also be prices, versions, ratios, color shades or headings, so they
//! count only if the words next to them say that something is due.

use super::covered::LINK;
use super::lexicon::{CHANGES, MEASURES, Sense};
use super::months::{month_after, nearest};
use super::numbers::{digits, number};
use super::read::{Form, Read};
use super::text::{back, back_all, breaks, clause, clause_of, ends, ends_any, has, past, skip, starts, word_at};
use super::words::sense_at;
use crate::domain::BeijingDay;

/// How many days ahead a day may be if only a label supports it: 视频9/16 is an aspect ratio.
const LABELLED: i64 = 150;

/// 3/5 and 3.5.
pub(super) fn bare(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let (month, end) = digits(text, at).filter(|(month, _)| (1..=12).contains(month))?;
    let sign = text.get(end).filter(|sign| matches!(sign, '/' | '.'))?;
    let (day, end) = digits(text, end + 1).filter(|(day, _)| (1..=31).contains(day))?;
    let goes_on = text.get(end) == Some(sign) && text.get(end + 1).is_some_and(char::is_ascii_digit);
    (!goes_on).then(|| Read::new(past(text, end, &["日", "号"]), nearest(month, day, today), Form::Bare))
}

/// 5号, or 5日 if a day of that month comes before it: the first such day after that one, or from today.
pub(super) fn numbered(text: &[char], at: usize, today: BeijingDay, near: Option<BeijingDay>) -> Option<Read> {
    let (day, end) = number(text, at, 31)?;
    // 5-8号: use the last day.
    let dash = past(text, end, &["-", "~", "到", "至"]);
    let last = (dash > end).then(|| number(text, dash, 31)).flatten();
    let (day, end) = last.filter(|(last, end)| *last > day && starts(text, *end, "号")).unwrap_or((day, end));
    let is_day = starts(text, end, "号") || near.is_some() && starts(text, end, "日");
    if !is_day || ends(text, at, "月") {
        return None;
    }
    let from = near.unwrap_or(today);
    let date = (0..3)
        .map(|more| month_after(from, more))
        .find_map(|(year, month)| BeijingDay::from_ymd(year, month, day).filter(|date| *date >= from));
    Some(Read::new(end + 1, date, Form::Numbered))
}

/// Tells whether the words next to a number say that it is a day.
pub(super) fn has_grounds(text: &[char], at: usize, read: Read, is_timed: bool, today: BeijingDay) -> bool {
    let (end, form) = (read.end, read.form);
    let own = clause_of(text, &(at..end));
    if stuck(text, at) || has(&text[own.start..at], MEASURES) || has(&text[end.min(own.end)..own.end], MEASURES) {
        return false;
    }
    if is_timed || is_due(text, end) {
        return true;
    }
    let next = skip(text, end);
    let stops = |at: usize| at >= own.end || matches!(text[at], LINK);
    let ends_here = stops(next) || text[next] == '.' && stops(skip(text, next + 1));
    let spoken = sense_at(text, next);
    let heads = at == line_start(text, at) && text[at..end].contains(&'.') && next > end;
    let verb = matches!(spoken, Some((Sense::Deliver | Sense::Publish, _)));
    let thing = match (spoken, form) {
        (Some((Sense::Script | Sense::Video | Sense::Open, long)), _) => {
            let stage =
                ["初稿", "样片", "成片", "出片", "交片", "交稿", "出"].iter().any(|word| starts(text, next, word));
            let alone = text.get(next + long).is_none_or(|c| breaks(*c) || *c == ' ' || c.is_ascii_digit());
            (form == Form::Bare && alone && !heads) || stage
        }
        (Some(_) | None, _) => false,
    };
    if verb || thing {
        let short = end - at <= 3;
        return !(heads && (short || is_heading(&text[next..own.end])));
    }
    let is_near = read.date.is_some_and(|date| date.days_since(today) <= LABELLED);
    let next_item =
        next > end && matches!(spoken, Some((Sense::Script | Sense::Video | Sense::Publish | Sense::Keep, _)));
    let asked = word_at(text, next, &["能", "可以", "行", "要", "得", "会", "任选", "任意", "左右", "吧", "哈", "吗"])
        .is_some();
    (ends_here || next_item || asked) && is_near && is_labelled(text, at, form)
}

/// Tells whether a number continues to the left, or belongs to what is there: V1.2, 第2, ¥9.9, iPhone 12.
fn stuck(text: &[char], at: usize) -> bool {
    const COUNTED: &[&str] = &["第", "双", "约", "满", "共", "×", "x", "No", "no", "用", "选", "挂", "#"];
    const WORDS: &[&str] = &[
        "ddl", "deadline", "due", "by", "on", "before", "until", "script", "video", "publish", "post", "at", "is",
        "eta",
    ];
    let before = at.checked_sub(1).and_then(|at| text.get(at));
    let sign = before.is_some_and(|c| {
        c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | ':' | '#' | '¥' | '￥' | '$' | '€' | '+' | '~')
    });
    // A colon may also end a label: 脚本:3.5.
    let label =
        before == Some(&':') && at.checked_sub(2).and_then(|at| text.get(at)).is_some_and(|c| !c.is_ascii_digit());
    let near = back(text, at);
    let letters = near.checked_sub(1).and_then(|at| text.get(at)).is_some_and(char::is_ascii_alphabetic);
    sign && !label || ends_any(text, near, COUNTED) || letters && !ends_any(text, near, WORDS)
}

/// Tells whether the text after it says by when or on which day.
fn is_due(text: &[char], end: usize) -> bool {
    const DUE: &[&str] = &[
        "前", "之前", "以前", "截止", "当天", "当日", "当晚", "晚上", "晚", "早上", "上午", "下午", "中午", "凌晨",
        "之间", "期间", "内", "下班", "务必", "必须", "一定", "deadline", "ddl", "eod", "or", "之后", "以后", "起",
    ];
    word_at(text, skip(text, end), DUE).is_some()
}

/// Tells whether a label comes before it: 脚本, 发布时间:, 脚本deadline, 改到.
fn is_labelled(text: &[char], at: usize, form: Form) -> bool {
    const BETWEEN: &[&str] =
        &[":", "=", "是", "在", "于", "为", "定", "就", "：", "—", "大概", "暂定", "预计", "最后", "改"];
    const LABELS: &[&str] = &[
        "时间", "日期", "截止", "ddl", "deadline", "due", "eta", "by", "最晚", "最迟", "on", "日", "期限", "before",
        "截稿", "定于", "定在", "until",
    ];
    // 脚本提交（12/1）, 脚本 | 12/1: look before the bracket or the bar.
    let start = clause(text, at).start;
    let bracket =
        start.checked_sub(1).filter(|it| matches!(text[*it], '（' | '(' | '|' | '｜') && back(text, at) <= start);
    let at = bracket.unwrap_or(at);
    let near = back_all(text, at, BETWEEN);
    let own = clause(text, at).start;
    let word = (own..near).rev().find_map(|from| sense_at(text, from).filter(|(_, long)| from + long == near));
    let told = word.is_some_and(|(sense, long)| match sense {
        Sense::Script | Sense::Video | Sense::Keep | Sense::Open => true,
        Sense::Publish => long > 1 || form == Form::Bare,
        Sense::Deliver => form == Form::Bare,
        Sense::Delete | Sense::Event | Sense::Else | Sense::Blank => false,
    });
    told || ends_any(text, near, LABELS) || ends_any(text, back(text, at), CHANGES)
}

/// Tells whether a line that begins with a number is a heading: 1.1 脚本要求.
fn is_heading(rest: &[char]) -> bool {
    const TITLES: &[&str] = &[
        "要求", "说明", "规范", "标准", "内容", "流程", "须知", "注意", "时长", "格式", "方向", "事项", "形式", "规则",
        "节奏", "时间", "数量", "平台",
    ];
    has(rest, TITLES)
}

fn line_start(text: &[char], at: usize) -> usize {
    let start = text[..at].iter().rposition(|c| *c == '\n').map_or(0, |place| place + 1);
    skip(text, start)
}
