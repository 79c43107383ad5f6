//! Being reminded: the calendar file in a few taps and read by another parser, the text beside it, and what is told
//! while the app is open.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarStatus, ICalendarValue};
use calcard::{Entry, Parser};
use journeys::{Engine, Failure, Outcome, PATIENCE, Page, any, button, dialog, journey, part, until};
use serde_json::json;

use super::given::{TASK, a_demo, a_task, another_task, copied, keep_copied};

/// A browser that allows notifications, and keeps them.
const KEEP_TOLD: &str = "window.told = []; window.Notification = class {
    static permission = 'default';
    static async requestPermission() { return this.permission = 'granted'; }
    constructor(title, options) { window.told.push(options.body); } };";

#[test]
fn from_an_empty_profile_a_calendar_file_is_there_in_seven_taps_at_most() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button(part("放进手机日历")).nth(0)).await?;
        let calendar = read(&page).await?;
        assert!(page.taps() <= 7, "{} taps", page.taps());
        assert_eq!(summaries(&calendar), [format!("在星图接受「{TASK}」")]);
        assert!(calendar.alarms_for_id(1).count() > 1, "rings twice at least");
        page.shows(journeys::link("再记一个")).await?;
        page.quiet().await
    });
}

#[test]
fn once_accepted_nothing_is_left_to_remind_of() {
    journey(|page| async move {
        a_task(&page).await?;
        page.shows(button(part("放进手机日历")).nth(0)).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.lacks(button(part("放进手机日历"))).await
    });
}

#[test]
fn the_reminder_is_copied_as_a_text_and_it_is_said_that_nothing_rings_here() {
    journey(|page| async move {
        a_task(&page).await?;
        page.sees("浏览器关着时，这里不会响。放进手机日历才会响。").await?;
        keep_copied(&page).await?;
        page.click(button("复制提醒文字")).await?;
        page.sees("已复制").await?;
        let copied = copied(&page).await?;
        assert!(copied.starts_with(&format!("在星图接受「{TASK}」\n")), "{copied}");
        assert!(copied.contains("（北京时间）前，在星图点「去接受」"), "{copied}");
        Ok(())
    });
}

#[test]
fn inside_wechat_the_text_is_offered_and_no_file() {
    journey(|page| async move {
        a_task(&page).await?;
        let agent = "Object.defineProperty(navigator, 'userAgent', { value: arguments[0] });";
        page.run(agent, vec![json!("Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0")]).await?;
        page.go("#/tasks").await?;
        page.go("#/tasks/1").await?;
        page.shows(button(part("复制提醒文字")).nth(0)).await?;
        page.sees("存不了日历文件").await?;
        page.lacks(button(part("放进手机日历"))).await
    });
}

#[test]
fn all_dates_are_one_file_and_the_next_one_cancels_what_is_over() {
    journey(|page| async move {
        a_task(&page).await?;
        another_task(&page, "蓝牙耳机开箱").await?;
        page.go("#/tasks/days").await?;
        page.click(button("全部放进日历")).await?;
        page.sees("已存成jiedan.ics").await?;
        page.accessible().await?;
        page.fits().await?;
        let before = events(&read_away(&page).await?);
        let names: Vec<_> = before.iter().map(|event| event.summary.as_str()).collect();
        assert_eq!(names, [format!("在星图接受「{TASK}」").as_str(), "在星图接受「蓝牙耳机开箱」"]);
        assert!(before.iter().all(|event| !event.is_cancelled && event.rings), "{before:?}");
        page.go("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.go("#/tasks/days").await?;
        page.click(button("全部放进日历")).await?;
        page.sees("已存成jiedan.ics").await?;
        let mut after = events(&read_away(&page).await?);
        after.sort_by_key(|event| !event.is_cancelled);
        assert_eq!((after[0].is_cancelled, after[1].is_cancelled), (true, false), "{after:?}");
        assert_eq!(
            after.iter().map(|event| &event.uid).collect::<Vec<_>>(),
            before.iter().map(|event| &event.uid).collect::<Vec<_>>()
        );
        assert!(before.iter().zip(&after).all(|(before, after)| before.sequence < after.sequence), "{after:?}");
        assert!(after[0].summary.starts_with("已失效：") && !after[0].rings, "{after:?}");
        page.quiet().await
    });
}

#[test]
fn inside_wechat_all_dates_are_copied_as_a_text_with_a_line_for_each() {
    journey(|page| async move {
        a_task(&page).await?;
        let agent = "Object.defineProperty(navigator, 'userAgent', { value: arguments[0] });";
        page.run(agent, vec![json!("Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0")]).await?;
        page.go("#/tasks/days").await?;
        page.lacks(button("全部放进日历")).await?;
        page.sees("存不了日历文件").await?;
        keep_copied(&page).await?;
        page.click(button("复制全部日期")).await?;
        page.sees("已复制").await?;
        let copied = copied(&page).await?;
        let lines: Vec<_> = copied.lines().collect();
        assert_eq!(lines.len(), 2, "{copied}");
        assert!(lines[0].starts_with("最晚") && lines[0].ends_with(&format!("前：在星图接受「{TASK}」")), "{copied}");
        assert_eq!(lines[1], "由接单台算出，以星图为准。");
        Ok(())
    });
}

#[test]
fn the_demo_puts_nothing_into_a_calendar() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.sees("接受截止").await?;
        page.lacks(button(part("放进手机日历"))).await
    });
}

