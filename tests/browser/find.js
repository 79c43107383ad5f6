// Finds elements by role and accessible name, as assistive technology meets them. Runs inside the
// page through WebDriver's execute: `arguments[0]` is the chain of steps, outermost first, each
// { role, name, exact, nth }. A short text of its own, because WebDriver's computed role and label
// cost a request for each element; the harness compares both on its fixture page. Absent: shadow
// roots, frames, and the rarer corners of the accname specification.
const INPUTS = {
  button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
  range: "slider", number: "spinbutton", search: "searchbox", file: "file", color: "color",
  date: "date", time: "date", month: "date", week: "date", "datetime-local": "date", hidden: "",
};
const TAGS = {
  BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", OPTION: "option", NAV: "navigation", MAIN: "main",
  ASIDE: "complementary", ARTICLE: "article", UL: "list", OL: "list", MENU: "list", LI: "listitem", TABLE: "table",
  TR: "row", TD: "cell", TH: "columnheader", DT: "term", DD: "definition", PROGRESS: "progressbar", METER: "meter",
  OUTPUT: "status", DIALOG: "dialog", FIELDSET: "group", DETAILS: "group", HR: "separator", FIGURE: "figure",
  TIME: "time", P: "paragraph", SEARCH: "search", BLOCKQUOTE: "blockquote", VIDEO: "video", SVG: "img", svg: "img",
};
// Roles whose name may come from their content.
const FROM_CONTENT = new Set(["button", "link", "heading", "option", "cell", "columnheader", "rowheader", "row", "tab",
  "menuitem", "checkbox", "radio", "switch", "tooltip", "treeitem"]);
// Roles that have no name of their own content, but that a person would point at by their text.
const BY_TEXT = new Set(["listitem", "status", "timer", "alert", "article", "paragraph", "term", "definition", "note",
  "log", "time", "blockquote", "group", "figure"]);

const squeeze = (text) => text.replace(/\s+/gu, " ").trim();
// Engines differ in the blanks they put around boxes; beside a Chinese character a blank means nothing.
const loose = (text) => squeeze(text).replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/gu, "");
const style = (el, pseudo) => getComputedStyle(el, pseudo);

function shown(el) {
  if (style(el).display === "contents") return !el.parentElement || shown(el.parentElement);
  return el.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}

const modals = document.querySelectorAll("dialog:modal");
const modal = modals[modals.length - 1];
function exposed(el) {
  return (!modal || modal.contains(el)) && !el.closest('[aria-hidden="true"], [inert]') && shown(el);
}

function roleOf(el) {
  const said = (el.getAttribute("role") ?? "").trim().split(/\s+/)[0];
  if (said) return said === "none" || said === "presentation" ? "" : said;
  const tag = el.tagName;
  const outer = () => !el.closest("article, aside, main, nav, section");
  if (tag === "INPUT") {
    const role = INPUTS[el.type] ?? "textbox";
    return (role === "textbox" || role === "searchbox") && el.hasAttribute("list") ? "combobox" : role;
  }
  if (tag === "A" || tag === "AREA") return el.hasAttribute("href") ? "link" : "";
  if (/^H[1-6]$/.test(tag)) return "heading";
  if (tag === "SELECT") return el.multiple || el.size > 1 ? "listbox" : "combobox";
  if (tag === "IMG") return el.getAttribute("alt") === "" ? "" : "img";
  if (tag === "SECTION") return authorName(el) ? "region" : "";
  if (tag === "FORM") return authorName(el) ? "form" : "";
  if (tag === "HEADER") return outer() ? "banner" : "";
  if (tag === "FOOTER") return outer() ? "contentinfo" : "";
  return TAGS[tag] ?? "";
}

function generated(el, pseudo) {
  const content = style(el, pseudo).content;
  return /^"/.test(content) ? content.slice(1, content.lastIndexOf('"')).replaceAll('\\"', '"') : "";
}

