// SPDX-License-Identifier: EUPL-1.2
// What the browser says of its storage: whether it may throw things away by itself, how much room there is.
const UNKNOWN = 0, PERSISTENT = 1, EVICTABLE = 2;
const LEAST_USUAL = 300 * 1024 * 1024; // a private window gets a part of the memory only; a disk gives more

export function makeStorage(page) {
  const room = globalThis.navigator.storage;
  return {
    async look(request, ask) {
      let persistence = UNKNOWN, used = -1, quota = -1, shortLived = false;
      try {
        if (room?.persisted) persistence = (ask && await room.persist()) || await room.persisted() ? PERSISTENT : EVICTABLE;
        ({ usage: used = -1, quota = -1 } = await room.estimate());
        shortLived = persistence !== PERSISTENT && quota >= 0 && quota < LEAST_USUAL;
      } catch { /* an old browser, or one that does not say: unknown */ }
      page.program._fyren_storage_looked(request, persistence, used, quota, shortLived ? 1 : 0);
      page.loop.kick();
    },
  };
}