#[test]
fn a_threshold_is_told_once_and_as_a_notification_to_whoever_asked_for_it() {
    journey(|page| async move {
        // A driver's script can't replace what tells there: it runs in a world of its own.
        if page.engine() == journeys::Engine::Firefox {
            return Ok(());
        }
        a_task(&page).await?;
        page.run(KEEP_TOLD, vec![]).await?;
        page.go("#/settings").await?;
        page.sees("浏览器关着时，这里不会响").await?;
        // WebKitGTK's own browser has no notifications for pages; the sentence is told there all the same.
        let rings = page.engine() != Engine::WebKit;
        if rings {
            page.click(button("开着时提醒我")).await?;
            page.shows(button("不再提醒")).await?;
        }
        page.clock_is_ahead(f64::from(23 * 60 + 1)).await?;
        page.sees("就要自动取消").await?;
        page.lacks(dialog(any())).await?;
        let asked = "return window.told.filter((it) => it.includes('就要自动取消')).length";
        let told = async || Ok((page.run(asked, vec![]).await? == json!(i32::from(rings))).then_some(()));
        assert!(until(PATIENCE, told).await?.is_some(), "told once, and only to whoever asked for it");
        Ok(())
    });
}

async fn read(page: &Page) -> Outcome<ICalendar> {
    let text = String::from_utf8(page.downloaded(".ics").await?).map_err(|error| Failure::new(error.to_string()))?;
    match Parser::new(&text).entry() {
        Entry::ICalendar(calendar) => Ok(calendar),
        other => Err(Failure::new(format!("no calendar but {other:?}"))),
    }
}

fn summaries(calendar: &ICalendar) -> Vec<String> {
    let events = calendar.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent);
    let text = |value: &ICalendarValue| value.as_text().map(str::to_owned);
    events.filter_map(|one| one.property(&ICalendarProperty::Summary)?.values.first().and_then(text)).collect()
}

/// Reads the file that was saved last, and removes it.
async fn read_away(page: &Page) -> Outcome<ICalendar> {
    let calendar = read(page).await?;
    for folder in [page.home().join("Downloads"), page.home()] {
        let files = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
        for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "ics")) {
            std::fs::remove_file(file)?;
        }
    }
    Ok(calendar)
}

/// One event of a file.
#[derive(Debug)]
struct Event {
    uid: String,
    summary: String,
    sequence: i64,
    is_cancelled: bool,
    rings: bool,
}

fn events(calendar: &ICalendar) -> Vec<Event> {
    let all = calendar.components.iter().zip(0_u32..);
    let events = all.filter(|(one, _)| one.component_type == ICalendarComponentType::VEvent);
    events
        .map(|(one, id)| {
            let value = |property| one.property(&property).and_then(|entry| entry.values.first());
            let text = |property| value(property).and_then(ICalendarValue::as_text).unwrap_or_default().to_owned();
            let Some(ICalendarValue::Integer(sequence)) = value(ICalendarProperty::Sequence) else {
                panic!("no sequence")
            };
            Event {
                uid: text(ICalendarProperty::Uid),
                summary: text(ICalendarProperty::Summary),
                sequence: *sequence,
                is_cancelled: value(ICalendarProperty::Status)
                    == Some(&ICalendarValue::Status(ICalendarStatus::Cancelled)),
                rings: calendar.alarms_for_id(id).count() > 0,
            }
        })
        .collect()
}
