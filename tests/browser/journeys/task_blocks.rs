//! A task's page: at most seven blocks, in one order, and no more of them than there is to say. What is tapped every day
//! needs no fold.

use journeys::{Outcome, Page, button, date, journey, link, part, region, textbox};
use serde_json::json;

use super::given::{TASK, a_published_task, a_task, note, record};

/// The headings of the blocks that can be seen; the first block has the task's name as its own.
async fn blocks(page: &Page) -> Outcome<Vec<String>> {
    let script = "const seen = (it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height > 0;
        const blocks = [...document.querySelector('main .pane-task').children].filter(seen);
        return blocks.map((it) => it.querySelector('h1, h2')?.innerText.trim() ?? '');";
    let told = page.run(script, vec![]).await?;
    let headings = told.as_array().cloned().unwrap_or_default();
    Ok(headings.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect())
}

/// How many headings of blocks there are, wherever they stand.
async fn headings(page: &Page) -> Outcome<usize> {
    let script = "return document.querySelectorAll('main .pane-task h1, main .pane-task h2').length";
    let count = page.run(script, vec![]).await?;
    Ok(usize::try_from(count.as_u64().unwrap_or_default()).unwrap_or_default())
}

/// Notes one wording of the task by the button on its page.
async fn noted(page: &Page, by: &str, field: &str, text: &str) -> Outcome {
    page.click(button(by)).await?;
    page.paste_into(textbox(part(field)), text).await?;
    note(page).await
}

/// A published task with all that can stand on its page.
async fn with_everything(page: &Page) -> Outcome {
    a_published_task(page).await?;
    noted(page, "记任务要求", "任务要求", "开头5秒讲户外场景，讲清楚防晒指数和质地。").await?;
    noted(page, "要求清单", "要求清单", "开头三秒出现产品\n挂小黄车").await?;
    page.click(button("记约定日期")).await?;
    page.type_into(textbox(part("做什么")), "封面图给客户看").await?;
    page.set_date(date("哪一天"), "2099-12-08").await?;
    note(page).await?;
    noted(page, "写备注", "备注", "对接人小周，周末不回。").await?;
    noted(page, "报酬", "报酬", "5000").await
}

#[test]
fn a_task_with_everything_has_seven_blocks_in_one_order() {
    journey(|page| async move {
        with_everything(&page).await?;
        page.sees("5,000元").await?;
        let all = [TASK, "下一步 · 待验收", "自动完成", "任务要求", "脚本和视频", "经过", "更多"];
        assert_eq!(blocks(&page).await?, all);
        assert_eq!(headings(&page).await?, all.len());
        page.accessible().await?;
        page.fits().await?;
        page.size(1440, 900).await?;
        assert_eq!(blocks(&page).await?, all);
        page.accessible().await?;
        page.quiet().await
    });
}

#[test]
fn a_bare_task_has_five_blocks_and_one_without_a_deadline_four() {
    journey(|page| async move {
        a_task(&page).await?;
        assert_eq!(blocks(&page).await?, [TASK, "下一步 · 待接收", "接受截止", "经过", "更多"]);
        page.counts(link(part("期限怎么算")), 1).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        assert_eq!(blocks(&page).await?, [TASK, "下一步 · 待上传脚本", "经过", "更多"]);
        page.counts(link(part("期限怎么算")), 1).await?;
        record(&page, "脚本已交").await?;
        page.sees("下一步 · 脚本审核中").await?;
        assert_eq!(blocks(&page).await?, [TASK, "下一步 · 脚本审核中", "脚本和视频", "经过", "更多"]);
        Ok(())
    });
}

#[test]
fn the_next_step_has_the_agreed_date_that_comes_next() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("已记下：你在星图接受了").await?;
        page.click(button("记约定日期")).await?;
        page.set_date(date(part("约定交脚本")), "2099-12-05").await?;
        page.set_date(date(part("约定交视频")), "2099-12-09").await?;
        note(&page).await?;
        let next = || region(part("下一步"));
        page.shows(next()).await?;
        let dated = async |day: &str| {
            let said = page.find(&next()).await?.text().await?;
            assert!(said.contains(day), "{said}");
            Outcome::Ok(())
        };
        dated("约定12月5日交脚本").await?;
        record(&page, "脚本已交").await?;
        page.sees("下一步 · 脚本审核中").await?;
        dated("约定12月9日交视频").await
    });
}

#[test]
fn what_is_noted_of_a_task_needs_one_tap_wherever_it_stands() {
    journey(|page| async move {
        a_task(&page).await?;
        for add in ["记任务要求", "要求清单", "记约定日期", "写备注", "报酬"] {
            page.shows(button(add)).await?;
        }
        noted(&page, "记任务要求", "任务要求", "不和别的牌子比。").await?;
        for there in ["编辑任务要求", "要求清单", "记约定日期", "写备注", "报酬", "复制任务码", "打印", "删除任务"]
        {
            page.shows(button(there)).await?;
        }
        let inside = json!([["编辑任务要求", "要求清单", "记约定日期"], ["写备注", "报酬"]]);
        let script = "const of = (heading) => [...document.querySelectorAll('main section')]
                .find((it) => it.querySelector('h2')?.innerText.trim() === heading);
            const words = (heading, names) => [...of(heading).querySelectorAll('button')]
                .map((it) => it.innerText.trim()).filter((it) => names.includes(it));
            const [required, own] = arguments[0];
            return [words('任务要求', required), words('更多', own)];";
        assert_eq!(page.run(script, vec![inside.clone()]).await?, inside);
        Ok(())
    });
}
