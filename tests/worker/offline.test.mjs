// What public/sw.js promises, one sentence a test. Run by `make check`: node --test
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, World, deployment } from "./world.mjs";

const FIRST = deployment({
  "index.html": "<p>first</p>",
  "jiedan-1111111111111111.js": "first script",
  "part-demo-1111111111111111.wasm": "first part",
  "icons.svg": "<svg/>",
});
const SECOND = deployment({
  "index.html": "<p>second</p>",
  "jiedan-2222222222222222.js": "second script",
  "part-demo-2222222222222222.wasm": "second part",
  "icons.svg": "<svg/>",
});
const THIRD = deployment({
  "index.html": '<meta name="jiedan-js" content="./jiedan-3333333333333333.js"><p>third</p>',
  "jiedan-3333333333333333.js": "third script",
});
const LOGIN = "<!doctype html><p>Please log in to this network</p>";
const script = (n) => `${HOME}jiedan-${String(n).repeat(16)}.js`;
const part = (n) => `part-demo-${String(n).repeat(16)}.wasm`;
const text = async (answer) => (await answer).text();

async function installed(world, deployed) {
  world.serves(deployed);
  const worker = world.worker(deployed);
  await worker.install();
  return worker;
}

test("with the network gone every file is there, and the page under each of its addresses", async () => {
  const world = new World();
  const worker = await installed(world, FIRST);
  world.network = () => assert.fail("nothing is asked of the network");
  for (const [name, content] of Object.entries(FIRST.files)) {
    assert.equal(await text(worker.fetches(name)), content, name);
  }
  for (const address of ["./", "./?from=chat#/tasks/new", "index.html#/demo"]) {
    assert.equal(await text(worker.fetches(address)), "<p>first</p>", address);
  }
});

test("what isn't of this deployment is left to the browser", async () => {
  const worker = await installed(new World(), FIRST);
  assert.equal(await worker.fetches("other.html"), undefined);
  assert.equal(await worker.fetches("https://host.test/some/"), undefined);
  assert.equal(await worker.fetches("./", "POST"), undefined);
});

test("a file gets the right type even from a host that sends another", async () => {
  const world = new World();
  const worker = await installed(world, FIRST);
  const answer = await worker.fetches(part(1));
  assert.equal(answer.headers.get("content-type"), "application/wasm");
});

test("a login page in place of one file: nothing is kept, and the page is told which", async () => {
  const world = new World();
  world.opens("tab");
  world.serves(FIRST, { [part(1)]: LOGIN });
  await assert.rejects(world.worker(FIRST).install());
  assert.deepEqual(world.names(), []);
  assert.deepEqual(world.told, [["tab", `unkept altered ${part(1)}`]]);
});

test("an error page with the right bytes is refused too", async () => {
  const world = new World();
  world.network = (name) => new Response(FIRST.files[name || "index.html"], { status: name === "icons.svg" ? 503 : 200 });
  await assert.rejects(world.worker(FIRST).install(), /altered icons.svg/);
});

test("without a network nothing is kept, and it says so", async () => {
  const world = new World();
  await assert.rejects(world.worker(FIRST).install(), /unreachable/);
  assert.deepEqual(world.names(), []);
});

test("an old copy in the browser's own cache is passed over", async () => {
  const world = new World();
  world.network = (name, mode) => new Response(mode === "reload" ? FIRST.files[name || "index.html"] : LOGIN);
  await world.worker(FIRST).install();
  assert.equal(world.names().length, 1);
});

test("with the space used up nothing is kept, and it says so", async () => {
  const world = new World();
  world.opens("tab");
  world.serves(FIRST);
  world.room = 2;
  await assert.rejects(world.worker(FIRST).install());
  assert.deepEqual(world.names(), []);
  assert.deepEqual(world.told, [["tab", "unkept full"]]);
});

test("what was ended half way is made whole the next time", async () => {
  const world = new World();
  const worker = await installed(world, FIRST);
  for (const files of world.caches.values()) files.delete(HOME);
  await installed(world, FIRST);
  world.network = () => assert.fail("nothing is asked of the network");
  assert.equal(await text(worker.fetches("./")), "<p>first</p>");
});

