//! The app with a large desk, each time against what a page without any library needs for the same with the same records
//! (`benches/peers/page/desk.js`), in turn.

use crate::{Tab, median, quantile};
use journeys::process::{Household, family};
use journeys::{Failure, Outcome, until};
use serde::Deserialize;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::time::Duration;

const OPENINGS: usize = 7;
const APPENDS: u64 = 20;
const TYPED: [&str; 4] = ["春季防晒", "霜 口播", " 0412", "青禾"];
/// How long after a key the next one goes down.
const BEAT: Duration = Duration::from_millis(80);
const WATCH: &str = include_str!("desk.js");
const PAINTED: &str = "bench.painted()";
const LOADED: &str = "window.loaded";

#[derive(Deserialize)]
struct Took {
    frames: Vec<f64>,
    keys: Vec<f64>,
}

fn line(what: &str, took: &[f64], against: &str, other: &[f64]) {
    let (took, other) = (median(took), median(other));
    println!("{what:<52} {took:>7.1} ms   {against:<34} {other:>7.1} ms {:>7.2}×", took / other);
}

fn spread(what: &str, all: &[f64]) {
    let [half, most, longest] = [0.5, 0.95, 1.0].map(|part| quantile(all, part));
    println!("  {what:<16}  p50 {half:.1} ms, p95 {most:.1} ms, longest {longest:.1} ms");
}

pub async fn measure(address: &str, tasks: &str, entries: &str, offered: &str) -> Outcome {
    let offered: u64 = offered.parse().map_err(|_| Failure::new("which task is the first that is offered?"))?;
    let (page, load) = (format!("{address}desk.html"), format!("{address}desk.html?load"));
    let app = |route: &str| format!("{address}#/{route}");
    let tab = Tab::open(Household::new()?, &[]).await?;
    tab.always(WATCH).await?;

    tab.go(&app("settings")).await?;
    tab.run::<bool>("bench.begun()", vec![]).await?;
    tab.go(&page).await?;
    // Longer than a driver waits for a script.
    tab.run::<()>("void desk.put('desk.jsonl').then((many) => (window.many = many))", vec![]).await?;
    let many: Option<u64> = until(Duration::from_mins(5), async || tab.run("window.many", vec![]).await).await?;
    let many = many.ok_or_else(|| Failure::new("the records couldn't be put"))?;
    println!("Chromium {}: {tasks} tasks, {entries} entries, of which the browser has {many}\n", tab.version());

    let (mut opened, mut loaded, mut fetched) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=OPENINGS {
        tab.go(&load).await?;
        let [all, from]: [f64; 2] = tab.run(LOADED, vec![]).await?;
        tab.go(&app("tasks")).await?;
        let shown = tab.run(PAINTED, vec![]).await?;
        if round > 0 {
            loaded.push(all);
            fetched.push(from);
            opened.push(shown);
        }
    }
    line("opening mine, to the first painted list", &opened, "getAll and JSON.parse, in a page", &loaded);
    let fetched = median(&fetched);
    println!("  both from the beginning of the navigation; getAll and JSON.parse alone {fetched:.1} ms");

    let (mut kept, mut seen, mut alone, mut added) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..=APPENDS {
        let plain = tab.run("bench.add()", vec![]).await?;
        let took: [f64; 3] = tab.run("bench.accept(arguments[0])", vec![json!(offered + round)]).await?;
        if round > 0 {
            added.push(plain);
            kept.push(took[0]);
            seen.push(took[1]);
            alone.push(took[2]);
        }
    }
    let add = "a strict add, to its completion";
    line("one durable append, its transaction alone", &alone, add, &added);
    line("  the same act, from the tap to its complete transaction", &kept, add, &added);
    line("  the same, to the frame that shows it", &seen, add, &added);

    tab.go(&page).await?;
    tab.go(&app("tasks/all")).await?;
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
    let took: Took = tab.run("window.took", vec![]).await?;
    println!("\ntyping {} keys in the search, {tasks} tasks:", took.keys.len());
    spread(&format!("frames ({})", took.frames.len()), &took.frames);
    spread("key to its frame", &took.keys);

    println!("\npeak memory of the page's process, in a fresh browser each:");
    let mut home = tab.0.close().await?;
    for (what, address, done) in [
        ("the app, to the first painted list", &*app("tasks"), PAINTED),
        ("getAll and JSON.parse, in a page", &load, LOADED),
        ("an empty page", "about:blank", "null"),
    ] {
        let tab = Tab::open(home, &[]).await?;
        tab.always(WATCH).await?;
        tab.go(address).await?;
        tab.run::<serde_json::Value>(done, vec![]).await?;
        println!("  {what:<40} {:>5} MiB", peak(tab.0.household.path()) / 1024);
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
