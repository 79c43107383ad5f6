//! What a tap brings about can be seen, whatever the window: it is scrolled to, stands beside the finger, or nothing that
//! scrolls took it away. And on paper and in the system's own colours nothing is lost.

use std::fmt::Write as _;

use journeys::{
    Engine, Failure, Key, Outcome, PATIENCE, Page, Target, button, heading, journey, link, part, radio, region, until,
};
use serde_json::json;

use super::given::{TASK, a_first_visit, a_task, record, restore};

const AT: &str = r#""at":"2026-03-01T10:00:00.000+08:00","noted_at":"2026-03-01T10:00:00.000+08:00""#;
const FILE: &str = r#"{"here":{"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","name":"a.txt","size":10,"kind":"text"}}"#;

/// A journal as text: one client, one creator, and what is done.
fn journal(deeds: &[String]) -> String {
    let people = [
        r#""client","act":{"add_client":{"client":1,"name":"青禾日化","kind":"brand"}}"#.to_owned(),
        r#""creator","act":{"add_creator":{"creator":1,"name":"小满"}}"#.to_owned(),
    ];
    let entries =
        (1..).zip(people.iter().chain(deeds)).map(|(seq, said)| format!(r#"{{"seq":{seq},{AT},"by":{said}}}"#));
    entries.collect::<Vec<_>>().join(",")
}

/// A task that is assigned and accepted.
fn accepted(task: usize, name: &str, rules: &str) -> [String; 2] {
    let brief = format!(r#""brief":{{"name":"{name}"}}"#);
    [
        format!(r#""client","act":{{"assign":{{"task":{task},"client":1,"creator":1,{brief},"rules":{rules}}}}}"#),
        format!(r#""creator","act":{{"accept":{{"task":{task}}}}}"#),
    ]
}

/// Opens a demo of these deeds.
async fn a_demo_of(page: &Page, deeds: &[String]) -> Outcome {
    let entries = journal(deeds);
    let demo = format!(r#"{{"jiedan_demo":2,"now":"2026-03-01T12:00:00.000+08:00","entries":[{entries}]}}"#);
    page.phone().await?;
    page.open(&format!("#/open?code={}", super::links::code(&demo))).await?;
    page.click(button("作为另一份打开")).await?;
    page.at("#/demo/free").await
}

/// Waits until an element stands within the window, beneath and above the bars that stay; at least its first lines.
async fn is_in_view(page: &Page, target: Target) -> Outcome {
    let script = "const [el] = arguments, box = el.getBoundingClientRect();
        const bar = (name) => document.querySelector(name)?.getBoundingClientRect();
        const [top, low] = [bar('.topbar'), bar('.places')];
        const from = top && top.top <= 0 ? Math.max(0, top.bottom) : 0;
        const to = low && low.top > innerHeight / 2 ? Math.min(innerHeight, low.top) : innerHeight;
        const first = Math.min(box.bottom, box.top + 24);
        return box.height > 0 && box.top >= from - 1 && first <= to + 1 ? '' : `it is from ${box.top} to ${box.bottom}, the window from ${from} to ${to}`;";
    let mut told = String::new();
    let holds = until(PATIENCE, async || {
        let element = page.find(&target).await?;
        page.run(script, vec![element.to_json()?]).await?.as_str().unwrap_or_default().clone_into(&mut told);
        Ok(told.is_empty().then_some(()))
    });
    holds.await?.ok_or_else(|| Failure::new(format!("{target} isn't in view: {told}")))
}

#[test]
fn a_wrong_act_in_a_lesson_is_explained_where_the_finger_is() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.size(390, 560).await?;
        page.go("#/learn/accept-in-time").await?;
        page.click(button("看任务要求")).await?;
        page.click(button("还想做别的？")).await?;
        page.click(button("不接（文章没有这一项）")).await?;
        is_in_view(&page, journeys::role("status", part("现在不能"))).await
    });
}

#[test]
fn what_became_of_waiting_is_told_beside_the_clock_and_the_end_is_shown() {
    journey(|page| async move {
        page.size(390, 560).await?;
        page.open("#/learn/script-to-publication").await?;
        page.click(button("上传脚本")).await?;
        page.sees("脚本审核中").await?;
        page.click(button("等到有动静")).await?;
        page.sees("修改意见：开头再短一点").await?;
        is_in_view(&page, journeys::role("status", part("修改意见"))).await?;
        page.go("#/learn/accept-in-time").await?;
        page.click(button("什么都不做，看看24小时到了会怎样")).await?;
        is_in_view(&page, heading("没做到")).await
    });
}

#[test]
fn the_answer_to_a_switch_far_down_is_scrolled_to() {
    journey(|page| async move {
        a_task(&page).await?;
        page.size(390, 480).await?;
        page.go("#/tasks/receiving").await?;
        page.click(radio("记：星图里已关闭接收")).await?;
        is_in_view(&page, journeys::role("status", part("星图"))).await
    });
}

/// Twenty tasks of one's own, all to be done.
async fn twenty_tasks(page: &Page) -> Outcome {
    let deeds: Vec<String> = (1..=20).flat_map(|n| accepted(n, &format!("第{n}个任务"), r#""article-2021""#)).collect();
    let backup = page.home().join("twenty.json");
    std::fs::write(&backup, format!(r#"{{"jiedan_backup":2,"entries":[{}]}}"#, journal(&deeds)))?;
    a_first_visit(page).await?;
    page.go("#/settings").await?;
    restore(page, &backup, 20).await
}

#[test]
fn list_and_task_scroll_by_themselves_and_the_list_keeps_its_place() {
    journey(|page| async move {
        twenty_tasks(&page).await?;
        page.desktop().await?;
        page.go("#/tasks").await?;
        page.click(button("还有12个")).await?;
        page.shows(link("第20个任务")).await?;
        page.press("jjjjjjjjjjjj").await?;
        is_in_view(&page, region("任务详情")).await?;
        let on = "const at = document.activeElement.getBoundingClientRect();
            return scrollY === 0 && at.top > 0 && at.bottom < innerHeight;";
        let stands = until(PATIENCE, async || Ok((page.run(on, vec![]).await? == json!(true)).then_some(())));
        assert!(stands.await?.is_some(), "the focused task is in view, and the page didn't move");
        page.press(Key::Enter).await?;
        let there = "const card = document.querySelector('[data-current]')?.getBoundingClientRect();
            return !!card && card.top > 0 && card.bottom < innerHeight && document.querySelector('.pane-list').scrollTop > 0;";
        let kept = until(PATIENCE, async || Ok((page.run(there, vec![]).await? == json!(true)).then_some(())));
        kept.await?.ok_or_else(|| Failure::new("the list lost its place"))?;
        let height = "return document.scrollingElement.scrollHeight <= innerHeight;";
        assert_eq!(page.run(height, vec![]).await?, json!(true), "the page itself doesn't scroll");
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_task_is_printed_with_all_that_happened_and_without_buttons() {
    journey(|page| async move {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        for act in ["脚本已交", "视频已交"] {
            record(&page, act).await?;
            let approval = act.replace("已交", "已通过");
            page.click(button(approval.as_str())).await?;
            page.lacks(button(approval)).await?;
        }
        page.shows(link("看全部经过")).await?;
        emulated(&page, json!({ "media": "print" })).await?;
        let printed = "const seen = (el) => el.checkVisibility();
            const lines = [...document.querySelectorAll('main ol.history > li')].filter(seen).length;
            const pressed = [...document.querySelectorAll('main button')].filter(seen).map((el) => el.innerText);
            return `${lines} lines, buttons: ${pressed.join('|')}`;";
        let told = page.run(printed, vec![]).await?;
        emulated(&page, json!({ "media": "" })).await?;
        assert_eq!(told, json!("6 lines, buttons: "));
        Ok(())
    });
}

#[test]
fn in_forced_colours_one_place_is_marked_on_every_width() {
    journey(|page| async move {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        a_task(&page).await?;
        emulated(&page, json!({ "features": [{ "name": "forced-colors", "value": "active" }] })).await?;
        let marked = "return [...document.querySelectorAll('.place')].filter((el) => el.checkVisibility()).filter((el) => {
            const style = getComputedStyle(el), ground = getComputedStyle(document.body).backgroundColor;
            const edge = (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`];
            return ['Top', 'Left'].map(edge).some((colour) => colour && colour !== ground && colour !== getComputedStyle(document.documentElement).backgroundColor);
        }).map((el) => el.innerText.trim()).join(' ');";
        let mut told = String::new();
        for width in [390, 1440] {
            page.size(width, 844).await?;
            for place in ["#/tasks", "#/rules"] {
                page.go(place).await?;
                let marked = page.run(marked, vec![]).await?;
                write!(told, "{width} {}: {} ", place, marked.as_str().unwrap_or_default())
                    .map_err(|_| Failure::new("no text"))?;
            }
        }
        emulated(&page, json!({ "features": [] })).await?;
        assert_eq!(told.trim(), "390 #/tasks: 任务概览 390 #/rules: 更多 1440 #/tasks: 任务概览 1440 #/rules: 规则");
        Ok(())
    });
}

async fn emulated(page: &Page, media: serde_json::Value) -> Outcome {
    Ok(page.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await.map(drop)?)
}

#[test]
fn other_rules_of_counting_show_no_day_that_there_isnt() {
    journey(|page| async move {
        let hours = r#"{"edited":{"accept_within_hours":48,"natural_days":5,"counting":"hours","may_decline":false,"reviewers":"client","script_rejections":null,"video_rejections":null,"deletions":5}}"#;
        let mut deeds = accepted(1, TASK, hours).to_vec();
        deeds.push(format!(r#""creator","act":{{"submit_script":{{"task":1,"script":{FILE}}}}}"#));
        deeds.push(r#""client","act":{"approve_script":{"task":1}}"#.to_owned());
        let clip = FILE.replace("a.txt", "a.webm").replace("text", "webm");
        deeds.push(format!(r#""creator","act":{{"submit_video":{{"task":1,"video":{clip}}}}}"#));
        deeds.push(r#""client","act":{"approve_video":{"task":1}}"#.to_owned());
        deeds.push(
            r#""creator","act":{"publish":{"task":1,"title":"防晒","link":"https://v.douyin.com/x/"}}"#.to_owned(),
        );
        deeds.push(accepted(2, "另一个", hours)[0].clone());
        a_demo_of(&page, &deeds).await?;
        for place in ["#/demo/free", "#/demo/free/1"] {
            page.go(place).await?;
            page.shows(heading(journeys::any()).nth(0)).await?;
            page.sees_not("第0天").await?;
            page.sees_not("共0天").await?;
        }
        // Asked in the task's own number of days.
        page.click(button("5天把发布当天算第1天")).await?;
        page.sees("要是5天把发布当天算第1天").await?;
        page.sees_not("第0天").await
    });
}

#[test]
fn no_title_of_a_page_names_a_task_or_a_person() {
    journey(|page| async move {
        a_task(&page).await?;
        page.title_is("(1) 任务详情 · 接单台").await?;
        page.heading_is(TASK).await?;
        for place in ["history", "due", "what-if"] {
            page.go(&format!("#/tasks/1/{place}")).await?;
            let title = page.run("return document.title", vec![]).await?;
            assert!(!title.as_str().unwrap_or_default().contains(TASK), "{title}");
        }
        Ok(())
    });
}
