// SPDX-License-Identifier: EUPL-1.2
// Where the program's own parts come from: files beside the page. In the edition that is one file, parts_inline.js
// stands in place of this module (tools/one_file).
const ADDRESSES = ['derive_worker.js', 'sw.js'];

export const parts = {
  isOneFile: false,
  // What createFyren() is given besides the page: nothing, it fetches fyren.wasm by itself.
  program: async () => ({}),
  async deriveModule() {
    const answer = await fetch('derive_program.wasm').catch(() => null);
    return answer?.ok ? WebAssembly.compileStreaming(answer).catch(() => null) : null;
  },
  deriveWorker: () => ({ address: 'derive_worker.js', options: { type: 'module' } }),
  // The only addresses that code may ever be loaded from (trusted types).
  allows: address => ADDRESSES.includes(address),
};
