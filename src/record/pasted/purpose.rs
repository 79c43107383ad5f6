//! What a day in a text is for: the nearest telling word of its clause, or else of the clause before or after.

use std::ops::Range;

use super::days::Day;
use super::{Means, clause, find, sentence, starts};

/// What a day is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// One of the dates that can be agreed.
    For(Means),
    /// Something else: a sample is sent, money is paid, people meet.
    Else,
}

const PUBLISH: Purpose = Purpose::For(Means::Publish);
const VIDEO: Purpose = Purpose::For(Means::Video);
const SCRIPT: Purpose = Purpose::For(Means::Script);

/// At one place the longest word counts.
const WORDS: &[(&str, Purpose)] = &[
    ("视频发布", PUBLISH),
    ("视频上线", PUBLISH),
    ("视频脚本", SCRIPT),
    ("视频拍摄", Purpose::Else),
    ("视频", VIDEO),
    ("视频初稿", VIDEO),
    ("视频二稿", VIDEO),
    ("成片初稿", VIDEO),
    ("发布", PUBLISH),
    ("上线", PUBLISH),
    ("发片", PUBLISH),
    ("发视频", PUBLISH),
    ("首发", PUBLISH),
    ("投放", PUBLISH),
    ("公开", PUBLISH),
    ("排期", PUBLISH),
    ("档期", PUBLISH),
    ("成片", VIDEO),
    ("出片", VIDEO),
    ("交片", VIDEO),
    ("样片", VIDEO),
    ("初剪", VIDEO),
    ("粗剪", VIDEO),
    ("精剪", VIDEO),
    ("剪辑", VIDEO),
    ("剪好", VIDEO),
    ("脚本", SCRIPT),
    ("文案", SCRIPT),
    ("大纲", SCRIPT),
    ("分镜", SCRIPT),
    ("初稿", SCRIPT),
    ("交稿", SCRIPT),
    ("稿子", SCRIPT),
    ("一稿", SCRIPT),
    ("终稿", SCRIPT),
    ("拍摄脚本", SCRIPT),
    ("拍摄", Purpose::Else),
    ("开拍", Purpose::Else),
    ("寄", Purpose::Else),
    ("发货", Purpose::Else),
    ("收货", Purpose::Else),
    ("到货", Purpose::Else),
    ("收到", Purpose::Else),
    ("样品", Purpose::Else),
    ("付款", Purpose::Else),
    ("打款", Purpose::Else),
    ("结算", Purpose::Else),
    ("结款", Purpose::Else),
    ("开票", Purpose::Else),
    ("发票", Purpose::Else),
    ("直播", Purpose::Else),
    ("开会", Purpose::Else),
    ("会议", Purpose::Else),
    ("大促", Purpose::Else),
    ("活动", Purpose::Else),
    ("反馈", Purpose::Else),
    ("审核", Purpose::Else),
    ("确认", Purpose::Else),
    ("回复", Purpose::Else),
    ("试用", Purpose::Else),
    ("签约", Purpose::Else),
    ("签合同", Purpose::Else),
    ("合同", Purpose::Else),
    ("下单", Purpose::Else),
    ("开售", Purpose::Else),
    ("预售", Purpose::Else),
    ("放假", Purpose::Else),
    ("生日", Purpose::Else),
    ("出差", Purpose::Else),
    ("见面", Purpose::Else),
];

/// Finds out what the nth of a text's days is for.
pub(super) fn purpose_of(text: &[char], days: &[Day], n: usize) -> Option<Purpose> {
    let day = &days[n].at;
    let own = clause(text, day.start);
    let others = |within: &Range<usize>| days.iter().filter(|it| within.contains(&it.at.start)).count();
    let from = n.checked_sub(1).map_or(0, |n| days[n].at.end).max(own.start);
    let to = days.get(n + 1).map_or(text.len(), |next| next.at.start).min(own.end);
    let (before, after) = (last(text, from..day.start), first(text, day.end.min(to)..to));
    // 脚本3月5日成片3月10日: where words stand before the first of several days, they stand before each.
    let first_day = days.iter().find(|it| own.contains(&it.at.start)).map_or(day.start, |it| it.at.start);
    let leads = others(&own) > 1 && last(text, own.start..first_day).is_some();
    let near = if leads { before.or(after) } else { after.or(before) };
    near.or_else(|| {
        let whole = sentence(text, day.start);
        let alone = |at: usize| Some(clause(text, at)).filter(|it| others(it) == 0);
        let earlier = (own.start > whole.start).then(|| alone(own.start - 1)).flatten();
        let later = (own.end < whole.end).then(|| alone(own.end + 1)).flatten();
        earlier.and_then(|it| last(text, it)).or_else(|| later.and_then(|it| first(text, it)))
    })
}

/// The first telling word; a condition tells if nothing else does, as in 3月12日发布后保留30天.
fn first(text: &[char], within: Range<usize>) -> Option<Purpose> {
    let telling = words(text, within.clone()).find(|(_, is_condition)| !is_condition);
    telling.or_else(|| words(text, within).next()).map(|(purpose, _)| purpose)
}

/// The last telling word that is no condition, as 脚本 is in 脚本通过后3月12日发布.
fn last(text: &[char], within: Range<usize>) -> Option<Purpose> {
    words(text, within).filter(|(_, is_condition)| !is_condition).last().map(|(purpose, _)| purpose)
}

/// The telling words of a part, in its order, and whether each is a condition: 后 follows.
fn words(text: &[char], within: Range<usize>) -> impl Iterator<Item = (Purpose, bool)> {
    let part = &text[within];
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < part.len() {
            let longest = WORDS.iter().filter(|(word, _)| starts(part, at, word)).max_by_key(|(word, _)| word.len());
            let Some((word, purpose)) = longest else {
                at += 1;
                continue;
            };
            at += word.chars().count();
            return Some((*purpose, find(&part[at..part.len().min(at + 4)], "后").is_some()));
        }
        None
    })
}
