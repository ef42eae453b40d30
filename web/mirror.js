// SPDX-License-Identifier: EUPL-1.2
// The page's own picture of the screen: a real, transparent element for each thing that the program published, in
// reading order, in the same place. It holds the focus, edits text, and is what assistive technology, find in page
// and tests see. The program sends changed records only (src/platform/web/web_a11y_tree.cpp has the same order).
const ROLES = ['none', 'group', 'region', 'main', 'navigation', 'banner', 'contentinfo', 'search', 'form', 'heading', 'text', 'status', 'alert', 'button', 'link',
  'checkbox', 'radiogroup', 'radio', 'combobox', 'listbox', 'option', 'textfield', 'tablist', 'tab', 'tabpanel', 'list', 'listitem', 'grid', 'rowgroup', 'row',
  'columnheader', 'cell', 'dialog', 'menu', 'menuitem', 'progress', 'term', 'definition', 'definitionlist', 'scroll', 'image', 'tooltip'];
const ARIA = { textfield: null, text: null, heading: null, button: null, progress: 'progressbar', scroll: 'group', cell: 'gridcell', definitionlist: null, term: null, definition: null, image: 'img', none: null, main: null, navigation: null };
const TAGS = { heading: 'h2', button: 'button', link: 'a', checkbox: 'button', radio: 'button', combobox: 'button', option: 'button', tab: 'button', menuitem: 'button',
  text: 'span', main: 'main', navigation: 'nav', definitionlist: 'dl', term: 'dt', definition: 'dd' };
const TEXT = new Set(['heading', 'text', 'status', 'alert', 'button', 'link', 'checkbox', 'radio', 'option', 'tab', 'menuitem', 'columnheader', 'cell', 'term', 'definition']);
const CLIPS = new Set(['scroll', 'rowgroup', 'dialog', 'listbox', 'menu']);
const TOP = new Set(['dialog', 'listbox', 'menu']);
const S = { checked: 1, expandable: 2, expanded: 4, disabled: 8, selectable: 16, selected: 32, current: 64, invalid: 128, required: 256, readOnly: 512, multiline: 1024,
  modal: 2048, focusable: 4096, focusByCode: 8192, hasPopup: 16384, pressed: 32768, toggle: 65536, spellCheck: 131072, tabular: 262144 };
const SORTS = [null, 'none', 'ascending', 'descending'];
const RECORD = 27;

const attribute = (element, name, value) => {
  if (value === null || value === undefined || value === false || value === '') { if (element.hasAttribute(name)) element.removeAttribute(name); }
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
};

export class Mirror {
  constructor(page) {
    this.page = page;
    this.root = document.getElementById('mirror');
    this.items = new Map(); // id → { element, role, parent, modal }
    this.focused = 0;
    this.composing = false;
    this.decoder = new TextDecoder();
    this.listen();
  }

  listen() {
    const { root } = this;
    root.addEventListener('click', event => {
      const element = event.target.closest('[data-id]');
      if (element?.tagName === 'A') event.preventDefault();
      if (!element || event.detail !== 0) return; // a real pointer went the other way, through the canvas
      this.page.program._fyren_a11y_activate(Number(element.dataset.id));
      this.page.loop.now();
    });
    root.addEventListener('input', event => this.typed(event));
    root.addEventListener('compositionstart', () => { this.composing = true; });
    root.addEventListener('compositionend', event => { this.composing = false; this.typed(event); });
    root.addEventListener('focusin', event => this.tellFocus(event.target));
    root.addEventListener('focusout', event => { if (!event.relatedTarget) this.tellFocus(null); });
    // The browser wants something in view (find in page, focus, a test): the program scrolls instead.
    root.addEventListener('scroll', event => {
      this.passScroll(event.target);
    }, true);
  }

  passScroll(element) {
    if (!element.classList?.contains('clip')) return;
    const item = this.items.get(Number(element.dataset.id));
    if (item?.rest === undefined) return; // it has just been made, or moved in the tree
    const moved = Math.round(element.scrollTop - item.rest);
    if (!moved && !element.scrollLeft) return;
    element.scrollTop = item.rest;
    element.scrollLeft = 0;
    if (!moved) return;
    this.page.program._fyren_a11y_scroll(Number(element.dataset.id), moved);
    this.page.loop.now();
  }

  // The browser tells of scrolling a frame late; a press must meet what is seen.
  passScrolls() { for (const element of this.root.querySelectorAll('.clip')) this.passScroll(element); }

