// Opens the app without a network: keeps every file of one deployment, checked by its digest, and answers with them.
// A deployment's files are kept all or none, under a name of its own, and never mixed with another's. A later
// deployment waits until no tab shows the one before it, or until somebody asks for it. The list is written by
// scripts/offline.mjs; without it (a build for trying things out) the worker takes itself away.
"use strict";

// Each file's SHA-256, by its address within the folder; the page itself is ".".
const FILES = {};
// A digest of the list.
const VERSION = "";

// So long may nothing come of any file before what is being fetched is given up, in milliseconds.
const SILENCE = 4000;
const HOME = registration.scope;
const OURS = `jiedan ${HOME} `;
const KEPT = OURS + VERSION;
const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  webm: "video/webm",
};
// What a host sends to guard the page goes on guarding it. The type is ours: hosts get it wrong.
const GUARDS = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

const address = (name) => new URL(name, HOME).href;
// The name in the list of what an address means.
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  const path = origin + pathname;
  if (path === HOME || path === address("index.html")) return ".";
  return path.startsWith(HOME) ? path.slice(HOME.length) : undefined;
}

async function cachesOfOurs() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

async function inAnyCache(name) {
  for (const kept of await cachesOfOurs()) {
    const answer = await (await caches.open(kept)).match(address(name));
    if (answer) return answer;
  }
  return undefined;
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Why a file could not be kept: a word for the page, and the file.
class Unkept extends Error {
  constructor(why, name) {
    super(`${why} ${name === "." ? "index.html" : name}`.trim());
  }
}

// When something of any file came last. A file that waits until others have come is late through no fault of its own.
let heard = 0;

// An answer and its bytes, unless the network falls silent: what never answers would hold up all that comes after it.
async function fetched(url, cache) {
  const ending = new AbortController();
  heard = Date.now();
  let watch;
  const silence = new Promise((_, ends) => {
    watch = setInterval(() => {
      if (Date.now() - heard < SILENCE) return;
      ends(new Error("silence"));
      ending.abort();
    }, SILENCE / 8);
  });
  const arrival = async () => {
    const answer = await fetch(url, { cache, signal: ending.signal });
    const parts = [];
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
      heard = Date.now();
      parts.push(part.value);
    }
    heard = Date.now();
    return { answer, bytes: await new Blob(parts).arrayBuffer() };
  };
  try {
    return await Promise.race([arrival(), silence]);
  } finally {
    clearInterval(watch);
  }
}

async function fromCaches(name) {
  const answer = await inAnyCache(name);
  return answer && { answer, bytes: await answer.arrayBuffer() };
}

// A file whose bytes are those of this deployment, from wherever they are. What a hotel's login page or a host
// in the middle of an update answers is something else, whatever its status and type say.
async function sound(name) {
  const ways = [
    () => fromCaches(name),
    () => fetched(address(name), "force-cache"),
    () => fetched(address(name), "reload"),
  ];
  let why = "unreachable";
  for (const way of ways) {
    try {
      const came = await way();
      if (!came) continue;
      const { answer, bytes } = came;
      if (answer.ok && (await digest(bytes)) === FILES[name]) return made(name, bytes, answer.headers);
      why = "altered";
    } catch {
      // No network; the next way may do without.
    }
  }
  throw new Unkept(why, name);
}

function made(name, bytes, sent) {
  const ending = name === "." ? "html" : name.split(".").pop();
  const headers = new Headers({ "content-type": TYPES[ending] ?? "application/octet-stream" });
  for (const guard of GUARDS) if (sent.has(guard)) headers.set(guard, sent.get(guard));
  return new Response(bytes, { headers });
}

