//! 我的规则: when the platform's numbers changed, a creator keeps a set of one's own, sees which tasks it would move, and
//! adds a task under it; and what a month brought, which only oneself sees.

use journeys::{Outcome, Page, button, date, heading, journey, link, part, radio, region, textbox};

use super::given::{TASK, a_published_task, a_task, another_task, fill, note, save};

const NAME: &str = "春季调整";

/// Keeps a set of 48 hours, from today on.
async fn keep(page: &Page, name: &str) -> Outcome {
    page.go("#/rules/own").await?;
    page.type_into(textbox("规则的名字"), name).await?;
    page.clear(textbox("几小时内接受")).await?;
    page.type_into(textbox("几小时内接受"), "48").await?;
    page.click(button("记下这套规则")).await?;
    page.sees(&format!("已记下规则「{name}」")).await?;
    page.shows(heading(part(name))).await
}

#[test]
fn a_set_of_ones_own_moves_no_task_and_the_next_task_is_counted_by_it() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/rules").await?;
        page.click(link("我的规则").nth(0)).await?;
        page.at("#/rules/own").await?;
        page.heading_is("我的规则").await?;
        let would = || region("照这套数字，现在的任务会怎样");
        page.sees("没有一个日期会不一样").await?;
        page.type_into(textbox("规则的名字"), NAME).await?;
        page.clear(textbox("几小时内接受")).await?;
        page.sees("数字填好了，这里会列出来").await?;
        page.type_into(textbox("几小时内接受"), "48").await?;
        page.shows(link(TASK).within(would())).await?;
        page.sees("有1个任务的日期会不一样").await?;
        page.sees("这只是对照，一个也不会动").await?;
        page.accessible().await?;
        page.click(button("记下这套规则")).await?;
        page.sees(&format!("已记下规则「{NAME}」")).await?;
        page.sees("还没有任务按它算").await?;
        page.sees("现在先选它").await?;
        page.sees("多久内接受：48小时").await?;
        page.accessible().await?;
        page.size(320, 700).await?;
        page.fits().await?;
        page.phone().await?;

        page.click(link("记一个任务").within(region("记下的规则"))).await?;
        page.at("#/tasks/new").await?;
        page.is_on(radio(format!("我自己的规则「{NAME}」"))).await?;
        page.sees("最新的一套已经先选好了").await?;
        fill(&page, "第二个").await?;
        page.accessible().await?;
        save(&page, "第二个").await?;
        page.shows(link("我的规则").within(region("接受截止"))).await?;
        page.click(button("客户和规则")).await?;
        page.sees(&format!("我自己的规则「{NAME}」（")).await?;

        page.go("#/tasks/2/due").await?;
        page.sees(&format!("数字来自我自己的规则「{NAME}」（")).await?;
        page.sees("加上整整48小时").await?;
        page.sees("从指派的那一刻起，整整48小时。").await?;
        page.go("#/tasks/1/due").await?;
        page.sees("加上整整24小时").await?;
        page.sees_not("我自己的规则").await?;
        page.go("#/rules/own").await?;
        page.sees("1个任务按它算").await?;
        page.reload().await?;
        page.sees("1个任务按它算").await?;
        page.quiet().await
    });
}

#[test]
fn what_is_wrong_with_a_number_is_said_beside_it_and_a_kept_name_is_taken() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/own").await?;
        page.clear(textbox("几小时内接受")).await?;
        page.type_into(textbox("几小时内接受"), "1000").await?;
        page.clear(textbox("每个任务最多能删除几次")).await?;
        page.type_into(textbox(part("脚本最多能驳回几次")), "三次").await?;
        page.click(button("记下这套规则")).await?;
        page.sees("规则的名字还没有填").await?;
        page.sees("这里要填1到720的整数").await?;
        page.sees("每个任务最多能删除几次还没有填").await?;
        page.sees("这里要填1到100的整数").await?;
        page.is_focused(textbox("规则的名字")).await?;
        page.accessible().await?;
        page.click(radio("2022年第三方资料的规则")).await?;
        page.value_is(textbox("几小时内接受"), "24").await?;
        page.value_is(textbox(part("脚本最多能驳回几次")), "3").await?;
        page.is_on(radio("可以")).await?;
        page.click(radio("2021年文章的规则")).await?;
        page.value_is(textbox(part("脚本最多能驳回几次")), "").await?;

        keep(&page, NAME).await?;
        page.value_is(textbox("几小时内接受"), "24").await?;
        page.click(radio(NAME)).await?;
        page.value_is(textbox("几小时内接受"), "48").await?;
        page.type_into(textbox("规则的名字"), NAME).await?;
        page.click(button("记下这套规则")).await?;
        page.sees("已经有一套叫这个名字").await?;
        page.quiet().await
    });
}

#[test]
fn a_set_whose_date_is_to_come_is_not_chosen_first() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/rules/own").await?;
        page.set_date(date(part("从哪一天起")), "2099-01-01").await?;
        keep(&page, NAME).await?;
        page.sees("日期还没到").await?;
        page.go("#/tasks/new").await?;
        page.is_on(radio("2021年文章的规则")).await?;
        page.shows(radio(format!("我自己的规则「{NAME}」"))).await?;
        page.sees_not("最新的一套已经先选好了").await
    });
}

#[test]
fn what_a_month_brought_is_summed_for_oneself() {
    journey(|page| async move {
        a_published_task(&page).await?;
        fee(&page, "1,200", false).await?;
        another_task(&page, "第二个").await?;
        fee(&page, "300.50", true).await?;
        page.go("#/tasks/all").await?;
        page.sees("开始的任务，报酬共1,500.50元，还没收到1,200元。").await?;
        page.sees("收到300.50元。只给自己看。").await?;
        page.accessible().await?;
        page.quiet().await
    });
}

/// Notes what the task on the screen brings; that it arrived today, if so.
async fn fee(page: &Page, yuan: &str, arrived: bool) -> Outcome {
    page.click(button("报酬")).await?;
    page.type_into(textbox(part("报酬")), yuan).await?;
    if arrived {
        let today = page.run("return new Date(Date.now() + 8 * 36e5).toISOString().slice(0, 10)", vec![]).await?;
        page.set_date(date(part("哪一天收到")), today.as_str().unwrap_or_default()).await?;
    }
    note(page).await
}
