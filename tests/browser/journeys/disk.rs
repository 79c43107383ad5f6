//! A disk for pages that takes nothing, or isn't there: each act is saved all the same, and how it is with the second copy is
//! said.

use journeys::{Lie, Odd, Outcome, PATIENCE, Page, button, heading, journey, until};

use super::given::{TASK, a_first_visit, a_task, another_task, erased, fill};
use super::second_copy::{FOUND, NONE, OTHER, WHOLE, says, two_tasks};

pub const BEHIND: &str = "第二份副本：还没跟上";

/// Walks where the disk takes nothing: each act is saved all the same, and that the copy is behind is said; until the disk
/// takes it again.
async fn goes_on_behind(page: &Page, lie: Lie) -> Outcome {
    page.server_lies(Some(("copy.js", lie))).await;
    two_tasks(page).await?;
    if !page.has_disk().await? {
        return says(page, NONE).await;
    }
    says(page, BEHIND).await?;
    page.sees("已保存").await?;
    page.go("#/tasks").await?;
    page.reload().await?;
    page.shows(heading(TASK)).await?;
    page.shows(heading(OTHER)).await?;
    page.lacks(heading(FOUND)).await?;
    says(page, BEHIND).await?;
    page.server_lies(None).await;
    page.reload().await?;
    page.sees(WHOLE).await?;
    page.lacks(heading(FOUND)).await?;
    page.copy_has(OTHER).await
}

/// Opens where the copy can't be written at first: it is behind, and then whole without another opening.
async fn catches_up(page: &Page, lie: Lie) -> Outcome {
    page.waits(PATIENCE * 2);
    page.server_lies(Some(("copy.js", lie))).await;
    a_first_visit(page).await?;
    if !page.has_disk().await? {
        return says(page, NONE).await;
    }
    says(page, BEHIND).await?;
    says(page, WHOLE).await
}

#[test]
fn where_the_disk_is_full_an_act_is_saved_all_the_same() {
    journey(|page| async move {
        goes_on_behind(
            &page,
            Lie::Begins("if (self.FileSystemSyncAccessHandle) FileSystemSyncAccessHandle.prototype.write = () => 3;"),
        )
        .await?;
        page.quiet().await
    });
}

#[test]
fn where_the_disk_refuses_an_act_is_saved_all_the_same() {
    journey(|page| async move {
        let refuses = "if (self.FileSystemSyncAccessHandle) FileSystemSyncAccessHandle.prototype.write = () => {
            throw new DOMException('full', 'QuotaExceededError');
        };";
        goes_on_behind(&page, Lie::Begins(refuses)).await?;
        page.quiet().await
    });
}

#[test]
fn where_another_program_holds_the_files_an_act_is_saved_all_the_same() {
    journey(|page| async move {
        let held =
            "if (self.FileSystemFileHandle) FileSystemFileHandle.prototype.createSyncAccessHandle = async () => {
            throw new DOMException('held', 'NoModificationAllowedError');
        };";
        goes_on_behind(&page, Lie::Begins(held)).await?;
        page.quiet().await
    });
}

#[test]
fn where_the_worker_cannot_be_had_an_act_is_saved_all_the_same() {
    journey(|page| async move { goes_on_behind(&page, Lie::Gone).await });
}

#[test]
fn a_worker_that_could_not_be_had_is_asked_for_again_by_the_next_act() {
    journey(|page| async move {
        page.server_lies(Some(("copy.js", Lie::Gone))).await;
        two_tasks(&page).await?;
        if !page.has_disk().await? {
            return says(&page, NONE).await;
        }
        says(&page, BEHIND).await?;
        let asked = async || page.asked().await.iter().filter(|one| one.path.ends_with("copy.js")).count();
        let before = asked().await;
        another_task(&page, "第三个").await?;
        let again = until(PATIENCE, async || Ok((asked().await > before).then_some(())));
        assert!(again.await?.is_some(), "the worker was asked for {before} times");
        Ok(())
    });
}

#[test]
fn while_the_worker_is_on_its_way_an_act_is_saved_all_the_same() {
    journey(|page| async move {
        page.server_lies(Some(("copy.js", Lie::Hangs))).await;
        two_tasks(&page).await?;
        page.reload().await?;
        page.heading_is(OTHER).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn a_copy_whose_worker_comes_late_is_whole_without_another_opening() {
    journey(|page| async move {
        // Later than an opening waits for it.
        catches_up(&page, Lie::Late(12)).await
    });
}

#[test]
fn a_copy_whose_files_were_still_held_is_whole_without_another_opening() {
    journey(|page| async move {
        let held = "if (self.FileSystemFileHandle) {
            const { createSyncAccessHandle } = FileSystemFileHandle.prototype, end = Date.now() + 7_000;
            FileSystemFileHandle.prototype.createSyncAccessHandle = async function () {
                if (Date.now() < end) throw new DOMException('held', 'NoModificationAllowedError');
                return createSyncAccessHandle.call(this);
            };
        }";
        catches_up(&page, Lie::Begins(held)).await
    });
}

#[test]
fn while_a_slow_disk_takes_an_act_the_next_one_waits_its_turn_and_a_double_tap_is_one() {
    journey(|page| async move {
        // An act is shown long before it is written twice.
        let slow = "if (self.FileSystemSyncAccessHandle) {
            const { write } = FileSystemSyncAccessHandle.prototype;
            FileSystemSyncAccessHandle.prototype.write = function (...all) {
                for (const end = Date.now() + 700; Date.now() < end; );
                return write.apply(this, all);
            };
        }";
        page.server_lies(Some(("copy.js", Lie::Begins(slow)))).await;
        a_task(&page).await?;
        another_task(&page, OTHER).await?;
        page.open("#/tasks").await?;
        page.counts(button("我已在星图接受"), 2).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        page.counts(button("我已在星图接受"), 1).await?;
        page.click(button("我已在星图接受")).await?;
        page.lacks(button("我已在星图接受")).await?;
        page.go("#/tasks/new").await?;
        fill(&page, "第三个").await?;
        let twice = "const save = [...document.querySelectorAll('main button')].find((it) => it.innerText === '保存');
            save.click(); save.click();";
        page.run(twice, vec![]).await?;
        page.at("#/tasks/3").await?;
        page.go("#/tasks").await?;
        page.reload().await?;
        page.counts(heading("第三个"), 1).await?;
        page.counts(button("我已在星图接受"), 1).await?;
        page.quiet().await
    });
}

#[test]
fn a_browser_without_a_disk_for_pages_says_so_and_works() {
    journey(|page| async move {
        for odd in [Odd::NoDisk, Odd::DiskDenied] {
            a_first_visit(&page).await?;
            page.becomes(odd).await?;
            another_task(&page, TASK).await?;
            page.reload().await?;
            page.click(button("我已在星图接受")).await?;
            page.sees("下一步 · 待上传脚本").await?;
            says(&page, NONE).await?;
            page.reload().await?;
            page.sees(NONE).await?;
            page.go("#/tasks").await?;
            page.shows(heading(TASK)).await?;
            page.lacks(heading(FOUND)).await?;
            erased(&page).await?;
            page.is_usual_again(odd).await?;
        }
        page.quiet().await
    });
}
