//! The overview: whom one waits for and how to remind them, what time did meanwhile, the next 14 days, and the switch.

use journeys::{Outcome, Page, button, date, heading, journey, link, part, radio, textbox};
use serde_json::json;

use super::given::{TASK, a_first_visit, a_task, copied, fill, keep_copied, note, record, save};

/// Stages at which a task is recorded first; from the first and the last something is counted.
const STAGES: [&str; 6] = ["待接收", "待上传脚本", "脚本审核中", "待上传视频", "待发布", "待验收"];

#[test]
fn a_reminder_for_the_client_is_copied_from_the_list_and_from_the_task() {
    journey(|page| async move {
        a_task(&page).await?;
        page.lacks(button(part("复制催办"))).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.sees("脚本审核中").await?;
        keep_copied(&page).await?;
        page.click(button(part("复制催办"))).await?;
        page.sees("已复制").await?;
        let from_the_task = copied(&page).await?;
        keep_copied(&page).await?;
        page.go("#/tasks").await?;
        page.sees("不到1天").await?;
        page.click(button(part("复制催办"))).await?;
        page.sees("已复制").await?;
        let from_the_list = copied(&page).await?;
        let today = "const d = new Date(Date.now() + 288e5); return `${d.getUTCMonth() + 1}月${d.getUTCDate()}日`";
        let today = page.run(today, vec![]).await?;
        let wanted = format!("您好，「{TASK}」的脚本{}已交，方便时请审核。", today.as_str().unwrap_or_default());
        assert_eq!([from_the_task, from_the_list], [wanted.clone(), wanted]);
        page.fits().await?;
        page.accessible().await
    });
}

#[test]
fn what_time_did_while_one_was_away_is_told_once_and_stays_dismissed() {
    journey(|page| async move {
        a_task_assigned_hours_ago(&page, 26).await?;
        page.go("#/tasks").await?;
        page.sees("已结束").await?;
        page.sees_not("你不在的时候").await?;
        last_seen_hours_ago(&page, 5).await?;
        page.sees("你不在的时候").await?;
        page.sees(&format!("「{TASK}」按规则自动取消")).await?;
        page.accessible().await?;
        page.reload().await?;
        page.click(button("知道了")).await?;
        page.sees_not("你不在的时候").await?;
        page.reload().await?;
        page.sees("已结束").await?;
        page.sees_not("你不在的时候").await
    });
}

#[test]
fn a_lapse_that_was_told_and_was_none_is_recorded_afterwards() {
    journey(|page| async move {
        a_task_assigned_hours_ago(&page, 26).await?;
        page.go("#/tasks").await?;
        last_seen_hours_ago(&page, 5).await?;
        page.click(button(part("补记：我接受过"))).await?;
        page.click(radio("选时间")).await?;
        page.set_date(date(part("北京时间")), &hours_ago(&page, 20).await?).await?;
        note(&page).await?;
        page.sees_not("你不在的时候").await?;
        page.sees("待上传脚本").await
    });
}

#[test]
fn the_strip_leads_to_the_days_and_from_there_to_the_task() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/days").await?;
        page.sees("往后14天没有到期的事").await?;
        add(&page, TASK, "待接收").await?;
        add(&page, "早餐麦片", "待验收").await?;
        page.click(link("任务概览").nth(0)).await?;
        page.shows(heading("任务概览")).await?;
        page.click(link(part("档期，往后14天：接受截止1件、自动完成1件"))).await?;
        page.at("#/tasks/days").await?;
        page.sees("前接受，不接会自动取消").await?;
        page.sees("24:00自动完成").await?;
        page.sees("今天").await?;
        page.accessible().await?;
        page.size(320, 700).await?;
        page.fits().await?;
        page.click(link("早餐麦片")).await?;
        page.heading_is("早餐麦片").await
    });
}

#[test]
fn with_nothing_to_do_the_nearest_thing_is_named_or_that_all_wait_for_others() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        add(&page, TASK, "脚本审核中").await?;
        page.go("#/tasks").await?;
        page.sees("现在没有该我做的事。进行中的1个都在等对方。").await?;
        page.lacks(link(part("往后14天"))).await?;
        add(&page, "早餐麦片", "待验收").await?;
        page.go("#/tasks").await?;
        page.sees("现在没有该我做的事。最近的一件：").await?;
        page.sees("「早餐麦片」自动完成").await
    });
}

