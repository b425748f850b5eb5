// What a person finds by looking: controls and fields by the name they go by, text that is there to be read.
// Sent with every question that a story asks of the page; nothing is left behind in it.
const MARKS = /[\u200b\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/g;
const tidy = text => (text || '').replace(MARKS, '').replace(/\s+/g, ' ').trim();
const visible = el => {
  if (!el.isConnected || el.closest('[inert],[hidden]')) return false;
  if (el.checkVisibility && !el.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })) {
    return false;
  }
  return [...el.getClientRects()].some(r => r.width > 0 && r.height > 0);
};
const textOf = el => {
  if (!el) return '';
  let out = '';
  for (const node of el.childNodes) {
    if (node.nodeType === 3) out += node.data;
    else if (node.nodeType === 1 && node.getAttribute('aria-hidden') !== 'true' && !node.hidden) {
      if (node.tagName === 'IMG') out += ' ' + (node.alt || '') + ' ';
      else if (node.tagName === 'TEXTAREA' || node.tagName === 'SELECT' || node.tagName === 'STYLE' || node.tagName === 'SCRIPT') continue;
      else out += (getComputedStyle(node).display.startsWith('inline') ? '' : ' ') + (node.getAttribute('aria-label') || textOf(node)) + (getComputedStyle(node).display.startsWith('inline') ? '' : ' ');
    }
  }
  return out;
};
const nameOf = el => {
  const by = el.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(/\s+/).map(id => textOf(document.getElementById(id))).join(' '));
  if (el.getAttribute('aria-label')) return tidy(el.getAttribute('aria-label'));
  if (el.labels && el.labels.length) return tidy([...el.labels].map(textOf).join(' '));
  if (el.tagName === 'INPUT' && ['button', 'submit', 'reset'].includes(el.type)) return tidy(el.value);
  return tidy(textOf(el)) || tidy(el.title);
};
const CONTROLS = 'button,a[href],summary,input[type=button],input[type=submit],input[type=radio],input[type=checkbox],option,[role=button],[role=link],[role=tab],[role=menuitem],[role=menuitemradio],[role=radio],[role=checkbox],[role=switch],[role=option]';
const FIELDS = 'textarea,input:not([type=button]):not([type=submit]):not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=reset]),select,[contenteditable=true],[role=textbox],[role=combobox],[role=slider]';
// A radio or tick box may itself be drawn away while its label is what the eye sees.
const hand = el => {
  if (visible(el) && !(el.matches('input[type=radio],input[type=checkbox]') && (el.getBoundingClientRect().width < 4 || getComputedStyle(el).opacity === '0' || getComputedStyle(el).appearance === 'none' && getComputedStyle(el).position === 'absolute'))) return el;
  if (el.labels) for (const label of el.labels) if (visible(label)) return label;
  return visible(el) ? el : null;
};
const scopeOf = () => {
  const open = [...document.querySelectorAll('dialog[open],[role=dialog],[role=alertdialog]')].filter(visible);
  return open.length ? open[open.length - 1] : document;
};
// How much text the nearest ancestor holds that also holds the wanted text: the smaller, the nearer they are.
const apart = (el, near) => {
  for (let at = el; at; at = at.parentElement) {
    const text = tidy(at.textContent);
    if (text.includes(near) || tidy(at.getAttribute('aria-label')).includes(near)) return text.length;
  }
  return Infinity;
};
const find = (kind, name, near) => {
  const list = kind === 'field' ? FIELDS : CONTROLS;
  const wanted = tidy(name);
  const scope = scopeOf();
  const all = [...scope.querySelectorAll(list)];
  if (scope !== document && !all.length) all.push(...document.querySelectorAll(list));
  const named = all.map(el => ({ el, name: nameOf(el), hand: hand(el) })).filter(c => c.hand && (kind === 'field' || !c.el.disabled));
  const testid = wanted.startsWith('#') ? wanted.slice(1) : null;
  let hits = testid ? named.filter(c => c.el.id === testid || c.el.getAttribute('data-testid') === testid) : named.filter(c => c.name === wanted);
  if (!hits.length && !testid) hits = named.filter(c => c.name.startsWith(wanted));
  if (!hits.length && !testid) hits = named.filter(c => c.name.includes(wanted));
  if (near && hits.length) {
    const far = hits.map(c => ({ ...c, apart: apart(c.el, tidy(near)) })).filter(c => c.apart < Infinity);
    far.sort((a, b) => a.apart - b.apart);
    hits = far;
  }
  if (!hits.length) return null;
  const hit = kind === 'field' ? hits[0].el : hits[0].hand;
  hit.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return hit;
};
const words = () => tidy(document.body ? document.body.innerText : '');
const controls = () => [...document.querySelectorAll(CONTROLS + ',' + FIELDS)].filter(el => hand(el)).map(el => `${el.tagName.toLowerCase()}${el.type ? ':' + el.type : ''} «${nameOf(el)}»`).join('\n');
