// SPDX-License-Identifier: EUPL-1.2
// To and from a spreadsheet by the clipboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fyrenTest, picture } from '../fyren.mjs';
import { go, heading, inventedLists, makeRegister, openTraining, proveRecovery } from '../steps.mjs';

const allow = context => context.grantPermissions(['clipboard-read', 'clipboard-write']);
const copied = page => page.evaluate(() => navigator.clipboard.readText());
const lines = text => text.replace(/\r?\n$/, '').split(/\r?\n/);

fyrenTest('copies a row, and the whole list with its titles, as it is shown', async ({ page, context }) => {
  await allow(context);
  await openTraining(page);
  const grid = page.getByRole('grid', { name: 'Register' });
  const row = grid.getByRole('row').nth(2);
  const cells = (await row.getByRole('gridcell').allTextContents()).map(cell => cell.trim());
  await page.getByRole('searchbox', { name: 'Sök i registret' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await page.getByText(/^Raden är kopierad/).first().waitFor();
  assert.deepEqual((await copied(page)).replace(/\r\n$/, '').split('\t'), cells);

  await page.keyboard.press('Control+a');
  assert.match(await page.locator('#polite').textContent(), /^Hela listan är markerad/);
  await page.keyboard.press('Control+c');
  await page.getByText(/^Hela listan är kopierad/).first().waitFor();
  await picture(page, 'list copied');
  const all = lines(await copied(page));
  const titles = (await grid.getByRole('columnheader').allTextContents()).map(title => title.trim());
  assert.deepEqual(all[0].split('\t'), titles);
  assert.equal(all.length, Number(await grid.getAttribute('aria-rowcount')));
  assert.equal(all[2], cells.join('\t'));
  assert.doesNotMatch(all.join('\n'), /\d{8}-?\d{4}/); // the list shows the last four figures only
});

fyrenTest('leaves the copying of marked words to the browser', async ({ page, context }) => {
  await allow(context);
  await openTraining(page);
  await go(page, 'Handbok');
  await page.evaluate(() => getSelection().selectAllChildren([...document.querySelectorAll('[data-role=text]')].find(one => one.textContent.startsWith('Programmet körs helt'))));
  await page.keyboard.press('Control+c');
  assert.match(await copied(page), /^Programmet körs helt i din webbläsare/);
});

fyrenTest('takes cells that are pasted for a list', async ({ page, context }) => {
  await allow(context);
  await makeRegister(page);
  await proveRecovery(page);
  await go(page, 'Läs in listor');
  await heading(page, 'Läs in listor').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => navigator.clipboard.writeText('ett ord'));
  await page.keyboard.press('Control+v'); // a word is no list
  await page.getByRole('button', { name: 'Välj fil …' }).waitFor();
  const csv = readFileSync(join(inventedLists(), 'folkbokforing.csv'), 'utf8').replace(/^\uFEFF/, '');
  await page.evaluate(text => navigator.clipboard.writeText(text), csv.replaceAll(';', '\t'));
  await page.keyboard.press('Control+v');
  await page.getByText('Inklistrat', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Genomför \(/ }).waitFor();
  await picture(page, 'import pasted');
  await page.getByRole('button', { name: /^Genomför \(/ }).click();
  await page.getByText('Inklistrat är inläst.').waitFor();
});

fyrenTest('pastes into a field as everywhere', async ({ page, context }) => {
  await allow(context);
  await openTraining(page);
  await page.evaluate(() => navigator.clipboard.writeText('Berg\tElin\nLind\tAsta'));
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.click();
  await page.keyboard.press('Control+v');
  assert.match(await search.inputValue(), /^Berg/);
  await heading(page, 'Register').waitFor();
});
