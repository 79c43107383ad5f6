//! What is missing, damaged or not saved: said plainly, with the way back, and nothing else is touched by it.

use journeys::{Outcome, Page, alert, button, dialog, heading, journey, link, part, radio, textbox};

use super::given::{TASK, a_backup, a_task, another_task, fill, restore};
use super::second_copy::{FOUND, OTHER, WHOLE, is_kept_twice, says, two_tasks};

const MISSING: &str = "有记录不见了";

/// Opens the database past the app, does something to its journal, and lets go.
async fn behind_the_app(page: &Page, act: &str) -> Outcome {
    let script = format!(
        "return new Promise((done, failed) => {{
            const opening = indexedDB.open('jiedan');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {{
                const write = opening.result.transaction('journal', 'readwrite');
                const journal = write.objectStore('journal');
                {act}
                write.oncomplete = () => {{ opening.result.close(); done(null); }};
                write.onabort = () => failed(write.error);
            }};
        }})"
    );
    page.run(&script, vec![]).await.map(drop)
}

/// From now on the browser takes no more entry, or takes them again.
async fn space_is(page: &Page, full: bool) -> Outcome {
    let script = if full {
        "window.add = IDBObjectStore.prototype.add;
         IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError') };"
    } else {
        "IDBObjectStore.prototype.add = window.add;"
    };
    page.run(script, vec![]).await.map(drop)
}

#[test]
fn a_database_that_is_gone_comes_back_from_the_second_copy_and_that_is_said_until_it_is_read() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        page.leaves_the_app().await?;
        page.database_is_removed().await?;
        page.open("#/tasks/1").await?;
        page.shows(heading(FOUND)).await?;
        page.sees("找回了5笔，最后一笔在").await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.lacks(heading(MISSING)).await?;
        page.go("#/tasks").await?;
        page.reload().await?;
        page.shows(heading(TASK)).await?;
        page.shows(heading(OTHER)).await?;
        page.click(button("知道了").within(alert(FOUND))).await?;
        page.lacks(heading(FOUND)).await?;
        page.reload().await?;
        page.shows(heading(OTHER)).await?;
        page.lacks(heading(FOUND)).await?;
        says(&page, WHOLE).await?;
        page.lacks(heading(FOUND)).await?;
        page.quiet().await
    });
}

#[test]
fn what_the_journal_lost_at_its_end_comes_back() {
    journey(|page| async move {
        two_tasks(&page).await?;
        if !is_kept_twice(&page).await? {
            return Ok(());
        }
        page.go("#/tasks/1").await?;
        let two = "let left = 2; journal.openCursor(null, 'prev').onsuccess = ({ target: { result } }) => {
            result.delete();
            if (--left) result.continue();
        };";
        behind_the_app(&page, two).await?;
        page.reload().await?;
        page.sees("找回了2笔，最后一笔在").await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.go("#/tasks").await?;
        page.shows(heading(OTHER)).await?;
        page.click(button("知道了")).await?;
        page.reload().await?;
        page.shows(heading(OTHER)).await?;
        page.lacks(heading(FOUND)).await?;
        page.quiet().await
    });
}

#[test]
fn where_the_second_copy_is_gone_too_the_app_begins_empty_and_offers_to_restore() {
    journey(|page| async move {
        a_task(&page).await?;
        let backup = a_backup(&page).await?;
        page.leaves_the_app().await?;
        page.database_is_removed().await?;
        if page.has_disk().await? {
            page.with_copy("await remove(present); await remove(former);", vec![]).await?;
        }
        page.open("#/tasks").await?;
        page.sees("这个浏览器里没有任务").await?;
        page.sees("以前记过？浏览器可能已清空").await?;
        for told in [FOUND, MISSING] {
            page.lacks(heading(told)).await?;
        }
        restore(&page, &backup, 1).await?;
        page.shows(heading(TASK)).await?;
        page.reload().await?;
        page.shows(heading(TASK)).await?;
        for told in [FOUND, MISSING] {
            page.lacks(heading(told)).await?;
        }
        page.quiet().await
    });
}

