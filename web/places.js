// SPDX-License-Identifier: EUPL-1.2
// Places on the user's disk that may be written again: their handles by number (from 1), and what each file was when
// it was last read or written here, so that nobody else's work is written over unasked. A handle can be kept for the
// next time the page is loaded, in a database of its own.
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
  constructor() { this.list = []; }

  has(number) { return !!this.list[number - 1]; }
  changed(number) { return this.list[number - 1]?.changed ?? 0; }

  // The number of a handle; the same place has the same number.
  async number(handle) {
    if (!handle) return 0;
    for (const [i, place] of this.list.entries()) if (await place.handle.isSameEntry(handle)) return i + 1;
    return this.list.push({ handle, seen: null, changed: 0 });
  }

  async file(number) {
    const { handle } = this.list[number - 1];
    return { file: await handle.getFile(), handle };
  }

  see(number, file, digest) {
    const place = this.list[number - 1];
    place.seen = { size: file.size, changed: file.lastModified, digest };
    place.changed = file.lastModified;
    if (place.name) this.keep(place.name, number);
  }

  async opened(handle, file, bytes) {
    const number = await this.number(handle);
    if (number && crypto.subtle) this.see(number, file, await digestOf(bytes));
    return number;
  }

  chosen(handle) { return this.number(handle); }

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
    this.see(number, file, await digestOf(bytes));
  }

  keep(name, number) {
    const place = this.list[number - 1];
    if (place) place.name = name;
    const value = place && { handle: place.handle, seen: place.seen };
    kept('readwrite', store => (value ? store.put(value, name) : store.delete(name))).catch(error => console.warn(error.name));
  }

  async find(name) {
    try {
      const found = await kept('readonly', store => store.get(name));
      if (!found) return { number: 0, fileName: '' };
      const number = await this.number(found.handle);
      const place = this.list[number - 1];
      place.seen ??= found.seen;
      place.name = name;
      return { number, fileName: found.handle.name };
    } catch { return { number: 0, fileName: '' }; }
  }
}
