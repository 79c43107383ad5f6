//! Agreed dates in pasted text: what is offered, and what must not be taken for a date.

use jiedan::domain::{AgreedDates, BeijingDay, By};
use jiedan::record::{Found, Means, days_public, found_in};

/// Monday.
const TODAY: &str = "2026-03-02";

fn day(text: &str) -> BeijingDay {
    BeijingDay::parse(text).expect("a written day")
}

fn by(text: &str) -> By {
    day(text).into()
}

/// Writes what was found shortly, such as `script 03-05, ? 03-08, public 30`.
fn found(text: &str, today: &str) -> String {
    let one = |found: &Found| match found {
        Found::Day { day, means, .. } => {
            let means = match means {
                Some(Means::Script) => "script",
                Some(Means::Video) => "video",
                Some(Means::Publish) => "publish",
                Some(Means::KeepPublic) => "kept",
                None => "?",
            };
            let (year, month, of_month) = day.ymd();
            let year = if year == 2026 { String::new() } else { format!("{year}-") };
            format!("{means} {year}{month:02}-{of_month:02}")
        }
        Found::PublicFor(days) => format!("public {days}"),
    };
    found_in(text, day(today)).iter().map(one).collect::<Vec<_>>().join(", ")
}

const OFFERED: [(&str, &str); 78] = [
    ("3月5日交脚本", "script 03-05"),
    ("3月5号前给脚本，3月10号出片，3月12号发布", "script 03-05, video 03-10, publish 03-12"),
    ("脚本3月5日，成片3月10日，发布3月12日", "script 03-05, video 03-10, publish 03-12"),
    ("脚本3月5日成片3月10日发布3月12日", "script 03-05, video 03-10, publish 03-12"),
    ("脚本 3月5日  成片 3月10日  发布 3月12日", "script 03-05, video 03-10, publish 03-12"),
    ("3月5日交脚本3月10日出片3月12日上线", "script 03-05, video 03-10, publish 03-12"),
    ("脚本：3.5\n成片：3.10\n发布：3.12", "script 03-05, video 03-10, publish 03-12"),
    ("【时间】3/5交脚本；3/10交片；3/12上线", "script 03-05, video 03-10, publish 03-12"),
    ("1、脚本提交：3月5日（周四）18:00前\n2、视频初稿：3月9日（周一）", "script 03-05, video 03-09"),
    ("脚本初稿3月5日（周四）前给到", "script 03-05"),
    ("亲，最晚3月5日，把脚本发我哈", "script 03-05"),
    ("脚本初稿，最晚3月5日", "script 03-05"),
    ("视频3月12日发布", "publish 03-12"),
    ("视频 3 月 12 日 20:00 发布", "publish 03-12"),
    ("发布时间：2026-03-12 20:00", "publish 03-12"),
    ("发布时间2026/3/12", "publish 03-12"),
    ("发布日期 2026.03.12", "publish 03-12"),
    ("2026年3月12日发布，保留30天", "publish 03-12, public 30"),
    ("26年3月12日发布", "publish 03-12"),
    ("明年1月8日发布", "publish 2027-01-08"),
    ("今年3月12号发布", "publish 03-12"),
    ("今天交脚本", "script 03-02"),
    ("今晚把文案发我", "script 03-02"),
    ("明天下班前给我脚本哦", "script 03-03"),
    ("后天出片可以吗？", "video 03-04"),
    ("大后天上线", "publish 03-05"),
    ("脚本后天给", "script 03-04"),
    ("周五前交脚本", "script 03-06"),
    ("周一交脚本", "script 03-02"),
    ("这周五交脚本，下周三发布", "script 03-06, publish 03-11"),
    ("本周日之前出片", "video 03-08"),
    ("下周三发布", "publish 03-11"),
    ("下下周一上线", "publish 03-16"),
    ("星期四发布", "publish 03-05"),
    ("礼拜天出片", "video 03-08"),
    ("下个星期二交初稿", "script 03-10"),
    ("5号前交脚本", "script 03-05"),
    ("1号前交脚本", "script 04-01"),
    ("脚本5号，成片10号，12号上线", "script 03-05, video 03-10, publish 03-12"),
    ("下个月5号发布", "publish 04-05"),
    ("本月20号发布", "publish 03-20"),
    ("月底前发布", "publish 03-31"),
    ("4月底前上线", "publish 04-30"),
    ("三月五号交脚本，十二号发布", "script 03-05, publish 03-12"),
    ("３月５日交脚本", "script 03-05"),
    ("3月10-12日发布", "publish 03-12"),
    ("3月12日脚本通过后发布", "publish 03-12"),
    ("脚本通过后3月12日发布", "publish 03-12"),
    ("3月12日发布后至少保留60天", "publish 03-12, public 60"),
    ("发布后30天内不得删除", "public 30"),
    ("视频需公开三十天以上", "public 30"),
    ("12月20日发布", "publish 12-20"),
    ("3月8日", "? 03-08"),
    ("3月8号前都行", "? 03-08"),
    ("8号前都行", "? 03-08"),
    ("明天前", "? 03-03"),
    ("3.5号前给初稿", "script 03-05"),
    ("样品3月3日寄出，3月8日交脚本", "script 03-08"),
    ("报价3.5k，3.8交脚本", "script 03-08"),
    ("3月5日交脚本，3月5日交脚本", "script 03-05"),
    ("档期：3月12日", "publish 03-12"),
    ("2028年1 月 8 日发布", "publish 2028-01-08"),
    ("2028年1月6日（周四）交脚本", "script 2028-01-06"),
    ("3月5日-10点前交脚本", "script 03-05"),
    ("脚本3月底，成片4月底，发布5月底", "script 03-31, video 04-30, publish 05-31"),
    ("月底（周二）前发布", "publish 03-31"),
    ("4月底（周四）前发布", "publish 04-30"),
    ("1月底前发布", "publish 2027-01-31"),
    ("12号（周四）前交脚本", "script 03-12"),
    ("脚本3.5.", "script 03-05"),
    ("脚本3.5 18:00前", "script 03-05"),
    ("3月　5日交脚本", "script 03-05"),
    ("视频很好看！3月8日", "? 03-08"),
    ("脚本麻烦你们最后3月12日给我", "script 03-12"),
    ("脚本周五交", "script 03-06"),
    ("脚本月底交", "script 03-31"),
    ("9号（周一早）下午六点半下班之前都行", "? 03-09"),
    ("张三：在吗\n李四：3.6前出脚本大纲可以吗\n张三：[OK]", "script 03-06"),
];

