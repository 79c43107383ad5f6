//! The places: one bar on a phone, a column on a computer; and an overview that stays short however many tasks there are.

use journeys::{
    Failure, Key, Outcome, Page, Prefer, any, article, button, heading, journey, link, list, navigation, part,
};
use serde_json::json;

use super::given::{a_first_visit, a_task};
use super::many::{PASSED, TODAY, TOMORROW, a_desk_of_many};

const BAR: [(&str, &str); 5] = [
    ("任务概览", "#/tasks"),
    ("我的任务", "#/tasks/all"),
    ("记一个任务", "#/tasks/new"),
    ("档期", "#/tasks/days"),
    ("更多", "#/more"),
];

const MORE: [(&str, &str); 7] = [
    ("规则", "#/rules"),
    ("我的规则", "#/rules/own"),
    ("原文对照", "#/rules/article"),
    ("练习", "#/learn"),
    ("演示", "#/demo"),
    ("接单开关", "#/tasks/receiving"),
    ("设置与备份", "#/settings"),
];

const COLUMN: [(&str, &[&str]); 3] = [
    ("我的", &["任务概览", "我的任务", "记一个任务", "档期", "接单开关"]),
    ("学", &["练习", "演示"]),
    ("查", &["规则", "算一算"]),
];

fn bar() -> journeys::Target {
    navigation("主要位置")
}

#[test]
fn a_phone_has_one_bar_of_five_and_behind_its_last_the_rest() {
    journey(|page| async move {
        a_task(&page).await?;
        for (name, address) in BAR {
            page.counts(link(any()).within(bar()), BAR.len()).await?;
            page.click(link(name).within(bar())).await?;
            page.at(address).await?;
            page.is_on(link(name).within(bar())).await?;
            page.heading_is(name).await?;
        }
        page.accessible().await?;
        for (name, address) in MORE {
            page.go("#/more").await?;
            page.click(link(part(name)).nth(0).within(list(any()).nth(1))).await?;
            page.at(address).await?;
            page.heading_is(name).await?;
            if ["规则", "接单开关", "设置与备份"].contains(&name) {
                page.is_on(link("更多").within(bar())).await?;
            }
        }
        page.size(320, 700).await?;
        page.go("#/more").await?;
        page.fits().await?;
        page.quiet().await
    });
}

#[test]
fn in_lessons_and_demos_the_bar_gives_way_to_a_way_back() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/learn").await?;
        page.counts(link(any()).within(bar()), 1).await?;
        page.click(link("返回首页").within(bar())).await?;
        page.at("#/").await?;
        a_task(&page).await?;
        for place in ["#/learn", "#/learn/teach", "#/demo", "#/demo/free/new"] {
            page.go(place).await?;
            page.counts(link(any()).within(bar()), 1).await?;
            page.shows(link("返回任务概览").within(bar())).await?;
        }
        page.accessible().await?;
        page.click(link("返回任务概览").within(bar())).await?;
        page.at("#/tasks").await
    });
}

#[test]
fn a_computer_has_a_column_of_everything_in_groups() {
    journey(|page| async move {
        a_task(&page).await?;
        page.desktop().await?;
        for (group, names) in COLUMN {
            for name in names {
                page.click(link(*name).within(list(group).within(bar()))).await?;
                page.heading_is(name).await?;
                page.is_on(link(*name).within(bar())).await?;
                page.counts(link("更多").within(bar()), 0).await?;
            }
        }
        page.click(link("设置与备份").within(bar())).await?;
        page.heading_is("设置与备份").await?;
        page.go("#/learn").await?;
        page.shows(link("任务概览").within(bar())).await?;
        page.lacks(link(part("返回")).within(bar())).await?;
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn five_tasks_are_seen_without_scrolling() {
    journey(|page| async move {
        page.phone().await?;
        a_desk_of_many(&page, 60).await?;
        for language in [Prefer::Chinese, Prefer::English] {
            page.store(language).await?;
            page.reload().await?;
            page.shows(article(any()).nth(0)).await?;
            let seen = "const bar = document.querySelector('nav').getBoundingClientRect(), top = document.querySelector('header').getBoundingClientRect();
                const rows = [...document.querySelectorAll('main article')].map((row) => row.getBoundingClientRect());
                return rows.filter((row) => row.height > 0 && row.top >= top.bottom && row.bottom <= bar.top).length;";
            let seen = page.run(seen, vec![]).await?.as_u64().unwrap_or_default();
            assert!(seen >= 5, "{seen} tasks are seen");
            let filled = "return document.querySelectorAll('main [data-kind=primary]').length";
            assert_eq!(page.run(filled, vec![]).await?, json!(1), "one filled button");
        }
        page.fits().await
    });
}

#[test]
fn sixty_tasks_take_three_screens_and_what_is_due_is_on_the_first() {
    journey(|page| async move {
        page.phone().await?;
        a_desk_of_many(&page, 60).await?;
        for language in [Prefer::Chinese, Prefer::English] {
            page.store(language).await?;
            page.reload().await?;
            page.shows(article(any()).nth(0)).await?;
            let screens = "return document.documentElement.scrollHeight / innerHeight";
            let screens = page.run(screens, vec![]).await?.as_f64().unwrap_or(f64::MAX);
            assert!(screens <= 3.0, "{screens} screens");
            for name in [PASSED, TODAY, TOMORROW] {
                is_on_the_first_screen(&page, name).await?;
            }
        }
        page.store(Prefer::Chinese).await?;
        page.reload().await?;
        page.shows(article(part("已过3天")).nth(0)).await?;
        page.shows(article(part("就是今天")).nth(0)).await?;
        page.accessible().await?;
        page.store(Prefer::Dark).await?;
        page.reload().await?;
        page.contrasts().await
    });
}

async fn is_on_the_first_screen(page: &Page, name: &str) -> Outcome {
    let row = page.find(&link(name)).await?.to_json()?;
    let script = "const bar = document.querySelector('nav').getBoundingClientRect();
        return scrollY === 0 && arguments[0].closest('article').getBoundingClientRect().bottom <= bar.top";
    if page.run(script, vec![row]).await? == json!(true) {
        Ok(())
    } else {
        Err(Failure::new(format!("{name} isn't on the first screen")))
    }
}

#[test]
fn a_group_is_unfolded_and_folded_by_the_keyboard_and_stays_so_beside_a_task() {
    journey(|page| async move {
        a_desk_of_many(&page, 60).await?;
        page.desktop().await?;
        page.go("#/tasks").await?;
        let fold = button(part("还有")).nth(0);
        let drawn = async || -> Outcome<u64> {
            let count = page.run("return document.querySelectorAll('.pane-list article').length", vec![]).await?;
            Ok(count.as_u64().unwrap_or_default())
        };
        page.shows(fold.clone()).await?;
        let before = drawn().await?;
        let focus = page.find(&fold).await?.to_json()?;
        page.run("arguments[0].focus()", vec![focus]).await?;
        page.press(Key::Enter).await?;
        page.shows(link("新品耳机开箱056")).await?;
        assert!(drawn().await? > before);
        page.click(link("新品耳机开箱056")).await?;
        page.shows(heading("新品耳机开箱056").nth(0)).await?;
        // A new screen takes the focus once it is drawn.
        page.at("#/tasks/56").await?;
        page.shows(link("新品耳机开箱056")).await?;
        let focus = page.find(&fold).await?.to_json()?;
        page.run("arguments[0].focus()", vec![focus]).await?;
        page.press(" ").await?;
        page.lacks(link("新品耳机开箱056")).await?;
        assert_eq!(drawn().await?, before);
        page.accessible().await
    });
}
