// SPDX-License-Identifier: EUPL-1.2
// The day's work: what is due, whom to call, what is wrong, what we have to offer.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { go, heading, openTraining, press } from './steps.mjs';

const list = page => page.getByRole('grid', { name: 'Att göra' });
const hits = async page => Number((await page.getByText(/^[\d\s]+ (sak|saker) i listan$/).first().textContent()).match(/[\d\s]+/)[0].replace(/\D/g, ''));

fyrenTest('Ten calls in a morning, by keyboard alone, each with two or three presses', async ({ page }) => {
  await openTraining(page);
  await go(page, 'Att göra');
  await heading(page, 'Att göra').waitFor();
  const before = await hits(page);
  assert.ok(before > 10, `only ${before} in the list`);
  await list(page).getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  let presses = 0;
  const key = async name => { ++presses; await page.keyboard.press(name); };
  for (let call = 0; call < 10; ++call) {
    await page.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor();
    const answered = call % 3 === 2;
    await key(answered ? '2' : '1');
    if (answered) await key('1');
    await key('Enter');
    await page.getByText('Kontakten är noterad.').first().waitFor();
  }
  assert.equal(presses, 23);
  assert.equal(await hits(page), before - 10);
});

fyrenTest('Another day needs a reason, and the overview leads to every list', async ({ page }) => {
  await openTraining(page);
  await go(page, 'Översikt');
  await heading(page, 'Kommande veckor').waitFor();
  await page.getByRole('link', { name: 'försenade steg' }).click();
  await heading(page, 'Att göra').waitFor();
  await list(page).getByRole('row').nth(1).click();
  await press(page, 'Ny dag …');
  const dialog = page.getByRole('dialog', { name: 'Ny dag för steget' });
  await dialog.getByRole('combobox', { name: 'Skäl' }).click();
  await page.getByRole('option', { name: 'Bortrest' }).click();
  const before = await hits(page);
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText(/^Flyttat till/).first().waitFor();
  assert.equal(await hits(page), before - 1);
  await go(page, 'Kvalitet');
  await heading(page, 'Kvalitet').waitFor();
  await press(page, 'Genomgången är gjord');
  await page.getByText(/Senaste genomgången gjordes/).first().waitFor();
});

fyrenTest('The new screens have no fault that axe-core finds', async ({ page }) => {
  await openTraining(page);
  for (const place of ['Översikt', 'Att göra', 'Kvalitet', 'Insatser']) {
    await go(page, place);
    await heading(page, place).waitFor();
    await picture(page, `casework ${place}`);
    assert.deepEqual(await axeFaults(page), [], place);
  }
});
