// SPDX-License-Identifier: EUPL-1.2
// Locks when nobody has touched the program for a while, and at once by Alt+Shift+L. Asks the program what time it is
// before anything else reaches it, so that a page that wakes up after its time shows nothing more.
const MOST = 15000; // ms between two looks at the clock: a timer stands still while the machine sleeps
const CHOICES = [5, 10, 15, 30, 60], USUAL = 10;  // minutes, as in src/app/locking_room.h
const BEFORE = ['keydown', 'pointerdown', 'pointermove', 'focus', 'pageshow', 'visibilitychange', 'resume'];
const ACTIVE = ['keyup', 'pointerup', 'wheel', 'click', 'input']; // after the press, which may be the answer to the warning

// The program has stopped and no longer locks: the page is loaded anew when nobody has touched it for as long.
export function reloadWhenIdle(page) {
  const minutes = Number(page.surroundings?.setting('idleMinutes'));
  const limit = (CHOICES.includes(minutes) ? minutes : USUAL) * 60000;
  const now = () => new Date().getTime();
  let touched = now();
  for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, () => { touched = now(); }, { capture: true, passive: true });
  const look = () => {
    if (Math.abs(now() - touched) >= limit) page.surroundings?.restart();
  };
  setInterval(look, MOST);
  document.addEventListener('visibilitychange', look);
}

export function watchIdle(page) {
  const { program, loop } = page;
  let timer = 0, was = 0;
  const look = () => {
    if (loop.stopped) return;
    const next = program._fyren_idle();
    clearTimeout(timer);
    timer = setTimeout(look, next < 0 ? MOST : Math.min(next, MOST));
    show();
  };
  const show = () => {
    const now = program._fyren_lock_state();
    if (now !== was) loop.now();
    was = now;
  };
  for (const type of BEFORE) addEventListener(type, look, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  document.addEventListener('resume', look);
  for (const type of ACTIVE) addEventListener(type, () => { if (!loop.stopped) { program._fyren_active(); show(); } }, { passive: true });
  addEventListener('keydown', event => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (loop.stopped) return page.surroundings.restart();
    program._fyren_lock();
    loop.now();
  }, { capture: true });
  look();
}