const NO_DATES: [&str; 50] = [
    "价格3.5k",
    "报价3.5，一条",
    "脚本版本2.0",
    "脚本V1.2发你了",
    "2.1版脚本",
    "24小时内接受",
    "比例3/4",
    "3/4竖屏视频",
    "9/16的视频",
    "视频占1/3时长",
    "时长1.5分钟的视频",
    "视频1.30秒以内",
    "视频发布 12:30",
    "ios 12.1 视频",
    "3.5折的视频",
    "3.8节脚本",
    "3月5个视频",
    "3月份发布",
    "下个月5条视频",
    "视频保留0天",
    "三周五个视频",
    "8号我要去外地参加朋友的婚礼你之前说过的",
    "脚本3.5.1",
    "0100年3月12日发布",
    "3个月5条视频",
    "2月29日交脚本",
    "2026-02-29发布",
    "2月30日交脚本",
    "13月5日发布",
    "3月32日发布",
    "13/5发布",
    "2025年3月5日发布",
    "去年3月5日发布",
    "2月20日交脚本",
    "上周五交的脚本",
    "每周五发布",
    "周一至周五发布",
    "一周三次发布",
    "两周五条视频",
    "1号链接放视频里",
    "用3号色拍视频",
    "第5号视频",
    "3月3日寄样品",
    "3月10日前付款",
    "明天开会",
    "今天天气不错",
    "周五聊",
    "7个自然日",
    "公开满7天自动完成",
    "3.05 复制打开抖音，看看【小满的作品】三月出门 https://v.douyin.com/abc/ :1pm",
];

