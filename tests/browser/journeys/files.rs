//! Files are optional: they may come afterwards, to the version that was handed in elsewhere. And what is entered
//! afterwards has its day by a tap.

use journeys::{Outcome, Page, alert, any, button, file, fixture, heading, journey, link, part, radio};

use super::given::{TASK, a_first_visit, a_task, fill, hand_in, record, save};

#[test]
fn a_file_comes_afterwards_to_a_script_that_was_handed_in_elsewhere() {
    journey(|page| async move {
        handed_in_elsewhere(&page).await?;
        page.click(button(part("在这里存一份"))).await?;
        page.attach(file(part("脚本文件")), &fixture("script.txt")).await?;
        page.sees("选好了").await?;
        page.click(button("在这里存一份")).await?;
        page.shows(button(part("查看")).nth(0)).await?;
        page.sees_not("在星图提交的，没存在这里").await?;
        page.reload().await?;
        page.sees("脚本审核中").await?;
        page.click(button(part("查看")).nth(0)).await?;
        page.sees("防晒").await?;
        page.quiet().await
    });
}

#[test]
fn a_wrong_file_that_comes_afterwards_is_refused_beside_its_field() {
    journey(|page| async move {
        handed_in_elsewhere(&page).await?;
        page.click(button(part("在这里存一份"))).await?;
        page.click(button("在这里存一份")).await?;
        page.sees("还没有选文件").await?;
        page.attach(file(part("脚本文件")), &fixture("renamed.mp4")).await?;
        page.click(button("在这里存一份")).await?;
        page.sees("这不是txt、md、pdf或docx").await?;
        page.reload().await?;
        page.sees("在星图提交的，没存在这里").await
    });
}

#[test]
fn yesterday_is_a_tap_and_a_clock_time() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        page.click(radio("昨天")).await?;
        page.set_date(journeys::date(part("北京时间")), "23:59").await?;
        save(&page, TASK).await?;
        page.sees("今晚23:59前接受").await
    });
}

#[test]
fn after_the_third_record_a_backup_is_suggested() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.go("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.sees_not("留一份备份").await?;
        record(&page, "脚本已交").await?;
        page.sees("留一份备份").await
    });
}

#[test]
fn a_video_without_a_picture_says_so_and_offers_the_download() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        page.click(radio("待上传视频")).await?;
        save(&page, TASK).await?;
        hand_in(&page, "视频已交", "sound-only.webm").await?;
        page.click(button(part("查看"))).await?;
        page.shows(button("下载").within(alert(any()))).await?;
        page.sees("这个浏览器放不了这个视频").await?;
        page.quiet().await
    });
}

async fn handed_in_elsewhere(page: &Page) -> Outcome {
    a_task(page).await?;
    page.click(button("我已在星图接受")).await?;
    record(page, "脚本已交").await?;
    page.sees("在星图提交的，没存在这里").await
}
