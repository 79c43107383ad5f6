// In every document of the measurement of a large desk (desk.rs), the app's and its peers': when the first list was
// painted, when a change of the journal was kept, and what is done to the page.
(() => {
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  new MutationObserver((_, watch) => {
    // Builds until November 2026 had cards and items in their lists.
    if (!document.querySelector(".row, .card, .tasks-item")) return;
    watch.disconnect();
    requestAnimationFrame(() => painted(() => (window.listPainted = performance.now())));
  }).observe(document, { childList: true, subtree: true });
  let onKept;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const begunAt = performance.now();
    const transaction = begin.call(this, stores, mode, ...rest);
    if (mode === "readwrite" && transaction.objectStoreNames.contains("journal")) {
      transaction.addEventListener("complete", () => onKept?.([performance.now(), begunAt]));
    }
    return transaction;
  };

  const until = async (ready) => {
    const end = performance.now() + 25000;
    for (;;) {
      const found = ready();
      if (found) return found;
      if (performance.now() > end) throw new Error(`waited for ${ready} on ${location.hash}: ${document.body.innerText.slice(0, 300)}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** When something first holds after a change of the page: looking every few milliseconds would often miss a frame. */
  const once = (holds) => new Promise((done) => {
    const watch = new MutationObserver(() => holds() && (watch.disconnect(), done(performance.now())));
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
  /**
   * A tap on a button: until the transaction is complete, until the next frame after that, and until it is said to be
   * recorded, where a page says so; and the transaction alone.
   */
  const tap = async (button, said) => {
    const accept = await until(button);
    await frame();
    await new Promise((done) => setTimeout(done, 50 + 17 * Math.random()));
    const kept = new Promise((done) => (onKept = done));
    const before = said?.();
    const shown = once(() => !button());
    const told = said ? once(() => said() !== before) : shown;
    const begun = performance.now();
    accept.click();
    const [keptAt, begunAt] = await kept;
    await shown;
    await frame();
    const framed = performance.now();
    return [keptAt - begun, framed - begun, (await told) - begun, keptAt - begunAt];
  };
  const row = (desk) => {
    onKept = undefined;
    return { desk, seq: Date.now(), v: 1, nonce: crypto.randomUUID(), checksum: "0".repeat(64), entry: "x".repeat(250) };
  };
  let raw;
  window.bench = {
    painted: () => until(() => window.listPainted),
    begun: () => until(() => document.querySelector(".settings-erase") && true),
    /** A tap on 我已在星图接受 on a task's screen, which says 已记下 at the end. */
    accept(task) {
      location.hash = `#/tasks/${task}`;
      const accept = () => [...document.querySelectorAll("main .pane-task button")].find((it) => it.textContent.trim() === "我已在星图接受");
      return tap(accept, () => [...document.querySelectorAll(".banner")].map((it) => it.textContent).find((it) => it.startsWith("已记下")));
    },
    /** A tap on the first such button in the list by React. */
    async acceptInList() {
      const button = await until(() => document.querySelector(".row button"));
      const offered = button.closest(".row");
      return tap(() => offered.querySelector("button"));
    },
    /** One record added with strict durability, until the transaction is complete. */
    async add() {
      const added = row("raw");
      raw ??= await new Promise((done, failed) => {
        const asked = indexedDB.open("jiedan");
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      return new Promise((done, failed) => {
        const begun = performance.now();
        const transaction = raw.transaction("journal", "readwrite", { durability: "strict" });
        transaction.oncomplete = () => done(performance.now() - begun);
        transaction.onabort = () => failed(transaction.error);
        transaction.objectStore("journal").add(added);
      });
    },
    /** The same through Dexie, which is fetched at the first time. */
    async addByDexie() {
      await import(new URL("dexie.bundle.js", document.baseURI));
      return window.dexie.add(row("dexie"));
    },
    /** From now on: how long frames take, and how long each key waits for its frame. */
    record() {
      document.getElementById("find-text").focus();
      window.took = { frames: [], keys: [] };
      let before = performance.now();
      const each = (now) => {
        window.took.frames.push(now - before);
        before = now;
        requestAnimationFrame(each);
      };
      requestAnimationFrame(each);
      addEventListener("input", (event) => {
        const begun = event.timeStamp;
        requestAnimationFrame(() => painted(() => window.took.keys.push(performance.now() - begun)));
      }, true);
    },
  };
})();
