// SPDX-License-Identifier: EUPL-1.2
// Pointer, wheel and keys from the page to the program. The focus is the page's own, so Tab and all of the browser's
// keys work as everywhere; only a key that the program acted on is kept from the browser.
const KEYS = { ArrowUp: 1, ArrowDown: 2, ArrowLeft: 3, ArrowRight: 4, Home: 5, End: 6, PageUp: 7, PageDown: 8, Enter: 9, ' ': 10, Escape: 11, Delete: 12 };
const LETTER = 13;
const isField = element => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
const idOf = element => Number(element?.closest?.('[data-id]')?.dataset.id ?? 0);

// Which keys of a text field are the program's as well.
function fieldGives(event) {
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.key === 'Escape') return true;
  if (event.key === 'Enter') return event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey;
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (event.target.type === 'search' || event.target.role === 'combobox')) return true;
  return (event.ctrlKey || event.metaKey) && (event.key === 'k' || event.key === 's');
}

const isFinger = event => event.pointerType === 'touch' || event.pointerType === 'pen';
const SLOP = 8; // CSS px that a finger may tremble and still press

// One finger, or a pen: it drags what scrolls exactly as far as it goes, or presses where it lifts. Two are the browser's.
function listenToFingers({ program, loop, mirror }) {
  let finger = null, tapped = null;
  const gone = () => { program._fyren_pointer_gone(); loop.now(); };
  addEventListener('pointerdown', event => {
    if (!isFinger(event)) return;
    tapped = null;
    if (!event.isPrimary) { finger = null; return gone(); }
    mirror.passScrolls();
    finger = { id: event.pointerId, x: event.clientX, y: event.clientY, drags: false };
    program._fyren_pointer_kind(1);
    program._fyren_pointer_at(finger.x, finger.y);
    loop.now();
  });
  addEventListener('pointermove', event => {
    if (!finger || event.pointerId !== finger.id) return;
    const dx = event.clientX - finger.x, dy = event.clientY - finger.y;
    if (!finger.drags) {
      if (Math.hypot(dx, dy) < SLOP) return;
      finger.drags = true;
      loop.canvas.setPointerCapture(finger.id); // the row under the finger may go
      program._fyren_pointer_gone();
      program._fyren_drag_begin(finger.x, finger.y, dx, dy);
    }
    program._fyren_drag_to(dx, dy);
    loop.now();
  });
  addEventListener('pointerup', event => {
    if (!finger || event.pointerId !== finger.id) return;
    tapped = finger.drags ? null : finger;
    finger = null;
    if (!tapped) gone();
  });
  addEventListener('pointercancel', event => {
    if (!finger || event.pointerId !== finger.id) return;
    finger = null;
    gone();
  });
  // The browser tells of a tap after it has moved the focus, as it does for a mouse: only then is it pressed.
  addEventListener('click', event => {
    if (!tapped || event.detail === 0) return;
    tapped = null;
    program._fyren_pointer_at(event.clientX, event.clientY);
    loop.frame();
    program._fyren_pointer_button(0, 1);
    loop.now();
    program._fyren_pointer_button(0, 0);
    loop.now();
    gone();
  }, { capture: true });
}

export function listen(page) {
  const { program, loop, mirror } = page;
  const at = event => program._fyren_pointer_at(event.clientX, event.clientY);
  const button = event => (event.button === 1 ? 2 : event.button === 2 ? 1 : event.button);

  listenToFingers(page);
  addEventListener('pointermove', event => {
    if (isFinger(event) && (event.buttons || event.pointerType === 'touch')) return;
    program._fyren_pointer_kind(0);
    at(event);
    loop.kick();
  });
  addEventListener('pointerdown', event => {
    if (isFinger(event)) return;
    mirror.passScrolls();
    program._fyren_pointer_kind(0);
    at(event);
    loop.frame(); // hover first: ImGui presses only what it knew to be under the pointer
    program._fyren_pointer_button(button(event), 1);
    if (event.target === loop.canvas) loop.canvas.setPointerCapture(event.pointerId);
    loop.now();
  });
  addEventListener('pointerup', event => { if (isFinger(event)) return; at(event); program._fyren_pointer_button(button(event), 0); loop.now(); });
  addEventListener('pointercancel', event => { if (isFinger(event)) return; program._fyren_pointer_button(button(event), 0); program._fyren_pointer_gone(); loop.kick(); });
  document.documentElement.addEventListener('pointerleave', () => { program._fyren_pointer_gone(); loop.kick(); });
  addEventListener('wheel', event => {
    if (event.ctrlKey) return; // zoom is the browser's
    if (isField(event.target) && event.target === document.activeElement && event.target.scrollHeight > event.target.clientHeight) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? innerHeight : 1;
    at(event);
    program._fyren_wheel(event.deltaX * unit, event.deltaY * unit);
    loop.now();
  }, { passive: false });
  addEventListener('focus', () => { program._fyren_window_focus(1); loop.kick(); });
  addEventListener('blur', () => { program._fyren_window_focus(0); loop.kick(); });

  addEventListener('keydown', event => {
    if (event.key === 'Tab') return mirror.trapTab(event);
    if (isField(event.target) && !fieldGives(event)) return;
    if (event.isComposing) return;
    const key = KEYS[event.key] ?? ([...event.key].length === 1 ? LETTER : 0);
    if (!key) return;
    // A button's own Enter and Space become a click by themselves.
    if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLButtonElement && !event.ctrlKey) return;
    if ((event.key === 'Enter') && event.target instanceof HTMLAnchorElement && !event.ctrlKey) return;
    // Words that are marked on the page are copied by the browser; what is pasted comes as an event (files.js).
    if ((event.ctrlKey || event.metaKey) && (event.key === 'v' || (event.key === 'c' && !getSelection().isCollapsed))) return;
    const letter = key === LETTER ? event.key.toLowerCase().codePointAt(0) : 0;
    const before = program._fyren_a11y_used_keys();
    program._fyren_a11y_key(idOf(event.target), key, letter, (event.ctrlKey || event.metaKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0));
    loop.now();
    if (program._fyren_a11y_used_keys() !== before) event.preventDefault();
  });
}
