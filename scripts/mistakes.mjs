// Makes each deliberate mistake of tests/safekeeping/mistakes.md alone, in a copy of the project, and writes there with
// which seed the simulation of tabs finds it first. Some 15 minutes; not part of 'make test'.
// usage: node scripts/mistakes.mjs [part of a title]; SIMULATE=… histories are played at most, 100,000 unless said.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const TOLD = "tests/safekeeping/mistakes.md";
const COPY = "target/mistakes";
const [only = ""] = process.argv.slice(2);
const env = { ...process.env, SIMULATE: process.env.SIMULATE ?? "100000", SEED: "1" };

for (const file of execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n")) {
  mkdirSync(dirname(`${COPY}/${file}`), { recursive: true });
  cpSync(file, `${COPY}/${file}`);
}

const parts = readFileSync(TOLD, "utf8").split("\n## ");
let missed = 0;
for (const [at, part] of parts.entries()) {
  const title = part.split("\n", 1)[0];
  if (at === 0 || !title.includes(only)) continue;
  const file = part.split("`")[1];
  const [from, to] = part.split("```rust\n").slice(1).map((text) => text.split("\n```")[0]);
  const source = readFileSync(file, "utf8");
  writeFileSync(`${COPY}/${file}`, source.replace(from, () => to));
  const test = ["test", "--quiet", "--target-dir", `${COPY}/target`, "--test", "safekeeping", "whatever"];
  const { stdout, stderr } = spawnSync("cargo", test, { cwd: COPY, env, encoding: "utf8", maxBuffer: 1e9 });
  writeFileSync(`${COPY}/${file}`, source);
  if (!stdout.includes("test result")) throw new Error(`"${title}" can't be built:\n${stderr}`);
  const seed = /^seed (\d+): /m.exec(stdout)?.[1];
  console.log(`${title}: ${seed ? `seed ${seed}` : `not found in ${env.SIMULATE} histories`}`);
  if (seed) parts[at] = part.replace(/, seed \d+/, `, seed ${seed}`);
  else missed += 1;
}
writeFileSync(TOLD, parts.join("\n## "));
if (missed > 0) process.exit(1);
