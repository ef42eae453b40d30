// SPDX-License-Identifier: EUPL-1.2
// Contrast themes of the machine, and the user's own choice before them.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { PLACES, go, heading, openTraining, press, welcome } from '../steps.mjs';

const ground = page => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim());
const BLACK = 'rgb(0 0 0)', WHITE = 'rgb(255 255 255)', DARK = 'rgb(20 25 31)';

for (const [name, colorScheme, expected] of [['black', 'dark', BLACK], ['white', 'light', WHITE]]) {
  fyrenTest(`follows a ${name} contrast theme, and paints no word twice`, { colorScheme, context: { forcedColors: 'active' } }, async ({ page }) => {
    await openTraining(page);
    assert.equal(await ground(page), expected);
    const search = page.getByRole('searchbox', { name: 'Sök i registret' });
    await search.fill('berg');
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForTimeout(300);
    await picture(page, `forced colours ${name}`);
    const forced = await page.screenshot();
    // The same scheme without the browser's forcing looks exactly the same: nothing of the mirror is seen.
    await page.evaluate(theme => localStorage.setItem('fyren.theme', theme), name === 'black' ? 'contrast' : 'white');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.waitForTimeout(300);
    assert.ok(forced.equals(await page.screenshot()), 'another picture with forced colours');
    await page.emulateMedia({ forcedColors: 'active' });
    await search.click();
    await picture(page, `forced colours ${name} typing`);
    assert.match(await search.evaluate(field => getComputedStyle(field).color), name === 'black' ? /255, 255, 255/ : /\(0, 0, 0/);
  });
}

for (const media of [{ forcedColors: 'active' }, { contrast: 'more' }]) {
  fyrenTest(`keeps the chosen colours although the machine wishes ${Object.keys(media)[0]}`, { context: media, settings: { theme: 'dark' } }, async ({ page }) => {
    await welcome(page);
    assert.equal(await ground(page), DARK);
    await openTraining(page);
    await go(page, 'Fil och inställningar');
    await page.getByRole('radio', { name: 'Svart på vitt' }).click();
    await page.waitForFunction(white => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim() === white, WHITE);
  });
}

for (const theme of ['contrast', 'white']) {
  fyrenTest(`has no axe violation in any place, ${theme}`, { settings: { theme } }, async ({ page }) => {
    const look = async name => {
      await page.waitForTimeout(250);
      await picture(page, `${name} ${theme}`);
      assert.deepEqual(await axeFaults(page), [], name);
    };
    await welcome(page);
    await look('welcome');
    await openTraining(page);
    for (const place of PLACES) {
      await go(page, place);
      await look(place);
    }
    await go(page, 'Kvalitet');
    await page.getByRole('grid', { name: 'Kvalitet' }).getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Notera kontakt' }).waitFor();
    await look('person');
    await press(page, 'Ändra uppgifter');
    await page.getByRole('dialog', { name: 'Ändra uppgifter' }).waitFor();
    await look('dialog');
  });
}
