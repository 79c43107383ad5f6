//! The second copy's files, damaged, exchanged or gone: whatever they are, the records stay, and what the files lack comes
//! back into them.

use journeys::{Outcome, Page, button, heading, journey};
use serde_json::{Value, json};

use super::given::{TASK, a_task, another_task, erased};

pub const OTHER: &str = "空气炸锅三道菜";
/// The banner's words once something came back.
pub const FOUND: &str = "浏览器丢了记录，已从第二份副本找回";
/// What the settings say of the second copy.
pub const WHOLE: &str = "第二份副本：齐的";
/// The same, where the browser has no place for one.
pub const NONE: &str = "这个浏览器不给第二份副本留位置";

/// Two tasks, of which the first is accepted: five records, as creator and client come before the first task.
pub async fn two_tasks(page: &Page) -> Outcome {
    a_task(page).await?;
    page.click(button("我已在星图接受")).await?;
    page.sees("下一步 · 待上传脚本").await?;
    another_task(page, OTHER).await
}

/// Waits until the settings say this.
pub async fn says(page: &Page, words: &str) -> Outcome {
    page.go("#/settings").await?;
    page.sees(words).await
}

/// Waits until the settings say how it is with the second copy, and tells whether there is one. Where the browser gives no
/// disk, that is said.
pub async fn is_kept_twice(page: &Page) -> Outcome<bool> {
    let has_disk = page.has_disk().await?;
    says(page, if has_disk { WHOLE } else { NONE }).await?;
    Ok(has_disk)
}

/// Changes the files beside the app, and opens it again: all is there, nothing is said, and the copy is whole again, so that
/// all comes back from it when the database is gone.
async fn is_mended(page: &Page, change: &str, told: Vec<Value>) -> Outcome {
    page.leaves_the_app().await?;
    let did = page.with_copy(change, told).await?;
    eprintln!("the second copy: {did}");
    page.open("#/tasks").await?;
    page.shows(heading(TASK)).await?;
    page.shows(heading(OTHER)).await?;
    says(page, WHOLE).await?;
    page.lacks(heading(FOUND)).await?;
    page.leaves_the_app().await?;
    page.database_is_removed().await?;
    page.open("#/tasks").await?;
    page.sees("找回了5笔").await?;
    page.shows(heading(TASK)).await?;
    page.shows(heading(OTHER)).await?;
    page.click(button("知道了")).await?;
    says(page, WHOLE).await
}

#[test]
fn a_file_cut_anywhere_is_made_whole_again() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        let cut = "const place = told[0] ?? 1 + Math.floor(Math.random() * (bytes.length - 1));
            await write(present, bytes.slice(0, place));
            return `cut at ${place} of ${bytes.length}`";
        // In its first line, in its last one, and somewhere.
        is_mended(&page, cut, vec![json!(5)]).await?;
        is_mended(&page, &cut.replace("told[0]", "bytes.length - 2"), vec![]).await?;
        is_mended(&page, cut, vec![]).await?;
        page.quiet().await
    });
}

#[test]
fn files_that_are_gone_empty_or_of_something_else_are_made_anew() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        for change in [
            "await remove(present); await remove(former);",
            "await write(present, new Uint8Array());",
            "await write(present, crypto.getRandomValues(new Uint8Array(5000)));",
            "await write(former, new TextEncoder().encode('jiedan-copy 7\\n'));",
        ] {
            is_mended(&page, change, vec![]).await?;
        }
        page.quiet().await
    });
}

#[test]
fn an_older_copy_is_brought_up_without_a_word() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        let older = page.copy().await?;
        page.go("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        another_task(&page, OTHER).await?;
        page.copy_has(OTHER).await?;
        is_mended(&page, "await write(present, new TextEncoder().encode(told[0]));", vec![json!(older)]).await?;
        page.quiet().await
    });
}

#[test]
fn a_flipped_bit_costs_its_own_record_alone_and_the_gap_is_said() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        page.leaves_the_app().await?;
        // Within the line of the acceptance, the fourth record.
        let flip = "const text = new TextDecoder('latin1').decode(bytes);
            const lines = [...text.matchAll(/^.*\"records\".*$/gm)];
            const { index, 0: line } = lines[1];
            const place = index + 20 + Math.floor(Math.random() * (line.length - 20));
            bytes[place] ^= 1 << Math.floor(Math.random() * 8);
            await write(present, bytes);
            return `flipped at ${place} of ${bytes.length}`";
        eprintln!("the second copy: {}", page.with_copy(flip, vec![]).await?);
        page.database_is_removed().await?;
        page.open("#/tasks").await?;
        page.sees("找回了4笔").await?;
        page.sees("第4笔记录已损坏").await?;
        page.shows(heading(TASK)).await?;
        page.shows(heading(OTHER)).await?;
        // The desk goes on, and what it has by now is kept twice.
        another_task(&page, "第三个").await?;
        page.reload().await?;
        page.heading_is("第三个").await?;
        says(&page, WHOLE).await?;
        page.quiet().await
    });
}

#[test]
fn the_file_of_another_desk_puts_that_desk_aside_and_the_present_one_stays() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        let another = page.copy().await?;
        erased(&page).await?;
        let after = page.copy().await?;
        assert!(!after.contains(TASK) && !after.contains(OTHER), "what was erased is in the second copy: {after}");
        another_task(&page, "第三个").await?;
        says(&page, WHOLE).await?;
        page.leaves_the_app().await?;
        let change = "await remove(former); await write(present, new TextEncoder().encode(told[0]));";
        page.with_copy(change, vec![json!(another)]).await?;
        page.open("#/tasks").await?;
        page.shows(heading(FOUND)).await?;
        page.sees("另有5笔属于换下的任务").await?;
        page.shows(heading("第三个")).await?;
        page.lacks(heading(TASK)).await?;
        page.click(button("知道了")).await?;
        says(&page, WHOLE).await?;
        page.sees("2个任务，最后一笔是").await?;
        page.copy_has("第三个").await?;
        page.copy_has(OTHER).await?;
        page.quiet().await
    });
}

#[test]
fn two_tabs_that_open_at_once_both_go_on_writing_to_it() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        page.go("#/tasks").await?;
        let leaves = "window.isLeft = true; location.reload()";
        page.waits_to(leaves).await?;
        page.open_tab("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.all_begin(leaves).await?;
        for (tab, name) in [(1, "甲"), (0, "乙"), (1, "丙"), (0, "丁")] {
            page.tab(tab).await?;
            page.is_loaded_anew().await?;
            page.shows(heading(TASK)).await?;
            another_task(&page, name).await?;
            page.go("#/tasks").await?;
        }
        for name in [TASK, "甲", "乙", "丙", "丁"] {
            page.copy_has(name).await?;
        }
        for tab in [0, 1] {
            page.tab(tab).await?;
            says(&page, WHOLE).await?;
            page.leaves_the_app().await?;
        }
        page.database_is_removed().await?;
        page.open("#/tasks").await?;
        page.sees("找回了7笔").await?;
        for name in [TASK, "甲", "乙", "丙", "丁"] {
            page.shows(heading(name)).await?;
        }
        page.quiet().await
    });
}
