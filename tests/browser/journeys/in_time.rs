//! What is near, seen wherever one is: agreed dates that come and go by, time that runs out on another screen, news that
//! is none once the clock is right; and what is asked before a time of one's own counts.

use journeys::{Outcome, Page, any, button, date, dialog, journey, link, part, radio, region, textbox};
use serde_json::json;

use super::given::{
    CLIENT, TASK, a_demo, a_first_visit, a_published_task, a_task, copied, fill, keep_copied, note, save,
};

/// A day, in minutes.
const DAY: f64 = 1_440.0;

#[test]
fn an_agreed_date_is_today_and_then_passed_on_task_list_strip_and_days_and_in_what_one_missed() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("待上传脚本")).await?;
        save(&page, TASK).await?;
        page.click(button("记约定日期").nth(0)).await?;
        let today = beijing_day(&page).await?;
        page.set_date(date(part("约定交脚本")), &today).await?;
        note(&page).await?;
        // Without loading the page again.
        page.shows(button("改记约定日期").nth(0)).await?;
        page.sees("就是今天").await?;
        page.accessible().await?;
        page.clock_is_ahead(2.0 * DAY).await?;
        page.sees("已过2天").await?;
        page.sees("过了不会自动取消").await?;
        page.go("#/tasks").await?;
        page.sees("交脚本 · 已过2天").await?;
        page.sees("你不在的时候").await?;
        page.sees("交脚本，已过2天").await?;
        page.shows(link(part("已过约定日期1件"))).await?;
        page.accessible().await?;
        page.fits().await?;
        page.click(link(part("已过约定日期1件"))).await?;
        page.at("#/tasks/days").await?;
        page.sees("已过2天").await?;
        page.accessible().await
    });
}

#[test]
fn time_that_runs_out_is_seen_on_every_screen_until_it_is_read() {
    journey(|page| async move {
        a_task(&page).await?;
        let strip = || region("快到期的任务");
        page.go("#/settings").await?;
        page.clock_is_ahead(DAY - 9.0).await?;
        page.shows(strip()).await?;
        for elsewhere in ["#/learn/accept-in-time", "#/demo/never-signed-off", "#/rules", "#/demo/free"] {
            page.go(elsewhere).await?;
            page.shows(strip()).await?;
            page.sees("就要自动取消").await?;
            page.fits().await?;
        }
        page.accessible().await?;
        page.click(button("知道了").within(strip())).await?;
        page.lacks(strip()).await?;
        page.clock_is_ahead(DAY + 1.0).await?;
        page.shows(strip()).await?;
        page.sees("按规则已自动取消").await?;
        page.click(link(part("详情")).within(strip())).await?;
        page.at("#/tasks/1").await?;
        // What a wrong clock said is no news once it is right.
        page.clock_is_ahead(0.0).await?;
        page.lacks(strip()).await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn a_clock_that_was_a_year_off_leaves_no_news_behind() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks").await?;
        for wrong in [365.0 * DAY, -365.0 * DAY] {
            page.clock_is_ahead(wrong).await?;
            if wrong > 0.0 {
                page.sees("你不在的时候").await?;
            } else {
                page.sees("时间比上一笔记录早").await?;
            }
            page.clock_is_ahead(0.0).await?;
            page.sees_not("你不在的时候").await?;
            page.sees_not("按规则已自动取消").await?;
            page.sees_not("时间比上一笔记录早").await?;
            page.reload().await?;
            page.sees("该我做").await?;
            page.sees_not("你不在的时候").await?;
        }
        Ok(())
    });
}

#[test]
fn a_task_of_yesterday_is_asked_its_time_of_day_and_what_follows_is_said_before_it_is_saved() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/new").await?;
        page.type_into(textbox("任务名"), TASK).await?;
        page.type_into(textbox(part("客户")), CLIENT).await?;
        let chosen = page.run("return document.querySelectorAll('input[name=when]:checked').length", vec![]).await?;
        assert_eq!(chosen, json!(0), "nobody chose a time yet");
        page.click(button("保存")).await?;
        page.sees("还没有填时间").await?;
        page.click(radio("昨天")).await?;
        page.click(button("保存")).await?;
        page.sees("还没有填时间").await?;
        page.at("#/tasks/new").await?;
        page.set_date(date(part("几点几分")), "00:00").await?;
        page.sees("没接受的话，按规则已自动取消").await?;
        page.click(radio("今天")).await?;
        page.set_date(date(part("几点几分")), "00:00").await?;
        page.sees("前，在星图点“去接受”").await?;
        save(&page, TASK).await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn a_reminder_names_no_day_that_was_not_recorded_whatever_the_clock_read_twice() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("脚本审核中")).await?;
        // The clock is read twice on the way, and stands at another instant each time.
        page.clock_is_ahead(0.0).await?;
        page.run("let n = 0; const real = Date.now; Date.now = () => real() + 5 * n++;", vec![]).await?;
        save(&page, TASK).await?;
        keep_copied(&page).await?;
        page.click(button(part("复制催办"))).await?;
        assert_eq!(copied(&page).await?, format!("您好，「{TASK}」的脚本已交，方便时请审核。"));
        Ok(())
    });
}

#[test]
fn what_leaves_a_demo_says_first_that_it_is_made_up() {
    journey(|page| async move {
        a_demo(&page).await?;
        keep_copied(&page).await?;
        page.click(radio("更多")).await?;
        page.click(button("复制演练码")).await?;
        let text = copied(&page).await?;
        assert!(text.starts_with("【演练，人和任务都是编的】\n"), "{text}");
        page.lacks(journeys::dialog(any())).await
    });
}

#[test]
fn a_deadline_says_until_when_an_act_is_safe_beside_when_it_completes() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/calc").await?;
        page.click(radio("自动完成")).await?;
        page.click(radio("选时间")).await?;
        let published =
            "const at = new Date(Date.now() + (8 - 24) * 3600e3); return at.toISOString().slice(0, 11) + '20:15';";
        let published = page.run(published, vec![]).await?;
        page.set_date(date(part("北京时间")), published.as_str().unwrap_or_default()).await?;
        page.sees("哪种读法都来得及").await?;
        // Whatever the hour, that is the seventh day.
        page.clock_is_ahead(6.0 * DAY).await?;
        page.sees("按最早的读法").await?;
        page.quiet().await
    });
}

/// Today in Beijing, as a form writes it.
async fn beijing_day(page: &Page) -> Outcome<String> {
    let script = "return new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10)";
    Ok(page.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn until_when_an_act_is_safe_is_said_on_the_card_and_before_each_act_that_completion_rules_out() {
    journey(|page| async move {
        a_published_task(&page).await?;
        let card = || region("自动完成");
        page.shows(journeys::link("假定").within(card()).nth(1)).await?;
        page.sees("改标题、删除、投诉").await?;
        page.click(button("我还能做什么？")).await?;
        for act in ["客户要求改标题", "客户投诉了", "视频已删除"] {
            page.click(button(act).nth(0)).await?;
            page.shows(dialog(any())).await?;
            let said = "return [...document.querySelectorAll('dialog p')].some((p) => /最晚.*24:00前：哪种读法都来得及。/.test(p.textContent))";
            assert_eq!(page.run(said, vec![]).await?, json!(true), "{act}");
            page.accessible().await?;
            page.click(button("先不记")).await?;
            page.lacks(dialog(any())).await?;
        }
        Ok(())
    });
}
