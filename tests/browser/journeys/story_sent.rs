//! A story that goes elsewhere: as a link, in a frame of slides, as a picture; and the list in which one is chosen.

use journeys::{Failure, Odd, Outcome, Page, button, dialog, heading, img, journey, link, part, radio, textbox};
use serde_json::json;

use super::given::{a_demo, copied, keep_copied};
use super::stories::{STORIES, is_seen_whole, place};

#[test]
fn every_story_in_the_list_is_a_picture_that_leads_to_it() {
    journey(|page| async move {
        page.size(320, 640).await?;
        page.open("#/demo").await?;
        page.shows(link("先看这个：没人验收")).await?;
        let drawn = page.run("return document.querySelectorAll('main svg.life-strip circle').length;", vec![]).await?;
        assert!(drawn.as_u64() > Some(30), "{drawn}");
        let drawn = page.run("return document.querySelectorAll('main svg.life-strip').length;", vec![]).await?;
        assert_eq!(drawn, json!(STORIES.len()));
        page.fits().await?;
        page.accessible().await?;
        page.desktop().await?;
        page.fits().await?;
        // The picture belongs to the link.
        let below = "const seen = document.querySelectorAll('main li svg.life-strip')[0].getBoundingClientRect();
            document.elementFromPoint(seen.left + seen.width / 2, seen.top + seen.height / 2).click();";
        page.run(below, vec![]).await?;
        page.heading_is("一路顺利").await?;
        page.quiet().await
    });
}

#[test]
fn what_is_shown_is_shared_as_a_link_a_code_for_cameras_and_a_frame() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4&side=creator&projector").await?;
        place(&page, 4, 6).await?;
        page.press("p").await?;
        keep_copied(&page).await?;
        page.click(button("分享")).await?;
        page.shows(dialog("分享第4幕")).await?;
        page.shows(img("这个地址的二维码")).await?;
        page.accessible().await?;
        page.click(button("复制链接")).await?;
        let address = format!("{}#/demo/never-signed-off?scene=4&side=creator", page.base());
        assert_eq!(copied(&page).await?, address);
        page.run("window.copied = '';", vec![]).await?;
        page.click(button("复制代码")).await?;
        let frame = copied(&page).await?;
        let source = format!("src=\"{}&amp;embed\"", address.replace('&', "&amp;"));
        assert!(frame.starts_with("<iframe ") && frame.contains(&source), "{frame}");
        page.click(button("关闭")).await?;
        page.lacks(dialog("分享第4幕")).await?;
        page.at("#/demo/never-signed-off?scene=4&side=creator").await?;
        page.phone().await?;
        page.open("#/demo/lapsed").await?;
        page.click(button("分享")).await?;
        page.shows(dialog("分享这个剧情")).await?;
        page.fits().await?;
        page.quiet().await
    });
}

/// A story without anything around it.
async fn is_bare(page: &Page) -> Outcome {
    page.sees("演练时间，非真实时间").await?;
    page.lacks(link("演示")).await?;
    page.lacks(button("分享")).await?;
    page.lacks(button("投影")).await?;
    page.lacks(button("存成图片")).await?;
    page.shows(button("下一幕")).await
}

#[test]
fn in_a_frame_there_are_the_picture_the_sentence_the_chairs_and_the_pager() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4&embed").await?;
        place(&page, 4, 6).await?;
        is_bare(&page).await?;
        page.sees("要投诉、要改标题").await?;
        page.shows(button("验收")).await?;
        is_seen_whole(&page, "in a frame").await?;
        page.accessible().await?;
        page.press(journeys::Key::Escape).await?;
        page.at("#/demo/never-signed-off?scene=4&embed").await?;
        page.press(journeys::Key::End).await?;
        page.shows(heading("三件事")).await?;
        page.shows(link("在接单台里看")).await?;
        page.lacks(link("看别的剧情")).await?;
        page.at("#/demo/never-signed-off?scene=6&embed").await?;
        page.quiet().await
    });
}

#[test]
fn a_frame_on_another_site_works_where_the_browser_keeps_nothing_for_it() {
    journey(|page| async move {
        page.size(1360, 800).await?;
        page.open_in_frame("#/demo/never-signed-off?scene=4&embed").await?;
        place(&page, 4, 6).await?;
        page.becomes(Odd::NothingKept).await?;
        page.run("window.isLeft = true; location.reload();", vec![]).await?;
        page.is_loaded_anew().await?;
        page.sees("第4幕，共6幕").await?;
        is_bare(&page).await?;
        page.sees_not("没有保存").await?;
        page.click(button("下一幕")).await?;
        place(&page, 5, 6).await?;
        page.click(button("上一幕")).await?;
        page.click(button("客户投诉")).await?;
        page.sees("要是客户投诉").await?;
        page.click(button("客户投诉")).await?;
        // An act begins a copy, which this page's memory holds.
        page.click(button("验收")).await?;
        page.sees("已完成").await?;
        page.quiet().await
    });
}

#[test]
fn the_stage_is_saved_as_a_picture() {
    journey(|page| async move {
        page.size(1280, 720).await?;
        page.open("#/demo/never-signed-off?scene=4").await?;
        place(&page, 4, 6).await?;
        page.click(button("客户投诉")).await?;
        saves(&page, "没人验收", &["没人验收", "要是客户投诉", "达人", "演练时间，非真实时间"]).await?;
        page.open("#/demo/never-signed-off").await?;
        page.shows(button("开始")).await?;
        page.lacks(button("存成图片")).await?;
        page.quiet().await
    });
}

#[test]
fn a_task_and_the_map_are_saved_as_pictures() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.desktop().await?;
        page.click(radio("更多")).await?;
        saves(&page, "春季防晒霜口播", &["春季防晒霜口播", "客户", "演练时间，非真实时间"]).await?;
        page.go("#/rules/map").await?;
        saves(&page, "流程图", &["待接收", "已完成"]).await?;
        page.lacks(textbox(part("任务名"))).await?;
        page.quiet().await
    });
}

/// Saves what is drawn in both ways, and looks into both files.
async fn saves(page: &Page, name: &str, words: &[&str]) -> Outcome {
    page.click(button("存成图片")).await?;
    page.shows(dialog("存成图片")).await?;
    page.accessible().await?;
    page.click(button("SVG")).await?;
    page.lacks(dialog("存成图片")).await?;
    let svg = String::from_utf8(page.downloaded(&format!("{name}.svg")).await?).unwrap_or_default();
    let lacks = words.iter().find(|word| !svg.contains(**word));
    assert!(svg.starts_with("<svg ") && !svg.contains("var(--") && lacks.is_none(), "{lacks:?} in {svg}");
    page.click(button("存成图片")).await?;
    page.click(button("PNG")).await?;
    page.lacks(dialog("存成图片")).await?;
    let png = image::load_from_memory(&page.downloaded(&format!("{name}.png")).await?)?.to_rgb8();
    let ground = *png.get_pixel(0, 0);
    let drawn = png.pixels().filter(|pixel| **pixel != ground).count();
    if png.width() < 600 || drawn < 2_000 {
        return Err(Failure::new(format!("a picture of {:?} with {drawn} pixels drawn", png.dimensions())));
    }
    Ok(())
}
