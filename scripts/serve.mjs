// A static server for dist/, on this machine only. usage: node serve.mjs FOLDER PORT
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webm": "video/webm",
  ".txt": "text/plain; charset=utf-8",
};
const folder = resolve(process.argv[2] ?? "dist");
const firstPort = Number(process.argv[3] || 8080);
const HOST = "127.0.0.1";

// What docs/hosting.md asks of a host: the page's own policy, and that no other page frames this one.
function policy() {
  try {
    const page = readFileSync(join(folder, "index.html"), "utf8");
    const [, own] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    return own ? `${own}; frame-ancestors 'none'` : "frame-ancestors 'none'";
  } catch {
    return "frame-ancestors 'none'";
  }
}

// The file an address means, or nothing: only files inside the folder.
function find(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://any").pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  const file = join(folder, normalize(path), path.endsWith("/") ? "index.html" : "");
  if (!file.startsWith(folder + sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { file, size: found.size } : undefined;
}

const server = createServer((request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  const found = find(request.url);
  if (!found) return response.writeHead(404, { "content-type": TYPES[".txt"] }).end("not found\n");
  response.writeHead(200, {
    "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": policy(),
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
});

let port = firstPort;
server.on("error", (error) => {
  if (error.code === "EADDRINUSE" && port < firstPort + 50) {
    console.log(`port ${port} is busy, trying ${port + 1}`);
    port += 1;
    server.listen(port, HOST);
  } else {
    console.error(`error: can't listen on ${HOST}:${port}: ${error.message}`);
    process.exit(1);
  }
});
server.on("listening", async () => {
  const address = `http://${HOST}:${port}/`;
  const answer = await fetch(address).catch((error) => ({ ok: false, status: error.message }));
  if (!answer.ok) {
    console.error(`error: ${address} doesn't answer: ${answer.status}`);
    process.exit(1);
  }
  console.log(`\n  接单台 is ready:  ${address}\n  Ctrl-C ends it.\n`);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`error: PORT must be a number from 1 to 65535`);
  process.exit(1);
}
server.listen(port, HOST);
