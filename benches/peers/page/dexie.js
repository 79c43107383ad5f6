// The records of a large desk by Dexie: reading all, and adding one. benches/browser/desk.rs calls the first on a page of
// its own, benches/browser/desk.js the second in the app's.
import Dexie from "dexie";
import { DESK } from "./records.js";

// No version is declared: Dexie then takes the database as it is, and changes nothing about it.
const database = new Dexie("jiedan", { chromeTransactionDurability: "strict" });

window.dexie = {
  /** Reads all of them; returns how long that took since the page was asked for. */
  async load() {
    await database.open();
    const journal = database.table("journal");
    const rows = await journal.where("[desk+seq]").between([DESK, Dexie.minKey], [DESK, Dexie.maxKey]).toArray();
    window.kept = rows.map((row) => JSON.parse(row.entry));
    return performance.now();
  },
  /** Adds one; returns how long that took until its transaction was complete. */
  async add(row) {
    await database.open();
    const begun = performance.now();
    await database.table("journal").add(row);
    return performance.now() - begun;
  },
};
if (location.search === "?load") window.loaded = window.dexie.load();
