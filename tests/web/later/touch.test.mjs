// SPDX-License-Identifier: EUPL-1.2
// Fingers and pens: one drags what scrolls exactly as far as it goes, a tap presses, two are the browser's.
import assert from 'node:assert/strict';
import { fyrenTest, picture } from '../fyren.mjs';
import { go, openTraining } from '../steps.mjs';

const TOUCH = { context: { hasTouch: true } };

async function finger(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  return {
    session,
    drag: async (from, to, steps = 8) => {
      await send('touchStart', from);
      for (let i = 1; i <= steps; i++) await send('touchMove', [from[0] + (to[0] - from[0]) * i / steps, from[1] + (to[1] - from[1]) * i / steps]);
    },
    lift: () => send('touchEnd'),
  };
}

const rowNamed = (page, name) => page.getByRole('grid', { name: 'Register' }).getByRole('row').filter({ hasText: name }).first();
const nameOf = async row => (await row.getByRole('gridcell').first().textContent()).trim();
const top = row => row.evaluate(one => Math.round(one.getBoundingClientRect().top));

fyrenTest('scrolls a list by finger, exactly and without going on', TOUCH, async ({ page }) => {
  await openTraining(page);
  const grid = page.getByRole('grid', { name: 'Register' });
  const name = await nameOf(grid.getByRole('row').nth(8));
  const row = rowNamed(page, name), began = await top(row);
  const { drag, lift } = await finger(page);
  await drag([500, 600], [500, 463]);
  assert.equal(await top(row), began - 137);
  await lift();
  await page.waitForTimeout(500);
  assert.equal(await top(row), began - 137);
  assert.equal(await page.getByRole('button', { name: 'Notera kontakt' }).count(), 0); // no press
  await picture(page, 'touch scrolled');
  await drag([500, 463], [500, 780]); // further back than it was
  await lift();
  assert.equal(await top(row), began);
});

fyrenTest('presses what is tapped, and gives a tapped field the keyboard', TOUCH, async ({ page }) => {
  await openTraining(page);
  const grid = page.getByRole('grid', { name: 'Register' });
  const name = await nameOf(grid.getByRole('row').nth(3));
  const [last, first] = name.split(', ');
  await rowNamed(page, name).tap();
  await page.getByRole('group', { name: `${first} ${last}`, exact: true }).waitFor();
  await page.getByRole('button', { name: 'Notera kontakt' }).tap();
  await page.getByRole('radio', { name: 'Nådd' }).tap();
  assert.equal(await page.getByRole('radio', { name: 'Nådd' }).getAttribute('aria-checked'), 'true');
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.tap();
  await page.keyboard.type('berg');
  assert.equal(await search.inputValue(), 'berg');
  await page.getByRole('combobox', { name: 'Visa', exact: true }).tap();
  await page.getByRole('option').nth(1).tap();
  assert.equal(await page.getByRole('option').count(), 0);
});

fyrenTest('opens a dialog by a tap with the keyboard in it, and leaves what lies behind in its place', TOUCH, async ({ page }) => {
  await openTraining(page);
  const grid = page.getByRole('grid', { name: 'Register' });
  const row = rowNamed(page, await nameOf(grid.getByRole('row').nth(5))), began = await top(row);
  await page.getByRole('button', { name: 'Lägg till person' }).tap();
  await page.getByRole('dialog', { name: 'Lägg till en person' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Personnummer');
  const { drag, lift } = await finger(page);
  await drag([260, 700], [260, 560]);
  await lift();
  assert.equal(await top(row), began);
});

fyrenTest('scrolls a page of text by finger', TOUCH, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Handbok');
  const chapter = page.getByRole('heading', { name: 'Lösenfras och återställningsblad' });
  const began = await top(chapter);
  const { drag, lift } = await finger(page);
  await drag([600, 700], [600, 500]);
  await lift();
  assert.equal(await top(chapter), began - 200);
});

fyrenTest('lets two fingers zoom', TOUCH, async ({ page }) => {
  await openTraining(page);
  const { session } = await finger(page);
  await session.send('Input.synthesizePinchGesture', { x: 500, y: 400, scaleFactor: 2, relativeSpeed: 300 });
  await page.waitForFunction(() => visualViewport.scale > 1.5);
});
