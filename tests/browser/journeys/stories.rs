//! Somebody who is shown a story: with keys in front of a projector, with a thumb on a phone, from a link to a scene.

use journeys::{
    Engine, Failure, Key, Outcome, PATIENCE, Page, Prefer, button, heading, journey, link, part, radio, role, until,
};
use serde_json::json;

use super::given::a_first_visit;

/// Every story: its word in the address, its title, how many scenes it has with the last one.
pub const STORIES: [(&str, &str, usize); 9] = [
    ("never-signed-off", "没人验收", 6),
    ("happy-path", "一路顺利", 6),
    ("lapsed", "24小时没有接受", 4),
    ("rejected-twice", "脚本驳回两次", 5),
    ("complaint", "有投诉，7天满了也不完成", 5),
    ("private", "第6天设为仅自己可见", 6),
    ("too-late-for-the-title", "改标题，晚了一步", 5),
    ("five-deletions", "删除了五次", 6),
    ("receiving-off", "关掉了接收", 6),
];

/// Text that is seen and smaller than 21 px, and lines thinner than 2 px.
const TOO_FINE: &str = "const bad = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = texts.nextNode());) {
        const el = node.parentElement;
        if (!node.data.trim() || !el.checkVisibility() || el.closest('.visually-hidden')) continue;
        // A picture's text is drawn as large as the picture.
        const drawn = el.getScreenCTM?.().a ?? 1;
        const size = parseFloat(getComputedStyle(el).fontSize) * drawn;
        if (size < 20.9) bad.push(`${size} px: ${node.data.trim().slice(0, 30)}`);
    }
    for (const el of document.body.querySelectorAll('*')) {
        if (!el.checkVisibility() || el.closest('.visually-hidden')) continue;
        const style = getComputedStyle(el);
        for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
            const wide = parseFloat(style[`border${side}Width`]);
            if (wide > 0 && wide < 2) bad.push(`a line of ${wide} px: ${el.outerHTML.slice(0, 80)}`);
        }
    }
    return bad.slice(0, 6).join(' | ');";

pub async fn place(page: &Page, n: usize, total: usize) -> Outcome {
    page.sees(&format!("第{n}幕，共{total}幕")).await
}

/// Opens a story's cover.
async fn cover(page: &Page, word: &str, title: &str) -> Outcome {
    page.open(&format!("#/demo/{word}")).await?;
    page.shows(heading(title)).await?;
    page.shows(button("开始")).await
}

#[test]
fn every_story_plays_to_its_end_with_keys() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        for (word, title, total) in STORIES {
            cover(&page, word, title).await?;
            for n in 1..=total {
                page.press(Key::Right).await?;
                place(&page, n, total).await?;
            }
            page.shows(heading("三件事")).await?;
            page.press(Key::PageUp).await?;
            place(&page, total - 1, total).await?;
            page.press(Key::End).await?;
            page.shows(heading("三件事")).await?;
            page.press(Key::Home).await?;
            page.shows(button("开始")).await?;
        }
        page.press(Key::Escape).await?;
        page.at("#/demo").await?;
        page.quiet().await
    });
}

/// Tells whether something of the page lies below the window, or beside it.
const OUT_OF_VIEW: &str = "const page = document.documentElement;
    return page.scrollHeight > innerHeight || page.scrollWidth > innerWidth
        ? `${page.scrollWidth}×${page.scrollHeight} in ${innerWidth}×${innerHeight}` : null;";

pub async fn is_seen_whole(page: &Page, what: &str) -> Outcome {
    // The picture measures its place first.
    let whole = until(PATIENCE, async || Ok(page.run(OUT_OF_VIEW, vec![]).await?.is_null().then_some(()))).await?;
    let over = page.run(OUT_OF_VIEW, vec![]).await?;
    whole.ok_or_else(|| Failure::new(format!("{what} isn't seen whole: {over}")))
}

/// The languages in which it is measured what is seen whole: words are as wide in each engine, or nearly.
pub fn measured_in(page: &Page) -> &'static [Prefer] {
    if page.engine() == Engine::Chromium { &[Prefer::Chinese, Prefer::English] } else { &[Prefer::Chinese] }
}

fn every_scene_is_seen_whole((width, height): (u32, u32), mode: &'static str) {
    journey(move |page| async move {
        page.size(width, height).await?;
        // Engines differ in the measure of their type, which three stories show as well as nine.
        let stories = if page.engine() == Engine::Chromium { &STORIES[..] } else { &STORIES[..3] };
        page.open("#/demo").await?;
        for language in measured_in(&page) {
            page.store(*language).await?;
            for (word, title, total) in stories.iter().copied() {
                page.open(&format!("#/demo/{word}?scene=1{mode}")).await?;
                for n in 1..total {
                    match language {
                        Prefer::English => page.sees(&format!("Scene {n} of {total}")).await?,
                        _ => place(&page, n, total).await?,
                    }
                    is_seen_whole(&page, &format!("{title}, {n}, at {width} × {height} {mode} {language:?}")).await?;
                    page.press(Key::Right).await?;
                }
                is_seen_whole(&page, &format!("{title}, three things, at {width} × {height} {mode} {language:?}"))
                    .await?;
            }
        }
        page.quiet().await
    });
}

