// Prints what a first visit in Chinese loads until the start page answers, raw and as brotli, and fails above the
// limit. Printed apart: the texts of other languages, which only a visit in them fetches, and the parts of the app that are
// fetched for a screen (src/ui/later/).
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT = 310_000;
const KINDS = { ".html": "html", ".js": "js", ".wasm": "wasm", ".css": "css", ".svg": "svg", ".json": "texts" };
const PART = /^part-/;
const APART = new Set(["svg", "texts", "parts"]); // icons are drawn after the page stands
const LATER = new Set(["sw.js", "copy.js"]); // fetched after the page stands

const dist = process.argv[2] ?? "dist";
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const rows = new Map();
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const kind = PART.test(entry.name) ? "parts" : KINDS[extname(entry.name)];
  if (!entry.isFile() || !kind || LATER.has(entry.name)) continue;
  const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
  const row = rows.get(kind) ?? { files: 0, raw: 0, brotli: 0 };
  row.files += 1;
  row.raw += bytes.length;
  row.brotli += brotliCompressSync(bytes, best).length;
  rows.set(kind, row);
}

const total = { files: 0, raw: 0, brotli: 0 };
const line = (name, { files, raw, brotli }) =>
  console.log(`${name.padEnd(8)}${String(files).padStart(6)}${String(raw).padStart(12)}${String(brotli).padStart(12)}`);
console.log("First load:\n" + ["", "files", "bytes", "brotli"].map((head, i) => (i ? head.padStart(i === 1 ? 6 : 12) : head.padEnd(8))).join(""));
for (const kind of new Set([...Object.values(KINDS), "parts"])) {
  const row = rows.get(kind);
  if (!row) continue;
  line(kind, row);
  if (APART.has(kind)) continue;
  for (const key of Object.keys(total)) total[key] += row[key];
}
line("total", total);
if (!rows.has("wasm") || !rows.has("html")) {
  console.error(`error: ${dist} holds no complete build`);
  process.exit(1);
}
if (total.brotli > LIMIT) {
  console.error(`error: the first load is ${total.brotli} bytes as brotli, above the limit of ${LIMIT}`);
  process.exit(1);
}
console.log(`within the limit of ${LIMIT} bytes`);
