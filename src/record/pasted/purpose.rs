//! What a day in a text is for: the nearest telling word of its clause, or else of neighboring clauses.

use std::ops::Range;

use super::days::Day;
use super::lexicon::Sense;
use super::means::Means;
use super::text::{back, back_all, clause, clause_of, ends_any, has, sentence, skip, starts, word_at};
use super::words::{Word, sense_at, words};

/// What a day is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Dates that can be agreed; usually one.
    For(Vec<Means>),
    /// Something of the task is due for which no date can be agreed, or which isn't named.
    Open,
    /// Something else: sending a sample, paying, meeting.
    Else,
}

/// Finds what the nth day is for; `None` if no word tells.
pub(super) fn purpose_of(text: &[char], days: &[Day], n: usize) -> Option<Purpose> {
    let day = &days[n].at;
    let own = clause_of(text, day);
    let from = n.checked_sub(1).map_or(0, |n| days[n].at.end).max(own.start).min(day.start);
    let to = days.get(n + 1).map_or(text.len(), |next| next.at.start).min(own.end).max(day.end);
    let from = listed_from(text, from);
    let (before, after) = (words(text, from..day.start), words(text, day.end..to));
    if is_kept_until(text, own.start, day.start, &before) {
        return Some(Purpose::For(vec![Means::KeepPublic]));
    }
    let (before, after) = (last(text, &before), first(text, &after));
    let near = if leads(text, days, n, &own, to) { before.or(after) } else { after.or(before) };
    near.or_else(|| around(text, days, day, &own))
}

/// 脚本、成片都12月8日给: things listed before belong to the day too.
fn listed_from(text: &[char], from: usize) -> usize {
    let Some(comma) = from.checked_sub(1).filter(|at| text[*at] == '、') else { return from };
    let earlier = clause(text, comma);
    let whole = sense_at(text, earlier.start).filter(|(_, long)| *long == earlier.len());
    match whole {
        Some((Sense::Script | Sense::Video | Sense::Publish, _)) => listed_from(text, earlier.start),
        Some(_) | None => from,
    }
}

/// 公开到12月30日: kept public until that day.
fn is_kept_until(text: &[char], from: usize, at: usize, before: &[Word]) -> bool {
    const UNTIL: &[&str] =
        &["到", "至", "截止到", "直到", "until", "till", "through", "截止", "截至", "满到", "延长到"];
    const KEPT: &[&str] = &[
        "公开", "保留", "展示", "不删", "在线", "挂", "可见", "保持", "置顶", "public", "up", "live", "online", "keep",
    ];
    // 公开不少于30天，至1月10日: look at the clause before.
    let bare = back_all(text, at, UNTIL) <= from && from > 0;
    let from = if bare { clause(text, from - 1).start } else { from };
    let told = before.iter().any(|word| word.sense == Sense::Keep) || has(&text[from..at], KEPT);
    let other = before.iter().any(|word| matches!(word.sense, Sense::Else | Sense::Event));
    told && !other && ends_any(text, back(text, at), UNTIL)
}

/// 脚本3月5日成片3月10日: if telling words come before the first of several days and none after the last, each day belongs to
/// the word before it.
fn leads(text: &[char], days: &[Day], n: usize, own: &Range<usize>, to: usize) -> bool {
    let here: Vec<&Day> = days.iter().filter(|it| own.contains(&it.at.start)).collect();
    let (Some(first_day), Some(last_day)) = (here.first(), here.last()) else { return false };
    let told = |within: Range<usize>| words(text, within).iter().filter(|word| is_telling(word.sense)).count();
    let several = here.len() > 1 && told(own.start..first_day.at.start) > 0;
    let between = told(days[n].at.end.min(to)..to);
    several && told(last_day.at.end.min(own.end)..own.end) == 0 && between < 2
        || here.len() > 1 && several && between == 0
}

fn is_telling(sense: Sense) -> bool {
    !matches!(sense, Sense::Deliver | Sense::Blank | Sense::Event)
}

/// Looks at other clauses: back to the nearest one that tells and has no day of its own, or else the next one.
fn around(text: &[char], days: &[Day], day: &Range<usize>, own: &Range<usize>) -> Option<Purpose> {
    let mut whole = sentence(text, day.start);
    // 什么时候交脚本？12月3日: use the question.
    let asked = text[..whole.start].iter().rposition(|c| !matches!(c, '\n' | ' '));
    if let Some(mark) = asked.filter(|at| *own == whole && matches!(text[*at], '？' | '?')) {
        whole.start = sentence(text, mark).start;
    }
    let alone = |it: &Range<usize>| days.iter().all(|day| !it.contains(&day.at.start));
    let mut at = own.start;
    while at > whole.start {
        let earlier = clause(text, at - 1);
        if !alone(&earlier) {
            break;
        }
        if let Some(purpose) = last(text, &words(text, earlier.clone())).filter(|purpose| *purpose != Purpose::Else) {
            return Some(purpose);
        }
        at = earlier.start;
    }
    let later = (own.end < whole.end).then(|| clause(text, own.end + 1)).filter(alone)?;
    first(text, &words(text, later)).filter(|purpose| *purpose != Purpose::Else)
}

