// SPDX-License-Identifier: EUPL-1.2
// What this browser can do for the program where it now runs, found by trying: a browser may have a thing and still
// refuse it to a page opened from the disk.
import { parts } from './parts.js';

// src/platform/network.h has the same.
const WORKING_COPY = 1, WINDOWS = 2, PROMISE = 4, SAME_FILE = 8, OFFLINE = 16;

async function hasLocks() {
  try { return await navigator.locks.request('fyren-try', { mode: 'shared' }, lock => !!lock); } catch { return false; }
}

export function makeAbilities(page) {
  const abilities = { found: WORKING_COPY | WINDOWS | PROMISE | SAME_FILE | OFFLINE }; // until it is known better
  abilities.look = async () => {
    const blocks = await page.blocks.database().then(() => true, () => false);
    abilities.found = (blocks ? WORKING_COPY : 0) | (await hasLocks() ? WINDOWS : 0)
      | (navigator.storage?.persist ? PROMISE : 0) | (globalThis.showSaveFilePicker ? SAME_FILE : 0)
      | (parts.isOneFile || navigator.serviceWorker ? OFFLINE : 0);
    page.loop.kick();
  };
  return abilities;
}