  tellFocus(element) {
    const id = Number(element?.dataset?.id ?? 0);
    const visible = !!element && element.matches(':focus-visible');
    if (id === this.focused && visible === this.visible) return;
    this.focused = id;
    this.visible = visible;
    this.page.program._fyren_a11y_focus(id, visible ? 1 : 0);
    this.page.loop.now();
  }

  typed(event) {
    const element = event.target;
    if (!element.dataset?.id) return;
    const { program, loop } = this.page;
    const bytes = new TextEncoder().encode(element.value);
    const at = program._malloc(bytes.length + 1);
    program.HEAPU8.set(bytes, at);
    program.HEAPU8[at + bytes.length] = 0;
    program._fyren_a11y_value(Number(element.dataset.id), at);
    program.HEAPU8.fill(0, at, at + bytes.length); // may be a passphrase
    program._free(at);
    loop.now();
  }

  // Called by the program once per frame in which something changed.
  apply(changed, count, order, ordered) {
    const began = performance.now();
    const words = this.page.program.HEAPU32, signed = this.page.program.HEAP32;
    for (let i = 0, at = changed >> 2; i < count; i++, at += RECORD) this.update(words, signed, at);
    if (ordered >= 0) this.arrange(words.subarray(order >> 2, (order >> 2) + ordered));
    this.restClips();
    this.page.loop.numbers.mirrorMs = performance.now() - began;
  }

  // What scrolls stands as far down as the program has it, with as much room below: so the browser can bring into view
  // what lies above, too, and never further than the program can follow.
  restClips() {
    for (const element of this.root.querySelectorAll('.clip')) {
      const item = this.items.get(Number(element.dataset.id));
      if (!item || (item.rest !== undefined && item.restsAt === item.above)) continue;
      if (item.rest !== undefined) this.passScroll(element); // asked for, and not told yet
      element.scrollTop = item.restsAt = item.above;
      item.rest = element.scrollTop;
    }
  }

  text(words, at) {
    return words[at + 1] ? this.decoder.decode(this.page.program.HEAPU8.subarray(words[at], words[at] + words[at + 1])) : '';
  }

  make(id, role, states, kinds) {
    const tag = role === 'textfield' ? (states & S.multiline ? 'textarea' : 'input') : TAGS[role] ?? 'div';
    const element = document.createElement(tag);
    element.dataset.id = id;
    element.dataset.role = role;
    const aria = role in ARIA ? ARIA[role] : role;
    if (aria && !(tag === 'button' && aria === 'button') && !(tag === 'a')) element.setAttribute('role', aria);
    if (tag === 'button') element.type = 'button';
    if (tag === 'a') element.href = '#';
    if (role === 'textfield') {
      element.autocomplete = 'off';
      element.autocapitalize = 'off';
      element.setAttribute('autocorrect', 'off');
      if (tag === 'input') element.type = ['text', 'password', 'search', 'text', 'text'][kinds & 255];
      if ((kinds & 255) === 1) element.autocomplete = 'new-password';
      if ((kinds & 255) === 2) element.className = 'search';
      if ((kinds & 255) >= 3) element.inputMode = 'numeric';
    }
    if (CLIPS.has(role)) element.classList.add('clip');
    return element;
  }

  update(words, signed, at) {
    const id = words[at], role = ROLES[words[at + 2]], states = words[at + 3], kinds = words[at + 17];
    const name = this.text(words, at + 18), value = this.text(words, at + 20);
    const sort = (kinds >> 8) & 255, font = (kinds >> 16) & 255;
    let item = this.items.get(id);
    if (!item || item.role !== role || (role === 'heading' && item.level !== signed[at + 11])) {
      item?.element.remove();
      item = { element: this.make(id, role, states, kinds), role, level: signed[at + 11] };
      if (role === 'heading') item.element = this.headingOf(id, signed[at + 11]);
      this.items.set(id, item);
    }
    item.parent = words[at + 1];
    item.modal = !!(states & S.modal);
    const { element } = item;
    item.at = [signed[at + 4], signed[at + 5], signed[at + 6], signed[at + 7]];
    this.place(item);
    if (CLIPS.has(role)) this.scrolls(item, signed[at + 12], signed[at + 14], signed[at + 7]);
    if (font) element.classList.add(`f${font}`);
    element.classList.toggle('tabular', !!(states & S.tabular));
    this.say(item, name, value, states, signed[at + 14]);
    this.describe(element, role, words, signed, at, states, sort);
  }

