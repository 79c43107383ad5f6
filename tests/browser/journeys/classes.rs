//! A class: a link and a name, lessons, result codes in a chat; and the trainer, who reads the chat at once, sees what is
//! wrong in it, and shows an attempt on the projector.

use journeys::{Key, Outcome, PATIENCE, Page, button, checkbox, heading, journey, link, part, textbox};

use super::given::erased;

/// A chat of seven people, of whom five sent a code that counts.
pub const CHAT: &str = include_str!("../fixtures/class-chat.txt");

/// 周五新人班, as an address that a chat makes a link of.
const ESCAPED: &str = "%E5%91%A8%E4%BA%94%E6%96%B0%E4%BA%BA%E7%8F%AD";

/// Pastes a chat on 带教 and has it read.
pub async fn read(page: &Page, chat: &str) -> Outcome {
    page.go("#/learn/teach").await?;
    page.paste_into(textbox("聊天记录"), chat).await?;
    page.click(button("读取成绩码")).await
}

/// Copies what a button copies; it is kept as the page wrote it.
async fn copied(page: &Page, word: &str) -> Outcome<String> {
    let listen = "window.copied = '';
        navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }";
    page.run(listen, vec![]).await?;
    page.click(button(word)).await?;
    page.shows(button("已复制")).await?;
    Ok(page.run("return window.copied", vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_class_of_five_codes_pasted_as_one_chat_becomes_one_table() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/learn/teach").await?;
        page.sees("还没有成绩").await?;
        read(&page, CHAT).await?;
        page.sees("读到5个新的成绩码。").await?;
        page.sees("第10行：和第2行是同一个码，只算一次。").await?;
        page.sees("这个码不完整，少了一截").await?;
        page.sees("这个码来自更新的版本").await?;
        for name in ["王小明", "李华", "陈静", "赵磊", "孙悦"] {
            page.shows(button(name)).await?;
        }
        page.sees("4／4").await?;
        page.shows(heading("哪个错犯得最多")).await?;
        page.sees("3人，3次").await?;
        page.sees("接住第一个任务：24小时过去了，没有接受").await?;
        page.sees("重放只说明这样走能不能做到，说明不了是谁走的。").await?;
        page.fits().await?;
        page.reload().await?;
        page.shows(button("孙悦")).await?;
        read(&page, CHAT).await?;
        page.sees("没有读到新的成绩码。").await?;
        page.click(button("王小明")).await?;
        page.shows(link(part("重放")).nth(0)).await?;
        page.fits().await?;
        page.click(button("清掉这些成绩")).await?;
        page.click(button("清掉")).await?;
        page.sees("还没有成绩").await?;
        page.reload().await?;
        page.sees("还没有成绩").await?;
        page.quiet().await?;
        read(&page, CHAT).await?;
        page.shows(button("孙悦")).await?;
        page.accessible().await
    });
}

#[test]
fn erasing_everything_erases_what_a_class_sent() {
    journey(|page| async move {
        page.open("#/learn/teach").await?;
        read(&page, CHAT).await?;
        page.shows(button("孙悦")).await?;
        erased(&page).await?;
        page.go("#/learn/teach").await?;
        page.sees("还没有成绩").await?;
        page.reload().await?;
        page.sees("还没有成绩").await
    });
}

#[test]
fn an_attempt_is_replayed_on_the_projector() {
    journey(|page| async move {
        page.desktop().await?;
        page.open("#/learn/teach").await?;
        read(&page, CHAT).await?;
        page.click(button("陈静")).await?;
        page.click(link(part("重放")).nth(0)).await?;
        page.heading_is("陈静：接住第一个任务").await?;
        page.sees("这一关从这里开始").await?;
        page.sees("1／").await?;
        page.press(Key::Right).await?;
        page.sees("24小时没有接受，任务自动取消").await?;
        page.press(Key::End).await?;
        page.sees("没做到：24小时过去了，没有接受").await?;
        page.accessible().await?;
        page.press("p").await?;
        page.is_on(button("投影")).await?;
        page.press(Key::Escape).await?;
        page.press(Key::Escape).await?;
        page.at("#/learn/teach").await?;
        page.shows(button("陈静")).await?;
        page.open("#/learn/teach/99/0").await?;
        page.sees("这里没有这一次的成绩").await?;
        page.quiet().await
    });
}

#[test]
fn a_learner_comes_by_the_link_gives_a_name_wins_and_sends_a_code_that_the_trainer_reads() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/learn/teach").await?;
        page.type_into(textbox(part("班的名字")), "周五新人班").await?;
        page.click(checkbox("从脚本到发布视频")).await?;
        let invitation = copied(&page, "复制链接").await?;
        let (site, fragment) = invitation.split_once('#').unwrap_or_default();
        assert!(page.base().starts_with(site.trim_end_matches('/')), "{invitation}");
        assert_eq!(fragment, format!("/learn?class={ESCAPED}&lessons=accept-in-time,seven-days,full-schedule"));
        page.go("#/learn?class=周五新人班&lessons=accept-in-time,seven-days,full-schedule").await?;
        page.shows(heading(part("周五新人班要练的"))).await?;
        page.type_into(textbox("你的名字"), "小满").await?;
        page.click(button("就用这个名字")).await?;
        page.sees("名字：小满").await?;
        page.sees("练完一关，这里就能复制成绩码").await?;
        page.accessible().await?;
        page.fits().await?;
        page.click(link(part("开始：接住第一个任务"))).await?;
        page.click(button("看任务要求")).await?;
        page.click(button("去接受")).await?;
        page.shows(heading("做到了")).await?;
        page.sees("不会自动发出去").await?;
        let code = copied(&page, "复制成绩码").await?;
        assert!(code.starts_with("成绩码 · 小满 · 做到1关 JD2."), "{code}");
        page.reload().await?;
        page.go("#/learn").await?;
        page.sees("名字：小满").await?;
        read(&page, &format!("小满 15:02\n{code}\n收到")).await?;
        page.sees("读到1个新的成绩码。").await?;
        page.shows(button("小满")).await?;
        page.sees("1／").await?;
        page.stays_home().await?;
        page.quiet().await
    });
}

#[test]
fn what_isnt_a_result_code_is_said_where_it_was_pasted() {
    journey(|page| async move {
        // So long a text is laid out slowly beside other work.
        page.waits(PATIENCE * 2);
        page.phone().await?;
        page.open("#/learn/teach").await?;
        page.click(button("读取成绩码")).await?;
        page.sees("先把聊天记录粘贴进来").await?;
        let large = "const field = document.querySelector('#chat'); field.value = '好'.repeat((10 << 20) / 3);
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.run(large, vec![]).await?;
        page.click(button("读取成绩码")).await?;
        page.sees("超过4 MB").await?;
        page.clear(textbox("聊天记录")).await?;
        read(&page, "大家好\nJD2.\n").await?;
        page.sees("没有读到新的成绩码").await?;
        page.sees("第2行：这个码不完整").await?;
        page.click(button(part("另外1行没有码"))).await?;
        page.sees("第1行：大家好").await
    });
}
