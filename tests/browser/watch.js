// Collects what goes wrong in a page from its first moment: served by the journeys' server as the
// first script of every HTML page. It keeps its list in sessionStorage, so that it outlives a
// reload, and changes nothing else.
(() => {
  const KEY = "journeys:faults";
  const note = (fault) => {
    const faults = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    faults.push(String(fault).slice(0, 1000));
    sessionStorage.setItem(KEY, JSON.stringify(faults));
  };
  sessionStorage.setItem("journeys:watched", "yes");
  addEventListener("securitypolicyviolation", (e) =>
    note(`policy: ${e.effectiveDirective} blocks ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`), true);
  addEventListener("error", (e) =>
    note(e instanceof ErrorEvent
      ? `error: ${e.message} at ${e.filename}:${e.lineno}`
      : `not loaded: ${e.target.src ?? e.target.href ?? e.target.tagName}`), true);
  addEventListener("unhandledrejection", (e) => note(`rejection: ${e.reason?.stack ?? e.reason}`));
  const said = console.error;
  console.error = (...words) => {
    note(`console: ${words.join(" ")}`);
    said.apply(console, words);
  };
})();

// A browser that denies storage, for one tab: as where cookies are blocked, opening throws.
if (sessionStorage.getItem("tests:deny-storage")) {
    IDBFactory.prototype.open = () => {
        throw new DOMException("denied for this test", "SecurityError");
    };
}
