// The records of a large desk: putting them into the app's own database, and reading them as a page without any library
// would. benches/browser/desk.rs calls both.
const DESK = "mine-bench";
const CHUNK = 5000;

const answer = (asked) =>
  new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
const open = () => answer(indexedDB.open("jiedan"));
const complete = (transaction) =>
  new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
const own = IDBKeyRange.bound([DESK], [DESK, []]);

window.desk = {
  /** Puts the rows of a file there, once, as the desk that the app opens; returns how many there are then. */
  async put(file) {
    const rows = (await (await fetch(file)).text()).split("\n");
    const database = await open();
    for (let from = 0; from < rows.length; from += CHUNK) {
      const transaction = database.transaction("journal", "readwrite");
      for (const row of rows.slice(from, from + CHUNK)) transaction.objectStore("journal").add(JSON.parse(row));
      await complete(transaction);
    }
    const transaction = database.transaction("desks", "readwrite");
    // Of two current desks of a kind the one that was made later opens.
    const header = { id: DESK, kind: "mine", name: "", created_at: Date.now() + 1000, position: null, current: true };
    transaction.objectStore("desks").put(header);
    await complete(transaction);
    const count = await answer(database.transaction("journal").objectStore("journal").count(own));
    database.close();
    return count;
  },
  /** Reads all of them; returns how long that took since the page was asked for, and by itself. */
  async load() {
    const begun = performance.now();
    const database = await open();
    const rows = await answer(database.transaction("journal").objectStore("journal").getAll(own));
    window.kept = rows.map((row) => JSON.parse(row.entry));
    const done = performance.now();
    database.close();
    return [done, done - begun];
  },
};
if (location.search === "?load") window.loaded = window.desk.load();
