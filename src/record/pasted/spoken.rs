//! Days named by weekday, or by how far off they are.

use super::clock::Part;
use super::months::month_after;
use super::numbers::{count, number};
use super::read::{Form, Read};
use super::text::{back_all, clause, ends_any, has, past, sentence, skip, starts, word_at};
use crate::domain::BeijingDay;

const WEEKDAYS: [char; 7] = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKS: [&str; 3] = ["星期", "礼拜", "周"];

/// 周五, 这周五, 下周三, 下下周一. 上周五 is over, and 一周三次 isn't a day.
pub(super) fn weekday(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    const NEAREST: i64 = -1;
    const NONE: i64 = -2;
    let before = [
        ("下下个", 2),
        ("下下", 2),
        ("下个", 1),
        ("下", 1),
        ("这个", 0),
        ("本", 0),
        ("这", 0),
        ("上上", NONE),
        ("上个", NONE),
        ("上", NONE),
        ("每个", NONE),
        ("每", NONE),
        ("", NEAREST),
    ];
    let (word, weeks) = before.into_iter().find(|(word, _)| {
        starts(text, at, word) && WEEKS.iter().any(|week| starts(text, at + word.chars().count(), week))
    })?;
    let (weekday, end) = named_weekday(text, at + word.chars().count())?;
    // 周六日 and 周一三五 are several days; 周五三点 is one.
    let several = text.get(end).is_some_and(|c| "二三四五六日".contains(*c))
        && !text.get(end + 1).is_some_and(|c| "点时刻号月十".contains(*c));
    let counted = word.is_empty() && at > 0 && number(text, at - 1, 99).is_some();
    let recurs = ["次", "更", "期", "常", "条", "档"].iter().any(|word| starts(text, end, word));
    if several || counted || recurs || ends_any(text, at, &["两", "几", "半", "隔", "单", "双"]) {
        return None;
    }
    let days = i64::from(weekday) - i64::from(today.weekday());
    let days = match weeks {
        NONE => None,
        NEAREST => Some(days.rem_euclid(7)),
        weeks => Some(days + 7 * weeks),
    };
    let date = days.and_then(|days| u32::try_from(days).ok()).map(|days| today.plus_days(days));
    Some(Read::new(end, date, if word.is_empty() { Form::Weekday } else { Form::Said }))
}

fn named_weekday(text: &[char], at: usize) -> Option<(u32, usize)> {
    let week = WEEKS.into_iter().find(|week| starts(text, at, week))?;
    let at = at + week.chars().count();
    let sign = *text.get(at)?;
    let sign = if sign == '天' { '日' } else { sign };
    let place = WEEKDAYS.iter().position(|weekday| *weekday == sign)?;
    Some((u32::try_from(place).ok()?, at + 1))
}

/// 今天, 明晚, 大后天; 昨天 is over.
pub(super) fn word(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let words: [(&str, Option<u32>, Option<Part>); 15] = [
        ("今天", Some(0), None),
        ("今日", Some(0), None),
        ("今儿", Some(0), None),
        ("今晚", Some(0), Some(Part::Evening)),
        ("今早", Some(0), Some(Part::Morning)),
        ("明天", Some(1), None),
        ("明日", Some(1), None),
        ("明儿", Some(1), None),
        ("明晚", Some(1), Some(Part::Evening)),
        ("明早", Some(1), Some(Part::Morning)),
        ("大后天", Some(3), None),
        ("后天", Some(2), None),
        ("昨天", None, None),
        ("昨晚", None, None),
        ("前天", None, None),
    ];
    let (word, days, part) = words.into_iter().find(|(word, _, _)| starts(text, at, word))?;
    let end = at + word.chars().count();
    // 天猫, 以后天天: other words.
    let other = ["猫", "天"].iter().any(|word| starts(text, end, word)) || ends_any(text, at, &["以", "之", "然"]);
    let date = days.map(|days| today.plus_days(days));
    (!other).then(|| Read { part, ..Read::new(end, date, Form::Said) })
}

