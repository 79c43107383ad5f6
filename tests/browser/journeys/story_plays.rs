//! A story that plays by itself, in front of somebody who has no hand free: it rests at each scene, and whatever is
//! pressed pauses it. Nothing here measures a time: a journey waits until the next scene has come.

use journeys::{Key, Outcome, Page, button, heading, journey, link, radio};
use serde_json::json;
use std::time::Duration;

use super::stories::{PRESSED_AT, is_seen_whole, place};

/// How long a scene may take to come, with a long text to be read before it.
const SLOW: Duration = Duration::from_mins(1);

/// Lets a story play at double speed, from its cover.
async fn plays(page: &Page, word: &str, total: usize) -> Outcome {
    page.waits(SLOW);
    page.size(1280, 720).await?;
    page.open(&format!("#/demo/{word}")).await?;
    page.click(button("自动播放")).await?;
    place(page, 1, total).await?;
    page.click(button("2倍速")).await?;
    // The space key presses what has the focus.
    page.run("document.activeElement.blur();", vec![]).await?;
    page.shows(button("暂停")).await
}

#[test]
fn a_story_plays_by_itself_up_to_its_last_scene() {
    journey(|page| async move {
        plays(&page, "lapsed", 4).await?;
        place(&page, 2, 4).await?;
        page.accessible().await?;
        place(&page, 3, 4).await?;
        page.shows(button("播放")).await?;
        page.lacks(heading("三件事")).await?;
        place(&page, 3, 4).await?;
        page.at("#/demo/lapsed?scene=3").await?;
        // From its last scene on there is nothing to play: it begins again.
        page.click(button("播放")).await?;
        place(&page, 1, 4).await?;
        page.shows(button("暂停")).await?;
        page.quiet().await
    });
}

#[test]
fn whatever_is_pressed_pauses_a_story_that_plays() {
    journey(|page| async move {
        plays(&page, "never-signed-off", 6).await?;
        page.press(Key::Right).await?;
        place(&page, 2, 6).await?;
        paused(&page).await?;
        // The space key holds it; then it turns the page, as ever.
        page.press("a").await?;
        page.shows(button("暂停")).await?;
        page.press(" ").await?;
        paused(&page).await?;
        place(&page, 2, 6).await?;
        page.press(" ").await?;
        place(&page, 3, 6).await?;
        page.press("a").await?;
        page.shows(button("暂停")).await?;
        page.run(PRESSED_AT, vec![json!(0.05)]).await?;
        paused(&page).await?;
        page.press("a").await?;
        page.shows(button("暂停")).await?;
        page.click(radio("达人")).await?;
        paused(&page).await?;
        page.click(button("播放")).await?;
        page.click(button("暂停")).await?;
        paused(&page).await?;
        page.quiet().await
    });
}

async fn paused(page: &Page) -> Outcome {
    page.shows(button("播放")).await?;
    page.lacks(button("暂停")).await
}

#[test]
fn the_key_that_plays_stands_in_the_help() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/lapsed?scene=1").await?;
        place(&page, 1, 4).await?;
        page.press("?").await?;
        page.sees("播放或暂停").await?;
        page.accessible().await
    });
}

#[test]
fn a_button_leads_to_where_time_acts_next() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/complaint?scene=1").await?;
        place(&page, 1, 5).await?;
        page.click(button("到下一个期限")).await?;
        place(&page, 4, 5).await?;
        page.shows(link("按规则：7个自然日")).await?;
        page.lacks(button("到下一个期限")).await?;
        is_seen_whole(&page, "where time acted").await?;
        page.quiet().await
    });
}

#[test]
fn back_from_the_first_scene_leads_to_the_cover_and_says_so() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/demo/lapsed?scene=1").await?;
        place(&page, 1, 4).await?;
        page.lacks(button("上一幕")).await?;
        page.click(button("封面")).await?;
        page.shows(button("开始")).await?;
        page.lacks(button("播放")).await?;
        page.quiet().await
    });
}
