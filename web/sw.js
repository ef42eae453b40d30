// SPDX-License-Identifier: EUPL-1.2
// The service worker: keeps the program's own files, so that it starts without a network, and never touches data.
// Each version lies in a cache of its own, "fyren-<version>", filled whole or not at all: every file must have the
// SHA-256 that the build wrote here, so files of two versions never meet. Which version is served stands in
// "fyren-state" as "current" and changes only when the user says so (network.js); "newest" is the latest that is whole.
// Nothing is ever put in a cache but these files, and nothing is fetched but what is listed here.
const VERSION = '@FYREN_VERSION@';
const FILES = @FYREN_DIGESTS@;
const STATE = 'fyren-state';
const scope = registration.scope;
const cacheOf = version => caches.open(`fyren-${version}`);
const stateUrl = key => new URL(`.state/${key}`, scope);

async function read(key) {
  const answer = await (await caches.open(STATE)).match(stateUrl(key));
  return answer ? answer.text() : '';
}
async function write(key, value) { await (await caches.open(STATE)).put(stateUrl(key), new Response(value)); }

const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

async function take(cache, file, digest) {
  const address = new URL(file, scope);
  const answer = await fetch(address, { cache: 'no-cache' });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || hex(await crypto.subtle.digest('SHA-256', bytes)) !== digest) throw new Error(`${file} is not of version ${VERSION}`);
  const headers = new Headers(answer.headers);  // a host's own policies are kept
  headers.delete('content-encoding');
  headers.delete('content-length');
  await cache.put(address, new Response(bytes, { headers }));
}

async function install() {
  const cache = await cacheOf(VERSION);
  try {
    await Promise.all(Object.entries(FILES).map(([file, digest]) => take(cache, file, digest)));
  } catch (error) {
    if (await read('current') !== VERSION && await read('newest') !== VERSION) await caches.delete(`fyren-${VERSION}`);
    throw error;
  }
  if (!await read('current')) await write('current', VERSION);
  await write('newest', VERSION);
  const kept = ['state', await read('current'), VERSION].map(name => `fyren-${name}`);
  for (const name of await caches.keys()) if (name.startsWith('fyren-') && !kept.includes(name)) await caches.delete(name);
}

async function serve(request, file) {
  const kept = await (await cacheOf(await read('current') || VERSION)).match(new URL(file, scope));
  return kept ?? fetch(request);
}

// A new worker may take over at once: it serves the version in use, whichever that is.
addEventListener('install', event => event.waitUntil(install().then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || !(address.origin + address.pathname).startsWith(scope)) return;
  event.respondWith(serve(event.request, (address.origin + address.pathname).slice(scope.length) || 'index.html'));
});
