//! A creator's own task: recorded from assignment to completion, with a real script and a real video.

use journeys::{Outcome, Page, button, journey, link, part, radio, video};

use super::given::{TASK, a_task, fill, hand_in, note, record, save};

#[test]
fn a_task_is_recorded_from_assignment_to_sign_off_across_a_reload() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("这里只是记录，接受要在星图里点才算").await?;
        hand_in(&page, "脚本已交", "script.txt").await?;
        page.sees("脚本审核中").await?;
        page.click(button("脚本已通过").nth(0)).await?;
        page.sees("下一步 · 待上传视频").await?;
        page.reload().await?;
        page.sees("下一步 · 待上传视频").await?;
        hand_in(&page, "视频已交", "clip.webm").await?;
        page.click(button("视频已通过").nth(0)).await?;
        publish(&page).await?;
        page.sees("自动完成").await?;
        page.click(button("客户已验收").nth(0)).await?;
        page.sees("已完成 · 客户验收").await?;
        page.reload().await?;
        page.sees("已完成 · 客户验收").await?;
        page.click(button(part("查看")).nth(0)).await?;
        page.video_plays(video(part("clip.webm"))).await?;
        page.click(button(part("查看")).nth(1)).await?;
        page.sees("防晒").await?;
        page.quiet().await
    });
}

#[test]
fn a_rejected_script_shows_what_to_change_and_becomes_version_two() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.sees("在星图提交的，没存在这里").await?;
        page.click(button("脚本被驳回").nth(0)).await?;
        page.type_into(journeys::textbox("修改意见"), "开头三秒要出现产品").await?;
        note(&page).await?;
        page.sees("待上传脚本 · 第2稿").await?;
        page.sees("修改意见：开头三秒要出现产品").await
    });
}

#[test]
fn a_record_is_taken_back() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.click(button("撤销")).await?;
        page.sees("下一步 · 待接收").await?;
        page.reload().await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn a_lapse_that_was_none_comes_back_when_the_acceptance_is_recorded_afterwards() {
    journey(|page| async move {
        page.phone().await?;
        let assigned = days_ago(&page, 3).await?;
        page.open("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), &format!("{assigned}T10:00")).await?;
        save(&page, TASK).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.click(button("补记：我接受过")).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), &format!("{assigned}T18:00")).await?;
        note(&page).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.sees("补记于").await
    });
}

#[test]
fn an_acceptance_of_the_very_minute_in_which_time_ran_out_is_asked_about() {
    journey(|page| async move {
        page.phone().await?;
        let (assigned, due) = (days_ago(&page, 3).await?, days_ago(&page, 2).await?);
        page.open("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), &format!("{assigned}T10:00")).await?;
        save(&page, TASK).await?;
        page.click(button("补记：我接受过")).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), &format!("{due}T10:00")).await?;
        page.sees("在截止前做完了吗").await?;
        page.click(button("记下")).await?;
        page.sees("请先选").await?;
        page.accessible().await?;
        page.click(radio("没赶上")).await?;
        page.click(button("记下")).await?;
        page.shows(button("按星图校准")).await?;
        page.click(radio("在截止前做完了")).await?;
        note(&page).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn two_tasks_of_one_client_stand_in_the_order_of_their_deadlines() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks").await?;
        page.click(link("记一个任务")).await?;
        fill(&page, "蓝牙耳机开箱").await?;
        save(&page, "蓝牙耳机开箱").await?;
        page.at("#/tasks/2").await?;
        page.go("#/tasks").await?;
        page.sees("该我做").await?;
        page.counts(button("我已在星图接受"), 2).await?;
        page.title_is("(2) 任务概览 · 接单台").await
    });
}

async fn publish(page: &Page) -> Outcome {
    page.click(button("视频已发布").nth(0)).await?;
    page.type_into(journeys::textbox("视频标题"), "三月出门，先涂这个").await?;
    note(page).await
}

/// The day three days ago in Beijing, as a form writes it.
async fn days_ago(page: &Page, days: u32) -> Outcome<String> {
    page.open("#/rules").await?;
    let script = format!("return new Date(Date.now() + 8 * 3600e3 - {days} * 86400e3).toISOString().slice(0, 10)");
    Ok(page.run(&script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}
