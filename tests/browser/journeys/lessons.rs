//! Somebody new to it: the first lesson with the mistake that it invites to, hints, and what became of each decision.

use journeys::{Outcome, Page, button, heading, journey, link, part};

async fn the_first_lesson(page: &Page) -> Outcome {
    super::given::a_first_visit(page).await?;
    page.click(link(part("我是新手"))).await?;
    page.at("#/learn").await?;
    page.click(link(part("开始：接住第一个任务"))).await?;
    page.at("#/learn/accept-in-time").await?;
    page.shows(button("看任务要求")).await
}

#[test]
fn the_first_mistake_is_invited_explained_and_taken_back() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.sees("演练时间，非真实时间").await?;
        page.fits().await?;
        page.click(button("什么都不做，看看24小时到了会怎样")).await?;
        page.shows(heading("没做到")).await?;
        page.sees("24小时过去了，没有接受，任务自动取消").await?;
        page.sees("文章大意：客户发布任务后，达人要在24小时内接收任务，否则任务自动取消。").await?;
        page.sees("任务概览 → 我的任务 → 待接收任务").await?;
        page.click(button("回到这之前")).await?;
        page.lacks(heading("没做到")).await?;
        page.click(button("看任务要求")).await?;
        page.click(button("去接受")).await?;
        page.shows(heading("做到了")).await?;
        page.sees("按时，没用提示").await?;
        page.quiet().await
    });
}

#[test]
fn a_word_is_explained_by_a_tap_where_it_first_appears() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.click(button("点名")).await?;
        page.sees("指定接单").await?;
        page.click(button("点名")).await?;
        page.sees_not("指定接单").await
    });
}

#[test]
fn hints_come_in_three_steps_and_stand_in_the_result() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.click(button("给我提示")).await?;
        page.sees("任务在「待接收」里等你").await?;
        page.click(button("再提示一点")).await?;
        page.sees("24小时内接收任务，否则任务自动取消").await?;
        page.click(button("再提示一点")).await?;
        page.sees("下一步：去接受").await?;
        page.click(button("看任务要求")).await?;
        page.click(button("去接受")).await?;
        page.sees("按时，用了3次提示").await?;
        page.reload().await?;
        page.go("#/learn").await?;
        page.sees("按时，用了3次提示").await?;
        page.sees("1／4").await
    });
}

#[test]
fn what_is_refused_is_explained_at_once() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.click(button("看任务要求")).await?;
        page.click(button("还想做别的？")).await?;
        page.click(button("不接（文章没有这一项）")).await?;
        page.sees("现在不能「不接（文章没有这一项）」").await?;
        page.sees("文章没有「不接」这一项：要么接受，要么等它自动取消。").await
    });
}

#[test]
fn the_debrief_shows_ones_own_course_beside_the_shortest_and_what_was_lost() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.click(button("什么都不做，看看24小时到了会怎样")).await?;
        page.click(link("看复盘")).await?;
        page.shows(heading("复盘：接住第一个任务")).await?;
        page.shows(heading("你的经过")).await?;
        page.shows(heading("最短的走法")).await?;
        page.sees("这一关就做不到了").await?;
        page.sees("达人接受了任务").await?;
        page.fits().await
    });
}

#[test]
fn a_lesson_goes_on_where_it_was_left() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/learn/script-to-publication").await?;
        page.click(button("上传脚本")).await?;
        page.sees("脚本审核中").await?;
        page.click(button("等到有动静")).await?;
        page.sees("修改意见：开头再短一点").await?;
        page.reload().await?;
        page.sees("待上传脚本 · 第2稿").await?;
        page.go("#/learn").await?;
        page.sees("练到一半").await
    });
}

/// Does one thing after the other, each when what the one before brought about is seen.
async fn walk(page: &Page, steps: &[(&'static str, &'static str)]) -> Outcome {
    for &(act, then) in steps {
        page.click(button(act).nth(0)).await?;
        page.sees(then).await?;
    }
    Ok(())
}

/// Ends a lesson that was won in few taps, and goes on to the next one.
async fn won_in_few_taps(page: &Page, next: &str) -> Outcome {
    page.shows(heading("做到了")).await?;
    assert!(page.taps() <= 25, "{} taps", page.taps());
    page.accessible().await?;
    page.click(link("下一关")).await?;
    page.at(next).await?;
    page.count_from_here();
    Ok(())
}

#[test]
fn the_required_lessons_take_few_taps_on_the_best_path() {
    journey(|page| async move {
        the_first_lesson(&page).await?;
        page.count_from_here();
        walk(&page, &[("看任务要求", "60秒以内"), ("去接受", "做到了")]).await?;
        won_in_few_taps(&page, "#/learn/script-to-publication").await?;
        let review = [
            ("上传脚本", "脚本审核中"),
            ("等到有动静", "第2稿"),
            ("上传脚本", "脚本审核中"),
            ("等到有动静", "待上传视频"),
            ("上传视频", "视频审核中"),
            ("等到有动静", "待发布"),
            ("发布视频", "做到了"),
        ];
        walk(&page, &review).await?;
        won_in_few_taps(&page, "#/learn/seven-days").await?;
        // As in Xingtu, the task that came last stands on top; the title to put right is that of the other one.
        page.click(button("删除视频").nth(1)).await?;
        let end = [
            ("重新发布：青禾防晒，三月出门先涂", "3月9日（周一）24:00自动完成"),
            ("等到有动静", "客户验收了"),
            ("等到有动静", "做到了"),
        ];
        walk(&page, &end).await?;
        won_in_few_taps(&page, "#/learn/full-schedule").await?;
        let full = [
            ("看任务要求", "开箱加一段通勤试听"),
            ("去接受", "待上传脚本"),
            ("服务管理", "进了「服务管理」"),
            ("抖音服务管理", "进了「抖音服务管理」"),
            ("已开通任务", "走到了"),
            ("关掉「接收任务中」", "打开「接收任务中」"),
            ("等到有动静", "没有指派成"),
            ("打开「接收任务中」", "关掉「接收任务中」"),
            ("等到有动静", "早餐麦片"),
            ("看任务要求", "早上七点的厨房"),
            ("去接受", "做到了"),
        ];
        walk(&page, &full).await?;
        page.shows(heading("做到了")).await?;
        assert!(page.taps() <= 25, "{} taps", page.taps());
        page.click(link("看复盘")).await?;
        page.sees("达人关掉了「接收任务中」").await?;
        page.sees("达人打开了「接收任务中」").await?;
        page.go("#/learn").await?;
        page.sees("4／4").await
    });
}
