//! What need be said once isn't said twice on a screen.

use journeys::{Failure, Outcome, PATIENCE, Page, button, heading, journey, link, until};

use super::given::{a_first_visit, a_task};

async fn says_once(page: &Page, words: &str) -> Outcome {
    let mut times = 0;
    let once = until(PATIENCE, async || {
        let count = "return document.body.innerText.split(arguments[0]).length - 1;";
        times = page.run(count, vec![words.into()]).await?.as_u64().unwrap_or_default();
        Ok((times == 1).then_some(()))
    });
    once.await?.ok_or_else(|| Failure::new(format!("{words} stands {times} times")))
}

#[test]
fn the_first_screen_says_once_that_it_is_unofficial() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        says_once(&page, "非官方工具").await?;
        page.desktop().await?;
        says_once(&page, "非官方工具").await
    });
}

#[test]
fn that_it_is_only_a_record_is_said_once_a_screen() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        says_once(&page, "这里只是记录").await?;
        page.click(button("脚本已交").nth(0)).await?;
        page.shows(heading("脚本已交")).await?;
        says_once(&page, "这里只是记录").await?;
        page.click(button("先不记")).await?;
        page.click(link("任务概览").nth(0)).await?;
        page.sees("该我做").await?;
        says_once(&page, "这里只是记录").await?;
        page.desktop().await?;
        page.reload().await?;
        page.sees("该我做").await?;
        says_once(&page, "这里只是记录").await
    });
}
