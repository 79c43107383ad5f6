//! The article's own words are found where it says: beside their reading, on the way to the switch, and where somebody
//! asks how to get more tasks.

use journeys::{
    Key, Outcome, Page, Prefer, any, button, group, heading, journey, link, list, listitem, navigation, part, textbox,
};
use serde_json::json;

use super::given::{TASK, a_first_visit, a_task};

#[test]
fn each_statement_stands_beside_its_reading_and_leads_to_where_it_is_at_work() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/more").await?;
        page.click(link(part("原文对照"))).await?;
        page.at("#/rules/article").await?;
        page.title_is("(1) 原文对照 · 接单台").await?;
        page.heading_is("原文对照").await?;
        page.sees("就需要对脚步[原文如此，应为“脚本”]制作上传等待审核").await?;
        page.sees("左侧导航栏服务管理→抖音服务管理→已开通任务→关闭“接收任务中”开关").await?;
        page.counts(heading(part("S")), 10).await?;
        page.fits().await?;
        page.accessible().await?;
        page.click(link(part(TASK)).within(navigation(part("任务详情")))).await?;
        page.at("#/tasks/1").await?;
        for (statement, name, address) in [
            ("谁发任务", "记一个任务", "#/tasks/new"),
            ("待接收任务在哪里", "任务概览", "#/tasks"),
            ("待接收任务在哪里", "我的任务", "#/tasks/all"),
            ("去接受", "练一练：去接受", "#/learn/accept-in-time"),
            ("24小时", "算一算", "#/rules/calc"),
            ("24小时", "规则：24小时", "#/rules/24-hours"),
            ("档期满了", "接单开关", "#/tasks/receiving"),
            ("修改视频标题", "规则：最多可删除五次", "#/rules/deletions"),
        ] {
            page.go("#/rules/article").await?;
            page.click(link(name).within(navigation(part(statement)))).await?;
            page.at(address).await?;
        }
        page.quiet().await
    });
}

#[test]
fn the_words_stand_above_the_reading_on_a_phone_and_beside_it_on_a_wide_screen() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.click(link("原文对照")).await?;
        page.heading_is("原文对照").await?;
        assert_eq!(places(&page).await?, json!("above"));
        page.click(button("依据的假定（2条）").nth(0)).await?;
        page.sees("D23").await?;
        page.desktop().await?;
        assert_eq!(places(&page).await?, json!("beside"));
        page.prefer(Prefer::English).await?;
        page.heading_is("The article, line by line").await?;
        page.sees("「就点“去接受”，接受同时也默认达人对任务中的要求也接受」").await?;
        let marked = page.run("return document.querySelector('main blockquote').lang", vec![]).await?;
        assert_eq!(marked, json!("zh-CN"));
        page.fits().await
    });
}

/// Where the first reading stands, seen from the words that it reads.
async fn places(page: &Page) -> Outcome<serde_json::Value> {
    let script = "const words = document.querySelector('main blockquote').getBoundingClientRect();
        const nav = document.querySelector('main section nav').getBoundingClientRect();
        return nav.left >= words.right ? 'beside' : nav.top >= words.bottom ? 'above' : 'neither';";
    page.run(script, vec![]).await
}

#[test]
fn the_way_to_the_switch_is_walked_station_by_station_with_the_keyboard_too() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/learn/full-schedule").await?;
        page.shows(group("下一站点哪里？")).await?;
        page.lacks(button("关掉「接收任务中」")).await?;
        page.sees("不是星图的界面").await?;
        page.click(button("任务概览").within(group("下一站点哪里？"))).await?;
        page.sees("「任务概览」里是客户指派来的任务，没有这个开关").await?;
        page.click(button("已开通任务")).await?;
        page.sees("「已开通任务」还在里面").await?;
        page.counts(listitem(any()).within(list("走到了哪里")), 1).await?;
        page.click(button("服务管理")).await?;
        page.sees("进了「服务管理」").await?;
        page.accessible().await?;
        page.press(Key::Tab + Key::Tab).await?;
        page.is_focused(button("抖音服务管理")).await?;
        page.press(Key::Enter).await?;
        page.sees("进了「抖音服务管理」").await?;
        page.click(button("已开通任务")).await?;
        page.sees("「接收任务中」就在「已开通任务」里").await?;
        page.is_focused(button("关掉「接收任务中」")).await?;
        page.lacks(group("下一站点哪里？")).await?;
        page.counts(listitem(any()).within(list("走到了哪里")), 4).await?;
        page.press(Key::Enter).await?;
        page.shows(button("打开「接收任务中」")).await?;
        page.fits().await?;
        page.reload().await?;
        page.shows(button("打开「接收任务中」")).await?;
        page.lacks(group("下一站点哪里？")).await?;
        page.quiet().await
    });
}

#[test]
fn how_to_get_more_tasks_is_answered_beside_ones_own_figures() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/all").await?;
        page.click(link("怎么多接到单")).await?;
        page.at("#/tasks/receiving?at=more-tasks").await?;
        page.is_focused(heading("怎么多接到单")).await?;
        page.sees("达人不能主动接任务，由客户指定达人接单").await?;
        page.type_into(textbox("粉丝数量"), "1.2万").await?;
        page.type_into(textbox("播放量"), "34万").await?;
        page.click(button("记下")).await?;
        page.sees("粉丝数量12,000").await?;
        page.click(link("可以自己去接任务吗？")).await?;
        page.at("#/rules/designated").await?;
        page.shows(heading("你的粉丝数量和播放量")).await?;
        page.sees("粉丝数量12,000").await?;
        page.click(link("怎么多接到单")).await?;
        page.is_focused(heading("怎么多接到单")).await?;
        page.quiet().await
    });
}

#[test]
fn accepting_says_that_it_accepts_the_requirements_once_on_each_desk() {
    journey(|page| async move {
        a_task(&page).await?;
        page.sees("任务详情").await?;
        page.sees("在星图点「去接受」，任务中的要求也就一起接受了。 文章").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.sees_not("任务中的要求也就一起接受了").await?;
        page.open("#/learn/accept-in-time").await?;
        page.click(button("看任务要求")).await?;
        page.sees("接受任务，也就接受了任务中的要求。 文章").await?;
        page.open("#/learn/script-to-publication").await?;
        page.click(button("上传脚本")).await?;
        page.click(button("等到有动静")).await?;
        page.sees("第2稿").await?;
        page.click(button("上传脚本")).await?;
        page.click(button("等到有动静")).await?;
        page.sees("下一步：上传视频").await
    });
}
