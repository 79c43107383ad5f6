//! Who the client of a brief may be where no label says so: 帮青禾日化拍一条…, 青禾日化 春季防晒口播, 青禾-小王 10:23.

use super::heads::Field;
use super::messages::calls;
use super::row::MayBe;
use super::stages::stage_of;
use crate::domain::tidied;

/// How long a client's name in a sentence is, in characters.
const CLIENT: std::ops::RangeInclusive<usize> = 2..=14;
/// In how many lines of a text its client is looked for.
const LINES: usize = 4;
/// How the names of companies end.
const COMPANIES: [&str; 28] = [
    "公司",
    "集团",
    "旗舰店",
    "专卖店",
    "官方",
    "品牌",
    "传媒",
    "文化",
    "科技",
    "日化",
    "电器",
    "食品",
    "乳业",
    "口腔",
    "箱包",
    "实业",
    "商贸",
    "贸易",
    "工作室",
    "机构",
    "影业",
    "药业",
    "酒业",
    "茶业",
    "生物",
    "家居",
    "社",
    "mcn",
];
/// What stands before such an end without naming a company: 宠物食品, 国产电器.
const KINDS: [&str; 20] = [
    "宠物",
    "儿童",
    "婴儿",
    "宝宝",
    "休闲",
    "健康",
    "进口",
    "国产",
    "网红",
    "传统",
    "家用",
    "厨房",
    "小",
    "大",
    "智能",
    "高",
    "黑",
    "新",
    "进口零食",
    "户外",
];
/// What stands first in a title and is no client.
const NO_CLIENTS: [&str; 44] = [
    "紧急",
    "加急",
    "急单",
    "急",
    "新任务",
    "新单",
    "新品",
    "新款",
    "爆款",
    "星图",
    "抖音",
    "商单",
    "合作",
    "邀约",
    "通知",
    "重要",
    "转发",
    "派单",
    "催",
    "置顶",
    "春季",
    "夏季",
    "秋季",
    "冬季",
    "春节",
    "年货节",
    "双11",
    "双十一",
    "618",
    "38",
    "女神节",
    "开学季",
    "情人节",
    "母亲节",
    "圣诞",
    "元旦",
    "国庆",
    "中秋",
    "本周",
    "下周",
    "今日",
    "明日",
    "任务",
    "短视频",
];

/// What a text tells of its client.
#[derive(Debug, Default)]
pub(super) struct Readings {
    /// The only sensible reading.
    pub sure: Option<MayBe>,
    /// Readings to choose from.
    pub others: Vec<MayBe>,
}

/// Returns who the client may be, by a text's lines, by the lines that say who wrote them, and by its title.
pub(super) fn clients_of(lines: &[&str], senders: &[&str], title: Option<&str>) -> Readings {
    let first = || lines.iter().filter(|line| !line.trim().is_empty()).take(LINES);
    let asked = first().find_map(|line| asked(line).or_else(|| introduced(line)));
    let split = title.and_then(split);
    let mut orgs: Vec<String> = senders.iter().filter_map(|sender| organisation(sender)).collect();
    orgs.dedup();
    let sent = (orgs.len() == 1).then(|| MayBe { client: orgs[0].clone(), name: None });
    let told = split.clone().filter(|(client, _)| is_company(client)).map(|(client, name)| of(client, Some(name)));
    let mut readings = Readings::default();
    match (asked, told, sent) {
        (Some(asked), ..) => readings.sure = Some(asked),
        (None, Some(told), Some(sent)) if !is_short_of(&told.client, &sent.client) => {
            // A title and a sender that name two: an agency, perhaps.
            readings.others.extend([told, sent]);
        }
        (None, Some(told), _) => readings.sure = Some(told),
        (None, None, Some(sent)) => readings.sure = Some(sent),
        (None, None, None) => {}
    }
    if let Some(sure) = readings.sure.as_mut().filter(|sure| sure.name.is_none()) {
        sure.name = title.and_then(|title| name_beside(title, &sure.client));
    }
    let is_said = |client: &str, readings: &Readings| {
        readings.sure.iter().chain(&readings.others).any(|one| is_short_of(client, &one.client))
    };
    for (client, name) in split.into_iter().filter(|_| readings.sure.is_none()).collect::<Vec<_>>() {
        if !is_said(&client, &readings) {
            readings.others.push(of(client, Some(name)));
        }
    }
    if readings.sure.is_none() {
        let within = title.and_then(beginning).into_iter();
        let spoken = within.chain(first().find_map(|line| spoken_of(line))).collect::<Vec<_>>();
        for one in spoken {
            if !is_said(&one.client, &readings) {
                readings.others.push(one);
            }
        }
        let others = orgs.into_iter().filter(|_| readings.others.len() < 3).collect::<Vec<_>>();
        for client in others {
            if !is_said(&client, &readings) {
                readings.others.push(of(client, None));
            }
        }
    }
    readings
}

