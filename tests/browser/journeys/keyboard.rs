//! Somebody who works with the keyboard on a wide screen: the palette, single keys and their switch, and that no key
//! does anything where one types.

use journeys::{
    Key, Outcome, PATIENCE, Page, any, button, checkbox, combobox, dialog, heading, journey, link, option, part,
    textbox, until,
};
use serde_json::json;

use super::given::{TASK, a_task, another_task};

const OTHER: &str = "蓝牙耳机开箱";
const FIND: &str = "找页面、任务、规则和动作";
const KEYS: &str = "键盘快捷键";

async fn a_wide_screen(page: &Page) -> Outcome {
    a_task(page).await?;
    page.desktop().await?;
    page.go("#/tasks").await?;
    page.shows(button("查找")).await?;
    page.is_focused(heading("任务概览")).await
}

async fn two_tasks(page: &Page) -> Outcome {
    a_task(page).await?;
    another_task(page, OTHER).await?;
    page.desktop().await?;
    page.go("#/tasks").await?;
    page.counts(button("我已在星图接受"), 2).await?;
    page.is_focused(heading("任务概览")).await
}

async fn control_k(page: &Page) -> Outcome {
    let chain = page.driver().action_chain().key_down(Key::Control).send_keys("k").key_up(Key::Control);
    Ok(chain.perform().await?)
}

/// Presses a key as an input method or a script would, and waits until the screen could have changed.
async fn dispatched(page: &Page, key: &str, flag: &str) -> Outcome {
    let script = "const [key, flag] = arguments; const init = { key, bubbles: true, cancelable: true };
        if (flag) init[flag] = true;
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))));";
    page.run(script, vec![json!(key), json!(flag)]).await.map(drop)
}

#[test]
fn the_palette_finds_screens_tasks_and_acts_by_a_few_letters() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        control_k(&page).await?;
        page.is_focused(combobox(FIND)).await?;
        page.type_into(combobox(FIND), "算一").await?;
        page.press(Key::Enter).await?;
        page.at("#/rules/calc").await?;
        page.lacks(dialog(any())).await?;
        page.press("/").await?;
        page.type_into(combobox(FIND), "防晒").await?;
        page.click(option(part(TASK))).await?;
        page.at("#/tasks/1").await?;
        page.lacks(dialog(any())).await?;
        control_k(&page).await?;
        page.type_into(combobox(FIND), "已在星图").await?;
        page.press(Key::Enter).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.quiet().await
    });
}

#[test]
fn the_palette_lists_what_is_possible_now_and_tells_why_the_rest_isnt() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        page.go("#/tasks/1").await?;
        page.heading_is(TASK).await?;
        control_k(&page).await?;
        page.shows(option(part("按星图校准"))).await?;
        page.lacks(option(part("视频已发布"))).await?;
        page.type_into(combobox(FIND), "脚本已交").await?;
        page.click(option(part("现在不行"))).await?;
        page.lacks(dialog(any())).await?;
        page.sees("现在是「待接收」，这一步做不了").await
    });
}

#[test]
fn the_palette_finds_acts_by_task_rules_and_settings_by_everyday_words() {
    journey(|page| async move {
        two_tasks(&page).await?;
        for (typed, option_is) in [("接单", OTHER), ("隐藏", "公开"), ("改标题", "修改视频标题"), ("脚本已交", "审核")]
        {
            page.press("/").await?;
            page.type_into(combobox(FIND), typed).await?;
            page.shows(option(part(option_is)).nth(0)).await?;
            page.press(Key::Escape).await?;
            page.lacks(dialog(any())).await?;
        }
        page.press("/").await?;
        page.type_into(combobox(FIND), "qwerty").await?;
        page.sees("没有找到").await?;
        page.counts(option(any()), 0).await?;
        page.clear(combobox(FIND)).await?;
        page.type_into(combobox(FIND), "English").await?;
        page.click(option(part("语言"))).await?;
        page.at("#/settings?at=language").await?;
        page.is_focused(heading("语言")).await?;
        page.quiet().await
    });
}

