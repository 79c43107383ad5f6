//! What comes to 粘贴 from outside of its field: shared to the installed app, pasted anywhere, dropped, as a file; what is
//! no table is said where it was given, and nothing of it is recorded.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use journeys::{
    Failure, Outcome, PATIENCE, Page, any, button, checkbox, file, journey, link, part, progressbar, textbox,
};
use serde_json::json;

use super::given::{TASK, a_first_visit, a_task};

const BRIEF: &str = "品牌：净界\n项目：洗地机测评\n要求：口播60秒";

/// A file among the pasted texts that the engine is tested with.
fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../pastes").join(name)
}

/// Makes a file for this visit.
fn made(page: &Page, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
    let path = page.home().join(name);
    std::fs::write(&path, bytes)?;
    Ok(path)
}

/// Opens the app as the system does that shares a text to it, by the address and the names that the manifest gives.
async fn shared(page: &Page, text: &str) -> Outcome {
    let script = "const [text] = arguments;
        const at = document.querySelector('link[rel=manifest]').href;
        return fetch(at).then((answer) => answer.json()).then(({ share_target: { action, method, params } }) => {
            if (method !== 'GET') return '';
            const to = new URL(action, at);
            to.searchParams.set(params.title, '聊天记录');
            to.searchParams.set(params.text, text);
            return to.href.slice(new URL('./', location.href).href.length);
        });";
    let address = page.run(script, vec![json!(text)]).await?;
    let address = address.as_str().filter(|address| address.starts_with('?'));
    page.open(address.ok_or_else(|| Failure::new("the manifest names no address to share to"))?).await
}

/// Drops a file of the device on the page, outside of every field.
async fn dropped(page: &Page, path: &Path) -> Outcome {
    let bytes = STANDARD.encode(std::fs::read(path)?);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let script = "const [coded, name] = arguments; const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(coded), (c) => c.charCodeAt(0))], name));
        for (const kind of ['dragenter', 'dragover', 'drop'])
            document.querySelector('main').dispatchEvent(
                new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));";
    page.run(script, vec![json!(bytes), json!(name)]).await.map(drop)
}

/// Presses Ctrl+V while nothing that takes a text has the focus.
async fn pasted_anywhere(page: &Page, text: &str) -> Outcome {
    let script = "const [text] = arguments; const data = new DataTransfer(); data.setData('text/plain', text);
        document.activeElement?.blur?.();
        const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox takes none at the beginning.
        Object.defineProperty(pasted, 'clipboardData', { value: data });
        document.body.dispatchEvent(pasted);";
    page.run(script, vec![json!(text)]).await.map(drop)
}

#[test]
fn what_is_shared_to_the_app_becomes_a_task_and_leaves_the_address() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        shared(&page, BRIEF).await?;
        page.at("#/paste").await?;
        page.shows(checkbox("洗地机测评")).await?;
        page.lacks(link("去接着写")).await?;
        assert!(!page.address().await.contains('?'), "{}", page.address().await);
        page.click(button("记下来（1个）")).await?;
        page.at("#/tasks").await?;
        page.shows(link(part("洗地机测评"))).await?;
        // Coming back doesn't share it again.
        page.reload().await?;
        page.at("#/tasks").await?;
        page.quiet().await
    });
}

#[test]
fn a_text_shared_while_a_form_is_half_filled_loses_neither() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/tasks/new").await?;
        page.type_into(textbox("任务名"), TASK).await?;
        page.sees("草稿已留").await?;
        shared(&page, BRIEF).await?;
        page.at("#/paste").await?;
        page.shows(checkbox("洗地机测评")).await?;
        page.sees("「记一个任务」里写到一半的还在。").await?;
        page.fits().await?;
        page.click(link("去接着写")).await?;
        page.value_is(textbox("任务名"), TASK).await?;
        // And what was shared waits in its turn.
        page.go("#/paste").await?;
        page.shows(checkbox("洗地机测评")).await?;
        page.quiet().await
    });
}

#[test]
fn a_text_pasted_outside_of_every_field_is_read_and_one_pasted_into_a_field_stays_there() {
    journey(|page| async move {
        a_task(&page).await?;
        pasted_anywhere(&page, BRIEF).await?;
        page.at("#/paste").await?;
        page.shows(checkbox("洗地机测评")).await?;
        // A second one comes below the first.
        pasted_anywhere(&page, "品牌：林间\n项目：卸妆油测评\n要求：不提竞品").await?;
        page.shows(checkbox("卸妆油测评")).await?;
        page.shows(checkbox("洗地机测评")).await?;
        page.click(button("记下来（2个）")).await?;
        page.at("#/tasks").await?;
        page.go("#/tasks/new").await?;
        page.paste_into(textbox(part("任务要求")), BRIEF).await?;
        page.at("#/tasks/new").await?;
        page.quiet().await
    });
}

