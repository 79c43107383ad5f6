//! What a task tells of its client and its rules, how these are chosen, and the order of names.

use journeys::{button, journey, part, radio, textbox};

use super::given::{CLIENT, a_first_visit, a_task, another_task, note};

#[test]
fn a_task_tells_what_kind_of_client_it_has_and_that_can_be_put_right() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("客户和规则")).await?;
        page.click(button("编辑客户")).await?;
        page.is_on(radio("不清楚")).await?;
        page.click(radio("MCN公司")).await?;
        page.accessible().await?;
        note(&page).await?;
        page.sees(&format!("MCN公司 · {CLIENT}")).await?;
        another_task(&page, "第二个").await?;
        page.sees(&format!("MCN公司 · {CLIENT}")).await?;
        page.reload().await?;
        page.sees(&format!("MCN公司 · {CLIENT}")).await
    });
}

#[test]
fn a_task_keeps_the_rules_that_were_chosen_with_it_and_says_why() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("客户和规则")).await?;
        page.sees("2021年文章的规则").await?;
        page.sees("按哪套规则，记下任务时就定了，以后不能改").await?;
        page.go("#/tasks/new").await?;
        page.click(button(part("更多选项"))).await?;
        page.click(radio("2022年第三方资料的规则")).await?;
        page.click(radio("明星达人")).await?;
        page.accessible().await?;
        page.type_into(textbox("任务名"), "第二个").await?;
        page.type_into(textbox(part("客户")), "山野").await?;
        page.click(radio("刚刚")).await?;
        page.click(button("保存")).await?;
        page.heading_is("第二个").await?;
        page.sees("明星达人 · 山野").await?;
        page.click(button("客户和规则")).await?;
        page.sees("2022年第三方资料的规则").await?;
        page.click(button("我还能做什么？")).await?;
        page.shows(button("我没有接").nth(0)).await
    });
}

#[test]
fn chinese_names_stand_in_the_order_of_their_sound() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        for name in ["早餐麦片", "蓝牙耳机开箱", "春季防晒霜10", "春季防晒霜2"] {
            another_task(&page, name).await?;
        }
        page.go("#/tasks/all?sort=name").await?;
        page.sees("显示4个，共4个").await?;
        let script = "return [...document.querySelectorAll('ol a')].map((it) => it.textContent).join(' ')";
        let names = page.run(script, vec![]).await?;
        assert_eq!(names.as_str(), Some("春季防晒霜2 春季防晒霜10 蓝牙耳机开箱 早餐麦片"));
        Ok(())
    });
}
