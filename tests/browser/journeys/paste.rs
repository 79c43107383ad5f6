//! 粘贴: a table or a chat becomes tasks after a preview, all or none; what is here already is aligned; nothing is lost.

use journeys::{
    Outcome, PATIENCE, Page, button, checkbox, combobox, file, group, heading, journey, link, listitem, part, textbox,
};
use serde_json::json;

use super::given::{CLIENT, TASK, a_task};

/// Checks the preview while the button that records stands at its end: where it stays in view it covers what is just
/// being scrolled past it.
async fn accessible(page: &Page) -> Outcome {
    let script = "const [position] = arguments;
        const record = [...document.querySelectorAll('main button')].find((it) => it.textContent.includes('记下来'));
        record.parentElement.style.position = position;";
    page.run(script, vec![json!("static")]).await?;
    page.accessible().await?;
    page.run(script, vec![json!("")]).await.map(drop)
}

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

/// Some days from today in Beijing, as a chat writes them: 12月8日.
async fn days(page: &Page, ahead: [u32; 6]) -> Outcome<Vec<String>> {
    let script = "const [ahead] = arguments;
        return ahead.map((days) => {
            const day = new Date(Date.now() + 8 * 3600e3 + days * 86400e3);
            return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
        });";
    Ok(serde_json::from_value(page.run(script, vec![json!(ahead)]).await?)?)
}

/// What a brief of a chat may take.
const TAPS: usize = 8;
const FIELDS: usize = 1;

#[test]
fn three_briefs_of_a_chat_take_a_tap_and_a_paste() {
    journey(|page| async move {
        opened(&page, "#/tasks").await?;
        let day = days(&page, [5, 9, 12, 6, 7, 15]).await?;
        let chat = format!(
            "青禾日化-小王 10:32\n宝，帮我们拍一条春季防晒口播，脚本{}前给，成片{}，{}晚8点发布，保留30天\n\n\
             麦田文化 早餐麦片测评\n脚本{}前，{}发布\n不要提竞品，报价3.5k\n\n\
             项目：露营灯夜拍\n品牌：山野社\n{}交脚本\n",
            day[0], day[1], day[2], day[3], day[5], day[4]
        );
        page.count_from_here();
        page.click(link(part("记一个任务"))).await?;
        page.click(link(part("粘贴进来，一次记好几个"))).await?;
        pasted(&page, &chat).await?;
        page.sees("当作3个任务的要求").await?;
        for said in ["青禾日化", "麦田文化", "山野社"] {
            page.sees(said).await?;
        }
        page.fits().await?;
        accessible(&page).await?;
        page.click(button("记下来（3个）")).await?;
        page.sees("记下了3个任务").await?;
        let (taps, fields) = (page.taps(), page.typed_fields());
        assert!(taps <= TAPS && fields <= FIELDS, "{taps} taps, {fields} fields for all three");
        for (task, client, date) in [
            ("春季防晒口播", "青禾日化", &day[0]),
            ("早餐麦片测评", "麦田文化", &day[3]),
            ("露营灯夜拍", "山野社", &day[4]),
        ] {
            page.go("#/tasks/all").await?;
            page.click(link(part(task))).await?;
            page.shows(heading(task)).await?;
            page.sees(client).await?;
            page.sees(date).await?;
        }
        page.quiet().await
    });
}

#[test]
fn what_a_brief_leaves_open_is_a_tap_each() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        let day = days(&page, [5, 9, 12, 6, 7, 15]).await?;
        let chat = format!(
            "青禾 春季防晒口播\n脚本{}前给，{}发布\n\n\
             林间 卸妆油测评\n脚本{}前给，{}发布\n\n\
             净界 洗地机测评\n脚本{}前给，{}前要东西\n",
            day[0], day[1], day[3], day[2], day[4], day[5]
        );
        page.count_from_here();
        pasted(&page, &chat).await?;
        page.sees("当作3个任务的要求").await?;
        // Whose it is may be said by either word: one tap, and the name is the other one.
        for client in ["青禾", "林间", "净界"] {
            page.click(button(format!("客户是「{client}」"))).await?;
        }
        // What a day is for is asked, and nothing is assumed.
        page.click(checkbox("发布视频").within(group(part(day[5].clone())))).await?;
        page.fits().await?;
        accessible(&page).await?;
        page.click(button("记下来（3个）")).await?;
        page.sees("记下了3个任务").await?;
        let (taps, fields) = (page.taps(), page.typed_fields());
        assert!(taps <= 3 * TAPS && fields <= 3 * FIELDS, "{taps} taps, {fields} fields");
        page.go("#/tasks/all").await?;
        page.click(link(part("洗地机测评"))).await?;
        page.sees("净界").await?;
        page.sees(&day[5]).await?;
        page.quiet().await
    });
}