test("a later deployment that doesn't arrive whole leaves the one before it as it is", async () => {
  const world = new World();
  const first = await installed(world, FIRST);
  world.serves(SECOND, { [part(2)]: LOGIN });
  await assert.rejects(world.worker(SECOND).install());
  world.network = () => assert.fail("nothing is asked of the network");
  assert.equal(world.names().length, 1);
  assert.equal(await text(first.fetches("./")), "<p>first</p>");
});

test("a file that both deployments share isn't fetched again", async () => {
  const world = new World();
  await installed(world, FIRST);
  world.asked = [];
  await installed(world, SECOND);
  assert.equal(world.asked.some((url) => url.endsWith("icons.svg")), false);
});

test("a later deployment waits, and is never mixed with the one that is shown", async () => {
  const world = new World();
  world.opens("tab");
  const first = await installed(world, FIRST);
  const second = await installed(world, SECOND);
  world.registration.waiting = second;
  await first.says("tab", `page ${script(1)}`);
  assert.equal(second.state.skipped, false);
  assert.equal(world.names().length, 2, "what waits isn't tidied away");
  assert.equal(await text(first.fetches("./")), "<p>first</p>");
  assert.equal(await text(first.fetches(part(1))), "first part");
});

test("after an update an old tab still gets its own files, until it is gone", async () => {
  const world = new World();
  await installed(world, FIRST);
  world.opens("old");
  world.opens("new");
  const second = await installed(world, SECOND);
  await second.says("new", "update");
  assert.equal(second.state.skipped, true);
  await second.activate();
  assert.deepEqual(world.told, [["old", "who"], ["new", "who"]]);
  await second.says("new", `page ${script(2)}`);
  assert.equal(world.names().length, 2, "the old tab hasn't answered");
  await second.says("old", `page ${script(1)}`);
  assert.equal(world.names().length, 2, "the old tab needs its files");
  assert.equal(await text(second.fetches(part(1))), "first part");
  assert.equal(await text(second.fetches(part(2))), "second part");
  world.pages.delete("old");
  await second.says("new", `page ${script(2)}`);
  assert.equal(world.names().length, 1);
});

test("caches of another app, and of another folder, are left alone", async () => {
  const world = new World();
  const others = ["jiedan https://host.test/some/path/beta/ 1", "jiedan https://host.test/some/ 1", "other"];
  for (const name of others) world.caches.set(name, new Map());
  const worker = await installed(world, FIRST);
  await worker.activate();
  assert.deepEqual(world.names().slice(0, 3), others);
  assert.equal(world.names().length, 4);
});

test("what the browser has cleared is fetched again when a page begins, and the page hears how it stands", async () => {
  const world = new World();
  const worker = await installed(world, FIRST);
  world.opens("tab");
  for (const files of world.caches.values()) files.delete(HOME + part(1));
  world.network = () => {
    throw new TypeError("no network");
  };
  await worker.says("tab", `page ${script(1)}`);
  world.serves(FIRST);
  await worker.says("tab", `page ${script(1)}`);
  assert.deepEqual(world.told, [["tab", `unkept unreachable ${part(1)}`], ["tab", "kept"]]);
});

test("a page whose cache is lost altogether is fetched", async () => {
  const world = new World();
  const worker = await installed(world, FIRST);
  world.caches.clear();
  assert.equal(await text(worker.fetches("./")), "<p>first</p>");
});

test("without a list the worker takes itself and its caches away", async () => {
  const world = new World();
  await installed(world, FIRST);
  const bare = world.worker({ worker: FIRST.worker.replace(/const VERSION = "\w+"/, 'const VERSION = ""') });
  await bare.install();
  await bare.activate();
  assert.deepEqual(world.names(), []);
  assert.equal(world.registration.unregistered, true);
  assert.equal(await bare.fetches("./"), undefined);
});

