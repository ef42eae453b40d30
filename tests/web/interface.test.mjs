// SPDX-License-Identifier: EUPL-1.2
// The wrappers of src/ui/widgets in a browser, on the gallery that shows them all.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';

const gallery = { path: '#gallery' };
const ready = page => page.waitForFunction(() => globalThis.fyren?.frames > 0);
const tab = (page, name) => page.getByRole('tab', { name }).click();

for (const colorScheme of ['light', 'dark']) {
  for (const deviceScaleFactor of [1, 2]) {
    fyrenTest(`has no axe violation, ${colorScheme} ${deviceScaleFactor}x`, { ...gallery, colorScheme, deviceScaleFactor }, async ({ page }) => {
      await ready(page);
      for (const name of ['Text och knappar', 'Fält', 'Märken', 'Person', 'Tabell']) {
        await tab(page, name);
        assert.deepEqual(await axeFaults(page), []);
        await picture(page, `gallery ${name} ${colorScheme} ${deviceScaleFactor}x`);
      }
    });
  }
}

fyrenTest('draws nothing when nothing happens', gallery, async ({ page }) => {
  await ready(page);
  await page.waitForTimeout(500);
  const before = await page.evaluate(() => globalThis.fyren.frames);
  await page.waitForTimeout(2000);
  assert.equal(await page.evaluate(() => globalThis.fyren.frames), before);
});

fyrenTest('takes Swedish letters typed, pasted and composed', gallery, async ({ page, context }) => {
  await ready(page);
  await tab(page, 'Fält');
  const field = page.getByRole('textbox', { name: 'Namn' });
  await field.fill('Åsa Öberg é');
  assert.equal(await page.getByRole('textbox', { name: 'Kan inte ändras' }).inputValue(), 'Åsa Öberg é');  // the same text
  await field.press('Control+a');
  await field.press('Control+x');
  await page.getByRole('searchbox', { name: 'Sök person' }).click();
  await page.keyboard.press('Control+v');
  assert.equal(await page.getByRole('searchbox', { name: 'Sök person' }).inputValue(), 'Åsa Öberg é');
  await field.click();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'é' });
  await page.keyboard.type('ä');
  assert.equal(await field.inputValue(), 'éä');
  assert.equal(await page.getByRole('textbox', { name: 'Kan inte ändras' }).inputValue(), 'éä');
});

fyrenTest('ties help and error to the field', gallery, async ({ page }) => {
  await ready(page);
  await tab(page, 'Fält');
  const field = page.getByRole('textbox', { name: 'Telefon' });
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const told = await field.evaluate(e => e.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' '));
  assert.match(told, /Med riktnummer.*Numret är för kort/);
});

fyrenTest('checks, chooses and picks by mouse and by role', gallery, async ({ page }) => {
  await ready(page);
  await tab(page, 'Fält');
  await page.getByRole('checkbox', { name: 'Visa avslutade' }).check();
  await page.getByRole('checkbox', { name: 'Visa avslutade' }).uncheck();
  await page.getByRole('radio', { name: 'Nej' }).check();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByRole('radio', { name: 'Vet inte än' }).getAttribute('aria-checked'), 'true');
  await page.keyboard.press('2');
  assert.equal(await page.getByRole('radio', { name: 'Nådd' }).getAttribute('aria-checked'), 'true');
  await page.getByRole('combobox', { name: 'Skäl' }).click();
  await page.getByRole('option', { name: 'Annat D' }).click();
  assert.equal(await page.getByRole('combobox', { name: 'Skäl' }).textContent(), 'Annat D');
  await page.getByRole('combobox', { name: 'Skäl' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('combobox', { name: 'Skäl' }).textContent(), 'Avbrott från nationellt program');
  assert.equal(await page.getByRole('option').count(), 0);
});

fyrenTest('keeps the focus inside a dialog and gives it back', gallery, async ({ page }) => {
  await ready(page);
  const opener = page.getByRole('button', { name: 'Dialog …' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Spara som' });
  await dialog.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Filens namn');
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => !!document.activeElement.closest('[role=dialog]')));
  }
  await picture(page, 'gallery dialog');
  assert.deepEqual(await axeFaults(page), []);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Dialog …');
});

fyrenTest('opens a menu by keyboard, and announces what was chosen', gallery, async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Mer' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Skriv ut' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#polite').textContent(), 'Kopiera');
  assert.equal(await page.getByRole('menuitem').count(), 0);
});

fyrenTest('walks 50 000 rows by keyboard and wheel, and stays quick', gallery, async ({ page }) => {
  await ready(page);
  await tab(page, 'Tabell');
  const grid = page.getByRole('grid', { name: 'Registret' });
  assert.equal(await grid.getAttribute('aria-rowcount'), '50001');
  await grid.getByRole('row', { name: /^Elin Berg 1 / }).click();
  assert.equal(await page.locator('#polite').textContent(), 'Öppnade rad 1');
  await page.keyboard.press('End');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-rowindex')), '50001');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#polite').textContent(), /^Öppnade rad 499/);
  await page.mouse.move(600, 500);
  const costs = [];
  for (let i = 0; i < 10; i++) {
    await page.mouse.wheel(0, -4000);
    costs.push(await page.evaluate(() => globalThis.fyren.lastMs));
    await page.waitForTimeout(30);
  }
  console.log(`frame while scrolling, ms: ${costs.map(c => c.toFixed(1)).join(' ')}`);
  await grid.getByRole('columnheader', { name: 'Namn' }).click();
  assert.equal(await grid.getByRole('columnheader', { name: 'Namn' }).getAttribute('aria-sort'), 'ascending');
});

fyrenTest('fits a narrow window', { ...gallery, viewport: { width: 360, height: 640 } }, async ({ page }) => {
  await ready(page);
  for (const name of ['Fält', 'Märken', 'Person', 'Tabell']) {
    await page.getByRole('tab', { name }).focus();
    await page.keyboard.press('Enter');
    await picture(page, `gallery narrow ${name}`);
  }
});
