//! Where the browser or the place refuses: no clipboard, no web server; and what is left after everything was erased.

use journeys::{Engine, Failure, Outcome, PATIENCE, Page, button, heading, journey, radio, until};
use serde_json::{Value, json};

use super::given::{TASK, a_task, erased};

/// Makes the clipboard of today odd, and takes down what the old way is asked to copy.
async fn clipboard(page: &Page, today: &str, old_way_works: bool) -> Outcome {
    let script = "const [today, works, claims] = arguments;
        const write = { missing: undefined, silent: { writeText: () => new Promise(() => {}) },
            refusing: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
            throwing: { writeText: () => { throw new DOMException('no', 'NotAllowedError'); } }, bare: {} }[today];
        Object.defineProperty(navigator, 'clipboard', { value: write, configurable: true });
        window.copied = null;
        const real = window.execReal ??= document.execCommand.bind(document);
        document.execCommand = (what) => {
            const { value, selectionStart, selectionEnd } = document.activeElement;
            if (works) window.copied = [what, value.slice(selectionStart, selectionEnd)];
            return works && (claims || real(what));
        };";
    // WebKit copies only while it is being clicked, which a text that is read from the journal comes too late for.
    let claims = page.engine() == Engine::WebKit;
    page.run(script, vec![json!(today), json!(old_way_works), json!(claims)]).await.map(drop)
}

#[test]
fn without_a_clipboard_or_an_answer_of_it_the_text_is_copied_in_the_old_way_or_stands_selected_for_copying_by_hand() {
    journey(|page| async move {
        a_task(&page).await?;
        for today in ["missing", "silent", "refusing", "throwing", "bare"] {
            page.open("#/settings").await?;
            page.shows(button("导出备份文件")).await?;
            clipboard(&page, today, true).await?;
            page.click(button("复制备份码").nth(0)).await?;
            page.shows(button("已复制")).await?;
            let copied: (String, String) = serde_json::from_value(page.run("return window.copied", vec![]).await?)?;
            assert!(copied.0 == "copy" && copied.1.contains("JD2."), "{today}: {copied:?}");
            assert_eq!(
                page.run("return document.querySelectorAll('textarea[aria-hidden]').length", vec![]).await?,
                json!(0)
            );
        }
        for today in ["missing", "silent"] {
            page.open("#/settings").await?;
            page.shows(button("导出备份文件")).await?;
            clipboard(&page, today, false).await?;
            page.click(button("复制备份码").nth(0)).await?;
            page.sees("没有复制成功").await?;
            page.lacks(button("已复制")).await?;
            let selected = until(PATIENCE, async || {
                let script = "const { value, selectionStart, selectionEnd } = document.activeElement;
                    return value?.slice(selectionStart, selectionEnd) ?? ''";
                let text = page.run(script, vec![]).await?;
                Ok(text.as_str().is_some_and(|text| text.contains("JD2.")).then_some(()))
            });
            assert!(selected.await?.is_some(), "the text is selected");
        }
        page.quiet().await
    });
}

/// All that the app keeps: keys of this origin and this tab, records, and names on the disk for pages.
async fn what_is_kept(page: &Page) -> Outcome<Value> {
    let script = "return (async () => {
        const own = (storage) => Object.keys(storage).filter((key) => !/^(tests|journeys):/.test(key)).sort();
        const records = {};
        for (const { name } of (await indexedDB.databases?.()) ?? [{ name: 'jiedan' }]) {
            const opened = await new Promise((done, failed) => {
                const asked = indexedDB.open(name);
                asked.onsuccess = () => done(asked.result);
                asked.onerror = () => failed(asked.error);
            });
            for (const store of opened.objectStoreNames) {
                const all = await new Promise((done, failed) => {
                    const asked = opened.transaction(store).objectStore(store).getAll();
                    asked.onsuccess = () => done(asked.result);
                    asked.onerror = () => failed(asked.error);
                });
                records[store] = all.map((it) => it.kind ?? 'a record').sort();
            }
            opened.close();
        }
        const disk = [];
        try {
            for await (const name of (await navigator.storage.getDirectory()).keys()) disk.push(name);
        } catch {}
        return { keys: own(localStorage), tab: own(sessionStorage), records, disk: disk.sort() };
    })()";
    page.run(script, vec![]).await
}

/// What is kept, without what every visit leaves, whenever the app's files are all there.
async fn kept_of_ones_own(page: &Page) -> Outcome<Value> {
    let mut kept = what_is_kept(page).await?;
    if let Some(keys) = kept["keys"].as_array_mut() {
        keys.retain(|key| !["jiedan:home", "jiedan:offline"].contains(&key.as_str().unwrap_or_default()));
    }
    Ok(kept)
}

/// Nothing else is kept, once Chromium's scratch database is gone again.
async fn keeps_only(page: &Page, wanted: &Value) -> Outcome {
    let mut kept = Value::Null;
    let is_so = until(PATIENCE, async || {
        kept = kept_of_ones_own(page).await?;
        Ok((kept == *wanted).then_some(()))
    });
    let is_so = is_so.await?;
    is_so.ok_or_else(|| Failure::new(format!("{kept} is kept")))
}

#[test]
fn after_everything_is_erased_nothing_is_kept_but_what_a_first_visit_leaves() {
    journey(|page| async move {
        a_task(&page).await?;
        page.go("#/settings").await?;
        page.click(radio("深色")).await?;
        page.go("#/learn?class=abc&lessons=accept-in-time").await?;
        page.shows(heading("练习")).await?;
        // Also what nobody has thought of here.
        let later = "localStorage.setItem('jiedan:bell', 'yes');
            localStorage.setItem('jiedan:of-a-later-day', 'yes'); sessionStorage.setItem('jiedan:of-a-later-day', 'yes');";
        page.run(later, vec![]).await?;
        erased(&page).await?;
        // The second copy too is one of nothing.
        let copy = if page.has_disk().await? { page.copy().await? } else { String::new() };
        assert!(!copy.contains(TASK), "{copy}");
        let disk = if page.has_disk().await? { vec!["copy-1", "copy-2"] } else { vec![] };
        let nothing = json!({
            "keys": [], "tab": [], "disk": disk,
            "records": { "journal": [], "desks": ["demo", "mine"], "files": [], "chunks": [], "drafts": [] },
        });
        keeps_only(&page, &nothing).await?;
        assert_eq!(page.run("return document.documentElement.dataset.theme ?? null", vec![]).await?, json!(null));
        // Nor does leaving the page bring anything back; opening it says which copy on the host was first, as ever.
        page.open("#/settings").await?;
        page.shows(button("导出备份文件")).await?;
        keeps_only(&page, &nothing).await?;
        page.sees("没备份的找不回来；存在别处的备份码、备份文件还能恢复").await
    });
}

#[test]
fn a_page_opened_straight_from_a_file_says_that_it_needs_a_web_server_and_how_to_have_one() {
    journey(|page| async move {
        page.open_as_file().await?;
        if page.engine() == Engine::Firefox {
            // Its driver's profile lets a file load the files beside it, and there the app works.
            return page.shows(radio("刚刚")).await;
        }
        page.shows(heading("接单台要从网站打开")).await?;
        page.sees("python3 -m http.server").await?;
        page.sees("跟网络没有关系").await?;
        page.sees_not("断网").await?;
        page.lacks(button("重新打开")).await
    });
}
