//! The app opens without a network after the first visit, and keeps nothing that isn't its own.

use journeys::{
    Engine, Failure, Lie, Outcome, PATIENCE, Page, Prefer, button, heading, journey, link, part, radio, textbox, until,
};
use serde_json::{Value, json};

use super::given::{CLIENT, TASK, a_first_visit};

/// What 设置与备份 says of opening without a network, once that is settled.
pub async fn standing(page: &Page) -> Outcome<String> {
    page.go("#/settings").await?;
    let settled = until(PATIENCE * 2, async || {
        let text = page.text().await?;
        let said = text.split_once("离线打开").map(|(_, said)| said.trim_start().to_owned());
        Ok(said.filter(|said| !said.starts_with("正在准备")))
    });
    settled.await?.ok_or_else(|| Failure::new("whether it opens without a network isn't settled"))
}

/// What is said where there is no way to keep the app, or the browser took none.
const NO_WAY: [&str; 2] = ["在这里不行", "这次没有成"];

/// Whether this browser keeps the app for opening without a network. Only `WebKit`'s driver, whose sessions keep
/// nothing on the disk, may have no way for it: there that is said, and nothing is half kept.
pub async fn is_kept(page: &Page) -> Outcome<bool> {
    let mut said = String::new();
    // What didn't come in time is asked for again by the app.
    let settled = until(PATIENCE * 2, async || {
        said = standing(page).await?;
        let is_kept = said.starts_with("没有网络也能打开");
        let has_no_way = page.engine() == Engine::WebKit && NO_WAY.iter().any(|no_way| said.starts_with(no_way));
        Ok((is_kept || has_no_way).then_some(is_kept))
    });
    match settled.await? {
        Some(true) => Ok(true),
        Some(false) => {
            assert_eq!(kept(page).await?, json!([]));
            Ok(false)
        }
        None => Err(Failure::new(format!("not kept: {}", said.chars().take(80).collect::<String>()))),
    }
}

/// The names under which files are kept.
async fn kept(page: &Page) -> Outcome<Value> {
    page.run("return 'caches' in window ? caches.keys() : []", vec![]).await
}

#[test]
fn with_the_server_stopped_the_app_opens_anew_and_everything_works() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        // The sessions of WebKit's driver keep nothing on the disk. What they said was kept was once gone with the server,
        // and the worker answered "Load failed": there is nothing to rely on there.
        if !is_kept(&page).await? || page.engine() == Engine::WebKit {
            return Ok(());
        }
        page.server_stops().await;
        page.go("#/").await?;
        page.reload().await?;
        page.shows(radio("刚刚")).await?;
        page.click(link(part("我有星图任务"))).await?;
        page.type_into(textbox("任务名"), TASK).await?;
        page.type_into(textbox(part("客户")), CLIENT).await?;
        page.click(radio("刚刚")).await?;
        page.click(button("保存")).await?;
        page.shows(heading(TASK)).await?;
        for (address, there) in [
            ("#/tasks", heading("任务概览")),
            ("#/tasks/1", button("我已在星图接受")),
            ("#/demo", button("开始")),
            ("#/learn", heading("练习")),
            ("#/rules", heading("规则")),
            ("?from=chat#/settings", button("导出备份文件")),
        ] {
            page.open(address).await?;
            page.shows(there).await?;
        }
        assert!(is_kept(&page).await?, "nothing is said to be missing because the network is");
        page.prefer(Prefer::English).await?;
        page.shows(heading("Settings & backup")).await?;
        page.sees("It opens without a network").await?;
        page.go("#/tasks/1").await?;
        page.sees("Accept").await?;
        page.quiet().await
    });
}

#[test]
fn it_is_said_once_that_it_opens_without_a_network() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        // Not in 设置与备份, which would take the word away: the screen would be another.
        if page.engine() != Engine::WebKit {
            page.waits(PATIENCE * 2);
            page.sees("可以离线打开了").await?;
        }
        if !is_kept(&page).await? {
            page.go("#/").await?;
            page.shows(radio("刚刚")).await?;
            return page.sees_not("可以离线打开了").await;
        }
        page.open("#/").await?;
        is_kept(&page).await?;
        page.go("#/").await?;
        page.shows(radio("刚刚")).await?;
        page.sees_not("可以离线打开了").await
    });
}

#[test]
fn a_login_page_in_place_of_a_file_is_not_kept_and_is_told() {
    journey(|page| async move {
        // The page itself doesn't need it: nobody reads English yet.
        page.server_lies(Some(("texts-en-", Lie::LoginPage))).await;
        a_first_visit(&page).await?;
        let said = standing(&page).await?;
        let no_way = page.engine() == Engine::WebKit && NO_WAY.iter().any(|no_way| said.starts_with(no_way));
        assert!(no_way || said.starts_with("还没准备好：网站给的文件不对（texts-en-"), "{said}");
        assert_eq!(kept(&page).await?, json!([]));
        page.server_lies(None).await;
        page.reload().await?;
        assert_eq!(is_kept(&page).await?, !no_way);
        page.quiet().await
    });
}

#[test]
fn a_login_page_in_place_of_the_app_is_told_and_loading_anew_opens_it() {
    journey(|page| async move {
        page.phone().await?;
        page.server_lies(Some(("jiedan-", Lie::LoginPage))).await;
        page.open("#/").await?;
        page.shows(heading("接单台没有打开")).await?;
        page.sees("什么都没有丢").await?;
        page.server_lies(None).await;
        page.click(button("重新打开")).await?;
        page.shows(radio("刚刚")).await
    });
}

#[test]
fn parts_under_a_wrong_type_open_all_the_same_and_are_kept_under_the_right_one() {
    journey(|page| async move {
        page.server_lies(Some(("part-", Lie::WrongType))).await;
        page.phone().await?;
        page.open("#/rules").await?;
        page.shows(heading("规则")).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        page.server_stops().await;
        page.reload().await?;
        page.shows(button("导出备份文件")).await?;
        let script = "const parts = performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.includes('/part-'));
            const types = await Promise.all(parts.map(async (part) => (await fetch(part)).headers.get('content-type')));
            return [...new Set(types)]";
        let script = format!("return (async () => {{ {script} }})()");
        assert_eq!(page.run(&script, vec![]).await?, json!(["application/wasm"]));
        page.quiet().await
    });
}
