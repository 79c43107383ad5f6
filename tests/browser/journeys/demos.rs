//! Several demos, and several windows of one: none takes another along, and nothing of one is lost to another.

use journeys::{Odd, Outcome, Page, button, heading, journey, part, radio};

use super::given::{TASK, a_demo, look_back};
use super::timeline::accepted;

const UNSAVED: &str = "最近一步还没有保存成功";
const FOLLOWS: &str = "另一个窗口正在播放";

/// Goes on from the beginning of the first task, as a copy.
async fn forks(page: &Page) -> Outcome {
    look_back(page).await?;
    page.click(button("从这里另走一遍")).await
}

/// From now on the browser refuses what one kind of request asks of one store.
async fn refuses(page: &Page, request: &str, store: &str) -> Outcome {
    let script = format!(
        "window.usual = IDBObjectStore.prototype.{request};
         IDBObjectStore.prototype.{request} = function (...asked) {{
           if (this.name === '{store}') throw new DOMException('refused', 'UnknownError');
           return window.usual.apply(this, asked);
         }};"
    );
    page.run(&script, vec![]).await.map(drop)
}

async fn refuses_no_more(page: &Page, request: &str) -> Outcome {
    page.run(&format!("IDBObjectStore.prototype.{request} = window.usual;"), vec![]).await.map(drop)
}

#[test]
fn a_demo_that_cant_be_read_isnt_opened_and_is_there_the_next_time() {
    journey(|page| async move {
        accepted(&page).await?;
        forks(&page).await?;
        page.sees("原来那份还在").await?;
        refuses(&page, "getAll", "journal").await?;
        page.click(radio("更多")).await?;
        page.click(button(part("其他的演练"))).await?;
        page.click(button("打开这一份")).await?;
        page.sees("这一份没有打开").await?;
        page.sees("待接收").await?;
        refuses_no_more(&page, "getAll").await?;
        page.click(button("打开这一份")).await?;
        page.sees("待上传脚本").await?;
        page.reload().await?;
        page.sees("待上传脚本").await
    });
}

#[test]
fn a_copy_takes_the_place_of_the_demo_in_the_same_instant_or_not_at_all() {
    journey(|page| async move {
        accepted(&page).await?;
        refuses(&page, "put", "desks").await?;
        forks(&page).await?;
        page.sees("没有保存成功").await?;
        refuses_no_more(&page, "put").await?;
        page.reload().await?;
        page.go("#/demo/free/3").await?;
        page.sees("待上传脚本").await?;
        page.click(radio("更多")).await?;
        page.shows(button("重新演示")).await?;
        page.lacks(button(part("其他的演练"))).await
    });
}

#[test]
fn a_step_that_isnt_saved_yet_holds_back_a_copy_and_a_new_beginning() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.becomes(Odd::NoSpace).await?;
        page.click(button("去接受").nth(0)).await?;
        page.shows(button("再试一次")).await?;
        page.is_usual_again(Odd::NoSpace).await?;
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.sees(UNSAVED).await?;
        page.go("#/demo/free/3").await?;
        page.click(button("＋1小时")).await?;
        forks(&page).await?;
        page.sees(UNSAVED).await?;
        page.click(button("再试一次")).await?;
        page.lacks(button("再试一次")).await?;
        page.go("#/demo/free/3").await?;
        page.sees("待上传脚本").await?;
        page.click(radio("更多")).await?;
        page.shows(button("重新演示")).await?;
        page.lacks(button(part("其他的演练"))).await
    });
}

#[test]
fn a_clock_that_plays_stops_when_another_window_begins_anew() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.open_tab("#/demo/free/3").await?;
        page.click(button("＋1天")).await?;
        page.sees("已取消 · 24小时未接受").await?;
        page.click(button("播放")).await?;
        page.shows(button("暂停")).await?;
        page.tab(0).await?;
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.shows(heading(TASK)).await?;
        page.tab(1).await?;
        page.shows(button("播放")).await?;
        page.click(button("＋1小时")).await?;
        page.sees("待接收").await?;
        page.sees_not("已取消").await
    });
}

#[test]
fn a_window_that_followed_a_clock_says_so_no_more_once_it_is_paused() {
    journey(|page| async move {
        a_demo(&page).await?;
        page.open_tab("#/demo/free/3").await?;
        page.click(button("＋1天")).await?;
        page.sees("已取消 · 24小时未接受").await?;
        // So fast, each look at the clock tells the other windows: the last one told is where it is paused.
        page.click(radio("3600×")).await?;
        page.click(button("播放")).await?;
        page.tab(0).await?;
        page.go("#/demo/free/3").await?;
        page.sees(FOLLOWS).await?;
        page.tab(1).await?;
        page.click(button("暂停")).await?;
        page.shows(button("播放")).await?;
        page.tab(0).await?;
        page.sees_not(FOLLOWS).await
    });
}

#[test]
fn a_demo_in_memory_that_begins_anew_has_nothing_of_the_former_one() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.deny_storage().await?;
        page.go("#/demo").await?;
        page.click(button("开始")).await?;
        page.shows(heading(TASK)).await?;
        page.go("#/demo").await?;
        page.click(button("重新演示")).await?;
        page.shows(heading(TASK)).await?;
        page.click(button("＋1小时")).await?;
        forks(&page).await?;
        page.sees("原来那份还在").await
    });
}
