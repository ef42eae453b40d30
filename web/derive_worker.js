// SPDX-License-Identifier: EUPL-1.2
// Runs one key derivation (src/main/main_derive.cpp) and answers with a code and 32 bytes; then it is terminated.
import createDerive from './derive_program.js';

onmessage = async ({ data: { module, order } }) => {
  const key = new Uint8Array(32);
  let code = 3;
  try {
    const program = await createDerive({ instantiateWasm: (imports, done) => { WebAssembly.instantiate(module, imports).then(instance => done(instance, module)); return {}; } });
    const put = bytes => { const at = program._malloc(bytes.length || 1); program.HEAPU8.set(bytes, at); return at; };
    const text = new TextEncoder().encode(order.text);
    // The same sign can be typed as one or as letter and mark (å): one form, whatever the keyboard sent.
    const typed = new TextEncoder().encode(new TextDecoder().decode(order.phrase).normalize('NFC'));
    order.phrase.fill(0);
    const request = put(text), phrase = put(typed), out = put(key);
    code = program._fyren_derive(request, text.length, phrase, typed.length, out);
    typed.fill(0);
    key.set(program.HEAPU8.subarray(out, out + 32));
  } catch (error) { code = error instanceof RangeError ? 1 : 3; }
  postMessage({ code, key });
};
