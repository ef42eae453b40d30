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

export function listen(page) {
  const { program, loop, mirror } = page;
  const at = event => program._fyren_pointer_at(event.clientX, event.clientY);
  const button = event => (event.button === 1 ? 2 : event.button === 2 ? 1 : event.button);

  addEventListener('pointermove', event => { program._fyren_pointer_kind(event.pointerType === 'touch'); at(event); loop.kick(); });
  addEventListener('pointerdown', event => {
    mirror.passScrolls();
    program._fyren_pointer_kind(event.pointerType === 'touch');
    at(event);
    loop.frame(); // hover first: ImGui presses only what it knew to be under the pointer
    program._fyren_pointer_button(button(event), 1);
    if (event.target === loop.canvas) loop.canvas.setPointerCapture(event.pointerId);
    loop.now();
  });
  addEventListener('pointerup', event => { at(event); program._fyren_pointer_button(button(event), 0); loop.now(); });
  addEventListener('pointercancel', event => { program._fyren_pointer_button(button(event), 0); program._fyren_pointer_gone(); loop.kick(); });
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
    const letter = key === LETTER ? event.key.toLowerCase().codePointAt(0) : 0;
    const before = program._fyren_a11y_used_keys();
    program._fyren_a11y_key(idOf(event.target), key, letter, (event.ctrlKey || event.metaKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0));
    loop.now();
    if (program._fyren_a11y_used_keys() !== before) event.preventDefault();
  });
}
