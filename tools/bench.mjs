// SPDX-License-Identifier: EUPL-1.2
// The measurements of tools/bench. "CPU" is the processor time of one thread (the page's main thread, or the program's),
// which other work on the machine disturbs less than the clock on the wall does.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DIST, PASSPHRASE, ROOT, cpuOf, frames, longestTask, open, openRegister, pick, residentOf, settled, wait, watchStore } from './bench_browser.mjs';
import { measureDurable } from './bench_durable.mjs';

const DATA = join(ROOT, 'build/bench');
const RUNS = Number(process.env.FYREN_BENCH_RUNS ?? 5);
const TODAY = '2026-11-22';
const PERSONS = 50000;
const SCB_PERSONS = Number(process.env.FYREN_BENCH_SCB_PERSONS ?? 30000);  // gives about 7,500 youths in the file

const rows = [];
const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

// One line of the table, from the figures of several runs.
function tell(what, unit, figures, bar = '') {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  rows.push([what, unit, number(low), number(middle), number(high), String(sorted.length), bar]);
  console.error(`  ${what}: ${number(middle)} ${unit}`);
}

function printTable() {
  const all = [['what', 'unit', 'min', 'median', 'max', 'runs', 'bar'], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all) console.log(row.map((cell, i) => (i > 1 && i < 6 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd());
}

// --- what is measured

function measureDownload() {
  const files = readdirSync(DIST, { recursive: true }).map((name) => join(DIST, name)).filter((file) => statSync(file).isFile());
  const first = files.filter((file) => !/(^|\/)(notices\.txt|icons\/)/.test(relative(DIST, file)));
  let raw = 0, gzip = 0, brotli = 0;
  for (const file of first) {
    raw += statSync(file).size;
    gzip += execFileSync('gzip', ['-9', '-c', file], { maxBuffer: 1 << 28 }).length;
    brotli += execFileSync('brotli', ['-q', '11', '-c', file], { maxBuffer: 1 << 28 }).length;
  }
  tell('download, first load, uncompressed', 'MB', [raw / 1e6]);
  tell('download, first load, gzip -9', 'MB', [gzip / 1e6], '≤ 2');
  tell('download, first load, brotli -q 11', 'MB', [brotli / 1e6], '≤ 2');
}

async function measureStart() {
  const toFrame = [], toButtons = [], cpu = [];
  for (let i = 0; i < RUNS; i++) {
    const { page, pid, close } = await open(() => {
      new MutationObserver((_, watch) => {
        if (!document.querySelector('#mirror button')) return;
        performance.mark('bench-buttons');
        watch.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: 'Öppna övningsregistret' }).waitFor();
    const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime])));
    toFrame.push(marks['fyren-started']);
    toButtons.push(marks['bench-buttons']);
    await settled(page);
    cpu.push(cpuOf(pid));
    await close();
  }
  tell('start, cold: first drawn frame', 'ms', toFrame, '≤ 1000');
  tell('start, cold: the welcome buttons are there', 'ms', toButtons, '≤ 1000');
  tell('start, cold: main-thread CPU until quiet', 'ms', cpu);
}

// The command-line sibling.
function command(...words) {
  execFileSync(join(ROOT, 'build/native/tools/fyren'), [...words, '--today', TODAY],
    { env: { ...process.env, FYREN_PASSPHRASE: PASSPHRASE }, stdio: ['ignore', 'ignore', 'ignore'], maxBuffer: 1 << 28 });
}

function registerFile() {
  const file = join(DATA, `${PERSONS}.fyren`);
  if (existsSync(file)) return file;
  const lists = join(DATA, `lists-${PERSONS}`);
  command('generate', lists, '--size', String(PERSONS), '--seed', '1', '--load-test');
  const building = `${file}.part`;
  rmSync(building, { force: true });
  command('new', building, '--kommun', '2281', '--load-test', '--recovery-out', join(DATA, `${PERSONS}.key`));
  for (const list of ['folkbokforing', 'skolplacering', 'examen', 'registrering', 'kontakt', 'sysselsattning', 'atgard']) {
    if (existsSync(join(lists, `${list}.csv`))) command('import', building, join(lists, `${list}.csv`), '--kind', list, '--registrera', '--by', 'Karin Ek');
  }
  execFileSync('mv', [building, file]);
  return file;
}

