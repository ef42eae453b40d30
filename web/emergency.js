// SPDX-License-Identifier: EUPL-1.2
// What is left when the program has stopped: says what is safe, and hands out the sealed blocks of the open register
// as they lie in the browser. Needs nothing of the program. src/app/emergency_copy.h tells the file's layout.
const MAGIC = 'fyren-nodkopia-1\n';

// Everything of one register: [key, bytes], read straight from IndexedDB.
function blocksOf(id) {
  const under = prefix => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fyren');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('blocks').objectStore('blocks'), found = [];
      for (const prefix of [`label/${id}`, `register/${id}/`]) {
        const keys = store.getAllKeys(under(prefix)), values = store.getAll(under(prefix));
        values.onsuccess = () => keys.result.forEach((key, i) => found.push([key, values.result[i]]));
      }
      store.transaction.oncomplete = () => resolve(found);
      store.transaction.onabort = () => reject(store.transaction.error);
    };
  });
}

function number(value) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function download(parts, name) {
  const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

export class Emergency {
  constructor() { this.id = this.sentence = ''; }

  lastWords(id, sentence) { this.id = id; this.sentence = sentence; }

  // Adds what is safe, and the ways on, to the words about a failure.
  fill(room) {
    if (this.sentence) room.querySelector('.safe').textContent = this.sentence;
    const save = room.querySelector('.save'), told = room.querySelector('.told');
    save.hidden = !this.id;
    save.onclick = async () => {
      try {
        const blocks = await blocksOf(this.id);
        if (!blocks.length) throw new Error('no blocks');
        const encoder = new TextEncoder(), parts = [encoder.encode(MAGIC)];
        for (const [key, bytes] of blocks) {
          const name = encoder.encode(key);
          parts.push(number(name.length), name, number(bytes.length), bytes);
        }
        download(parts, `Fyren nödkopia ${new Date().toISOString().slice(0, 10)}.fyren`);
        told.textContent = 'Nödkopian ligger bland dina hämtade filer, krypterad. Öppna den i Fyren som en vanlig fil, på den här eller en annan dator.';
      } catch (error) {
        console.warn(error.name);
        told.textContent = 'Nödkopian gick inte att göra: webbläsaren lämnade inte ut arbetskopian. Stäng inte andra Fyren-fönster. Starta om och försök öppna registret.';
      }
    };
  }
}
