//! Two copies of the app in two folders of one host, which the browser takes for one place.

use journeys::{Outcome, Page, button, heading, journey, link, part, radio};
use serde_json::json;

use super::given::{TASK, a_task, another_task, erased};

const OTHER_TASK: &str = "早餐麦片图文";

async fn theme(page: &Page) -> Outcome<serde_json::Value> {
    page.run("return document.documentElement.dataset.theme ?? null", vec![]).await
}

#[test]
fn copies_in_two_folders_of_one_host_have_their_own_tasks_and_settings_and_are_erased_each_for_itself() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/settings").await?;
        page.click(radio("深色")).await?;
        page.is_on(radio("深色")).await?;
        // The other copy is new.
        page.open_other_copy("#/tasks").await?;
        page.lacks(heading(TASK)).await?;
        assert_eq!(theme(&page).await?, json!(null));
        another_task(&page, OTHER_TASK).await?;
        page.go("#/tasks").await?;
        page.shows(heading(OTHER_TASK)).await?;
        page.lacks(heading(TASK)).await?;
        // The first one knows nothing of it, and keeps all when the other is erased.
        page.open("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.lacks(heading(OTHER_TASK)).await?;
        assert_eq!(theme(&page).await?, json!("dark"));
        page.open_other_copy("#/settings").await?;
        erased(&page).await?;
        page.open("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.quiet().await
    });
}

#[test]
fn what_another_copy_on_the_host_has_is_told_looked_at_and_taken_over_and_stays_there() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.open_other_copy("#/").await?;
        page.sees("/some/path/里还有一份接单台").await?;
        page.click(button(part("看看里面"))).await?;
        page.sees("里面有1个任务").await?;
        page.go("#/tasks").await?;
        page.lacks(heading(TASK)).await?;
        page.go("#/settings").await?;
        page.click(button(part("看看里面")).nth(0)).await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.sees("待上传脚本").await?;
        page.click(link(part("任务")).nth(0)).await?;
        // There everything is as it was; and here it stays when it is erased there.
        page.open("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        erased(&page).await?;
        page.open_other_copy("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.quiet().await
    });
}