async function measureList() {
  const file = registerFile();
  const figures = { wall: [], cpu: [], longest: [], heap: [], wasm: [], rss: [], scroll: [], frame: [], keys: [], keyFrame: [], contact: [], kept: [], idle: [], idleCpu: [] };
  for (let i = 0; i < Math.min(RUNS, 3); i++) {
    const opened = await open(watchStore);
    const { page, pid, close } = opened;
    const [{ wall, cpu }, longest] = await longestTask(page, () => openRegister(opened, file));
    figures.longest.push(longest);
    figures.wall.push(wall);
    figures.cpu.push(cpu);
    const memory = await page.evaluate(() => [performance.memory.usedJSHeapSize, globalThis.fyren.memory?.() ?? 0]);
    figures.heap.push(memory[0] / 1e6);
    figures.wasm.push(memory[1] / 1e6);
    figures.rss.push(residentOf(pid) / 1e6);
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: /^Alla/ }).click();
    await settled(page);
    await measureIdle(page, pid, figures);
    await measureScroll(page, pid, figures);
    await measureSearch(page, pid, figures);
    await measureContact(page, figures);
    await close();
  }
  const many = `${PERSONS / 1000},000 persons`;
  tell(`open a file of ${many} (${(statSync(file).size / 1e6).toFixed(0)} MB), clock`, 'ms', figures.wall);
  tell('  the same, main-thread CPU', 'ms', figures.cpu);
  tell('  the same, the longest task', 'ms', figures.longest);
  tell('  WebAssembly memory', 'MB', figures.wasm);
  tell('  JavaScript heap', 'MB', figures.heap);
  tell('  the page\'s process, resident', 'MB', figures.rss);
  tell('idle on the list: frames in 5 s', 'frames', figures.idle, '0');
  tell('idle on the list: main-thread CPU in 5 s', 'ms', figures.idleCpu);
  tell('scrolling the list: main-thread CPU per frame', 'ms', figures.scroll, '≤ 8');
  tell('scrolling the list: one frame by the clock', 'ms', figures.frame);
  tell('typing in the search: main-thread CPU per key', 'ms', figures.keys);
  tell('typing in the search: one frame by the clock', 'ms', figures.keyFrame);
  tell('record a contact: until it is shown', 'ms', figures.contact);
  tell('record a contact: until the browser has it', 'ms', figures.kept, 'p99 ≤ 20');
}

async function measureIdle(page, pid, figures) {
  const before = await frames(page), cpu = cpuOf(pid);
  await wait(5000);
  figures.idleCpu.push(cpuOf(pid) - cpu);
  figures.idle.push(await frames(page) - before);
}

async function measureScroll(page, pid, figures) {
  await page.mouse.move(500, 600);
  const before = await frames(page), cpu = cpuOf(pid);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 240);
    figures.frame.push(await page.evaluate(() => globalThis.fyren.lastMs));
  }
  await settled(page);
  figures.scroll.push((cpuOf(pid) - cpu) / (await frames(page) - before));
}

async function measureSearch(page, pid, figures) {
  const field = page.getByRole('searchbox');
  await field.focus();
  for (const text of ['andersson', 'åsa berg', 'sundsvall', 'karl', '2009']) {
    for (const key of text) {
      const cpu = cpuOf(pid);
      await page.keyboard.type(key);  // Swedish letters too
      figures.keyFrame.push(await page.evaluate(() => globalThis.fyren.lastMs));
      await wait(80);
      figures.keys.push(cpuOf(pid) - cpu);
    }
    await field.fill('');
    await settled(page);
  }
}

async function measureContact(page, figures) {
  await page.getByRole('grid').getByRole('row').nth(1).click();
  for (let i = 0; i < 10; i++) {
    await page.getByRole('button', { name: 'Notera kontakt' }).first().click();
    await page.getByRole('radio', { name: 'Inget svar' }).click();
    await settled(page);
    await page.evaluate(() => { globalThis.benchKept = 0; });
    await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
    const shown = await page.evaluate(() => globalThis.fyren.lastMs);
    await page.waitForFunction(() => globalThis.benchKept > 0);
    figures.contact.push(shown);
    figures.kept.push(await page.evaluate(() => globalThis.benchKept - globalThis.benchClicked));
    await settled(page);
  }
}

