//! The harness tried on a small page of its own, in the engine of `BROWSER`: what it finds, does and
//! checks, and that each of these can fail. The app isn't needed here.

use axum::http::Method;
use journeys::process::residents;
use journeys::*;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{By, SessionId, WebElement};

fn on_our_page<F: Future<Output = Outcome> + 'static>(steps: impl Fn(Page) -> F) {
    journey_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/page"), steps);
}

/// What a check that must fail says.
fn refused(outcome: Outcome) -> Outcome<String> {
    match outcome {
        Err(failure) => Ok(failure.to_string()),
        Ok(()) => Err(Failure::new("this should have failed")),
    }
}

/// The protocol's "get computed role" and "get computed label", which thirtyfour doesn't have.
#[derive(Debug)]
struct Computed<'a>(&'a WebElement, &'static str);

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(element, what) = self;
        RequestData::new(Method::GET, format!("session/{session}/element/{}/computed{what}", element.element_id()))
    }
}

fn unspaced(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn elements_are_found_by_role_and_name_and_only_where_a_person_meets_them() {
    on_our_page(|page| async move {
        page.open("#/").await?;
        page.heading_is("试验页").await?;
        page.title_is("试验页").await?;
        page.shows(link("任务")).await?;
        page.shows(button("详情：春季防晒霜口播")).await?;
        page.shows(button("详情：蓝牙耳机开箱").within(listitem(part("蓝牙")))).await?;
        page.counts(button(part("详情")), 2).await?;
        page.shows(button("＋ 带记号")).await?;
        page.shows(timer("还剩")).await?;
        page.shows(region("下一步")).await?;
        page.shows(group("阶段")).await?;
        page.lacks(button("藏起来的")).await?;
        page.lacks(button("不念的")).await?;
        page.sees("今天 18:40 前接受，还剩 3 小时。").await?;
        page.sees_not("看不见的字").await?;
        page.sees_not("折起来的话").await?;
        page.waits(Duration::from_secs(1));
        let told = refused(page.click(button("详情")).await)?;
        assert!(told.contains("no button “详情”") && told.contains("button “详情：蓝牙耳机开箱”"), "{told}");
        let told = refused(page.shows(button(part("详情"))).await)?;
        assert!(told.contains("not one but 2"), "{told}");
        Ok(())
    });
}

#[test]
fn the_finder_agrees_with_the_browser_about_roles_and_names() {
    // WebKitWebDriver answers both questions with "unknown error".
    if matches!(Engine::chosen(), Ok(Engine::WebKit)) {
        return;
    }
    on_our_page(|page| async move {
        page.open("").await?;
        let mut compared = 0;
        for element in page.driver().find_all(By::Css("a, button, h1, h2, label input:not([type=file]), textarea, select, nav, main, li, dialog, fieldset, [role]")).await? {
            let (role, name) = page.computed(&element).await?;
            let theirs: String = page.driver().cmd(Computed(&element, "role")).await?.value()?;
            let named: String = page.driver().cmd(Computed(&element, "label")).await?.value()?;
            let theirs = if theirs == "DisclosureTriangle" { "button".to_owned() } else { theirs };
            if ["", "none", "generic", "ignored", "Unknown"].contains(&theirs.as_str()) {
                continue;
            }
            assert_eq!(theirs, role, "the role of {}", element.outer_html().await?);
            if !["listitem", "main"].contains(&role.as_str()) {
                assert_eq!(unspaced(&named), unspaced(&name), "the name of {}", element.outer_html().await?);
            }
            compared += 1;
        }
        assert!(compared > 12, "only {compared} compared");
        Ok(())
    });
}

#[test]
fn acts_reach_the_page_and_are_counted() {
    on_our_page(|page| async move {
        page.open("").await?;
        page.click(button("按了 0 次")).await?;
        page.shows(button("按了 1 次")).await?;
        page.type_into(textbox("任务名"), "春季防晒霜").await?;
        page.value_is(textbox("任务名"), "春季防晒霜").await?;
        page.text_is(status("说出来的"), "收到：春季防晒霜").await?;
        page.clear(textbox("任务名")).await?;
        page.value_is(textbox("任务名"), "").await?;
        page.paste_into(textbox("备注"), "两行\n备注").await?;
        page.set_date(date("指派时间"), "2026-03-02T10:00").await?;
        page.text_is(status("说出来的"), "收到：2026-03-02T10:00").await?;
        page.choose(combobox("客户"), "声图").await?;
        page.text_is(status("说出来的"), "收到：声图").await?;
        page.click(radio("待发布")).await?;
        page.is_on(radio("待发布")).await?;
        page.click(checkbox("记住")).await?;
        page.is_on(checkbox("记住")).await?;
        page.click(button("我还能做什么？")).await?;
        page.sees("折起来的话").await?;
        page.press("p").await?;
        page.text_is(status("说出来的"), "按了 p").await?;
        assert_eq!((page.taps(), page.typed_fields()), (5, 3));
        page.click(button("删除视频")).await?;
        page.lacks(button("按了 1 次")).await?;
        page.is_focused(button("算了").within(dialog("确定删除？"))).await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
        page.go("#/tasks/12").await?;
        page.shows(button("按了 1 次")).await?;
        page.quiet().await
    });
}

#[test]
fn a_journey_whose_browser_ended_by_itself_is_walked_in_another_once() {
    let walks = Arc::new(AtomicUsize::new(0));
    let counted = walks.clone();
    on_our_page(move |page| {
        let walk = counted.fetch_add(1, Ordering::Relaxed);
        async move {
            page.open("").await?;
            if walk == 0 {
                page.close().await;
            }
            page.click(button("按了 0 次")).await
        }
    });
    assert_eq!(walks.load(Ordering::Relaxed), 2);
    let always = std::panic::catch_unwind(|| {
        on_our_page(|page| async move {
            page.close().await;
            page.open("").await
        });
    });
    assert!(always.is_err(), "who ends each browser fails");
}

#[test]
fn what_stands_on_broken_pixels_is_pressed() {
    on_our_page(|page| async move {
        page.open("").await?;
        page.waits(Duration::from_secs(3));
        page.run("document.body.style.padding = '0 0 3000px'", vec![]).await?;
        for step in 0..40 {
            let top = f64::from(step).mul_add(0.0537, 1_000.0);
            let moved = "document.getElementById('top').style.marginTop = arguments[0] + 'px'";
            page.run(moved, vec![top.into()]).await?;
            page.click(button(format!("按了 {step} 次"))).await?;
        }
        page.quiet().await
    });
}

#[test]
fn a_video_given_to_a_hidden_input_plays_and_a_renamed_program_does_not() {
    on_our_page(|page| async move {
        page.open("").await?;
        page.attach(file("选视频"), &fixture("clip.webm")).await?;
        page.text_is(status("说出来的"), "选了 clip.webm").await?;
        page.video_plays(video("视频")).await?;
        page.attach(file("选视频"), &fixture("renamed.mp4")).await?;
        page.waits(Duration::from_secs(1));
        let told = refused(page.video_plays(video("视频")).await)?;
        assert!(told.contains("picture"), "{told}");
        Ok(())
    });
}

#[test]
fn window_theme_server_and_axe_do_what_they_say() {
    on_our_page(|page| async move {
        page.open("").await?;
        let language = page.run("return navigator.language;", vec![]).await?;
        // Without an installed Chinese locale WebKitGTK's language is "C".
        assert!(page.engine() == Engine::WebKit || language == "zh-CN", "{language}");
        page.phone().await?;
        page.desktop().await?;
        page.phone().await?;
        page.fits().await?;
        page.accessible().await?;
        page.prefer(Prefer::Dark).await?;
        let colour = page.run("return getComputedStyle(document.body).backgroundColor;", vec![]).await?;
        assert_eq!(colour, "rgb(17, 17, 17)");
        page.run("document.getElementById('note').labels[0].remove();", vec![]).await?;
        let told = refused(page.accessible().await)?;
        assert!(told.contains("label"), "{told}");
        page.stays_home().await?;
        let asked = page.asked().await;
        assert!(asked.iter().any(|one| one.path.ends_with("/page.css")
            && one.status == 200
            && one.header("host").starts_with("127.0.0.1")));
        let fetch = "const done = arguments[0]; fetch('./page.js', { cache: 'no-store' }).then(() => done('came'), () => done('lost'));";
        page.server_stops().await;
        assert_eq!(page.driver().execute_async(fetch, vec![]).await?.json(), "lost");
        page.server_returns().await?;
        page.reload().await?;
        page.heading_is("试验页").await
    });
}

#[test]
fn tabs_history_drops_and_downloads_work() {
    on_our_page(|page| async move {
        page.open("#/tasks").await?;
        page.click(link("练习")).await?;
        page.at("#/learn").await?;
        page.back().await?;
        page.at("#/tasks").await?;
        page.drop_file(paragraph("拖到这里"), "code.txt", "text/plain", "任务码").await?;
        page.text_is(status("说出来的"), "拖来 任务码").await?;
        page.open_tab("#/rules").await?;
        page.text_is(status("说出来的"), "").await?;
        page.tab(0).await?;
        page.text_is(status("说出来的"), "拖来 任务码").await?;
        page.click(link("存成文件")).await?;
        assert_eq!(String::from_utf8_lossy(&page.downloaded("backup.txt").await?), "备份");
        if page.engine() == Engine::Chromium {
            page.system_scheme("dark").await?;
            let dark = page.run("return matchMedia('(prefers-color-scheme: dark)').matches;", vec![]).await?;
            assert_eq!(dark, true);
        }
        page.quiet().await
    });
}

#[test]
fn a_breach_of_the_policy_and_an_error_are_not_quiet() {
    on_our_page(|page| async move {
        page.open("").await?;
        page.quiet().await?;
        let foreign = "return new Promise((done) => {
            addEventListener('securitypolicyviolation', () => done(true), { once: true });
            document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/foreign.png' }));
        });";
        page.run(foreign, vec![]).await?;
        page.reload().await?;
        let missing = "document.body.append(Object.assign(document.createElement('link'),
            { rel: 'stylesheet', href: 'missing.css' }));";
        page.run(missing, vec![]).await?;
        let both = until(until::PATIENCE, async || {
            let faults = page.faults().await?.join("\n");
            Ok((faults.contains("policy: img-src") && faults.contains("not loaded")).then_some(()))
        });
        assert!(both.await?.is_some(), "{:?}", page.faults().await?);
        let told = refused(page.quiet().await)?;
        assert!(told.contains("isn't quiet"), "{told}");
        Ok(())
    });
}

#[test]
fn a_step_that_panics_fails_its_test_and_leaves_no_process_and_no_folder() {
    let (tell, told) = std::sync::mpsc::channel();
    let walked = std::panic::catch_unwind(|| {
        on_our_page(|page| {
            let tell = tell.clone();
            async move {
                page.open("").await?;
                let home = page.home();
                assert!(!residents(&home).is_empty(), "nobody lives in {}", home.display());
                tell.send(home).map_err(|gone| Failure::new(gone.to_string()))?;
                panic!("this one is meant to fail")
            }
        });
    });
    let home = told.recv().expect("the journey began");
    assert!(walked.is_err());
    assert_eq!(residents(&home), []);
    assert!(!home.exists());
}