#[test]
fn every_scene_is_seen_whole_on_a_small_notebook() {
    every_scene_is_seen_whole((1280, 720), "");
}

#[test]
fn every_scene_is_seen_whole_on_a_screen_of_1024_by_768() {
    every_scene_is_seen_whole((1024, 768), "");
}

#[test]
fn every_scene_is_seen_whole_on_a_wide_projector() {
    every_scene_is_seen_whole((1280, 720), "&projector");
}

#[test]
fn every_scene_is_seen_whole_on_an_old_projector() {
    every_scene_is_seen_whole((1024, 768), "&projector");
}

#[test]
fn an_act_on_the_stage_begins_a_copy_in_which_it_is_done() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4").await?;
        place(&page, 4, 6).await?;
        page.click(button("验收")).await?;
        page.at("#/demo/free/1").await?;
        page.sees("已完成").await?;
        page.go("#/demo/never-signed-off?scene=4").await?;
        place(&page, 4, 6).await?;
        page.sees("还剩1小时").await?;
        page.quiet().await
    });
}

#[test]
fn what_if_on_the_stage_draws_a_second_life_and_says_the_difference() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4").await?;
        place(&page, 4, 6).await?;
        page.click(button("客户投诉")).await?;
        page.sees("要是客户投诉").await?;
        page.sees("没有人再做什么，就一直不结束").await?;
        is_seen_whole(&page, "客户投诉").await?;
        page.accessible().await?;
        page.click(button("公开满14天才完成")).await?;
        page.sees("3月16日（周一）24:00才自动完成，晚7天。").await?;
        page.click(button("公开满14天才完成")).await?;
        page.sees_not("才自动完成").await?;
        page.open("#/demo/lapsed?scene=3").await?;
        page.click(button("接受期限是48小时")).await?;
        page.sees("晚1天").await?;
        page.quiet().await
    });
}

const TO_THE_SLIDER: &str = "document.querySelector('[role=slider]').focus();";
/// Presses the pointer on the timeline, at a share of its width.
pub const PRESSED_AT: &str = "const area = document.querySelector('.timeline-svg');
    const seen = area.getBoundingClientRect();
    const at = { clientX: seen.left + seen.width * arguments[0], clientY: seen.top + 60, bubbles: true, pointerId: 1 };
    area.dispatchEvent(new PointerEvent('pointerdown', at));
    area.dispatchEvent(new PointerEvent('pointerup', at));";

#[test]
fn now_is_moved_by_keys_and_by_the_pointer() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=5").await?;
        place(&page, 5, 6).await?;
        page.shows(role("slider", "时间轴上的现在")).await?;
        page.run(TO_THE_SLIDER, vec![]).await?;
        page.press(Key::Home).await?;
        place(&page, 1, 6).await?;
        page.open("#/demo/never-signed-off?scene=1").await?;
        place(&page, 1, 6).await?;
        page.run(PRESSED_AT, vec![json!(0.99)]).await?;
        place(&page, 5, 6).await?;
        page.run(PRESSED_AT, vec![json!(0.05)]).await?;
        place(&page, 1, 6).await?;
        page.quiet().await
    });
}

#[test]
fn every_story_plays_to_its_end_on_a_phone() {
    journey(|page| async move {
        page.phone().await?;
        for (word, title, total) in STORIES {
            cover(&page, word, title).await?;
            page.click(button("开始")).await?;
            for n in 1..total {
                place(&page, n, total).await?;
                page.fits().await?;
                page.click(button("下一幕")).await?;
            }
            page.shows(heading("三件事")).await?;
            page.fits().await?;
            page.lacks(button("下一幕")).await?;
            page.click(button("上一幕")).await?;
            place(&page, total - 1, total).await?;
        }
        page.quiet().await
    });
}

#[test]
fn the_door_of_a_first_visit_leads_to_the_story_that_is_proposed_first() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("给我看3分钟"))).await?;
        page.at("#/demo/never-signed-off").await?;
        page.heading_is("没人验收").await?;
        page.sees("3分钟 · 6幕").await?;
        page.sees("演练时间，非真实时间").await?;
        page.accessible().await?;
        page.click(link("演示")).await?;
        page.at("#/demo").await?;
        page.shows(link("先看这个：没人验收")).await?;
        page.accessible().await
    });
}

