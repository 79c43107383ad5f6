// The little of WebAssembly's binary form that the build needs: what is in a file by crate, leaving out what only tools
// read and what nobody calls, and short names between the WebAssembly and its script.

const CUSTOM = 0;
const IMPORT = 2;
const EXPORT = 7;
const CODE = 10;
const DATA = 11;
const FUNCTION_NAMES = 1;

class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }
  get more() {
    return this.at < this.end;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let [value, scale, byte] = [0, 1, 0];
    do {
      byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    return value;
  }
  // As many bytes as the number before them says.
  sized() {
    const long = this.number();
    this.at += long;
    return new Reader(this.bytes, this.at - long, this.at);
  }
  text() {
    const { at, end } = this.sized();
    return this.bytes.toString("utf8", at, end);
  }
}

// The sections of a file, each as it stands there, and a reader of its content.
function* sections(bytes) {
  const file = new Reader(bytes, 8);
  while (file.more) {
    const from = file.at;
    const id = file.byte();
    const content = file.sized();
    yield { id, content, whole: bytes.subarray(from, file.at) };
  }
}

const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value >= 128 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
};
const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);

// A file without what only tools read: names, who made it, which features it uses.
export function bare(bytes) {
  const kept = [...sections(bytes)].filter(({ id }) => id !== CUSTOM).map(({ whole }) => whole);
  return Buffer.concat([bytes.subarray(0, 8), ...kept]);
}

// Several files in one that is itself WebAssembly, so that hosts compress it: each in a section of its own under its name,
// where browsers find it (WebAssembly.Module.customSections).
export function bundled(files) {
  const section = ([name, bytes]) => Buffer.concat([Buffer.of(CUSTOM), sized(Buffer.concat([sized(Buffer.from(name)), bytes]))]);
  return Buffer.concat([Buffer.of(0, 97, 115, 109, 1, 0, 0, 0), ...files.map(section)]);
}

// One import: its names, and the bytes of its kind and type.
function imported(content) {
  const [module, name, from] = [content.text(), content.text(), content.at];
  const kind = content.byte();
  // A function has a type, a table an element and limits, a memory limits, a global a type, a tag a type.
  const limits = () => {
    const flags = content.number();
    content.number();
    if (flags & 1) content.number();
  };
  if (kind === 0) content.number();
  else if (kind === 1) content.byte(), limits();
  else if (kind === 2) limits();
  else if (kind === 3) content.at += 2;
  else if (kind === 4) content.at += 1, content.number();
  else throw new Error(`an import of the unknown kind ${kind}`);
  return { module, name, kind, what: content.bytes.subarray(from, content.at) };
}

function imports(bytes) {
  const section = [...sections(bytes)].find(({ id }) => id === IMPORT);
  if (!section) return [];
  return Array.from({ length: section.content.number() }, () => imported(section.content));
}

// A file with other sections of some kind in the place of its own.
function replaced(bytes, kind, content) {
  const parts = [...sections(bytes)].map(({ id, whole }) => (id === kind ? Buffer.concat([Buffer.of(kind), sized(content)]) : whole));
  return Buffer.concat([bytes.subarray(0, 8), ...parts]);
}