#[test]
fn arrows_move_in_the_palette_and_escape_gives_the_focus_back() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        page.press("j").await?;
        page.is_focused(link(TASK)).await?;
        control_k(&page).await?;
        page.is_on(option(any()).nth(0)).await?;
        page.press(Key::Down).await?;
        page.is_on(option(any()).nth(1)).await?;
        page.press(Key::Up).await?;
        page.is_on(option(any()).nth(0)).await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
        page.is_focused(link(TASK)).await
    });
}

#[test]
fn the_visible_button_opens_the_palette_too() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        page.click(button("查找")).await?;
        page.is_focused(combobox(FIND)).await?;
        page.click(button("关闭")).await?;
        page.lacks(dialog(any())).await
    });
}

#[test]
fn single_keys_go_to_the_places_and_show_what_they_are() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        page.press("?").await?;
        page.shows(dialog(KEYS)).await?;
        dispatched(&page, "n", "").await?;
        page.at("#/tasks").await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
        page.press("gr").await?;
        page.at("#/rules").await?;
        page.press("gl").await?;
        page.at("#/learn").await?;
        page.press("gd").await?;
        page.at("#/demo").await?;
        page.press("gt").await?;
        page.at("#/tasks").await?;
        page.press("n").await?;
        page.at("#/tasks/new").await
    });
}

#[test]
fn keys_walk_through_the_list_and_enter_opens_a_task() {
    journey(|page| async move {
        two_tasks(&page).await?;
        page.press("j").await?;
        page.is_focused(link(TASK)).await?;
        page.press("j").await?;
        page.is_focused(link(OTHER)).await?;
        page.press(Key::Up).await?;
        page.is_focused(link(TASK)).await?;
        page.press(Key::Down).await?;
        page.is_focused(link(OTHER)).await?;
        page.press("k").await?;
        page.is_focused(link(TASK)).await?;
        page.press(Key::Enter).await?;
        page.at("#/tasks/1").await
    });
}

#[test]
fn no_key_does_anything_in_a_field_during_composition_or_with_a_modifier() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        for flag in ["isComposing", "altKey", "ctrlKey", "metaKey"] {
            dispatched(&page, "?", flag).await?;
            page.lacks(dialog(any())).await?;
            dispatched(&page, "n", flag).await?;
            page.at("#/tasks").await?;
        }
        dispatched(&page, "?", "").await?;
        page.shows(dialog(KEYS)).await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
        page.go("#/tasks/new").await?;
        page.type_into(textbox("任务名"), "?n/gr").await?;
        page.value_is(textbox("任务名"), "?n/gr").await?;
        page.at("#/tasks/new").await?;
        page.lacks(dialog(any())).await
    });
}

#[test]
fn single_keys_are_switched_off_and_stay_off() {
    journey(|page| async move {
        a_wide_screen(&page).await?;
        page.go("#/settings").await?;
        page.click(button("单键的开关")).await?;
        page.click(checkbox("单键快捷键")).await?;
        page.go("#/rules").await?;
        dispatched(&page, "?", "").await?;
        page.lacks(dialog(any())).await?;
        page.reload().await?;
        page.shows(heading("规则")).await?;
        dispatched(&page, "n", "").await?;
        page.at("#/rules").await?;
        control_k(&page).await?;
        page.shows(dialog(FIND)).await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
        page.go("#/settings").await?;
        page.click(checkbox("单键快捷键")).await?;
        page.go("#/rules").await?;
        page.press("?").await?;
        page.shows(dialog(KEYS)).await
    });
}

#[test]
fn a_task_that_is_drawn_anew_keeps_the_focus() {
    journey(|page| async move {
        two_tasks(&page).await?;
        page.press("jj").await?;
        page.is_focused(link(OTHER)).await?;
        // As when time or another tab does it: the focus isn't where the change comes from.
        let pressed = until(PATIENCE, async || {
            let other = page.find(&button("我已在星图接受").nth(0)).await?.to_json()?;
            page.run("arguments[0].click();", vec![other]).await.map(Some)
        });
        pressed.await?;
        page.sees("待上传脚本").await?;
        page.is_focused(link(OTHER)).await
    });
}