#[test]
fn the_switch_is_noted_before_there_is_any_task_and_kept() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/receiving").await?;
        page.sees("服务管理 → 抖音服务管理 → 已开通任务 → 接收任务中").await?;
        page.sees("还没有记过").await?;
        page.click(radio("记：星图里已关闭接收")).await?;
        page.sees("星图里要你自己开关").await?;
        page.reload().await?;
        page.is_on(radio("记：星图里已关闭接收")).await?;
        add(&page, TASK, "待上传脚本").await?;
        page.go("#/tasks").await?;
        page.sees("记过：星图里已关闭接收").await?;
        page.click(link("接单开关")).await?;
        page.click(radio("记：星图里已打开接收")).await?;
        page.is_on(radio("记：星图里已打开接收")).await?;
        page.go("#/tasks").await?;
        page.sees("该我做").await?;
        page.sees_not("已关闭接收").await
    });
}

#[test]
fn figures_are_kept_with_their_day_and_what_is_no_number_is_answered_beside_its_field() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/receiving").await?;
        page.type_into(textbox("粉丝数量"), "很多").await?;
        page.click(button("记下")).await?;
        page.sees("这里要填数字").await?;
        page.sees("播放量还没有填").await?;
        page.accessible().await?;
        figures(&page, "1.2万", "340,000", Some("2025-01-05")).await?;
        page.sees("1月5日：粉丝数量12,000，播放量340,000。").await?;
        figures(&page, "12500", "340000", None).await?;
        page.sees("比1月5日：粉丝数量多了500，播放量没有变。").await?;
        page.reload().await?;
        page.sees("粉丝数量12,500").await
    });
}

#[test]
fn a_clock_that_is_behind_is_said_on_the_overview_and_on_the_task() {
    journey(|page| async move {
        a_task(&page).await?;
        page.clock_is_ahead(-121.0).await?;
        page.sees("设备时间比上一笔记录早2小时").await?;
        page.shows(button("撤销这一笔").nth(0)).await?;
        page.go("#/tasks").await?;
        page.sees("设备时间比上一笔记录早2小时").await
    });
}

#[test]
fn six_tasks_at_six_stages_take_at_most_forty_taps() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.count_from_here();
        page.click(link(part("我有星图任务"))).await?;
        for (n, stage) in STAGES.into_iter().enumerate() {
            if n > 0 {
                page.click(link("任务概览").nth(0)).await?;
                page.click(link("记一个任务")).await?;
            }
            added(&page, &format!("任务{n}"), stage).await?;
        }
        assert!(page.taps() <= 40, "{} taps", page.taps());
        assert_eq!(page.typed_fields(), 12);
        page.go("#/tasks").await?;
        for n in 0..6 {
            page.shows(link(part(format!("任务{n}"))).nth(0)).await?;
        }
        page.fits().await?;
        page.quiet().await
    });
}

async fn add(page: &Page, name: &str, stage: &str) -> Outcome {
    page.go("#/tasks/new").await?;
    added(page, name, stage).await
}

async fn added(page: &Page, name: &str, stage: &str) -> Outcome {
    fill(page, name).await?;
    page.click(radio(stage)).await?;
    if ["待接收", "待验收"].contains(&stage) {
        page.click(radio("刚刚")).await?;
    }
    save(page, name).await
}

async fn figures(page: &Page, followers: &str, plays: &str, day: Option<&str>) -> Outcome {
    page.paste_into(textbox("粉丝数量"), followers).await?;
    page.paste_into(textbox("播放量"), plays).await?;
    if let Some(day) = day {
        page.set_date(date(part("哪一天看的")), day).await?;
    }
    page.click(button("记下")).await?;
    page.sees("已记下，保存在这个浏览器").await
}

/// A task of one's own that lapsed if it was assigned longer ago than a day.
async fn a_task_assigned_hours_ago(page: &Page, hours: u32) -> Outcome {
    a_first_visit(page).await?;
    page.go("#/tasks/new").await?;
    fill(page, TASK).await?;
    page.click(radio("选时间")).await?;
    page.set_date(date(part("北京时间")), &hours_ago(page, hours).await?).await?;
    save(page, TASK).await
}

/// The minute so many hours ago in Beijing, as a form writes it.
async fn hours_ago(page: &Page, hours: u32) -> Outcome<String> {
    let script = "return new Date(Date.now() + (8 - arguments[0]) * 3600e3).toISOString().slice(0, 16)";
    Ok(page.run(script, vec![json!(hours)]).await?.as_str().unwrap_or_default().to_owned())
}

/// Loads the page as it is after an absence: what it keeps of when it was last seen is set back.
async fn last_seen_hours_ago(page: &Page, hours: u32) -> Outcome {
    let back = "const [desk] = JSON.parse(localStorage.getItem('jiedan:seen')).split(' ');
        localStorage.setItem('jiedan:seen', `${desk} ${Date.now() - arguments[0] * 3600e3}`)";
    page.run(&forgetting(back), vec![json!(hours)]).await?;
    page.reload().await
}

/// What the page would keep as it goes is not kept.
fn forgetting(script: &str) -> String {
    format!("{script}; Storage.prototype.setItem = function () {{}};")
}
