//! "May I still …?": found among the rules, answered with what it rests on, and asked of the table and the map.

use journeys::{Prefer, any, button, combobox, heading, journey, link, listitem, part, radio, searchbox, table};

use super::given::{TASK, a_task};

#[test]
fn the_whole_lifecycle_is_walked_on_the_spot_to_the_number_that_the_tests_expect() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/map").await?;
        page.click(button("现在就走一遍")).await?;
        page.sees("790个状态，6245步").await?;
        page.sees("数目和测试里写定的一样。死路：0。").await?;
        page.sees("没有死路：从每个状态都走得到结束。").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn may_i_still_change_the_title_is_found_by_typing_and_answered() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.sees("有16条，共16条").await?;
        page.type_into(searchbox(part("找规则")), "能改标题吗").await?;
        page.click(link("标题还能改吗？")).await?;
        page.at("#/rules/title").await?;
        page.heading_is("标题还能改吗？").await?;
        page.is_focused(heading("标题还能改吗？")).await?;
        page.sees("完成之前能：删除视频，换标题重新发布").await?;
        page.sees("每个任务最多删除5次").await?;
        page.sees("「……由于该任务已完成，无法修改。」").await?;
        page.sees("满7个自然日，没有投诉、视频公开，任务自动完成").await?;
        page.click(link(part("下一条"))).await?;
        page.heading_is("视频还能删除吗？").await?;
        page.quiet().await
    });
}

#[test]
fn a_rule_is_found_by_what_people_call_it() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        for word in ["隐藏", "私密"] {
            page.type_into(searchbox(part("找规则")), word).await?;
            page.shows(link("视频还能设为仅自己可见吗？")).await?;
            page.clear(searchbox(part("找规则"))).await?;
        }
        page.sees("有16条，共16条").await
    });
}

#[test]
fn a_search_without_a_result_says_what_to_do_and_is_cleared() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.type_into(searchbox(part("找规则")), "invoice").await?;
        page.sees("有0条，共16条").await?;
        page.sees("没有这样的规则").await?;
        page.click(button("清空，看全部")).await?;
        page.sees("有16条，共16条").await?;
        page.value_is(searchbox(part("找规则")), "").await
    });
}

#[test]
fn a_rule_opens_from_its_address_and_names_ones_own_tasks_that_it_concerns() {
    journey(|page| async move {
        a_task(&page).await?;
        page.open("#/rules/24-hours").await?;
        page.heading_is("最晚什么时候接受？").await?;
        page.title_is("(1) 24小时 · 接单台").await?;
        page.sees("24小时没有接受，任务自动取消").await?;
        page.click(link(TASK)).await?;
        page.at("#/tasks/1").await?;
        page.open("#/rules/7-days").await?;
        page.sees("按满168小时").await?;
        page.sees_not("现在和你的这些任务有关").await?;
        page.open("#/rules/no-such-rule").await?;
        page.heading_is("没有这一页").await
    });
}

#[test]
fn in_english_the_articles_own_words_stay_chinese_and_are_marked_so() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/review").await?;
        page.prefer(Prefer::English).await?;
        page.heading_is("How long may a review take?").await?;
        page.sees("就需要对脚步[原文如此，应为“脚本”]制作上传等待审核").await?;
        let marked = page.run("return document.querySelector('blockquote').lang", vec![]).await?;
        assert_eq!(marked, serde_json::json!("zh-CN"));
        page.sees("Third-party material, 2022: 3 at most").await?;
        page.go("#/rules").await?;
        page.shows(link("May I still change the title?")).await
    });
}

#[test]
fn what_is_possible_at_a_stage_is_told_by_whose_it_is_and_the_rest_with_the_reason() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.click(button(part("更多"))).await?;
        page.click(link("阶段和动作")).await?;
        page.shows(heading("「待接收」时可以做的")).await?;
        page.shows(listitem(part("去接受"))).await?;
        page.sees("文章没有「不接」这一项").await?;
        page.lacks(table(any())).await?;
        page.click(radio("2022年第三方资料的规则")).await?;
        page.shows(listitem(part("不接"))).await?;
        page.choose(combobox("任务在哪个阶段"), "脚本审核中").await?;
        page.sees("驳回还没到次数上限，不用交平台判定。").await?;
        page.sees("交平台判定 第三方").await?;
        page.click(radio("2021年文章的规则")).await?;
        page.sees("按这套规则，驳回没有次数限制，不用交平台判定。").await?;
        page.click(radio("2022年第三方资料的规则")).await?;
        page.choose(combobox("任务在哪个阶段"), "待验收").await?;
        page.shows(listitem(part("删除视频"))).await?;
        page.sees("看情况。不行的时候：最多可删除5次，已经用完。").await?;
        page.desktop().await?;
        page.shows(table("阶段和动作的全表")).await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn the_map_jumps_from_stage_to_stage_and_shows_where_ones_own_task_stands() {
    journey(|page| async move {
        a_task(&page).await?;
        page.open("#/rules/map").await?;
        page.shows(link(TASK)).await?;
        page.sees("达人：去接受").await?;
        page.sees("时间：24小时没有接受").await?;
        page.click(button("待上传脚本").nth(0)).await?;
        page.is_focused(heading("待上传脚本")).await?;
        page.at("#/rules/map").await?;
        page.quiet().await
    });
}

#[test]
fn a_computed_date_leads_to_its_rule() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/calc").await?;
        page.click(radio("刚刚")).await?;
        page.click(link("怎么算的：规则「24小时」")).await?;
        page.heading_is("最晚什么时候接受？").await
    });
}
