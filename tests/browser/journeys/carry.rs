//! What is carried in and out: a task code from one browser to another, dates and links in pasted text, a table.

use journeys::{Outcome, Page, button, checkbox, heading, journey, link, part, radio, textbox};

use super::given::{CLIENT, TASK, a_first_visit, a_task, copied, erased, fill, keep_copied, save};

const CHAT: &str = "青禾 阿雅：在吗\n青禾 阿雅：脚本后天给，大后天发布，保留30天，报价3.5k";

/// Copies the code of the task on the screen.
async fn code_of_the_task(page: &Page) -> Outcome<String> {
    keep_copied(page).await?;
    page.click(button("复制任务码")).await?;
    page.shows(button("已复制")).await?;
    copied(page).await
}

/// Pastes a code where backups are restored, and looks inside.
async fn looked_inside(page: &Page, text: &str) -> Outcome {
    page.click(button("粘贴备份码")).await?;
    page.paste_into(textbox("备份码"), text).await?;
    page.click(button("看看里面")).await
}

#[test]
fn a_task_code_is_looked_at_and_added_with_all_that_happened() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        let code = code_of_the_task(&page).await?;
        assert!(code.starts_with("接单台任务码：「春季防晒霜口播」，青禾日化。"), "{code}");
        assert!(code.chars().count() < 600, "{code}");
        erased(&page).await?;
        looked_inside(&page, &format!("小满：收到\n{code}\n谢谢")).await?;
        page.shows(heading(part(TASK))).await?;
        page.sees("待上传脚本").await?;
        page.sees("达人接受了任务").await?;
        page.sees(CLIENT).await?;
        page.accessible().await?;
        page.click(button("加进我的任务")).await?;
        page.sees("已加进我的任务").await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.reload().await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.quiet().await
    });
}

#[test]
fn a_task_that_is_there_already_is_said_before_it_is_added() {
    journey(|page| async move {
        a_task(&page).await?;
        let code = code_of_the_task(&page).await?;
        page.go("#/settings").await?;
        looked_inside(&page, &code).await?;
        page.sees("里已经有这个任务").await?;
        page.click(link("看已有的那个")).await?;
        page.sees("下一步 · 待接收").await
    });
}

#[test]
fn a_task_code_cut_short_says_so_and_changes_nothing() {
    journey(|page| async move {
        a_task(&page).await?;
        let code = code_of_the_task(&page).await?;
        let cut: String = code.chars().take(code.chars().count() - 12).collect();
        page.go("#/settings").await?;
        looked_inside(&page, &cut).await?;
        page.sees("结尾少了一截").await?;
        page.lacks(button("加进我的任务")).await
    });
}

#[test]
fn a_task_code_pasted_as_the_brief_is_recognised_and_not_taken_over() {
    journey(|page| async move {
        a_task(&page).await?;
        let code = code_of_the_task(&page).await?;
        page.go("#/tasks/new").await?;
        page.paste_into(textbox(part("任务要求")), &code).await?;
        page.sees("这段文字里有任务码：「春季防晒霜口播」").await?;
        page.lacks(button("加进我的任务")).await?;
        page.click(button("看看里面")).await?;
        page.shows(button("加进我的任务")).await?;
        page.value_is(textbox(part("任务要求")), &code).await
    });
}

#[test]
fn dates_in_a_pasted_chat_are_agreed_by_a_tap_only() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        page.click(radio("待上传脚本")).await?;
        page.paste_into(textbox(part("任务要求")), CHAT).await?;
        page.click(checkbox(part("交脚本"))).await?;
        page.click(checkbox("约定公开30天")).await?;
        page.click(checkbox("约定公开30天")).await?;
        page.accessible().await?;
        save(&page, TASK).await?;
        page.sees("）交脚本").await?;
        page.sees_not("）发布视频").await?;
        page.sees_not("约定公开到").await
    });
}

#[test]
fn of_a_day_whose_purpose_isnt_said_the_person_says_it() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        page.click(radio("待上传脚本")).await?;
        page.paste_into(textbox(part("任务要求")), "明天前给封面，大后天晚8点发布，公开到下个月底").await?;
        page.sees("先记约定的发布日期").await?;
        page.click(checkbox("交视频")).await?;
        page.click(checkbox("交脚本")).await?;
        page.click(checkbox(part("20:00发布视频"))).await?;
        page.click(checkbox(part("约定公开到"))).await?;
        page.accessible().await?;
        save(&page, TASK).await?;
        page.sees("）交脚本").await?;
        page.sees("）20:00发布视频").await?;
        page.sees_not("）交视频").await
    });
}

#[test]
fn no_date_is_offered_out_of_a_share_text() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.click(link(part("我有星图任务"))).await?;
        let share =
            "视频参考 4.12 复制打开抖音，看看【小满的作品】 # 防晒 12/08 :5pm KjP:/ g@O.kc https://v.douyin.com/abc/";
        page.paste_into(textbox(part("任务要求")), &format!("{share} ，大后天交脚本")).await?;
        page.shows(checkbox(part("交脚本"))).await?;
        // The one of 大后天, whatever day that is.
        page.counts(checkbox(part("约定")), 1).await
    });
}

#[test]
fn the_link_of_a_whole_share_text_is_taken() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(radio("待发布")).await?;
        save(&page, TASK).await?;
        page.click(button("视频已发布").nth(0)).await?;
        page.type_into(textbox("视频标题"), "三月出门").await?;
        let share = "3.56 复制打开抖音，看看【小满的作品】 https://v.douyin.com/abc123/ :1pm a@b.c";
        page.paste_into(textbox(part("视频链接")), share).await?;
        page.value_is(textbox(part("视频链接")), "https://v.douyin.com/abc123/").await?;
        for behind in ["复制此链接，打开Dou音搜索", "。", "\u{200b}"] {
            page.clear(textbox(part("视频链接"))).await?;
            let text = format!("https://v.douyin.com/abc123/{behind}");
            page.paste_into(textbox(part("视频链接")), &text).await?;
            page.value_is(textbox(part("视频链接")), "https://v.douyin.com/abc123/").await?;
        }
        page.clear(textbox(part("视频链接"))).await?;
        page.paste_into(textbox(part("视频链接")), "https://a.cn/1 和 https://a.cn/2").await?;
        page.click(button("记下")).await?;
        page.sees("这段文字里有2个链接").await?;
        page.clear(textbox(part("视频链接"))).await?;
        page.paste_into(textbox(part("视频链接")), share).await?;
        page.click(button("记下")).await?;
        page.shows(link(part("https://v.douyin.com/abc123/"))).await
    });
}

#[test]
fn all_tasks_are_saved_as_a_table() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/settings").await?;
        page.click(button("导出表格（CSV）")).await?;
        let saved = String::from_utf8(page.downloaded(".csv").await?).unwrap_or_default();
        assert!(saved.starts_with("\u{feff}任务名,客户,"), "{saved}");
        assert!(saved.contains("春季防晒霜口播,青禾日化,,待接收,该我做,"), "{saved}");
        Ok(())
    });
}

#[test]
fn a_name_that_turns_the_direction_of_writing_turns_nothing_around_it() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/new").await?;
        fill(&page, "防晒").await?;
        page.clear(textbox("任务名")).await?;
        page.paste_into(textbox("任务名"), "防晒\u{202e}fdp").await?;
        page.click(button("保存")).await?;
        page.sees("已保存在这个浏览器").await?;
        page.go("#/tasks/1").await?;
        let code = code_of_the_task(&page).await?;
        assert!(code.contains("「\u{2068}防晒\u{202e}fdp\u{2069}」"), "{code:?}");
        Ok(())
    });
}
