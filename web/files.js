// SPDX-License-Identifier: EUPL-1.2
// Files in and out: picker, drop, double click on an installed program; saving to the same place again where the
// browser can (showSaveFilePicker), else among the downloads.
import { Places } from './places.js';

const UNREADABLE = 1, TOO_LARGE = 2, NOT_WRITTEN = 3, NOT_ALLOWED = 4, MISSING = 5, CHANGED = 6, FULL = 7, DIFFERS = 8, NO_MEMORY = 9, FOLDER = 10;
const DROP = 0;
const CODES = { Changed: CHANGED, Differs: DIFFERS, NotFoundError: MISSING, QuotaExceededError: FULL, NotAllowedError: NOT_ALLOWED, SecurityError: NOT_ALLOWED, NoModificationAllowedError: NOT_ALLOWED, RangeError: NO_MEMORY };

function codeOf(error) {
  console.warn(error.name);
  return CODES[error.name] ?? NOT_WRITTEN;
}

export class Files {
  constructor(page) {
    this.page = page;
    this.places = new Places();
    this.input = document.getElementById('file');
    this.input.addEventListener('change', () => this.picked([...this.input.files].map(file => ({ file }))));
    this.input.addEventListener('cancel', () => this.picked([]));
    addEventListener('dragover', event => event.preventDefault());
    addEventListener('drop', event => this.dropped(event));
    addEventListener('paste', event => this.pasted(event));
    globalThis.launchQueue?.setConsumer(launch => this.launched(launch));
  }

  async launched(launch) {
    const list = await Promise.all(launch.files.map(async handle => ({ file: await handle.getFile(), handle }))).catch(() => null);
    if (list) this.give(DROP, list);
    else this.done(() => this.page.program._fyren_files_opened(DROP, UNREADABLE));
  }

  types(kind, extensions) {
    return [{ description: kind, accept: { 'application/octet-stream': extensions.filter(Boolean) } }];
  }

  async open(request, kind, extensions, several, most) {
    if (globalThis.showOpenFilePicker && extensions.includes('.fyren')) {
      try {
        const chosen = await showOpenFilePicker({ multiple: several, types: this.types(kind, extensions) });
        return this.give(request, await Promise.all(chosen.map(async handle => ({ file: await handle.getFile(), handle }))), most);
      } catch (error) {
        if (error.name === 'AbortError') return this.done(() => this.page.program._fyren_files_opened(request, 0));
      } // else: not allowed here; the plain picker is
    }
    this.asked = { request, most };
    this.input.accept = extensions.join(',');
    this.input.multiple = several;
    this.input.value = '';
    this.input.click();
  }

  picked(list) {
    if (!this.asked) return;
    const { request, most } = this.asked;
    this.asked = null;
    this.give(request, list, most);
  }

  async dropped(event) {
    event.preventDefault();
    const items = [...event.dataTransfer.items].filter(item => item.kind === 'file');
    if (items.some(item => item.webkitGetAsEntry?.()?.isDirectory)) return this.done(() => this.page.program._fyren_files_opened(DROP, FOLDER));
    const list = await Promise.all(items.map(async item => {
      const file = item.getAsFile();
      const handle = await item.getAsFileSystemHandle?.().catch(() => null);
      return { file, handle: handle?.kind === 'file' ? handle : null };
    }));
    this.give(DROP, list.length ? list : [...event.dataTransfer.files].map(file => ({ file })));
  }

  // Files, or cells of a spreadsheet (more than one, so that a copied word is nothing), outside any field.
  pasted(event) {
    if (event.target.closest?.('input, textarea')) return;
    const files = [...event.clipboardData.files], text = event.clipboardData.getData('text/plain');
    if (/\S.*[\t;\n].*\S/s.test(text)) this.give(DROP, [{ file: new File([text], '', { type: 'text/plain' }) }]);
    else if (files.length) this.give(DROP, files.map(file => ({ file })));
    else return;
    event.preventDefault();
  }

  async give(request, list, most = this.page.program._fyren_files_most()) {
    const { program } = this.page;
    let code = 0;
    try {
      if (list.some(({ file }) => file.size > most)) code = TOO_LARGE;
      else for (const { file, handle } of list) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const number = await this.places.opened(handle, file, bytes);
        const name = this.string(file.name);
        const room = program._fyren_files_room(request, name, bytes.length, number);
        program._free(name);
        if (!room) { code = NO_MEMORY; break; }
        program.HEAPU8.set(bytes, room);
      }
    } catch (error) { console.warn(error.name); code = error instanceof RangeError ? NO_MEMORY : UNREADABLE; }
    this.done(() => program._fyren_files_opened(request, code));
  }

  async chooseSave(request, kind, extensions, name) {
    const { program } = this.page;
    let code = 0, handle = null;
    if (globalThis.showSaveFilePicker) {
      try {
        handle = await showSaveFilePicker({ suggestedName: name, types: this.types(kind, extensions) });
      } catch (error) {
        if (error.name === 'AbortError') return this.done(() => program._fyren_files_chosen(request, 0));
      }
    }
    const text = this.string(handle?.name ?? name);
    program._fyren_files_target(request, text, await this.places.chosen(handle), handle ? 0 : 1);
    program._free(text);
    this.done(() => program._fyren_files_chosen(request, code));
  }

  async write(request, number, name, bytes, overwrite) {
    let code = 0;
    try {
      if (this.places.has(number)) await this.places.write(number, bytes, overwrite);
      else this.download(name, 'application/octet-stream', bytes);
    } catch (error) { code = codeOf(error); }
    this.done(() => this.page.program._fyren_files_written(request, code));
  }

  async prepare(request, number) {
    let code = 0;
    try { await this.places.prepare(number); } catch (error) { code = codeOf(error); }
    this.done(() => this.page.program._fyren_files_written(request, code));
  }

  async read(request, number, most) {
    const list = await this.places.file(number).then(found => [found], () => null);
    if (list) this.give(request, list, most);
    else this.done(() => this.page.program._fyren_files_opened(request, UNREADABLE));
  }

  changed(number) { return this.places.changed(number); }
  keep(name, number) { this.places.keep(name, number); }

  async find(request, name) {
    const { number, fileName } = await this.places.find(name);
    const text = this.string(fileName);
    this.done(() => this.page.program._fyren_files_found(request, text, number));
    this.page.program._free(text);
  }

  download(name, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  // The browser draws it; where it may not read its own canvas, the drawing itself is given.
  async downloadPicture(name, svg) {
    const drawing = new Blob([svg], { type: 'image/svg+xml' });
    const address = URL.createObjectURL(drawing);
    try {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = 2 * picture.naturalWidth;
      canvas.height = 2 * picture.naturalHeight;
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      this.download(name, 'image/png', await new Promise((done, fail) => canvas.toBlob(made => made ? done(made) : fail(new Error('no picture')), 'image/png')));
    } catch (error) {
      console.warn(error.name);
      this.download(name.replace(/png$/, 'svg'), 'image/svg+xml', drawing);
    }
    URL.revokeObjectURL(address);
  }

  string(text) {
    const bytes = new TextEncoder().encode(text);
    const at = this.page.program._malloc(bytes.length + 1);
    this.page.program.HEAPU8.set(bytes, at);
    this.page.program.HEAPU8[at + bytes.length] = 0;
    return at;
  }

  done(tell) { tell(); this.page.loop.kick(); }
}
