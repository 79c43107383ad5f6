//! What stands on the screen when there is nothing, or when something is missing, refused or broken.

use journeys::{Odd, Prefer, alert, any, button, heading, journey, link, part, radio, textbox};

use super::given::{TASK, a_first_visit, a_task, fill, save};

#[test]
fn where_nothing_is_recorded_the_way_back_is_offered_beside_the_way_on() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks").await?;
        page.sees("这个浏览器里没有任务").await?;
        page.sees("浏览器可能已清空").await?;
        page.shows(button("粘贴备份码")).await?;
        page.shows(link("记一个任务").nth(0)).await?;
        page.go("#/tasks/all").await?;
        page.sees("这个浏览器里没有任务").await?;
        page.accessible().await?;
        page.fits().await?;
        page.quiet().await
    });
}

#[test]
fn with_everything_at_others_there_is_nothing_to_do_and_nothing_to_accept() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("脚本审核中")).await?;
        save(&page, TASK).await?;
        page.go("#/tasks").await?;
        page.sees("进行中的1个都在等对方").await?;
        page.go("#/tasks/all").await?;
        page.sees("没有待接收的任务。按文章（2021），达人不能主动接任务，由客户指定").await?;
        page.accessible().await
    });
}

#[test]
fn a_browser_that_is_too_old_is_told_so_with_the_address_to_copy() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.becomes(Odd::TooOld).await?;
        page.reload().await?;
        page.heading_is("这个浏览器太旧，打不开接单台").await?;
        page.sees("iOS 16.4").await?;
        let address = page.address().await;
        page.value_is(textbox("网址"), &address).await?;
        page.accessible().await?;
        page.click(button("复制网址")).await?;
        page.sees("已").await
    });
}

#[test]
fn in_wechat_it_is_said_once_that_keeping_needs_another_browser_and_all_else_works() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.becomes(Odd::InWeChat).await?;
        page.reload().await?;
        page.sees("在微信里打开：可以算、可以看、可以练").await?;
        page.click(radio("刚刚")).await?;
        page.sees("还没有记下来").await?;
        page.accessible().await?;
        page.go("#/rules").await?;
        page.sees_not("在微信里打开").await
    });
}

#[test]
fn an_act_that_could_not_be_saved_is_not_shown_as_done_until_it_is() {
    journey(|page| async move {
        a_task(&page).await?;
        page.becomes(Odd::NoWriting).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        page.sees("没有保存成功。内容还在这一页上，先别关。").await?;
        page.sees("下一步 · 待接收").await?;
        page.shows(button("复制备份码")).await?;
        page.accessible().await?;
        page.is_usual_again(Odd::NoWriting).await?;
        page.click(button("再试一次")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.lacks(alert(any())).await?;
        page.reload().await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn a_full_browser_is_named_as_the_reason_and_the_form_stays_filled_until_it_is_saved() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.becomes(Odd::NoSpace).await?;
        page.click(button("保存")).await?;
        page.sees("空间满了").await?;
        page.value_is(textbox("任务名"), TASK).await?;
        page.is_usual_again(Odd::NoSpace).await?;
        page.click(button("再试一次")).await?;
        page.at("#/tasks/1").await?;
        page.heading_is(TASK).await?;
        page.lacks(alert(any())).await?;
        page.reload().await?;
        page.heading_is(TASK).await
    });
}

#[test]
fn a_tab_that_meets_a_newer_version_writes_nothing_and_asks_to_be_loaded_anew() {
    journey(|page| async move {
        a_task(&page).await?;
        page.meets_a_newer_version().await?;
        page.shows(alert(part("另一个标签页打开了新版"))).await?;
        page.click(button("我已在星图接受").nth(0)).await?;
        page.sees("另一个标签页打开了新版。这里先不保存，请重新打开这一页。").await?;
        page.accessible().await?;
        page.reload().await?;
        page.heading_is("接单台").await?;
        page.sees("这里先不保存").await?;
        page.shows(button("重新打开")).await
    });
}

#[test]
fn a_program_that_did_not_arrive_says_so_and_opens_on_another_try() {
    journey(|page| async move {
        a_task(&page).await?;
        page.becomes(Odd::Lacks(".wasm")).await?;
        page.reload().await?;
        page.heading_is("接单台没有打开").await?;
        page.sees("什么都没有丢").await?;
        page.accessible().await?;
        page.is_usual_again(Odd::Lacks(".wasm")).await?;
        page.click(button("重新打开")).await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn an_app_that_stopped_hands_over_what_was_typed_and_opens_again() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/tasks/new").await?;
        page.type_into(textbox(part("任务要求")), "开头三秒要出现产品").await?;
        page.panics().await?;
        page.heading_is("接单台出错，停下了").await?;
        page.value_is(textbox("这些可能还没有保存，请先复制："), "开头三秒要出现产品").await?;
        page.accessible().await?;
        page.go("#/tasks/1").await?;
        page.click(button("重新打开")).await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn an_app_that_stops_after_a_change_of_language_says_so_in_the_new_one() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/settings").await?;
        page.click(radio("English")).await?;
        page.shows(heading("Settings & backup")).await?;
        page.run("localStorage.removeItem('jiedan:language')", vec![]).await?;
        page.panics().await?;
        page.heading_is("Jiedan stopped because of an error").await
    });
}

#[test]
fn english_that_could_not_be_fetched_is_said_and_comes_on_another_try() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/settings").await?;
        page.becomes(Odd::Lacks("texts-en-")).await?;
        page.click(radio("English")).await?;
        page.sees("English文字没有取到").await?;
        page.sees("The English texts couldn't be fetched").await?;
        page.accessible().await?;
        page.is_usual_again(Odd::Lacks("texts-en-")).await?;
        page.click(button("Try again")).await?;
        page.shows(heading("Settings & backup")).await?;
        page.sees_not("couldn't be fetched").await
    });
}

#[test]
fn a_reader_of_english_who_gets_chinese_is_told_why() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.becomes(Odd::Lacks("texts-en-")).await?;
        page.prefer(Prefer::English).await?;
        page.sees("The English texts couldn't be fetched, so this is Chinese.").await?;
        page.go("#/settings").await?;
        page.click(radio("中文")).await?;
        page.sees_not("couldn't be fetched").await
    });
}

#[test]
fn what_was_told_in_one_language_is_not_left_standing_in_another() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/settings").await?;
        page.click(button("导出表格（CSV）")).await?;
        page.sees("已交给浏览器下载").await?;
        page.click(radio("English")).await?;
        page.shows(heading("Settings & backup")).await?;
        page.sees_not("已交给浏览器下载").await
    });
}

#[test]
fn a_part_that_is_fetched_once_more_shows_that_it_is_under_way() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/nowhere").await?;
        page.sees("这个地址打不开").await?;
        page.becomes(Odd::Lacks("part-")).await?;
        page.reload().await?;
        page.sees("这个地址打不开").await?;
        page.go("#/settings").await?;
        page.sees("这一部分没有取到").await?;
        page.accessible().await?;
        page.becomes(Odd::WaitsFor("part-")).await?;
        page.is_usual_again(Odd::Lacks("part-")).await?;
        page.click(button("再试一次")).await?;
        page.shows(button("正在打开")).await?;
        page.sees("这一部分没有取到").await?;
        page.is_focused(button("正在打开")).await?;
        page.is_usual_again(Odd::WaitsFor("part-")).await?;
        page.shows(button("导出备份文件")).await
    });
}
