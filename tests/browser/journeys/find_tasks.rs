//! 我的任务: a task is found among few and among many, and the address keeps what was asked for.

use journeys::{
    Failure, Key, Outcome, PATIENCE, Page, any, button, checkbox, combobox, heading, journey, link, list, listitem,
    part, searchbox, until,
};
use serde_json::{Value, json};

use super::given::restore;

#[test]
fn a_list_is_narrowed_by_stage_and_text_and_its_address_keeps_that() {
    journey(|page| async move {
        a_desk_of(&page, 12).await?;
        page.click(link("我的任务")).await?;
        page.sees("显示10个，共12个").await?;
        page.click(button("筛选和排序")).await?;
        page.choose(combobox("阶段"), "待接收（6）").await?;
        page.sees("显示6个，共12个").await?;
        page.at("#/tasks/all?stage=offered").await?;
        page.type_into(searchbox(part("找任务名")), "耳机").await?;
        page.sees("显示4个，共12个").await?;
        page.at("#/tasks/all?stage=offered&text=耳机").await?;
        page.accessible().await?;
        page.reload().await?;
        page.sees("显示4个，共12个").await?;
        page.value_is(searchbox(part("找任务名")), "耳机").await?;
        page.click(link("耳机开箱002")).await?;
        page.shows(heading("耳机开箱002")).await?;
        page.back().await?;
        page.sees("显示4个，共12个").await?;
        page.click(button("清除筛选")).await?;
        page.sees("显示10个，共12个").await?;
        page.at("#/tasks/all").await?;
        page.quiet().await
    });
}

#[test]
fn one_clients_tasks_are_found_in_the_order_that_is_asked_for() {
    journey(|page| async move {
        a_desk_of(&page, 12).await?;
        page.go("#/tasks/all").await?;
        page.click(button("筛选和排序")).await?;
        page.choose(combobox("客户"), "声图").await?;
        page.sees("显示6个，共12个").await?;
        page.choose(combobox("排序"), "新记的在前").await?;
        page.at("#/tasks/all?client=2&sort=new").await?;
        page.shows(link("耳机开箱012").within(listitem(any()).nth(0).within(list("其余任务")))).await?;
        page.size(320, 700).await?;
        page.fits().await
    });
}

#[test]
fn what_is_over_is_shown_when_it_is_asked_for() {
    journey(|page| async move {
        a_desk_of(&page, 12).await?;
        page.open("#/tasks/all?ended=1").await?;
        page.sees("显示12个，共12个").await?;
        page.is_on(checkbox("也看已结束的（2）")).await?;
        page.click(checkbox("也看已结束的（2）")).await?;
        page.sees("显示10个，共12个").await?;
        page.at("#/tasks/all").await?;
        page.type_into(searchbox(part("找任务名")), "口播001").await?;
        page.sees("没有符合的任务").await?;
        page.sees("已结束的1个没有显示").await?;
        page.click(button("显示已结束的")).await?;
        page.shows(link("防晒口播001")).await?;
        page.sees("已取消 · 24小时未接受").await
    });
}

#[test]
fn the_overview_of_many_tasks_shows_the_first_and_leads_to_all() {
    journey(|page| async move {
        a_desk_of(&page, 300).await?;
        page.sees("还有28个").await?;
        page.click(button(part("还有262个"))).await?;
        page.sees("显示30个，共270个").await?;
        page.click(link("看全部任务")).await?;
        page.at("#/tasks/all?whose=yours").await?;
        page.sees("显示270个，共300个").await
    });
}

