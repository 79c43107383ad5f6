//! What was typed and not recorded is there again however its form was left: by another screen, the way back, Escape,
//! loading anew, or a page that the system dropped.

use journeys::{Key, Outcome, Page, Target, any, button, date, dialog, heading, journey, link, part, radio, textbox};

use super::given::{TASK, a_demo, a_first_visit, a_task, fill, note, record, save};

const TYPED: &str = "开头三秒要出现产品";

/// How a form is left.
#[derive(Clone, Copy, Debug)]
enum Way {
    Elsewhere,
    Back,
    Escape,
    Reload,
    Dropped,
}

const WAYS: [Way; 5] = [Way::Elsewhere, Way::Back, Way::Escape, Way::Reload, Way::Dropped];

/// Leaves the form, and comes back to its screen.
async fn left(page: &Page, screen: &str, way: Way) -> Outcome {
    match way {
        Way::Elsewhere => page.go("#/rules").await?,
        Way::Back => page.back().await?,
        Way::Escape => {
            page.press(Key::Escape).await?;
            page.lacks(dialog(any())).await?;
        }
        Way::Reload => page.reload().await?,
        Way::Dropped => page.is_dropped_and_opened(screen).await?,
    }
    if matches!(way, Way::Elsewhere | Way::Back) {
        page.go("#/rules").await?;
        page.go(screen).await?;
    }
    Ok(())
}

/// Types into a field that a form has, leaves it in every way, and finds it again each time.
async fn is_found_again(page: &Page, screen: &str, opens: &[Target], field: Target, typed: &str) -> Outcome {
    page.go("#/rules").await?;
    page.go(screen).await?;
    opened(page, opens).await?;
    if typed.contains('-') {
        page.set_date(field.clone(), typed).await?;
    } else {
        page.type_into(field.clone(), typed).await?;
    }
    for way in WAYS {
        page.sees("草稿已留").await?;
        // 设置与备份 explains the word.
        if screen != "#/settings" {
            page.sees_not("已保存").await?;
        }
        left(page, screen, way).await?;
        // Escape closes nothing but a dialog, and what is found again below is unfolded already.
        if page.all(&field).await?.is_empty() {
            opened(page, opens).await?;
        }
        page.value_is(field.clone(), typed).await?;
        page.sees("上次写到一半的，还在").await?;
    }
    page.click(button("不要了，重新写")).await?;
    page.sees_not("上次写到一半的").await?;
    page.press(Key::Escape).await
}

async fn opened(page: &Page, opens: &[Target]) -> Outcome {
    for target in opens {
        page.click(target.clone()).await?;
    }
    Ok(())
}

#[test]
fn a_half_filled_task_is_found_again_and_counts_as_none() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        page.at("#/tasks/new").await?;
        is_found_again(&page, "#/tasks/new", &[], textbox("任务名"), TASK).await?;
        page.value_is(textbox("任务名"), "").await?;
        fill(&page, TASK).await?;
        page.click(radio("待上传视频")).await?;
        page.reload().await?;
        page.is_on(radio("待上传视频")).await?;
        page.click(button("保存")).await?;
        page.heading_is(TASK).await?;
        page.sees("已保存").await?;
        page.go("#/tasks/new").await?;
        page.value_is(textbox("任务名"), "").await
    });
}

#[test]
fn half_filled_forms_of_a_task_are_found_again() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        let screen = "#/tasks/1";
        is_found_again(&page, screen, &[button("脚本被驳回").nth(0)], textbox("修改意见"), TYPED).await?;
        is_found_again(&page, screen, &[button("记约定日期")], date(part("交视频")), "2027-03-05").await?;
        is_found_again(&page, screen, &[button("写备注")], textbox("备注"), TYPED).await?;
        // Another wording of the same form has its own.
        page.click(button("写备注")).await?;
        page.value_is(textbox("备注"), "").await?;
        page.type_into(textbox("备注"), "备注写到一半").await?;
        page.click(radio("任务要求")).await?;
        page.type_into(textbox("任务要求"), "要求写到一半").await?;
        page.click(radio("备注")).await?;
        page.value_is(textbox("备注"), "备注写到一半").await?;
        page.press(Key::Escape).await?;
        page.click(button("写备注")).await?;
        note(&page).await?;
        page.sees("备注写到一半").await?;
        page.click(button("记任务要求")).await?;
        page.value_is(textbox("任务要求"), "要求写到一半").await
    });
}

#[test]
fn half_filled_forms_elsewhere_are_found_again() {
    journey(|page| async move {
        a_task(&page).await?;
        is_found_again(&page, "#/tasks/receiving", &[], textbox("粉丝数量"), "120000").await?;
        is_found_again(&page, "#/settings", &[button("粘贴备份码")], textbox("备份码"), TYPED).await?;
        is_found_again(&page, "#/learn/teach", &[], textbox("聊天记录"), TYPED).await
    });
}

#[test]
fn a_half_filled_form_of_the_demo_is_found_again() {
    journey(|page| async move {
        a_demo(&page).await?;
        is_found_again(&page, "#/demo/free/new", &[], textbox("任务名"), TYPED).await?;
        page.go("#/demo/free/3").await?;
        page.click(button("去接受")).await?;
        page.click(button(part("上传脚本")).nth(0)).await?;
        page.click(button("用例子里的文件").nth(0)).await?;
        page.press(Key::Escape).await?;
        page.click(button(part("上传脚本")).nth(0)).await?;
        page.sees("要重新选一次").await
    });
}

#[test]
fn a_draft_that_another_tab_has_recorded_since_is_not_found_again() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, "夏季新品开箱").await?;
        page.sees("草稿已留").await?;
        page.open_tab("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.tab(0).await?;
        save(&page, "夏季新品开箱").await?;
        page.tab(1).await?;
        page.go("#/tasks/new").await?;
        page.value_is(textbox("任务名"), "").await?;
        page.sees_not("上次写到一半的").await
    });
}
