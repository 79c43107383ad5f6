//! A later deployment: it is told and never forced, and two tabs with two versions don't hurt each other.

use journeys::{Engine, Failure, Lie, Outcome, PATIENCE, Page, button, heading, journey, radio, textbox, until};
use serde_json::Value;

use super::given::{TASK, a_task};
use super::offline::is_kept;

async fn version(page: &Page) -> Outcome<Value> {
    page.run("return document.querySelector('meta[name=jiedan-js]').content", vec![]).await
}

async fn becomes_other_than(page: &Page, before: &Value) -> Outcome {
    let other = until(PATIENCE * 2, async || Ok((version(page).await? != *before).then_some(())));
    other.await?.ok_or_else(|| Failure::new("it is still the version before"))
}

#[test]
fn a_later_deployment_is_told_and_two_tabs_go_over_each_when_asked() {
    journey(|page| async move {
        a_task(&page).await?;
        let first = version(&page).await?;
        if !is_kept(&page).await? {
            // Then the server's is what is opened, and what was recorded is there.
            page.server_deploys_anew().await?;
            page.reload().await?;
            becomes_other_than(&page, &first).await?;
            page.go("#/tasks/1").await?;
            return page.shows(button("我已在星图接受")).await;
        }
        page.server_deploys_anew().await?;
        page.waits(PATIENCE * 2);
        page.reload().await?;
        page.shows(button("现在更新")).await?;
        assert_eq!(version(&page).await?, first, "nothing is forced");
        page.go("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        page.sees("有新版了").await?;
        // Another tab goes over.
        page.open_tab("#/settings").await?;
        // Firefox lets a worker go only once it has done what it is at: looking through what is kept.
        is_kept(&page).await?;
        page.click(button("现在更新")).await?;
        becomes_other_than(&page, &first).await?;
        page.shows(button("导出备份文件")).await?;
        page.go("#/tasks").await?;
        page.shows(heading(TASK)).await?;
        page.sees("待上传脚本").await?;
        // The first one stays, and gets what it hadn't asked for yet and the server no longer has.
        page.tab(0).await?;
        assert_eq!(version(&page).await?, first);
        page.go("#/settings").await?;
        page.click(radio("English")).await?;
        page.shows(heading("Settings & backup")).await?;
        assert_eq!(version(&page).await?, first);
        if page.engine() == Engine::WebKit {
            // A tab behind another sleeps there, and its driver can't bring it to the front.
            return Ok(());
        }
        page.click(button("Update now")).await?;
        becomes_other_than(&page, &first).await?;
        page.shows(heading("Settings & backup")).await?;
        page.lacks(button("Update now")).await?;
        let one = until(PATIENCE, async || {
            let kept = page.run("return caches.keys()", vec![]).await?;
            Ok(kept.as_array().is_some_and(|kept| kept.len() == 1).then_some(()))
        });
        assert!(one.await?.is_some(), "nobody needs the version before any more");
        page.go("#/tasks").await?;
        page.shows(heading(TASK)).await
    });
}

#[test]
fn what_is_typed_and_not_saved_holds_the_update_back() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        let first = version(&page).await?;
        page.server_deploys_anew().await?;
        page.waits(PATIENCE * 2);
        page.reload().await?;
        page.shows(button("现在更新")).await?;
        page.go("#/tasks/new").await?;
        page.type_into(textbox("任务名"), "早餐麦片").await?;
        page.click(button("现在更新")).await?;
        page.sees("这一页上还有没保存的").await?;
        page.value_is(textbox("任务名"), "早餐麦片").await?;
        assert_eq!(version(&page).await?, first);
        page.clear(textbox("任务名")).await?;
        page.click(button("现在更新")).await?;
        becomes_other_than(&page, &first).await
    });
}

#[test]
fn a_deployment_that_doesnt_arrive_whole_changes_nothing() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        let first = version(&page).await?;
        page.server_lies(Some(("part-rules-", Lie::LoginPage))).await;
        page.server_deploys_anew().await?;
        let before = page.asked().await.len();
        page.reload().await?;
        let asked_for = async || {
            let asked = page.asked().await;
            let tried = asked.iter().skip(before).filter(|file| file.path.contains("/part-rules-")).count();
            Ok((tried >= 2).then_some(()))
        };
        assert!(until(PATIENCE * 2, asked_for).await?.is_some(), "the later version was fetched");
        page.open("#/rules").await?;
        page.shows(heading("规则")).await?;
        assert!(is_kept(&page).await?);
        page.lacks(button("现在更新")).await?;
        assert_eq!(version(&page).await?, first);
        page.go("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await
    });
}

#[test]
fn a_site_whose_worker_is_gone_or_something_else_is_told_and_can_be_opened_past_what_is_kept() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        let first = version(&page).await?;
        let lies = [
            (Lie::Gone, "（404）"),
            (Lie::Withheld, "（503）"),
            (Lie::LoginPage, "（text/html）"),
            (Lie::WrongType, "（text/plain）"),
            (Lie::Moved, "（3xx）"),
        ];
        page.open("#/settings").await?;
        page.sees("没有网络也能打开").await?;
        // The page's own look at the site is over: one that is asked for meanwhile would be the same.
        let looked = "return navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => true)";
        page.run(looked, vec![]).await?;
        for (lie, told) in lies {
            page.server_lies(Some(("sw.js", lie))).await;
            page.run("dispatchEvent(new Event('online'))", vec![]).await?;
            page.sees(&format!("网站上的sw.js不对{told}")).await?;
        }
        // What the site has by now is a tap away, and what was recorded stays.
        page.server_lies(Some(("sw.js", Lie::Gone))).await;
        page.server_deploys_anew().await?;
        page.open("#/settings").await?;
        page.sees("可能不是最新的").await?;
        page.click(button("不用留着的，从网站打开")).await?;
        becomes_other_than(&page, &first).await?;
        // The browser may let the former worker go only once no page is open.
        page.sees("404").await?;
        page.go("#/tasks").await?;
        page.shows(heading(TASK)).await
    });
}

#[test]
fn a_site_that_never_answers_for_its_worker_is_told_and_what_is_kept_stays() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        page.server_lies(Some(("sw.js", Lie::Hangs))).await;
        page.open("#/settings").await?;
        page.sees("没有网络也能打开").await?;
        page.waits(PATIENCE * 2);
        page.sees("刚才查新版，网站没有回应").await?;
        page.lacks(button("不用留着的，从网站打开")).await
    });
}

#[test]
fn a_file_that_hangs_at_an_update_is_given_up_and_the_later_version_is_offered_once_the_site_is_well() {
    journey(|page| async move {
        a_task(&page).await?;
        if !is_kept(&page).await? {
            return Ok(());
        }
        page.server_lies(Some(("part-rules-", Lie::Hangs))).await;
        page.server_deploys_anew().await?;
        let before = page.asked().await.len();
        page.open("#/settings").await?;
        let asked_for = async || {
            let asked = page.asked().await;
            Ok(asked.iter().skip(before).any(|file| file.path.contains("/part-rules-")).then_some(()))
        };
        assert!(until(PATIENCE, asked_for).await?.is_some(), "the later version is being fetched");
        page.server_lies(None).await;
        page.waits(PATIENCE * 2);
        page.shows(button("现在更新")).await
    });
}