#[test]
fn a_sheet_is_read_by_the_field_and_by_dropping_it_anywhere() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        dropped(&page, &sample("excel-dates.xlsx")).await?;
        page.at("#/paste").await?;
        page.sees("当作表格「排期」：2个任务").await?;
        page.shows(checkbox("防晒霜口播")).await?;
        page.accessible().await?;
        page.click(button("清掉")).await?;
        page.lacks(checkbox(any())).await?;
        page.attach(file(part("选一个文件")), &sample("excel-merged.xlsx")).await?;
        page.sees("当作表格「").await?;
        page.click(button("清掉")).await?;
        // A table as text, in the encoding that Excel uses in China.
        page.attach(file(part("选一个文件")), &sample("gbk.csv")).await?;
        page.sees("当作表格：2个任务").await?;
        page.shows(checkbox("扫地机器人")).await?;
        // When the other one was published isn't said.
        page.click(checkbox("吸尘器")).await?;
        page.click(button("记下来（1个）")).await?;
        page.at("#/tasks").await?;
        page.sees("记下了1个任务").await?;
        page.quiet().await
    });
}

#[test]
fn a_file_that_cant_be_read_says_why_where_it_was_given_and_the_next_one_is_read() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/paste").await?;
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice();
        let sheet = std::fs::read(sample("excel-dates.xlsx"))?;
        let large = page.home().join("large.xlsx");
        std::fs::File::create(&large)?.set_len(31 * 1024 * 1024)?;
        let all = [
            (made(&page, "locked.xlsx", &[compound, &wide("EncryptedPackage\0")].concat())?, "这个表格有密码"),
            (made(&page, "cut.xlsx", &sheet[..sheet.len() / 2])?, "这个文件坏了，或者不是表格"),
            (made(&page, "named.xlsx", b"PK is how an archive begins")?, "这个文件坏了，或者不是表格"),
            (made(&page, "picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?, "这不是表格，也不是文字"),
            (large, "文件太大，最大"),
        ];
        for (path, said) in all {
            page.attach(file(part("选一个文件")), &path).await?;
            page.sees(said).await?;
            // It stands with the field, which is marked.
            let of_field = "const input = document.querySelector('input[type=file]');
                const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
                const text = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
                return [input.getAttribute('aria-invalid'), text];";
            let told = page.run(of_field, vec![]).await?.to_string();
            assert!(told.contains("\"true\"") && told.contains(said), "{}: {told}", path.display());
            page.lacks(button(part("记下来"))).await?;
        }
        page.accessible().await?;
        page.attach(file(part("选一个文件")), &sample("excel-dates.xlsx")).await?;
        page.shows(checkbox("防晒霜口播")).await?;
        page.sees_not("文件太大").await?;
        page.go("#/tasks/all").await?;
        page.lacks(link(part("防晒霜口播"))).await?;
        page.quiet().await
    });
}

#[test]
fn an_empty_clipboard_says_so_at_the_field() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        let empty = "window.inClipboard = '';
            Object.defineProperty(navigator, 'clipboard',
                { value: { readText: async () => window.inClipboard }, configurable: true });";
        page.run(empty, vec![]).await?;
        page.go("#/paste").await?;
        page.click(button("从剪贴板粘贴")).await?;
        page.sees("剪贴板是空的").await?;
        page.run("window.inClipboard = arguments[0];", vec![json!(BRIEF)]).await?;
        page.click(button("从剪贴板粘贴")).await?;
        page.shows(checkbox("洗地机测评")).await?;
        page.sees_not("剪贴板是空的").await?;
        page.quiet().await
    });
}

#[test]
fn five_thousand_rows_show_how_far_they_are_can_be_stopped_and_are_paged_through() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/paste").await?;
        // Beside other work so many are read slowly.
        page.waits(PATIENCE * 2);
        let rows = (1..=5_000).map(|n| format!("任务{n}\t客户{}\t待发布\t3月{}日\n", n % 90, n % 28 + 1));
        let table = format!("任务名称\t客户\t状态\t发布时间\n{}", rows.collect::<String>());
        // Whoever stops it is quick: the button is pressed the moment it is drawn.
        let watch = "window.seen = 0; window.stops = true;
            new MutationObserver(() => {
                if (!document.querySelector('main progress')) return;
                window.seen += 1;
                const stop = [...document.querySelectorAll('main button')].find((it) => it.textContent.trim() === '停下');
                if (window.stops) stop?.click();
            }).observe(document.body, { subtree: true, childList: true });";
        page.run(watch, vec![]).await?;
        page.shows(textbox("粘贴在这里")).await?;
        // It may be stopped, and the field empty again, before the field could be asked what it took.
        let given = "const field = document.querySelector('main textarea');
            const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
            set.call(field, arguments[0]);
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        page.run(given, vec![json!(table)]).await?;
        page.lacks(progressbar(any())).await?;
        page.lacks(button("清掉")).await?;
        page.lacks(button(part("记下来"))).await?;
        page.value_is(textbox("粘贴在这里"), "").await?;
        assert!(page.run("return window.seen > 0;", vec![]).await? == json!(true), "no progress was shown");
        page.run("window.stops = false;", vec![]).await?;
        page.paste_into(textbox("粘贴在这里"), &table).await?;
        page.sees("当作表格：5000个任务").await?;
        page.shows(button("记下来（5000个）")).await?;
        page.counts(checkbox(part("任务")), 60).await?;
        page.click(button("下一页")).await?;
        page.sees("第61–120个，共5000个").await?;
        page.shows(checkbox("任务120")).await?;
        page.click(checkbox("任务61")).await?;
        page.shows(button("记下来（4999个）")).await?;
        page.click(button("上一页")).await?;
        page.shows(checkbox("任务1")).await?;
        page.quiet().await
    });
}
