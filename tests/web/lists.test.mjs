// SPDX-License-Identifier: EUPL-1.2
// Three lists dropped at once, one of them a workbook: one run, one undo. And a single row that has to wait.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, axeFaults, fyrenTest, picture } from './fyren.mjs';
import { go, inventedLists, makeRegister, press, proveRecovery } from './steps.mjs';

// The list as a workbook, made by a library that is not ours (Debian's openpyxl), below two lines that are no list.
function asWorkbook(csv) {
  const script = `
import csv, io, sys, openpyxl
book = openpyxl.Workbook()
book.active.append(["Läs mig först"])
sheet = book.create_sheet("Placeringar")
sheet.append(["Utdrag ur elevregistret"])
sheet.append([])
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig"), delimiter=";"): sheet.append(row)
out = io.BytesIO()
book.save(out)
sys.stdout.buffer.write(out.getvalue())`;
  return execFileSync('/usr/bin/python3', ['-c', script, csv], { maxBuffer: 1 << 26 });
}

const drop = (page, files) => page.evaluate(list => {
  const items = new DataTransfer();
  for (const { name, bytes } of list) items.items.add(new File([new Uint8Array(bytes)], name));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: items }));
}, files.map(([name, bytes]) => ({ name, bytes: [...bytes] })));

fyrenTest('takes three dropped lists as one, with one undo', { testTimeout: 120000 }, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  const list = name => readFileSync(join(inventedLists(), name));
  await drop(page, [
    ['examen.csv', list('examen.csv')],
    ['placeringar.xlsx', asWorkbook(join(inventedLists(), 'skolplacering.csv'))],
    ['folkbokforing.csv', list('folkbokforing.csv')],
  ]);

  const items = page.getByRole('list', { name: 'Listor i inläsningen' }).getByRole('listitem');
  await page.getByRole('button', { name: /^Genomför 3 listor \(\d+ nya, / }).waitFor({ timeout: 60000 });
  const texts = await items.allTextContents();
  assert.match(texts[0], /folkbokforing\.csv.*Folkbokföring/s);
  assert.match(texts[1], /placeringar\.xlsx.*Skolplaceringar/s);
  assert.match(texts[2], /examen\.csv/);

  await page.getByRole('link', { name: 'placeringar.xlsx' }).or(page.getByRole('button', { name: 'placeringar.xlsx' })).click();
  await page.getByText('Bladet Placeringar är läst, ett av 2 i arbetsboken.').waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Blad', exact: true }).textContent(), 'Placeringar');
  await picture(page, 'lists-run');
  assert.deepEqual(await axeFaults(page), []);

  await page.getByRole('link', { name: 'folkbokforing.csv' }).or(page.getByRole('button', { name: 'folkbokforing.csv' })).click();
  const rows = page.getByRole('grid', { name: 'Rader i listan' }).getByRole('row', { name: /ny/ });
  await rows.first().click();
  await page.getByRole('radio', { name: 'Vänta' }).first().click();
  await page.getByRole('button', { name: /^Genomför 3 listor \(.* [1-9]\d* väntar\)$/ }).click({ timeout: 60000 });
  await page.getByText(/är inlästa?\.$/).first().waitFor({ timeout: 60000 });
  await page.getByText(/^\d+ rad(er)? väntar på beslut/).first().waitFor();
  await picture(page, 'lists-done');

  await press(page, 'Ångra inläsningen');
  await go(page, 'Register');
  await page.getByRole('heading', { name: 'Registret är tomt' }).waitFor();
});

// A list of three invented persons, the first of them marked as given.
const population = (mark, postort) => Buffer.from(
  `Personnummer;Förnamn;Efternamn;Gatuadress;Postort;Skyddad\r\n20080305-2380;Elin;Åberg;Hemliga Stigen 9;Sundsvall;${mark}\r\n` +
  `20090601-2392;Bo;Andersson;Storgatan 1;${postort};\r\n`);
const stored = page => page.getByText(/är inlästa?\.$/).first().waitFor({ timeout: 60000 });
const apply = page => page.getByRole('button', { name: /^Genomför/ }).press('Enter');

fyrenTest('shows nothing of a youth with protected identity, neither on the way in nor later', { testTimeout: 120000 }, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  const noTrace = async () => {
    const all = await page.evaluate(() => document.documentElement.outerHTML);
    for (const trace of ['Åberg', 'Hemliga', '2380']) assert.ok(!all.includes(trace), trace);
  };
  await drop(page, [['folk.csv', population('Sekretessmarkering', 'Timrå')]]);
  await page.getByText('1 person med skyddade uppgifter tas inte in').first().waitFor({ timeout: 60000 });
  await noTrace();
  await apply(page);
  await stored(page);
  await noTrace();
  await go(page, 'Register');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('Åberg');
  await page.getByText('Ingen träff').first().waitFor();
  await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('');
  await noTrace();
});

fyrenTest('asks again for a row that was put off', { testTimeout: 120000 }, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await drop(page, [['folk.csv', population('', 'Sundsvall')]]);
  await page.getByRole('grid', { name: 'Rader i listan' }).getByRole('row', { name: /Bo Andersson/ }).click({ timeout: 60000 });
  await page.getByRole('radio', { name: 'Vänta' }).last().click();
  await page.getByRole('button', { name: /^Genomför .* 1 väntar\)$/ }).press('Enter', { timeout: 60000 });
  await stored(page);
  await go(page, 'Register');
  await go(page, 'Läs in listor');
  await drop(page, [['folk2.csv', population('', 'Timrå')]]);
  await page.getByText(/^Väntar sedan .*Karin Ek/).first().waitFor({ timeout: 60000 });
  await picture(page, 'lists-waits');
  await press(page, 'Lägg undan filen');
  await page.getByRole('grid', { name: 'Rader som väntar på besked' }).waitFor();
  await picture(page, 'lists-waiting');
  assert.deepEqual(await axeFaults(page), []);
});