#[test]
fn what_is_pasted_and_corrected_outlives_the_page_until_it_is_recorded() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        let table = "任务名称\t品牌\t状态\n麦片测评\t麦田文化\t待上传脚本\n露营灯夜拍\t山野社\t待发布\n";
        pasted(&page, table).await?;
        let row = |name: &'static str| listitem(part(name));
        page.click(checkbox("露营灯夜拍")).await?;
        page.click(part_of("改一改").within(row("麦片测评"))).await?;
        page.type_into(textbox("客户").within(row("麦片测评")), "集团").await?;
        page.shows(button("记下来（1个）")).await?;
        page.sees("草稿已留").await?;
        page.reload().await?;
        page.sees("上次写到一半的，还在").await?;
        page.sees("麦田文化集团").await?;
        page.shows(button("记下来（1个）")).await?;
        page.go("#/rules").await?;
        page.is_dropped_and_opened("#/paste").await?;
        page.sees("麦田文化集团").await?;
        page.shows(button("记下来（1个）")).await?;
        page.click(button("清掉")).await?;
        page.lacks(checkbox("麦片测评")).await?;
        page.reload().await?;
        page.value_is(textbox("粘贴在这里"), "").await?;
        page.sees_not("上次写到一半的").await?;
        pasted(&page, table).await?;
        page.shows(button("记下来（2个）")).await?;
        page.click(button("记下来（2个）")).await?;
        page.at("#/tasks").await?;
        page.sees("记下了2个任务").await?;
        page.go("#/paste").await?;
        page.value_is(textbox("粘贴在这里"), "").await?;
        page.reload().await?;
        page.value_is(textbox("粘贴在这里"), "").await?;
        page.quiet().await
    });
}

#[test]
fn what_was_read_out_of_a_file_outlives_the_page_too() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        let sheet = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../pastes/excel-dates.xlsx");
        page.attach(file(part("选一个文件")), &sheet).await?;
        page.shows(checkbox("防晒霜口播")).await?;
        page.sees("草稿已留").await?;
        page.reload().await?;
        page.sees("从「excel-dates.xlsx」读出来的，还在").await?;
        page.shows(checkbox("防晒霜口播")).await?;
        page.click(button("清掉")).await?;
        page.lacks(checkbox("防晒霜口播")).await?;
        // A table that is too long isn't kept, and that is said. Beside other work it is read slowly.
        page.waits(PATIENCE * 2);
        let long = page.home().join("long.csv");
        let rows = (1..=1_500).map(|n| format!("任务{n},客户,待发布,{}\n", "很长的备注".repeat(50)));
        std::fs::write(&long, format!("任务名称,客户,状态,备注\n{}", rows.collect::<String>()))?;
        page.attach(file(part("选一个文件")), &long).await?;
        page.sees("当作表格：1500个任务").await?;
        page.sees("太长，草稿里不留").await?;
        page.click(button("清掉")).await?;
        page.reload().await?;
        page.lacks(checkbox(part("任务"))).await?;
        page.quiet().await
    });
}

#[test]
fn a_task_that_is_only_said_to_have_ended_is_asked_how_and_not_recorded_before() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        pasted(
            &page,
            "任务名称\t品牌\t状态\n牙膏\t白小白\t已完成\n牙刷\t小象口腔\t已完成\n麦片测评\t麦田文化\t已取消\n",
        )
        .await?;
        page.shows(button("记下来（0个）")).await?;
        page.sees("写着已取消，没写怎么取消的。选一个再记。").await?;
        accessible(&page).await?;
        page.fits().await?;
        // Of several alike one answer is enough.
        page.click(button("已完成 · 满7天").within(group(part("2个写着已完成")))).await?;
        page.shows(button("记下来（2个）")).await?;
        page.click(button("已取消 · 未接").within(listitem(part("麦片测评")))).await?;
        page.sees_not("没写怎么取消的").await?;
        page.click(button("记下来（3个）")).await?;
        page.sees("记下了3个任务").await?;
        page.go("#/tasks/all").await?;
        page.click(checkbox(part("也看已结束的"))).await?;
        page.sees("牙膏").await?;
        page.quiet().await
    });
}

#[test]
fn a_row_that_lacks_something_is_turned_to_on_whatever_page_it_stands() {
    journey(|page| async move {
        opened(&page, "#/paste").await?;
        let rows = (1..=70).map(|n| format!("任务{n}\t{}\t待发布\n", if n == 65 { "" } else { "青禾日化" }));
        pasted(&page, &format!("任务名称\t状态\t客户\n{}", rows.map(|row| swapped(&row)).collect::<String>())).await?;
        page.lacks(checkbox("任务65")).await?;
        page.click(button("记下来（70个）")).await?;
        page.sees("第65个：没有客户").await?;
        page.is_focused(checkbox("任务65")).await?;
        page.click(button("只看还差内容的")).await?;
        page.counts(checkbox(part("任务")), 1).await?;
        page.click(button("看全部")).await?;
        page.shows(checkbox("任务1")).await?;
        page.quiet().await
    });
}

/// The client last: an empty first cell stands for the one above.
fn swapped(row: &str) -> String {
    let cells: Vec<&str> = row.trim_end().split('\t').collect();
    format!("{}\t{}\t{}\n", cells[0], cells[2], cells[1])
}

/// A thing to press that has no role of its own.
fn part_of(name: &str) -> journeys::Target {
    button(part(name))
}

#[test]
fn eight_tasks_of_one_table_take_three_taps_and_no_field() {
    journey(|page| async move {
        opened(&page, "#/tasks/new").await?;
        // One: to 粘贴. Two: the table. Three: record.
        page.click(link(part("粘贴进来，一次记好几个"))).await?;
        pasted(&page, TABLE).await?;
        page.sees("当作表格：8个任务").await?;
        accessible(&page).await?;
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
