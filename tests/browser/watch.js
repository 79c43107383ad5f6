// Collects what goes wrong in a page from its first moment: served by the journeys' server as the
// first script of every HTML page. It keeps its list in sessionStorage, so that it outlives a
// reload, and changes nothing else.
(() => {
  const KEY = "journeys:faults";
  const note = (fault) => {
    const faults = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    faults.push(String(fault).slice(0, 1000));
    sessionStorage.setItem(KEY, JSON.stringify(faults));
  };
  const WEBKIT = !/Chrome|Firefox/.test(navigator.userAgent);
  sessionStorage.setItem("journeys:watched", "yes");
  let leaving = false;
  for (const last of ["beforeunload", "pagehide"]) addEventListener(last, () => (leaving = true), true);
  addEventListener("pageshow", () => (leaving = false), true);
  addEventListener("securitypolicyviolation", (e) =>
    note(`policy: ${e.effectiveDirective} blocks ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`), true);
  addEventListener("error", (e) => {
    if (e instanceof ErrorEvent) {
      // Firefox may run what waits for its turn in the middle of what it is doing while it leaves a page, and the queue
      // of futures refuses that: nobody is there any more to miss what it would have done.
      if (leaving && e.message.includes("closure invoked recursively")) return;
      return note(`error: ${e.message} at ${e.filename}:${e.lineno} ${e.error?.stack ?? ""}`);
    }
    const drawn = e.target.href?.baseVal;
    if (drawn === undefined) return note(`not loaded: ${e.target.src ?? e.target.href ?? e.target.tagName}`);
    // WebKit says so too of an icon that was taken away, or whose page was left, while it was fetched: whether it is there
    // tells asking for it. An asking that is itself cut off by leaving says nothing, and WebKit leaves before it says so.
    const cut = () => leaving || WEBKIT || note(`not loaded: ${drawn}`);
    fetch(drawn).then((answer) => answer.ok || note(`not loaded: ${drawn}`), cut);
  }, true);
  addEventListener("unhandledrejection", (e) => note(`rejection: ${e.reason?.stack ?? e.reason}`));
  const said = console.error;
  console.error = (...words) => {
    note(`console: ${words.join(" ")}`);
    said.apply(console, words);
  };
})();

// A browser that lacks or refuses something, for one tab (`odd.rs`).
(() => {
  const told = (flag) => sessionStorage.getItem(`tests:${flag}`);
  // As where cookies are blocked, opening throws.
  if (told("deny-storage") || told("nothing-kept")) {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied for this test", "SecurityError");
    };
  }
  if (told("nothing-kept")) {
    const denied = () => new DOMException("denied for this test", "SecurityError");
    const refuses = (what, names) => {
      for (const name of names) if (what) what[name] = () => Promise.reject(denied());
    };
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw denied();
      },
    });
    refuses(window.ServiceWorkerContainer?.prototype, ["register", "getRegistration", "getRegistrations"]);
    refuses(window.CacheStorage?.prototype, ["open", "match", "keys", "has", "delete"]);
    refuses(window.StorageManager?.prototype, ["getDirectory", "persist", "persisted", "estimate"]);
  }
  if (told("too-old")) Object.defineProperty(window, "WebAssembly", { value: undefined });
  if (told("untold")) {
    Object.defineProperty(window, "BroadcastChannel", { value: undefined });
    for (const turn of ["visibilitychange", "focus"]) addEventListener(turn, (e) => e.stopImmediatePropagation(), true);
  }
  const disk = window.StorageManager?.prototype ?? {};
  if (told("disk") === "missing") delete disk.getDirectory;
  if (told("disk") === "denied") {
    disk.getDirectory = async () => {
      throw new DOMException("denied for this test", "SecurityError");
    };
  }
  const agent = told("agent");
  if (agent) Object.defineProperty(Navigator.prototype, "userAgent", { get: () => agent, configurable: true });
  const now = Date.now.bind(Date);
  Date.now = () => now() + Number(told("clock") ?? 0);
  const fetched = window.fetch;
  window.fetch = async (what, ...rest) => {
    const named = (flag) => told(flag) && String(what?.url ?? what).includes(told(flag));
    while (named("waits-for")) await new Promise((done) => setTimeout(done, 20));
    if (named("lacks")) throw new TypeError("withheld for this test");
    return fetched(what, ...rest);
  };
  const added = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...what) {
    const refused = told("refuse-writing");
    if (refused) throw new DOMException("refused for this test", refused);
    return added.apply(this, what);
  };
})();
