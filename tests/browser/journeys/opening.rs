//! What is shown before one's own desk is open, as the browser has no note that there is anything on it: nothing that is
//! typed or sent there is lost, whether the note was right, lost, or came too late, or the desk can't be opened at all.

use journeys::{Odd, Outcome, Page, button, heading, journey, link, part, radio, textbox};
use serde_json::json;

use super::given::{CLIENT, TASK, a_first_visit, a_task, fill, save};

/// What opens the desks.
const BEHIND: &str = "part-behind";
const OTHER: &str = "夏季新品开箱";

/// A browser that doesn't get what opens the desks, or not yet. It has the database already: `WebKit` keeps the next page
/// from opening one that a page was left in the middle of making.
async fn becomes(page: &Page, odd: Odd) -> Outcome {
    a_first_visit(page).await?;
    page.becomes(odd).await
}

/// Removes the note, as clearing a part of what a site has stored does.
async fn loses_the_note(page: &Page) -> Outcome {
    let script = "const notes = Object.keys(localStorage).filter((key) => key.endsWith(':records'));
        notes.forEach((key) => localStorage.removeItem(key));
        return notes.length";
    assert_eq!(page.run(script, vec![]).await?, json!(1), "there is one note");
    Ok(())
}

#[test]
fn a_task_saved_before_the_desk_is_open_is_there_once_it_is() {
    journey(|page| async move {
        becomes(&page, Odd::WaitsFor(BEHIND)).await?;
        page.open("#/").await?;
        // The page that is readable before the app has such a link too.
        page.shows(radio("刚刚")).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        page.click(button("保存")).await?;
        page.go("#/tasks").await?;
        page.is_usual_again(Odd::WaitsFor(BEHIND)).await?;
        page.shows(heading(TASK)).await?;
        page.reload().await?;
        page.shows(heading(TASK)).await
    });
}

#[test]
fn a_draft_typed_before_the_desk_is_open_is_kept_once_it_is() {
    journey(|page| async move {
        becomes(&page, Odd::WaitsFor(BEHIND)).await?;
        page.open("#/tasks/new").await?;
        page.type_into(textbox("任务名"), TASK).await?;
        page.is_usual_again(Odd::WaitsFor(BEHIND)).await?;
        page.sees("草稿已留").await?;
        page.reload().await?;
        page.value_is(textbox("任务名"), TASK).await
    });
}

#[test]
fn a_task_that_could_not_be_saved_as_the_desk_could_not_be_opened_is_saved_on_another_try() {
    journey(|page| async move {
        becomes(&page, Odd::Lacks(BEHIND)).await?;
        page.open("#/tasks/new").await?;
        fill(&page, TASK).await?;
        page.click(button("保存")).await?;
        page.sees("这一部分没有取到").await?;
        page.value_is(textbox("任务名"), TASK).await?;
        page.is_usual_again(Odd::Lacks(BEHIND)).await?;
        save(&page, TASK).await?;
        page.reload().await?;
        page.heading_is(TASK).await
    });
}

#[test]
fn another_screen_says_that_the_desk_could_not_be_opened_and_opens_it_on_asking() {
    journey(|page| async move {
        becomes(&page, Odd::Lacks(BEHIND)).await?;
        page.open("#/settings").await?;
        page.sees("这一部分没有取到").await?;
        page.is_usual_again(Odd::Lacks(BEHIND)).await?;
        page.click(button("再试一次")).await?;
        page.shows(button("导出备份文件")).await
    });
}

#[test]
fn records_whose_note_was_lost_take_the_start_pages_place() {
    journey(|page| async move {
        a_task(&page).await?;
        loses_the_note(&page).await?;
        page.open("#/").await?;
        page.at("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.quiet().await
    });
}

#[test]
fn a_task_sent_before_the_records_were_found_is_recorded_beside_them() {
    journey(|page| async move {
        a_task(&page).await?;
        loses_the_note(&page).await?;
        page.becomes(Odd::WaitsFor(BEHIND)).await?;
        page.open("#/tasks/new").await?;
        page.type_into(textbox("任务名"), OTHER).await?;
        page.type_into(textbox(part("客户")), CLIENT).await?;
        page.click(radio("刚刚")).await?;
        page.click(button("保存")).await?;
        page.is_usual_again(Odd::WaitsFor(BEHIND)).await?;
        page.heading_is(OTHER).await?;
        page.go("#/tasks").await?;
        page.shows(heading(OTHER)).await?;
        page.shows(heading(TASK)).await
    });
}

#[test]
fn a_note_of_records_that_are_not_there_hides_nothing() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/settings").await?;
        page.sees("保存正常").await?;
        page.run("localStorage.setItem('jiedan:records', JSON.stringify('mine-gone 7'))", vec![]).await?;
        page.open("#/").await?;
        page.shows(radio("刚刚")).await?;
        page.click(link(part("我有星图任务"))).await?;
        fill(&page, TASK).await?;
        save(&page, TASK).await
    });
}
