// Puts compressed files beside those of a folder, for hosts that send what was compressed beforehand (docs/hosting.md),
// and for scripts/serve: node compress.mjs FOLDER
//
// Brotli at its highest level takes seconds for the WebAssembly, so what was compressed once is kept, under the digest of
// its content.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// What isn't compressed by its own form already.
const KINDS = new Set([".html", ".js", ".css", ".wasm", ".svg", ".json", ".webmanifest"]);
const WAYS = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};
const kept = join(process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../target", import.meta.url)), "compressed");

// Bytes as they go over the network in one of the ways.
export function compressed(bytes, way) {
  const path = join(kept, `${createHash("sha256").update(bytes).digest("hex")}.${way}`);
  try {
    return readFileSync(path);
  } catch {
    const made = WAYS[way](bytes);
    mkdirSync(kept, { recursive: true });
    // Whole at once, as two builds may be at it.
    const fresh = `${path}-${process.pid}`;
    writeFileSync(fresh, made);
    renameSync(fresh, path);
    return made;
  }
}

function beside(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !KINDS.has(extname(entry.name))) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    for (const way of Object.keys(WAYS)) {
      const made = compressed(bytes, way);
      if (made.length < bytes.length) writeFileSync(`${path}.${way}`, made);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv[2]) {
    console.error("usage: node compress.mjs FOLDER");
    process.exit(1);
  }
  beside(process.argv[2]);
}