fn of(client: String, name: Option<String>) -> MayBe {
    MayBe { client, name }
}

/// Returns the readings of a name that holds both, such as 青禾-防晒霜 in a table without a column for clients.
pub(super) fn clients_in_name(name: &str) -> Vec<MayBe> {
    split(name).into_iter().map(|(client, name)| of(client, Some(name))).collect()
}

/// Tells whether one name is the other, or the beginning of it.
pub(super) fn is_short_of(one: &str, other: &str) -> bool {
    let (one, other) = (tidied(one), tidied(other));
    one.chars().count() > 1 && (other.starts_with(&one) || one.starts_with(&other) && !other.is_empty())
}

/// Returns what a title says beside a client's name, or the beginning of it.
pub(super) fn name_beside(title: &str, client: &str) -> Option<String> {
    if let Some((_, name)) = split(title).filter(|(first, _)| is_short_of(first, client)) {
        return Some(name);
    }
    let rest = title.trim().strip_prefix(client)?.trim_start_matches(is_sign);
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    (rest.chars().count() > 1 && rest.chars().any(char::is_alphabetic)).then(|| rest.to_owned())
}

/// 青禾日化 春季防晒口播, 青禾日化-春季防晒口播, 青禾｜防晒霜: a client, then what the task is called.
fn split(title: &str) -> Option<(String, String)> {
    let title = title.trim();
    let (at, sign) = title.char_indices().find(|(_, c)| is_sign(*c))?;
    let client = title[..at].trim();
    let name = title[at + sign.len_utf8()..].trim_matches(|c: char| is_sign(c));
    // Three words of which any may be the client say nothing.
    let is_one = !name.contains([' ', '\u{3000}']) || is_company(client);
    let fits = |text: &str| text.chars().count() > 1 && text.chars().any(char::is_alphabetic);
    (is_one && fits(name) && is_client(client)).then(|| (client.to_owned(), name.to_owned()))
}

fn is_sign(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '－' | '—' | '–' | '|' | '｜' | '/' | '·' | '_' | '×')
}

/// Tells whether a word can be a client's name.
fn is_client(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    CLIENT.contains(&word.chars().count())
        && word.chars().any(char::is_alphabetic)
        && !word.contains(['，', '。', '：', ':', ',', '、', '；', '？', '！', '“', '”', '《', '》', '（', '('])
        && word.chars().filter(char::is_ascii_digit).count() < 3
        && !NO_CLIENTS.contains(&lower.as_str())
        && Field::of(word).is_none()
        && stage_of(word).is_none()
        && !calls(&lower)
        && !["我", "你", "您", "他", "她", "它", "咱", "大家", "谁"].iter().any(|one| word.contains(one))
}

/// 青禾日化防晒霜口播: a company's name without anything behind it, as a choice.
fn beginning(title: &str) -> Option<MayBe> {
    const ENDS: [&str; 9] = ["公司", "集团", "旗舰店", "传媒", "日化", "乳业", "文化", "科技", "工作室"];
    let end = ENDS.iter().filter_map(|end| title.find(end).map(|at| at + end.len())).min()?;
    let (client, name) = title.split_at(end);
    let is_name = name.chars().count() > 1 && name.chars().any(char::is_alphabetic);
    (is_name && is_company(client)).then(|| of(client.to_owned(), Some(name.to_owned())))
}

