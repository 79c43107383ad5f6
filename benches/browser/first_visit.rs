//! A first visit on a slow phone with a slow network: when the start page is seen, and when it answers a tap on its first
//! door. Beside it: how long the line alone takes for the same bytes.

use crate::{Tab, median};
use journeys::Outcome;
use journeys::process::Household;
use serde_json::json;

const VISITS: usize = 5;
const PROCESSOR: f64 = 4.0;
const BITS: f64 = 1_600_000.0;
const LATENCY: f64 = 150.0;

/// In every document: when it first painted, when its door was tapped (at once), when the form stood there.
const WATCH: &str = r#"(() => {
  new PerformanceObserver((list) => {
    const seen = list.getEntries().find((it) => it.name === "first-contentful-paint");
    if (!seen) return;
    window.seenAt = seen.startTime;
    document.querySelector("a.door")?.click();
  }).observe({ type: "paint", buffered: true });
  new MutationObserver((_, watch) => {
    if (!document.querySelector("main input")) return;
    watch.disconnect();
    requestAnimationFrame(() => (window.answeredAt = performance.now()));
  }).observe(document, { childList: true, subtree: true });
})()"#;

const RESULT: &str = r#"(async () => {
  while (!window.answeredAt) await new Promise((done) => setTimeout(done, 20));
  const all = performance.getEntriesByType("resource").filter((it) => it.responseEnd <= window.answeredAt);
  const bytes = all.reduce((sum, it) => sum + it.transferSize, performance.getEntriesByType("navigation")[0].transferSize);
  return [window.seenAt, window.answeredAt, bytes];
})()"#;

pub async fn measure(address: &str) -> Outcome {
    let mut visits = Vec::new();
    let mut version = String::new();
    for _ in 0..VISITS {
        // Another browser each time: nothing is kept of the visit before.
        let tab = Tab::open(Household::new()?, &[]).await?;
        tab.version().clone_into(&mut version);
        tab.always(WATCH).await?;
        let line = json!({
            "offline": false, "latency": LATENCY, "downloadThroughput": BITS / 8.0, "uploadThroughput": BITS / 8.0,
        });
        tab.cdp("Network.enable", json!({})).await?;
        tab.cdp("Network.emulateNetworkConditions", line).await?;
        tab.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        tab.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": PROCESSOR })).await?;
        tab.go(address).await?;
        visits.push(tab.run::<[f64; 3]>(RESULT, vec![]).await?);
        tab.0.close().await?;
    }
    let [seen, answered, bytes] =
        [0, 1, 2].map(|place| median(&visits.iter().map(|visit| visit[place]).collect::<Vec<_>>()));
    let line = bytes * 8.0 / BITS;
    let [seen, answered, kilobytes] = [seen, answered, bytes].map(|figure| figure / 1e3);
    println!("Chromium {version}, processor slowed {PROCESSOR} times, {BITS} bit/s, {LATENCY} ms, median of {VISITS}:");
    println!("the start page is seen after {seen:.2} s; a tap on its first door is answered after {answered:.2} s");
    println!("the {kilobytes:.0} kB until then take {line:.2} s on the line alone: {:.2} times that", answered / line);
    Ok(())
}
