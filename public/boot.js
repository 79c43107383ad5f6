// Looks whether the app can run here, loads it, and hands over to notice.js if anything fails.
window.jiedanBooted = true;

// A module of one function with all that the compiler takes for granted: memory.fill, ref.null,
// i32.extend8_s, i32.trunc_sat_f32_s, and two results.
const NEEDED = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 13, 2, 96, 2, 127, 125, 2, 127, 127, 96, 0, 2, 127, 127, 3, 2, 1, 0, 5, 3, 1, 0, 1,
  10, 23, 1, 21, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 208, 112, 26, 32, 0, 192, 32, 1, 252, 0, 11,
]);

function canRun() {
  try {
    return (
      WebAssembly.validate(NEEDED) &&
      // Throws where the page's policy is older than 'wasm-unsafe-eval'.
      new WebAssembly.Module(NEEDED) instanceof WebAssembly.Module &&
      "indexedDB" in window &&
      "structuredClone" in window &&
      "BigInt64Array" in window &&
      "HTMLDialogElement" in window &&
      "CSSLayerBlockRule" in window
    );
  } catch (error) {
    return false;
  }
}

const notice = window.jiedanNotice;

// The page's policy lets no text become a script, not even the address of another file of this host; where the browser
// knows how (Trusted Types), what does become something passes here. The two workers are the only scripts that are named by
// a text; the templates of the screens, which stand in the program, hold nothing that runs.
const RUNS = /<(script|iframe|object|embed|base)\b|\son[a-z]+\s*=|javascript:|srcdoc/i;
function only(passes, what) {
  return (text) => {
    if (passes(text)) return text;
    throw new TypeError(`not ${what} of this app: ${String(text).slice(0, 80)}`);
  };
}
window.trustedTypes?.createPolicy("default", {
  createHTML: only((text) => !RUNS.test(text), "a template"),
  createScriptURL: only((text) => text === "sw.js" || text === "copy.js", "a script"),
});

const isPanic = (error) => error instanceof WebAssembly.RuntimeError;

// What is needed right after the first load is fetched beside it: what opens the desks, where the browser has noted that
// there is something on them (src/app/desk/note.rs), and otherwise the form. If this goes wrong, the app fetches it.
function fetchAhead() {
  const isNoted = () => Object.keys(localStorage).some((key) => key.endsWith(":records"));
  const isFirst = () => /^(#\/?|#\/tasks\/new.*)?$/.test(location.hash);
  try {
    const which = isNoted() ? "noted" : isFirst() ? "first" : "";
    const files = document.querySelector(`meta[name="jiedan-${which}"]`)?.content.split(" ") ?? [];
    for (const href of files) {
      const link = { rel: "preload", as: "fetch", crossOrigin: "anonymous", fetchPriority: "low", href };
      document.head.append(Object.assign(document.createElement("link"), link));
    }
  } catch {
    // There is no place for notes.
  }
}

async function start() {
  const address = (name) => new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI).href;
  const app = await import(address("jiedan-js"));
  await app.default({ module_or_path: address("jiedan-wasm") });
  // The app takes the static page away itself, once it has something to show.
}

if (canRun()) {
  addEventListener("jiedan:panic", (event) => notice("stopped", event.detail));
  addEventListener("error", (event) => isPanic(event.error) && notice("stopped", event.message));
  addEventListener("unhandledrejection", (event) => isPanic(event.reason) && notice("stopped", event.reason));
  fetchAhead();
  start().catch((error) => {
    const tell = () => {
      console.error(error);
      notice(isPanic(error) ? "stopped" : "not-loaded", error);
    };
    // A page that is being left gives up its downloads; whoever is still here a moment later is told.
    setTimeout(tell, isPanic(error) ? 0 : 200);
  });
} else {
  notice("too-old");
}