test("who opens the page again just while a later version takes over gets all of the one that was opened", async () => {
  const world = new World();
  world.opens("tab");
  await installed(world, FIRST);
  const second = await installed(world, SECOND);
  // The last tab is closed. The next one was answered by the version before, and no list of pages has it yet.
  world.pages.clear();
  await second.activate();
  assert.equal(await text(second.fetches(script(1))), "first script");
  world.opens("again");
  await second.says("again", `page ${script(1)}`);
  assert.equal(await text(second.fetches(part(1))), "first part");
  world.opens("new");
  await second.says("new", `page ${script(2)}`);
  assert.equal(await text(second.fetches(part(1))), "first part", "it is open still");
  world.pages.delete("again");
  await second.says("new", `page ${script(2)}`);
  assert.equal(world.names().length, 1);
});

test("the version before is kept until a page of the present one has begun, over two deployments in a row", async () => {
  const world = new World();
  let last;
  for (const deployed of [FIRST, SECOND, THIRD]) {
    last = await installed(world, deployed);
    await last.activate();
  }
  assert.equal(world.names().length, 3);
  // The browser has let the worker go in between, and a page of another site's folder tells nothing.
  last = world.worker(THIRD);
  world.opens("other", "https://host.test/some/");
  for (const n of [1, 2]) assert.match(await text(last.fetches(script(n))), /script/);
  world.opens("new");
  await last.says("new", `page ${script(3)}`);
  assert.equal(world.names().length, 1);
  assert.equal(await text(last.fetches(script(3))), "third script");
});

const never = () => new Promise(() => {});
const within = (limit, work) => {
  const late = new Promise((_, fails) => setTimeout(fails, limit, new Error(`not done within ${limit} ms`)).unref());
  return Promise.race([work, late]);
};

test("a file that never comes is given up, nothing is kept, and the page is told which", async () => {
  const world = new World();
  world.opens("tab");
  world.serves(FIRST);
  const serves = world.network;
  world.network = (name, mode) => (name === part(1) ? never() : serves(name, mode));
  await assert.rejects(within(3000, world.worker(FIRST).install()));
  assert.deepEqual(world.names(), []);
  assert.deepEqual(world.told, [["tab", `unkept unreachable ${part(1)}`]]);
});

test("a file that hangs in its middle is asked for again, and taken whole once the network is right", async () => {
  const world = new World();
  world.serves(FIRST);
  const serves = world.network;
  const half = () => new Response(new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode("first")) }));
  world.network = (name, mode) => (name === part(1) && mode !== "reload" ? half() : serves(name, mode));
  const worker = world.worker(FIRST);
  await within(3000, worker.install());
  assert.equal(await text(worker.fetches(part(1))), "first part");
});

test("a slow network is no silent one: as long as something comes it is waited for, also by files that wait", async () => {
  const world = new World();
  world.serves(FIRST);
  const serves = world.network;
  const slow = () => {
    const letters = [..."first part"];
    const pull = async (to) => {
      await new Promise((done) => setTimeout(done, 25));
      letters.length ? to.enqueue(new TextEncoder().encode(letters.shift())) : to.close();
    };
    return new Response(new ReadableStream({ pull }));
  };
  const waits = (name, mode) => new Promise((done) => setTimeout(() => done(serves(name, mode)), 200));
  let tries = 0;
  world.network = (name, mode) => {
    if (name === part(1)) return slow();
    if (name !== "icons.svg") return serves(name, mode);
    tries += 1;
    return waits(name, mode);
  };
  const worker = world.worker(FIRST);
  await within(3000, worker.install());
  assert.equal(await text(worker.fetches(part(1))), "first part");
  assert.equal(tries, 1, "it waited for its turn");
});

test("a page hears which script the site has now, and nothing where that can't be told", async () => {
  const world = new World();
  const worker = await installed(world, THIRD);
  world.opens("tab");
  await worker.says("tab", "site");
  world.serves({ files: { "index.html": "<meta name=jiedan-js content=jiedan-4444444444444444.js>" } });
  await worker.says("tab", "site");
  world.serves({ files: { "index.html": LOGIN } });
  await worker.says("tab", "site");
  world.network = never;
  await within(3000, worker.says("tab", "site"));
  world.network = () => {
    throw new TypeError("no network");
  };
  await worker.says("tab", "site");
  assert.deepEqual(world.told.map(([, words]) => words), [`site ${script(3)}`, `site ${script(4)}`, "site", "site", "site"]);
});
