//! What the app promises on every screen: no text that acts on Xingtu, no foreign request, no breach of
//! its own policy, in both languages.

use journeys::{Outcome, Page, Prefer, button, journey, link};

use super::given::{TASK, a_task, note};

/// The acts as they are worded where things are done. None may be a button on one's own desk.
const IMPERATIVES: [&str; 20] = [
    "指派任务",
    "去接受",
    "接受任务",
    "不接（文章没有这一项）",
    "上传脚本",
    "通过脚本",
    "驳回脚本",
    "上传视频",
    "通过视频",
    "驳回视频",
    "发布视频",
    "设为仅自己可见",
    "设为公开",
    "要求修改标题",
    "删除视频",
    "重新发布",
    "投诉",
    "撤回投诉",
    "交平台判定",
    "验收",
];

/// Screens, and what their headline says.
const PLACES: [(&str, &str); 10] = [
    ("#/tasks", "任务概览"),
    ("#/tasks/new", "记一个任务"),
    ("#/tasks/1", TASK),
    ("#/tasks/1/history", "经过"),
    ("#/learn", "练习"),
    ("#/demo", "演示"),
    ("#/rules", "规则"),
    ("#/rules/calc", "算一算"),
    ("#/more", "更多"),
    ("#/settings", "设置与备份"),
];

#[test]
fn no_button_of_ones_own_tasks_reads_as_if_it_acted_on_xingtu() {
    journey(|page| async move {
        a_task(&page).await?;
        no_imperative(&page).await?;
        page.click(button("我已在星图接受")).await?;
        for (act, is_asked_when, next) in [
            ("脚本已交", true, "脚本审核中"),
            ("脚本已通过", false, "待上传视频"),
            ("视频已交", true, "视频审核中"),
            ("视频已通过", false, "待发布"),
        ] {
            no_imperative(&page).await?;
            page.click(button(act).nth(0)).await?;
            if is_asked_when {
                page.sees("什么时候发生的").await?;
                no_imperative(&page).await?;
                note(&page).await?;
            }
            page.sees(&format!("下一步 · {next}")).await?;
        }
        for (place, headline) in PLACES.iter().filter(|(place, _)| place.starts_with("#/tasks")) {
            page.go(place).await?;
            page.heading_is(headline).await?;
            no_imperative(&page).await?;
        }
        page.prefer(Prefer::English).await?;
        page.shows(link("Overview").nth(0)).await?;
        page.go("#/tasks/1").await?;
        page.sees("Next").await?;
        for word in buttons(&page).await? {
            assert!(!["Accept", "Publish", "Sign off", "Upload script"].contains(&word.as_str()), "{word}");
        }
        Ok(())
    });
}

#[test]
fn nothing_is_asked_of_another_origin_and_the_policy_is_never_breached() {
    journey(|page| async move {
        a_task(&page).await?;
        for (place, headline) in PLACES {
            page.go(place).await?;
            page.heading_is(headline).await?;
        }
        page.stays_home().await?;
        page.quiet().await
    });
}

#[test]
fn language_and_theme_are_kept() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/settings").await?;
        page.click(journeys::radio("English")).await?;
        page.shows(journeys::heading("Settings & backup")).await?;
        page.click(journeys::radio("Dark")).await?;
        page.reload().await?;
        page.is_on(journeys::radio("Dark")).await?;
        let root = page.run("return [document.documentElement.lang, document.documentElement.dataset.theme]", vec![]);
        assert_eq!(root.await?, serde_json::json!(["en", "dark"]));
        Ok(())
    });
}

/// Also unfolds what else can be done, which is asked of the engine only then.
async fn no_imperative(page: &Page) -> Outcome {
    let unfold = "document.querySelectorAll('details').forEach((it) => it.open = true);
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
    page.run(unfold, vec![]).await?;
    for word in buttons(page).await? {
        assert!(!IMPERATIVES.contains(&word.as_str()), "the button {word} reads as if it acted on Xingtu");
    }
    Ok(())
}

/// All words on buttons and on links that look like one.
async fn buttons(page: &Page) -> Outcome<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('button, .button, [role=button]')].map((it) => it.textContent.trim())";
    let words = page.run(script, vec![]).await?;
    Ok(serde_json::from_value(words).unwrap_or_default())
}
