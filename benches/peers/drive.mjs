// Measures the peers: one native process and one page in headless Chromium, in turn. Prints a table only if all of
// them answer every trial alike and end with the same stages. usage: node drive.mjs NATIVE PAGE-FOLDER
import { readFile } from "node:fs/promises";
import { browse, median, run, serve, start } from "./chromium.mjs";

const ROUNDS = 15;
const END = 1_772_330_400_000 + 16 * 24 * 3_600_000; // trials::end()
const NAMES = {
  wasm: "Jiedan as WebAssembly, in Chromium",
  native: "Jiedan, native",
  reducer: "plain JavaScript, by hand, in place",
  xstate: "XState, an actor a task",
};
const [native, folder] = process.argv.slice(2);

/** Says of each peer where it differs from the native engine, and whether any does. */
function agree(made) {
  for (const [name, results] of Object.entries(made)) {
    results.forEach(({ answers, standings }, which) => {
      const meant = made.native[which];
      const at = [...meant.answers].findIndex((answer, n) => answer !== answers[n]);
      if (at >= 0 || answers.length !== meant.answers.length) throw new Error(`${name}: another answer to entry ${at + 1}`);
      if (standings !== meant.standings) throw new Error(`${name}: other stages at the end`);
    });
  }
}

async function measure() {
  const engine = start(native, [folder]);
  const said = async () => (await engine.lines.next()).value;
  const made = { native: [] };
  for (const _ of ["trials", "journal"]) {
    const [answers, standings] = (await said()).split(" ");
    made.native.push({ answers, standings: Number(standings) });
  }
  const { go, run, version } = await browse("profile", "--js-flags=--expose-gc");
  await go(await serve({ "/": folder }));
  Object.assign(made, await run("window.peers.open(arguments[0])", END));
  agree(made);
  const [trials, journal] = made.native.map(({ answers }) => answers);
  const yes = [...trials].filter((answer) => answer === "1").length;
  console.log(`all alike: ${trials.length} trials, ${yes} of them permitted, and ${journal.length} entries of the journal`);

  const times = Object.fromEntries(Object.keys(NAMES).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, took] of Object.entries(times)) {
      if (name === "native") engine.child.stdin.write("round\n");
      const ms = name === "native" ? Number(await said()) : await run("window.peers.round(arguments[0])", name);
      if (round > 0) took.push(ms);
    }
  }
  const { version: xstate } = JSON.parse(await readFile(new URL("node_modules/xstate/package.json", import.meta.url)));
  console.log(`Chromium ${version}, XState ${xstate}, Node ${process.versions.node}; medians of ${ROUNDS} rounds in turn\n`);
  for (const [name, took] of Object.entries(times)) {
    const ratio = (median(took) / median(times.wasm)).toFixed(2);
    console.log(`${NAMES[name].padEnd(40)} ${median(took).toFixed(1).padStart(8)} ms ${ratio.padStart(8)}×`);
  }
}

run(measure);
