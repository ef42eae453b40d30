// SPDX-License-Identifier: EUPL-1.2
// How long until a change is safe in the browser, and how long a start takes, at several sizes of the register.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSPHRASE, longestTask, open, openRegister, residentOf, settled, watchStore } from './bench_browser.mjs';

const SIZES = (process.env.FYREN_BENCH_DURABLE_MB ?? '1,50,200').split(',').map(Number);  // of the database
const COMMITS = Number(process.env.FYREN_BENCH_COMMITS ?? 200);
const MOST_PERSONS = 50000;
const BYTES_PER_PERSON = 1850, BYTES_PER_CONTACT = 215;  // about, three years and their history included
const CONTACTS_PER_LIST = 100000;

// More contacts of the same youths on other days, as a list.
function contactList(from, to, count, shift) {
  const [head, ...rows] = readFileSync(from, 'utf8').split('\r\n').filter(Boolean);
  const moved = Array.from({ length: count }, (_, i) => {
    const [number, , ...rest] = rows[(i * 7919 + shift) % rows.length].split(';');
    const day = new Date(Date.UTC(2024, 0, 1) + ((i * 31 + shift * 17) % 1000) * 86400000).toISOString().slice(0, 10);
    return [number, day, ...rest].join(';');
  });
  writeFileSync(to, [head, ...moved, ''].join('\r\n'));
}

// A register whose database has about so many MB; made once.
function sizedRegister(mb, command, data) {
  const file = join(data, `durable-${mb}.fyren`), building = `${file}.part`, lists = join(data, `durable-lists-${mb}`);
  if (existsSync(file)) return file;
  const persons = Math.min(MOST_PERSONS, Math.round(mb * 1e6 / BYTES_PER_PERSON));
  rmSync(building, { force: true });
  command('generate', lists, '--size', String(persons), '--seed', '1', '--load-test');
  command('new', building, '--kommun', '2281', '--load-test', '--recovery-out', join(data, `durable-${mb}.key`));
  for (const kind of ['folkbokforing', 'skolplacering', 'examen', 'registrering', 'kontakt', 'sysselsattning', 'atgard']) {
    const list = join(lists, `${kind}.csv`);
    if (existsSync(list)) command('import', building, list, '--kind', kind, '--registrera', '--by', 'Karin Ek');
  }
  let left = Math.round((mb * 1e6 - persons * BYTES_PER_PERSON) / BYTES_PER_CONTACT);
  for (let i = 1; left > 0; i++, left -= CONTACTS_PER_LIST) {
    const list = join(lists, 'more.csv');
    contactList(join(lists, 'kontakt.csv'), list, Math.min(left, CONTACTS_PER_LIST), i);
    command('import', building, list, '--kind', 'kontakt', '--by', 'Karin Ek');
  }
  renameSync(building, file);
  return file;
}

// From the click to the moment that the browser says the transaction is complete (strict durability), in ms.
async function commitTimes(page) {
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'Notera kontakt' }).first().click();
  await page.getByRole('radio', { name: 'Inget svar' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
  await settled(page);
  const banner = page.getByRole('banner'), times = [];
  for (let i = 0; i < COMMITS; i++) {
    await page.evaluate(() => { globalThis.benchKept = 0; });
    await banner.getByRole('button', { name: i % 2 === 0 ? /^Ångra/ : /^Gör om/ }).click();
    await page.waitForFunction(() => globalThis.benchKept > 0);
    times.push(await page.evaluate(() => globalThis.benchKept - globalThis.benchClicked));
    await settled(page);
  }
  return times.sort((a, b) => a - b);
}

const blocksKept = (page) => page.evaluate(() => new Promise((done) => {
  const asked = indexedDB.open('fyren');
  asked.onsuccess = () => {
    const count = asked.result.transaction('blocks').objectStore('blocks').count();
    count.onsuccess = () => { asked.result.close(); done(count.result); };
  };
}));

// The register from the browser's own copy: from the unlocking to the list.
async function startTime(page) {
  await page.getByRole('button', { name: /^Fortsätt/ }).first().click();
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill('Karin Ek');
  await page.getByLabel('Lösenfras eller återställningsnyckel').fill(PASSPHRASE);
  const began = Date.now();
  const [, longest] = await longestTask(page, async () => {
    await page.getByRole('button', { name: 'Lås upp' }).click();
    await page.getByRole('grid').waitFor();
  });
  return { wall: Date.now() - began, longest };
}

export async function measureDurable({ command, data, tell }) {
  for (const mb of SIZES) {
    const file = sizedRegister(mb, command, data);
    const first = await open(watchStore);
    const [{ wall }, longest] = await longestTask(first.page, () => openRegister(first, file));
    const times = await commitTimes(first.page);
    const size = `${(await blocksKept(first.page) * 16384 / 1e6).toFixed(0)} MB`;
    tell(`${size}: open the file (${(statSync(file).size / 1e6).toFixed(0)} MB sealed), passphrase included`, 'ms', [wall]);
    tell('  the longest task of it', 'ms', [longest]);
    for (const [name, at, bar] of [['p50', 0.5, ''], ['p95', 0.95, ''], ['p99', 0.99, '≤ 20']])
      tell(`  commit kept by the browser, ${name} of ${COMMITS}`, 'ms', [times[Math.min(times.length - 1, Math.floor(times.length * at))]], bar);
    const second = await open(watchStore, await first.keep());
    const started = await startTime(second.page);
    await settled(second.page);
    tell('  start from the browser\'s copy, passphrase included', 'ms', [started.wall]);
    tell('  the longest task of it', 'ms', [started.longest]);
    tell('  WebAssembly memory', 'MB', [await second.page.evaluate(() => globalThis.fyren.memory()) / 1e6]);
    tell('  the page\'s process, resident', 'MB', [residentOf(second.pid) / 1e6]);
    await second.close();
  }
}
