// The same job in the fewest words: a box whose text is in IndexedDB 250 ms after the last key and at least every 500 ms.
const box = document.getElementById('words');
const state = document.getElementById('state');
const show = save => { state.dataset.save = save; state.textContent = save === 'saved' ? 'Saved on this phone' : 'Saving'; };
let db, timer = 0, first = 0;
const write = () => {
  timer = first = 0;
  const text = box.value;
  const change = db.transaction('words', 'readwrite');
  change.objectStore('words').put(text, 'words');
  change.oncomplete = () => { if (box.value === text) show('saved'); };
};
const opening = indexedDB.open('plain', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('words');
opening.onsuccess = () => {
  db = opening.result;
  const reading = db.transaction('words').objectStore('words').get('words');
  reading.onsuccess = () => { if (!box.value && reading.result) box.value = reading.result; };
};
box.addEventListener('input', () => {
  show('saving');
  const now = performance.now();
  first = first || now;
  clearTimeout(timer);
  timer = setTimeout(write, Math.max(0, Math.min(250, first + 500 - now)));
});
document.getElementById('back').addEventListener('click', () => { document.getElementById('echo').textContent = 'You wrote: ' + box.value; });
