//! The telling words in part of a text, with their meaning in context: a word may be only a condition, and a
//! prohibition changes the meaning of some.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{ALLOWS, FORBIDS, OF_TASK, PRODUCTS, Sense, WORDS};
use super::text::{clause, ends_any, find, has, is_whole, sentence, skip, starts, word_at};

/// A telling word and its position.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub at: usize,
    pub end: usize,
    pub sense: Sense,
    /// Whether it is only a condition or a location, as before 后 or 里.
    pub is_aside: bool,
}

/// The words by first character, for speed: a long text is parsed again on every keystroke.
static BY_SIGN: LazyLock<BTreeMap<char, Vec<(Sense, &str)>>> = LazyLock::new(|| {
    let mut all: BTreeMap<char, Vec<(Sense, &str)>> = BTreeMap::new();
    for (sense, word) in WORDS.iter().flat_map(|(sense, words)| words.iter().map(|word| (*sense, *word))) {
        all.entry(word.chars().next().unwrap_or_default()).or_default().push((sense, word));
    }
    all
});

/// Returns the meaning and the length of the word at a position.
pub(super) fn sense_at(text: &[char], at: usize) -> Option<(Sense, usize)> {
    let words = BY_SIGN.get(&text.get(at)?.to_ascii_lowercase())?;
    let here = words.iter().filter(|(_, word)| starts(text, at, word) && is_whole(text, at, word));
    here.max_by_key(|(_, word)| word.len()).map(|(sense, word)| (*sense, word.chars().count()))
}

/// Returns the telling words of part of a text, in order.
pub(super) fn words(text: &[char], within: Range<usize>) -> Vec<Word> {
    let (mut found, mut at) = (Vec::new(), within.start);
    while at < within.end {
        let Some((read, long)) = sense_at(text, at).filter(|(_, long)| at + long <= within.end) else {
            at += 1;
            continue;
        };
        let end = at + long;
        let sense = meant(text, at..end, read);
        if sense != Sense::Blank {
            found.push(Word { at, end, sense, is_aside: is_aside(&text[end..within.end], sense) });
        }
        at = end;
    }
    found
}

/// Adjusts a word's meaning to its context: a forbidden deletion means keeping the video, and a product launch isn't
/// the task's publication.
fn meant(text: &[char], word: Range<usize>, sense: Sense) -> Sense {
    let (at, own) = (word.start, clause(text, word.start).start);
    match sense {
        Sense::Publish if is_sent(text, &word) => {
            if word.len() > 1 {
                Sense::Video
            } else {
                Sense::Deliver
            }
        }
        Sense::Delete if forbidden_before(text, own.max(at.saturating_sub(6)), at) => Sense::Keep,
        Sense::Publish if has(&text[own..at], PRODUCTS) && !has(&text[own..at], OF_TASK) => Sense::Else,
        Sense::Script if is_of_video(text, &word) => Sense::Video,
        sense => sense,
    }
}

/// 视频初稿下周二交，终稿下周五交: a draft belongs to what was named last.
fn is_of_video(text: &[char], word: &Range<usize>) -> bool {
    let draft = ["初稿", "终稿", "一稿"].iter().any(|draft| starts(text, word.start, draft));
    let told = &text[sentence(text, word.start).start..word.start];
    let last = |things: &[&str]| (0..told.len()).rev().find(|at| word_at(told, *at, things).is_some());
    draft && last(&["视频", "成片", "片子", "样片"]) > last(&["脚本", "文案"])
}

/// 发脚本, 发视频给我: sent to somebody, not published.
fn is_sent(text: &[char], word: &Range<usize>) -> bool {
    const TO: &[&str] = &[
        "给我",
        "我",
        "给你",
        "你",
        "过来",
        "来",
        "到群",
        "群里",
        "到邮箱",
        "给客户",
        "给品牌",
        "给甲方",
        "网盘",
        "云盘",
        "钉钉",
        "飞书",
        "企微",
        "附件",
        "到网盘",
        "到微信",
    ];
    let what = sense_at(text, word.end).filter(|_| starts(text, word.start, "发") && word.len() == 1);
    let video = starts(text, word.end, "视频");
    let thing =
        matches!(what, Some((Sense::Script | Sense::Open, _))) || matches!(what, Some((Sense::Video, _))) && !video;
    thing || starts(text, word.start, "发") && word_at(text, skip(text, word.end), TO).is_some()
}

/// Tells whether part of a text contains a forbidding word.
fn forbidden_before(text: &[char], from: usize, to: usize) -> bool {
    (from..to).any(|at| forbids_at(text, at).is_some_and(|end| end <= to))
}

/// Returns where the forbidding word at a position ends.
pub(super) fn forbids_at(text: &[char], at: usize) -> Option<usize> {
    let word = word_at(text, at, FORBIDS)?;
    let end = at + word.chars().count();
    let is_part = (at.saturating_sub(2)..=at)
        .any(|from| word_at(text, from, ALLOWS).is_some_and(|allowed| from + allowed.chars().count() > at));
    (!is_part).then_some(end)
}

fn is_aside(rest: &[char], sense: Sense) -> bool {
    const LATER: [&str; 5] = ["后天", "后台", "后期", "后续", "后面"];
    const PUT_OFF: [&str; 4] = ["延", "推", "往", "最"];
    let near = &rest[..rest.len().min(8)];
    let is_later = |at: usize| LATER.iter().any(|word| starts(near, at, word)) || ends_any(near, at, &PUT_OFF);
    let after = find(near, "后").is_some_and(|at| !is_later(at));
    let done = sense == Sense::Else && starts(rest, 0, "完");
    let inside = ["里", "中", "内", "开头", "结尾", "前3", "前三", "前几"].iter().any(|word| starts(rest, 0, word));
    let thing = matches!(sense, Sense::Script | Sense::Video | Sense::Open);
    after || done || thing && inside || sense == Sense::Publish && starts(rest, 0, "前")
}
