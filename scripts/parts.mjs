// Cuts the built app into parts that are fetched when needed (src/ui/later/), and puts them in place of what trunk
// made. Called by after-trunk.sh in trunk's staging folder: node parts.mjs WASM-OF-CARGO release|debug
//
// Own steps, since trunk knows of one binary only. The cutting itself is wasm-split-cli's: it makes a piece for each set
// of parts that share something, dozens of small ones, which are put together into a few bundles here. A release leaves in
// named/, beside cargo's binary, the pieces with the names of their functions, which bundles each part needs, and what is
// in them: what first-load.mjs prints is read from there.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SMALLER } from "./wasm-opt.mjs";
import { bare, bundled, shortened, withoutClasses } from "./wasm.mjs";

const [built, profile] = process.argv.slice(2);
const PARTS = "parts.json";

const run = (command, ...args) => execFileSync(command, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, RUST_LOG: "error" } });
const found = (pattern) => {
  const names = readdirSync(".").filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`one file like ${pattern} was expected, not ${names.length}`);
  return names[0];
};

// Which files each part needs, by the loader: { tasks: ["chunk_8.wasm", "split_tasks.wasm"], … }.
function needed(loader, parts) {
  const steps = [...loader.matchAll(/const (?:__wasm_split_load_)?(\w+) = (?:wrapAsyncCb\()?makeLoad\(.*?new URL\("\.\/(\w+\.wasm)".*?, \[(.*?)\]/gs)];
  const fetched = new Map(steps.map(([, step, file, before]) => [step, { file, before: before.match(/\w+/g) ?? [] }]));
  if (fetched.size !== parts.length) throw new Error("the loader doesn't name each part once, as it used to");
  const files = (step) => [...fetched.get(step).before.flatMap(files), fetched.get(step).file];
  const named = [...fetched.keys()].filter((step) => !step.startsWith("__chunk"));
  return Object.fromEntries(named.map((step) => [step, [...new Set(files(step))]]));
}

// What a first visit fetches behind the start page, in this order: the form, and what works behind the screens.
const FIRST = ["form", "behind"];

// The bundle of a piece, by the parts that need it. What the tasks share with the rules or with 粘贴 alone goes with the
// tasks, which are fetched in any case.
function bundle(parts) {
  for (const first of FIRST) if (parts.includes(first)) return first;
  if (parts.length === 1) return parts[0];
  return parts.includes("tasks") && parts.every((part) => ["tasks", "rules", "paste"].includes(part)) ? "tasks" : "shared";
}

// Which pieces are in which bundle: { form: ["chunk_8.wasm", "split_form.wasm"], … }.
function bundles(pieces) {
  const users = new Map();
  for (const [part, names] of Object.entries(pieces)) for (const name of names) users.set(name, [...(users.get(name) ?? []), part]);
  const made = {};
  for (const [name, parts] of users) (made[bundle(parts)] ??= []).push(name);
  return made;
}

// How a bundle is fetched in place of the pieces, with the styles of the screens in it (css.sh). A failure isn't kept, so
// that a retry fetches again.
const FETCHED = `const kept = new Map();
const once = (key, make) => {
  if (!kept.has(key)) {
    const made = make(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
  }
  return kept.get(key);
};
const styled = (href) => new Promise((done, failed) => {
  const link = document.createElement("link");
  const fail = () => (link.remove(), failed(new Error("no styles")));
  document.head.append(Object.assign(link, { rel: "stylesheet", href, onload: done, onerror: fail }));
});
const fetched = async (url) => WebAssembly.compile(await (await fetch(url)).arrayBuffer());
const later = new URL("./later.css", import.meta.url).href;
const bundle = async (url) => {
  const it = once(url, fetched);
  if (!/\\/part-(${FIRST.join("|")})-/.test(url)) await once(later, styled);
  return it;
};
const piece = (url, name) => bundle(url).then((whole) => new Response(WebAssembly.Module.customSections(whole, name)[0]));
`;

// Cuts the binary, and returns the files by their first names; of a release also what is for named/.
function cut(work) {
  run("wasm-split-cli", built, work, "--out-name", "jiedan", "--target", "web");
  const bound = join(work, "bound");
  run("wasm-bindgen", join(work, "jiedan.wasm"), "--target", "web", "--keep-lld-exports", "--no-typescript", "--out-dir", bound);

  // The loader asks for a content type that not every static host sends; reading the bytes needs none.
  const loader = readFileSync(join(work, "__wasm_split.js"), "utf8").replaceAll(
    "WebAssembly.instantiateStreaming(src, imports)",
    "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
  );
  // The app itself says what couldn't be fetched. A page that is left while it fetches has nothing to report.
  const quiet = loader.replaceAll("console.error(", "console.warn(");
  if (loader.includes("instantiateStreaming") || quiet === loader) throw new Error("the loader isn't written as it used to be");

  const names = readdirSync(work).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name));
  const pieces = needed(loader, names);
  const made = bundles(pieces);
  const within = new Map(Object.entries(made).flatMap(([bundle, names]) => names.map((name) => [name, bundle])));
  const bundling = quiet.replace(/fetch\(new URL\("\.\/(\w+\.wasm)", import\.meta\.url\)\)/g, (_, name) =>
    `piece(new URL("./part_${within.get(name)}.wasm", import.meta.url).href, "${name}")`);
  if (bundling.includes("fetch(")) throw new Error("the loader doesn't fetch as it used to");

  const binary = join(bound, "jiedan_bg.wasm");
  const { bytes: called, script: glue } = withoutClasses(readFileSync(binary), readFileSync(join(bound, "jiedan.js"), "utf8"));
  writeFileSync(binary, called);
  const files = new Map([
    ["jiedan.js", Buffer.from(glue)],
    ["jiedan_bg.wasm", binary],
    ["__wasm_split.js", Buffer.from(bundling.replace(/^(import.*\n)/, `$1${FETCHED}`))],
    ...names.map((name) => [name, join(work, name)]),
  ]);
  const kept = new Map();
  for (const [name, from] of files) {
    if (typeof from !== "string") continue;
    // Made small with names as without, but for the names.
    if (profile === "release") run("wasm-opt", from, ...SMALLER, "-g", "-o", from);
    const bytes = readFileSync(from);
    kept.set(name, bytes);
    files.set(name, profile === "release" ? bare(bytes) : bytes);
  }
  if (profile === "release") {
    const { bytes, script } = shortened(files.get("jiedan_bg.wasm"), files.get("jiedan.js").toString(), "./jiedan_bg.js");
    files.set("jiedan_bg.wasm", bytes);
    files.set("jiedan.js", Buffer.from(script));
  }
  for (const [bundle, names] of Object.entries(made)) {
    files.set(`part_${bundle}.wasm`, bundled(names.map((name) => [name, files.get(name)])));
    for (const name of names) files.delete(name);
  }
  const parts = Object.fromEntries(Object.entries(pieces).map(([part, names]) => [part, [...new Set(names.map((name) => `part_${within.get(name)}.wasm`))]]));
  return { files, kept, parts, made };
}

// Does the same for a debug build, but only if the binary is another one than last time: after a change of a style or a
// script it isn't.
function cutOnce(work) {
  const kept = join(dirname(built), "parts");
  const mark = createHash("sha256").update(readFileSync(built)).update(readFileSync(fileURLToPath(import.meta.url))).digest("hex");
  const marked = join(kept, mark);
  if (!existsSync(marked)) {
    rmSync(kept, { recursive: true, force: true });
    const fresh = join(kept, "fresh");
    mkdirSync(fresh, { recursive: true });
    const { files, parts } = cut(work);
    for (const [name, bytes] of files) writeFileSync(join(fresh, name), bytes);
    writeFileSync(join(fresh, PARTS), JSON.stringify(parts));
    renameSync(fresh, marked);
  }
  const files = new Map(readdirSync(marked).filter((name) => name !== PARTS).map((name) => [name, readFileSync(join(marked, name))]));
  return { files, parts: JSON.parse(readFileSync(join(marked, PARTS), "utf8")) };
}

const work = mkdtempSync(join(tmpdir(), "jiedan-parts-"));
try {
  const made = profile === "release" ? cut(work) : cutOnce(work);
  const { files } = made;

  const sum = createHash("sha256");
  for (const bytes of files.values()) sum.update(bytes);
  const hash = sum.digest("hex").slice(0, 16);
  const named = (name) =>
    name
      .replace(/^jiedan(_bg)?\.(js|wasm)$/, `jiedan-${hash}$1.$2`)
      .replace(/^__wasm_split\.js$/, `parts-${hash}.js`)
      .replace(/^part_(.*)\.wasm$/, `part-$1-${hash}.wasm`);
  const sheet = found(/^later-[0-9a-f]+\.css$/);
  const replaced = { "jiedan.js": found(/^jiedan-[0-9a-f]+\.js$/), "jiedan_bg.wasm": found(/^jiedan-[0-9a-f]+_bg\.wasm$/) };
  let page = readFileSync("index.html", "utf8");
  for (const [name, before] of Object.entries(replaced)) {
    rmSync(before);
    page = page.replaceAll(before, named(name));
  }
  // What boot.js fetches beside the first load.
  const ahead = (name, parts) => {
    const files = new Set(parts.flatMap((part) => made.parts[part]).map((file) => `./${named(file)}`));
    return `<meta name="jiedan-${name}" content="${[...files].join(" ")}">`;
  };
  const preload = `<link rel="modulepreload" href="./${named("__wasm_split.js")}">`;
  writeFileSync("index.html", page.replace("</head>", `${preload}${ahead("first", ["form"])}${ahead("noted", ["behind", "tasks"])}</head>`));
  for (const [name, bytes] of files) {
    if (name.endsWith(".js")) {
      let text = bytes.toString();
      // Only where a file is meant: inside the binary the loader goes by its first name.
      for (const other of files.keys()) {
        for (const before of ["from ", "URL("]) text = text.replaceAll(`${before}"./${other}"`, `${before}"./${named(other)}"`);
      }
      writeFileSync(named(name), text.replace('URL("./later.css"', `URL("./${sheet}"`));
    } else {
      writeFileSync(named(name), bytes);
    }
  }
  if (made.kept) {
    const folder = join(dirname(built), "named");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, bytes] of made.kept) writeFileSync(join(folder, named(name)), bytes);
    const parts = Object.entries(made.parts).map(([part, names]) => [part, names.map(named)]);
    const within = Object.entries(made.made).map(([bundle, names]) => [named(`part_${bundle}.wasm`), names]);
    writeFileSync(join(folder, PARTS), JSON.stringify({ parts: Object.fromEntries(parts), within: Object.fromEntries(within) }, undefined, 2));
  }
} catch (error) {
  console.error(String(error.stderr ?? ""));
  throw error;
} finally {
  rmSync(work, { recursive: true, force: true });
}
