// SPDX-License-Identifier: EUPL-1.2
// Turns a passphrase into a key in a Worker that is thrown away afterwards: the memory it needs is given back, and
// the window stays alive. The Worker's module is compiled here at start, before the network is closed.
import { parts } from './parts.js';

const BROKEN = 3;

// Gives a promise of the module: derive() may be asked before it is there, and waits for it.
export function prepareDerive(page) {
  const asked = parts.deriveModule();
  // What is printed holds no script, and none would run in it (print.js).
  const policy = globalThis.trustedTypes?.createPolicy('fyren', { createHTML: paper => paper, createScriptURL: address => { if (!parts.allows(address)) throw new TypeError(address); return address; } });
  page.policy = policy;
  page.derive = async (request, order) => {
    const finish = (code, key) => {
      const at = page.program._malloc(32);
      if (key) page.program.HEAPU8.set(key, at);
      page.program._fyren_derived(request, code, at);
      page.program._free(at);
      key?.fill(0);
      page.loop.kick();
    };
    const module = await asked;
    if (!module) return finish(BROKEN);
    const { address, options } = parts.deriveWorker();
    const worker = new Worker(policy ? policy.createScriptURL(address) : address, options);
    worker.onmessage = ({ data }) => { worker.terminate(); finish(data.code, data.key); };
    worker.onerror = () => { worker.terminate(); finish(BROKEN); };
    worker.postMessage({ module, order });
    order.phrase.fill(0);
  };
  return asked;
}
