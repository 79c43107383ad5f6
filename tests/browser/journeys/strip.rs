//! A task's life as a picture wherever it stands: as wide as a thumb on a phone, one over the other where two ways are
//! compared, with what its signs mean; and a life that is hard to draw.

use journeys::{Failure, Outcome, PATIENCE, Page, button, file, journey, link, part, radio, region, role, until};
use serde_json::{Value, json};

use super::given::{TASK, a_published_task};

const LEGEND: &str = "图例";

/// The widths of the pictures that can be seen, and what lies beside the window, over its words or leaves them no room.
const PICTURES: &str = "const seen = [...document.querySelectorAll('.timeline-svg')].filter((it) => it.checkVisibility());
    const over = seen.filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    const words = [...document.querySelectorAll('.timeline-words')].map((it) => it.getBoundingClientRect());
    const hidden = seen.map((it) => it.getBoundingClientRect()).filter((one) =>
        words.some((it) => it.left < one.right - 1 && it.top < one.bottom - 1 && one.top < it.bottom - 1));
    const narrow = words.filter((it) => it.width < 150);
    return { widths: seen.map((it) => Math.round(it.getBoundingClientRect().width)), wrong: over.length + hidden.length + narrow.length };";

/// Waits until so many pictures are drawn and as wide as they should be, and nothing lies over anything.
async fn are_drawn(page: &Page, count: usize, wide: impl Fn(u64) -> bool) -> Outcome {
    let mut last = Value::Null;
    let ready = until(PATIENCE, async || {
        last = page.run(PICTURES, vec![]).await?;
        let widths = last["widths"].as_array().cloned().unwrap_or_default();
        let fit = widths.len() == count && widths.iter().all(|it| it.as_u64().is_some_and(&wide));
        Ok((fit && last["wrong"] == json!(0)).then_some(()))
    });
    let ready = ready.await?;
    ready.ok_or_else(|| Failure::new(format!("{count} pictures were expected: {last}")))
}

/// What is drawn fits and is readable; on a desktop it is drawn across.
async fn fits_and_is_wide_on_a_desktop(page: &Page, count: usize) -> Outcome {
    page.fits().await?;
    page.accessible().await?;
    page.size(1440, 900).await?;
    are_drawn(page, count, |wide| wide > 400).await?;
    page.quiet().await
}

fn as_a_thumb(wide: u64) -> bool {
    (60..=110).contains(&wide)
}

#[test]
fn on_a_phone_a_tasks_life_stands_as_wide_as_a_thumb_beside_what_happened() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.phone().await?;
        are_drawn(&page, 1, as_a_thumb).await?;
        page.shows(role("list", LEGEND)).await?;
        page.sees("还没到").await?;
        page.sees("其他读法算到这里").await?;
        page.fits().await?;
        page.accessible().await?;
        page.size(320, 700).await?;
        are_drawn(&page, 1, as_a_thumb).await?;
        fits_and_is_wide_on_a_desktop(&page, 1).await
    });
}

#[test]
fn what_if_draws_both_lives_on_a_phone_and_says_from_when_they_differ() {
    journey(|page| async move {
        a_published_task(&page).await?;
        page.go("#/tasks/1/what-if").await?;
        page.click(radio("我删除视频")).await?;
        page.sees("要是我删除视频").await?;
        are_drawn(&page, 2, as_a_thumb).await?;
        page.shows(role("list", LEGEND)).await?;
        page.sees("没数完，停了").await?;
        page.sees("起不一样").await?;
        fits_and_is_wide_on_a_desktop(&page, 2).await
    });
}

#[test]
fn a_debrief_draws_ones_own_way_over_the_shortest() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/learn/accept-in-time").await?;
        page.click(button("什么都不做，看看24小时到了会怎样")).await?;
        page.click(link("看复盘")).await?;
        page.shows(region("时间轴")).await?;
        are_drawn(&page, 2, as_a_thumb).await?;
        page.sees("3月2日10:00起不一样").await?;
        fits_and_is_wide_on_a_desktop(&page, 2).await
    });
}

