//! 客户档案: how long a client took before, seen on a task that waits for them and on the client's own screen.

use journeys::{Outcome, Page, button, journey, link};

use super::given::{CLIENT, TASK, a_task, another_task, record};

/// A day, in minutes.
const DAY: f64 = 1_440.0;

#[test]
fn a_task_that_waits_says_how_long_its_client_took_the_last_time_and_leads_to_the_clients_record() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(link(CLIENT)).await?;
        page.at("#/clients/1").await?;
        page.heading_is("客户档案").await?;
        page.sees("还没有记过").await?;
        page.sees("还没有结束的任务").await?;
        page.back().await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.sees_not("这个客户上次").await?;
        page.clock_is_ahead(3.0 * DAY + 5.0).await?;
        page.click(button("脚本已通过").nth(0)).await?;
        page.sees("下一步 · 待上传视频").await?;
        another_task(&page, "蓝牙耳机开箱").await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.sees("这个客户上次审脚本，等了3天。").await?;
        page.click(link(CLIENT)).await?;
        page.at("#/clients/1").await?;
        page.sees("共2个，进行中2个").await?;
        page.sees("上次等了3天（只记了1次）").await?;
        page.accessible().await?;
        page.fits().await?;
        page.click(link(TASK)).await?;
        page.heading_is(TASK).await
    });
}

#[test]
fn the_record_of_a_client_without_a_task_says_so_and_that_of_an_unknown_one_leads_on() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("删除任务")).await?;
        page.click(button("删除任务").within(journeys::dialog(journeys::any()))).await?;
        page.lacks(journeys::dialog(journeys::any())).await?;
        page.go("#/clients/1").await?;
        page.sees("这个客户现在没有任务。").await?;
        page.accessible().await?;
        nobody(&page, "#/clients/99").await?;
        nobody(&page, "#/clients/x").await
    });
}

async fn nobody(page: &Page, address: &str) -> Outcome {
    page.go(address).await?;
    page.sees("这个地址打不开").await
}
