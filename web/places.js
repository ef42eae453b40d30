// SPDX-License-Identifier: EUPL-1.2
// Places on the user's disk that may be written again: their handles by number (from 1), and what each file was when
// it was read or last written under that number, so that nobody else's work is written over unasked. Every reading has
// a number of its own: only the register that was opened by it may replace what was read, and a file that was just
// looked at tells nothing to whoever saves there. A handle can be kept for the next time the page is loaded, in a
// database of its own.
const SLICE = 4 * 1024 * 1024;
const DATABASE = 'fyren-places', STORE = 'places';

const fault = name => Object.assign(new Error(name), { name });
const digestOf = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join();

// The same to the last byte, read in pieces.
async function isSame(file, bytes) {
  if (file.size !== bytes.length) return false;
  for (let at = 0; at < bytes.length; at += SLICE) {
    const piece = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    for (let i = 0; i < piece.length; i++) if (piece[i] !== bytes[at + i]) return false;
  }
  return true;
}

function kept(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = ask(opening.result.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => { resolve(request.result); opening.result.close(); };
      request.onerror = () => { reject(request.error); opening.result.close(); };
    };
  });
}

export class Places {
  constructor() { this.list = []; this.turn = 0; }

  has(number) { return !!this.list[number - 1]; }
  changed(number) { return this.list[number - 1]?.changed ?? 0; }

  add(handle, seen = null) { return this.list.push({ handle, seen, changed: seen?.changed ?? 0, ours: 0 }); }

  async file(number) {
    const { handle } = this.list[number - 1];
    return { file: await handle.getFile(), handle };
  }

  async opened(handle, file, bytes) {
    if (!handle) return 0;
    return this.add(handle, crypto.subtle ? await this.seen(file, bytes) : null);
  }
  async seen(file, bytes) { return { size: file.size, changed: file.lastModified, digest: await digestOf(bytes) }; }

  // The place that was written or kept last, when it is this one.
  async chosen(handle) {
    if (!handle) return 0;
    const ours = this.list.filter(place => place.ours > 0).sort((a, b) => b.ours - a.ours);
    for (const place of ours) if (await place.handle.isSameEntry(handle)) return this.list.indexOf(place) + 1;
    return this.add(handle);
  }

  // Throws Changed when the file is not the one that was last seen. Files that are touched but the same are the same.
  async look(number) {
    const place = this.list[number - 1];
    const file = await place.handle.getFile();
    place.changed = file.lastModified;
    if (place.seen && file.size === place.seen.size) {
      if (file.lastModified === place.seen.changed) return;
      if (await digestOf(await file.arrayBuffer()) === place.seen.digest) return;
    } else if (!place.seen && file.size === 0) return; // just made by the dialog
    throw fault('Changed');
  }

  async prepare(number) {
    const { handle } = this.list[number - 1];
    const wish = { mode: 'readwrite' };
    if (handle.queryPermission && await handle.queryPermission(wish) !== 'granted' && await handle.requestPermission(wish) !== 'granted') throw fault('NotAllowedError');
    await this.look(number);
  }

  async write(number, bytes, overwrite) {
    const { handle } = this.list[number - 1];
    const writer = await handle.createWritable(); // the old file stays until close() succeeds
    try {
      await writer.write(bytes);
      if (!overwrite) await this.look(number);
    } catch (error) {
      await writer.abort().catch(() => {});
      throw error;
    }
    await writer.close();
    const file = await handle.getFile();
    if (!await isSame(file, bytes)) throw fault('Differs');
    const place = this.list[number - 1];
    place.seen = await this.seen(file, bytes);
    place.changed = file.lastModified;
    place.ours = ++this.turn;
  }

  keep(name, number) {
    const place = this.list[number - 1];
    if (place) place.ours = ++this.turn;
    const value = place && { handle: place.handle, seen: place.seen };
    kept('readwrite', store => (value ? store.put(value, name) : store.delete(name))).catch(error => console.warn(error.name));
  }

  async find(name) {
    try {
      const found = await kept('readonly', store => store.get(name));
      if (!found) return { number: 0, fileName: '' };
      const number = this.add(found.handle, found.seen);
      this.list[number - 1].ours = ++this.turn;
      return { number, fileName: found.handle.name };
    } catch { return { number: 0, fileName: '' }; }
  }
}
