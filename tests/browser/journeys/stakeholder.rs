//! Somebody who is shown the flow: both seats, and time under control.

use journeys::{Outcome, Page, button, file, fixture, journey, part};

use super::given::a_demo;

#[test]
fn a_task_is_played_from_both_seats_until_it_completes_by_itself() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.sees("演练时间，非真实时间").await?;
        page.click(button("去接受").nth(0)).await?;
        page.sees("待上传脚本").await?;
        page.click(button("上传脚本").nth(0)).await?;
        page.click(button("用例子里的文件")).await?;
        send(&page, "上传脚本").await?;
        page.click(button("通过脚本").nth(0)).await?;
        page.sees("待上传视频").await?;
        page.click(button("上传视频").nth(0)).await?;
        page.attach(file(part("文件")), &fixture("clip.webm")).await?;
        page.sees("选好了").await?;
        send(&page, "上传视频").await?;
        page.click(button("通过视频").nth(0)).await?;
        page.sees("待发布").await?;
        page.click(button("发布视频").nth(0)).await?;
        page.click(button("用现成的例子")).await?;
        send(&page, "发布视频").await?;
        page.sees("3月9日（周一）24:00").await?;
        page.click(button("到下一个期限")).await?;
        page.sees("满7个自然日，「春季防晒霜口播」自动完成").await?;
        page.reload().await?;
        page.sees("已完成 · 满7天").await?;
        page.quiet().await
    });
}

#[test]
fn doing_nothing_cancels_the_task_after_24_hours() {
    journey(|page| async move {
        a_demo(&page).await?;
        for hour in 1..=23 {
            page.click(button("＋1小时")).await?;
            page.sees(&format!("{}:00", (10 + hour) % 24)).await?;
        }
        page.sees("还剩1小时").await?;
        page.click(button("＋1天")).await?;
        page.sees("24小时没有接受，「春季防晒霜口播」自动取消").await?;
        page.sees("已取消 · 24小时未接受").await
    });
}

#[test]
fn the_demo_begins_anew_and_leaves_ones_own_tasks_alone() {
    journey(|page| async move {
        super::given::a_task(&page).await?;
        a_demo(&page).await?;
        page.click(button("＋1天")).await?;
        page.sees("已取消").await?;
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.shows(button("去接受")).await?;
        page.go("#/tasks").await?;
        page.counts(button("我已在星图接受"), 1).await
    });
}

async fn send(page: &Page, act: &str) -> Outcome {
    page.click(button(act).within(journeys::dialog(journeys::any()))).await?;
    page.lacks(journeys::dialog(journeys::any())).await
}
