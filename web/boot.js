// SPDX-License-Identifier: EUPL-1.2
// Starts the program: asks for the module and the Worker's module at once, joins page and program, draws, then closes the network.
// Whatever fails here is told in words, with what is safe.
import createFyren from './fyren.js';
import { Mirror } from './mirror.js';
import { Loop } from './loop.js';
import { listen } from './input.js';
import { reloadWhenIdle, watchIdle } from './idle.js';
import { Files } from './files.js';
import { Blocks } from './blocks.js';
import { Tabs } from './tabs.js';
import { makeStorage } from './storage.js';
import { Emergency } from './emergency.js';
import { prepareDerive } from './derive.js';
import { makePrint } from './print.js';
import { makeSurroundings } from './surroundings.js';
import { makeNetwork } from './network.js';
import { parts } from './parts.js';
import { makeAbilities } from './abilities.js';
import { addFonts } from './fonts.js';

const emergency = new Emergency();
const OUT_OF_MEMORY = /out of memory|bad_alloc|allocation/i;
const STOPPED = 'Ett fel i programmet stoppade det.';
const NO_ROOM = 'Datorns minne räckte inte, så programmet stannade. Stäng andra flikar och program innan du startar om.';
let failed = false;

function fail(why, error) {
  if (failed) return; // the first failure is the one to tell
  failed = true;
  console.error(error);
  const room = document.getElementById('loading') ?? document.body.appendChild(document.createElement('main'));
  room.replaceChildren(document.getElementById('failed').content.cloneNode(true));
  room.id = 'loading';
  room.setAttribute('role', 'alert');
  room.querySelector('.why').textContent = why;
  room.querySelector('pre').textContent = String(error?.stack ?? error);
  room.querySelector('.again').onclick = () => { page?.surroundings?.warnBeforeLeaving(false); location.reload(); };
  emergency.fill(room);
  room.querySelector('h1').focus();
}

// The program has stopped in the middle of its work: nothing more of it is run.
function stop(error) {
  if (page.loop.stopped) return;
  page.loop.stopped = true;
  // Nothing of the register stays on the page, nor in its memory when nobody is there.
  const mirror = document.getElementById('mirror');
  mirror.inert = true;
  mirror.replaceChildren();
  document.getElementById('canvas').style.display = 'none';
  reloadWhenIdle(page);
  fail(OUT_OF_MEMORY.test(String(error?.message ?? error)) ? NO_ROOM : STOPPED, error);
  document.querySelector('#loading h1').textContent = 'Fyren har stannat';
}

// Also what happens outside a frame, when the browser answers.
function watchForFaults() {
  addEventListener('error', event => { if (event.error) stop(event.error); });
  addEventListener('unhandledrejection', event => stop(event.reason));
}

let page;

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly');
  page = { emergency };
  // Asked for at once, but the first frame does not wait for them.
  const rest = Promise.allSettled([prepareDerive(page)]);
  const program = page.program = await createFyren({ page, ...await parts.program() });
  addFonts(program);
  page.mirror = new Mirror(page);
  page.loop = new Loop(page, stop);
  page.files = new Files(page);
  page.blocks = new Blocks(page);
  page.tabs = new Tabs(page);
  page.storage = makeStorage(page);
  page.print = makePrint(page);
  page.surroundings = makeSurroundings(page);
  page.network = makeNetwork(page);
  page.abilities = makeAbilities(page);
  if (program._fyren_start() !== 0) throw new Error('WebGL2');
  listen(page);
  watchForFaults();
  watchIdle(page);
  page.loop.run();
  document.getElementById('loading')?.remove();
  performance.mark('fyren-started');
  page.abilities.look();
  await rest;
  page.network.keep();
  page.network.close();
  // Figures for tests and measurements: frames drawn, their cost, the bytes that the program's memory has grown to.
  globalThis.fyren = page.loop.numbers;
  globalThis.fyren.memory = () => program.HEAPU8.byteLength;
}

start().catch(error => {
  const text = String(error);
  fail(text.includes('WebGL2') ? 'Webbläsaren saknar WebGL2, som behövs för att rita. Prova en nyare webbläsare, eller be it-avdelningen slå på grafikstöd (hårdvaruacceleration).'
    : text.includes('WebAssembly') ? 'Webbläsaren saknar WebAssembly, som programmet är byggt på. Prova en nyare webbläsare, eller be it-avdelningen tillåta det.'
      : text.includes('DecompressionStream') ? 'Webbläsaren är för gammal för den här utgåvan av Fyren. Prova en nyare webbläsare.'
        : 'Någon del av programmet gick inte att läsa in. Kontrollera förbindelsen och försök igen.', error);
});
