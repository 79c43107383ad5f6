//! Bad input: a message beside the field that says what to do, and nothing stored.

use journeys::{Outcome, Page, button, file, fixture, journey, part, textbox};

use super::given::{a_task, note, record};

#[test]
fn an_empty_and_an_overlong_name_are_answered_beside_their_fields() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/new").await?;
        page.click(button("保存")).await?;
        page.sees("任务名还没有填").await?;
        page.sees("客户还没有填").await?;
        page.is_focused(textbox("任务名")).await?;
        page.type_into(textbox("任务名"), &"字".repeat(61)).await?;
        page.type_into(textbox(part("客户")), "声图").await?;
        page.click(button("保存")).await?;
        page.sees("最多60个字，超了1个").await?;
        page.go("#/tasks").await?;
        page.sees("这个浏览器里没有任务").await
    });
}

#[test]
fn a_time_that_has_not_come_is_refused() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/tasks/new").await?;
        page.type_into(textbox("任务名"), "任务").await?;
        page.type_into(textbox(part("客户")), "声图").await?;
        page.click(journeys::radio("选时间")).await?;
        page.set_date(journeys::date(part("北京时间")), "2099-01-01T10:00").await?;
        page.click(button("保存")).await?;
        page.sees("这个时间还没到").await?;
        page.value_is(textbox("任务名"), "任务").await?;
        nothing_stored(&page, 0).await
    });
}

#[test]
fn files_that_are_not_what_they_say_are_refused_and_nothing_is_stored() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.click(button("脚本已通过").nth(0)).await?;
        page.sees("下一步 · 待上传视频").await?;
        page.click(button("视频已交").nth(0)).await?;
        for (name, answer) in [
            ("empty.mp4", "这个文件是空的"),
            ("renamed.mp4", "这不是mp4、webm或mov视频"),
            ("script.txt", "这不是mp4、webm或mov视频"),
        ] {
            page.attach(file(part("文件")), &fixture(name)).await?;
            page.sees(name).await?;
            page.click(button("记下")).await?;
            page.sees(answer).await?;
        }
        nothing_stored(&page, 0).await?;
        page.attach(file(part("文件")), &fixture("clip.webm")).await?;
        page.sees("clip.webm").await?;
        note(&page).await?;
        page.sees("下一步 · 视频审核中").await?;
        nothing_stored(&page, 1).await
    });
}

#[test]
fn a_link_without_https_is_refused() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.click(button("脚本已通过").nth(0)).await?;
        record(&page, "视频已交").await?;
        page.click(button("视频已通过").nth(0)).await?;
        page.click(button("视频已发布").nth(0)).await?;
        page.type_into(textbox("视频标题"), "标题").await?;
        page.type_into(textbox(part("视频链接")), "http://www.example.com/x").await?;
        page.click(button("记下")).await?;
        page.sees("链接要以https://开头").await?;
        page.clear(textbox("视频标题")).await?;
        page.click(button("记下")).await?;
        page.sees("视频标题还没有填").await?;
        page.press(journeys::Key::Escape).await?;
        page.lacks(journeys::dialog(journeys::any())).await?;
        page.sees("下一步 · 待发布").await
    });
}

#[test]
fn an_mp4_plays_where_the_browser_can_and_says_so_where_it_cannot() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        record(&page, "脚本已交").await?;
        page.click(button("脚本已通过").nth(0)).await?;
        page.click(button("视频已交").nth(0)).await?;
        page.attach(file(part("文件")), &fixture("clip.mp4")).await?;
        page.sees("选好了").await?;
        note(&page).await?;
        page.sees("clip.mp4").await?;
        page.click(button(part("查看")).nth(0)).await?;
        // Whether there is a decoder beside the browser differs from machine to machine: it says so itself.
        let can = "return document.createElement('video').canPlayType('video/mp4; codecs=\"avc1.42E01E\"')";
        if page.run(can, vec![]).await?.as_str() == Some("") {
            page.sees("放不了这个视频").await
        } else {
            page.video_plays(journeys::video(part("clip.mp4"))).await
        }
    });
}

#[test]
fn a_script_in_an_older_encoding_is_read_and_one_that_cant_be_told_is_to_be_saved_as_utf_8() {
    journey(|page| async move {
        a_task(&page).await?;
        page.click(button("我已在星图接受")).await?;
        page.click(button("脚本已交").nth(0)).await?;
        let place = page.home().join("script.txt");
        std::fs::write(&place, b"d\xe9j\xe0 vu")?;
        page.attach(file(part("文件")), &place).await?;
        page.sees("script.txt").await?;
        page.click(button("记下")).await?;
        page.sees("请另存为 UTF-8 再选").await?;
        nothing_stored(&page, 0).await?;
        let place = page.home().join("gbk.txt");
        std::fs::write(&place, b"\xb4\xba\xbc\xbe\xb7\xc0\xc9\xb9\xa3\xba\xcf\xc8\xcd\xbf\xd5\xe2\xb8\xf6\xa1\xa3")?;
        page.attach(file(part("文件")), &place).await?;
        page.sees("选好了").await?;
        note(&page).await?;
        page.click(button(part("查看")).nth(0)).await?;
        page.sees("春季防晒：先涂这个。").await
    });
}

/// Counts the files in the database itself.
async fn nothing_stored(page: &Page, wanted: u64) -> Outcome {
    let script = "return new Promise((done, failed) => {
        const opening = indexedDB.open('jiedan');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const files = opening.result.transaction(['files', 'chunks']);
            const counts = ['files', 'chunks'].map((name) => files.objectStore(name).count());
            files.oncomplete = () => { opening.result.close(); done(counts.map((it) => it.result)); };
        };
    })";
    let counts = page.run(script, vec![]).await?;
    assert_eq!(counts, serde_json::json!([wanted, wanted]), "files and chunks");
    Ok(())
}
