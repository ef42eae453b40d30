// SPDX-License-Identifier: EUPL-1.2
// What the browser wants in view (a screen reader, find in page, a test) comes into view, up as well as down.
import assert from 'node:assert/strict';
import { fyrenTest } from './fyren.mjs';
import { go, openPerson, openTraining } from './steps.mjs';

const HEAD = 'Notera sysselsättning';
const top = element => element.evaluate(one => Math.round(one.getBoundingClientRect().top));

// The training register's first person whose page is higher than the window.
async function openFirst(page) {
  await openTraining(page);
  const row = page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(1);
  const name = (await row.getByRole('gridcell').first().textContent()).trim();
  const person = await openPerson(page, name);
  return { person, name };
}

fyrenTest('brings what was scrolled away upwards back into view, also on a slow machine', { viewport: { width: 1280, height: 600 } },
  async ({ page, context }) => {
    const { person } = await openFirst(page);
    const head = person.getByRole('button', { name: HEAD });
    await head.waitFor();
    await person.getByRole('listitem').last().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.querySelectorAll('button')].find(b => b.textContent === 'Notera sysselsättning').getBoundingClientRect().top < 56);
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    await head.click();
    await person.getByRole('radio', { name: 'Praktik' }).waitFor();
  });

fyrenTest('begins a new visit of a page at its top', { viewport: { width: 1280, height: 600 } }, async ({ page }) => {
  const { person, name } = await openFirst(page);
  const head = person.getByRole('button', { name: HEAD });
  const began = await top(head);
  await person.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(began => [...document.querySelectorAll('button')].find(b => b.textContent === 'Notera sysselsättning').getBoundingClientRect().top < began, began);
  await go(page, 'Leverans');
  await go(page, 'Register');
  await openPerson(page, name);
  assert.equal(await top(head), began);
});

// A list that is seen whole cannot be scrolled: a press that first asks for it must meet the row it was meant for.
fyrenTest('presses the row that was asked for, wherever the browser would have it', async ({ page }) => {
  await openTraining(page);
  const rows = page.getByRole('grid', { name: 'Register' }).getByRole('row');
  for (const at of [2, 9]) {
    const name = (await rows.nth(at).getByRole('gridcell').first().textContent()).trim();
    const [last, first] = name.split(', ');
    const row = rows.filter({ hasText: name }).first(); // by name: the list may scroll, and the ninth is another then
    await row.evaluate(one => one.scrollIntoView({ block: 'center' }));
    await row.click();
    await page.getByRole('group', { name: `${first} ${last}`, exact: true }).waitFor();
  }
});
