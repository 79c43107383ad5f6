// Measures a first visit on a slow phone with a slow network, in headless Chromium: when the start page is seen, and
// when it answers a tap on its first door. Beside it: how long the line alone takes for the same bytes.
// usage: node first-visit.mjs DIST
import { browse, median, run, serve } from "./chromium.mjs";

const VISITS = 5;
const PROCESSOR = 4;
const BITS = 1_600_000;
const LATENCY = 150;
const [dist] = process.argv.slice(2);

/** In every document: when it first painted, when its door was tapped (at once), when the form stood there. */
const WATCH = `(() => {
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
})()`;

const RESULT = `(async () => {
  const end = performance.now() + 60000;
  while (!window.answeredAt && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
  const all = performance.getEntriesByType("resource").filter((it) => it.responseEnd <= window.answeredAt);
  const bytes = all.reduce((sum, it) => sum + it.transferSize, performance.getEntriesByType("navigation")[0].transferSize);
  return [window.seenAt, window.answeredAt, bytes];
})()`;

run(async () => {
  const base = await serve({ "/": dist }, true);
  const visits = [];
  let version;
  for (let visit = 0; visit < VISITS; visit += 1) {
    // Another browser each time: nothing is kept of the visit before.
    const browser = await browse(`visit-${visit}`);
    version = browser.version;
    await browser.always(WATCH);
    await browser.slow(PROCESSOR, BITS, LATENCY);
    await browser.go(base);
    visits.push(await browser.run(RESULT));
    await browser.close();
  }
  const [seen, answered, bytes] = [0, 1, 2].map((place) => median(visits.map((visit) => visit[place])));
  const line = (bytes * 8_000) / BITS;
  const seconds = (milliseconds) => (milliseconds / 1_000).toFixed(2);
  console.log(`Chromium ${version}, processor slowed ${PROCESSOR} times, ${BITS / 1e6} Mbit/s, ${LATENCY} ms, median of ${VISITS}:`);
  console.log(`the start page is seen after ${seconds(seen)} s; a tap on its first door is answered after ${seconds(answered)} s`);
  console.log(`the ${Math.round(bytes / 1_000)} kB until then take ${seconds(line)} s on the line alone: ${(answered / line).toFixed(2)} times that`);
});
