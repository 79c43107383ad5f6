//! Tabs that decide and write at once on one desk, two, four and eight of them: no gap, no double, the loser is told,
//! and an act sent again is one entry.

use crate::post::{Post, Raced, Said};
use crate::{Tries, Went};
use journeys::engine::Browser;
use journeys::{Failure, Outcome};

/// Adds so many entries in each race.
pub async fn row(tries: &Tries) -> Outcome<Went> {
    let (mut wrong, mut told) = (Vec::new(), Vec::new());
    for tabs in [2, 4, 8] {
        let mut post = Post::start(&tries.page).await?;
        let browser = Browser::start().await?;
        let driver = &browser.driver;
        let each = tries.times / tabs;
        for tab in 1..=tabs {
            if tab > 1 {
                let handle = driver.new_tab().await?;
                driver.switch_to_window(handle).await?;
            }
            driver.goto(post.beside(&format!("job=race&who=tab{tab}&many={each}"))).await?;
            while !matches!(post.next().await?, Said::Ready) {}
        }
        post.go();
        let mut all = Raced { kept: 0, lost: 0, repeated: 0 };
        let mut over = 0;
        while over < tabs {
            if let Said::Raced(Raced { kept, lost, repeated }) = post.next().await? {
                all = Raced { kept: all.kept + kept, lost: all.lost + lost, repeated: all.repeated + repeated };
                over += 1;
            }
        }
        driver.goto(post.address("job=check")).await?;
        let checked = post.checked().await?;
        let is_right = checked.faults(all.kept).is_none() && checked.head == all.kept && all.kept == each * tabs;
        if !is_right {
            wrong.push(format!("{tabs} tabs: {all:?}, {checked:?}"));
        }
        told.push(format!("{tabs} tabs: {} acts, {} lost and told, {} sent again", all.kept, all.lost, all.repeated));
        browser.driver.clone().quit().await.map_err(|error| Failure::new(error.to_string()))?;
    }
    Ok(Went::of(3, wrong, told.join("; ")))
}
