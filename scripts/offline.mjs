// Writes the list of a deployment's files, each with its digest, into the service worker of a built folder, so that
// public/sw.js can keep them for opening without a network. usage: node offline.mjs FOLDER [TEMPLATE]
//
// Called by after-trunk.sh as its last step: whatever changes a file afterwards makes the app unable to be kept.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? "dist";
const template = process.argv[3] ?? fileURLToPath(new URL("../public/sw.js", import.meta.url));
const WORKER = "sw.js";
const PAGE = "index.html";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .filter((name) => name !== WORKER && !/(^|\/)\./.test(name))
  .sort();
if (!names.includes(PAGE)) {
  console.error(`error: ${folder} holds no ${PAGE}`);
  process.exit(1);
}
// The page goes by the folder's own address: hosts like to redirect from its file name.
const files = Object.fromEntries(
  names.map((name) => [name === PAGE ? "." : encodeURI(name), sha256(readFileSync(join(folder, name)))]),
);
const version = sha256(JSON.stringify(files)).slice(0, 16);

function put(text, before, after) {
  if (text.split(before).length !== 2) throw new Error(`${template} doesn't hold “${before}” once`);
  return text.replace(before, after);
}
let worker = readFileSync(template, "utf8");
worker = put(worker, "const FILES = {};", `const FILES = ${JSON.stringify(files, undefined, 2)};`);
worker = put(worker, 'const VERSION = "";', `const VERSION = "${version}";`);
writeFileSync(join(folder, WORKER), worker);