/// 3天后, 三天内, 两周后, 一个月内: counted from today only if the text names no other event to count from.
pub(super) fn counted(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    const COUNTS: [&str; 12] =
        ["后", "之后", "以后", "内", "之内", "以内", "内必须", "里", "后再", "later", "from now", "from today"];
    const LEADS: &[&str] = &[
        "大概", "大约", "约", "预计", "最晚", "最迟", "请", "麻烦", "在", "于", "就", "再", "过", "我", "你", "您",
        "还有", ":", "把", "要", "得", "需", "需要", "那", "亲", "within", "in",
    ];
    const NOUNS: &[&str] = &["脚本", "文案", "视频", "成片", "样片", "初稿", "大纲", "分镜", "片子", "稿子"];
    /// Events from which it could count instead.
    const EVENTS: &[&str] = &[
        "后", "起", "通过", "收到", "签", "发布", "上线", "公开", "审", "付款", "确认", "接单", "接受", "合作", "到货",
        "连续", "满", "保留", "自", "从", "after", "since", "of", "every", "每", "质保", "退", "留", "不删",
    ];
    let (many, end) = count(text, at, 60)?;
    let end = skip(text, end);
    let (unit, unit_end) = [
        ("个星期", 7),
        ("个礼拜", 7),
        ("星期", 7),
        ("礼拜", 7),
        ("个月", 0),
        ("周", 7),
        ("天", 1),
        ("日", 1),
        ("weeks", 7),
        ("week", 7),
        ("days", 1),
        ("day", 1),
    ]
    .into_iter()
    .find(|(word, _)| starts(text, end, word))
    .map(|(word, unit)| (unit, end + word.chars().count()))?;
    let own = clause(text, at).start;
    let left = back_all(text, at, LEADS);
    let english = ends_any(text, super::text::back(text, at), &["within", "in"]);
    let after = word_at(text, skip(text, unit_end), &COUNTS);
    if after.is_none() && !english {
        return None;
    }
    let heads = left <= own || ends_any(text, left, NOUNS) || english;
    let told = &text[sentence(text, at).start..at];
    if !heads || has(told, EVENTS) {
        return None;
    }
    let after_end = after.map_or(unit_end, |word| skip(text, unit_end) + word.chars().count());
    let date = if unit == 0 { months_on(today, many) } else { Some(today.plus_days(many * unit)) };
    Some(Read::new(past(text, after_end, &["前"]), date, Form::Said))
}

fn months_on(today: BeijingDay, many: u32) -> Option<BeijingDay> {
    let (year, month) = month_after(today, many);
    (1..=today.ymd().2).rev().find_map(|day| BeijingDay::from_ymd(year, month, day))
}

/// Skips a weekday that explains the day, such as （周四）; it isn't a separate day.
pub(super) fn past_weekday(text: &[char], end: usize) -> usize {
    let end = past(text, end, &["（含）", "(含)", "（含当天）", "(含当天)", "（含当日）", "(含当日)"]);
    let open = past(text, skip(text, end), &["（", "("]);
    let open = past(text, open, &["下下", "下", "本", "这"]);
    // （五）.
    let short = open > end && text.get(open).is_some_and(|c| WEEKDAYS.contains(c));
    if short && text.get(open + 1).is_some_and(|c| matches!(c, '）' | ')')) {
        return open + 2;
    }
    let named = named_weekday(text, open).map(|(_, named)| named).or_else(|| super::english::weekday_name(text, open));
    let Some(named) = named else { return end };
    let close = text[named..].iter().take(4).position(|c| matches!(c, '）' | ')'));
    let bracketed = text.get(skip(text, end)).is_some_and(|c| matches!(c, '（' | '('));
    close.filter(|_| bracketed).map_or(named, |long| named + long + 1)
}
