//! Time and the whole flow in one's own hands: the state map that is played, the timeline, the clock, the directory,
//! other rules, and a link that carries all of it.

use journeys::{Engine, Key, Outcome, Page, Prefer, any, button, heading, img, journey, part, radio};

use super::given::{TASK, a_demo, copied, keep_copied, look_back};
use super::stories::{is_seen_whole, measured_in};

#[test]
fn the_map_shows_where_a_task_stands_and_a_click_on_an_arrow_does_it() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.desktop().await?;
        page.click(radio("流程图")).await?;
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
fn a_past_instant_is_only_looked_at_and_a_copy_goes_on_from_it() {
    journey(|page| async move {
        accepted(&page).await?;
        look_back(&page).await?;
        page.sees("从这里动手就是另走一遍").await?;
        page.sees("待接收").await?;
        page.accessible().await?;
        page.click(button("回到现在")).await?;
        page.sees("待上传脚本").await?;
        look_back(&page).await?;
        page.click(button("从这里另走一遍")).await?;
        page.sees("原来那份还在").await?;
        page.sees("待接收").await?;
        page.click(radio("更多")).await?;
        page.click(button(part("其他的演练"))).await?;
        page.click(button("打开这一份")).await?;
        page.sees("待上传脚本").await?;
        page.quiet().await
    });
}

#[test]
fn an_act_in_the_past_is_done_in_a_copy_from_there() {
    journey(|page| async move {
        accepted(&page).await?;
        look_back(&page).await?;
        page.sees("从这里动手就是另走一遍").await?;
        page.click(button("撤回指派")).await?;
        page.sees("已取消 · 客户撤回").await?;
        page.sees("原来那份还在").await?;
        page.quiet().await
    });
}

#[test]
fn what_will_be_is_looked_at_before_the_time_is_moved_there() {
    journey(|page| async move {
        a_demo(&page).await?;
        look_back(&page).await?;
        page.press(Key::Right).await?;
        page.sees("从现在到那时没有人动手的话").await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.click(button("回到现在")).await?;
        page.sees_not("已取消 · 24小时未接受").await?;
        look_back(&page).await?;
        page.press(Key::Right).await?;
        page.click(button("把时间拨到这里")).await?;
        page.sees("24小时没有接受，「春季防晒霜口播」自动取消").await?;
        page.quiet().await
    });
}

#[test]
fn what_was_a_screen_of_its_own_leads_to_the_stage() {
    journey(|page| async move {
        a_demo(&page).await?;
        for place in ["map", "timeline", "what-if"] {
            page.go(&format!("#/demo/free/3/{place}")).await?;
            page.shows(heading(TASK)).await?;
            page.shows(button("去接受")).await?;
        }
        page.go("#/demo/free/9").await?;
        page.sees("这个浏览器里没有这个任务").await?;
        page.quiet().await
    });
}

/// What free play says in a language: what leads from each of its tasks, the panels, an act that is asked about and its
/// answer's name, and a step of the clock.
struct Said {
    acts: [&'static str; 3],
    panels: [&'static str; 4],
    asked: [&'static str; 2],
    step: &'static str,
}

const CHINESE: Said = Said {
    acts: ["验收", "通过脚本", "去接受"],
    panels: ["流程图", "任务详情", "更多", "三方"],
    asked: ["公开满14天才完成", "要是公开满14天才完成"],
    step: "＋1天",
};
const ENGLISH: Said = Said {
    acts: ["Sign off", "Approve script", "Accept"],
    panels: ["State map", "Task", "More", "The three sides"],
    asked: ["14 days in public", "What if: 14 days in public"],
    step: "+1 day",
};

#[test]
fn free_play_is_seen_whole_at_every_stage_with_every_act_at_hand() {
    journey(|page| async move {
        a_demo(&page).await?;
        for language in measured_in(&page) {
            page.store(*language).await?;
            let said = if *language == Prefer::English { ENGLISH } else { CHINESE };
            for (width, height) in [(1280, 720), (1024, 768)] {
                let at = format!("at {width} × {height} {language:?}");
                page.size(width, height).await?;
                for (task, act) in (1..).zip(said.acts) {
                    page.open(&format!("#/demo/free/{task}")).await?;
                    page.shows(button(act)).await?;
                    for panel in said.panels {
                        page.click(radio(panel)).await?;
                        is_seen_whole(&page, &format!("task {task}, {panel}, {at}")).await?;
                    }
                    if task == 1 {
                        let [asked, answered] = said.asked;
                        page.click(button(asked)).await?;
                        page.sees(answered).await?;
                        is_seen_whole(&page, &format!("what if, {at}")).await?;
                    }
                }
                for task in 1..=3 {
                    page.open(&format!("#/demo/free/{task}?projector")).await?;
                    page.shows(button(said.step)).await?;
                    is_seen_whole(&page, &format!("task {task}, projected, {at}")).await?;
                }
            }
        }
        page.quiet().await
    });
}

#[test]
fn the_clock_plays_and_pauses_at_what_time_does() {
    journey(|page| async move {
        a_demo(&page).await?;
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
        page.open_tab("#/demo/free/3").await?;
        page.shows(button("＋1天")).await?;
        page.tab(0).await?;
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
        page.at("#/demo/free/4").await?;
        page.quiet().await
    });
}

#[test]
fn the_same_journal_parts_under_other_rules() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.click(button("接受期限是48小时")).await?;
        page.sees("3月4日（周三）10:00才自动取消，晚1天。").await?;
        page.accessible().await?;
        page.click(button("接受期限是48小时")).await?;
        page.sees_not("才自动取消").await?;
        page.go("#/demo/free/1").await?;
        page.click(button("7天按满168小时算")).await?;
        page.sees("3月7日（周六）20:00就自动完成").await?;
        page.quiet().await
    });
}

#[test]
fn a_link_brings_a_sandbox_that_is_looked_at_and_opened_as_a_copy() {
    journey(|page| async move {
        accepted(&page).await?;
        keep_copied(&page).await?;
        page.click(radio("更多")).await?;
        page.click(button("复制链接")).await?;
        page.shows(button("已复制")).await?;
        let link = copied(&page).await?;
        let fragment = link.split_once('#').map(|(_, rest)| format!("#{rest}")).unwrap_or_default();
        assert!(fragment.starts_with("#/open?code=JD2."), "{link}");
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.shows(button("去接受")).await?;
        page.open(&fragment).await?;
        page.sees("一份演练：3个任务").await?;
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
    page.click(button("去接受")).await?;
    page.shows(button("上传脚本")).await?;
    page.shows(heading(TASK)).await?;
    page.lacks(journeys::dialog(any())).await
}
