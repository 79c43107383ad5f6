//! Two windows at once: different acts are both recorded; the same one is recorded once; and an act that was begun before
//! another window put other tasks in the place of these is not recorded on those.

use journeys::{Odd, Outcome, Page, button, heading, journey, textbox};

use super::given::{TASK, a_backup, a_first_visit, a_task, another_task, erased, fill, restore};
use super::second_copy::{OTHER, is_kept_twice};

/// Said where another window has recorded the same act.
const DONE: &str = "另一个标签页刚刚记过这一笔";
/// Said where another window has put other tasks in the place of these.
const REPLACED: &str = "这里的任务已经换成另一份了";
const TYPED: &str = "写到一半的话";

/// A new task in each of two windows, filled in and not saved. The first one is in front. A half-written task is shared, so
/// both are open before either is filled in.
async fn two_forms(page: &Page) -> Outcome {
    page.go("#/tasks/new").await?;
    page.shows(button("保存")).await?;
    page.open_tab("#/tasks/new").await?;
    fill(page, OTHER).await?;
    page.tab(0).await?;
    fill(page, TASK).await
}

async fn both_are_there(page: &Page) -> Outcome {
    page.go("#/tasks").await?;
    page.reload().await?;
    for name in [TASK, OTHER] {
        page.counts(heading(name), 1).await?;
    }
    is_kept_twice(page).await.map(drop)
}

#[test]
fn of_two_windows_that_save_different_tasks_in_the_same_moment_both_save() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        let save = "[...document.querySelectorAll('button')].find((it) => it.textContent.trim() === '保存').click();";
        two_forms(&page).await?;
        page.waits_to(save).await?;
        page.tab(1).await?;
        page.all_begin(save).await?;
        page.heading_is(OTHER).await?;
        page.sees_not(DONE).await?;
        page.tab(0).await?;
        page.heading_is(TASK).await?;
        page.sees_not(DONE).await?;
        both_are_there(&page).await?;
        page.quiet().await
    });
}

#[test]
fn a_window_that_wasnt_told_of_another_ones_task_saves_its_own_beside_it() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.becomes(Odd::Untold).await?;
        page.reload().await?;
        two_forms(&page).await?;
        page.tab(1).await?;
        page.click(button("保存")).await?;
        page.heading_is(OTHER).await?;
        page.tab(0).await?;
        page.click(button("保存")).await?;
        page.heading_is(TASK).await?;
        page.sees_not(DONE).await?;
        both_are_there(&page).await?;
        page.quiet().await
    });
}

#[test]
fn the_same_act_in_a_window_that_wasnt_told_is_recorded_once_and_that_is_said() {
    journey(|page| async move {
        a_task(&page).await?;
        page.becomes(Odd::Untold).await?;
        page.reload().await?;
        page.shows(button("我已在星图接受")).await?;
        page.open_tab("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.tab(0).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees(DONE).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.counts(button("撤销这一笔").nth(0), 1).await?;
        page.quiet().await
    });
}

/// A task with a half-written note on it, in a window that may not be told of others; and a backup of it.
async fn a_note_is_begun(page: &Page, untold: bool) -> Outcome<std::path::PathBuf> {
    a_task(page).await?;
    let backup = a_backup(page).await?;
    if untold {
        page.becomes(Odd::Untold).await?;
        page.reload().await?;
    }
    page.go("#/tasks/1").await?;
    page.click(button("写备注")).await?;
    page.type_into(textbox("备注"), TYPED).await?;
    Ok(backup)
}

/// Sends the note: it isn't recorded, stays in its form, and that the tasks were replaced is said.
async fn is_not_noted(page: &Page) -> Outcome {
    page.click(button("记下")).await?;
    page.sees(REPLACED).await?;
    page.value_is(textbox("备注"), TYPED).await
}

async fn not_noted_after_a_restore(page: Page, untold: bool) -> Outcome {
    let backup = a_note_is_begun(&page, untold).await?;
    page.open_tab("#/settings").await?;
    restore(&page, &backup, 1).await?;
    page.shows(heading(TASK)).await?;
    page.tab(0).await?;
    is_not_noted(&page).await?;
    page.open("#/tasks/1").await?;
    page.heading_is(TASK).await?;
    page.sees("客户指派了任务").await?;
    page.sees_not(TYPED).await?;
    page.quiet().await
}

#[test]
fn a_note_begun_before_another_window_restores_a_backup_stays_in_its_form() {
    journey(|page| not_noted_after_a_restore(page, false));
}

#[test]
fn a_note_begun_before_a_restore_that_the_window_wasnt_told_of_stays_in_its_form() {
    journey(|page| not_noted_after_a_restore(page, true));
}

#[test]
fn a_new_task_begun_before_another_window_restores_a_backup_stays_in_its_form() {
    journey(|page| async move {
        a_task(&page).await?;
        let backup = a_backup(&page).await?;
        page.becomes(Odd::Untold).await?;
        page.reload().await?;
        page.go("#/tasks/new").await?;
        fill(&page, OTHER).await?;
        page.open_tab("#/settings").await?;
        restore(&page, &backup, 1).await?;
        page.shows(heading(TASK)).await?;
        page.tab(0).await?;
        page.click(button("保存")).await?;
        page.sees(REPLACED).await?;
        page.value_is(textbox("任务名"), OTHER).await?;
        // Who has read it sends it again.
        page.click(button("保存")).await?;
        page.heading_is(OTHER).await?;
        both_are_there(&page).await?;
        page.quiet().await
    });
}

async fn not_noted_after_erasing(page: Page, untold: bool) -> Outcome {
    a_note_is_begun(&page, untold).await?;
    page.open_tab("#/settings").await?;
    erased(&page).await?;
    page.tab(0).await?;
    is_not_noted(&page).await?;
    page.open("#/tasks").await?;
    page.sees("这个浏览器里没有任务").await?;
    page.lacks(heading(TASK)).await?;
    another_task(&page, OTHER).await?;
    page.reload().await?;
    page.heading_is(OTHER).await?;
    page.quiet().await
}

#[test]
fn a_note_begun_before_another_window_erases_everything_is_recorded_nowhere() {
    journey(|page| not_noted_after_erasing(page, false));
}

#[test]
fn a_note_begun_before_everything_was_erased_untold_is_recorded_nowhere() {
    journey(|page| not_noted_after_erasing(page, true));
}