// The text an element contributes to a name; `skip` is the control that a label belongs to.
function textOf(node, skip, hiddenToo) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  if (node.nodeType !== Node.ELEMENT_NODE || node === skip) return "";
  if (!hiddenToo && (node.getAttribute("aria-hidden") === "true" || !shown(node))) return "";
  const label = node.getAttribute("aria-label")?.trim();
  if (label) return ` ${label} `;
  if (node.tagName === "BR") return " ";
  if (node.tagName === "IMG") return ` ${node.alt} `;
  if (node.tagName === "svg") return node.querySelector(":scope > title")?.textContent ?? "";
  if (node.tagName === "SELECT") return ` ${node.selectedOptions[0]?.text ?? ""} `;
  if (node.tagName === "INPUT" || node.tagName === "TEXTAREA") {
    return ["checkbox", "radio", "file"].includes(node.type) ? "" : ` ${node.value} `;
  }
  if (node.tagName === "SCRIPT" || node.tagName === "STYLE") return "";
  const inside = [...node.childNodes].map((child) => textOf(child, skip, hiddenToo)).join("");
  const text = generated(node, "::before") + inside + generated(node, "::after");
  return ["inline", "contents"].includes(style(node).display) ? text : ` ${text} `;
}
const contentOf = (el) => squeeze(
  generated(el, "::before") + [...el.childNodes].map((child) => textOf(child)).join("") + generated(el, "::after"));

function authorName(el) {
  const named = (el.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)).filter(Boolean)
    .map((ref) => textOf(ref, undefined, !shown(ref))).join(" ");
  return squeeze(named) || squeeze(el.getAttribute("aria-label") ?? "");
}

function nativeName(el) {
  const child = { FIELDSET: "legend", TABLE: "caption", FIGURE: "figcaption", DETAILS: "summary", svg: "title" }[el.tagName];
  if (el.labels?.length && el.type !== "hidden") {
    return squeeze([...el.labels].map((label) => textOf(label, el, !shown(label))).join(" "));
  }
  if (el.tagName === "INPUT" && ["button", "submit", "reset"].includes(el.type)) return squeeze(el.value);
  if (el.tagName === "IMG" || el.type === "image") return squeeze(el.alt);
  const part = child && el.querySelector(`:scope > ${child}`);
  return part ? squeeze(el.tagName === "svg" ? part.textContent : contentOf(part)) : "";
}

function nameOf(el, role) {
  return authorName(el) || nativeName(el) || (FROM_CONTENT.has(role) && contentOf(el))
    || squeeze(el.getAttribute("title") ?? "") || squeeze(el.getAttribute("placeholder") ?? "")
    || (BY_TEXT.has(role) && contentOf(el)) || "";
}

// A file input takes files also while it is hidden: its button is what people see.
const elementsOf = (scope, role) => [...scope.querySelectorAll("*")]
  .filter((el) => roleOf(el) === role && (role === "file" || exposed(el)));

function find(chain) {
  let scopes = [document];
  for (const { role, name, exact, nth } of chain) {
    const wanted = loose(name);
    let found = scopes.flatMap((scope) => elementsOf(scope, role)).filter((el, i, all) => all.indexOf(el) === i);
    if (wanted || exact) {
      found = found.filter((el) => {
        const is = loose(nameOf(el, role));
        return exact ? is === wanted : is.includes(wanted);
      });
    }
    scopes = nth === null ? found : found.slice(nth, nth + 1);
  }
  return scopes;
}

// What there is of a role, for the message when nothing was found; all roles if there is none.
function inventory(role) {
  const lines = (els) => els.map((el) => `${roleOf(el)} “${nameOf(el, roleOf(el)).slice(0, 80)}”`);
  const same = lines(elementsOf(document, role));
  if (same.length) return same;
  const telling = ["heading", "button", "link", "textbox", "radio", "checkbox", "combobox", "dialog", "date"];
  return telling.flatMap((other) => lines(elementsOf(document, other)));
}

// The next moment at which the page is drawn. One that is behind another is drawn at none, and not every engine says
// that it is: there a moment has passed, in milliseconds.
const drawn = (moment = 250) => new Promise((done) => {
  setTimeout(done, document.hidden ? 0 : moment);
  requestAnimationFrame(() => setTimeout(done));
});

// Where a person would press: the label of a control that is drawn by it. It is waited for until it stands still, for a
// screen that was just drawn may yet be scrolled to its beginning. Firefox, asked to bring a box of broken pixels to the
// middle, moves it to and fro by one pixel, each time that it is asked: that is standing still.
async function spot(el) {
  const box = el.getBoundingClientRect();
  const tiny = box.width * box.height < 50 || style(el).opacity === "0";
  const target = tiny && el.labels?.length ? el.labels[0] : el;
  let before = [], now = [];
  for (let frames = 0; frames < 60; frames += 1) {
    if (!target.isConnected) throw new Error("drawn anew");
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { left, top, width, height } = target.getBoundingClientRect();
    [before, now] = [now, [left, top, width, height]];
    if (before.length && now.every((value, i) => Math.abs(value - before[i]) <= 1.01)) return target;
    await drawn();
  }
  throw new Error(`it doesn't stand still: ${before} became ${now}`);
}
