//! 粘贴: a table or a chat becomes tasks after a preview, all or none; what is here already is aligned; nothing is lost.

use journeys::{Outcome, Page, button, checkbox, combobox, journey, link, part, textbox};

use super::given::{CLIENT, TASK, a_task};

/// Eight tasks as a table of 飞书 is copied.
const TABLE: &str = "任务名称\t品牌\t状态\t指派时间\t脚本截止\n\
    麦片测评\t麦田文化\t待上传脚本\t2026-02-20 10:00\t\n\
    防晒喷雾口播\t青禾日化\t脚本审核中\t2026-02-20 11:00\t\n\
    露营灯夜拍\t山野社\t待上传视频\t2026-02-19 09:00\t\n\
    咖啡机开箱\t早安电器\t视频审核中\t2026-02-18 09:00\t\n\
    儿童牙刷\t小象口腔\t待发布\t2026-02-17 09:00\t\n\
    降噪耳机\t听见科技\t待上传脚本\t2026-02-21 09:00\t\n\
    酸奶探厂\t牧云乳业\t待上传脚本\t2026-02-21 10:00\t\n\
    行李箱测评\t远行箱包\t待上传视频\t2026-02-16 10:00\t\n";

/// A first visit on a phone, straight to a screen.
async fn opened(page: &Page, fragment: &str) -> Outcome {
    page.phone().await?;
    page.open(fragment).await
}

async fn pasted(page: &Page, text: &str) -> Outcome {
    page.paste_into(textbox("粘贴在这里"), text).await
}

#[test]
fn eight_tasks_of_one_table_take_three_taps_and_no_field() {
    journey(|page| async move {
        opened(&page, "#/tasks/new").await?;
        // One: to 粘贴. Two: the table. Three: record.
        page.click(link(part("粘贴进来，一次记好几个"))).await?;
        pasted(&page, TABLE).await?;
        page.sees("当作表格：8个任务").await?;
        page.accessible().await?;
        page.fits().await?;
        page.click(button("记下来（8个）")).await?;
        page.at("#/tasks").await?;
        page.sees("记下了8个任务").await?;
        page.reload().await?;
        page.go("#/tasks/all").await?;
        for name in ["麦片测评", "露营灯夜拍", "行李箱测评"] {
            page.shows(link(part(name))).await?;
        }
        page.quiet().await
    });
}

#[test]
fn a_row_that_is_left_out_or_corrected_is_recorded_so() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        pasted(&page, "任务名称\t品牌\t状态\n麦片测评\t麦田文化\t待上传脚本\n露营灯夜拍\t山野社\t没听过的状态\n")
            .await?;
        page.sees("没看懂阶段「没听过的状态」").await?;
        // What isn't understood is left out until the person says what it means.
        page.shows(button("记下来（1个）")).await?;
        page.click(checkbox(part("麦片测评"))).await?;
        page.choose(combobox("现在到哪一步了"), "待发布").await?;
        page.click(button("记下来（1个）")).await?;
        page.at("#/tasks").await?;
        page.sees("记下了1个任务").await?;
        page.sees_not("麦片测评").await?;
        page.quiet().await
    });
}

#[test]
fn a_task_that_is_here_already_shows_the_difference_and_is_aligned_by_one_tap() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/paste").await?;
        pasted(&page, &format!("任务名称\t品牌\t状态\n{TASK}\t{CLIENT}\t待上传视频\n")).await?;
        page.sees("这里已有").await?;
        page.sees("这里是待接收，贴来的是待上传视频：按星图校准").await?;
        page.click(button("记下来（1个）")).await?;
        page.sees("校准了1个任务").await?;
        page.go("#/paste").await?;
        pasted(&page, &format!("任务名称\t品牌\t状态\n{TASK}\t{CLIENT}\t待上传视频\n")).await?;
        page.sees("和这里一样，不用再记。").await?;
        page.shows(button("记下来（0个）")).await?;
        page.quiet().await
    });
}

#[test]
fn what_is_no_task_is_said_and_nothing_is_recorded() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        pasted(&page, "今天天气不错").await?;
        page.sees("这一段不像任务").await?;
        page.lacks(button(part("记下来"))).await?;
        page.quiet().await
    });
}