// Keeps whatever isn't there yet. Nothing is written before all of it has arrived and is sound.
async function keep() {
  const before = await caches.has(KEPT);
  const there = new Set(before ? await addressesIn(KEPT) : []);
  const missing = Object.keys(FILES).filter((name) => !there.has(address(name)));
  const answers = await Promise.all(missing.map(sound));
  try {
    const cache = await caches.open(KEPT);
    for (const [at, name] of missing.entries()) await cache.put(address(name), answers[at]);
  } catch {
    if (!before) await caches.delete(KEPT);
    throw new Unkept("full", "");
  }
}

async function addressesIn(kept) {
  return (await (await caches.open(kept)).keys()).map((request) => request.url);
}

async function tell(words) {
  for (const page of await pages()) page.postMessage(words);
}

async function pages() {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.filter((page) => page.url.startsWith(HOME));
}

// Which script each open page runs, as the pages say: by it one knows which deployment's files it may still ask for.
const runs = new Map();

// Takes away what no open page needs: never before every one has said which it is, nor while a later one is coming, nor
// before a page of this deployment has begun. Until then somebody may be opening one of the deployment before, whom no
// list of pages has yet: it was answered just before this worker took over, and its parts are still to be asked for.
async function tidy() {
  const open = await pages();
  const silent = open.filter((page) => !runs.has(page.id));
  for (const page of silent) page.postMessage("who");
  if (silent.length || registration.installing || registration.waiting) return;
  const needed = new Set(open.map((page) => runs.get(page.id)));
  const isNeeded = async (kept) => (await addressesIn(kept)).some((name) => needed.has(name));
  if (!(await caches.has(KEPT)) || !(await isNeeded(KEPT))) return;
  for (const kept of await cachesOfOurs()) {
    if (kept !== KEPT && !(await isNeeded(kept))) await caches.delete(kept);
  }
}

// Which script the page names that the site has now, past everything that is kept; nothing if that can't be told.
async function scriptOfSite() {
  try {
    const { answer, bytes } = await fetched(HOME, "no-store");
    const page = answer.ok ? new TextDecoder().decode(bytes) : "";
    const [, script] = /<meta name="?jiedan-js"? content="?([^"> ]+)/.exec(page) ?? [];
    return script && address(script);
  } catch {
    return undefined;
  }
}

async function leave() {
  for (const kept of await cachesOfOurs()) await caches.delete(kept);
  await registration.unregister();
}

addEventListener("install", (event) => {
  if (!VERSION) {
    event.waitUntil(skipWaiting());
    return;
  }
  event.waitUntil(
    keep().catch(async (error) => {
      await tell(`unkept ${error.message}`);
      throw error;
    }),
  );
});

addEventListener("activate", (event) => {
  if (!VERSION) {
    event.waitUntil(leave());
    return;
  }
  event.waitUntil(clients.claim().then(tidy));
});

addEventListener("message", (event) => {
  const [word, script] = String(event.data).split(" ");
  if (word === "update") {
    event.waitUntil(skipWaiting());
  } else if (word === "site" && event.source) {
    event.waitUntil(scriptOfSite().then((found) => event.source.postMessage(`site ${found ?? ""}`.trim())));
  } else if (word === "page" && VERSION && event.source) {
    runs.set(event.source.id, script);
    event.waitUntil(
      keep()
        .then(
          () => event.source.postMessage("kept"),
          (error) => event.source.postMessage(`unkept ${error.message}`),
        )
        .then(tidy),
    );
  }
});

async function orFetched(kept, request) {
  // A cache that can't be read is as good as none.
  return (await kept.catch(() => undefined)) ?? fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" && VERSION ? nameOf(request.url) : undefined;
  if (name === undefined) return;
  if (Object.hasOwn(FILES, name)) {
    const kept = caches.open(KEPT).then((cache) => cache.match(address(name)));
    event.respondWith(orFetched(kept, request));
  } else if (/-[0-9a-f]{8,16}[._]/.test(name)) {
    // A page of another deployment, open since before: its files are those that were kept with it.
    event.respondWith(orFetched(inAnyCache(name), request));
  }
});
