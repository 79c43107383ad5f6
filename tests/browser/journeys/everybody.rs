//! Every screen is for everybody: axe finds nothing, there is one headline and it has the focus, nothing is cut off on
//! the narrowest window or at twice the type, and no target is smaller than a finger.
//!
//! In Chromium each screen is looked at in Chinese in two widths, and on a phone in English and in the dark theme too, as
//! colours are the same in each width. In the other engines once.

use journeys::{Engine, Failure, Key, Outcome, Page, Prefer, any, button, dialog, journey, link, radio, until};
use serde_json::Value;

use super::given::{a_demo, a_first_visit, fill, save};

/// The screens by address; the pages of 规则 are found on 规则 itself.
const SCREENS: [&str; 32] = [
    "#/tasks",
    "#/tasks/all",
    "#/tasks/new",
    "#/tasks/days",
    "#/tasks/receiving",
    "#/paste",
    "#/tasks/1",
    "#/tasks/2",
    "#/tasks/3",
    "#/tasks/4",
    "#/tasks/5",
    "#/tasks/99",
    "#/tasks/4/history",
    "#/tasks/4/due",
    "#/clients/1",
    "#/clients/99",
    "#/learn",
    "#/learn?class=周五&lessons=accept-in-time",
    "#/learn/teach",
    "#/learn/teach/0/0",
    "#/learn/teach/0/1",
    "#/demo",
    "#/demo/free",
    "#/demo/free/new",
    "#/demo/free/1",
    "#/rules/own",
    "#/rules/article",
    "#/rules/calc",
    "#/rules/table",
    "#/rules/map",
    "#/settings",
    "#/nowhere",
];

/// Text that is wider than the window, or cut off by what it stands in. What scrolls by itself cuts nothing off.
const CUT_OFF: &str = "const root = document.scrollingElement, width = root.clientWidth, bad = [];
    if (root.scrollWidth > width) bad.push(`the page is ${root.scrollWidth} wide instead of ${width}`);
    const kept = (ask) => { const told = new Map(); return (el) => { if (!told.has(el)) told.set(el, ask(el)); return told.get(el); }; };
    const unseen = kept((el) => el && ((el.clientWidth <= 1 && getComputedStyle(el).position === 'absolute') || unseen(el.parentElement)));
    // What of the page can be seen within an element; nothing to say where something around it scrolls.
    const seen = kept((el) => {
        if (!el || el === document.body) return [0, width, -Infinity, Infinity];
        const style = getComputedStyle(el), ways = [style.overflowX, style.overflowY];
        if (ways.some((way) => ['auto', 'scroll'].includes(way)) || style.webkitLineClamp > 0) return null;
        const around = seen(el.parentElement);
        if (!around || !ways.some((way) => ['hidden', 'clip'].includes(way))) return around;
        const [left, right, top, bottom] = around, box = el.getBoundingClientRect();
        return [Math.max(left, box.left), Math.min(right, box.right), Math.max(top, box.top), Math.min(bottom, box.bottom)];
    });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = texts.nextNode());) {
        const el = node.parentElement;
        if (!node.nodeValue.trim() || !el.checkVisibility({ visibilityProperty: true }) || unseen(el) || !seen(el)) continue;
        const [left, right, top, bottom] = seen(el), range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
            if (rect.width && (rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 2 || rect.bottom > bottom + 2))
                bad.push(`“${node.nodeValue.trim().slice(0, 30)}” is cut off: ${el.outerHTML.slice(0, 90)}`);
        }
    }
    return [...new Set(bad)].slice(0, 6);";

/// Bars that stay where they are and leave too little of the window to what they belong to.
const STAYS: &str = "const stays = (el) => ['fixed', 'sticky'].includes(getComputedStyle(el).position);
    const bars = [...document.querySelectorAll('.topbar, .places, .actbar, .strip, .pager')].filter((el) => el.checkVisibility() && stays(el));
    const high = bars.reduce((sum, el) => sum + el.getBoundingClientRect().height, 0);
    return high > innerHeight / 4 ? [`bars take ${Math.round(high)} of ${innerHeight}: ${bars.map((el) => el.className).join(', ')}`] : [];";

