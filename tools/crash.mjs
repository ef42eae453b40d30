// SPDX-License-Identifier: EUPL-1.2
// Kills the browser at random moments while the program writes, starts it again on the same profile, and looks whether
// everything that the screen had called safe ("i webbläsaren", "på disk") is there and can be read. After each kill the
// register is saved, the file opened by tools/fyren, and its rows compared: each person's, and those about nobody, must
// be what they were when first seen, and the persons exactly those of one moment. So must every file that a killed
// browser had put among the downloads.
//   node tools/crash.mjs [--kills N] [--seed N] [--only commit,backup,save,restore,takeover] [--register FILE]
// --register: a training register made by tools/fyren with the training passphrase, for another size than the built-in one.
// Killed is the whole process group of Chromium, by SIGKILL, while one of these is going on:
//   commit    a person is being added              save      the register is being sealed and handed to the downloads
//   backup    a backup is being made               restore   a backup is being read and put in the register's place
//   takeover  a second tab takes the register over, or adds a person thereafter
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const { chromium } = createRequire(join(ROOT, 'tests/web/'))('playwright-core');
const DIST = process.env.FYREN_DIST ?? join(ROOT, 'build/web-release/dist');
const FLAGS = [
  '--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--window-size=1280,800', '--lang=sv-SE',
];
const PASSPHRASE = 'fyren lyser för alla';  // of every training register
const wait = ms => new Promise(done => setTimeout(done, ms));

async function until(holds, what) {
  for (const began = Date.now(); !holds(); await wait(5)) if (Date.now() - began > 300000) throw new Error(`waited in vain for: ${what}`);
}

// The same sequence for the same seed (mulberry32).
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

// A browser of its own process group, so that all of it can be killed at once.
async function start(profile, downloads, url) {
  const port = await freePort();
  const child = spawn(process.env.FYREN_BROWSER ?? '/usr/bin/chromium', [...FLAGS, `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  let browser;
  for (let i = 0; !browser; i++) {
    try { browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`); } catch (error) { if (i > 300) throw error; await wait(100); }
  }
  const all = await browser.newBrowserCDPSession();
  await all.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const context = browser.contexts()[0];
  context.setDefaultTimeout(60000);
  // Ways that a test can answer: the input for files, the downloads.
  await context.addInitScript(() => { delete window.showOpenFilePicker; delete window.showSaveFilePicker; });
  const page = context.pages()[0] ?? await context.newPage();
  await page.goto(url);
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await new Promise(done => (child.exitCode !== null || child.signalCode !== null ? done() : child.once('exit', done)));
    for (let i = 0; i < 100 && isRunning(profile); i++) await wait(20);
  };
  return { page, context, kill, close: async () => { await browser.close().catch(() => {}); await kill().catch(() => {}); } };
}

