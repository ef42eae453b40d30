// SPDX-License-Identifier: EUPL-1.2
// The program's own files and the network: asks the browser to keep them (sw.js), sees whether a later version lies
// ready, and closes the network. Looking for a new sw.js is the browser's own doing: mostly when the page is opened, now
// and then later, and it carries nothing of the page.
import { parts } from './parts.js';

const VERSION = '@FYREN_VERSION@'; // of the contents: a hash of every file
const RELEASE = '@FYREN_RELEASE@';
const STATE = 'fyren-state';
const WINDOW = 'fyren-window';
const stateUrl = key => new URL(`.state/${key}`, new URL('./', location.href));

async function read(key) {
  if (!globalThis.caches || !await caches.has(STATE)) return '';
  const answer = await (await caches.open(STATE)).match(stateUrl(key));
  return answer ? answer.text() : '';
}

export function makeNetwork(page) {
  const network = { closed: parts.isOneFile, waiting: '', version: VERSION, release: RELEASE, isOneFile: parts.isOneFile };

  async function look() {
    const newest = await read('newest');
    const waiting = newest && newest !== VERSION && await caches.has(`fyren-${newest}`) ? newest : '';
    if (waiting === network.waiting) return;
    network.waiting = waiting;
    page.loop.kick();
  }

  async function keep() {
    if (!navigator.serviceWorker || parts.isOneFile) return; // one file needs nothing but itself
    const address = page.policy ? page.policy.createScriptURL('sw.js') : 'sw.js';
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    const follow = worker => worker?.addEventListener('statechange', () => { if (worker.state === 'activated') look(); });
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    await look();
  }

  // Every window holds a part of one lock, so that another one can be seen.
  navigator.locks?.request(WINDOW, { mode: 'shared' }, () => new Promise(() => {})).catch(() => {});

  async function use() {
    const { held } = await navigator.locks.query();
    if (held.filter(lock => lock.name === WINDOW).length > 1) return false;
    await (await caches.open(STATE)).put(stateUrl('current'), new Response(network.waiting));
    return true;
  }

  network.use = request => use().catch(() => false).then(used => { page.program._fyren_version_used(request, used ? 1 : 0); page.loop.kick(); });
  // Without it the program works as well, only not without a network.
  network.keep = () => keep().catch(error => console.warn(`Files are not kept: ${error.name}`));
  // Nothing is fetched after this, not even from the program's own host.
  network.close = () => {
    const rule = document.createElement('meta');
    rule.httpEquiv = 'Content-Security-Policy';
    rule.content = "connect-src 'none'";
    document.head.append(rule);
    network.closed = rule.isConnected;
    page.loop.kick();
  };
  return network;
}