/// Targets that a finger of 44 px doesn't hit, but for links within a sentence.
const TOO_SMALL: &str = "const bad = [];
    const inSentence = (el) => {
        const block = el.closest('p, li, dd, dt, td');
        return block && getComputedStyle(el).display.startsWith('inline') && block.textContent.trim() !== el.textContent.trim();
    };
    for (const el of document.querySelectorAll('a[href], button, summary, select, input, textarea')) {
        if (!el.checkVisibility({ visibilityProperty: true }) || el.closest('[hidden]') || inSentence(el)) continue;
        el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const rect = el.getClientRects()[0];
        if (!rect || rect.bottom <= 0) continue;
        const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
        const hits = (dx, dy) => {
            const at = document.elementFromPoint(x + dx, y + dy);
            return at && (el.contains(at) || [...(el.labels ?? [])].some((label) => label.contains(at)));
        };
        const reach = (dx, dy) => { let n = 0; while (n < 44 && hits(n * dx, n * dy)) n += 1; return n; };
        // What is large enough to one side needn't be felt for on the other.
        const across = (dx, dy) => { const n = reach(dx, dy); return n < 44 ? n + reach(-dx, -dy) : n; };
        const [wide, high] = [across(1, 0), across(0, 1)];
        if (wide < 43 || high < 43) bad.push(`${wide} × ${high}: ${el.outerHTML.slice(0, 110)}`);
    }
    scrollTo(0, 0);
    return [...new Set(bad)].slice(0, 6);";

/// The headlines that are seen, and whether the focus is on it, or in a field of the screen.
const HEADLINE: &str = "const all = [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility());
    const at = document.activeElement;
    if (all.length !== 1 || !all[0].innerText.trim()) return `${all.length} headlines: ${all.map((h) => h.innerText).join(' | ')}`;
    if (at !== all[0] && !at.matches('main input, main textarea')) return `the focus is on ${at.outerHTML.slice(0, 90)}`;
    return document.title.trim() ? '' : 'no title';";

#[test]
fn axe_finds_nothing_on_any_screen_in_chinese() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.accessible().await?;
        page.go("#/tasks").await?;
        page.accessible().await?;
        a_full_desk(&page).await?;
        every_screen(&page, if page.engine() == Engine::Chromium { &[PHONE, 1440] } else { &[PHONE] }).await?;
        opened(&page).await
    });
}

#[test]
fn axe_finds_nothing_on_any_screen_in_english() {
    journey(|page| async move {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        a_first_visit(&page).await?;
        page.prefer(Prefer::English).await?;
        page.shows(link("Overview").nth(0)).await?;
        page.accessible().await?;
        page.prefer(Prefer::Chinese).await?;
        a_full_desk(&page).await?;
        page.store(Prefer::English).await?;
        every_screen(&page, &[PHONE]).await
    });
}

#[test]
fn nothing_is_cut_off_at_320_px_nor_at_twice_the_type_nor_spaced_out() {
    journey(|page| async move {
        let mut found = Vec::new();
        a_first_visit(&page).await?;
        page.size(320, 700).await?;
        look(&page, CUT_OFF, &mut found).await?;
        a_full_desk(&page).await?;
        for language in [Prefer::Chinese, Prefer::English] {
            page.store(language).await?;
            for (width, rule) in [(320, ":root {}"), (320, TWICE), (390, TWICE), (390, SPACED)] {
                page.open("#/nothing-yet").await?;
                page.size(width, 844).await?;
                let screens = screens(&page).await?;
                let script = "const sheet = [...document.styleSheets].at(-1); sheet.insertRule(arguments[0], sheet.cssRules.length);";
                page.run(script, vec![rule.into()]).await?;
                for screen in &screens {
                    page.go(screen).await?;
                    one_headline(&page).await?;
                    look(&page, CUT_OFF, &mut found).await?;
                    if rule == TWICE {
                        look(&page, STAYS, &mut found).await?;
                    }
                }
            }
            if page.engine() != Engine::Chromium {
                break;
            }
        }
        nothing(&found)
    });
}

const TWICE: &str = ":root { font-size: 200% }";

/// WCAG 1.4.12.
const SPACED: &str =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

#[test]
fn every_target_is_as_large_as_a_finger() {
    journey(|page| async move {
        let mut found = Vec::new();
        a_first_visit(&page).await?;
        look(&page, TOO_SMALL, &mut found).await?;
        a_full_desk(&page).await?;
        for screen in screens(&page).await? {
            page.go(&screen).await?;
            one_headline(&page).await?;
            look(&page, TOO_SMALL, &mut found).await?;
        }
        nothing(&found)
    });
}

