// The little of a browser that public/sw.js sees: caches, pages, a network that can be down or lie. The worker under
// test is the real one, written by scripts/offline.mjs for a folder of a few files.
import { execFileSync } from "node:child_process";
import { webcrypto as crypto } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

const FASTER = 40;
export const HOME = "https://host.test/some/path/";
const writer = fileURLToPath(new URL("../../scripts/offline.mjs", import.meta.url));

// A built folder of these files, and its worker's source.
export function deployment(files) {
  const folder = mkdtempSync(join(tmpdir(), "jiedan-worker-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  execFileSync("node", [writer, folder]);
  return { files, worker: readFileSync(join(folder, "sw.js"), "utf8") };
}

// A browser profile: what is kept in it, which pages are open, and what the network answers.
export class World {
  caches = new Map();
  pages = new Map();
  told = [];
  asked = [];
  // How many files a cache has room for.
  room = Infinity;
  registration = {
    scope: HOME,
    installing: null,
    waiting: null,
    unregistered: false,
    unregister: async () => void (this.registration.unregistered = true),
  };
  // An answer to an address and a cache mode; throwing is no network, and a promise that is never kept a hanging one.
  network = () => {
    throw new TypeError("no network");
  };

  serves({ files }, changed = {}) {
    this.network = (name) => {
      const text = changed[name] ?? files[name === "" ? "index.html" : name];
      return text === undefined ? new Response("not found", { status: 404 }) : new Response(text);
    };
  }

  opens(id, url = HOME) {
    this.pages.set(id, { id, url, postMessage: (words) => this.told.push([id, words]) });
  }

  // Starts a worker of this deployment, as the browser does whenever it is needed.
  worker({ worker }) {
    const world = this;
    const heard = new Map();
    const cache = (files) => ({
      keys: async () => [...files.keys()].map((url) => ({ url })),
      match: async (url) => files.get(url)?.clone(),
      put: async (url, answer) => {
        if (files.size >= world.room) throw new DOMException("no space", "QuotaExceededError");
        files.set(url, answer);
      },
    });
    const state = { skipped: false, claimed: false };
    const globals = {
      URL,
      Headers,
      Response,
      Blob,
      TextDecoder,
      AbortController,
      // Time goes faster here.
      Date: { now: () => Date.now() * FASTER },
      setInterval: (act, after) => setInterval(act, after / FASTER),
      clearInterval,
      crypto,
      registration: this.registration,
      caches: {
        keys: async () => [...world.caches.keys()],
        has: async (name) => world.caches.has(name),
        delete: async (name) => world.caches.delete(name),
        open: async (name) => {
          if (!world.caches.has(name)) world.caches.set(name, new Map());
          return cache(world.caches.get(name));
        },
      },
      clients: { matchAll: async () => [...world.pages.values()], claim: async () => void (state.claimed = true) },
      fetch: async (request, options = {}) => {
        const url = request.url ?? request;
        world.asked.push(url);
        return world.network(url.slice(HOME.length), options.cache);
      },
      skipWaiting: async () => void (state.skipped = true),
      addEventListener: (kind, listener) => heard.set(kind, listener),
    };
    runInContext(worker, createContext(globals));
    const happens = async (kind, event) => {
      const waited = [];
      let answer;
      heard.get(kind)({ ...event, waitUntil: (it) => waited.push(it), respondWith: (it) => (answer = it) });
      await Promise.all(waited);
      return answer;
    };
    return {
      state,
      install: () => happens("install", {}),
      activate: () => happens("activate", {}),
      says: (id, data) => happens("message", { data, source: this.pages.get(id) }),
      // What a page gets; undefined: the worker leaves it to the browser.
      fetches: (url, method = "GET") => happens("fetch", { request: { url: new URL(url, HOME).href, method } }),
    };
  }

  names() {
    return [...this.caches.keys()];
  }
}
