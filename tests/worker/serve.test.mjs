// What scripts/serve.mjs sends is what docs/hosting.md asks of a host: node --test
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "index.html"), "utf8");
const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page);

async function served(use) {
  const folder = mkdtempSync(join(tmpdir(), "jiedan-served-"));
  cpSync(join(root, "index.html"), join(folder, "index.html"));
  const server = spawn("node", [join(root, "scripts/serve.mjs"), folder, "18410"]);
  try {
    let said = "";
    for await (const words of server.stdout) {
      said += words;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) return await use(address);
    }
    assert.fail(`it ended: ${said}`);
  } finally {
    server.kill();
  }
}

test("the page's own policy is sent as a header, and that no page may frame this one, which only a header can say", () =>
  served(async (address) => {
    const sent = (await fetch(address)).headers;
    assert.equal(sent.get("content-security-policy"), `${policy}; frame-ancestors 'none'`);
    assert.equal(sent.get("x-content-type-options"), "nosniff");
  }));

test("nothing becomes a script but what the one policy lets through, and the host is told all of it", () => {
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types default$/);
  const told = readFileSync(join(root, "docs/hosting.md"), "utf8");
  for (const word of ["frame-ancestors 'none'", "origin of its own"]) assert.ok(told.includes(word), word);
});