#[test]
fn a_story_that_there_isnt_offers_those_that_there_are() {
    journey(|page| async move {
        page.phone().await?;
        for name in ["nobody-knows", "never-signed-of", "<img src=x onerror=alert(1)>"] {
            page.open(&format!("#/demo/{name}")).await?;
            page.heading_is("没有这个剧情").await?;
            page.sees("下面是全部剧情").await?;
        }
        page.accessible().await?;
        page.click(link("没人验收")).await?;
        page.heading_is("没人验收").await?;
        page.quiet().await
    });
}

#[test]
fn a_scene_and_a_side_are_sent_as_an_address() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/demo/never-signed-off?scene=4").await?;
        place(&page, 4, 6).await?;
        page.sees("3月9日（周一）23:00").await?;
        page.sees("要投诉、要改标题，3月8日（周日）24:00前才保险").await?;
        page.accessible().await?;
        page.click(radio("达人")).await?;
        page.sees("什么也不用做").await?;
        page.at("#/demo/never-signed-off?scene=4&side=creator").await?;
        page.reload().await?;
        page.sees("什么也不用做").await?;
        page.go("#/demo/never-signed-off?scene=5").await?;
        place(&page, 5, 6).await?;
        page.sees("满7个自然日，没有投诉、视频公开，任务自动完成").await?;
        page.sees("完成以后标题不能再改").await?;
        page.open("#/demo/never-signed-off?scene=99").await?;
        page.shows(heading("三件事")).await?;
        page.open("#/demo/never-signed-off?scene=x").await?;
        page.shows(button("开始")).await
    });
}

#[test]
fn time_is_seen_to_pass_and_what_it_did_stands_there_with_its_rule() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/complaint?scene=2").await?;
        page.sees("暂时不会自动完成").await?;
        page.press(" ").await?;
        page.sees("投诉没有了结，什么也没有发生").await?;
        page.press(" ").await?;
        page.sees("平台判投诉不成立").await?;
        page.shows(link(part("按规则"))).await?;
        page.sees("已完成 · 满7天").await?;
        page.open("#/demo/five-deletions?scene=5").await?;
        page.sees("达人想「删除视频」").await
    });
}

#[test]
fn on_a_projector_nothing_is_small_or_thin_and_everything_is_light() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off").await?;
        page.prefer(Prefer::Dark).await?;
        page.open("#/demo/never-signed-off?projector").await?;
        page.shows(button("开始")).await?;
        for n in 1..=6 {
            page.press(Key::Right).await?;
            place(&page, n, 6).await?;
            theme(&page, "light").await?;
            page.fits().await?;
            let fine = page.run(TOO_FINE, vec![]).await?;
            if fine != json!("") {
                return Err(Failure::new(format!("scene {n}: {fine}")));
            }
        }
        page.at("#/demo/never-signed-off?scene=6&projector").await?;
        page.press("p").await?;
        page.at("#/demo/never-signed-off?scene=6").await?;
        theme(&page, "dark").await?;
        page.press("p").await?;
        theme(&page, "light").await?;
        page.press(Key::Escape).await?;
        theme(&page, "dark").await?;
        page.at("#/demo/never-signed-off?scene=6").await
    });
}

async fn theme(page: &Page, wanted: &str) -> Outcome {
    let holds = until(PATIENCE, async || {
        let is = page.run("return document.documentElement.dataset.theme;", vec![]).await?;
        Ok((is == json!(wanted)).then_some(()))
    });
    holds.await?.ok_or_else(|| Failure::new(format!("the theme isn't {wanted}")))
}

#[test]
fn a_story_that_has_begun_plays_to_its_end_without_a_network() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?projector").await?;
        page.sees("断网也能放到最后").await?;
        page.press(Key::PageDown).await?;
        place(&page, 1, 6).await?;
        page.server_stops().await;
        for n in 2..=6 {
            page.press(Key::PageDown).await?;
            place(&page, n, 6).await?;
        }
        page.shows(heading("三件事")).await?;
        page.server_returns().await
    });
}

#[test]
fn a_key_blanks_the_screen_and_any_key_brings_it_back() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/lapsed?scene=2").await?;
        place(&page, 2, 4).await?;
        page.press("b").await?;
        page.shows(button("按任意键，或点一下，继续")).await?;
        page.press(Key::Right).await?;
        page.lacks(button("按任意键，或点一下，继续")).await?;
        place(&page, 2, 4).await?;
        page.click(button("黑屏")).await?;
        page.click(button("按任意键，或点一下，继续")).await?;
        page.lacks(button("按任意键，或点一下，继续")).await
    });
}

#[test]
fn whoever_saw_a_story_plays_on_from_where_it_ends() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/demo/five-deletions?scene=6").await?;
        page.shows(button("自己试试")).await?;
        page.accessible().await?;
        page.click(button("自己试试")).await?;
        page.at("#/demo/free/1").await?;
        page.sees("3月14日（周六）24:00").await?;
        page.reload().await?;
        page.sees("3月14日（周六）24:00").await?;
        page.click(button("到下一个期限")).await?;
        page.sees("已完成 · 满7天").await?;
        page.quiet().await
    });
}
