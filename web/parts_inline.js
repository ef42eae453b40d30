// SPDX-License-Identifier: EUPL-1.2
// In place of parts.js in the edition that is one file: nothing is fetched, the parts lie packed in the page itself
// (tools/one_file), and the Worker's program is handed to it as a blob.
async function unpacked(id) {
  const element = document.getElementById(id);
  const packed = Uint8Array.from(atob(element.textContent.trim()), sign => sign.charCodeAt(0));
  element.remove();
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

let workerAddress = '';

export const parts = {
  isOneFile: true,
  async program() {
    const module = await WebAssembly.compile(await unpacked('fyren-wasm'));
    return { instantiateWasm(imports, done) { WebAssembly.instantiate(module, imports).then(instance => done(instance, module)); return {}; } };
  },
  deriveModule: () => unpacked('derive-wasm').then(bytes => WebAssembly.compile(bytes)).catch(() => null),
  deriveWorker() {
    if (!workerAddress) {
      const element = document.getElementById('derive-js');
      workerAddress = URL.createObjectURL(new Blob([element.textContent], { type: 'text/javascript' }));
      element.remove();
    }
    return { address: workerAddress, options: {} };
  },
  allows: address => address !== '' && address === workerAddress,
};
