// The page in which the peers are measured: all fold the same entries, decoded before. `open` fails unless all
// make of the trials and of the journal what the native engine does, `round` measures one fold.
// benches/browser/engine.rs calls both.
import init, { Fold } from "./fold/peers.js";
import { fold as send, standings as sent } from "./machine.js";
import { fold as reduce, standings as reduced } from "./reducer.js";
import { decode } from "./rules.js";

/** FNV-1a over a text in UTF-8, as the native side has it. */
function checksum(text) {
  return new TextEncoder().encode(text).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}

const inJavaScript = (fold, standings) => (entries, end) => {
  let folded;
  return {
    prepare: () => (folded = undefined),
    run: () => (folded = fold(entries)),
    answers: () => folded.answers,
    standings: () => standings(folded, end),
  };
};

const PEERS = {
  wasm: (_, __, text) => new Fold(text),
  reducer: inJavaScript(reduce, reduced),
  xstate: inJavaScript(send, sent),
};
const ready = {};

window.peers = {
  async open(end, meant) {
    await init("fold/peers_bg.wasm");
    for (const [journal, answers, standings] of meant) {
      const text = await (await fetch(`${journal}.jsonl`)).text();
      const entries = text.split("\n").map(decode);
      for (const [name, of] of Object.entries(PEERS)) {
        const peer = of(entries, end, text);
        peer.prepare();
        peer.run();
        const made = peer.answers();
        const at = [...answers].findIndex((answer, n) => answer !== made[n]);
        if (made !== answers) throw new Error(`${name}: another answer to entry ${at + 1}`);
        if (checksum(peer.standings()) !== standings) throw new Error(`${name}: other stages at the end`);
        ready[name] = peer;
      }
    }
  },
  round(name) {
    const peer = ready[name];
    peer.prepare();
    window.gc?.();
    const begun = performance.now();
    peer.run();
    return performance.now() - begun;
  },
};
