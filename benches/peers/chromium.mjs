// What measuring in headless Chromium needs: programs that end with the run, a server for folders of this machine, and
// a page that scripts can be run in. Everything that was begun is ended by `finish`, whatever happened.
import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, extname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
export const home = mkdtempSync(join(tmpdir(), "peers-"));
const ends = [() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })];
const later = (end) => ends.unshift(end);

/** Starts a program of this run, which ends with it. */
export function start(program, args) {
  const child = spawn(program, args, { env: { ...process.env, HOME: home }, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.on("error", (error) => console.error(`error: ${program}: ${error.message}`));
  later(() => (child.kill(), ended));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

const packed = new Map();

/** A file as a host sends it that compresses: with brotli, but for what is packed already. */
function brotli(file) {
  if (!packed.has(file)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    packed.set(file, brotliCompressSync(readFileSync(file), { params }));
  }
  return packed.get(file);
}

/** Serves folders on a free port of this machine: each under its prefix, the longest first; compressed if asked for. */
export async function serve(folders, compressed = false) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://any");
    const prefix = prefixes.find((it) => pathname.startsWith(it));
    const file = join(folders[prefix], pathname.slice(prefix.length - 1).replace(/\/$/, "/index.html"));
    if (relative(folders[prefix], file).startsWith("..")) return response.writeHead(404).end();
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "text/plain");
    if (compressed && /\.(html|js|css|wasm|svg|json|webmanifest)$/.test(file)) {
      return response.setHeader("content-encoding", "br").end(brotli(file));
    }
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  later(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Opens Chromium with a profile of that name; returns ways to drive it, and its version. */
export async function browse(profile, ...flags) {
  const { child, lines } = start(process.env.CHROMEDRIVER || "chromedriver", ["--port=0"]);
  let port;
  while (!port) port = (await lines.next()).value.match(/on port (\d+)\./)?.[1];
  const ask = async (method, path, body) => {
    const sent = { method, body: body && JSON.stringify(body) };
    const { value } = await (await fetch(`http://127.0.0.1:${port}/session${path}`, sent)).json();
    if (value?.error) throw new Error(value.message);
    return value;
  };
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=390,844"];
  args.push("--disable-background-networking", `--user-data-dir=${join(home, profile)}`, ...flags);
  const options = { "goog:chromeOptions": { binary: process.env.CHROMIUM || undefined, args } };
  const wanted = { capabilities: { alwaysMatch: { ...options, timeouts: { script: 300_000 } } } };
  const { sessionId, capabilities } = await ask("POST", "", wanted);
  let open = true;
  const close = async () => {
    if (open) await ask("DELETE", `/${sessionId}`);
    open = false;
  };
  later(close);
  const on = (path, body) => ask("POST", `/${sessionId}/${path}`, body);
  const cdp = (cmd, params) => on("goog/cdp/execute", { cmd, params });
  return {
    version: capabilities.browserVersion,
    close,
    cdp,
    go: (url) => on("url", { url }),
    run: (script, ...args) => on("execute/sync", { script: `return ${script}`, args }),
    /** Runs a script in every document from now on, before its own. */
    always: (source) => cdp("Page.addScriptToEvaluateOnNewDocument", { source }),
    /** Slows down from now on: the processor by a factor, the network to so many bits a second with so long a way. */
    slow: async (factor, bits, latency) => {
      const line = { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 };
      await cdp("Network.enable", {});
      await cdp("Network.emulateNetworkConditions", line);
      await cdp("Network.setCacheDisabled", { cacheDisabled: true });
      await cdp("Emulation.setCPUThrottlingRate", { rate: factor });
    },
    /** Types text at the focus, one key after the other with a pause between. */
    type: (text, pause) => {
      const keys = [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
        { type: "pause", duration: pause },
      ]);
      return on("actions", { actions: [{ type: "key", id: "keys", actions: keys }] });
    },
    /** The most memory that any page of this browser ever had, in MiB. */
    peak: () => Math.max(...renderers(child.pid).map(highWater)) / 1024,
  };
}

/** The processes that draw pages, among all that a process has started. */
function renderers(pid) {
  const parents = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const [, parent] = read(id, "stat").match(/\) \S (\d+)/) ?? [];
    if (parent) parents.set(id, parent);
  }
  const isOurs = (id) => id === String(pid) || (parents.has(id) && isOurs(parents.get(id)));
  return [...parents.keys()].filter((id) => isOurs(id) && read(id, "cmdline").includes("--type=renderer"));
}

const highWater = (id) => Number(read(id, "status").match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0);

function read(id, what) {
  try {
    return readFileSync(`/proc/${id}/${what}`, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
}

export const median = (all) => quantile(all, 0.5);
export const quantile = (all, part) => all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];

/** Runs a measurement to its end, and ends everything with it. */
export function run(measure) {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => finish(130));
  measure().then(
    () => finish(0),
    (error) => (console.error(`error: ${basename(process.argv[1])}: ${error.message}`), finish(1)),
  );
}

async function finish(code) {
  for (const end of ends.splice(0)) await Promise.resolve().then(end).catch(() => {});
  process.exit(code);
}
