//! Time and the whole flow in one's own hands: the state map that is played, the timeline, the clock, the directory,
//! other rules, and a link that carries all of it.

use journeys::{Engine, Key, Outcome, Page, any, button, img, journey, link, part, radio, region};

use super::given::{TASK, a_demo, copied, keep_copied, take_seat};

#[test]
fn the_map_shows_where_a_task_stands_and_a_click_on_an_arrow_does_it() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.desktop().await?;
        page.click(link("在流程图上看")).await?;
        page.shows(img("待接收，现在在这里")).await?;
        let arrow = button(part("去接受，到「待上传脚本」"));
        if page.engine() == Engine::Chromium {
            page.click(arrow).await?;
        } else {
            // Their drivers press the middle of what an arrow and its words cover together, where neither is.
            page.shows(arrow).await?;
            page.run("document.querySelector('[aria-label*=\"去接受，到\"]').focus();", vec![]).await?;
            page.press(Key::Enter).await?;
        }
        page.shows(img("待上传脚本，现在在这里")).await?;
        page.shows(img("待接收，走过了")).await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_past_moment_is_only_looked_at_and_a_copy_goes_on_from_it() {
    journey(|page| async move {
        accepted(&page).await?;
        page.click(link("时间线")).await?;
        page.shows(button("看这一刻达人接受了任务")).await?;
        page.click(button("看这一刻客户指派了任务")).await?;
        page.sees("只能看，什么也不会动").await?;
        page.shows(region("那时的样子")).await?;
        page.lacks(button("去接受")).await?;
        page.accessible().await?;
        page.click(button("从这里另走一遍")).await?;
        page.at("#/demo/free").await?;
        page.sees("原来那份还在").await?;
        page.sees("待接收").await?;
        page.click(button(part("其他的演练"))).await?;
        page.click(button("打开这一份")).await?;
        page.sees("待上传脚本").await?;
        page.quiet().await
    });
}

#[test]
fn the_clock_plays_and_pauses_at_what_time_does() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.go("#/demo/free").await?;
        page.click(button("到期前1分钟")).await?;
        page.sees("9:59").await?;
        page.click(button("播放")).await?;
        page.sees("24小时没有接受，「春季防晒霜口播」自动取消").await?;
        page.shows(button("播放")).await?;
        page.lacks(button("暂停")).await?;
        page.quiet().await
    });
}

#[test]
fn a_second_window_keeps_in_step() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.open_tab("#/demo/free").await?;
        page.shows(button("＋1天")).await?;
        page.tab(0).await?;
        page.go("#/demo/free").await?;
        page.click(button("＋1天")).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.tab(1).await?;
        page.sees("已取消 · 24小时未接受").await
    });
}

#[test]
fn a_client_chooses_among_creators_who_receive() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.go("#/demo/free/new").await?;
        page.click(button("加两位编的达人来挑")).await?;
        page.sees("接收任务中：关。不能指派给这位达人").await?;
        page.lacks(radio("老周测评")).await?;
        page.click(radio("阿岚的厨房")).await?;
        page.accessible().await?;
        page.click(button("用现成的例子")).await?;
        page.click(button("指派任务")).await?;
        page.at("#/demo/free/2").await?;
        page.quiet().await
    });
}

#[test]
fn the_same_journal_parts_under_other_rules() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.click(link("要是…")).await?;
        page.shows(region("现在这样")).await?;
        page.click(radio("24小时改成48小时")).await?;
        page.sees("谁也不做什么的话，3月3日").await?;
        page.shows(region("换了规则")).await?;
        page.accessible().await?;
        page.click(button(part("另开一份，时间拨到"))).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.quiet().await
    });
}

#[test]
fn a_link_brings_a_sandbox_that_is_looked_at_and_opened_as_a_copy() {
    journey(|page| async move {
        accepted(&page).await?;
        page.go("#/demo/free").await?;
        keep_copied(&page).await?;
        page.click(button("复制链接")).await?;
        page.shows(button("已复制")).await?;
        let link = copied(&page).await?;
        let fragment = link.split_once('#').map(|(_, rest)| format!("#{rest}")).unwrap_or_default();
        assert!(fragment.starts_with("#/open?code=JD2."), "{link}");
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.sees("等达人接受").await?;
        page.open(&fragment).await?;
        page.sees("一份演练：1个任务").await?;
        page.sees("待上传脚本").await?;
        page.accessible().await?;
        page.click(button("作为另一份打开")).await?;
        page.at("#/demo/free").await?;
        page.sees("已作为另一份打开").await?;
        page.sees("待上传脚本").await?;
        page.quiet().await
    });
}

/// The demo with a task that was accepted, on the task's own page.
pub async fn accepted(page: &Page) -> Outcome {
    a_demo(page).await?;
    take_seat(page, "达人").await?;
    page.click(button("去接受").nth(0)).await?;
    page.sees("下一步 · 待上传脚本").await?;
    page.shows(journeys::heading(TASK)).await?;
    page.lacks(journeys::dialog(any())).await
}
