// Measures the app with a large desk, in headless Chromium, each time against what a page without any library needs for
// the same with the same records, in turn. usage: node desk.mjs MAKER DIST PAGE-FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browse, home, median, quantile, run, serve } from "./chromium.mjs";

const OPENINGS = 7;
const APPENDS = 20;
const TYPED = ["春季防晒", "霜 口播", " 0412", "青禾"];
const PAUSE = 80;
const [maker, dist, folder] = process.argv.slice(2);

/** In every document: when the first list was painted, and when a change of the journal was kept. */
const WATCH = `(() => {
  try {
    localStorage.setItem("jiedan:language", "zh-CN"); // what is pressed below goes by its Chinese word
  } catch {
    // a document without storage
  }
  new MutationObserver((_, watch) => {
    if (!document.querySelector(".card, .tasks-item")) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.listPainted = performance.now());
      port2.postMessage(0);
    });
  }).observe(document, { childList: true, subtree: true });
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const begunAt = performance.now();
    const transaction = begin.call(this, stores, mode, ...rest);
    if (mode === "readwrite" && transaction.objectStoreNames.contains("journal")) {
      transaction.addEventListener("complete", () => window.onKept?.([performance.now(), begunAt]));
    }
    return transaction;
  };
})()`;

const UNTIL = `const until = async (ready) => {
  const end = performance.now() + 60000;
  for (;;) {
    const found = ready();
    if (found) return found;
    if (performance.now() > end) throw new Error("waited for " + ready + " on " + location.hash + ": " + document.querySelector("main").innerText.slice(0, 300));
    await new Promise((done) => setTimeout(done, 5));
  }
};`;

/** A tap on 我已在星图接受, until the transaction is complete, and until the next frame after it. */
const ACCEPT = `(async (task) => {
  ${UNTIL}
  location.hash = "#/tasks/" + task;
  const button = () => [...document.querySelectorAll("main .pane-task button")].find((it) => it.textContent.trim() === "我已在星图接受");
  const accept = await until(button);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
  const kept = new Promise((done) => (window.onKept = done));
  const begun = performance.now();
  accept.click();
  const [keptAt, begunAt] = await kept;
  await until(() => !button());
  await new Promise((done) => requestAnimationFrame(done));
  return [keptAt - begun, performance.now() - begun, keptAt - begunAt];
})(arguments[0])`;

/** One record added with strict durability, until the transaction is complete. */
const ADD = `(async (row) => {
  window.raw ??= await new Promise((done, failed) => {
    const asked = indexedDB.open("jiedan");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  window.onKept = undefined;
  return new Promise((done, failed) => {
    const begun = performance.now();
    const transaction = window.raw.transaction("journal", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => done(performance.now() - begun);
    transaction.onabort = () => failed(transaction.error);
    transaction.objectStore("journal").add(row);
  });
})(arguments[0])`;

/** From now on: how long frames take, and how long each key waits for its frame. */
const RECORD = `(() => {
  const field = document.getElementById("find-text");
  field.focus();
  window.frames_ = [];
  window.keys_ = [];
  let before = performance.now();
  const frame = (now) => {
    window.frames_.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  field.addEventListener("input", (event) => {
    const begun = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keys_.push(performance.now() - begun);
      port2.postMessage(0);
    });
  }, true);
  return true;
})()`;

const painted = `(async () => { ${UNTIL} return until(() => window.listPainted); })()`;
const fixed = (ms) => `${ms.toFixed(1)} ms`;
const line = (what, took, against, other) =>
  console.log(`${what.padEnd(52)} ${fixed(took).padStart(10)}   ${against.padEnd(34)} ${fixed(other).padStart(10)} ${(took / other).toFixed(2).padStart(7)}×`);

async function measure() {
  const bench = join(home, "bench");
  mkdirSync(bench);
  const [tasks, entries, offered] = String(execFileSync(maker, [bench, String(Date.now())])).trim().split(" ").map(Number);
  const address = await serve({ "/": dist, "/bench/": folder, "/rows/": bench });
  const page = `${address}bench/desk.html`;

  const first = await browse("desk");
  await first.go(`${address}#/settings`);
  await first.run(`(async () => { ${UNTIL} return until(() => document.querySelector(".settings-erase") && true); })()`);
  await first.go(page);
  const put = await first.run("window.desk.put('../rows/desk.jsonl')");
  console.log(`Chromium ${first.version}: ${tasks} tasks, ${entries} entries, of which the browser has ${put}\n`);

  await first.always(WATCH);
  const [opened, loaded, fetched] = [[], [], []];
  for (let round = 0; round <= OPENINGS; round += 1) {
    await first.go(`${page}?load`);
    const [all, from] = await first.run("window.loaded");
    await first.go(`${address}#/tasks`);
    const shown = await first.run(painted);
    if (round > 0) (loaded.push(all), fetched.push(from), opened.push(shown));
  }
  line("opening mine, to the first painted list", median(opened), "getAll and JSON.parse, in a page", median(loaded));
  console.log(`  both from the beginning of the navigation; getAll and JSON.parse alone ${fixed(median(fetched))}`);

  const [kept, seen, added, appended] = [[], [], [], []];
  for (let round = 0; round <= APPENDS; round += 1) {
    const raw = { desk: "raw", seq: Date.now(), v: 1, nonce: crypto.randomUUID(), checksum: "0".repeat(64), entry: "x".repeat(250) };
    const plain = await first.run(ADD, raw);
    const [atOnce, drawn, alone] = await first.run(ACCEPT, offered + round);
    if (round > 0) (added.push(plain), kept.push(atOnce), seen.push(drawn), appended.push(alone));
  }
  line("one durable append, its transaction alone", median(appended), "a strict add, to its completion", median(added));
  line("  the same act, from the tap to its complete transaction", median(kept), "a strict add, to its completion", median(added));
  line("  the same, to the frame that shows it", median(seen), "a strict add, to its completion", median(added));

  await first.go(page);
  await first.go(`${address}#/tasks/all`);
  await first.run(painted);
  await first.run(RECORD);
  for (const text of TYPED) {
    await first.type(text, PAUSE);
    await first.run("(document.getElementById('find-text').select(), true)");
  }
  const frames = await first.run("window.frames_");
  const keys = await first.run("window.keys_");
  console.log(`\ntyping ${keys.length} keys in the search, ${tasks} tasks:`);
  console.log(`  frames (${frames.length})    p50 ${fixed(median(frames))}, p95 ${fixed(quantile(frames, 0.95))}, longest ${fixed(Math.max(...frames))}`);
  console.log(`  key to its frame  p50 ${fixed(median(keys))}, p95 ${fixed(quantile(keys, 0.95))}, longest ${fixed(Math.max(...keys))}`);
  await first.close();

  console.log("\npeak memory of the page's process, in a fresh browser each:");
  for (const [what, url, done] of [
    ["the app, to the first painted list", `${address}#/tasks`, painted],
    ["getAll and JSON.parse, in a page", `${page}?load`, "window.loaded"],
    ["an empty page", "about:blank", "true"],
  ]) {
    const browser = await browse("desk");
    await browser.always(WATCH);
    await browser.go(url);
    await browser.run(done);
    console.log(`  ${what.padEnd(40)} ${browser.peak().toFixed(0).padStart(5)} MiB`);
    await browser.close();
  }
}

run(measure);
