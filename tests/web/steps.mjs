// SPDX-License-Identifier: EUPL-1.2
// What a person does in the program, step by step, found by role and name.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fyren.mjs';

export const USER = 'Karin Ek';
export const PASSPHRASE = 'Åtta sälar övar polka i gränden';
export const PLACES = ['Övningar', 'Översikt', 'Att göra', 'Register', 'Läs in listor', 'Brev', 'Hembesök', 'Insatser', 'Kvalitet', 'Leverans', 'Statistik', 'Rapport', 'Logg', 'Handbok', 'Säkerhet', 'Fil och inställningar'];
const SLOW = { timeout: 60000 };  // a key is derived, on purpose slowly

export const heading = (page, name) => page.getByRole('heading', { name });
// By the keyboard's way, wherever on the page it stands.
export const press = (page, name) => page.getByRole('button', { name, exact: true }).press('Enter');
export const go = (page, place) => page.getByRole('link', { name: new RegExp(`^${place}( |,|$)`) }).click();
export const welcome = page => heading(page, 'Välkommen till Fyren').waitFor();

export async function choose(page, box, option) {
  await page.getByRole('combobox', { name: box, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

export async function openTraining(page) {
  await welcome(page);
  await press(page, 'Öppna övningsregistret');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor(SLOW);
}

// A new register up to the recovery sheet.
export async function makeRegister(page, passphrase = PASSPHRASE) {
  await welcome(page);
  await press(page, 'Nytt register …');
  await choose(page, 'Kommun', 'Sundsvall');
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill(USER);
  await page.getByRole('textbox', { name: 'Lösenfras', exact: true }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Lösenfrasen en gång till' }).fill(passphrase);
  await press(page, 'Skapa registret');
  await heading(page, 'Återställningsblad').waitFor(SLOW);
}

// Prints the recovery sheet, proves to have it, and gives the key that was printed.
export async function proveRecovery(page) {
  await press(page, 'Skriv ut återställningsbladet');
  await page.waitForFunction(() => window.printed);
  const sheet = await page.evaluate(() => window.printed);
  const key = sheet.match(/AGE-SECRET-KEY-1[0-9A-Z\s]+/)[0].replace(/\s/g, '');
  assert.equal(key.length, 74);
  await page.getByRole('textbox', { name: 'De sex sista tecknen' }).fill(key.slice(-6).toLowerCase());
  await press(page, 'Klart, öppna registret');
  await heading(page, 'Registret är tomt').waitFor();
  return key;
}

export async function unlock(page, secret = PASSPHRASE) {
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill(USER);
  await page.getByRole('textbox', { name: 'Lösenfras eller återställningsnyckel' }).fill(secret);
  await press(page, 'Lås upp');
}

// Chooses a file in the file chooser that `opens` brings up. file: a path, or { name, bytes }.
export async function chooseFile(page, opens, file) {
  const asked = page.waitForEvent('filechooser');
  await opens();
  const chosen = typeof file === 'string' ? file : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) };
  await (await asked).setFiles(chosen);
}

// What `does` hands out: { name, bytes }.
export async function download(page, does) {
  const begun = page.waitForEvent('download');
  await does();
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

export const pickList = (page, file) => chooseFile(page, () => page.getByRole('button', { name: /^(Välj fil …|Välj en annan fil …|Läs in nästa lista …)$/ }).click(), file);

// The invented persons of the tests, into a register of real ones: the program asks first.
export const takeTestNumbers = page => page.getByRole('checkbox', { name: /^Läs in .+ ändå$/ }).click();

// Until the browser has the last change sealed on its disk.
export async function kept(page) {
  await page.getByRole('banner').getByText(/bara i webbläsaren|på disk/).waitFor();
}

// Files without dialogs: the pickers give places in the browser's own file system, where real handles live. The page
// is loaded anew. `window.picks` is the name of the file that is picked next; else the one that was proposed.
export async function fakePickers(page, context) {
  await welcome(page);
  await context.addInitScript(() => {
    const pick = async (name, create) => (await navigator.storage.getDirectory()).getFileHandle(name, { create });
    window.showSaveFilePicker = ({ suggestedName }) => pick(window.picks ?? suggestedName, true);
    window.showOpenFilePicker = async () => [await pick(window.picks, false)];
  });
  await page.reload();
}

// Every file that the pickers have made: name → bytes as a list of numbers.
export const disk = page => page.evaluate(async () => {
  const files = {};
  for await (const [name, handle] of await navigator.storage.getDirectory()) files[name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  return files;
});

export const writeDisk = (page, name, bytes) => page.evaluate(async ([file, list]) => {
  const writer = await (await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })).createWritable();
  await writer.write(new Uint8Array(list));
  await writer.close();
}, [name, bytes]);

// A youth entered by hand.
export async function addPerson(page, { nummer = '20080305-2380', fornamn = 'Åsa-Märta', efternamn = 'Övergård' } = {}) {
  await go(page, 'Register');
  await press(page, 'Lägg till person');
  const dialog = page.getByRole('dialog', { name: 'Lägg till en person' });
  await dialog.getByRole('textbox', { name: 'Personnummer' }).fill(nummer);
  await dialog.getByRole('textbox', { name: 'Förnamn' }).fill(fornamn);
  await dialog.getByRole('textbox', { name: 'Efternamn' }).fill(efternamn);
  await dialog.getByRole('textbox', { name: 'Folkbokförd här sedan' }).fill('2008-03-20');
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await heading(page, `${fornamn} ${efternamn}`).waitFor();
}

// A contact with whoever is first in the register: one change.
export async function noteContact(page) {
  await go(page, 'Register');
  await page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2).click();
  await page.keyboard.press('k');
  await page.getByRole('radio', { name: 'Fel nummer' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
}

// Finds one person in the register, opens her page and gives it.
export async function openPerson(page, efternamnFornamn) {
  await go(page, 'Register');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).fill(efternamnFornamn.replace(',', ''));
  await page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: efternamnFornamn }).first().click();
  const [last, first] = efternamnFornamn.split(', ');
  const person = page.getByRole('group', { name: `${first} ${last}`, exact: true });
  await person.waitFor();
  return person;
}

// The command-line sibling.
export function fyren(...argv) {
  return execFileSync(join(ROOT, 'tools', 'fyren'), argv, { encoding: 'utf8', env: { ...process.env, FYREN_PASSPHRASE: PASSPHRASE } });
}

// Lists of invented persons from the command-line sibling, made once: the folder they lie in.
export function inventedLists() {
  const folder = join(ROOT, 'build', 'web-tests', 'lists');
  if (!existsSync(join(folder, 'facit.json'))) fyren('generate', folder, '--size', '250', '--seed', '7', '--today', '2026-11-22');
  return folder;
}

// An invented person's number, without the CLI: 238 for women, 239 for men, the right check digit. day: '2008-03-05'.
export function testNumber(day, woman = true) {
  const digits = day.replaceAll('-', '').slice(2) + (woman ? '238' : '239');
  const sum = [...digits].reduce((all, digit, at) => { const product = digit * (at % 2 ? 1 : 2); return all + (product > 9 ? product - 9 : product); }, 0);
  return `${day.replaceAll('-', '')}-${digits.slice(6)}${(10 - sum % 10) % 10}`;
}

// Files dropped on the window: [[name, bytes or text], …].
export const drop = (page, files) => page.evaluate(list => {
  const items = new DataTransfer();
  for (const { name, bytes } of list) items.items.add(new File([new Uint8Array(bytes)], name));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: items }));
}, files.map(([name, bytes]) => ({ name, bytes: [...Buffer.from(bytes)] })));
