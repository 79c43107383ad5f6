//! The price beforehand: 要是… and how a date is counted. Looking records nothing.

use journeys::{Outcome, Page, button, dialog, heading, journey, link, part, radio, region, textbox};

use super::given::{TASK, a_published_task, a_task, copied, keep_copied, note};

const DELETING: &str = "我删除视频";
const HIDING: &str = "我把视频设为仅自己可见";

/// How many lines the task's history has.
async fn lines_of_history(page: &Page) -> Outcome<u64> {
    page.go("#/tasks/1/history").await?;
    page.sees("按星图显示的阶段记下").await?;
    let lines = page.run("return document.querySelectorAll('main ol > li').length", vec![]).await?;
    Ok(lines.as_u64().unwrap_or_default())
}

#[test]
fn deleting_shows_both_dates_side_by_side_and_what_it_may_cost() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.click(link(part("要是…"))).await?;
        page.sees("看了什么也不会记下").await?;
        page.click(radio(DELETING)).await?;
        page.sees("日期不变").await?;
        page.click(radio("明天这时候")).await?;
        page.sees("晚1天").await?;
        page.shows(region("现在这样")).await?;
        page.shows(region("要是这样")).await?;
        page.sees("第1次删除，还能再删4次").await?;
        page.sees("扣25信用分").await?;
        page.click(radio("先不重新发布")).await?;
        page.sees("自动完成的日期没有了").await?;
        page.sees("待重新发布").await?;
        page.quiet().await
    });
}

#[test]
fn hiding_the_video_leaves_no_date() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.go("#/tasks/1/what-if").await?;
        page.click(radio(HIDING)).await?;
        page.click(radio("先不恢复公开")).await?;
        page.sees("自动完成的日期没有了").await?;
        page.sees("没有日期").await?;
        page.sees("最多365天").await
    });
}

#[test]
fn looking_records_nothing() {
    journey(|page| async move {
        a_published_task(&page).await?;
        let before = lines_of_history(&page).await?;
        page.go("#/tasks/1/what-if").await?;
        for question in [DELETING, HIDING, "客户投诉", "客户验收", "谁也不做什么，等下去"] {
            page.click(radio(question)).await?;
            page.shows(region("要是这样")).await?;
        }
        assert_eq!(lines_of_history(&page).await?, before);
        page.go("#/tasks/1").await?;
        page.sees("下一步 · 待验收").await
    });
}

#[test]
fn what_would_stop_the_date_leads_to_its_question() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.click(link("删除")).await?;
        page.at("#/tasks/1/what-if?do=delete").await?;
        page.is_on(radio(DELETING)).await?;
        page.shows(region("要是这样")).await?;
        page.click(button(part("记："))).await?;
        page.shows(dialog("视频已删除")).await?;
        page.click(button("先不记")).await?;
        page.lacks(dialog(journeys::any())).await?;
        page.click(link(TASK)).await?;
        page.sees("下一步 · 待验收").await
    });
}

#[test]
fn a_time_before_the_supposed_deletion_is_answered_in_words() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.go("#/tasks/1/what-if").await?;
        page.click(radio(DELETING)).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), "2024-02-29T10:00").await?;
        page.sees("比前一步").await?;
        page.lacks(region("要是这样")).await
    });
}

#[test]
fn an_offer_is_waited_out_and_accepted_in_thought() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks/1/what-if").await?;
        page.click(radio("谁也不做什么，等下去")).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.click(radio("我接受")).await?;
        page.sees("接受的计时停了").await?;
        // A question that can't be asked now says why.
        page.go("#/tasks/1/what-if?do=delete").await?;
        page.sees("这一步做不了").await?;
        page.lacks(radio("明天这时候")).await?;
        page.go("#/tasks/1").await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn the_whole_counting_stands_above_the_questions_and_both_addresses_lead_there() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.open("#/tasks/1/due").await?;
        page.heading_is("期限怎么算 · 要是…").await?;
        page.shows(heading("要是…")).await?;
        page.shows(radio(DELETING)).await?;
        page.sees("第7天，共7天").await?;
        page.sees("按满168小时算").await?;
        page.sees("没有被商家投诉").await?;
        page.shows(button("打印")).await?;
        // On the same page, what would stop the date leads down to its question.
        page.click(link("设为仅自己可见")).await?;
        page.at("#/tasks/1/what-if?do=private").await?;
        page.is_focused(heading("要是…")).await?;
        page.is_on(radio(HIDING)).await?;
        page.click(link("删除")).await?;
        page.is_on(radio(DELETING)).await?;
        page.open("#/tasks/1/what-if").await?;
        page.heading_is("期限怎么算 · 要是…").await?;
        page.sees("第7天，共7天").await?;
        page.is_focused(heading("要是…")).await
    });
}

#[test]
fn a_task_that_is_over_says_so_once_and_asks_nothing() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.click(button("客户已验收")).await?;
        page.sees("已完成").await?;
        for place in ["#/tasks/1/due", "#/tasks/1/what-if?do=delete"] {
            page.go(place).await?;
            page.sees("任务已经结束").await?;
            page.lacks(heading("要是…")).await?;
            page.accessible().await?;
        }
        page.quiet().await
    });
}

#[test]
fn a_task_that_is_not_there_is_said_on_both_pages() {
    journey(|page| async move {
        a_task(&page).await?;
        for place in ["#/tasks/99/what-if", "#/tasks/99/due"] {
            page.go(place).await?;
            page.sees("这个浏览器里没有这个任务").await?;
            page.shows(link("任务概览").nth(0)).await?;
        }
        Ok(())
    });
}

#[test]
fn the_explanation_for_the_client_has_five_lines() {
    journey(|page| async move {
        a_published_task(&page).await?;
        keep_copied(&page).await?;
        page.click(button("复制给客户")).await?;
        let text = copied(&page).await?;
        assert_eq!(text.lines().count(), 5, "{text}");
        assert!(text.contains("要改标题、要投诉：最晚"), "{text}");
        assert!(text.contains(TASK) && text.contains("24:00") && text.contains("0:00"), "{text}");
        assert!(text.contains("前提") && text.contains("文章") && text.contains("非官方"), "{text}");
        Ok(())
    });
}

#[test]
fn a_long_brief_is_folded_and_unfolds() {
    journey(|page| async move {
        a_task(&page).await?;
        page.lacks(button("展开")).await?;
        page.click(button("记任务要求")).await?;
        page.is_on(radio("任务要求")).await?;
        let brief = "开头5秒讲户外场景，讲清楚防晒指数和质地，不和别的牌子比，不说绝对的话。".repeat(8);
        page.paste_into(textbox("任务要求"), &brief).await?;
        note(&page).await?;
        page.click(button("展开")).await?;
        page.is_on(button("收起")).await?;
        page.click(button("收起")).await?;
        page.shows(button("展开")).await
    });
}

#[test]
fn both_pages_are_readable_by_everybody_and_fit_a_narrow_phone() {
    journey(|page| async move {
        a_published_task(&page).await?;
        for place in ["#/tasks/1", "#/tasks/1/due", "#/tasks/1/what-if"] {
            page.go(place).await?;
            page.accessible().await?;
        }
        page.click(radio(DELETING)).await?;
        page.accessible().await?;
        page.size(320, 700).await?;
        page.fits().await?;
        page.go("#/tasks/1/due").await?;
        page.fits().await?;
        page.go("#/tasks/1").await?;
        page.shows(heading(TASK)).await?;
        page.fits().await
    });
}