  // Within what scrolls a thing lies where it lies in the whole.
  place(item) {
    if (!item?.at) return;
    const [left, top, width, height] = item.at, down = top + (this.items.get(item.parent)?.above ?? 0);
    const box = `${left} ${down} ${width} ${height}`;
    if (item.box === box) return;
    item.box = box;
    Object.assign(item.element.style, { left: `${left}px`, top: `${down}px`, width: `${width}px`, height: `${height}px` });
  }

  // How much lies above and below what is seen (src/ui/widgets/screen.cpp, scrollAsAsked).
  scrolls(item, above, below, height) {
    const whole = above + height + below;
    if (item.above === above && item.whole === whole) return;
    item.above = above;
    item.whole = whole;
    item.element.style.setProperty('--whole', `${whole}px`);
    for (const child of item.element.children) this.place(this.items.get(Number(child.dataset.id)));
  }

  headingOf(id, level) {
    const element = document.createElement(`h${Math.min(Math.max(level, 1), 6)}`);
    element.dataset.id = id;
    element.dataset.role = 'heading';
    return element;
  }

  // Name and value.
  say(item, name, value, states, count) {
    const { element, role } = item;
    if (role === 'textfield') {
      attribute(element, 'aria-label', name);
      if (element.value !== value && !(this.composing && document.activeElement === element)) element.value = value;
    } else if (role === 'combobox') {
      attribute(element, 'aria-label', name);
      if (element.textContent !== value) element.textContent = value;
    } else if (role === 'progress') {
      attribute(element, 'aria-label', name);
      attribute(element, 'aria-valuenow', count >= 0 ? count : null);
      attribute(element, 'aria-valuemin', 0);
      attribute(element, 'aria-valuemax', 100);
      attribute(element, 'aria-valuetext', value);
    } else if (TEXT.has(role)) {
      if (role === 'definition' && !name) return;
      if (!item.text && name) element.append(item.text = document.createTextNode(name));
      else if (item.text && item.text.data !== name) item.text.data = name;
      if (role === 'button') { attribute(element, 'aria-label', null); attribute(element, 'aria-keyshortcuts', value); }
    } else {
      attribute(element, 'aria-label', name);
    }
  }

  describe(element, role, words, signed, at, states, sort) {
    const ids = [words[at + 8], words[at + 9]].filter(Boolean).map(id => `n${id}`).join(' ');
    attribute(element, 'id', `n${words[at]}`);
    attribute(element, 'aria-describedby', ids);
    attribute(element, 'aria-description', this.text(words, at + 24));
    attribute(element, 'aria-controls', words[at + 10] ? `n${words[at + 10]}` : null);
    attribute(element, 'aria-disabled', states & S.disabled ? 'true' : null);
    if (role === 'textfield') {
      attribute(element, 'placeholder', this.text(words, at + 22));
      element.readOnly = !!(states & (S.readOnly | S.disabled));
      element.spellcheck = !!(states & S.spellCheck);
      attribute(element, 'maxlength', signed[at + 16] || null);
      attribute(element, 'aria-invalid', states & S.invalid ? 'true' : null);
      attribute(element, 'aria-required', states & S.required ? 'true' : null);
      if (states & S.hasPopup) this.describeCombobox(element, states, words[at + 26]);
      return;
    }
    attribute(element, 'tabindex', states & S.focusable ? 0 : states & S.focusByCode ? -1 : null);
    if (role === 'checkbox' || role === 'radio') attribute(element, 'aria-checked', states & S.checked ? 'true' : 'false');
    if (states & S.expandable) attribute(element, 'aria-expanded', states & S.expanded ? 'true' : 'false');
    if (states & S.selectable) attribute(element, 'aria-selected', states & S.selected ? 'true' : 'false');
    if (states & S.toggle) attribute(element, 'aria-pressed', states & S.pressed ? 'true' : 'false');
    attribute(element, 'aria-current', states & S.current ? 'page' : null);
    attribute(element, 'aria-haspopup', role === 'combobox' ? 'listbox' : states & S.hasPopup ? 'menu' : null);
    attribute(element, 'aria-modal', states & S.modal ? 'true' : null);
    attribute(element, 'aria-sort', SORTS[sort]);
    if (role === 'row') attribute(element, 'aria-rowindex', signed[at + 12] || null);
    else if (role === 'option' || role === 'menuitem' || role === 'radio' || role === 'tab') { attribute(element, 'aria-posinset', signed[at + 12] || null); attribute(element, 'aria-setsize', signed[at + 14] || null); }
    if (role === 'cell' || role === 'columnheader') attribute(element, 'aria-colindex', signed[at + 13] || null);
    if (role === 'grid') { attribute(element, 'aria-rowcount', signed[at + 14]); attribute(element, 'aria-colcount', signed[at + 15]); }
  }

