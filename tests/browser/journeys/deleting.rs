//! Deleting a task: asked before, said, and brought back from wherever one looks for it.

use journeys::{any, button, dialog, heading, journey, link, part};

use super::given::{TASK, a_task, another_task};

#[test]
fn taking_back_the_first_record_says_that_the_task_goes_and_it_comes_back() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button(part("撤销这一笔")).nth(0)).await?;
        page.sees(&format!("这是「{TASK}」的第一笔记录")).await?;
        page.click(button("先不做")).await?;
        page.lacks(dialog(any())).await?;
        page.shows(button("我已在星图接受")).await?;
        page.click(button(part("撤销这一笔")).nth(0)).await?;
        page.click(button("删除任务").within(dialog(any()))).await?;
        page.sees(&format!("「{TASK}」已删除。经过都还留着。")).await?;
        page.lacks(button("我已在星图接受")).await?;
        page.reload().await?;
        page.click(button("放回来")).await?;
        page.sees(&format!("「{TASK}」已放回我的任务。")).await?;
        page.shows(button("我已在星图接受")).await
    });
}

#[test]
fn a_deleted_task_is_on_no_list_but_its_own_and_can_be_put_back_there() {
    journey(|page| async move {
        a_task(&page).await?;
        another_task(&page, "乙").await?;
        page.click(button("我已在星图接受")).await?;
        page.click(button("删除任务")).await?;
        page.sees("星图里的任务不受影响").await?;
        page.click(button("删除任务").within(dialog(any()))).await?;
        page.sees("「乙」已从我的任务里删除").await?;
        page.go("#/tasks").await?;
        page.lacks(link(part("乙"))).await?;
        page.go("#/tasks/all").await?;
        page.lacks(link(part("乙"))).await?;
        page.click(button(part("已删除的任务"))).await?;
        page.click(button(part("放回来"))).await?;
        page.shows(link(part("乙")).nth(0)).await?;
        page.sees_not("已删除的任务").await?;
        page.go("#/tasks/2").await?;
        page.shows(heading("乙")).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}