function isRunning(profile) {
  return readdirSync('/proc').some(pid => {
    try { return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(profile); } catch { return false; }
  });
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const go = (page, place) => page.getByRole('link', { name: new RegExp(`^${place}( |,|$)`) }).click();
const search = page => page.getByRole('searchbox', { name: 'Sök i registret' });
const ready = page => search(page).waitFor({ timeout: 120000 }).catch(async error => { console.log(`On the screen: ${await page.evaluate(() => document.body.textContent.slice(0, 600))}`); throw error; });

// A test number that no invented person of the generator has (they are older): one birthday after the other.
function testNumber(index) {
  const day = new Date(Date.UTC(2012, 0, 1) + index * 86400000).toISOString().slice(0, 10).replaceAll('-', '');
  const nine = `${day.slice(2)}239`;
  const sum = [...nine].reduce((all, digit, i) => { const twice = Number(digit) * (i % 2 === 0 ? 2 : 1); return all + Math.floor(twice / 10) + (twice % 10); }, 0);
  return `${day}-239${(10 - (sum % 10)) % 10}`;
}

// What the image inside a register's file holds; throws when the file cannot be opened.
function contentsOf(file) {
  const image = `${file}.sqlite`, tool = process.env.FYREN_TOOL ?? join(ROOT, 'tools/fyren'), most = { maxBuffer: 1 << 30 };
  try {
    execFileSync(tool, ['unseal', file, image], { env: { ...process.env, FYREN_PASSPHRASE: PASSPHRASE }, stdio: ['ignore', 'ignore', 'pipe'], ...most });
    return JSON.parse(execFileSync('python3', [join(ROOT, 'tools/register_contents.py'), image], most));
  } finally {
    rmSync(image, { force: true });
  }
}

const sameSet = (one, other) => one.size === other.size && [...one].every(each => other.has(each));

const numberOf = number => number.replace('-', '');  // as the database has it

// Sends what the screen says whenever it changes: how many persons, and whether that is safe.
const watch = page => page.evaluate(() => {
  let before = '';
  const look = () => {
    const all = document.body.textContent, persons = /av ([\d\s]+) person/.exec(all)?.[1]?.replace(/\D/g, '');
    if (!persons) return;
    const now = `${persons} ${/bara i webbläsaren|på disk (?!som )/.test(all) && !all.includes('sparar i webbläsaren')}`;
    if (now !== before) window.fyrenSays(before = now);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  look();
});

async function addPerson(page, number, andThen = () => {}) {
  await go(page, 'Register');
  await press(page, 'Lägg till person');
  const dialog = page.getByRole('dialog', { name: 'Lägg till en person' });
  await dialog.getByRole('textbox', { name: 'Personnummer' }).fill(number);
  await dialog.getByRole('textbox', { name: 'Förnamn' }).fill('Prov');
  await dialog.getByRole('textbox', { name: 'Efternamn' }).fill(`Prov ${number.slice(0, 8)}`);
  await dialog.getByRole('textbox', { name: 'Folkbokförd här sedan' }).fill('2020-01-01');
  andThen();
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
}

async function openBackups(page) {
  await go(page, 'Fil och inställningar');
  await press(page, 'Säkerhetskopior …');
  await page.getByRole('heading', { name: 'Säkerhetskopior', exact: true }).waitFor();
}

// Opens the newest backup beside the register; gives how many persons it holds.
async function openNewestBackup(page) {
  await openBackups(page);
  const rows = page.getByRole('grid', { name: 'Kopior i webbläsaren' }).getByRole('row');
  if (await rows.count() < 2) return undefined;
  await rows.nth(1).click();
  const line = page.getByRole('grid', { name: 'Skillnad' }).getByRole('row').nth(1);
  await line.waitFor();
  return Number((await line.getByRole('gridcell').nth(1).textContent()).replace(/\D/g, ''));
}

class Run {
  constructor(options, url) {
    this.options = options;
    this.url = url;
    this.random = chance(options.seed);
    this.profile = mkdtempSync(join(tmpdir(), 'fyren-crash-'));
    this.downloads = mkdtempSync(join(tmpdir(), 'fyren-crash-files-'));
    this.added = 0;
    this.safe = undefined;  // how many persons there were when the screen last called them safe
    this.persons = undefined;  // the numbers of all who were there at the last look
    this.moments = [];  // every set of persons that there has been: what a backup may hold
    this.known = new Map();  // number → the rows about her when she was first seen
    this.killed = {};
    this.lost = 0;
    this.unreadable = 0;
    this.files = 0;  // opened and compared
  }

  async begin() {
    this.safe = this.shown = undefined;
    this.browser = await start(this.profile, this.downloads, this.url);
    await this.browser.context.exposeBinding('fyrenSays', (_, said) => {
      const [persons, isSafe] = said.split(' ');
      this.shown = Number(persons);
      if (isSafe === 'true') this.safe = this.shown;
    });
    await this.browser.page.reload();
    return this.browser.page;
  }

  async makeRegister() {
    const page = await this.begin();
    if (this.options.register) {
      const asked = page.waitForEvent('filechooser');
      await press(page, 'Öppna fil …');
      await (await asked).setFiles(this.options.register);
      await page.getByRole('textbox', { name: 'Ditt namn' }).fill('Karin Ek');
      await page.getByRole('textbox', { name: 'Lösenfras eller återställningsnyckel' }).fill(PASSPHRASE);
      await press(page, 'Lås upp');
    } else await press(page, 'Öppna övningsregistret');
    await ready(page);
    await watch(page);
    await until(() => this.safe !== undefined, 'the register called safe');
    const opened = this.safe;  // from a file, it may be called safe on disk alone
    await addPerson(page, this.nextNumber());
    await this.settled(opened + 1);
    const contents = await this.saveAndRead(page);
    this.rest = contents.rest;
    this.persons = new Set(Object.keys(contents.persons));
    this.moments.push(this.persons);
    for (const [number, person] of Object.entries(contents.persons)) this.known.set(number, person);
    this.pattern = contents.persons[numberOf(testNumber(0))].rows;  // what is written about each who is added
    for (const fault of contents.faults) throw new Error(fault);
    this.registerMb = await page.evaluate(() => new Promise(done => {
      const open = indexedDB.open('fyren');
      open.onsuccess = () => { const all = open.result.transaction('blocks').objectStore('blocks').count(); all.onsuccess = () => { open.result.close(); done(all.result * 16384 / 1e6); }; };
    }));
    await this.browser.kill();
  }

  nextNumber() { return testNumber(this.added++); }

  // Files that have their whole name: what is not finished is called something else.
  wholeFiles() { return readdirSync(this.downloads).filter(name => name.endsWith('.fyren')); }
  read(name) {
    const file = join(this.downloads, name);
    try {
      this.files++;
      return contentsOf(file);
    } finally {
      rmSync(file, { force: true });
    }
  }
  async saveAndRead(page) {
    for (const name of this.wholeFiles()) rmSync(join(this.downloads, name));
    await press(page, 'Spara');
    await until(() => this.wholeFiles().length > 0, 'the saved file');
    return this.read(this.wholeFiles()[0]);
  }

  // What is wrong with the contents of a file, when they must be those of one of `moments`.
  faultsOf(contents, moments) {
    const faults = [...contents.faults];
    const persons = new Set(Object.keys(contents.persons));
    if (!moments.some(moment => sameSet(moment, persons))) {
      const [there, wanted] = [[...persons].filter(one => !moments[0].has(one)), [...moments[0]].filter(one => !persons.has(one))];
      faults.push(`the persons are those of no moment: not expected ${there}; not there ${wanted}`);
    }
    if (contents.rest !== this.rest) faults.push('the rows about nobody are others');
    for (const [number, person] of Object.entries(contents.persons)) {
      const known = this.known.get(number);
      if (known ? known.digest !== person.digest : JSON.stringify(person.rows) !== JSON.stringify(this.pattern)) faults.push(`the rows about ${number} (${person.name}) are others: ${JSON.stringify(person.rows)}`);
      if (!known && person.name !== `Prov Prov ${number.slice(0, 8)}`) faults.push(`${number} is called ${person.name}`);
      if (!known) this.known.set(number, person);
    }
    return faults;
  }
  // Who may be there after the kill, the surest first.
  momentsAfter(what, mayBe) {
    const kept = new Set([...this.persons, ...this.acknowledged.map(numberOf)]);
    this.moments.push(kept);
    const moments = [kept];
    if (this.begun) moments.push(new Set([...kept, numberOf(this.begun)]));
    if (what === 'restore') moments.push(...this.moments.filter(moment => mayBe.includes(moment.size)));
    return moments;
  }
  tellLost(what, faults) {
    if (faults.length === 0) return;
    this.lost++;
    console.log(`LOST after ${what}: ${faults.slice(0, 5).join('; ')}`);
  }
  // What the killed browser had handed out: whole files hold what was there before, or with the change under way.
  compareFiles(what, moments) {
    for (const name of this.wholeFiles()) {
      try {
        this.tellLost(`${what}, in ${name}`, this.faultsOf(this.read(name), moments));
      } catch (error) {
        this.unreadable++;
        console.log(`UNREADABLE after ${what}: ${name}: ${error.stderr ?? error.message}`);
      }
    }
  }
  async compareRegister(page, what, moments) {
    const contents = await this.saveAndRead(page);
    this.tellLost(what, this.faultsOf(contents, moments));
    this.persons = new Set(Object.keys(contents.persons));
    this.moments.push(this.persons);
  }

  // The form of the next person is sent, and she is called safe.
  async addOne(page) {
    const number = this.nextNumber(), before = this.safe;
    await addPerson(page, number);
    await this.settled(before + 1);
    this.acknowledged.push(number);
  }
  soon(most) { return wait(Math.floor(this.random() * most)); }
  async settled(persons) { await until(() => this.safe === persons, `${persons} persons called safe`); }

  // Each begins what is to be interrupted and gives the numbers of persons that may be found besides the safe one.
  async commit(page) {
    await this.addOne(page);
    const began = this.safe;
    this.begun = this.nextNumber();
    addPerson(page, this.begun, () => { this.pressed = true; }).catch(() => {});
    await until(() => this.pressed, 'the form filled in');
    await this.soon(400);
    return [began + 1];
  }
  async backup(page) {
    await openBackups(page);
    page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click().catch(() => {});
    await this.soon(400);
    return [];
  }
  async save(page) {
    press(page, 'Spara').catch(() => {});
    await this.soon(2000);
    return [];
  }
  async restore(page) {
    await this.addOne(page);
    const persons = await openNewestBackup(page);
    if (persons === undefined) return [];
    await press(page, 'Återställ till den här kopian …');
    page.getByRole('dialog').getByRole('button', { name: 'Återställ', exact: true }).click().catch(() => {});
    await this.soon(1500);
    return [persons];
  }
  // Every other time while the register is being handed over, with a change of the first tab on its way; else while the
  // second tab adds a person.
  async takeover(page) {
    const other = await this.browser.context.newPage();
    await other.goto(this.url);
    await press(other, 'Fortsätt');
    await ready(other);
    const began = this.safe, inTheMiddle = this.killed.takeover % 2 === 1;
    this.begun = this.nextNumber();
    if (inTheMiddle) await addPerson(page, this.begun);
    await watch(other);
    const pressed = press(other, 'Ta över här').catch(() => {});
    if (inTheMiddle) {
      await this.soon(1500);
      return [began + 1];
    }
    await pressed;
    await other.getByRole('button', { name: 'Ta över här' }).waitFor({ state: 'detached', timeout: 120000 });
    await ready(other);  // a large register is read anew first; the pointer is one: two presses at a time would get in each other's way
    addPerson(other, this.begun, () => { this.pressed = true; }).catch(error => { if (!this.pressed) console.log(`Before the kill: ${error.message}`); });
    await until(() => this.pressed, 'the form filled in');
    await this.soon(400);
    return [began + 1];
  }

  async killOnce(what) {
    let page = await this.begin();
    await press(page, 'Fortsätt');
    await ready(page);
    await watch(page);
    await until(() => this.shown !== undefined, 'the register');
    this.safe ??= this.shown;  // it was read from the browser's storage just now
    this.pressed = false;
    this.acknowledged = [];
    this.begun = undefined;
    const mayBe = await this[what](page);
    await this.browser.kill();
    const safe = this.safe, moments = this.momentsAfter(what, mayBe);
    this.killed[what] = (this.killed[what] ?? 0) + 1;
    this.compareFiles(what, moments);
    page = await this.begin();
    await press(page, 'Fortsätt');
    await ready(page).then(() => watch(page)).catch(() => {});
    for (let i = 0; i < 3000 && this.shown === undefined; i++) await wait(20);
    if (this.shown === undefined) {
      this.unreadable++;
      console.log(`UNREADABLE after ${what}: ${await page.evaluate(() => document.body.innerText.slice(0, 400))}`);
      throw new Error('the register cannot be opened any more');
    }
    if (this.shown !== safe && !mayBe.includes(this.shown)) this.tellLost(what, [`the screen had called ${safe} persons safe, there are ${this.shown}`]);
    await this.compareRegister(page, what, moments);
    if (what === 'backup' && (await openNewestBackup(page)) === undefined) { this.unreadable++; console.log('UNREADABLE: no backup'); }
    await this.browser.kill();
  }

  async clean() {
    await this.browser?.close();
    for (const folder of [this.profile, this.downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Gives { killed, lost, unreadable, files, seed, registerMb }.
export async function crash(given = {}) {
  const options = { kills: 20, seed: Date.now() % 1000000, only: ['commit', 'backup', 'save', 'restore', 'takeover'], ...given };
  const server = await serve(DIST);
  const run = new Run(options, server.url);
  const result = () => ({ killed: run.killed, lost: run.lost, unreadable: run.unreadable, files: run.files, seed: options.seed, registerMb: run.registerMb });
  try {
    await run.makeRegister();
    for (let i = 0; i < options.kills; i++) {
      await run.killOnce(options.only[i % options.only.length]);
      options.tell?.(result());
    }
    return result();
  } finally {
    await run.clean();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, seed: { type: 'string' }, only: { type: 'string' }, register: { type: 'string' } } });
  const options = { kills: Number(values.kills), register: values.register, tell: result => console.log(JSON.stringify(result)) };
  if (values.seed) options.seed = Number(values.seed);
  if (values.only) options.only = values.only.split(',');
  const { killed, lost, unreadable, files, seed, registerMb } = await crash(options);
  const all = Object.values(killed).reduce((sum, count) => sum + count, 0);
  console.log(`seed ${seed}, ${registerMb.toFixed(1)} MB: killed ${all} times (${Object.entries(killed).map(([what, count]) => `${what} ${count}`).join(', ')}); acknowledged and lost ${lost}, unreadable ${unreadable}; ${files} files opened and compared`);
  process.exitCode = lost + unreadable > 0 ? 1 : 0;
}
