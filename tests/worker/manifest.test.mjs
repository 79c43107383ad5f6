// What browsers ask of an app that can be installed, and that it holds under any path: node --test
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const place = new URL("../../public/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.webmanifest", place), "utf8"));
const PATH = "https://host.test/some/path/";

// Width and height as the PNG itself says.
function size(name) {
  const bytes = readFileSync(new URL(name, place));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test("both sizes are there for both purposes, and are as large as said", () => {
  for (const purpose of ["any", "maskable"]) {
    const sizes = manifest.icons.filter((icon) => icon.purpose === purpose && icon.type === "image/png");
    assert.deepEqual(sizes.map((icon) => icon.sizes), ["192x192", "512x512"], purpose);
    for (const icon of sizes) assert.equal(size(icon.src), icon.sizes, icon.src);
  }
});

test("it opens by itself, in the page's colours and language", () => {
  assert.equal(manifest.display, "standalone");
  const page = readFileSync(new URL("../index.html", place), "utf8");
  assert.ok(page.includes(`lang="${manifest.lang}"`));
  assert.ok(page.includes(`content="${manifest.theme_color}" media="(prefers-color-scheme: light)"`));
  assert.equal(manifest.background_color, manifest.theme_color);
});

test("every address stays in the folder that it is served from", () => {
  const address = (name) => new URL(name, `${PATH}manifest.webmanifest`).href;
  assert.equal(address(manifest.scope), PATH);
  const addresses = [manifest.start_url, ...manifest.shortcuts.map((shortcut) => shortcut.url)];
  for (const name of [...addresses, ...manifest.icons.map((icon) => icon.src)]) {
    assert.ok(address(name).startsWith(PATH), name);
  }
});

test("no id is given: it would be read against the host, and two folders of one host be one app", () => {
  assert.equal(manifest.id, undefined);
});

test("the shortcuts lead to the tasks, to 粘贴 and to a new one", () => {
  const addresses = manifest.shortcuts.map((shortcut) => [shortcut.name, shortcut.url]);
  assert.deepEqual(addresses, [["任务", "./#/tasks"], ["粘贴", "./#/paste"], ["记一个任务", "./#/tasks/new"]]);
});

test("what is shared to the app comes as a query of its page, which works without a server", () => {
  const { action, method, params } = manifest.share_target;
  assert.deepEqual([action, method], ["./", "GET"]);
  assert.deepEqual(params, { title: "title", text: "text", url: "url" });
});
