// The page of a self-opening file. It asks for the passphrase, hands what is sealed to the engine in a worker, and makes elements of
// what the engine draws. It asks for nothing elsewhere, and keeps nothing: closing the page is enough.
"use strict";
(() => {
  const root = document.documentElement;
  const main = document.querySelector("main");
  const block = (id) => document.getElementById(id).textContent;
  const languages = JSON.parse(block("words"));
  const BASE = "en-GB";
  const tags = Object.keys(languages);
  const first = (tag) => tag.split("-")[0].toLowerCase();
  let tag = (navigator.languages || []).map((wish) => tags.find((own) => own === wish) || tags.find((own) => first(own) === first(wish))).find(Boolean)
    || tags.find((own) => own === BASE) || tags[0];
  const base = () => (languages[BASE] || { words: {} }).words;
  const say = (id) => languages[tag].words[id] || base()[id] || id;

  // --- Elements -----------------------------------------------------------------------------------------------------

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") made.addEventListener(key, value);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return made;
  };
  const button = (id, press, kind) => make("button", { type: "button", class: kind ? `reader__button reader__button--${kind}` : "reader__button", click: press }, say(id));
  // What the engine draws: words, or [tag, class, attributes, children].
  const element = (drawn) => {
    if (typeof drawn === "string") return document.createTextNode(drawn);
    const [name, kind, attributes, children] = drawn;
    const made = document.createElement(name);
    if (kind) made.className = kind;
    for (const [key, value] of attributes) made.setAttribute(key, value);
    made.append(...children.map(element));
    return made;
  };

  // --- The engine ---------------------------------------------------------------------------------------------------

  const absolute = { createScriptURL: (address) => address };
  const policy = window.trustedTypes ? trustedTypes.createPolicy("ownwords", absolute) : absolute;
  const bytesOf = (base64) => {
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  };
  const BOOT = "\nself.onmessage=(e)=>{self.onmessage=null;__wbg_init({module_or_path:e.data}).catch((error)=>setTimeout(()=>{throw error}))};";
  let worker = null;
  let asked = null;
  const dismiss = () => {
    if (worker) worker.terminate();
    worker = null;
    if (asked) asked.fail();
    asked = null;
  };
  // Starts the engine. It says that it is ready before it can be asked anything.
  const started = () => new Promise((done, fail) => {
    if (worker) { done(); return; }
    const address = URL.createObjectURL(new Blob([block("engine"), BOOT], { type: "text/javascript" }));
    worker = new Worker(policy.createScriptURL(address));
    asked = { progress: () => {}, done: () => { URL.revokeObjectURL(address); done(); }, fail };
    worker.addEventListener("error", (event) => { event.preventDefault(); dismiss(); });
    worker.addEventListener("message", (event) => {
      const told = JSON.parse(event.data[0]);
      if (!asked) return;
      if (told.Progress) { asked.progress(told.Progress.done / told.Progress.total); return; }
      const { done: finish } = asked;
      asked = null;
      finish([told, event.data[1]]);
    });
    const module = bytesOf(block("module")).buffer;
    worker.postMessage(module, [module]);
  });
  // Gives what is told, and the bytes beside it.
  const askWhole = async (what, bytes = new ArrayBuffer(0), progress = () => {}) => {
    await started();
    return new Promise((done, fail) => {
      asked = { progress, done, fail };
      worker.postMessage([JSON.stringify(what), bytes], [bytes]);
    });
  };
  const ask = async (...all) => (await askWhole(...all))[0];

  // What the file is locked with stands in its first lines (c2sp.org/age, "Header").
  const isKeyed = (() => {
    const line = block("sealed").trim().split("\n")[1] || "";
    try { return !atob(line.trim()).includes("-> scrypt "); } catch { return false; }
  })();

  // --- The page -----------------------------------------------------------------------------------------------------

  const switcher = (again) => tags.length < 2 ? null : make("nav", { class: "reader__tongues no-print", "aria-label": say("reader-language") },
    ...tags.map((own) => make("button", {
      type: "button", lang: own, dir: languages[own].dir, class: "reader__tongue", "aria-pressed": String(own === tag),
      click: () => { tag = own; speak(); again(); },
    }, languages[own].name)));
  const speak = () => {
    root.lang = tag;
    root.dir = languages[tag].dir;
  };
  const focus = (id) => { const there = document.getElementById(id); if (there) there.focus(); };
  const show = (...parts) => main.replaceChildren(...parts.filter(Boolean));

  let typed = "";
  let keys = "";
  // The copy of their key that a worker saved in the app. One that is larger than any such file isn't read.
  const kept = make("input", {
    id: "keys", class: "reader__field", type: "file", "aria-describedby": "keys-hint",
    change: async () => {
      const [file] = kept.files;
      keys = !file ? "" : file.size > 262144 ? "?" : await file.text() || "?";
    },
  });
  let hidden = false;
  const form = (trouble) => {
    const field = make("input", {
      id: "typed", class: "reader__field", type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false", lang: "en", dir: "ltr",
      "aria-describedby": "typed-hint", "data-hide": hidden,
      input: () => { typed = field.value; },
      keydown: (event) => { if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); open(); } },
    });
    field.value = typed;
    const hide = make("input", { type: "checkbox", id: "hide", class: "reader__tick", change: () => { hidden = hide.checked; field.toggleAttribute("data-hide", hidden); } });
    hide.checked = hidden;
    kept.disabled = false;
    show(
      switcher(() => form(trouble)),
      make("h1", { id: "top", tabindex: "-1" }, say("reader-title")),
      make("p", {}, say(isKeyed ? "reader-lead-key" : "reader-lead")),
      make("p", { class: "hint" }, say("reader-here")),
      ...isKeyed ? [make("label", { for: "keys", class: "reader__label" }, say("reader-key-file")), make("p", { id: "keys-hint", class: "hint" }, say("reader-key-file-hint")), kept] : [],
      make("label", { for: "typed", class: "reader__label" }, say(isKeyed ? "reader-key-passphrase" : "reader-passphrase")),
      make("p", { id: "typed-hint", class: "hint" }, say(isKeyed ? "reader-key-passphrase-hint" : "reader-passphrase-hint")),
      field,
      make("label", { for: "hide", class: "reader__row" }, hide, say("reader-hide")),
      trouble ? make("div", { role: "alert", class: "reader__trouble", id: "trouble", tabindex: "-1" }, make("p", {}, say(trouble))) : null,
      make("div", { id: "far", role: "status" }),
      button("reader-open", () => open(), "main"),
    );
  };

  // A bar for what takes longer than half a second.
  const bar = () => {
    const line = make("progress", { class: "reader__bar", max: "1", "aria-label": say("reader-opening") });
    const timer = setTimeout(() => {
      const far = document.getElementById("far");
      if (far) far.replaceChildren(make("p", {}, say("reader-opening")), line);
    }, 300);
    return { far: (part) => { line.value = part; }, end: () => clearTimeout(timer) };
  };

  const letGo = () => { typed = keys = kept.value = ""; };
  const open = async () => {
    if (asked) return;
    if (!typed.trim()) { form(isKeyed ? "reader-wants-key" : "reader-nothing"); focus("typed"); return; }
    for (const control of main.querySelectorAll("button, input")) control.disabled = true;
    // What was wrong the last time isn't wrong yet this time.
    const old = document.getElementById("trouble");
    if (old) old.remove();
    const waiting = bar();
    let told;
    try {
      told = await ask({ Read: { typed, keys } }, new TextEncoder().encode(block("sealed")).buffer, waiting.far);
    } catch { told = { Refused: "reader-stopped" }; }
    waiting.end();
    if (told.Read) {
      letGo();
      items = told.Read.items;
      await draw();
      focus("top");
      return;
    }
    form(told.Refused);
    focus("typed");
  };

  const close = () => {
    dismiss();
    forget();
    form();
    focus("top");
  };

  // --- Answering ----------------------------------------------------------------------------------------------------

  // What can be answered: the items in the order in which they are drawn; nothing where no reply can be sent.
  let items = null;
  let short = false;
  let from = ["", "", ""];
  let drafts = {};
  // The reply that was sealed. While it stands, it is what the page shows: there is no form that could say otherwise.
  let made = null;
  let isSaved = false;
  const forget = () => { items = made = null; short = false; from = ["", "", ""]; drafts = {}; };
  const FIELDS = ["reply-read", "reply-question", "reply-can", "reply-by-when", "reply-cannot", "reply-why", "reply-wrote"];

  // A labelled box. What is typed is kept at once, so that another language doesn't lose it.
  const box = (id, label, value, keep, kind) => {
    const field = kind === "long"
      ? make("textarea", { id, class: "reader__field", rows: "2", maxlength: "10000", dir: "auto", input: () => keep(field.value) })
      : make("input", { id, class: kind === "tick" ? "reader__tick" : "reader__field", type: { tick: "checkbox", day: "date" }[kind] || "text", maxlength: kind === "line" ? "200" : undefined, max: kind === "day" ? "9999-12-31" : undefined,
        autocomplete: "off", input: () => keep(kind === "tick" ? (field.checked ? "1" : "") : field.value) });
    if (kind === "tick") { field.checked = Boolean(value); return make("label", { for: id, class: "reader__row" }, field, say(label)); }
    field.value = value || "";
    return make("div", { class: "reader__box" }, make("label", { for: id, class: "reader__label" }, say(label)), field);
  };
  const fields = (item, number) => FIELDS.map((field) => {
    const own = drafts[item] || {};
    const kind = { "reply-read": "tick", "reply-by-when": "day" }[field] || "long";
    return box(`${field}-${number}`, field, own[field], (value) => { drafts[item] = { ...drafts[item], [field]: value }; }, kind);
  });
  const answered = (item) => Object.values(drafts[item] || {}).some((value) => value.trim());
  // What was sealed about an item.
  const asSealed = (item) => {
    const day = (text) => {
      const at = new Date(`${text}T12:00`);
      return Number.isNaN(at.getTime()) ? text : new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(at);
    };
    const value = (field, text) => make("dd", { class: "document__value words", dir: "auto" }, field === "reply-read" ? "✓" : field === "reply-by-when" ? day(text) : text);
    const own = drafts[item] || {};
    const said = FIELDS.filter((field) => (own[field] || "").trim());
    return said.length > 0 && make("dl", { class: "document__rows reader__said no-print" }, ...said.map((field) =>
      make("div", { class: "document__row" }, make("dt", { class: "document__label" }, say(field)), value(field, own[field]))));
  };
  const answerUnder = (item, number) => {
    if (made) return asSealed(item);
    const name = make("summary", { class: "reader__summary" });
    const inside = make("details", { class: "reader__answer no-print" }, name, ...fields(item, number));
    const label = () => { name.textContent = say(answered(item) && !inside.open ? "reply-answered" : "reply-answer"); };
    inside.addEventListener("toggle", label);
    label();
    return inside;
  };
  const whole = () => {
    if (made) return sealed();
    const said = make("div", { role: "status" });
    return make("section", { class: "reader__reply no-print", "aria-labelledby": "reply-whole", id: "reply" },
      make("h2", { id: "reply-whole", tabindex: "-1" }, say("reply-whole-title")),
      ...fields("", 0),
      make("h2", {}, say("reply-who-title")),
      make("p", { class: "hint" }, say("reply-who-lead")),
      ...["reply-name", "reply-role", "reply-organisation"].map((label, place) => box(label, label, from[place], (value) => { from[place] = value; }, "line")),
      said,
      button("reply-make", () => reply(said), "main"));
  };
  const reply = async (status) => {
    if (asked) return;
    const said = { ...drafts };
    const random = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    let told;
    let bytes;
    try {
      [told, bytes] = await askWhole({ Answer: { tag, read: say("reply-file-read"), random, made: Date.now(), name: from[0], role: from[1], organisation: from[2], drafts: said } });
    } catch { told = { Refused: "reader-stopped" }; }
    if (told !== "Answered") {
      status.replaceChildren(make("div", { class: "reader__trouble" }, make("p", {}, say(told.Refused))));
      return;
    }
    drafts = said;
    made = new Blob([bytes], { type: "text/plain" });
    isSaved = false;
    await draw();
    focus("reply-made");
  };
  const sealed = () => {
    const file = made;
    const again = async (fresh) => { made = null; if (fresh) drafts = {}; await draw(); focus("reply-whole"); };
    const saved = make("p", { role: "status" });
    const save = () => {
      const address = URL.createObjectURL(file);
      make("a", { href: address, download: `own-words-reply-${new Date().toISOString().slice(0, 10)}.txt` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      isSaved = true;
      saved.textContent = say("reader-saved");
    };
    return make("section", { class: "reader__reply no-print", "aria-labelledby": "reply-made", id: "reply" },
      make("h2", { id: "reply-made", tabindex: "-1" }, say("reply-made-title")),
      asSealed(""),
      make("p", {}, say("reply-made-lead")),
      button("reader-save", save, "main"),
      saved,
      make("p", { class: "hint" }, say("reply-made-gone")),
      make("div", { class: "reader__buttons" }, button("reply-change", () => again(false)), button("reply-another", () => again(true))));
  };

  const draw = async () => {
    let told;
    try { told = await ask({ Draw: { tag, words: languages[tag].words, base: base() } }); } catch { told = { Refused: "reader-stopped" }; }
    if (!told.Drawn) { form(told.Refused); return; }
    const drawn = element(told.Drawn);
    if (items) {
      [...drawn.querySelectorAll(".document__item")].forEach((article, place) => {
        // Rows of a table are one answer: the form stands under the last.
        const under = items[place] && items.lastIndexOf(items[place]) === place && answerUnder(items[place], place + 1);
        if (under) article.append(under);
      });
    }
    show(
      switcher(draw),
      make("h1", { id: "top", class: "no-print", tabindex: "-1" }, say("reader-opened")),
      make("p", { class: "hint no-print" }, say("reader-opened-lead")),
      make("div", { class: "reader__buttons no-print" }, button("reader-print", () => print()),
        button(short ? "reader-whole" : "reader-one-page", () => { short = !short; draw(); }), button("reader-close", close)),
      items && !made ? make("p", { class: "hint no-print" }, say("reply-how")) : null,
      make("div", { class: "sheet", "data-view": short && "short" }, drawn),
      items ? whole() : null,
    );
  };

  // What was typed, or sealed and not saved, is gone with the page: the browser asks first.
  addEventListener("beforeunload", (event) => {
    if (items && !(made && isSaved) && (made || Object.keys(drafts).some(answered))) event.preventDefault();
  });
  // Going back to this page from another must not show what was open.
  addEventListener("pagehide", () => { dismiss(); forget(); letGo(); form(); });
  speak();
  form();
})();
