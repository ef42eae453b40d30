// SPDX-License-Identifier: EUPL-1.2
// Starts the program: asks for the module, the Worker's module and the page's fonts at once, joins page and program, draws, then closes the network.
// Whatever fails here is told in words, with what is safe.
import createFyren from './fyren.js';
import { Mirror } from './mirror.js';
import { Loop } from './loop.js';
import { listen } from './input.js';
import { Files } from './files.js';
import { Blocks } from './blocks.js';
import { prepareDerive } from './derive.js';
import { makePrint } from './print.js';
import { makeSurroundings } from './surroundings.js';

// Nothing is fetched after this, not even from the program's own host.
function closeNetwork() {
  const rule = document.createElement('meta');
  rule.httpEquiv = 'Content-Security-Policy';
  rule.content = "connect-src 'none'";
  document.head.append(rule);
}

function fail(why, error) {
  console.error(error);
  const room = document.getElementById('loading') ?? document.body.appendChild(document.createElement('main'));
  room.replaceChildren(document.getElementById('failed').content.cloneNode(true));
  room.id = 'loading';
  room.setAttribute('role', 'alert');
  room.querySelector('.why').textContent = why;
  room.querySelector('pre').textContent = String(error?.stack ?? error);
  room.querySelector('button').onclick = () => location.reload();
}

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly');
  const page = {};
  // Asked for at once, but the first frame does not wait for them.
  const rest = Promise.allSettled([prepareDerive(page), ...[...document.fonts].map(face => face.load())]);
  const program = page.program = await createFyren({ page });
  page.mirror = new Mirror(page);
  page.loop = new Loop(page, error => fail('Ett fel i programmet stoppade det.', error));
  page.files = new Files(page);
  page.blocks = new Blocks(page);
  page.print = makePrint();
  page.surroundings = makeSurroundings(page);
  if (program._fyren_start() !== 0) throw new Error('WebGL2');
  listen(page);
  page.loop.run();
  document.getElementById('loading')?.remove();
  performance.mark('fyren-started');
  await rest;
  closeNetwork();
  // Figures for tests and measurements: frames drawn, their cost, the bytes that the program's memory has grown to.
  globalThis.fyren = page.loop.numbers;
  globalThis.fyren.memory = () => program.HEAPU8.byteLength;
}

start().catch(error => {
  const text = String(error);
  fail(text.includes('WebGL2') ? 'Webbläsaren saknar WebGL2, som behövs för att rita. Prova en nyare webbläsare, eller be it-avdelningen slå på grafikstöd (hårdvaruacceleration).'
    : text.includes('WebAssembly') ? 'Webbläsaren saknar WebAssembly, som programmet är byggt på. Prova en nyare webbläsare, eller be it-avdelningen tillåta det.'
      : 'Någon del av programmet gick inte att läsa in. Kontrollera förbindelsen och försök igen.', error);
});
