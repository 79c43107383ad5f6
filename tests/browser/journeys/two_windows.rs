//! Two windows on one task, of which one isn't told what the other records: it takes back the record that it shows, or
//! none.

use journeys::{Failure, Odd, Outcome, PATIENCE, Page, button, journey, part, until};

use super::given::{TASK, a_task, record};

/// What is said where none was taken back: the fact that blocks it, or that another tab was first.
const NONE: [&str; 2] = ["什么也没有撤销", "这里没有重复记"];

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

async fn none_is_taken_back(page: &Page) -> Outcome {
    let said = async || {
        let text = page.text().await?;
        Ok(NONE.iter().any(|words| text.contains(words)).then_some(()))
    };
    until(PATIENCE, said).await?.ok_or_else(|| Failure::new("nothing says that none was taken back"))
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
        none_is_taken_back(&page).await?;
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
        none_is_taken_back(&page).await?;
        page.sees_not("达人接受了任务").await?;
        page.sees("客户指派了任务").await?;
        page.shows(button("我已在星图接受")).await?;
        page.reload().await?;
        page.shows(button("我已在星图接受")).await?;
        page.sees("客户指派了任务").await?;
        page.quiet().await
    });
}
