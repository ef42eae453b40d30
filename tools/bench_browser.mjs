// SPDX-License-Identifier: EUPL-1.2
// The browser that tools/bench measures in: starting it, opening a register, what its threads and stores do.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = join(ROOT, 'build/web-release/dist');
export const PASSPHRASE = 'fyra lugna fyrar vid havet';
const { chromium } = createRequire(join(ROOT, 'tests/web/'))('playwright-core');
const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--enable-precise-memory-info',
];

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));
export const cpuOf = (pid, thread = pid) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]) / 1e6;

export const residentOf = (pid) => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024;

// --- the browser

// A browser with a new profile (or one that another left with keep()). Gives { page, pid, close(), keep() }: keep() closes
// too but leaves the profile and the port, and gives what to hand to the next open().
export async function open(before = () => {}, again = undefined) {
  const profile = again?.profile ?? mkdtempSync(join(tmpdir(), 'fyren-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.FYREN_BROWSER ?? '/usr/bin/chromium', headless: true, args: FLAGS, locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm', viewport: { width: 1280, height: 800 }, acceptDownloads: true,
  });
  context.setDefaultTimeout(180000);
  await context.addInitScript(before);
  const page = context.pages()[0];
  const server = await serve(DIST, again?.port);
  const keep = async () => {
    await context.close();
    await server.close();
    return { profile, port: Number(new URL(server.url).port) };
  };
  const close = async () => {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  };
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.fyren?.frames > 0);
  return { page, pid: rendererOf(profile), close, keep };
}

// The process that runs the page: of this profile's renderers the one that holds most (another one waits in reserve).
function rendererOf(profile) {
  const mine = readdirSync('/proc').filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
      return command.includes('--type=renderer') && childOf(pid, profile);
    } catch { return false; }
  });
  return mine.sort((a, b) => residentOf(b) - residentOf(a))[0];
}

function childOf(pid, profile) {
  for (let at = pid; at > 1;) {
    if (readFileSync(`/proc/${at}/cmdline`, 'latin1').includes(profile)) return true;
    at = Number(/PPid:\s*(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'latin1'))[1]);
  }
  return false;
}

export const frames = (page) => page.evaluate(() => globalThis.fyren.frames);

export async function settled(page) {
  for (let before = -1, same = 0; same < 3; await wait(60)) {
    const now = await frames(page);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

export async function pick(page, button, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).first().click()]);
  await chooser.setFiles(file);
}

// Files go by the plain picker, and every transaction that the browser has finished leaves a mark.
export function watchStore() {
  delete globalThis.showOpenFilePicker;
  const made = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...words) {
    const one = made.apply(this, words);
    one.addEventListener('complete', () => { globalThis.benchKept = performance.now(); });
    return one;
  };
  addEventListener('click', (event) => { globalThis.benchClicked = event.timeStamp; }, true);
  globalThis.benchTasks = [];
  new PerformanceObserver((list) => { for (const task of list.getEntries()) globalThis.benchTasks.push(task.duration); }).observe({ entryTypes: ['longtask'] });
}

// The longest that the screen stood still while `work` went on (the browser counts from 50 ms), by the clock.
export async function longestTask(page, work) {
  await page.evaluate(() => { globalThis.benchTasks = []; });
  const answer = await work();
  return [answer, await page.evaluate(() => Math.max(0, ...globalThis.benchTasks))];
}

export async function openRegister(opened, file, shown = (page) => page.getByRole('grid')) {
  const { page, pid } = opened;
  await pick(page, 'Öppna fil', file);
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill('Karin Ek');
  await page.getByLabel('Lösenfras eller återställningsnyckel').fill(PASSPHRASE);
  const start = Date.now(), cpu = cpuOf(pid);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await shown(page).waitFor();
  const listed = Date.now() - start;
  await settled(page);
  return { wall: listed, cpu: cpuOf(pid) - cpu };
}
