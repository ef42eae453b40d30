// SPDX-License-Identifier: EUPL-1.2
// Two windows of one browser: one writes a register, the other reads it or takes over.
import assert from 'node:assert/strict';
import { fyrenTest, picture } from './fyren.mjs';
import { go, kept, noteContact, openTraining, press, welcome } from './steps.mjs';

const SLOW = { timeout: 60000 };
const search = page => page.getByRole('searchbox', { name: 'Sök i registret' });
const takeOver = page => page.getByRole('button', { name: 'Ta över här' });

async function secondWindow(context, url) {
  const second = await context.newPage();
  await second.goto(url);
  await welcome(second);
  await press(second, 'Fortsätt');
  await search(second).waitFor(SLOW);
  await second.getByText('Registret är öppet i ett annat fönster').waitFor();
  return second;
}

fyrenTest('lets the second window read, and take over', { testTimeout: 240000 }, async ({ page, context, url }) => {
  await openTraining(page);
  await kept(page);
  const second = await secondWindow(context, url);
  assert.equal(await second.getByRole('button', { name: 'Lägg till person' }).getAttribute('aria-disabled'), 'true');
  assert.equal(await second.getByRole('button', { name: 'Spara', exact: true }).getAttribute('aria-disabled'), 'true');
  await second.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2).click();
  assert.equal(await second.getByRole('button', { name: /Notera kontakt|Kontakt/ }).first().getAttribute('aria-disabled'), 'true');
  await go(second, 'Register');
  await picture(second, 'second window reads');

  await noteContact(page); // and at once the other takes over
  await takeOver(second).click();
  await page.getByText('Ett annat fönster har tagit över registret. Allt som ändrades här är sparat').waitFor(SLOW);
  await search(second).waitFor(SLOW);
  await takeOver(second).waitFor({ state: 'detached' });
  await second.getByRole('button', { name: 'Ångra' }).and(second.locator('[aria-disabled="true"]')).waitFor({ state: 'detached' });
  await noteContact(second);
  await kept(second);
  await page.getByRole('banner').getByText('bara läsning').waitFor();
});

fyrenTest('takes over by force from a window that does not answer', { testTimeout: 240000 }, async ({ page, context, url }) => {
  await openTraining(page);
  await kept(page);
  await page.evaluate(() => { BroadcastChannel.prototype.dispatchEvent = () => {}; });
  const second = await secondWindow(context, url);
  await second.evaluate(() => { BroadcastChannel.prototype.postMessage = () => {}; });  // as if the first were frozen
  await takeOver(second).click();
  await page.getByText('Ett annat fönster har tagit över registret').waitFor(SLOW);
  await search(second).waitFor(SLOW);
  await takeOver(second).waitFor({ state: 'detached' });
  await noteContact(second);
  await kept(second);
});
