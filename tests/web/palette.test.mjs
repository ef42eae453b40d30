// SPDX-License-Identifier: EUPL-1.2
// Ctrl+K: persons, acts, places and the handbook by keyboard; the handbook's search and its printed whole.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { go, heading, openTraining, press } from './steps.mjs';

const field = page => page.getByRole('combobox', { name: 'Sök person eller gör något' });
const options = page => page.getByRole('listbox', { name: 'Sök person eller gör något' }).getByRole('option');
const active = page => field(page).evaluate(element => document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent);

async function ask(page, words) {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`finds persons, acts, places and chapters from the keyboard, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await page.keyboard.press('Control+k');
    await options(page).first().waitFor();
    assert.ok(await field(page).evaluate(element => element === document.activeElement));
    await picture(page, `palette ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await field(page).fill('berg');
    await page.getByRole('group', { name: 'Personer' }).getByRole('option', { name: /^Berg, / }).first().waitFor();
    const first = await active(page);
    await field(page).press('ArrowDown');
    assert.notEqual(await active(page), first);
    await field(page).press('ArrowUp');
    assert.equal(await active(page), first);
    await picture(page, `palette person ${colorScheme}`);
    await field(page).press('Enter');
    const [last, given] = first.split(', ');
    await page.getByRole('group', { name: `${given} ${last}`, exact: true }).waitFor();

    await ask(page, 'gallring');
    await page.getByRole('group', { name: 'I handboken' }).getByRole('option', { name: 'Registervård' }).waitFor();
    await picture(page, `palette handbook ${colorScheme}`);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });

    await ask(page, 'statis');
    await field(page).press('Enter');
    await heading(page, 'Statistik').first().waitFor();

    await ask(page, 'ångra');
    assert.equal(await options(page).first().getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('Escape');
    await ask(page, 'xyzzy');
    await page.getByRole('status').filter({ hasText: 'Inget passar ”xyzzy”.' }).waitFor();
    await page.keyboard.press('Escape');
  });
}

fyrenTest('takes an act that is pressed, and shows keys beside acts', async ({ page }) => {
  await openTraining(page);
  await page.getByRole('banner').getByRole('button', { name: 'Sök eller gör' }).click();
  assert.equal(await options(page).filter({ hasText: /^Spara$/ }).getAttribute('aria-description'), 'Ctrl+S');
  await field(page).fill('lägg till');
  await options(page).filter({ hasText: 'Lägg till person' }).click();
  await page.getByRole('dialog', { name: 'Lägg till en person' }).waitFor();
});

fyrenTest('searches the handbook, shows the keys and prints the whole', async ({ page }) => {
  await openTraining(page);
  await page.keyboard.press('?');
  await heading(page, 'Tangenter').waitFor();
  await picture(page, 'handbook keys');
  await page.getByRole('link', { name: 'Visa hela handboken' }).click();
  await heading(page, 'Kom igång').waitFor();
  await go(page, 'Handbok');
  await page.getByRole('searchbox', { name: 'Sök i handboken' }).fill('GALLRING protokollet');
  await page.getByRole('status').filter({ hasText: 'kapitel i handboken' }).waitFor();
  await heading(page, 'Registervård').waitFor();
  assert.equal(await heading(page, 'Kom igång').count(), 0);
  await press(page, 'Skriv ut handboken');
  await page.waitForFunction(() => window.printed);
  const printed = await page.evaluate(() => window.printed);
  assert.match(printed, /<h1>Handbok för Fyren<\/h1>/);
  assert.ok((printed.match(/<h2>/g) ?? []).length > 25);
  assert.match(printed, /Fyren 0\.1\.0, kontrollsumma [0-9a-f]{16}\./);
});

fyrenTest('shows more rows when asked to', async ({ page }) => {
  await openTraining(page);
  const rows = () => page.getByRole('grid', { name: 'Register' }).getByRole('row').count();
  const before = await rows();
  await go(page, 'Fil och inställningar');
  await page.getByRole('radio', { name: 'Täta' }).press('Space');
  await picture(page, 'settings dense');
  await go(page, 'Register');
  assert.ok(await rows() > before);
  await picture(page, 'register dense');
});