#[test]
fn on_the_stage_the_signs_are_folded_and_a_mark_says_what_was_done() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4").await?;
        page.sees("第4幕，共6幕").await?;
        page.lacks(role("list", LEGEND)).await?;
        page.click(button(LEGEND)).await?;
        page.shows(role("list", LEGEND)).await?;
        page.sees("其他读法算到这里").await?;
        page.accessible().await?;
        let words = "return [...document.querySelectorAll('.timeline-word')].map((it) => it.textContent).join(' ');";
        let words = page.run(words, vec![]).await?;
        let words = words.as_str().unwrap_or_default();
        assert!(words.contains("接受") && !words.contains("去接受"), "{words}");
        page.quiet().await
    });
}

/// A task with 200 entries within one day, and one more a year later, which is today.
async fn a_crowded_year(page: &Page) -> Outcome {
    page.open("#/settings").await?;
    // From one o'clock UTC on, whatever time it is now: otherwise the minutes may reach into the next day.
    let script = "const first = new Date(Date.now() - 366 * 864e5).setUTCHours(1, 0, 0, 0); return [...Array(203).keys()].map((n) => new Date(first + n * 6e4).toISOString()).concat(new Date().toISOString());";
    let told = page.run(script, vec![]).await?;
    let at: Vec<Value> = told.as_array().cloned().unwrap_or_default();
    let brief = json!({ "name": TASK });
    let mut acts = vec![
        ("client", json!({ "add_client": { "client": 1, "name": "青禾日化", "kind": "brand" } })),
        ("creator", json!({ "add_creator": { "creator": 1, "name": "小满" } })),
        (
            "client",
            json!({ "assign": { "task": 1, "client": 1, "creator": 1, "brief": brief, "rules": "article-2021" } }),
        ),
        ("creator", json!({ "accept": { "task": 1 } })),
    ];
    let note = |n| ("creator", json!({ "correct": { "task": 1, "to": { "note": format!("第{n}次") } } }));
    acts.extend((4..204).map(note));
    let entry = |(n, (by, act)): (usize, &(&str, Value))| json!({ "seq": n + 1, "at": at[n], "noted_at": at[n], "by": by, "act": act });
    let entries: Vec<Value> = acts.iter().enumerate().map(entry).collect();
    let backup = page.home().join("crowded.json");
    let written = json!({ "jiedan_backup": 2, "entries": entries });
    std::fs::write(&backup, written.to_string()).map_err(|error| Failure::new(error.to_string()))?;
    page.attach(file("选备份文件"), &backup).await?;
    page.sees("里面有1个任务").await?;
    page.click(button(part("恢复"))).await?;
    page.at("#/tasks").await?;
    page.go("#/tasks/1").await?;
    page.heading_is(TASK).await
}

/// How high the picture is.
const HIGH: &str = "return document.querySelector('.timeline-svg').getBoundingClientRect().height;";
const TWICE: &str = "[...document.styleSheets].at(-1).insertRule(':root { font-size: 200% }', 0);";

#[test]
fn two_hundred_entries_in_a_day_and_one_a_year_later_are_drawn_whole() {
    journey(|page| async move {
        page.phone().await?;
        a_crowded_year(&page).await?;
        are_drawn(&page, 1, as_a_thumb).await?;
        let high = page.run(HIGH, vec![]).await?.as_f64().unwrap_or_default();
        assert!(high < 420.0, "{high} px high");
        page.fits().await?;
        page.size(320, 700).await?;
        are_drawn(&page, 1, as_a_thumb).await?;
        page.run(TWICE, vec![]).await?;
        are_drawn(&page, 1, |wide| wide > 110 && wide < 240).await?;
        page.fits().await?;
        page.size(1440, 900).await?;
        page.reload().await?;
        are_drawn(&page, 1, |wide| wide > 400).await?;
        page.accessible().await?;
        page.quiet().await
    });
}