#[test]
fn a_damaged_record_closes_its_own_task_and_shows_what_can_be_read() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        let accepted = "journal.openCursor(null, 'prev').onsuccess = (e) => {
            const row = e.target.result.value;
            e.target.result.update({ ...row, entry: row.entry.replace('creator', 'creat0r') });
        };";
        another_task(&page, OTHER).await?;
        // The record before the last one: the last one made the other task.
        behind_the_app(
            &page,
            &accepted.replace(
                "= (e) => {",
                "= (e) => { if (!window.past) { window.past = 1; e.target.result.continue(); return; }",
            ),
        )
        .await?;
        page.go("#/tasks").await?;
        page.reload().await?;
        page.shows(heading(OTHER)).await?;
        page.click(link("看读得出的")).await?;
        page.heading_is(&format!("「{TASK}」读不完整，先锁定")).await?;
        page.shows(heading("读得出的记录")).await?;
        page.lacks(button("我已在星图接受")).await?;
        page.go("#/tasks/2").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn a_backup_has_what_isnt_saved_yet_without_a_gap_where_a_task_is_put_aside() {
    journey(|page| async move {
        a_task(&page).await?;
        let made = "journal.openCursor(null, 'prev').onsuccess = (e) => {
            const row = e.target.result.value;
            e.target.result.update({ ...row, entry: row.entry.replace('creator', 'creat0r') });
        };";
        behind_the_app(&page, made).await?;
        page.reload().await?;
        page.sees("读不完整").await?;
        another_task(&page, OTHER).await?;
        space_is(&page, true).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("没有保存成功").await?;
        let backup = std::fs::read_to_string(a_backup(&page).await?).unwrap_or_default();
        let backup: serde_json::Value = serde_json::from_str(&backup).unwrap_or_default();
        let entries = backup["entries"].as_array().cloned().unwrap_or_default();
        let places: Vec<_> = entries.iter().filter_map(|entry| entry["seq"].as_u64()).collect();
        assert!(places.iter().copied().eq(1..=entries.len() as u64), "{places:?}");
        assert_eq!(entries.last().map(|entry| &entry["act"]["accept"]["task"]), Some(&serde_json::json!(2)));
        Ok(())
    });
}

#[test]
fn the_tasks_before_a_restore_are_kept_and_can_be_taken_back_or_erased() {
    journey(|page| async move {
        a_task(&page).await?;
        let backup = a_backup(&page).await?;
        another_task(&page, OTHER).await?;
        page.go("#/settings").await?;
        restore(&page, &backup, 1).await?;
        page.shows(heading(TASK)).await?;
        page.lacks(heading(OTHER)).await?;
        page.go("#/settings").await?;
        page.shows(heading("恢复前的旧数据")).await?;
        page.sees("2个任务，最后一笔是").await?;
        page.click(button("换成这一份")).await?;
        page.at("#/tasks").await?;
        page.shows(heading(OTHER)).await?;
        page.go("#/settings").await?;
        page.sees("1个任务，最后一笔是").await?;
        page.click(button("抹掉这一份")).await?;
        page.click(button("确定抹掉")).await?;
        page.lacks(heading("恢复前的旧数据")).await?;
        page.reload().await?;
        page.shows(heading("设置与备份")).await?;
        page.go("#/tasks").await?;
        page.shows(heading(OTHER)).await
    });
}

#[test]
fn a_task_that_could_not_be_saved_stays_filled_in_and_is_saved_by_trying_again() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, OTHER).await?;
        page.click(radio("待接收")).await?;
        space_is(&page, true).await?;
        page.click(button("保存")).await?;
        page.shows(button("再试一次")).await?;
        page.value_is(textbox("任务名"), OTHER).await?;
        page.click(button("保存")).await?;
        page.sees("保存成功之前，先不能再记").await?;
        space_is(&page, false).await?;
        page.click(button("再试一次")).await?;
        page.shows(heading(OTHER)).await?;
        page.reload().await?;
        page.shows(heading(OTHER)).await?;
        page.go("#/tasks").await?;
        page.counts(heading(OTHER), 1).await
    });
}

#[test]
fn an_act_that_could_not_be_saved_is_tried_again_within_its_form() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.click(button("脚本已交").nth(0)).await?;
        space_is(&page, true).await?;
        page.click(button("记下")).await?;
        page.shows(button("复制备份码").within(dialog(part("脚本")))).await?;
        space_is(&page, false).await?;
        page.click(button("再试一次").within(dialog(part("脚本")))).await?;
        page.sees("脚本审核中").await?;
        page.lacks(dialog(part("脚本"))).await
    });
}
