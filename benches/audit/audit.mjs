// Audits a served folder by Lighthouse, several times, and prints the medians: node audit.mjs SERVER FOLDER RUNS
//
// Its settings are Lighthouse's own for a phone: a slow processor and a slow network, both computed from a quick load. Each
// run is a process and a browser of its own, with nothing kept from the one before.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = {
  "first-contentful-paint": "first paint",
  "largest-contentful-paint": "largest paint",
  "total-blocking-time": "blocked",
  "cumulative-layout-shift": "layout shift",
  "speed-index": "speed index",
};
const [program, folder, runs] = process.argv.slice(2);
const lighthouse = fileURLToPath(new URL("node_modules/lighthouse/cli/index.js", import.meta.url));

// The server takes the next free port, and says which.
async function served() {
  const server = spawn(program, [folder, "8090"], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = line.match(/http:\/\/\S+/)?.[0];
    if (address) return { server, address };
  }
  throw new Error(`${program} ended`);
}

async function audited(address, work) {
  const report = join(work, "report.json");
  // Without its own sandbox, as containers and root have none to give; only pages of this project are opened.
  const options = [
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    `--only-categories=${CATEGORIES.join()}`,
    "--no-enable-error-reporting",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --accept-lang=zh-CN",
  ];
  await promisify(execFile)(process.execPath, [lighthouse, address, ...options], { maxBuffer: 1 << 26 });
  return JSON.parse(readFileSync(report, "utf8"));
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const row = (...cells) => console.log(cells.map((cell, n) => (n ? String(cell).padStart(16) : String(cell).padEnd(14))).join(""));

const { server, address } = await served();
const work = mkdtempSync(join(tmpdir(), "jiedan-audit-"));
try {
  const reports = [];
  const score = (report, category) => Math.round(report.categories[category].score * 100);
  const time = (report, audit) => report.audits[audit].numericValue;
  const shown = (audit, value) => (audit === "cumulative-layout-shift" ? value.toFixed(3) : `${Math.round(value)} ms`);
  row("", ...CATEGORIES, ...Object.values(TIMES));
  const tell = (name, category, audit) => row(name, ...CATEGORIES.map(category), ...Object.keys(TIMES).map((key) => shown(key, audit(key))));
  for (let n = 1; n <= Number(runs); n++) {
    const report = await audited(address, work);
    if (report.runtimeError) throw new Error(report.runtimeError.message);
    reports.push(report);
    tell(`run ${n}`, (key) => score(report, key), (key) => time(report, key));
  }
  tell("median", (key) => median(reports.map((report) => score(report, key))), (key) => median(reports.map((report) => time(report, key))));
  const [{ lighthouseVersion, environment, audits, categories }] = reports;
  const speed = median(reports.map((report) => report.environment.benchmarkIndex));
  // Lighthouse's own measure of the machine, taken in the browser: where other work goes on, it is lower than alone.
  console.log(`\nLighthouse ${lighthouseVersion}, ${environment.hostUserAgent.match(/Chrome\/\S+/)?.[0] ?? "Chromium"}, benchmark index ${Math.round(speed)}`);
  // What costs points, apart from the times.
  for (const category of CATEGORIES.slice(1)) {
    const lost = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
    for (const { id } of lost) console.log(`${category}: ${audits[id].title}`);
  }
} finally {
  server.kill();
  rmSync(work, { recursive: true, force: true });
}
