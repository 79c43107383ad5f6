//! Nothing is lost: backup and restore, two tabs, storage that is denied.

use journeys::{Engine, button, heading, journey, link, part, textbox};

use super::given::{TASK, a_backup, a_first_visit, a_task, erased, fill, restore, save};

#[test]
fn a_backup_file_is_restored_in_an_emptied_browser() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        let backup = a_backup(&page).await?;
        page.click(button("抹掉全部内容")).await?;
        page.type_into(textbox(part("要继续")), "没有").await?;
        page.click(button("全部抹掉")).await?;
        page.sees("输入的不一样，没有抹掉").await?;
        page.go("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        erased(&page).await?;
        restore(&page, &backup, 1).await?;
        page.shows(heading(TASK)).await?;
        page.reload().await?;
        page.sees("待上传脚本").await?;
        page.quiet().await
    });
}

#[test]
fn a_text_that_is_no_backup_code_is_refused_where_it_was_pasted() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(button("粘贴备份码")).await?;
        page.type_into(textbox("备份码"), "你好").await?;
        page.click(button("看看里面")).await?;
        page.sees("这段文字里没有备份码").await?;
        page.clear(textbox("备份码")).await?;
        page.type_into(textbox("备份码"), "JD1.abcdef").await?;
        page.click(button("看看里面")).await?;
        page.sees("结尾少了一截").await
    });
}

#[test]
fn two_tabs_show_one_desk() {
    journey(|page| async move {
        a_task(&page).await?;
        page.open_tab("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("待上传脚本").await?;
        page.tab(0).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn denied_storage_is_said_and_the_desk_works_in_memory() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/rules").await?;
        page.deny_storage().await?;
        page.go("#/tasks/new").await?;
        page.sees("这个浏览器不让保存").await?;
        fill(&page, TASK).await?;
        save(&page, TASK).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.sees("这个浏览器不让保存").await?;
        page.click(link("任务概览").nth(0)).await?;
        page.at("#/tasks").await?;
        page.shows(heading(TASK)).await
    });
}

#[test]
fn a_screen_that_could_not_be_fetched_is_fetched_on_asking() {
    journey(|page| async move {
        page.phone().await?;
        page.server_withholds(Some("part-")).await;
        page.open("#/settings").await?;
        page.sees("这一部分没有取到").await?;
        page.server_withholds(None).await;
        page.click(button("再试一次")).await?;
        page.shows(button("导出备份文件")).await
    });
}

#[test]
fn once_the_start_page_stands_the_other_screens_open_without_a_server() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        let parts = ["part-tasks-", "part-demo-", "part-rules-", "part-settings-"];
        let all = async || {
            let asked = page.asked().await;
            let came = parts.iter().all(|part| asked.iter().any(|file| file.path.contains(part)));
            Ok(came.then_some(()))
        };
        assert!(journeys::until(journeys::PATIENCE * 2, all).await?.is_some(), "all parts are fetched");
        // What is under way is still sent.
        page.server_stops().await;
        page.go("#/settings").await?;
        page.shows(button("导出备份文件")).await?;
        page.go("#/tasks/new").await?;
        page.shows(textbox("任务名")).await
    });
}

/// A browser that keeps pages it was led away from keeps what they were waiting for too. Whether one is caught in the
/// middle is a matter of milliseconds, so there are several, each in an address of its own. `WebKit` also keeps one that
/// was left while it created the database, which no page can prevent: there the database exists before.
#[test]
fn a_page_that_was_left_while_it_opened_doesnt_keep_the_next_one_from_opening() {
    for _ in 0..8 {
        journey(|page| async move {
            page.open("#/settings").await?;
            if page.engine() == Engine::WebKit {
                page.shows(button("导出备份文件")).await?;
            }
            page.open_at_once("#/settings").await?;
            page.open_at_once("#/settings").await?;
            page.shows(button("导出备份文件")).await?;
            page.sees("保存正常").await
        });
    }
}
