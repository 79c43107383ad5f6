//! The app with a large desk, each time against what other pages need for the same with the same records
//! (`benches/peers/page/`), in turn: one without any library, one with Dexie, and a list by React.

use crate::{Tab, WATCH, line, median, quantile};
use journeys::process::{Household, family};
use journeys::{Failure, Outcome, until};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Duration;

const OPENINGS: usize = 7;
/// How often acts and typing go from one page to the other, and how many acts are measured each time.
const TURNS: u64 = 4;
const ACTS: u64 = 5;
const TYPED: [&str; 4] = ["春季防晒", "霜 口播", " 0412", "青禾"];
/// How long after a key the next one goes down.
const BEAT: Duration = Duration::from_millis(80);
const PAINTED: &str = "bench.painted()";
const LOADED: &str = "window.loaded";
const SHAPE: &str = "desk.shape()";

/// The pages that are measured, and the one that puts the records there.
struct Pages {
    app: String,
    desk: String,
    plain: String,
    dexie: String,
    list: String,
}

#[derive(Deserialize, Default)]
struct Took {
    frames: Vec<f64>,
    keys: Vec<f64>,
}

fn spread(what: &str, all: &[f64]) {
    let [half, most, longest] = [0.5, 0.95, 1.0].map(|part| quantile(all, part));
    println!("  {what:<16}  p50 {half:.1} ms, p95 {most:.1} ms, longest {longest:.1} ms");
}

pub async fn measure(address: &str, tasks: &str, entries: &str, offered: &str) -> Outcome {
    let offered: u64 = offered.parse().map_err(|_| Failure::new("which task is the first that is offered?"))?;
    let pages = Pages {
        app: format!("{address}#/"),
        desk: format!("{address}desk.html"),
        plain: format!("{address}desk.html?load"),
        dexie: format!("{address}dexie.html?load"),
        list: format!("{address}list.html"),
    };
    let tab = Tab::open(Household::new()?, &[]).await?;
    tab.always(WATCH).await?;

    tab.go(&pages.app("settings")).await?;
    tab.run::<bool>("bench.begun()", vec![]).await?;
    tab.go(&pages.desk).await?;
    // Longer than a driver waits for a script.
    tab.run::<()>("void desk.put('desk.jsonl').then((many) => (window.many = many))", vec![]).await?;
    let many: Option<u64> = until(Duration::from_mins(5), async || tab.run("window.many", vec![]).await).await?;
    let many = many.ok_or_else(|| Failure::new("the records couldn't be put"))?;
    println!("Chromium {}: {tasks} tasks, {entries} entries, of which the browser has {many}\n", tab.version());
    let shape: String = tab.run(SHAPE, vec![]).await?;

    open(&tab, &pages).await?;
    act(&tab, &pages, offered).await?;
    println!("\ntyping in the search, {tasks} tasks:");
    search(&tab, &pages).await?;

    tab.go(&pages.desk).await?;
    if tab.run::<String>(SHAPE, vec![]).await? != shape {
        return Err(Failure::new("one of the pages changed the database"));
    }
    println!("\npeak memory of the page's process, in a fresh browser each:");
    remember(tab, &pages).await
}

impl Pages {
    /// Returns the address of one of the app's screens.
    fn app(&self, route: &str) -> String {
        format!("{}{route}", self.app)
    }
}

/// From the beginning of the navigation until all entries are there, or until the first list is painted.
async fn open(tab: &Tab, pages: &Pages) -> Outcome {
    let (mut opened, mut loaded, mut fetched) = (Vec::new(), Vec::new(), Vec::new());
    let (mut by_dexie, mut listed) = (Vec::new(), Vec::new());
    for round in 0..=OPENINGS {
        tab.go(&pages.plain).await?;
        let [all, from]: [f64; 2] = tab.run(LOADED, vec![]).await?;
        tab.go(&pages.dexie).await?;
        let dexie = tab.run(LOADED, vec![]).await?;
        tab.go(&pages.list).await?;
        let list = tab.run(PAINTED, vec![]).await?;
        tab.go(&pages.app("tasks")).await?;
        let shown = tab.run(PAINTED, vec![]).await?;
        if round > 0 {
            loaded.push(all);
            fetched.push(from);
            by_dexie.push(dexie);
            listed.push(list);
            opened.push(shown);
        }
    }
    let opening = "opening mine, to the first painted list";
    line(opening, &opened, "getAll and JSON.parse, in a page", &loaded);
    line(opening, &opened, "Dexie and JSON.parse, in a page", &by_dexie);
    line(opening, &opened, "a list by React, the same", &listed);
    let fetched = median(&fetched);
    println!("  all from the beginning of the navigation; getAll and JSON.parse alone {fetched:.1} ms");
    Ok(())
}

