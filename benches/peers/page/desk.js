// The records of a large desk: putting them into the app's own database, and reading them as a page without any library
// would. benches/browser/desk.rs calls both.
import { answer, complete, count, DESK, getAll, open } from "./records.js";

const CHUNK = 5000;

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
    const many = await count(database);
    database.close();
    return many;
  },
  /** Reads all of them; returns how long that took since the page was asked for, and by itself. */
  async load() {
    const begun = performance.now();
    const database = await open();
    const rows = await getAll(database);
    window.kept = rows.map((row) => JSON.parse(row.entry));
    const done = performance.now();
    database.close();
    return [done, done - begun];
  },
  /** The version of the database, its stores and their indexes, as a text: no peer may change them. */
  async shape() {
    const database = await open();
    const stores = [...database.objectStoreNames].map((name) => {
      const { keyPath, autoIncrement, indexNames } = database.transaction(name).objectStore(name);
      return [name, keyPath, autoIncrement, ...indexNames];
    });
    const shape = JSON.stringify([database.version, stores]);
    database.close();
    return shape;
  },
};
if (location.search === "?load") window.loaded = window.desk.load();
