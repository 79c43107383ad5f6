// The pages that must work when the app doesn't: too old a browser, not loaded, opened without a web server, stopped by an
// error.
// Classic script in old syntax on purpose: browsers that can't run boot.js must understand it.
(function () {
  "use strict";
  var TEXTS = {
    "zh-CN": {
      "too-old": {
        title: "这个浏览器太旧，打不开接单台",
        lines: ["请用新版 Chrome、Edge 或 Safari 打开（iPhone 需要 iOS 16.4 以上）。"],
      },
      "not-loaded": {
        title: "接单台没有打开",
        lines: [
          "网页有一部分没有下载成功：可能断网了，也可能网站刚更新过。",
          "什么都没有丢：以前保存的内容还在这个浏览器里。请重新打开。",
        ],
      },
      "no-server": {
        title: "接单台要从网站打开",
        lines: [
          "这一页是直接从文件打开的。浏览器不让这样打开的网页运行程序，跟网络没有关系。",
          "在这个文件夹里开一个本机网站，比如 python3 -m http.server 8080，再用浏览器打开 http://127.0.0.1:8080/ 这个网址。有源码的话，用 make serve。放到任何能放网页的地方也行。",
        ],
      },
      stopped: {
        title: "接单台出错，停下了",
        lines: ["已保存的内容都在这个浏览器里，没有丢。请重新打开。"],
        unsaved: "这些可能还没有保存，请先复制：",
      },
      address: "网址",
      copy: "复制网址",
      copied: "已复制。",
      select: "已选中网址，请长按或按 Ctrl+C 复制。",
      reload: "重新打开",
      details: "出错信息",
    },
    en: {
      "too-old": {
        title: "This browser is too old for Jiedan",
        lines: ["Please use a current Chrome, Edge or Safari (iOS 16.4 or later)."],
      },
      "not-loaded": {
        title: "Jiedan didn't open",
        lines: [
          "Part of the page didn't arrive: the network may be down, or the site was updated just now.",
          "Nothing was lost: what you saved is still in this browser. Please reload.",
        ],
      },
      "no-server": {
        title: "Jiedan has to be opened from a web server",
        lines: [
          "This page was opened straight from a file. Browsers run no programs in such a page; the network has nothing to do with it.",
          "Start a web server in this folder, such as python3 -m http.server 8080, and open the address http://127.0.0.1:8080/ in the browser. With the sources, make serve does it. Any host for web pages will do too.",
        ],
      },
      stopped: {
        title: "Jiedan stopped because of an error",
        lines: ["What is saved is safe in this browser. Please reload."],
        unsaved: "This may not be saved yet; copy it first:",
      },
      address: "Address",
      copy: "Copy address",
      copied: "Copied.",
      select: "The address is selected: press Ctrl+C, or hold and copy.",
      reload: "Reload",
      details: "What went wrong",
    },
  };

  // As the app shows it, once it does; until then as it was kept, or as the browser has it. A language that has no texts
  // here reads English.
  function language() {
    function known(tag) {
      return TEXTS[tag] ? tag : /^[a-z]{2,3}(-|$)/.test(tag) ? "en" : "";
    }
    var app = document.getElementById("app");
    var shown = app && app.firstChild ? document.documentElement.lang : "";
    if (known(shown)) return known(shown);
    var saved = "";
    try {
      saved = String(localStorage.getItem((window.jiedanPlace || "jiedan") + ":language")).replace(/"/g, "");
    } catch (error) {}
    return known(saved) || (/^en/i.test(navigator.language || "") ? "en" : "zh-CN");
  }

  function add(parent, tag, text, attributes) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    for (var name in attributes || {}) element.setAttribute(name, attributes[name]);
    return parent.appendChild(element);
  }

  function addButton(page, text) {
    var row = add(page, "p");
    return add(row, "button", text, { type: "button", "class": "button", "data-kind": "primary" });
  }

  // What a login page answered in place of a file may be kept by the browser, also over a reload: everything that this
  // page asked for is asked for again first.
  var going = false;
  function loadAnew() {
    if (going) return;
    going = true;
    var go = function () {
      location.reload();
    };
    if (!window.fetch || !window.Promise || !performance.getEntriesByType) return go();
    var addresses = {};
    var asked = performance.getEntriesByType("resource");
    for (var n = 0; n < asked.length; n += 1) addresses[asked[n].name] = true;
    var metas = document.querySelectorAll('meta[name^="jiedan-"]');
    for (n = 0; n < metas.length; n += 1) addresses[new URL(metas[n].content, document.baseURI).href] = true;
    var ours = Object.keys(addresses).filter(function (address) {
      return address.indexOf(location.origin + "/") === 0;
    });
    setTimeout(go, 3000);
    Promise.all(
      ours.map(function (address) {
        return fetch(address, { cache: "reload" });
      }),
    ).then(go, go);
  }

  // A version that doesn't run can't offer the later one that waits behind it, so that is taken here.
  function reload() {
    var workers = navigator.serviceWorker;
    if (!workers || !workers.getRegistration) return loadAnew();
    workers.getRegistration().then(function (registration) {
      if (!registration || !registration.waiting) return loadAnew();
      workers.addEventListener("controllerchange", loadAnew);
      registration.waiting.postMessage("update");
      setTimeout(loadAnew, 2000);
    }, loadAnew);
  }

  // What stands in the app's text fields, so that an error doesn't take it along.
  function typed() {
    var fields = document.querySelectorAll("#app textarea, #app input:not([type]), #app input[type=text]");
    var texts = [];
    for (var i = 0; i < fields.length; i++) if (fields[i].value.trim()) texts.push(fields[i].value);
    return texts.join("\n\n");
  }

  function addAddress(page, words) {
    var label = add(page, "label", "", { "class": "field" });
    add(label, "span", words.address, { "class": "field-label" });
    var field = add(label, "input", "", { "class": "input", readonly: "", value: location.href });
    var button = addButton(page, words.copy);
    var status = add(page, "p", "", { role: "status" });
    function select() {
      field.focus();
      field.setSelectionRange(0, field.value.length);
      var done = false;
      try {
        done = document.execCommand("copy");
      } catch (error) {}
      status.textContent = done ? words.copied : words.select;
    }
    button.onclick = function () {
      if (!navigator.clipboard || !navigator.clipboard.writeText) return select();
      // It may never answer.
      var late = setTimeout(select, 1000);
      navigator.clipboard.writeText(field.value).then(
        function () {
          clearTimeout(late);
          status.textContent = words.copied;
        },
        function () {
          clearTimeout(late);
          select();
        },
      );
    };
  }

  var shown = "";
  // kind: "too-old", "not-loaded" or "stopped". The first one stays.
  window.jiedanNotice = function (kind, detail) {
    if (shown) return;
    // What isn't on a web server, as a file of the device, can't be loaded: no network would help.
    if (kind === "not-loaded" && !/^https?:$/.test(location.protocol)) kind = "no-server";
    shown = kind;
    var chosen = language();
    var words = TEXTS[chosen];
    var text = words[kind];
    var unsaved = kind === "stopped" ? typed() : "";
    ["app", "start"].forEach(function (id) {
      var old = document.getElementById(id);
      if (old) old.hidden = true;
    });
    document.documentElement.lang = chosen;
    var main = add(document.body, "main", "", { id: "notice", "class": "main", "data-notice": kind });
    var page = add(main, "div", "", { "class": "stack" });
    var title = add(page, "h1", text.title, { tabindex: "-1" });
    text.lines.forEach(function (line) {
      add(page, "p", line);
    });
    if (unsaved) {
      var label = add(page, "label", "", { "class": "field" });
      add(label, "span", text.unsaved, { "class": "field-label" });
      add(label, "textarea", "", { "class": "input", readonly: "", rows: "6" }).value = unsaved;
    }
    if (kind === "too-old") {
      addAddress(page, words);
    } else if (kind !== "no-server") {
      addButton(page, words.reload).onclick = reload;
    }
    if (detail) {
      var more = add(page, "details", "", { "class": "disclosure", "data-plain": "" });
      add(more, "summary", words.details, { "class": "disclosure-title" });
      add(more, "p", String(detail), { "class": "disclosure-body code", lang: "en" });
    }
    title.focus();
  };

  // boot.js didn't arrive, or its language is too new for this browser.
  addEventListener("load", function () {
    if (window.jiedanBooted) return;
    window.jiedanNotice("noModule" in document.createElement("script") ? "not-loaded" : "too-old");
  });
})();
