//! The first visit: readable at once, a deadline in two taps, a task in six.

use journeys::{button, heading, journey, link, part, radio, textbox};

use super::given::{CLIENT, TASK, a_first_visit};

#[test]
fn a_deadline_is_computed_in_two_taps_and_nothing_is_stored() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.count_from_here();
        page.click(radio("刚刚")).await?;
        page.sees("在星图点").await?;
        page.sees("还没有记下来").await?;
        assert!(page.taps() <= 2, "{} taps", page.taps());
        page.reload().await?;
        page.shows(radio("刚刚")).await?;
        page.sees("先算一个").await?;
        page.sees_not("还没有记下来").await?;
        page.go("#/tasks").await?;
        page.sees("这个浏览器里没有任务").await
    });
}

#[test]
fn a_task_is_saved_in_six_taps_and_two_typed_fields() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.count_from_here();
        page.click(link(part("我有星图任务"))).await?;
        page.type_into(textbox("任务名"), TASK).await?;
        page.type_into(textbox(part("客户")), CLIENT).await?;
        page.click(radio("刚刚")).await?;
        page.click(button("保存")).await?;
        page.sees("已保存在这个浏览器").await?;
        assert!(page.taps() <= 6 && page.typed_fields() == 2, "{} taps, {} fields", page.taps(), page.typed_fields());
        page.reload().await?;
        page.heading_is(TASK).await?;
        page.sees("待接收").await?;
        page.quiet().await
    });
}

#[test]
fn what_was_computed_is_carried_into_the_form() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(radio("选时间")).await?;
        page.click(radio("刚刚")).await?;
        page.click(link("记下来")).await?;
        page.shows(textbox("任务名")).await?;
        page.is_on(radio("选时间")).await?;
        page.fits().await
    });
}

#[test]
fn the_start_page_gives_way_once_a_task_is_recorded() {
    journey(|page| async move {
        super::given::a_task(&page).await?;
        page.open("#/").await?;
        page.heading_is("任务概览").await?;
        page.at("#/tasks").await
    });
}

#[test]
fn the_calculator_says_when_a_published_task_completes() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules/calc").await?;
        page.click(radio("自动完成")).await?;
        page.click(radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), "2026-03-02T20:15").await?;
        page.sees("3月9日（周一）24:00").await?;
        page.sees("按满168小时算：3月9日（周一）20:15").await?;
        page.sees("按发布当天算第一天：3月8日（周日）24:00").await?;
        page.quiet().await
    });
}

#[test]
fn an_address_that_leads_nowhere_leads_on() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/99").await?;
        page.sees("这个浏览器里没有这个任务").await?;
        page.go("#/nowhere").await?;
        page.sees("这个地址打不开").await?;
        page.click(link("任务概览").nth(0)).await?;
        page.shows(heading("任务概览")).await
    });
}