  // A field with a list under it: the field keeps the focus, the list's chosen option is told beside it.
  describeCombobox(element, states, active) {
    attribute(element, 'role', 'combobox');
    attribute(element, 'aria-autocomplete', 'list');
    attribute(element, 'aria-haspopup', 'listbox');
    attribute(element, 'aria-expanded', states & S.expanded ? 'true' : 'false');
    attribute(element, 'aria-activedescendant', active ? `n${active}` : null);
  }

  // Puts every element in its place among its siblings and takes away what is gone.
  arrange(order) {
    const holder = document.activeElement?.dataset?.id ? document.activeElement : null;
    const tails = new Map(), seen = new Set(), moved = [];
    let modal = null;
    for (const id of order) {
      const item = this.items.get(id);
      if (!item || seen.has(id)) continue;
      seen.add(id);
      const parent = this.items.get(item.parent)?.element ?? this.root;
      const before = tails.get(parent) ?? (this.items.get(item.parent)?.text ?? null);
      const next = before ? before.nextSibling : parent.firstChild;
      if (item.element !== next) { parent.insertBefore(item.element, next); moved.push(item.element); }
      tails.set(parent, item.element);
      item.element.classList.toggle('top', parent === this.root && TOP.has(item.role));
      if (item.modal) modal = item;
    }
    for (const [id, item] of this.items) if (!seen.has(id)) { item.element.remove(); this.items.delete(id); }
    for (const element of moved) this.forgetRest(element);
    this.modal = modal?.element ?? null;
    let after = !modal;
    for (const child of this.root.children) {
      if (child === this.modal) after = true; // what the dialog itself opened comes after it
      child.inert = !!modal && !after;
    }
    if (holder && document.activeElement !== holder) this.refocus(holder);
  }

  // Moving an element in the tree takes its scrolling.
  forgetRest(element) {
    for (const clip of [element, ...element.querySelectorAll('.clip')]) {
      const item = this.items.get(Number(clip.dataset.id));
      if (item) item.rest = undefined;
    }
  }

  // Moving an element in the tree takes its focus; a removed one leaves it to where it stood.
  refocus(holder) {
    if (holder.isConnected && !holder.closest('[inert]')) return holder.focus({ preventScroll: true });
    this.tellFocus(document.activeElement);
  }

  focus(id) {
    const element = this.items.get(id)?.element;
    if (!element) return;
    this.wanted = element;
  }

  // After the frame: focus that the program asked for.
  settle() {
    const element = this.wanted;
    this.wanted = null;
    if (element?.isConnected && document.activeElement !== element) element.focus();
    if (this.modal && !this.modal.contains(document.activeElement) && !document.activeElement?.closest('.top')) {
      this.opener ??= this.lastFocus;
      (this.modal.querySelector('input, textarea, [tabindex="0"]') ?? this.modal).focus();
    } else if (!this.modal && this.opener) {
      const opener = this.opener;
      this.opener = null;
      if (opener.isConnected) opener.focus();
    }
    if (document.activeElement?.dataset?.id && !this.modal) this.lastFocus = document.activeElement;
    this.colours();
  }

  trapTab(event) {
    if (!this.modal) return;
    const stops = [...this.modal.querySelectorAll('input, textarea, [tabindex="0"]')];
    if (!stops.length) return event.preventDefault();
    const [first, last] = [stops[0], stops.at(-1)];
    const here = document.activeElement;
    if (event.shiftKey && (here === first || here === this.modal)) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && here === last) { event.preventDefault(); first.focus(); }
  }

  announce(text, assertive) {
    const element = document.getElementById(assertive ? 'assertive' : 'polite');
    element.textContent = element.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  // The theme's colours for what the browser paints (the field that is being edited).
  colours() {
    const { program } = this.page;
    const css = role => { const c = program._fyren_colour(role) >>> 0; return `rgb(${c & 255} ${(c >> 8) & 255} ${(c >> 16) & 255})`; };
    const ink = css(6);
    if (this.ink === ink) return;
    this.ink = ink;
    const style = document.documentElement.style;
    style.setProperty('--ink', ink);
    style.setProperty('--faint', css(8));
    style.setProperty('--ground', css(0));
    style.setProperty('--accent', css(11));
  }
}
