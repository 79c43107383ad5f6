//! Links that bring a demo, with every kind of damage there is: each opens a page that says what is wrong and offers the
//! demo; nothing is written, no script runs, nothing is asked of anybody. Damage by chance is the engine's test.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use journeys::{Outcome, Page, button, heading, journey, link, part};
use miniz_oxide::deflate::compress_to_vec;
use sha2::{Digest as _, Sha256};

const AT: &str = r#""at":"2026-03-01T10:00:00.000+08:00","noted_at":"2026-03-01T10:00:00.000+08:00""#;

/// Packs a text as a code, whatever it says.
pub fn code(json: &str) -> String {
    let digest = format!("{:x}", Sha256::digest(json));
    format!("JD1.{}.{}", URL_SAFE_NO_PAD.encode(compress_to_vec(json.as_bytes(), 9)), &digest[..8])
}

/// A demo in which a task of this name was assigned, and then something was done.
fn demo(name: &str, then: &str) -> String {
    let entries = [
        r#""client","act":{"add_client":{"client":1,"name":"青禾日化","kind":"brand"}}"#.to_owned(),
        r#""creator","act":{"add_creator":{"creator":1,"name":"小满"}}"#.to_owned(),
        format!(
            r#""client","act":{{"assign":{{"task":1,"client":1,"creator":1,"brief":{{"name":"{name}"}},"rules":"article-2021"}}}}"#
        ),
        then.to_owned(),
    ];
    let entries = (1..).zip(entries).map(|(seq, said)| format!(r#"{{"seq":{seq},{AT},"by":{said}}}"#));
    let entries = entries.collect::<Vec<_>>().join(",");
    format!(r#"{{"jiedan_demo":2,"now":"2026-03-01T12:00:00.000+08:00","entries":[{entries}]}}"#)
}

const ACCEPTED: &str = r#""creator","act":{"accept":{"task":1}}"#;

/// How much the browser keeps for this page, store by store.
async fn kept(page: &Page) -> Outcome<String> {
    let script = "const kept = [];
        return indexedDB.databases().then(async (all) => {
            for (const { name } of all) {
                const db = await new Promise((ok) => { indexedDB.open(name).onsuccess = (e) => ok(e.target.result); });
                for (const store of db.objectStoreNames) {
                    const count = db.transaction(store).objectStore(store).count();
                    kept.push(await new Promise((ok) => { count.onsuccess = () => ok(`${name}/${store}: ${count.result}`); }));
                }
                db.close();
            }
            return kept.join('\\n');
        });";
    Ok(page.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn every_kind_of_damage_to_a_link_is_named_and_changes_nothing() {
    journey(|page| async move {
        let whole = code(&demo("春季防晒霜口播", ACCEPTED));
        let half: String = whole.chars().take(whole.len() / 2).collect();
        let other = if whole.ends_with('0') { '1' } else { '0' };
        let altered = format!("{}{other}", &whole[..whole.len() - 1]);
        let future = demo("春季防晒霜口播", ACCEPTED).replace(r#""jiedan_demo":2"#, r#""jiedan_demo":99"#);
        let stranger = demo("春季防晒霜口播", ACCEPTED).replace(r#""now":"#, r#""script":"alert(1)","now":"#);
        let backwards = demo("春季防晒霜口播", ACCEPTED);
        let (before, accepted) = backwards.split_at(backwards.find(r#"{"seq":4"#).unwrap_or_default());
        let backwards = format!("{before}{}", accepted.replace("03-01T10", "02-20T10"));
        let task = demo("春季防晒霜口播", ACCEPTED)
            .replace("jiedan_demo", "jiedan_backup")
            .replace(r#""now":"2026-03-01T12:00:00.000+08:00","#, "");
        let cases = [
            ("nothing", String::new(), "链接里没有演练码"),
            ("foreign text", "aGVsbG8".to_owned(), "链接里没有演练码"),
            ("hostile text", "%3Cscript%3Ealert(1)%3C/script%3E".to_owned(), "链接里没有演练码"),
            ("cut in the middle", half, "结尾少了一截"),
            ("one sign changed", altered, "这段码被改动过"),
            ("not packed", "JD1.AAAA.00000000".to_owned(), "这段码被改动过"),
            ("a later version", code(&future), "这是更新的版本写的"),
            ("an unknown field", code(&stranger), "读不了，问题在1:"),
            (
                "an unknown act",
                code(&demo("春季防晒霜口播", r#""creator","act":{"fly":{"task":1}}"#)),
                "读不了，问题在1:",
            ),
            (
                "a wrong role",
                code(&demo("春季防晒霜口播", r#""client","act":{"accept":{"task":1}}"#)),
                "第4笔记录不符合规则",
            ),
            (
                "not permitted",
                code(&demo("春季防晒霜口播", r#""client","act":{"sign_off":{"task":1}}"#)),
                "第4笔记录不符合规则",
            ),
            ("time runs backwards", code(&backwards), "第4笔记录不符合规则"),
            ("something else than a demo", code(&task), "链接里不是演练"),
            ("no object", code("[1,2]"), "读不了，问题在1:"),
            ("nested deeply", code(&"[".repeat(100_000)), "读不了，问题在1:"),
            ("inflating", code(&" ".repeat(200_000_000)), "内容太大"),
            ("too long", format!("JD1.{}", "A".repeat(20_000)), "内容太大"),
        ];
        page.phone().await?;
        page.open("#/demo").await?;
        page.shows(heading("演示")).await?;
        let before = kept(&page).await?;
        for (kind, code, said) in cases {
            let shown = async {
                page.open(&format!("#/open?code={code}")).await?;
                page.sees("这个链接打不开").await?;
                page.sees(said).await?;
                page.sees("什么都没有改动").await?;
                page.lacks(button("作为另一份打开")).await?;
                page.stays_home().await
            };
            shown.await.map_err(|failure| failure.after(&format!("{kind}: ")))?;
        }
        assert_eq!(kept(&page).await?, before);
        page.accessible().await?;
        page.quiet().await?;
        page.click(link("演示").nth(0)).await?;
        page.at("#/demo").await
    });
}

#[test]
fn a_script_in_a_name_is_shown_as_text_and_never_runs() {
    const HOSTILE: &str = "<img src=x onerror=alert(1)>{{name}}";
    journey(|page| async move {
        page.phone().await?;
        page.open(&format!("#/open?code={}", code(&demo(HOSTILE, ACCEPTED)))).await?;
        page.sees(HOSTILE).await?;
        page.click(button("作为另一份打开")).await?;
        page.at("#/demo/free").await?;
        page.sees(HOSTILE).await?;
        page.click(link(part(HOSTILE))).await?;
        page.heading_is(HOSTILE).await?;
        page.stays_home().await?;
        page.quiet().await
    });
}

#[test]
fn a_story_that_nobody_knows_is_said_to_be_none() {
    journey(|page| async move {
        page.phone().await?;
        for name in ["nobody-knows", "%3Cscript%3E", "..%2F..%2Fetc"] {
            page.open(&format!("#/demo/{name}")).await?;
            page.sees("这个地址里的剧情不存在").await?;
        }
        page.quiet().await
    });
}
