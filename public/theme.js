// Puts the saved theme and language on <html> before the first paint. Classic script, old syntax on purpose.
(function () {
  "use strict";
  // Preferences are kept as JSON; where site data is blocked, reading throws.
  function saved(key, allowed) {
    try {
      var value = String(localStorage.getItem(key)).replace(/"/g, "");
      return allowed.indexOf(value) < 0 ? "" : value;
    } catch (error) {
      return "";
    }
  }
  var root = document.documentElement;
  var theme = saved("jiedan:theme", ["light", "dark"]);
  var language = saved("jiedan:language", ["zh-CN", "en"]);
  if (theme) root.setAttribute("data-theme", theme);
  if (language) root.setAttribute("lang", language);
})();
