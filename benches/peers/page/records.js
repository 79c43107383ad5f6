// What the pages with a large desk share: the app's own database, and which of its records are the desk's.
export const DESK = "mine-bench";

export const answer = (asked) =>
  new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
export const open = () => answer(indexedDB.open("jiedan"));
export const complete = (transaction) =>
  new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });

const own = IDBKeyRange.bound([DESK], [DESK, []]);
export const count = (database) => answer(database.transaction("journal").objectStore("journal").count(own));
export const getAll = (database) => answer(database.transaction("journal").objectStore("journal").getAll(own));