/// Uses the first telling word; a condition counts only if nothing else tells, as in 3月12日发布后保留30天.
fn first(text: &[char], words: &[Word]) -> Option<Purpose> {
    // 交脚本后: the day is for what is handed in, whatever follows.
    if let [verb, thing, ..] = words
        && verb.sense == Sense::Deliver
        && verb.end == thing.at
        && matches!(thing.sense, Sense::Script | Sense::Video | Sense::Open)
    {
        return Some(told(*thing, words.get(2).filter(|next| joined(text, thing.end, next.at)).copied()));
    }
    let telling = |aside: bool| words.iter().position(|word| is_telling(word.sense) && word.is_aside == aside);
    let thing = |word: &Word| matches!(word.sense, Sense::Script | Sense::Video) && word.is_aside;
    let place = telling(false).or_else(|| telling(true).filter(|n| !thing(&words[*n])));
    let Some(n) = place else { return event(words) };
    // 发布后保留, 发布后不得改标题: the day belongs to the publication.
    let foremost = words.iter().position(|word| is_telling(word.sense));
    let n = foremost.filter(|n| is_published(text, &words[*n])).unwrap_or(n);
    let rest = &words[n..];
    let handed_in = words[..n].iter().any(|word| word.sense == Sense::Deliver);
    // 视频在抖音发布: the video is published.
    let published = rest.iter().skip(1).find(|word| is_telling(word.sense) || word.sense == Sense::Deliver);
    if words[n].sense == Sense::Video
        && !handed_in
        && published.is_some_and(|it| it.sense == Sense::Publish && !it.is_aside)
    {
        return Some(Purpose::For(vec![Means::Publish]));
    }
    // 视频设为仅自己可见: the video is hidden.
    if words[n].sense == Sense::Video && rest.iter().any(|word| word.sense == Sense::Delete) {
        return Some(Purpose::Else);
    }
    let both = words.get(n + 1).filter(|next| joined(text, words[n].end, next.at));
    Some(told(words[n], both.copied()))
}

fn is_published(text: &[char], word: &Word) -> bool {
    word.sense == Sense::Publish && !starts(text, word.end, "前")
}

/// Uses the last telling word that isn't a condition, such as 脚本 in 脚本通过后3月12日发布.
fn last(text: &[char], words: &[Word]) -> Option<Purpose> {
    let n = words.iter().rposition(|word| is_telling(word.sense) && !word.is_aside);
    let Some(n) = n else { return event(words) };
    let before = n.checked_sub(1).map(|n| words[n]);
    // 发布这条视频的时间.
    let of = before.is_some_and(|it| it.sense == Sense::Publish && !it.is_aside && words[n].at - it.end <= 5);
    if words[n].sense == Sense::Video && of && !before.is_some_and(|it| joined(text, it.end, words[n].at)) {
        return Some(Purpose::For(vec![Means::Publish]));
    }
    Some(told(words[n], before.filter(|it| joined(text, it.end, words[n].at))))
}

/// If nothing else tells, a day with an event belongs to the event.
fn event(words: &[Word]) -> Option<Purpose> {
    words.iter().any(|word| word.sense == Sense::Event).then_some(Purpose::Else)
}

fn joined(text: &[char], from: usize, to: usize) -> bool {
    let from = skip(text, from);
    word_at(text, from, &["和", "及", "与", "跟", "以及", "+", "&", "and", "、"])
        .is_some_and(|word| skip(text, from + word.chars().count()) == to)
}

fn told(word: Word, other: Option<Word>) -> Purpose {
    // 脚本和大纲: use the one that can be agreed.
    let Some(means) = means(word).or_else(|| other.and_then(self::means)) else {
        return if word.sense == Sense::Open { Purpose::Open } else { Purpose::Else };
    };
    let mut all = vec![means];
    all.extend(other.and_then(self::means).filter(|other| *other != means));
    all.sort();
    Purpose::For(all)
}

fn means(word: Word) -> Option<Means> {
    match word.sense {
        Sense::Script => Some(Means::Script),
        Sense::Video => Some(Means::Video),
        Sense::Publish => Some(Means::Publish),
        Sense::Keep => Some(Means::KeepPublic),
        Sense::Delete | Sense::Open | Sense::Deliver | Sense::Event | Sense::Else | Sense::Blank => None,
    }
}
