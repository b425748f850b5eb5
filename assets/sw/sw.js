// Keeps the app for use without a network, one build at a time. xtask puts the list in: each address with the SHA-256 of its content.
"use strict";
const LIST = /* pack: list */ {};
const PREFIX = `ownwords ${LIST.public} `;
const NAME = PREFIX + LIST.build;
const every = Object.assign({}, LIST.shell, LIST.later, ...Object.values(LIST.locales));
const pathOf = (url) => new URL(url, location.href).pathname;

// The build before this one serves open tabs until they are reloaded.
const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);

const sum = async (response) => {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

// A network's sign-in page answers everything with 200: only the very bytes that were built are kept.
const fetched = async (path) => {
  const hashed = /\.[0-9a-f]{10}\.\w+$/.test(path);
  for (const cache of hashed ? ["default", "reload"] : ["no-cache"]) {
    const response = await fetch(path, { cache, credentials: "same-origin" });
    const ours = response.ok && !response.redirected && response.type === "basic";
    if (ours && await sum(response.clone()) === every[path]) return response;
  }
  throw new TypeError(`${path} is not what was built`);
};
const keep = async (path) => {
  const cache = await caches.open(NAME);
  if (!(await cache.match(path))) await cache.put(path, await fetched(path));
};

// A new build brings the languages along that the old one had kept.
const languages = async () => {
  const tags = new Set(["en-GB"]);
  for (const name of await earlier()) {
    for (const request of await (await caches.open(name)).keys()) {
      const [, tag] = /\/locales\/([^./]+)\./.exec(pathOf(request.url)) || [];
      if (tag && LIST.locales[tag]) tags.add(tag);
    }
  }
  return [...tags];
};
// Three tries each: one lost packet must not cost the whole copy.
const again = async (path, tries = 3) => {
  for (;;) {
    try { return await keep(path); } catch (error) {
      if (--tries < 1) throw error;
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
};
// A program that is kept later is a script and its module, of one name: whoever wants the one wants both.
const stem = (path) => path.replace(/\.[0-9a-f]{10}\.\w+$/, "");
const whole = (path) => LIST.later[path] ? Object.keys(LIST.later).filter((other) => stem(other) === stem(path)) : [path];
const install = async () => {
  const paths = Object.keys(LIST.shell);
  for (const tag of await languages()) paths.push(...Object.keys(LIST.locales[tag] || {}));
  await Promise.all(paths.map((path) => again(path)));
};
const activate = async () => {
  const old = await earlier();
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
};

const kept = async (path) => {
  for (const name of [NAME, ...(await earlier()).reverse()]) {
    const found = await (await caches.open(name)).match(path);
    if (found) return found;
  }
};
const page = async (request) => {
  const plain = `${LIST.public}plain/`;
  return (await kept(pathOf(request.url).startsWith(plain) ? plain : LIST.public)) || fetch(request);
};
const file = async (request) => {
  const path = pathOf(request.url);
  const found = await kept(path);
  if (found) return found;
  if (!every[path]) return fetch(request);
  const response = await fetched(path);
  await (await caches.open(NAME)).put(path, response.clone());
  return response;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  const { type, urls } = event.data || {};
  if (type === "skip-waiting") event.waitUntil(self.skipWaiting());
  if (type === "keep") event.waitUntil(Promise.all((urls || []).map(pathOf).filter((path) => every[path]).flatMap(whole).map((path) => again(path))));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(LIST.public)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (every[url.pathname] || url.pathname.startsWith(`${LIST.public}files/`) || url.pathname.startsWith(`${LIST.public}locales/`)) event.respondWith(file(request));
});
