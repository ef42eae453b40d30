// SPDX-License-Identifier: EUPL-1.2
// Draws frames only when something happens: on input at once (so that the page is true before the event ends), and
// as long as the program says that something moves; otherwise nothing runs.
import { watchGraphics } from './graphics.js';

const CURSORS = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];
const MOST_AT_ONCE = 6;

export class Loop {
  constructor(page, failed) {
    this.page = page;
    this.failed = failed;
    this.canvas = document.getElementById('canvas');
    this.asked = 0;
    this.timer = 0;
    this.stopped = false;
    this.drawing = false;
    this.numbers = { frames: 0, lastMs: 0, mirrorMs: 0 };
  }

  run() {
    addEventListener('resize', () => this.kick());
    watchGraphics(this);
    document.addEventListener('visibilitychange', () => this.kickAnew());
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)', '(prefers-contrast: more)']) {
      matchMedia(query).addEventListener('change', () => this.kick());
    }
    this.watchScale();
    this.now();
  }

  // Another screen or zoom: the list of conditions is asked anew each time.
  watchScale() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { this.watchScale(); this.kick(); }, { once: true });
  }

  // A frame soon. A hidden page gets no animation frames, but must go on saving and working.
  kick() {
    if (this.asked || this.stopped) return;
    const run = () => { this.asked = 0; this.frame(); };
    this.hidden = document.hidden;
    this.asked = this.hidden ? setTimeout(run) : requestAnimationFrame(run);
  }

  // The page was shown or hidden: what was asked for may come by the other way only.
  kickAnew() {
    if (this.asked) this.hidden ? clearTimeout(this.asked) : cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.kick();
  }

  // Frames until nothing moves any longer, before this returns; what still moves goes on by itself.
  now() {
    if (this.drawing) return this.kick();
    for (let i = 0; i < MOST_AT_ONCE; i++) if (!this.frame()) break;
  }

  // Nothing can be drawn: what is going on goes on all the same, above all keeping what was changed.
  work() {
    try {
      if (this.page.program._fyren_work() !== 0) this.kick();
    } catch (error) { this.failed(error); }
    return false;
  }

  // One frame; true when another is wanted at once.
  frame() {
    if (this.stopped || this.drawing) return false;
    if (this.lost) return this.work();
    const { program, mirror } = this.page;
    const scale = devicePixelRatio || 1, width = innerWidth, height = innerHeight;
    const wide = Math.round(width * scale), high = Math.round(height * scale);
    if (this.canvas.width !== wide || this.canvas.height !== high) { this.canvas.width = wide; this.canvas.height = high; }
    const began = performance.now();
    let next = -1;
    this.drawing = true;
    try {
      next = program._fyren_frame(began, width, height, scale);
    } catch (error) {
      this.failed(error);
      return false;
    } finally {
      this.drawing = false;
    }
    mirror.settle();
    this.numbers.frames++;
    this.numbers.lastMs = performance.now() - began;
    const cursor = CURSORS[program._fyren_cursor()] ?? 'default';
    if (this.cursor !== cursor) document.body.style.cursor = this.cursor = cursor;
    clearTimeout(this.timer);
    if (next === 0) this.kick();
    else if (next > 0) this.timer = setTimeout(() => this.kick(), next);
    return next === 0;
  }
}
