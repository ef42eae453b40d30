// SPDX-License-Identifier: EUPL-1.2
// What is wrong with a file is told in a Swedish sentence on the screen, and nothing changes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { ROOT, fyrenTest } from './fyren.mjs';
import { PASSPHRASE, chooseFile, fyren, go, heading, openTraining, pickList, press, unlock, welcome } from './steps.mjs';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'import');
const FOLDER = join(ROOT, 'build', 'web-tests', 'bad');

// A real register by the command-line sibling, with its recovery key.
function registerFile() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  fyren('new', join(FOLDER, 'Sundsvall.fyren'), '--kommun', '2281', '--recovery-out', join(FOLDER, 'key'));
  return { bytes: readFileSync(join(FOLDER, 'Sundsvall.fyren')), key: readFileSync(join(FOLDER, 'key'), 'utf8').match(/^AGE-SECRET-KEY-1\w+/m)[0] };
}

const age = (input, ...argv) => execFileSync('age', argv, { input });
// The payload with a database of a later schema inside, whole in every other way (FORMAT.md section 2).
function withLaterSchema(payload) {
  const at = 20 + payload.readUInt16LE(18);
  const head = Buffer.from(payload.subarray(0, at)), image = inflateSync(payload.subarray(at));
  image.writeUInt32BE(99, 60);  // SQLite's user_version
  head.writeUInt32LE(99, 38);
  createHash('sha256').update(image).digest().copy(head, 66);
  return Buffer.concat([head, deflateSync(image)]);
}
const changed = (bytes, at) => { const copy = Buffer.from(bytes); copy[at] ^= 1; return copy; };

fyrenTest('says what is wrong with a register file', { testTimeout: 180000 }, async ({ page }) => {
  const { bytes, key } = registerFile();
  writeFileSync(join(FOLDER, 'identity'), `${key}\n`);
  const plain = age(bytes, '--decrypt', '--identity', join(FOLDER, 'identity'));
  const recipient = execFileSync('age-keygen', ['-y', join(FOLDER, 'identity')], { encoding: 'utf8' }).trim();
  const newer = Buffer.from(plain);
  newer[16] += 1;  // the version, FORMAT.md section 2
  const open = async (name, file) => chooseFile(page, () => press(page, 'Öppna fil …'), { name, bytes: file });
  const refused = async sentence => {
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout: 60000 });
  };

  await welcome(page);
  await open('tom.fyren', '');
  await refused('Filen är tom. Inget har ändrats.');
  await open('semester.fyren', readFileSync(join(FIXTURES, 'picture.png.csv')));
  await refused('Det här är inte en Fyren-fil. Inget har ändrats.');
  await open('avklippt.fyren', bytes.subarray(0, 60));
  await refused('Filen är avklippt redan i början');

  const withSecret = [
    ['avklippt.fyren', bytes.subarray(0, bytes.length - 40), PASSPHRASE, /Filens slut saknas eller är skadat|Filen är avklippt: slutet saknas/],
    ['ändrad.fyren', changed(bytes, bytes.length - 300), key, /Filen är skadad|Filens slut saknas eller är skadat/],
    ['främmande.fyren', age(Buffer.from('Inköpslista: fil, smör, ägg'), '-r', recipient), key, /det är inget Fyren-register i den/],
    ['nyare.fyren', age(newer, '-r', recipient), key, /Filen är sparad med en nyare version av Fyren än den här/],
    ['senare.fyren', age(withLaterSchema(plain), '-r', recipient), key, /Registret är sparat med en nyare version av Fyren. Filen är hel och inget har ändrats/],
    ['Sundsvall.fyren', bytes, `${PASSPHRASE}!`, /Lösenfrasen passar inte till filen. Filen är orörd/],
  ];
  for (const [name, file, secret, sentence] of withSecret) {
    await open(name, file);
    await heading(page, `Lås upp ${name}`).waitFor();
    await unlock(page, secret);
    await refused(sentence);
    if (name !== 'Sundsvall.fyren') await press(page, 'Tillbaka');
  }
  await unlock(page);
  await heading(page, 'Registret är tomt').waitFor({ timeout: 60000 });
});

// What stands on the screen, and that the register is as it was.
fyrenTest('says what is wrong with a list', async ({ page }) => {
  await openTraining(page);
  const before = await page.getByRole('contentinfo').textContent();
  const undo = page.getByRole('banner').getByRole('button', { name: 'Ångra' });
  const last = await undo.getAttribute('aria-description');
  await go(page, 'Läs in listor');
  const lists = [
    ['empty.csv', /empty.csv lästes inte in. Filen är tom. Ingenting har lästs in./],
    ['binary.csv', /Filen är inte en textfil och går inte att läsa som en lista. Spara listan som Excel- eller CSV-fil./],
    ['document.pdf.csv', /Det här är en PDF-fil/],
    ['stray-quote.csv', /Ett citattecken öppnas på rad 2 i filen men stängs först på rad 3/, /gick inte att läsa$/],
    ['only-headings.csv', /lästes som rubriker, och under den finns inga rader/],
    ['missing-column.csv', /Kolumnen .+ saknas. Den behövs i en lista av slaget Skolplaceringar. Rubrikerna i filen är: Personnummer, Skola, Program/],
    ['no-such-day.csv', /”2026-02-30” finns inte i kalendern: februari 2026 har 28 dagar/, /gick inte att läsa$/],
    ['disagreeing-rows.csv', /Säger emot rad \d: .*”Storgatan 1”.*”Strandvägen 9”|Säger emot rad \d: .*”Strandvägen 9”.*”Storgatan 1”/, /oklara$/],
  ];
  for (const [file, sentence, rows] of lists) {
    await pickList(page, join(FIXTURES, file));
    if (rows) await page.getByRole('link', { name: rows }).click();
    await page.getByText(sentence).first().waitFor();
    const away = page.getByRole('button', { name: /^(Lägg undan filen|Stäng)$/ });
    await away.last().click();
    await page.getByRole('button', { name: 'Välj fil …' }).waitFor();
  }
  const head = 'Personnummer;Förnamn;Efternamn;Folkbokföringskommun;Folkbokföringsdatum\n';
  await pickList(page, { name: 'siffra.csv', bytes: `${head}20080305-2381;Elin;Åberg;Sundsvall;2008-03-20\n20090112-2390;Björn;Öst;Sundsvall;2021-08-01\n` });
  await page.getByRole('link', { name: /gick inte att läsa$/ }).click();
  await page.getByText('”20080305-2381” har fel kontrollsiffra. Någon siffra är fel.').first().waitFor();
  assert.equal(await page.getByRole('contentinfo').textContent(), before);
  assert.equal(await undo.getAttribute('aria-description'), last);
});

// Chromium gives a test no way to drop a folder or a file that is gone: the page is handed what it would be handed.
fyrenTest('says that a folder or a vanished file cannot be read', async ({ page }) => {
  await openTraining(page);
  const drop = kind => page.evaluate(which => {
    const file = new File(['x'], 'lista');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const item = { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory: which === 'folder' }) };
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { items: [item], files: [file] } });
    dispatchEvent(event);
  }, kind);
  await drop('folder');
  await page.getByRole('alert').filter({ hasText: 'Det du släppte är en mapp' }).waitFor();
  await drop('vanished');
  await page.getByRole('alert').filter({ hasText: 'Filen gick inte att läsa.' }).waitFor();
});
