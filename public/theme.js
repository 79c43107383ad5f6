// Finds the name under which this copy of the app keeps its things, then puts the saved theme and language on <html>
// before the first paint. Classic script, old syntax on purpose.
(function () {
  "use strict";
  // To a browser all folders of one host are one place; a copy of the app in another folder is another app all the same.
  // The first copy has the plain name, as it had when there were no others; each other one has its folder in its name.
  function place(folder) {
    var own = "jiedan " + folder;
    try {
      var first = localStorage.getItem("jiedan:home");
      if (first !== null) return first === folder ? "jiedan" : own;
      // The first one has erased everything, and this one isn't new.
      for (var n = 0; n < localStorage.length; n += 1) if (localStorage.key(n).indexOf(own + ":") === 0) return own;
      localStorage.setItem("jiedan:home", folder);
    } catch (error) {}
    return "jiedan";
  }
  window.jiedanFolder = location.pathname.replace(/[^/]*$/, "").replace(/:/g, "%3A");
  window.jiedanPlace = place(window.jiedanFolder);
  // Preferences are kept as JSON; where site data is blocked, reading throws.
  function saved(key, allowed) {
    try {
      var value = String(localStorage.getItem(key)).replace(/"/g, "");
      return allowed.test(value) ? value : "";
    } catch (error) {
      return "";
    }
  }
  var root = document.documentElement;
  var theme = saved(window.jiedanPlace + ":theme", /^(light|dark)$/);
  // The tag of any language: which ones there are is known to the app alone.
  var language = saved(window.jiedanPlace + ":language", /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
  if (theme) root.setAttribute("data-theme", theme);
  if (language) root.setAttribute("lang", language);
})();
