// The options by which every WebAssembly is made small: the app's, and what is measured against it. Run, it prints them,
// one a line.
import { fileURLToPath } from "node:url";

// The same features that the compiler takes for granted, so that nothing is translated for older browsers and back.
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
// Once: flattened before and a second time, the first load was 1.7 % smaller (`make dist`), in twice the time.
export const SMALLER = ["--low-memory-unused", "-Oz", ...FEATURES.map((name) => `--enable-${name}`)];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(SMALLER.join("\n"));
