// SPDX-License-Identifier: EUPL-1.2
// The main job from nothing to the file on disk, as a coordinator does it. Read this first.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, fyrenTest, openFyren } from './fyren.mjs';
import { chooseFile, choose, download, go, heading, inventedLists, kept, makeRegister, openPerson, pickList, press, proveRecovery, unlock, welcome, takeTestNumbers } from './steps.mjs';

const LISTS = [['folkbokforing.csv', 'Folkbokföring'], ['skolplacering.csv', 'Skolplaceringar'], ['examen.csv', 'Examina och studiebevis']];

// Reads one list in, looking at what is shown on the way.
async function importList(page, file, kind) {
  await pickList(page, join(inventedLists(), file));
  await page.getByText(file, { exact: true }).waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Vad är det för lista?' }).textContent(), kind);
  const column = page.getByRole('group', { name: 'Personnummer', exact: true });
  assert.match(await column.getByRole('combobox', { name: 'Betyder' }).textContent(), /^Personnummer/);
  const apply = page.getByRole('button', { name: /^Genomför \(/ });
  await apply.waitFor();
  const register = page.getByRole('checkbox', { name: /^Registrera \d+ personer? som omfattas$/ });
  // Nobody is registered before the exams are known, unless the user says so.
  if (await register.count()) assert.equal(await register.getAttribute('aria-checked'), file === 'examen.csv' ? 'true' : 'false');
  if (file === LISTS[0][0]) {  // the persons are invented, and the register is a real one
    assert.equal(await apply.getAttribute('aria-disabled'), 'true');
    await takeTestNumbers(page);
  }
  await apply.click();
  await page.getByText(`${file} är inläst.`).waitFor();
}

// Somebody whom the responsibility covers and whose name says å, ä or ö.
async function someoneCovered(page) {
  await go(page, 'Register');
  const rows = page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: /Registrerad/ });
  return rows.first().getByRole('gridcell').first().textContent();
}

fyrenTest('does the whole main job', { testTimeout: 180000 }, opened => mainJob(opened));
fyrenTest('does the whole main job as one file opened from the disk', { oneFile: true, testTimeout: 240000 }, opened => mainJob(opened, { oneFile: true }));

async function mainJob({ page, problems }, options = {}) {
  await makeRegister(page);
  const key = await proveRecovery(page);

  await press(page, 'Läs in listor');
  for (const [file, kind] of LISTS) await importList(page, file, kind);
  await press(page, 'Till registret');
  const name = await someoneCovered(page);
  assert.match(await page.getByRole('contentinfo').textContent(), /av \d+ personer i registret/);

  const person = await openPerson(page, name);
  await person.getByRole('button', { name: 'Varför?' }).click();
  await person.getByText('Har inte fyllt 20 år').waitFor();
  assert.equal(await person.getByRole('definition').filter({ hasText: /^Klart: .*\n?.*[Uu]ppfyllt/ }).count(), 6);

  await person.getByRole('button', { name: 'Notera kontakt' }).click();
  await person.getByRole('radio', { name: 'Inget svar' }).click();
  await person.getByRole('button', { name: 'Spara' }).click();
  await person.getByRole('listitem').filter({ hasText: 'Telefon till ungdomen, inget svar' }).waitFor();

  await person.getByRole('button', { name: 'Ny åtgärd' }).click();
  await choose(page, 'Åtgärd', 'Studie- och yrkesvägledning');
  await person.getByRole('textbox', { name: 'Anordnare' }).fill('Ungdomens hus i Sköns kyrkby');
  await person.getByRole('button', { name: 'Spara' }).click();
  await person.getByText('Studie- och yrkesvägledning började').waitFor();

  // A measure during which nobody knows what the youth does is red (R2), and locks the delivery.
  await go(page, 'Leverans');
  await page.getByRole('alert').filter({ hasText: 'Filen kan inte skrivas än: 1 fynd hos 1 person måste rättas först.' }).waitFor();
  const make = page.getByRole('button', { name: 'Skapa leveransfilen' });
  assert.equal(await make.getAttribute('aria-disabled'), 'true');
  await page.getByRole('grid', { name: 'Fynd' }).getByRole('row', { name: /Måste rättas R2/ }).click();
  await person.getByRole('button', { name: 'Notera sysselsättning' }).click();
  await person.getByRole('radio', { name: 'Praktik' }).click();
  await person.getByRole('button', { name: 'Spara' }).click();
  await person.getByRole('listitem').filter({ hasText: 'Sysselsättning: Praktik' }).waitFor();

  await page.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
  await person.getByRole('listitem').filter({ hasText: 'Sysselsättning: Praktik' }).waitFor({ state: 'detached' });
  await page.getByRole('banner').getByRole('button', { name: 'Gör om' }).click();
  await person.getByRole('listitem').filter({ hasText: 'Sysselsättning: Praktik' }).waitFor();

  await go(page, 'Leverans');
  const shown = await page.getByRole('definition').filter({ hasText: /^[0-9a-f]{64}$/ }).textContent();
  const delivery = await download(page, () => make.click());
  assert.equal(createHash('sha256').update(delivery.bytes).digest('hex'), shown);
  assert.match(delivery.bytes.toString('utf8'), /^PersonNr;Kommun;RegDat;.*\r\n[0-9]{12};2281;/);
  const again = await download(page, () => page.getByRole('button', { name: 'Hämta filen igen' }).press('Enter'));
  assert.deepEqual(again.bytes, delivery.bytes);

  const saved = await download(page, () => press(page, 'Spara'));
  assert.match(saved.name, /^Sundsvall 2026-11-22 nr 1\.fyren$/);
  await page.getByRole('banner').getByText(/på disk/).waitFor();
  assert.ok(saved.bytes.subarray(0, 22).toString().startsWith('age-encryption.org/v1'));
  assert.ok(!saved.bytes.includes('Praktik') && !saved.bytes.includes(name.split(',')[0]));

  await opensElsewhere(saved, name, problems, options);
  opensWithAge(saved, key);
}

// Another computer, with nothing but the file and the passphrase.
async function opensElsewhere(saved, name, problems, options) {
  const other = await openFyren(options);
  try {
    const { page } = other;
    await welcome(page);
    await chooseFile(page, () => press(page, 'Öppna fil …'), saved);
    await heading(page, /^Lås upp /).waitFor();
    await unlock(page);
    await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
    const person = await openPerson(page, name);
    await person.getByRole('listitem').filter({ hasText: 'Sysselsättning: Praktik' }).waitFor();
    await person.getByRole('listitem').filter({ hasText: 'Hos Ungdomens hus i Sköns kyrkby' }).waitFor();
    await kept(page);
    problems.push(...other.problems);
  } finally {
    await other.close();
  }
}

// Debian's age and the printed key are enough, without Fyren.
function opensWithAge(saved, key) {
  const folder = join(ROOT, 'build', 'web-tests', 'age');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'saved'), saved.bytes);
  writeFileSync(join(folder, 'key'), `${key}\n`);
  const plain = execFileSync('age', ['--decrypt', '--identity', join(folder, 'key'), join(folder, 'saved')]);
  assert.ok(plain.length > 1000);
  rmSync(folder, { recursive: true });
}