// --- without the interface: the same steps here, in WebAssembly, and with another program beside

const programs = (name) => [['native', [join(ROOT, `build/native/tools/${name}`)]],
  ['WebAssembly', [process.execPath, '--require', join(ROOT, 'tools/cpu_clock.cjs'), join(ROOT, `build/web-release/tools/${name}.js`)]]];

// The figures of one run, by name.
function steps(program, ...words) {
  const done = spawnSync(program[0], [...program.slice(1), ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program.at(-1)} ${words.join(' ')}: ${done.stderr}`);
  if (done.stderr) console.error(`  ${done.stderr.trim()}`);
  return done.stdout.trim().split('\n').map((line) => line.split('\t')).map(([name, ms]) => [name, Number(ms)]);
}

function tellSteps(words, bars = {}, beside = () => {}, runs = RUNS, name = 'bench_register') {
  const all = { native: new Map(), WebAssembly: new Map() };
  for (let i = 0; i < runs; i++) {
    for (const [where, program] of programs(name)) {
      for (const [name, ms] of steps(program, ...words)) all[where].set(name, [...all[where].get(name) ?? [], ms]);
    }
    beside();
  }
  for (const [where, figures] of Object.entries(all)) {
    for (const [name, list] of figures) tell(`${name}, ${where}`, 'ms', list, where === 'WebAssembly' ? bars[name] : '');
  }
}

// Processor time of another program, user and system, with all its threads.
function cpuOfProgram(command, words, options = {}) {
  const done = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', command, ...words],
    { ...options, maxBuffer: 1 << 28, stdio: [options.input ? 'pipe' : 'ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
  const [user, system] = done.stderr.toString().trim().split('\n').at(-1).split(' ').map(Number);
  if (done.status !== 0) throw new Error(done.stderr.toString());
  return (user + system) * 1000;
}

function importLists() {
  const lists = join(DATA, 'lists-40000');
  const cut = ['population', 'enrolments'].map((name) => join(DATA, `${name}.csv`));
  if (cut.every((file) => existsSync(file))) return cut;
  execFileSync(join(ROOT, 'build/native/tools/fyren'), ['generate', lists, '--size', '40000', '--seed', '1', '--load-test', '--today', TODAY], { stdio: 'ignore' });
  ['folkbokforing', 'skolplacering'].forEach((name, i) => {
    const lines = readFileSync(join(lists, `${name}.csv`), 'utf8').split('\r\n').filter(Boolean);
    const all = [...lines.slice(0, 40001)];
    console.error(`  ${name}: ${all.length - 1} rows`);
    writeFileSync(cut[i], `${all.join('\r\n')}\r\n`);
  });
  return cut;
}

// Exams of every second person, 20,000 in all.
function examList(population) {
  const file = join(DATA, 'exams.csv');
  const numbers = readFileSync(population, 'utf8').split('\r\n').slice(1, 40001).filter((line, i) => line && i % 2 === 0).map((line) => line.split(';')[0]);
  writeFileSync(file, `Personnummer;Typ;Datum\r\n${numbers.map((number) => `${number};Studiebevis;2026-06-12`).join('\r\n')}\r\n`);
  return file;
}

// The same lists through the sqlite3 program: .import of each, and the join that the verdicts need.
function sqlOf(population, enrolments, exams) {
  const sql = join(DATA, exams ? 'import-three.sql' : 'import-two.sql');
  writeFileSync(sql, `.mode csv
.separator ; "\\r\\n"
.import ${population} population
.import ${enrolments} enrolments
${exams ? `.import ${exams} exams\nCREATE INDEX exam_of ON exams(personnummer);` : ''}
CREATE INDEX enrolment_of ON enrolments(personnummer);
CREATE TABLE verdicts AS SELECT p.personnummer, max(e.personnummer IS NOT NULL AND (e.slutdatum = '' OR e.slutdatum >= '${TODAY}')) AS enrolled
  ${exams ? ', max(x.typ) AS exam' : ''}
  FROM population p LEFT JOIN enrolments e ON e.personnummer = p.personnummer
  ${exams ? 'LEFT JOIN exams x ON x.personnummer = p.personnummer' : ''} GROUP BY p.personnummer;
`);
  return sql;
}

function measureImport() {
  const [population, enrolments] = importLists();
  const exams = examList(population);
  const two = sqlOf(population, enrolments), three = sqlOf(population, enrolments, exams);
  const ofTwo = [], ofThree = [];
  tellSteps(['import', population, enrolments, exams],
    { 'import of both lists with verdicts': '≤ 2000; ≤ 2 × sqlite3 of two', 'import of all three lists with verdicts': '≤ 2 × sqlite3 of three' },
    () => { ofTwo.push(cpuOfProgram('sqlite3', [':memory:', `.read ${two}`])); ofThree.push(cpuOfProgram('sqlite3', [':memory:', `.read ${three}`])); });
  tell('  beside it: sqlite3 .import of the two and the join', 'ms', ofTwo);
  tell('  beside it: sqlite3 .import of the three and the join', 'ms', ofThree);
  for (const persons of [1000, 10000, 100000]) tellSteps(['growth', String(persons)], {}, undefined, persons > 10000 ? Math.min(RUNS, 3) : RUNS);
}

// The same two lists with the screen, into an empty register.
async function measureBrowserImport() {
  const file = join(DATA, 'empty.fyren');
  if (!existsSync(file)) command('new', file, '--kommun', '2281', '--load-test', '--recovery-out', join(DATA, 'empty.key'));
  const names = ['population', 'enrolments'];
  const figures = { wall: [], cpu: [], longest: [], wasm: [] };
  for (let i = 0; i < Math.min(RUNS, 3); i++) {
    const opened = await open(watchStore);
    const { page, pid, close } = opened;
    await openRegister(opened, file, () => page.getByRole('heading', { name: 'Registret är tomt' }));
    await page.getByRole('link', { name: 'Läs in listor', exact: true }).click();
    const start = Date.now(), cpu = cpuOf(pid);
    const [, longest] = await longestTask(page, async () => {
      for (const [at, list] of importLists().entries()) {
        await pick(page, /^(Välj fil …|Läs in nästa lista …)$/, list);
        await page.getByRole('button', { name: /^Genomför \(/ }).click();
        await page.getByText(`${names[at]}.csv är inläst.`).waitFor();
        await settled(page);
      }
    });
    figures.wall.push(Date.now() - start);
    figures.cpu.push(cpuOf(pid) - cpu);
    figures.longest.push(longest);
    figures.wasm.push(await page.evaluate(() => globalThis.fyren.memory()) / 1e6);
    await close();
  }
  tell('both lists with the screen, clock', 'ms', figures.wall);
  tell('  the same, main-thread CPU', 'ms', figures.cpu, '≤ 2000');
  tell('  the same, the longest task', 'ms', figures.longest);
  tell('  WebAssembly memory after it', 'MB', figures.wasm);
}

function measureSave() {
  const image = join(DATA, 'image');
  const recipient = execFileSync('bash', ['-c', 'age-keygen 2>/dev/null | age-keygen -y'], { encoding: 'utf8' }).trim();
  const age = [];
  tellSteps(['save', String(PERSONS), image], { 'seal the register': '≤ 2 × age' },
    () => age.push(cpuOfProgram('age', ['-r', recipient, '-o', '/dev/null', image])), Math.min(RUNS, 3));
  tell(`  beside it: age on the same ${(statSync(image).size / 1e6).toFixed(0)} MB`, 'ms', age);
}

const parts = {
  download: measureDownload,
  start: measureStart,
  list: async () => {
    await measureList();
    tellSteps(['list', String(PERSONS)], { 'search as you type: p99': '≤ 5' }, undefined, Math.min(RUNS, 3));
  },
  import: async () => {
    measureImport();
    await measureBrowserImport();
  },
  scb: () => tellSteps(['scb', String(SCB_PERSONS)], { 'SCB file, rules included': '≤ 200' }),
  report: () => {
    tellSteps([], { 'annual report, all tables and charts, both years and three before': '≤ 100' }, undefined, RUNS, 'bench_report');
    tellSteps(['scb', '20000']);
  },
  save: measureSave,
  durable: () => measureDurable({ command, data: DATA, tell }),
};

mkdirSync(DATA, { recursive: true });
const wanted = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(parts);
for (const name of wanted) {
  if (!parts[name]) throw new Error(`usage: tools/bench [${Object.keys(parts).join('|')}]...`);
  console.error(`── ${name} ...`);
  await parts[name]();
}
printTable();
