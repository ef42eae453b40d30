// SPDX-License-Identifier: EUPL-1.2
// One window writes a register (Web Locks). Whoever wants the right asks the window that has it by a message, waits a
// while for it to bring home what it has, and then takes the right by force.
const HELD = 0, ELSEWHERE = 1, UNKNOWN = 2;
const PATIENCE = 4000; // milliseconds; a frozen window does not answer

export class Tabs {
  constructor(page) {
    this.page = page;
    this.channel = globalThis.BroadcastChannel ? new BroadcastChannel('fyren.tabs') : null;
    if (this.channel) this.channel.onmessage = ({ data }) => { if (data.wanted && data.wanted === this.held) this.tell('_fyren_tabs_wanted'); };
  }

  async ask(request, id, takeOver) {
    let code = UNKNOWN;
    if (this.held !== id) this.giveUp(); // the right to the register that was open before
    if (navigator.locks) {
      let got = this.held === id || await this.lock(id, { ifAvailable: true });
      if (got === false && takeOver) {
        this.channel?.postMessage({ wanted: id });
        got = await this.lock(id, { signal: AbortSignal.timeout(PATIENCE) }) || await this.lock(id, { steal: true });
      }
      code = got ? HELD : got === null ? UNKNOWN : ELSEWHERE;
    }
    this.page.program._fyren_tabs_answer(request, code);
    this.page.loop.kick();
  }

  // True as soon as this window has the lock; it is held until giveUp(), a theft, or the end of the page.
  lock(id, options) {
    let granted = false;
    return new Promise(resolve => {
      navigator.locks.request(`fyren/${id}`, options, lock => {
        if (!lock) return resolve(false);
        granted = true;
        this.held = id;
        resolve(true);
        return new Promise(release => { this.release = release; });
      }).catch(error => {
        if (!granted) return resolve(error.name === 'SecurityError' ? null : false); // null: no locks for this page
        if (this.held !== id) return;
        this.held = this.release = null;
        this.tell('_fyren_tabs_lost');
      });
    });
  }

  giveUp() {
    this.release?.();
    this.held = this.release = null;
  }

  tell(what) {
    this.page.program[what]();
    this.page.loop.kick();
  }
}
