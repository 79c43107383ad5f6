//! Two windows on one task, of which one isn't told what the other records: it takes back the record that it shows, or
//! none.

use journeys::{Odd, Outcome, Page, button, journey, part};

use super::given::{TASK, a_task, record};

/// What is said where none was taken back, after the fact that blocks it.
const NONE: &str = "什么也没有撤销";

/// A task that was accepted in a window which isn't told of other windows, with another window on it, in front.
async fn two_windows(page: &Page) -> Outcome {
    a_task(page).await?;
    page.becomes(Odd::Untold).await?;
    page.reload().await?;
    page.click(button("我已在星图接受")).await?;
    page.sees(&format!("已记下：你在星图接受了「{TASK}」")).await?;
    page.open_tab("#/tasks/1").await?;
    page.sees("下一步 · 待上传脚本").await
}

#[test]
fn a_window_that_wasnt_told_takes_back_no_record_that_it_didnt_show() {
    journey(|page| async move {
        two_windows(&page).await?;
        record(&page, "脚本已交").await?;
        page.sees("达人交了脚本").await?;
        page.tab(0).await?;
        page.sees_not("达人交了脚本").await?;
        page.click(button("撤销")).await?;
        page.sees(NONE).await?;
        for stands in ["达人交了脚本", "达人接受了任务", "客户指派了任务"] {
            page.sees(stands).await?;
        }
        page.reload().await?;
        page.sees("达人交了脚本").await?;
        page.click(button(part("撤销这一笔")).nth(0)).await?;
        page.sees_not("达人交了脚本").await?;
        page.sees("达人接受了任务").await?;
        page.quiet().await
    });
}

#[test]
fn of_two_windows_that_take_the_same_record_back_one_does() {
    journey(|page| async move {
        two_windows(&page).await?;
        page.click(button(part("撤销这一笔")).nth(0)).await?;
        page.sees_not("达人接受了任务").await?;
        page.tab(0).await?;
        page.sees("达人接受了任务").await?;
        page.click(button(part("撤销这一笔")).nth(0)).await?;
        page.sees(NONE).await?;
        page.sees_not("达人接受了任务").await?;
        page.sees("客户指派了任务").await?;
        page.shows(button("我已在星图接受")).await?;
        page.reload().await?;
        page.shows(button("我已在星图接受")).await?;
        page.sees("客户指派了任务").await?;
        page.quiet().await
    });
}
