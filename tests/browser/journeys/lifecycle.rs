//! What happens after publication, recorded on one's own desk: delete and republish, private, a complaint, a
//! wish for a title, and what Xingtu shows otherwise.

use journeys::{Outcome, Page, button, combobox, journey, radio, textbox};

use super::given::{a_published_task, a_task, note, record};

async fn unfold(page: &Page) -> Outcome {
    page.click(button("我还能做什么？")).await
}

#[test]
fn a_video_is_deleted_with_its_price_said_before_and_republished_under_another_title() {
    journey(|page| async move {
        a_published_task(&page).await?;
        unfold(&page).await?;
        page.click(button("视频已删除").nth(0)).await?;
        page.sees("这是第1次删除，以后还能再删4次。").await?;
        page.sees("在重新发布以前不计时，也不会自动完成。").await?;
        page.sees("这里只是记录，不会替你在星图里做。").await?;
        page.sees("第三方").await?;
        note(&page).await?;
        page.sees("下一步 · 待重新发布").await?;
        page.click(button("已重新发布").nth(0)).await?;
        page.clear(textbox("视频标题")).await?;
        page.type_into(textbox("视频标题"), "春日防晒，先涂这个").await?;
        note(&page).await?;
        page.sees("下一步 · 待验收").await?;
        page.sees("到时会怎样").await?;
        page.reload().await?;
        page.sees("春日防晒，先涂这个").await?;
        page.quiet().await
    });
}

#[test]
fn a_private_video_stops_the_count_and_a_public_one_starts_it_again() {
    journey(|page| async move {
        a_published_task(&page).await?;
        unfold(&page).await?;
        record(&page, "已设为仅自己可见").await?;
        page.sees("计时停了").await?;
        page.shows(button("已恢复公开")).await?;
        page.click(button("已恢复公开")).await?;
        page.lacks(button("已恢复公开")).await?;
        page.sees("到时会怎样").await
    });
}

#[test]
fn an_open_complaint_stops_the_count_until_it_is_over() {
    journey(|page| async move {
        a_published_task(&page).await?;
        unfold(&page).await?;
        page.click(button("客户投诉了").nth(0)).await?;
        page.click(button("记下")).await?;
        page.sees("还没有填").await?;
        page.type_into(textbox("理由"), "口播少了一句").await?;
        note(&page).await?;
        page.sees("投诉处理中").await?;
        page.sees("口播少了一句").await?;
        page.click(button("投诉不成立").nth(0)).await?;
        page.sees_not("投诉处理中").await?;
        page.sees("到时会怎样").await
    });
}

#[test]
fn what_xingtu_shows_otherwise_is_kept_by_aligning() {
    journey(|page| async move {
        a_task(&page).await?;
        unfold(&page).await?;
        page.click(button("按星图校准").nth(0)).await?;
        page.choose(combobox("现在到哪一步了"), "视频审核中").await?;
        page.click(radio("刚刚")).await?;
        note(&page).await?;
        page.sees("下一步 · 视频审核中").await?;
        page.sees("按星图校准，之前的经过未记").await?;
        page.reload().await?;
        page.sees("下一步 · 视频审核中").await?;
        page.quiet().await
    });
}