#[test]
fn dates_are_found_with_what_they_are_for() {
    let wrong: Vec<_> = OFFERED
        .iter()
        .map(|(text, wanted)| (*text, *wanted, found(text, TODAY)))
        .filter(|(_, wanted, is)| wanted != is)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_only_looks_like_a_date_is_not_offered() {
    let wrong: Vec<_> = NO_DATES.iter().map(|text| (*text, found(text, TODAY))).filter(|it| !it.1.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_year_is_the_nearest_to_come_and_29_february_needs_a_leap_year() {
    assert_eq!(found("1月5日交脚本", "2026-12-28"), "script 2027-01-05");
    assert_eq!(found("12月28日交脚本", "2026-12-28"), "script 12-28");
    assert_eq!(found("2月29日交脚本", "2028-01-10"), "script 2028-02-29");
    assert_eq!(found("2月29日交脚本", "2027-12-10"), "script 2028-02-29");
    assert_eq!(found("31号前交脚本", "2026-04-02"), "script 05-31");
    assert_eq!(found("下个月5号交脚本", "2026-12-28"), "script 2027-01-05");
    assert_eq!(found("下周三发布", "2026-03-05"), "publish 03-11");
    assert_eq!(found("下月底发布", "2026-11-10"), "publish 12-31");
    assert_eq!(found("2月底前发布", "2028-02-01"), "publish 2028-02-29");
}

#[test]
fn nothing_that_can_be_pasted_makes_the_search_fail() {
    let odd =
        ["", "月", "3", "3月", "周", "下", "5号", "😀3月5日😀交脚本", "\u{0}3/", "3.", "2026年", "满天", "今年", "十"];
    for text in odd {
        found(text, TODAY);
        found(&format!("，{text}"), TODAY);
        found(&format!("{text}\n{text}，{text}。{text}"), "9999-12-31");
    }
    assert_eq!(found("😀3月5日😀交脚本", TODAY), "script 03-05");
    assert_eq!(found("，3月5日交脚本", TODAY), "script 03-05");
}

#[test]
fn what_a_day_is_for_is_kept_where_its_kind_is_kept() {
    for means in Means::ALL {
        let published = day("2026-02-20");
        let agreed = AgreedDates { publish_by: Some(published.into()), ..AgreedDates::default() };
        let agreed = means.agree(agreed, by(TODAY), true);
        let kept = match means {
            Means::Script => agreed.script_by.map(|by| by.day),
            Means::Video => agreed.video_by.map(|by| by.day),
            Means::Publish => agreed.publish_by.map(|by| by.day),
            Means::KeepPublic => agreed.keep_public_days.map(|days| published.plus_days(days)),
        };
        assert_eq!(kept, Some(day(TODAY)), "{means:?}");
        assert!(means.is_agreed(&agreed, by(TODAY)));
        assert!(!means.is_agreed(&means.agree(agreed, by(TODAY), false), by(TODAY)));
    }
}

#[test]
fn until_when_a_video_stays_public_is_counted_only_from_an_agreed_publication() {
    assert_eq!(days_public(Some(by("2026-03-12")), day("2026-03-31")), Some(19));
    assert_eq!(days_public(None, day("2026-03-31")), None);
    assert_eq!(days_public(Some(by("2026-03-31")), day("2026-03-31")), None);
    assert_eq!(days_public(Some(by("2026-03-31")), day("2026-03-12")), None);
    let none = Means::KeepPublic.agree(AgreedDates::default(), by("2026-03-31"), true);
    assert!(none.is_empty() && !Means::KeepPublic.is_agreed(&none, by("2026-03-31")));
}
