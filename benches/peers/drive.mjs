// Measures the peers: one native process and one page in headless Chromium, in turn. Prints a table only if all of
// them answer every trial alike and end with the same stages. usage: node drive.mjs NATIVE PAGE-FOLDER
import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, extname, join, relative } from "node:path";
import { createInterface } from "node:readline";

const ROUNDS = 15;
const END = 1_772_330_400_000 + 16 * 24 * 3_600_000; // trials::end()
const NAMES = {
  wasm: "Jiedan as WebAssembly, in Chromium",
  native: "Jiedan, native",
  reducer: "plain JavaScript, by hand, in place",
  xstate: "XState, an actor a task",
};
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };
const [native, folder] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "peers-"));
const ends = [() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })];
const later = (end) => ends.unshift(end);

/** Starts a program of this run, which ends with it. */
function start(program, args) {
  const child = spawn(program, args, { env: { ...process.env, HOME: home }, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.on("error", (error) => console.error(`error: ${program}: ${error.message}`));
  later(() => (child.kill(), ended));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** Serves the page's folder on a free port of this machine. */
async function serve() {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url, "http://any").pathname.replace(/\/$/, "/index.html"));
    if (relative(folder, file).startsWith("..")) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "text/plain");
    createReadStream(file).on("error", () => response.writeHead(404).end()).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  later(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Opens the page in Chromium; returns a way to run a script in it, and the browser's version. */
async function browse(address) {
  const { lines } = start(process.env.CHROMEDRIVER || "chromedriver", ["--port=0"]);
  let port;
  while (!port) port = (await lines.next()).value.match(/on port (\d+)\./)?.[1];
  const ask = async (method, path, body) => {
    const sent = { method, body: body && JSON.stringify(body) };
    const { value } = await (await fetch(`http://127.0.0.1:${port}/session${path}`, sent)).json();
    if (value?.error) throw new Error(value.message);
    return value;
  };
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  args.push("--disable-background-networking", `--user-data-dir=${join(home, "profile")}`, "--js-flags=--expose-gc");
  const options = { "goog:chromeOptions": { binary: process.env.CHROMIUM || undefined, args } };
  const wanted = { capabilities: { alwaysMatch: { ...options, timeouts: { script: 300_000 } } } };
  const { sessionId, capabilities } = await ask("POST", "", wanted);
  later(() => ask("DELETE", `/${sessionId}`));
  await ask("POST", `/${sessionId}/url`, { url: address });
  const run = (script, ...args) => ask("POST", `/${sessionId}/execute/sync`, { script: `return ${script}`, args });
  return { run, version: capabilities.browserVersion };
}

/** Says of each peer where it differs from the native engine, and whether any does. */
function agree(made) {
  for (const [name, results] of Object.entries(made)) {
    results.forEach(({ answers, standings }, which) => {
      const meant = made.native[which];
      const at = [...meant.answers].findIndex((answer, n) => answer !== answers[n]);
      if (at >= 0 || answers.length !== meant.answers.length) throw new Error(`${name}: another answer to entry ${at + 1}`);
      if (standings !== meant.standings) throw new Error(`${name}: other stages at the end`);
    });
  }
}

async function measure() {
  const engine = start(native, [folder]);
  const said = async () => (await engine.lines.next()).value;
  const made = { native: [] };
  for (const _ of ["trials", "journal"]) {
    const [answers, standings] = (await said()).split(" ");
    made.native.push({ answers, standings: Number(standings) });
  }
  const { run, version } = await browse(await serve());
  Object.assign(made, await run("window.peers.open(arguments[0])", END));
  agree(made);
  const [trials, journal] = made.native.map(({ answers }) => answers);
  const yes = [...trials].filter((answer) => answer === "1").length;
  console.log(`all alike: ${trials.length} trials, ${yes} of them permitted, and ${journal.length} entries of the journal`);

  const times = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, took] of Object.entries(times)) {
      if (name === "native") engine.child.stdin.write("round\n");
      const ms = name === "native" ? Number(await said()) : await run("window.peers.round(arguments[0])", name);
      if (round > 0) took.push(ms);
    }
  }
  const median = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];
  const { version: xstate } = JSON.parse(await readFile(new URL("node_modules/xstate/package.json", import.meta.url)));
  console.log(`Chromium ${version}, XState ${xstate}, Node ${process.versions.node}; medians of ${ROUNDS} rounds in turn\n`);
  for (const [name, took] of Object.entries(times)) {
    const ratio = (median(took) / median(times.wasm)).toFixed(2);
    console.log(`${NAMES[name].padEnd(40)} ${median(took).toFixed(1).padStart(8)} ms ${ratio.padStart(8)}×`);
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => finish(130));
async function finish(code) {
  for (const end of ends.splice(0)) await Promise.resolve().then(end).catch(() => {});
  process.exit(code);
}
measure().then(
  () => finish(0),
  (error) => (console.error(`error: ${basename(import.meta.filename)}: ${error.message}`), finish(1)),
);
