// The small script outside the program. It runs before anything paints, and goes on working when the program doesn't.
//
// It decides whether anything may start in this tab; sets language, direction, theme and text size before the first paint; starts
// the download of the language in use, and the program; owns Exit; makes the one Trusted Types policy and starts the workers through it; asks before a
// new version takes over; and covers the page when the program has broken.
//
// For the program: window.ownwords =
//   publicUrl            where the app lives: "/" or "/a/b/"
//   mayStart             false in a tab that was left by Exit, and inside somebody else's frame
//   started(), trapped(message)   how starting went; a panic hook calls trapped too
//   unsaved              text that is in no field and not yet stored (string or function), shown if the program breaks
//   exit()               leaves at once
//   startSealer(), startScanner()    a new Worker with the sealing engine, with the reader of QR codes
//   handed               what came behind the # of a link to /card or /open, with the event "ownwords-handed" when it comes later
//   updateReady, applyUpdate()    with the event "ownwords-update" on window
//   keep(addresses)      has the service worker keep these for offline use
//   keepScanner()        the same for the reader of QR codes
//   forgetOffline()      takes the service worker and its caches away; a promise
//   file(name)           the address of a file of assets/, such as "words/eff-large.txt"
"use strict";
(() => {
  const script = document.currentScript;
  const { public: publicUrl, sealer, scanner, worker, plain, app } = script.dataset;
  const dev = "dev" in script.dataset;
  const root = document.documentElement;
  const EXITED = "ownwords-exited";
  const LEFT = "ownwords-left";
  const SINCE = "ownwords-since";

  const quietly = (work) => { try { return work(); } catch { return undefined; } };
  const stored = (key) => quietly(() => localStorage.getItem(key));
  const tableOf = (id) => quietly(() => JSON.parse(document.getElementById(id).textContent)) || {};
  const locales = tableOf("locales");
  const files = tableOf("files");

  // --- What came behind the # of a link: a card, a small share. Out of the address and the history before anything else ---

  // By their marks (src/format/card.rs, link.rs): any other # is a place on the page, such as a part in a table of contents.
  const handed = () => {
    const text = location.hash.slice(1);
    const [, page] = location.pathname.match(/\/(card|open)\/?$/) || [];
    const marks = { card: /^owc\./i, open: /^ows\./i };
    const own = page && Object.keys(marks).find((name) => marks[name].test(text));
    if (!own) return "";
    // A card at the page for shares, or the other way round: it goes to its own page.
    if (own !== page) { location.replace(publicUrl + own + location.hash); return ""; }
    history.replaceState(history.state, "", location.pathname + location.search);
    return text;
  };
  const first = handed();
  addEventListener("hashchange", () => {
    const text = handed();
    if (!text) return;
    window.ownwords.handed = text;
    dispatchEvent(new CustomEvent("ownwords-handed"));
  });

  // --- Exit -----------------------------------------------------------------------------------------------------------

  const cover = () => {
    root.setAttribute("data-covered", "");
    document.title = "Kitchen measures";
  };
  const leave = () => { cover(); location.replace(plain); };
  const exit = () => {
    cover();
    quietly(() => sessionStorage.setItem(EXITED, "1"));
    quietly(() => localStorage.setItem(LEFT, String(Date.now())));
    location.replace(plain);
  };

  // The tab's own mark says that it was left; so does the time of the last Exit, since a page that Firefox kept whole still
  // sees its tab's marks as they were. At worst another tab shows the neutral page too.
  const exited = () => quietly(() => sessionStorage.getItem(EXITED)) === "1";
  const leftSince = (time) => Number(stored(LEFT) || 0) > time;

  // After Exit, Back, Forward and a restored tab show the neutral page again. Somebody who types the address means it.
  const arrival = quietly(() => performance.getEntriesByType("navigation")[0].type)
    || (quietly(() => performance.navigation.type) === 0 ? "navigate" : "back_forward");
  const framed = window.top !== window.self;
  const since = Number(quietly(() => sessionStorage.getItem(SINCE)) || 0);
  const gone = arrival !== "navigate" && (exited() || (arrival === "back_forward" && leftSince(since)));
  if (gone) leave();
  else if (arrival === "navigate") {
    quietly(() => sessionStorage.removeItem(EXITED));
    quietly(() => sessionStorage.setItem(SINCE, String(Date.now())));
  }
  if (framed) cover();

  // A page that the browser keeps whole may come back without running any of this: it is kept covered.
  let hidden = 0;
  addEventListener("pagehide", (event) => {
    hidden = Date.now();
    if (event.persisted) root.setAttribute("data-covered", "");
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    if (exited() || leftSince(hidden - 1)) leave();
    else if (!framed) root.removeAttribute("data-covered");
  });

  // Shift three times within five seconds, with no other key between: not somebody writing capitals.
  let alone = false;
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key === "Shift") { if (!event.repeat) alone = true; }
    else { alone = false; presses = []; }
  }, true);
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    const now = performance.now();
    presses = presses.filter((time) => now - time < 5000).concat(now);
    if (presses.length >= 3) { presses = []; exit(); }
  }, true);

  // --- How it looks and reads -----------------------------------------------------------------------------------------

  const wanted = [stored("ownwords-language"), ...(navigator.languages || [])].filter(Boolean);
  const known = (tag) => locales[tag] ? tag
    : Object.keys(locales).find((other) => other.split("-")[0] === tag.split("-")[0]);
  const language = wanted.map(known).find(Boolean) || "en-GB";
  root.lang = language;
  root.dir = (locales[language] || {}).dir || "ltr";
  root.dataset.theme = stored("ownwords-theme") || "auto";
  root.dataset.text = stored("ownwords-text") || "1";
  root.dataset.public = publicUrl;

  const mayStart = !gone && !framed;
  const own = (locales[language] || { files: {} }).files.core;
  if (mayStart && own) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: own });
    document.head.append(link);
  }

  // --- When the program breaks ----------------------------------------------------------------------------------------

  const guard = document.getElementById("boot-trap");
  let running = false;
  let broken = false;

  const words = () => {
    const saved = stored("ownwords-language") || root.lang || "en-GB";
    const texts = [...guard.content.children];
    return texts.find((text) => text.lang === saved) || texts.find((text) => text.lang.split("-")[0] === saved.split("-")[0]) || texts[0];
  };

  const unsaved = () => {
    const fields = document.querySelectorAll("textarea, input:not([type]), input[type=text], input[type=search], [contenteditable=true]");
    const found = [...fields].map((field) => field.value === undefined ? field.textContent : field.value);
    const more = window.ownwords.unsaved;
    found.push(typeof more === "function" ? quietly(more) : more);
    return [...new Set(found.map((text) => String(text || "").trim()).filter(Boolean))].join("\n\n");
  };

  const element = (tag, part, text) => {
    const made = document.createElement(tag);
    made.className = `boot-trap__${part}`;
    if (text) made.textContent = text;
    return made;
  };

  const showTrap = () => {
    const say = words().dataset;
    const text = quietly(unsaved) || "";
    const box = document.createElement("div");
    box.className = "boot-trap";
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-labelledby", "boot-trap-title");
    box.lang = words().lang;
    box.dir = words().dir;
    const inner = element("div", "inner");
    const title = element("h1", "title", say.title);
    title.id = "boot-trap-title";
    title.tabIndex = -1;
    inner.append(title, element("p", "line", say.kept));
    const buttons = element("div", "buttons");
    const button = (label, press, main) => {
      const made = element("button", "button", label);
      made.type = "button";
      if (main) made.classList.add("boot-trap__button--main");
      made.addEventListener("click", press);
      buttons.append(made);
    };
    const said = element("p", "said");
    said.setAttribute("role", "status");
    if (text) {
      const label = element("label", "line", say.unsaved);
      const area = element("textarea", "text");
      area.value = text;
      area.readOnly = true;
      label.append(area);
      inner.append(label);
      button(say.copy, async () => {
        let copied = false;
        try { await navigator.clipboard.writeText(text); copied = true; } catch {
          area.focus();
          area.select();
          copied = quietly(() => document.execCommand("copy"));
        }
        said.textContent = copied ? say.copied : say.copyYourself;
      });
    }
    button(say.again, () => location.reload(), true);
    button(say.exit, exit);
    inner.append(buttons, said);
    box.append(inner);
    document.body.append(box);
    root.setAttribute("data-trapped", "");
    title.focus();
  };

  const trapped = (message) => {
    if (broken || !mayStart) return;
    broken = true;
    console.error("ownwords: stopped:", message);
    if (document.body) showTrap();
    else addEventListener("DOMContentLoaded", showTrap);
  };

  // A trap in wasm, or its stack running over; an ordinary error of the browser's doesn't stop the program.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError
    || ((error instanceof RangeError || (error && error.name === "InternalError")) && /wasm/.test(String(error.stack)));
  addEventListener("error", (event) => {
    if (event.target && event.target.tagName === "SCRIPT") trapped(`${event.target.src} did not load`);
    else if (isTrap(event.error)) trapped(event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => { if (isTrap(event.reason)) trapped(String(event.reason)); });

  // Long enough for a slow line: what arrives later takes the cover off again.
  const PATIENCE = 45000;
  const started = () => {
    running = true;
    document.querySelectorAll("body > .boot-shell").forEach((shell) => shell.remove());
    if (late) { root.removeAttribute("data-trapped"); document.querySelectorAll(".boot-trap").forEach((box) => box.remove()); broken = false; }
  };
  let late = false;
  if (mayStart) setTimeout(() => { if (!running && !broken) { late = true; trapped("not started in time"); } }, PATIENCE);

  // --- Workers --------------------------------------------------------------------------------------------------------

  const absolute = (address) => new URL(address, location.href).href;
  const allowed = [sealer, scanner, worker, app].map(absolute);
  const checked = (address) => {
    if (!allowed.includes(absolute(address))) throw new TypeError(`not one of our scripts: ${address}`);
    return address;
  };
  const policy = window.trustedTypes ? trustedTypes.createPolicy("ownwords", { createScriptURL: checked }) : { createScriptURL: checked };
  const starting = (address, name) => () => new Worker(policy.createScriptURL(address), { type: "module", name });
  const [startSealer, startScanner] = [starting(sealer, "sealer"), starting(scanner, "scanner")];

  // It looks for its place in the page, so the page has to be whole.
  const startProgram = () => {
    const program = document.createElement("script");
    program.type = "module";
    program.src = policy.createScriptURL(app);
    document.head.append(program);
  };
  if (mayStart && document.readyState === "loading") addEventListener("DOMContentLoaded", startProgram);
  else if (mayStart) startProgram();

  let waiting = null;
  let applying = false;
  const offer = (found) => {
    waiting = found;
    window.ownwords.updateReady = true;
    dispatchEvent(new CustomEvent("ownwords-update"));
  };
  const post = (registration, message) => {
    const to = registration.installing || registration.waiting || registration.active;
    if (to) to.postMessage(message);
  };
  const keep = async (addresses) => {
    // On a first visit it is still on its way.
    const registration = navigator.serviceWorker && await navigator.serviceWorker.ready;
    if (registration) post(registration, { type: "keep", urls: addresses.map(absolute) });
  };
  const keepScanner = () => keep([scanner]);
  const applyUpdate = () => {
    if (!waiting) return;
    applying = true;
    waiting.postMessage({ type: "skip-waiting" });
  };
  const forgetOffline = async () => {
    const registrations = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
    await Promise.all(registrations.filter((each) => each.scope === absolute(publicUrl)).map((each) => each.unregister()));
    const names = window.caches ? await caches.keys() : [];
    await Promise.all(names.filter((name) => name.startsWith(`ownwords ${publicUrl} `)).map((name) => caches.delete(name)));
  };

  const file = (name) => {
    const path = `/${name.replace(/^assets\//, "")}`;
    const found = Object.keys(files).find((each) => `/${each}`.endsWith(path));
    return found && files[found];
  };

  const register = async () => {
    if (!navigator.serviceWorker) return;
    if (dev) { await forgetOffline(); return; }
    const registration = await navigator.serviceWorker.register(policy.createScriptURL(worker), { scope: publicUrl, updateViaCache: "none" });
    post(registration, { type: "keep", urls: Object.values((locales[language] || { files: {} }).files).map(absolute) });
    const watch = (found) => {
      if (!found) return;
      const look = () => { if (found.state === "installed" && registration.active) offer(found); };
      found.addEventListener("statechange", look);
      look();
    };
    watch(registration.waiting);
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (!applying) return;
      applying = false;
      location.reload();
    });
    let asked = performance.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || performance.now() - asked < 3600000) return;
      asked = performance.now();
      registration.update().catch(() => {});
    });
  };
  // Not while the first screen is still on its way.
  if (mayStart) addEventListener("load", () => setTimeout(() => register().catch((error) => console.warn("ownwords: no offline copy:", error)), 300));

  window.ownwords = {
    publicUrl, mayStart, started, trapped, exit, startSealer, startScanner, handed: first, applyUpdate, keep, keepScanner, forgetOffline,
    unsaved: "", updateReady: false, file,
  };
})();