/// An act and single records in the app, and the same act in the list by React. What the list writes is no part of the
/// desk. The app takes the oldest tasks that are offered, the list the newest.
async fn act(tab: &Tab, pages: &Pages, mut offered: u64) -> Outcome {
    let (mut kept, mut seen, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    let (mut added, mut by_dexie) = (Vec::new(), Vec::new());
    let (mut list_kept, mut list_seen) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        tab.go(&pages.list).await?;
        tab.run::<f64>(PAINTED, vec![]).await?;
        for round in 0..=ACTS {
            let took: [f64; 4] = tab.run("bench.acceptInList()", vec![]).await?;
            if round > 0 {
                list_kept.push(took[0]);
                list_seen.push(took[1]);
            }
        }
        tab.go(&pages.app("tasks")).await?;
        tab.run::<f64>(PAINTED, vec![]).await?;
        for round in 0..=ACTS {
            let plain = tab.run("bench.add()", vec![]).await?;
            let dexie = tab.run("bench.addByDexie()", vec![]).await?;
            let took: [f64; 4] = tab.run("bench.accept(arguments[0])", vec![json!(offered)]).await?;
            offered += 1;
            if round > 0 {
                added.push(plain);
                by_dexie.push(dexie);
                kept.push(took[0]);
                seen.push(took[1]);
                alone.push(took[3]);
            }
        }
    }
    let (add, dexie, list) =
        ("a strict add, to its completion", "the same through Dexie", "the same in the list by React");
    let (tapped, shown) =
        ("  the same act, from the tap to its complete transaction", "  the same, to the frame that shows it");
    line("one durable append, its transaction alone", &alone, add, &added);
    line("one durable append, its transaction alone", &alone, dexie, &by_dexie);
    line(tapped, &kept, add, &added);
    line(tapped, &kept, list, &list_kept);
    line(shown, &seen, add, &added);
    line(shown, &seen, list, &list_seen);
    Ok(())
}

/// Types the same in the list by React and in the app.
async fn search(tab: &Tab, pages: &Pages) -> Outcome {
    let (mut app, mut list) = (Took::default(), Took::default());
    for _ in 0..TURNS {
        list.and(typed(tab, &pages.list).await?);
        app.and(typed(tab, &pages.app("tasks/all")).await?);
    }
    for (what, took) in [("the app", &app), ("the list by React", &list)] {
        println!("{what}, {} keys:", took.keys.len());
        spread(&format!("frames ({})", took.frames.len()), &took.frames);
        spread("key to its frame", &took.keys);
    }
    Ok(())
}

async fn typed(tab: &Tab, address: &str) -> Outcome<Took> {
    tab.go(address).await?;
    tab.run::<f64>(PAINTED, vec![]).await?;
    tab.run::<()>("bench.record()", vec![]).await?;
    let mut beat = tokio::time::interval(BEAT);
    for text in TYPED {
        for key in text.chars() {
            beat.tick().await;
            tab.0.driver.action_chain().send_keys(key.to_string()).perform().await?;
        }
        beat.tick().await;
        tab.run::<()>("document.getElementById('find-text').select()", vec![]).await?;
    }
    tab.run("window.took", vec![]).await
}

impl Took {
    fn and(&mut self, more: Self) {
        self.frames.extend(more.frames);
        self.keys.extend(more.keys);
    }
}

async fn remember(tab: Tab, pages: &Pages) -> Outcome {
    let mut home = tab.0.close().await?;
    for (what, address, done) in [
        ("the app, to the first painted list", &*pages.app("tasks"), PAINTED),
        ("getAll and JSON.parse, in a page", &pages.plain, LOADED),
        ("Dexie and JSON.parse, in a page", &pages.dexie, LOADED),
        ("a list by React, to the first painted list", &pages.list, PAINTED),
        ("an empty page", "about:blank", "null"),
    ] {
        let tab = Tab::open(home, &[]).await?;
        tab.always(WATCH).await?;
        tab.go(address).await?;
        tab.run::<Value>(done, vec![]).await?;
        println!("  {what:<42} {:>5} MiB", peak(tab.0.household.path()) / 1024);
        home = tab.0.close().await?;
    }
    Ok(())
}

/// The most memory that any page of a browser ever had, in KiB.
fn peak(home: &Path) -> u64 {
    let read = |process, what| fs::read_to_string(format!("/proc/{process}/{what}")).unwrap_or_default();
    let pages = family(home).into_iter().filter(|it| read(*it, "cmdline").contains("--type=renderer"));
    let most = pages.filter_map(|it| {
        let status = read(it, "status");
        status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
    });
    most.max().unwrap_or_default()
}