#[test]
fn the_last_of_three_hundred_tasks_is_reached_by_one_key_and_the_list_is_found_again_where_it_was() {
    journey(|page| async move {
        a_desk_of(&page, 300).await?;
        page.go("#/tasks/all").await?;
        page.sees("显示270个，共300个").await?;
        assert!(drawn(&page).await? < 100, "only a window of the list is drawn");
        focus(&page, "耳机开箱002").await?;
        page.press(Key::Down).await?;
        page.is_focused(link("耳机开箱004")).await?;
        page.press(Key::End).await?;
        page.is_focused(link("防晒口播299")).await?;
        assert!(drawn(&page).await? < 100);
        page.press(Key::Enter).await?;
        page.shows(heading("防晒口播299")).await?;
        page.back().await?;
        page.shows(link("防晒口播299")).await
    });
}

#[test]
fn the_focus_stays_on_a_row_that_is_scrolled_out_of_sight() {
    journey(|page| async move {
        a_desk_of(&page, 300).await?;
        page.go("#/tasks/all").await?;
        focus(&page, "耳机开箱002").await?;
        page.run("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })", vec![]).await?;
        page.shows(link("耳机开箱300")).await?;
        page.is_focused(link("耳机开箱002")).await?;
        page.press(Key::Down).await?;
        page.is_focused(link("耳机开箱004")).await?;
        page.accessible().await
    });
}

async fn focus(page: &Page, name: &str) -> Outcome {
    // The headline of a screen takes the focus first, and scrolls to the top.
    page.is_focused(heading("我的任务")).await?;
    // A row may be drawn anew between being found and being asked for.
    let focused = until(PATIENCE, async || {
        let row = page.find(&link(name)).await?.to_json()?;
        page.run("arguments[0].focus()", vec![row]).await.map(Some)
    });
    focused.await.map(drop)
}

async fn drawn(page: &Page) -> Outcome<usize> {
    let rows = until(PATIENCE, async || Ok(Some(page.all(&listitem(any()).within(list("待接收任务"))).await?.len())));
    Ok(rows.await?.unwrap_or_default())
}

/// An own desk on a phone, restored from a backup file: every tenth task has lapsed, of the others every third is
/// accepted, and the rest wait to be accepted, the first of them soonest. Even ones are 声图's.
async fn a_desk_of(page: &Page, tasks: u32) -> Outcome {
    page.phone().await?;
    page.open("#/settings").await?;
    let at = async |script: &str| -> Outcome<String> {
        Ok(page.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
    };
    let fresh = at("return new Date(Date.now() - 36e5).toISOString()").await?;
    let old = at("return new Date(Date.now() - 3 * 864e5).toISOString()").await?;
    let backup = json!({ "jiedan_backup": 2, "entries": entries(tasks, &fresh, &old) });
    let file = page.home().join("many.json");
    std::fs::write(&file, backup.to_string()).map_err(|error| Failure::new(error.to_string()))?;
    restore(page, &file, tasks as usize).await?;
    page.sees("该我做").await
}

fn entries(tasks: u32, fresh: &str, old: &str) -> Vec<Value> {
    let mut acts = vec![
        (old, "client", json!({ "add_client": { "client": 1, "name": "青禾日化", "kind": "brand" } })),
        (old, "client", json!({ "add_client": { "client": 2, "name": "声图", "kind": "mcn" } })),
        (old, "creator", json!({ "add_creator": { "creator": 1, "name": "小满" } })),
    ];
    for task in 1..=tasks {
        let (name, client) = if task % 2 == 0 { ("耳机开箱", 2) } else { ("防晒口播", 1) };
        let brief = json!({ "name": format!("{name}{task:03}") });
        let assigned = json!({ "task": task, "client": client, "creator": 1, "brief": brief, "rules": "article-2021" });
        let lapsed = task % 10 == 1;
        let at = if lapsed { old } else { fresh };
        acts.push((at, "client", json!({ "assign": assigned })));
        if !lapsed && task % 3 == 0 {
            acts.push((at, "creator", json!({ "accept": { "task": task } })));
        }
    }
    let entry = |(seq, (at, by, act)): (u64, (&str, &str, Value))| json!({ "seq": seq, "at": at, "noted_at": at, "by": by, "act": act });
    (1..).zip(acts).map(entry).collect()
}
