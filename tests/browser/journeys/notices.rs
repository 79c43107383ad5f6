//! What is told above the screen: seen where it belongs and nowhere else, and of saving only what is so.

use journeys::{Outcome, Page, any, button, dialog, file, fixture, journey, part};
use serde_json::json;

use super::given::{TASK, a_demo, a_task, another_task, fill, save};

/// What the sandbox tells of a lapse.
const TIME_DID: &str = "24小时没有接受，「春季防晒霜口播」自动取消";

/// Every address that isn't about the second task, on whichever desk.
const ELSEWHERE: [&str; 26] = [
    "#/tasks",
    "#/tasks/1",
    "#/tasks/1/history",
    "#/tasks/1/due",
    "#/tasks/1/what-if",
    "#/tasks/new",
    "#/tasks/all",
    "#/tasks/days",
    "#/tasks/receiving",
    "#/learn",
    "#/learn/accept-in-time",
    "#/learn/accept-in-time/debrief",
    "#/learn/teach",
    "#/learn/teach/0/0",
    "#/demo",
    "#/demo/lapsed",
    "#/demo/free",
    "#/demo/free/new",
    "#/demo/free/2",
    "#/open",
    "#/rules",
    "#/rules/24-hours",
    "#/rules/table",
    "#/rules/map",
    "#/rules/calc",
    "#/settings",
];

#[test]
fn a_tasks_notice_is_on_no_other_screen_and_doesnt_come_back() {
    journey(|page| async move {
        a_task(&page).await?;
        another_task(&page, "乙").await?;
        page.sees("已记下「乙」").await?;
        page.go("#/tasks/2/history").await?;
        page.sees("已记下「乙」").await?;
        for elsewhere in ELSEWHERE {
            page.go("#/tasks/2").await?;
            page.click(button("我已在星图接受")).await?;
            page.sees("已记下：你在星图接受了「乙」").await?;
            page.shows(button("撤销")).await?;
            page.go(elsewhere).await?;
            page.lacks(button("撤销")).await?;
            page.sees_not("你在星图接受了「乙」").await?;
            page.go("#/tasks/2").await?;
            page.lacks(button("撤销")).await?;
            taken_back(&page).await?;
        }
        Ok(())
    });
}

/// Takes the acceptance back where the history of the task is.
async fn taken_back(page: &Page) -> Outcome {
    page.click(button(part("撤销这一笔")).nth(0)).await?;
    page.shows(button("我已在星图接受")).await
}

#[test]
fn a_story_shows_nothing_of_the_sandbox() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.click(button(part("到下一个期限")).nth(0)).await?;
        page.sees(TIME_DID).await?;
        page.go("#/demo/never-signed-off").await?;
        page.sees_not(TIME_DID).await
    });
}

#[test]
fn without_storage_nothing_is_said_to_be_saved() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/").await?;
        page.deny_storage().await?;
        page.go("#/tasks/new").await?;
        fill(&page, TASK).await?;
        save(&page, TASK).await?;
        page.sees(&format!("已记下「{TASK}」。只在这一页里，关掉就没了。")).await?;
        page.sees("这个浏览器不让保存").await?;
        page.sees_not("已保存").await
    });
}

#[test]
fn inside_other_apps_no_file_is_offered() {
    journey(|page| async move {
        a_task(&page).await?;
        for agent in [
            "Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49",
            "Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile Safari/537.36 V1_AND_SQ_9.0 QQ/9.0.8",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Lark/7.1",
            "Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile Safari/537.36 DingTalk/7.5",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605.1.15 Mobile/15E148 discover/8.1 xhsdiscover",
            "Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile Safari/537.36 Weibo (Xiaomi-14__weibo__14.1)",
            "Mozilla/5.0 (Linux; Android 14; V2145A; wv) AppleWebKit/537.36 Version/4.0 Chrome/116.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML) Mobile/15E148",
        ] {
            let script = "Object.defineProperty(navigator, 'userAgent', { value: arguments[0], configurable: true });";
            page.run(script, vec![json!(agent)]).await?;
            page.go("#/tasks").await?;
            page.go("#/tasks/1").await?;
            page.lacks(button(part("放进手机日历"))).await?;
            page.go("#/settings").await?;
            page.sees("在这里打开的网页存不了文件").await?;
            page.lacks(button("导出备份文件")).await?;
            page.lacks(button("导出表格（CSV）")).await?;
            page.shows(button("复制备份码").nth(0)).await?;
            page.sees("还没有备份过").await?;
        }
        Ok(())
    });
}

#[test]
fn a_backup_file_counts_once_the_person_has_seen_it() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/settings").await?;
        page.click(button("导出备份文件")).await?;
        page.sees("已交给浏览器下载").await?;
        page.sees("还没有备份过").await?;
        page.click(button("看到文件了")).await?;
        page.sees("上次备份：今").await
    });
}

#[test]
fn cancelling_the_file_picker_closes_nothing_and_keeps_what_was_chosen() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.click(button("脚本已交").nth(0)).await?;
        page.attach(file(part("文件")), &fixture("script.txt")).await?;
        page.sees("选好了").await?;
        // No driver cancels a picker: what browsers do then is done in its place.
        let script = "const field = document.querySelector('input[type=file]');
            field.dispatchEvent(new Event('cancel', { bubbles: true }));
            field.value = ''; field.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(script, vec![]).await?;
        page.sees("script.txt").await?;
        page.shows(dialog(any())).await?;
        page.click(button("记下")).await?;
        page.lacks(dialog(any())).await?;
        page.sees("script.txt").await
    });
}