/// A class, tasks at five stages, one of them lapsed, and a demo.
async fn a_full_desk(page: &Page) -> Outcome {
    super::classes::read(page, super::classes::CHAT).await?;
    page.shows(button("王小明")).await?;
    a_demo(page).await?;
    for (name, stage) in [
        ("春季防晒霜口播", "待接收"),
        ("蓝牙耳机开箱", "待上传脚本"),
        ("空气炸锅三道菜", "脚本审核中"),
        ("早餐麦片", "待验收"),
        ("露营灯夜拍", "待接收"),
    ] {
        page.go("#/tasks/new").await?;
        fill(page, name).await?;
        page.click(radio(stage)).await?;
        match name {
            "早餐麦片" => page.click(radio("刚刚")).await?,
            "露营灯夜拍" => three_days_ago(page).await?,
            _ => {}
        }
        save(page, name).await?;
    }
    Ok(())
}

async fn three_days_ago(page: &Page) -> Outcome {
    let script = "return new Date(Date.now() + 8 * 3600e3 - 3 * 86400e3).toISOString().slice(0, 16)";
    let when = page.run(script, vec![]).await?;
    page.click(radio("选时间")).await?;
    page.set_date(journeys::date(journeys::part("北京时间")), when.as_str().unwrap_or_default()).await
}

const PHONE: u32 = 390;

async fn every_screen(page: &Page, widths: &[u32]) -> Outcome {
    page.open("#/nothing-yet").await?;
    let screens = screens(page).await?;
    for width in widths {
        // So low that no bar stays over what lies below it: its targets would count as covered.
        page.size(*width, 430).await?;
        for screen in &screens {
            page.go(screen).await?;
            one_headline(page).await?;
            themed(page, "light").await?;
            page.accessible().await?;
            if page.engine() == Engine::Chromium && *width == PHONE {
                themed(page, "dark").await?;
                page.contrasts().await?;
            }
        }
    }
    Ok(())
}

/// What isn't an address: unfolded answers, forms, the palette and the table of keys, a demo's other seat.
async fn opened(page: &Page) -> Outcome {
    page.size(390, 430).await?;
    themed(page, "light").await?;
    page.go("#/tasks/2").await?;
    page.click(button("我还能做什么？")).await?;
    page.shows(button("按星图校准").nth(0)).await?;
    page.accessible().await?;
    for act in ["脚本已交", "按星图校准"] {
        page.click(button(act).nth(0)).await?;
        page.shows(dialog(any())).await?;
        page.accessible().await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
    }
    page.go("#/rules").await?;
    for key in ["/", "?"] {
        page.press(key).await?;
        page.shows(dialog(any())).await?;
        page.accessible().await?;
        page.press(Key::Escape).await?;
        page.lacks(dialog(any())).await?;
    }
    page.go("#/demo/free/3").await?;
    page.click(button("去接受")).await?;
    page.shows(button("上传脚本")).await?;
    for panel in ["流程图", "任务详情", "更多"] {
        page.click(radio(panel)).await?;
        page.accessible().await?;
    }
    page.click(radio("三方")).await?;
    page.accessible().await
}

async fn screens(page: &Page) -> Outcome<Vec<String>> {
    page.go("#/rules").await?;
    one_headline(page).await?;
    let script = "return [...document.querySelectorAll('main a[href]')].map((a) => a.getAttribute('href')).filter((to) => to.startsWith('#/rules'));";
    let rules: Vec<String> = serde_json::from_value(page.run(script, vec![]).await?)?;
    let mut all: Vec<String> = SCREENS.iter().map(|screen| (*screen).to_owned()).chain(rules).collect();
    all.push("#/rules".to_owned());
    let mut known = std::collections::HashSet::new();
    all.retain(|screen| known.insert(screen.clone()));
    Ok(all)
}

async fn themed(page: &Page, theme: &str) -> Outcome {
    page.run("document.documentElement.dataset.theme = arguments[0];", vec![theme.into()]).await.map(drop)
}

async fn one_headline(page: &Page) -> Outcome {
    let mut told = String::new();
    let holds = until(journeys::PATIENCE, async || {
        told = page.run(HEADLINE, vec![]).await?.as_str().map_or_else(|| "no answer".to_owned(), str::to_owned);
        Ok(told.is_empty().then_some(()))
    });
    let place = page.address().await;
    holds.await?.ok_or_else(|| Failure::new(format!("{told}\nat {place}")))
}

async fn look(page: &Page, script: &str, found: &mut Vec<String>) -> Outcome {
    let bad = page.run(script, vec![]).await?;
    let lines: Vec<&str> = bad.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !lines.is_empty() {
        found.push(format!("at {}:\n  {}", page.address().await, lines.join("\n  ")));
    }
    Ok(())
}

fn nothing(found: &[String]) -> Outcome {
    if found.is_empty() { Ok(()) } else { Err(Failure::new(found.join("\n"))) }
}