// Without the classes that a script offers, and what the WebAssembly exports for them alone: the app offers none, and those
// of the libraries (streams, for the calls to a server that it doesn't make) keep their code in the file. What
// nothing reaches any more is wasm-opt's to remove. Returns both.
export function withoutClasses(bytes, script) {
  const classes = [...script.matchAll(/^export class (\w+) \{$/gm)].map(([, name]) => name);
  let gone = "";
  const cut = (pattern) => {
    script = script.replace(pattern, (found) => ((gone += found), ""));
  };
  for (const name of classes) {
    cut(new RegExp(`^export class ${name} \\{\\n(?:(?!\\}$).*\\n)*\\}\\n`, "m"));
    cut(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, "m"));
    cut(new RegExp(`^const ${name}Finalization = .*\\n(?: .*\\n)*`, "m"));
    if (new RegExp(`\\b${name}(?:Finalization)?\\b`).test(script)) throw new Error(`the script uses its class ${name} itself`);
  }
  const called = (text) => new Set([...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const left = called(script);
  const unused = new Set([...called(gone)].filter((name) => !left.has(name)));
  const { content } = [...sections(bytes)].find(({ id }) => id === EXPORT) ?? { content: new Reader(Buffer.of(0)) };
  const kept = [];
  for (let many = content.number(); many > 0; many--) {
    const from = content.at;
    const name = content.text();
    content.byte();
    content.number();
    if (!unused.has(name)) kept.push(bytes.subarray(from, content.at));
  }
  return { bytes: replaced(bytes, EXPORT, Buffer.concat([number(kept.length), ...kept])), script };
}

// a, b … z, A … Z, aa, ba …: names that are free everywhere in an object.
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
export function short(n) {
  let name = "";
  do {
    name = LETTERS[n % LETTERS.length] + name;
    n = Math.floor(n / LETTERS.length) - 1;
  } while (n >= 0);
  return name;
}

// wasm-bindgen names what the WebAssembly imports from its script after what it does, with a digest behind it: twenty
// thousand bytes, in both files. Both get short names, in the script's order. Returns both.
export function shortened(bytes, script, module) {
  const names = imports(bytes).filter((one) => one.module === module).map(({ name }) => name);
  const places = names.map((name) => {
    // As a key of the object that wasm-bindgen writes, and nowhere else.
    const found = [...script.matchAll(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g"))];
    const at = found[0]?.index;
    if (found.length !== 1 || script[at + name.length] !== ":") throw new Error(`${name} isn't one key of the script`);
    return { name, at };
  });
  places.sort((one, other) => one.at - other.at);
  const called = new Map(places.map(({ name }, n) => [name, short(n)]));
  let [text, from] = ["", 0];
  for (const { name, at } of places) {
    text += script.slice(from, at) + called.get(name);
    from = at + name.length;
  }
  const section = Buffer.concat([
    number(imports(bytes).length),
    ...imports(bytes).flatMap((one) => [
      sized(Buffer.from(one.module)),
      sized(Buffer.from((one.module === module && called.get(one.name)) || one.name)),
      one.what,
    ]),
  ]);
  return { bytes: replaced(bytes, IMPORT, section), script: text + script.slice(from) };
}

function names(bytes) {
  const found = new Map();
  for (const { id, content } of sections(bytes)) {
    if (id !== CUSTOM || content.text() !== "name") continue;
    while (content.more) {
      const kind = content.byte();
      const part = content.sized();
      if (kind !== FUNCTION_NAMES) continue;
      for (let left = part.number(); left > 0; left--) found.set(part.number(), part.text());
    }
  }
  return found;
}

// This project is one crate, so what is its own is counted by its layers.
const OWN = "jiedan";

// What belongs to nobody in particular: a Vec of tasks is the tasks'.
const ANYBODYS = new Set(["core", "alloc", "std", "hashbrown"]);

// The paths in a name as the linker knows it, of Rust's older and newer kind; wasm-bindgen spells them out by itself.
const SIGNS = { LT: "<", GT: ">", RF: "&", BP: "*", C: ",", u20: " " };
function spelled(name) {
  if (name.startsWith("_ZN")) {
    const parts = [];
    for (let left = name.slice(3), long; (long = left.match(/^\d+/)?.[0]); left = left.slice(long.length + Number(long))) {
      parts.push(left.slice(long.length, long.length + Number(long)));
    }
    return parts.join("::").replace(/\$(\w+)\$/g, (_, sign) => SIGNS[sign] ?? " ").replaceAll("..", "::");
  }
  if (name.startsWith("_R")) {
    return [...name.matchAll(/C(?:s\w*?_)?(\d+)_?([a-z]\w*)/g)].map(([, long, rest]) => `${rest.slice(0, Number(long))}::`).join(" ");
  }
  return name.replace(/\[[0-9a-f]{16}\]/g, "");
}

// Whose a function is, by its name: `core::ptr::drop_in_place<jiedan::domain::act::Act>` is jiedan::domain's.
export function crateOf(name) {
  if (name.startsWith("__wasm_split_")) return OWN; // where it is cut
  const read = spelled(name);
  const paths = read.match(/(?<![\w:}>.$])_?[a-z]\w*(?=::)/g)?.map((path) => path.replace(/^_+/, "")) ?? [];
  const whose = paths.find((path) => !ANYBODYS.has(path)) ?? paths[0] ?? "(without a name)";
  const layer = whose === OWN && read.match(/(?<!\w)jiedan::(\w+)::(?!h[0-9a-f]{16}$)/)?.[1];
  return layer ? `${OWN}::${layer}` : whose;
}

// The functions of a file with their sizes, by the names that it was given.
export function functions(bytes) {
  const known = names(bytes);
  const first = imports(bytes).filter(({ kind }) => kind === 0).length;
  const { content } = [...sections(bytes)].find(({ id }) => id === CODE) ?? { content: new Reader(Buffer.of(0)) };
  return Array.from({ length: content.number() }, (_, n) => {
    const from = content.at;
    content.sized();
    return { name: known.get(first + n) ?? "", size: content.at - from };
  });
}

// How many bytes of a file belong to whom, undefined where it has no names.
export function byCrate(bytes) {
  const sums = new Map();
  const add = (who, size) => sums.set(who, (sums.get(who) ?? 0) + size);
  const all = functions(bytes);
  if (!all.some(({ name }) => name)) return undefined;
  for (const { name, size } of all) add(crateOf(name), size);
  for (const { id, whole } of sections(bytes)) {
    if (id === DATA) add("(data)", whole.length);
    else if (id !== CUSTOM && id !== CODE) add("(types, tables, imports)", whole.length);
  }
  return sums;
}
