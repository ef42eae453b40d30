// SPDX-License-Identifier: EUPL-1.2
// Files in and out: picker, drop, double click on an installed program; saving to the same place again where the
// browser can (showSaveFilePicker), else among the downloads.
const UNREADABLE = 1, TOO_LARGE = 2, NOT_WRITTEN = 3, NOT_ALLOWED = 4, FOLDER = 5;
const DROP = 0;

export class Files {
  constructor(page) {
    this.page = page;
    this.handles = []; // place on disk by number - 1
    this.input = document.getElementById('file');
    this.input.addEventListener('change', () => this.picked([...this.input.files].map(file => ({ file }))));
    this.input.addEventListener('cancel', () => this.picked([]));
    addEventListener('dragover', event => event.preventDefault());
    addEventListener('drop', event => this.dropped(event));
    globalThis.launchQueue?.setConsumer(async launch => this.give(DROP, await Promise.all(launch.files.map(async handle => ({ file: await handle.getFile(), handle })))));
  }

  number(handle) {
    if (!handle) return 0;
    return this.handles.push(handle);
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

  async give(request, list, most = this.page.program._fyren_files_most()) {
    const { program } = this.page;
    let code = 0;
    try {
      if (list.some(({ file }) => file.size > most)) code = TOO_LARGE;
      else for (const { file, handle } of list) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const name = this.string(file.name);
        const room = program._fyren_files_room(request, name, bytes.length, this.number(handle));
        program._free(name);
        program.HEAPU8.set(bytes, room);
      }
    } catch (error) { console.warn(error.name); code = UNREADABLE; }
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
    program._fyren_files_target(request, text, this.number(handle), handle ? 0 : 1);
    program._free(text);
    this.done(() => program._fyren_files_chosen(request, code));
  }

  async write(request, number, name, bytes) {
    const { program } = this.page;
    let code = 0;
    const handle = this.handles[number - 1];
    if (!handle) this.download(name, 'application/octet-stream', bytes);
    else {
      try {
        const writer = await handle.createWritable(); // the old file stays until close() succeeds
        await writer.write(bytes);
        await writer.close();
      } catch (error) { console.warn(error.name); code = error.name === 'NotAllowedError' ? NOT_ALLOWED : NOT_WRITTEN; }
    }
    this.done(() => program._fyren_files_written(request, code));
  }

  download(name, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
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
