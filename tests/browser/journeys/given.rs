//! What several journeys begin with or do: an empty profile at 390 px, a task of one's own, an act that is recorded.
//! Each waits for what it brought about.

use journeys::{
    Failure, Key, Outcome, PATIENCE, Page, any, button, dialog, heading, link, part, radio, role, textbox, until,
};
use std::path::PathBuf;

pub const TASK: &str = "春季防晒霜口播";
pub const CLIENT: &str = "青禾日化";

/// The start page on a phone, in a browser in which nothing is recorded: the app's own, which has taken the place of
/// the page that is readable before it. In between a click may meet neither. The desk is open when the ways back in are
/// there; a page that is left before, while it makes the database, keeps `WebKit` from opening it (`opening.rs`).
pub async fn a_first_visit(page: &Page) -> Outcome {
    page.phone().await?;
    page.open("#/").await?;
    page.shows(radio("刚刚")).await?;
    page.shows(link(part("我有星图任务"))).await?;
    page.shows(button("粘贴备份码")).await
}

/// A task of one's own, assigned just now.
pub async fn a_task(page: &Page) -> Outcome {
    a_first_visit(page).await?;
    page.click(link(part("我有星图任务"))).await?;
    fill(page, TASK).await?;
    save(page, TASK).await
}

/// A task of one's own whose video was published just now.
pub async fn a_published_task(page: &Page) -> Outcome {
    a_first_visit(page).await?;
    page.click(link(part("我有星图任务"))).await?;
    fill(page, TASK).await?;
    page.click(radio("待验收")).await?;
    page.click(radio("刚刚")).await?;
    save(page, TASK).await?;
    page.sees("到时会怎样").await
}

/// One more task, assigned just now.
pub async fn another_task(page: &Page, name: &str) -> Outcome {
    page.go("#/tasks/new").await?;
    fill(page, name).await?;
    save(page, name).await
}

/// Fills in the two fields that a task needs, and that it was assigned just now.
pub async fn fill(page: &Page, name: &str) -> Outcome {
    page.type_into(textbox("任务名"), name).await?;
    page.type_into(textbox(part("客户")), CLIENT).await?;
    page.click(radio("刚刚")).await
}

/// Saves the task that is filled in. Its own screen follows.
pub async fn save(page: &Page, name: &str) -> Outcome {
    page.click(button("保存")).await?;
    page.heading_is(name).await
}

/// Opens the form of an act, and sends it as it is.
pub async fn record(page: &Page, act: &str) -> Outcome {
    page.click(button(act).nth(0)).await?;
    note(page).await
}

/// Records that a script or a video was handed in, with a file of `fixtures/`.
pub async fn hand_in(page: &Page, act: &str, name: &str) -> Outcome {
    page.click(button(act).nth(0)).await?;
    page.attach(journeys::file(part("文件")), &journeys::fixture(name)).await?;
    page.sees("选好了").await?;
    note(page).await
}

/// Sends the form that is open, which takes it.
pub async fn note(page: &Page) -> Outcome {
    page.click(button("记下")).await?;
    page.lacks(dialog(any())).await
}

/// Erases everything. The start page follows by itself.
pub async fn erased(page: &Page) -> Outcome {
    page.go("#/settings").await?;
    page.click(button("抹掉全部内容")).await?;
    page.type_into(textbox(part("要继续")), "抹掉").await?;
    page.click(button("全部抹掉")).await?;
    page.at("#/").await?;
    page.sees("已全部抹掉").await
}

/// A backup file of what is there.
pub async fn a_backup(page: &Page) -> Outcome<PathBuf> {
    page.go("#/settings").await?;
    page.click(button("导出备份文件")).await?;
    let saved = page.downloaded(".json").await?;
    let copy = page.home().join("backup.json");
    std::fs::write(&copy, saved)?;
    Ok(copy)
}

/// Restores a backup file of so many tasks, where that is offered. The overview follows by itself.
pub async fn restore(page: &Page, backup: &std::path::Path, tasks: usize) -> Outcome {
    page.attach(journeys::file("选备份文件"), backup).await?;
    page.sees(&format!("里面有{tasks}个任务")).await?;
    page.click(button("恢复")).await?;
    page.at("#/tasks").await
}

/// Keeps what is copied from here on where a journey can read it: no driver tells what the system's clipboard holds.
pub async fn keep_copied(page: &Page) -> Outcome {
    let script = "window.copied = '';
        navigator.clipboard.writeText = async (text) => { window.copied = text; };";
    page.run(script, vec![]).await.map(drop)
}

/// What was copied, once it was.
pub async fn copied(page: &Page) -> Outcome<String> {
    let text = until(PATIENCE, async || {
        let text = page.run("return window.copied", vec![]).await?;
        Ok(text.as_str().filter(|text| !text.is_empty()).map(str::to_owned))
    });
    text.await?.ok_or_else(|| Failure::new("nothing was copied"))
}

/// Moves the stage's `now` to where the task begins.
pub async fn look_back(page: &Page) -> Outcome {
    page.shows(role("slider", "时间轴上的现在")).await?;
    // It doesn't move before the journal is read.
    let moved = until(PATIENCE, async || {
        page.run("document.querySelector('[role=slider]').focus();", vec![]).await?;
        page.press(Key::Home).await?;
        let is_there = "const slider = document.querySelector('[role=slider]');
            return slider.getAttribute('aria-valuenow') === slider.getAttribute('aria-valuemin');";
        Ok((page.run(is_there, vec![]).await?.as_bool() == Some(true)).then_some(()))
    });
    moved.await?.ok_or_else(|| Failure::new("now doesn't move to where the task begins"))
}

/// Free play as it begins: three tasks, on the stage the one that was just assigned.
pub async fn a_demo(page: &Page) -> Outcome {
    page.phone().await?;
    page.open("#/demo").await?;
    page.click(button("开始")).await?;
    page.at("#/demo/free/3").await?;
    page.shows(heading(TASK)).await
}
