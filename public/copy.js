// Writes the second copy of the records (src/safekeeping.rs says what it is for): only a worker may write a file of the
// origin's private file system in place and wait until it is on the disk. It is JavaScript, as a worker of the app itself
// would load all of it once more. It knows no form of what it writes but the first line, which counts how often the copy was
// made anew.
//
// Only one tab can hold the files. Whoever needs them asks the others to let go, and whoever holds them does so between two
// writes. Everything is done one after the other, in the order in which it was asked for.
"use strict";

const TRIES = 80; // about half a second
const PIECE = 60_000; // as much as getRandomValues gives at once

let names, begins, channel;
let held; // the two files, and which of them is the present one
let last = Promise.resolve();

onmessage = ({ data }) => {
  if (data.ask === "here") postMessage([data.id, true]);
  // Nothing waits for this.
  else if (data.ask === "turn") turn(data.text, data.again).catch((error) => console.warn(`the log wasn't turned: ${error}`));
  else last = last.then(() => serve(data)).catch((error) => console.warn(`the second copy: ${error}`));
};

async function serve({ id, ask, text, seen, place }) {
  if (ask === "begin") {
    [names, begins] = [place.names, place.begins];
    channel = "BroadcastChannel" in self ? new BroadcastChannel(place.channel) : undefined;
    if (channel) channel.onmessage = () => (last = last.then(letGo));
  } else if (ask === "let go") {
    letGo();
  } else {
    let done = false;
    try {
      // Nothing is left of what was there, and whoever has seen that is refused from then on.
      if (ask === "erase") (await hold(), (done = anew("")));
      else if (await isSeen(seen)) done = ask === "add" ? add(text, (now) => postMessage([id, true, now])) : anew(text);
    } catch (error) {
      // The files may be gone: they are looked for again the next time.
      letGo();
      console.warn(`the second copy could not be written: ${error}`);
    }
    postMessage([id, Boolean(done), done || undefined]);
    if (!channel) letGo();
  }
}

function letGo() {
  held?.files.forEach((file) => file.close());
  held = undefined;
}

async function hold() {
  if (held) return held;
  const root = await navigator.storage.getDirectory();
  const handles = await Promise.all(names.map((name) => root.getFileHandle(name, { create: true })));
  for (let tries = 1; ; tries += 1) {
    const files = [];
    try {
      for (const handle of handles) files.push(await handle.createSyncAccessHandle());
      const [first, second] = files.map(number);
      held = { files, present: second > first ? 1 : 0, number: Math.max(first, second) };
      return held;
    } catch (error) {
      files.forEach((file) => file.close());
      if (error.name !== "NoModificationAllowedError" || tries === TRIES) throw error;
      channel?.postMessage("let go");
      await new Promise((go) => setTimeout(go, 4 + 4 * Math.random()));
    }
  }
}

// How often this file was made anew; -1 for one that has no beginning.
function number(file) {
  const head = new Uint8Array(64);
  const read = new TextDecoder().decode(head.subarray(0, file.read(head, { at: 0 })));
  return read.startsWith(begins) && read.includes("\n") ? Number.parseInt(read.slice(begins.length), 10) : -1;
}

// All of it or nothing: a full disk may take a part.
function write(file, text, at) {
  const bytes = new TextEncoder().encode(text);
  if (file.write(bytes, { at }) === bytes.length) return true;
  file.truncate(at);
  return false;
}

// Whether the copy is as the page has seen it: whoever has seen less doesn't know what it lacks.
async function isSeen([number, size]) {
  const now = await hold();
  return now.number === number && (number < 0 || now.files[now.present].getSize() === size);
}

const now = () => [held.number, held.files[held.present].getSize()];

// What is written survives the end of every process; a moment later, on the disk, a power cut.
function add(text, told) {
  const file = held.files[held.present];
  if (held.number < 0 || !write(file, text, file.getSize())) return false;
  told(now());
  file.flush();
  return now();
}

// The former file stays until the new one is on the disk.
function anew(text) {
  const [next, former] = [held.files[1 - held.present], held.files[held.present]];
  next.truncate(0);
  if (!write(next, `${begins}${held.number + 1}\n${text}`, 0)) return false;
  next.flush();
  former.truncate(0);
  former.flush();
  [held.present, held.number] = [1 - held.present, held.number + 1];
  return now();
}

// Has Chromium begin a new log of its database, so that nothing is ever written behind a torn end of the present one, at
// which it would throw the whole database away the next time (google/leveldb issue 1287; mended by 1336, which isn't
// merged). It begins one when so much has been written. Once is enough as long as a tab lives, as only the end of the
// browser tears it.
async function turn(name, again) {
  if (!/\bChrome\//.test(navigator.userAgent)) return;
  if (again) return fill(name);
  const once = async (lock) => {
    if (!lock) return;
    await fill(name);
    // Kept as long as this worker lives.
    await new Promise(() => {});
  };
  await navigator.locks.request(name, { ifAvailable: true }, once);
}

const answer = (request) =>
  new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });

async function fill(name) {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("filling");
  const database = await answer(opening);
  for (let piece = 0; piece < 36; piece += 12) {
    const writing = database.transaction("filling", "readwrite", { durability: "strict" });
    for (let key = piece; key < piece + 12; key += 1) {
      writing.objectStore("filling").put(crypto.getRandomValues(new Uint8Array(PIECE)), key);
    }
    await new Promise((done) => (writing.oncomplete = writing.onabort = done));
  }
  database.close();
  await answer(indexedDB.deleteDatabase(name));
}