/// 我们这边是兰蔻的, 麦田文化这边有个种草视频: who writes says who it is for.
fn introduced(line: &str) -> Option<MayBe> {
    let clauses = line.split(['，', '。', ',', '；', '！', '～', '~', ' ', '：']);
    clauses.into_iter().find_map(|clause| {
        let own =
            ["我们这边是", "我这边是", "这边是", "我们是", "我是"].iter().find_map(|word| clause.split_once(word));
        if let Some((_, client)) = own {
            let client = client.trim().trim_end_matches("这边").trim_end_matches(['的', '家', '哈']);
            return is_client(client).then(|| of(client.to_owned(), None)).filter(|_| !is_person(client));
        }
        let (client, what) = ["这边有", "这里有", "这边想"].iter().find_map(|word| clause.split_once(word))?;
        let client = client.trim();
        is_company(client).then(|| of(client.to_owned(), counted(what).and_then(called)))
    })
}

/// Tells whether a word ends as the names of companies do.
pub(super) fn is_company(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let ends = COMPANIES.iter().filter_map(|end| lower.strip_suffix(end));
    is_client(word) && ends.into_iter().any(|name| !name.is_empty() && !KINDS.contains(&name) && name != "网络")
}

/// 帮青禾日化拍一条春季防晒口播.
fn asked(line: &str) -> Option<MayBe> {
    for (at, word) in ["帮", "给", "替", "为"].iter().flat_map(|word| line.match_indices(word)) {
        let rest = &line[at + word.len()..];
        let rest = ["我们家", "咱们家", "我们", "咱们", "我家", "咱家", "一下"]
            .iter()
            .find_map(|ours| rest.strip_prefix(ours))
            .unwrap_or(rest);
        let made = ["拍", "做", "出", "录", "剪", "写", "发"].iter().filter_map(|verb| rest.find(verb));
        for made in made {
            let verb = rest[made..].chars().next().map_or(0, char::len_utf8);
            let Some(what) = counted(&rest[made + verb..]) else { continue };
            let client = rest[..made].trim().trim_end_matches(['再', '先', '也', '去', '来', '的']).trim();
            let client = client.trim_matches(['「', '」', '“', '”', '"', '【', '】']);
            if is_client(client) && !client.starts_with(['忙', '个']) {
                return Some(MayBe { client: client.to_owned(), name: called(what) });
            }
        }
    }
    None
}

/// 接一条防晒口播: what a text wants made, whoever wants it.
pub(super) fn wanted(line: &str) -> Option<String> {
    let made = ["接", "约", "投", "拍", "做", "出", "录", "有"].iter().filter_map(|verb| line.split_once(verb));
    made.into_iter().find_map(|(_, rest)| {
        let is_counted = rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || "一二两三四五".contains(c));
        called(counted(rest).filter(|_| is_counted)?)
    })
}

/// 一条…, 1支…, 个…: what follows the number.
fn counted(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || "一二两三四五几".contains(c));
    let rest = bare.trim_start().strip_prefix(['条', '个', '支', '篇', '期', '段', '版'])?;
    Some(rest.trim_start())
}

/// What is to be made, up to the end of the clause.
fn called(text: &str) -> Option<String> {
    // 60秒的防晒霜口播
    let long = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let text =
        ["秒", "s", "分钟", "min"].iter().find_map(|unit| text[long..].strip_prefix(unit)).map_or(text, |rest| {
            let rest = rest.trim_start_matches("左右").trim_start_matches("以内");
            rest.trim_start_matches('的')
        });
    let end = text.find(|c: char| "，。；：！？、,;:!?（(~～\t\n".contains(c) || c.is_ascii_digit());
    let name = text[..end.unwrap_or(text.len())].trim().trim_matches(['《', '》', '「', '」', '“', '”', '"']);
    let name = ["的视频", "的短视频"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).trim();
    ((2..=30).contains(&name.chars().count()) && !["视频", "短视频", "口播"].contains(&name)).then(|| name.to_owned())
}

