// SPDX-License-Identifier: EUPL-1.2
// Three lists dropped at once, one of them a workbook: one run, one undo. And a single row that has to wait.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, axeFaults, fyrenTest, picture } from './fyren.mjs';
import { drop, go, inventedLists, makeRegister, press, proveRecovery, takeTestNumbers } from './steps.mjs';

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
  await takeTestNumbers(page);
  await page.getByRole('button', { name: /^Genomför 3 listor \(.* [1-9]\d* väntar\)$/ }).click({ timeout: 60000 });
  await page.getByText(/är inlästa?\.$/).first().waitFor({ timeout: 60000 });
  await page.getByText(/^\d+ rad(er)? väntar på beslut/).first().waitFor();
  await picture(page, 'lists-done');

  await press(page, 'Ångra inläsningen');
  await go(page, 'Register');
  await page.getByRole('heading', { name: 'Registret är tomt' }).waitFor();
});
