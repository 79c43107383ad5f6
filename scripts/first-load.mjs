// Prints what a first visit in Chinese loads, as bytes and as brotli, by file and by crate: until the start page answers,
// and until the first form (记一个任务) does. Fails where either is above its limit. Printed apart: the other parts of the
// app (src/ui/later/), and the texts of other languages, which only a visit in them fetches.
// usage: node first-load.mjs DIST NAMED, where NAMED is what parts.mjs left beside cargo's binary.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { compressed } from "./compress.mjs";
import { byCrate } from "./wasm.mjs";

// What a cheap phone on a slow line can bear.
const FIRST = 150_000;
const FORM = 230_000;
// Fetched on the way: the form. The desks are opened behind it, unless the browser has noted that there is something to read.
const WAY = ["form"];

const [dist, named] = process.argv.slice(2);
const fail = (words) => {
  console.error(`error: ${words}`);
  process.exit(1);
};
const { parts, within } = (() => {
  try {
    return JSON.parse(readFileSync(join(named, "parts.json"), "utf8"));
  } catch {
    return fail(`${named} doesn't say which files a part needs; rm ${dist}/index.html has it built anew`);
  }
})();
const way = new Set(WAY.flatMap((part) => parts[part] ?? fail(`there is no part ${part} any more`)));

const kind = (name) => {
  if (/^part-/.test(name)) return way.has(name) ? "form" : "parts";
  if (/^later-/.test(name)) return "parts";
  if (/^icons-|^copy\.js$|^favicon|^manifest/.test(name)) return "form"; // while the page stands already
  if (extname(name) === ".json") return "texts";
  return name !== "sw.js" && [".html", ".js", ".wasm", ".css"].includes(extname(name)) ? "first" : "";
};
const groups = { first: [], form: [], parts: [], texts: [] };
for (const name of readdirSync(dist)) {
  const bytes = readFileSync(join(dist, name));
  groups[kind(name)]?.push({ name, raw: bytes.length, brotli: compressed(bytes, "br").length });
}
const missing = [...way].filter((name) => !groups.form.some((file) => file.name === name));
if (missing.length > 0 || !groups.first.some(({ name }) => name === "index.html") || !groups.first.some(({ name }) => /_bg\.wasm$/.test(name))) {
  fail(`${dist} holds no complete build, or ${named} is another one's`);
}

const row = (name, ...numbers) => console.log(`  ${name.padEnd(36)}${numbers.map((n) => n.toLocaleString("en").padStart(12)).join("")}`);
const sum = (files) => [files.reduce((all, { raw }) => all + raw, 0), files.reduce((all, { brotli }) => all + brotli, 0)];
// The smallest as one line: a part consists of many.
function table(files) {
  const by = [...files].sort((one, other) => other.brotli - one.brotli);
  const large = by.filter(({ brotli }, n) => n < 8 || brotli > 10_000);
  for (const { name, raw, brotli } of large) row(name, raw, brotli);
  const small = by.slice(large.length);
  if (small.length > 0) row(`${small.length} smaller ones`, ...sum(small));
}

console.log(`First load:${"bytes".padStart(39)}${"brotli".padStart(12)}`);
table(groups.first);
row("until the start page answers", ...sum(groups.first));
console.log("Then:");
table(groups.form);
const both = sum([...groups.first, ...groups.form]);
row("until the first form answers", ...both);
console.log("Apart:");
row(`other parts, ${groups.parts.length} files`, ...sum(groups.parts));
row("texts of other languages", ...sum(groups.texts));

// By crate, in bytes before compression: how a crate compresses depends on what stands beside it.
const crates = new Map();
for (const [at, files] of [groups.first, groups.form].entries()) {
  for (const { name } of files.filter(({ name }) => name.endsWith(".wasm"))) {
    const pieces = within[name] ?? [name];
    for (const [who, bytes] of pieces.flatMap((piece) => [...(byCrate(readFileSync(join(named, piece))) ?? [])])) {
      const row = crates.get(who) ?? [0, 0];
      row[at] += bytes;
      crates.set(who, row);
    }
  }
}
if (crates.size > 0) {
  const rows = [...crates].sort(([, one], [, other]) => other[0] + other[1] - one[0] - one[1]);
  const rest = rows.splice(20);
  console.log(`In the WebAssembly, by crate:${"first load".padStart(21)}${"then".padStart(12)}`);
  for (const [who, bytes] of rows) row(who, ...bytes);
  if (rest.length > 0) row(`${rest.length} others`, ...[0, 1].map((at) => rest.reduce((all, [, bytes]) => all + bytes[at], 0)));
}

for (const [what, brotli, limit] of [
  ["first load", sum(groups.first)[1], FIRST],
  ["way to the first form", both[1], FORM],
]) {
  if (brotli > limit) fail(`the ${what} is ${brotli} bytes as brotli, above the limit of ${limit}`);
  console.log(`the ${what} is ${brotli} bytes as brotli, within its limit of ${limit}`);
}
