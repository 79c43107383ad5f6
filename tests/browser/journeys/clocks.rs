//! The device's clock goes wrong, stands still for days, or is in another age: what time did follows from the journal
//! and from what the clock says now, and from nothing else.

use journeys::{Outcome, Page, button, journey, radio};
use serde_json::json;

use super::given::{a_first_visit, a_published_task, a_task, fill, save};

/// A day, in minutes.
const DAY: f64 = 1_440.0;

#[test]
fn a_clock_that_jumps_a_month_ahead_and_back_changes_nothing_that_is_recorded() {
    journey(|page| async move {
        a_task(&page).await?;
        let before = entries(&page).await?;
        page.clock_is_ahead(30.0 * DAY).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.reload().await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.clock_is_ahead(0.0).await?;
        page.sees("下一步 · 待接收").await?;
        page.reload().await?;
        page.sees("下一步 · 待接收").await?;
        assert_eq!(entries(&page).await?, before);
        page.quiet().await
    });
}

#[test]
fn a_clock_a_month_behind_takes_nothing_back_and_is_told() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.clock_is_ahead(-30.0 * DAY).await?;
        page.sees("设备时间比上一笔记录早").await?;
        page.reload().await?;
        page.sees("设备时间比上一笔记录早").await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.clock_is_ahead(0.0).await?;
        page.sees_not("设备时间比上一笔记录早").await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn a_page_that_was_frozen_for_days_wakes_to_the_same_as_one_that_is_opened_then() {
    journey(|page| async move {
        a_published_task(&page).await?;
        // Whole days: neither the hour nor what is counted in it differs.
        page.clock_is_ahead(9.0 * DAY).await?;
        page.sees("已完成 · ").await?;
        let woken = history(&page).await?;
        page.reload().await?;
        page.sees("已完成 · ").await?;
        assert_eq!(history(&page).await?, woken);
        page.quiet().await
    });
}

#[test]
fn in_2038_and_in_2100_a_task_is_counted_as_today() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        // The last second that fits into 31 bits is on the 19th of January 2038; and 2100 is no leap year.
        for (day, name, completes) in [("2038-01-18", "二〇三八", "1月25日"), ("2100-02-25", "二一〇〇", "3月4日")]
        {
            let ahead = "return (Date.parse(arguments[0] + 'T12:00:00+08:00') - Date.now()) / 6e4;";
            page.clock_is_ahead(0.0).await?;
            let ahead = page.run(ahead, vec![json!(day)]).await?.as_f64().unwrap_or_default();
            page.clock_is_ahead(ahead).await?;
            page.reload().await?;
            page.go("#/tasks/new").await?;
            fill(&page, name).await?;
            page.click(radio("待验收")).await?;
            page.click(radio("刚刚")).await?;
            save(&page, name).await?;
            page.sees(completes).await?;
            page.reload().await?;
            page.sees(completes).await?;
            page.clock_is_ahead(ahead + 9.0 * DAY).await?;
            page.sees("已完成 · ").await?;
        }
        page.quiet().await
    });
}

/// The journal as the database holds it.
async fn entries(page: &Page) -> Outcome<String> {
    let script = "return new Promise((done, failed) => {
        const opening = indexedDB.open('jiedan');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const all = opening.result.transaction('journal').objectStore('journal').getAll();
            all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); };
        };
    })";
    Ok(page.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

/// What is told of the task's course.
async fn history(page: &Page) -> Outcome<String> {
    let text = page.text().await?;
    let told = text.split_once("经过").map(|(_, told)| told).unwrap_or_default();
    assert!(told.contains("任务自动完成"), "{text}");
    Ok(told.split("客户和规则").next().unwrap_or_default().to_owned())
}
