// How a tool comes here (scripts/lib.sh, `cargo_tool`): prebuilt if its digest is right, or else built. Nothing leaves this
// machine: the makers' server and cargo are played.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "jiedan-prebuilt-"));
const script = (path, text) => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
};

// An archive as makers pack it: the command in a folder of its own.
function archive(name, text) {
  script(join(folder, name, "tool-1.2.3", "tool"), text);
  execFileSync("tar", ["-czf", join(folder, `${name}.tar.gz`), "-C", join(folder, name), "tool-1.2.3"]);
  return readFileSync(join(folder, `${name}.tar.gz`));
}
const good = archive("good", "echo tool 1.2.3 prebuilt");
const ran = join(folder, "ran");
const other = archive("other", `touch ${ran}; echo tool 1.2.3 from somebody else`);
const broken = archive("broken", "exit 1");
const archives = { "/good": good, "/other": other, "/broken": broken };
const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

const asked = [];
const server = createServer((request, answer) => {
  asked.push(request.url);
  if (request.url === "/hangs") return;
  if (request.url === "/moved") answer.writeHead(302, { location: "/good" }).end();
  else if (archives[request.url]) answer.end(archives[request.url]);
  else answer.writeHead(404).end();
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
after(() => {
  server.closeAllConnections();
  server.close();
});
const place = `http://127.0.0.1:${server.address().port}`;

// Builds a tool that says so, and writes down that it was asked.
script(
  join(folder, "bin", "cargo"),
  `while [ $# -gt 0 ]; do [ "$1" = --root ] && to=$2; shift; done
mkdir -p "$to/bin" && printf '#!/bin/sh\\necho tool 1.2.3 built\\n' >"$to/bin/tool" && chmod +x "$to/bin/tool"`,
);

let tries = 0;
// Installs the tool where this archive is known, and says what came of it.
async function installed(address, known, version = "1.2.3") {
  const tools = join(folder, `tools-${++tries}`);
  const machine = execFileSync("uname", ["-sm"]).toString().trim().replace(" ", "-");
  writeFileSync(join(folder, "table"), `# a table\ntool\t1.2.3\t${machine}\t${digest(known)}\t${address}\n`);
  const env = { ...process.env, JIEDAN_TOOLS: tools, JIEDAN_PREBUILT: join(folder, "table"), PATH: `${join(folder, "bin")}:${process.env.PATH}` };
  const began = Date.now();
  const said = await new Promise((told, failed) => {
    const command = `. scripts/lib.sh; cargo_tool tool ${version} tool "1 minute"`;
    execFile("bash", ["-euo", "pipefail", "-c", command], { cwd: root, env }, (error, out, err) => (error ? failed(new Error(err)) : told(out)));
  });
  const path = join(tools, `tool-${version}`, "bin", "tool");
  assert.ok(existsSync(path), said);
  return { said, is: execFileSync(path).toString().trim(), seconds: (Date.now() - began) / 1000 };
}

test("with the right digest the prebuilt one is taken, also from where it was moved to", async () => {
  for (const address of [`${place}/good`, `${place}/moved`]) {
    const { said, is } = await installed(address, good);
    assert.equal(is, "tool 1.2.3 prebuilt");
    assert.equal(said, "took tool 1.2.3 prebuilt, its digest checked\n");
  }
});

test("with another digest it is built, and what was fetched never runs", async () => {
  const { said, is } = await installed(`${place}/other`, good);
  assert.equal(is, "tool 1.2.3 built");
  assert.match(said, /hasn't the digest that it must have, so it is built/);
  assert.ok(!existsSync(ran));
});

test("what doesn't run here is built", async () => {
  const { said, is } = await installed(`${place}/broken`, broken);
  assert.equal(is, "tool 1.2.3 built");
  assert.match(said, /doesn't run here, so it is built/);
});

test("where nothing is, or nobody listens, it is built at once", async () => {
  for (const address of [`${place}/gone`, "http://127.0.0.1:1/good"]) {
    const { said, is, seconds } = await installed(address, good);
    assert.equal(is, "tool 1.2.3 built");
    assert.match(said, /can't be fetched here, so it is built/);
    assert.ok(seconds < 5, `${seconds} s`);
  }
});

test("where nobody answers it is built after a few seconds", async () => {
  const { said, is, seconds } = await installed(`${place}/hangs`, good);
  assert.equal(is, "tool 1.2.3 built");
  assert.match(said, /can't be fetched here, so it is built/);
  assert.ok(seconds < 20, `${seconds} s`);
});

test("of a version without a digest nothing is asked", async () => {
  asked.length = 0;
  const { said, is } = await installed(`${place}/good`, good, "1.2.4");
  assert.equal(is, "tool 1.2.3 built");
  assert.equal(said, "installing tool 1.2.4 … usually 1 minute, once\n");
  assert.deepEqual(asked, []);
});