/// 青禾那个防晒霜, 欧莱雅的防晒, 交青禾的脚本, from Qinghe Care: a choice, as it may be anything else.
fn spoken_of(line: &str) -> Option<MayBe> {
    /// What is done with something, not whose it is.
    const DOES: [&str; 18] =
        ["要", "不", "能", "请", "把", "会", "是", "有", "在", "做", "拍", "发", "给", "交", "提", "用", "到", "好"];
    const THINGS: [&str; 6] = ["脚本", "视频", "成片", "稿子", "初稿", "文案"];
    let clauses = line.split(['，', '。', ',', '：', '；', '！', '～', '~']);
    let told = clauses.into_iter().find_map(|clause| {
        let which = ["那个", "那条", "这条", "这个", "那单", "家的"].iter().find_map(|word| clause.split_once(word));
        if let Some((client, what)) = which {
            let client = client.trim();
            return is_client(client).then(|| of(client.to_owned(), called(what)));
        }
        let (before, what) = clause.split_once('的')?;
        let what = what.trim();
        if THINGS.iter().any(|thing| what.starts_with(thing)) {
            let at = ["交", "写", "改", "要", "出"]
                .iter()
                .filter_map(|verb| Some(before.rfind(verb)? + verb.len()))
                .max()?;
            let client = before[at..].trim();
            return is_client(client).then(|| of(client.to_owned(), None));
        }
        let client = before.trim();
        let is_short = client.chars().count() <= 6 && what.chars().count() <= 12;
        let is_doing = DOES.iter().any(|word| client.contains(word));
        (is_short && !is_doing && is_client(client)).then(|| of(client.to_owned(), called(what)))
    });
    told.or_else(|| english(line))
}

/// this is Anna from Qinghe Care.
fn english(line: &str) -> Option<MayBe> {
    let (_, rest) = line.split_once(" from ")?;
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let end = rest.find(['.', ',', ';', '!', '?', '\n']).unwrap_or(rest.len());
    let client = rest[..end].split(' ').take_while(is_name).collect::<Vec<_>>().join(" ");
    let fits = (2..=30).contains(&client.chars().count()) && Field::of(&client).is_none();
    fits.then(|| of(client, None))
}

/// Returns the organisation of a sender: 青禾日化-小王 10:23, 小王@青禾日化, 青禾日化 2026/3/4 10:23.
fn organisation(sender: &str) -> Option<String> {
    let name = sender.trim_start_matches(['[', '【', '(']);
    // [2026-03-04 10:00] 青禾-小王：
    let after = name.split_once([']', '】', ')']).map(|(_, after)| after.trim()).filter(|after| !after.is_empty());
    let name = after.unwrap_or(name).trim_end_matches(['：', ':']);
    let name = name.split(|c: char| c.is_whitespace() || matches!(c, '：')).next()?.trim();
    if let Some((_, client)) = name.split_once('@') {
        return is_client(client).then(|| client.to_owned());
    }
    let (first, last) = name.split_once(['-', '－', '—', '_', '｜', '|', '·', '/']).unwrap_or((name, ""));
    let (first, last) = (first.trim(), last.trim());
    match (is_person(first), is_person(last)) {
        (false, true) if is_client(first) => Some(first.to_owned()),
        (true, false) if is_client(last) => Some(last.to_owned()),
        _ if last.is_empty() && is_company(first) => Some(first.to_owned()),
        _ => None,
    }
}

/// 小王, 阿琳, 王姐, 李老师, Amy, 媒介小鱼.
fn is_person(name: &str) -> bool {
    let many = name.chars().count();
    let starts =
        ["小", "阿", "老", "媒介", "商务", "运营", "pr", "bd", "PR", "BD"].iter().any(|word| name.starts_with(word));
    let ends = ["姐", "哥", "老师", "总", "同学", "经理", "妹", "酱", "er"].iter().any(|word| name.ends_with(word));
    let is_word = name.chars().all(|c| c.is_ascii_alphabetic()) && name.starts_with(|c: char| c.is_ascii_uppercase());
    (2..=6).contains(&many) && (starts || ends) || is_word && (2..=10).contains(&many)
}
