// SPDX-License-Identifier: EUPL-1.2
// Sealed blocks in IndexedDB: one strict transaction per batch, acknowledged when the browser says it is on disk.
const UNAVAILABLE = 1, FULL = 2, BROKEN = 3, OVERTAKEN = 4, GONE = 5;
const STORE = 'blocks';
const LATER = Symbol('more is asked for when this has answered');
const AT_ONCE = 64; // blocks, a megabyte: what is put without letting the screen draw

const codeOf = error => (error?.name === 'Overtaken' ? OVERTAKEN : error?.name === 'Gone' ? GONE : error?.name === 'QuotaExceededError' ? FULL : error?.name === 'InvalidStateError' || error?.name === 'SecurityError' ? UNAVAILABLE : BROKEN);

const under = prefix => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const same = (a, b) => a?.length === b.length && a.every((byte, i) => byte === b[i]);

export class Blocks {
  constructor(page) {
    this.page = page;
    this.batches = new Map();
    this.expected = new Map();
    // Who removes the browser's data has been elsewhere, and no browser is bound to tell.
    addEventListener('focus', () => { if (this.opening) page.program?._fyren_blocks_doubted(); });
  }

  database() {
    this.opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('fyren', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        // Somebody removes the browser's data, here or in its settings.
        const closed = () => { this.opening = null; this.page.program._fyren_blocks_doubted(); this.page.loop.kick(); };
        request.result.onversionchange = () => { request.result.close(); closed(); };
        request.result.onclose = closed;
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new DOMException('blocked', 'InvalidStateError'));
    }).catch(error => { this.opening = null; throw error.name === 'QuotaExceededError' ? error : new DOMException(error.message, 'InvalidStateError'); });
    return this.opening;
  }

  // When its storage is emptied the browser closes what is open, and for a moment what is being opened too.
  async begin(mode, options) {
    for (let left = 4; ; left--) {
      try {
        return (await this.database()).transaction(STORE, mode, options);
      } catch (error) {
        this.opening = null;
        if (error.name !== 'InvalidStateError' || left === 0) throw error;
        await new Promise(later => setTimeout(later, 100));
      }
    }
  }

  async readAll(request, prefix) {
    const { program } = this.page;
    let code = 0;
    try {
      const store = (await this.begin('readonly')).objectStore(STORE);
      const range = prefix ? under(prefix) : undefined;
      const found = await new Promise((resolve, reject) => {
        const keys = store.getAllKeys(range), values = store.getAll(range);
        values.onsuccess = () => resolve(keys.result.map((key, i) => [key, values.result[i]]));
        values.onerror = () => reject(values.error);
      });
      for (const [key, bytes] of found) {
        const name = this.page.files.string(key);
        const room = program._fyren_blocks_room(request, name, bytes.length);
        program._free(name);
        program.HEAPU8.set(bytes, room);
      }
    } catch (error) { code = codeOf(error); }
    program._fyren_blocks_read(request, code);
    this.page.loop.kick();
  }

  batch(request) {
    if (!this.batches.has(request)) this.batches.set(request, []);
    return this.batches.get(request);
  }
  clear(request, prefix) { this.batch(request).push(store => { store.delete(under(prefix)); }); }
  // Read before anything of the batch is put: requests of a transaction are done in their order.
  copy(request, from, to) {
    this.batch(request).push(store => { store.get(from).onsuccess = event => { if (event.target.result) store.put(event.target.result, to); }; return LATER; });
  }
  // Copied out of the program's memory a part at a time: it keeps the batch until it is told that all is written.
  put(request, records, count) {
    const { program } = this.page, decoder = new TextDecoder();
    const putPart = (store, from, to) => {
      let last = null;
      for (let at = (records >> 2) + from * 4, end = (records >> 2) + to * 4; at < end; at += 4) {
        const [key, length, bytes, size] = program.HEAPU32.subarray(at, at + 4);
        last = store.put(program.HEAPU8.slice(bytes, bytes + size), decoder.decode(program.HEAPU8.subarray(key, key + length)));
      }
      return last;
    };
    for (let from = 0; from < count; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, count);
      this.batch(request).push(store => { const last = putPart(store, from, to); return to < count ? last : null; });
    }
  }
  remove(request, key) { this.batch(request).push(store => { store.delete(key); }); }

  expect(request, key, bytes) { this.expected.set(request, { key, bytes }); }

  async commit(request) {
    const steps = this.batch(request), expected = this.expected.get(request);
    this.batches.delete(request);
    this.expected.delete(request);
    let code = 0;
    try {
      const transaction = await this.begin('readwrite', { durability: 'strict' });
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = event => reject(event.target.error ?? transaction.error); // the request's own: a full disk
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        const store = transaction.objectStore(STORE);
        const stop = error => { reject(error); transaction.abort(); }; // all or nothing
        let open = false;
        // A step that gives a request is waited for; the transaction lives on meanwhile.
        const go = () => {
          try {
            while (steps.length) {
              const asked = steps.shift()(store);
              if (asked === LATER) open = true;
              else if (asked) { asked.onsuccess = go; return; }
            }
            if (!open) transaction.commit?.();
          } catch (error) { stop(error); }
        };
        if (!expected) return go();
        const now = store.get(expected.key);
        now.onsuccess = () => (same(now.result, expected.bytes) ? go() : stop({ name: now.result ? 'Overtaken' : 'Gone' }));
      });
    } catch (error) { code = codeOf(error); }
    this.page.program._fyren_blocks_written(request, code);
    this.page.loop.kick();
  }
}
