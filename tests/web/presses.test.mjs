// SPDX-License-Identifier: EUPL-1.2
// The presses of the commonest acts, counted as they are made: keys and pointer alike, the letters of a name not.
import assert from 'node:assert/strict';
import { fyrenTest } from './fyren.mjs';
import { go, heading, openTraining } from './steps.mjs';

class Presses {
  constructor(page) { this.page = page; this.count = 0; }
  async key(name) { ++this.count; await this.page.keyboard.press(name); }
  async click(what) { ++this.count; await what.click(); }
}

const list = page => page.getByRole('grid', { name: 'Att göra' });

async function atTheList(page) {
  await openTraining(page);
  await go(page, 'Att göra');
  await heading(page, 'Att göra').waitFor();
  await list(page).getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor();
}

fyrenTest('A call without an answer takes two presses, one with an answer three, another day four', async ({ page }) => {
  await atTheList(page);
  let presses = new Presses(page);
  await presses.key('1');
  await presses.key('Enter');
  await page.getByText('Kontakten är noterad.').first().waitFor();
  assert.equal(presses.count, 2);

  presses = new Presses(page);
  await presses.key('2');
  await presses.key('1');
  await presses.key('Enter');
  await page.getByText('Kontakten är noterad.').nth(1).waitFor();
  assert.equal(presses.count, 3);

  presses = new Presses(page);
  await presses.click(page.getByRole('button', { name: 'Ny dag …' }));
  const dialog = page.getByRole('dialog', { name: 'Ny dag för steget' });
  await presses.click(dialog.getByRole('combobox', { name: 'Skäl' }));
  await presses.click(page.getByRole('option', { name: 'Bortrest' }));
  await presses.click(dialog.getByRole('button', { name: 'Spara', exact: true }));
  await page.getByText(/^Flyttat till/).first().waitFor();
  assert.equal(presses.count, 4);
});

fyrenTest('Looking somebody up takes three presses and the name', async ({ page }) => {
  await openTraining(page);
  const rows = page.getByRole('grid', { name: 'Register' }).getByRole('row');
  const name = (await rows.nth(3).textContent()).match(/^[\p{L}-]+/u)[0];
  const presses = new Presses(page);
  await presses.key('Control+k');
  await page.keyboard.type(name);
  await presses.key('ArrowDown');
  await presses.key('Enter');
  await page.getByRole('button', { name: 'Notera sysselsättning' }).waitFor();
  assert.equal(presses.count, 3);
});
