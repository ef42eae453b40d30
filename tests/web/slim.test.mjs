// SPDX-License-Identifier: EUPL-1.2
// Slim and low windows: a phone, and 1280 x 800 at 400 % zoom (WCAG 2.2, 1.4.10 Reflow: 320 CSS px wide).
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { PLACES, go, heading, openTraining, press, welcome } from './steps.mjs';

// What stands beyond the window's sides. The delivery's preview is a table of data that may scroll sideways.
const beyond = page => page.evaluate(() => [...document.querySelectorAll('#mirror [data-id]')]
  .filter(element => ['button', 'link', 'textfield', 'combobox', 'checkbox', 'radio', 'text', 'heading', 'status', 'alert'].includes(element.dataset.role))
  .filter(element => !element.closest('[aria-label="Så ser filen ut"]'))
  .filter(element => { const at = element.getBoundingClientRect(); return at.width > 0 && (at.left < -1 || at.right > innerWidth + 1); })
  .map(element => `${element.dataset.role} ${element.textContent || element.getAttribute('aria-label')}`));

// By the keyboard's way: focus brings it into view, in both directions.
async function activate(page, role, name) {
  const control = page.getByRole(role, { name: role === 'link' ? new RegExp(`^${name}( |,|$)`) : name, exact: true }).first();
  await control.focus();
  await page.waitForFunction(() => { const at = document.activeElement.getBoundingClientRect(); return at.top >= -1 && at.bottom <= innerHeight + 1; });
  await page.keyboard.press('Enter');
}

for (const [name, viewport] of [['phone', { width: 360, height: 740 }], ['400 %', { width: 320, height: 200 }]]) {
  const look = async (page, what) => {
    await page.waitForTimeout(250);
    await picture(page, `${what} ${name}`);
    assert.deepEqual(await beyond(page), [], what);
    assert.deepEqual(await axeFaults(page), [], what);
  };

  fyrenTest(`has all of every place within the window, ${name}`, { viewport }, async ({ page }) => {
    await welcome(page);
    await look(page, 'welcome');
    await activate(page, 'button', 'Nytt register …');
    await page.getByRole('combobox', { name: 'Kommun' }).focus();
    await look(page, 'new register');
    await activate(page, 'button', 'Avbryt');
    await heading(page, 'Välkommen till Fyren').waitFor();
    await activate(page, 'button', 'Öppna övningsregistret');
    await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
    for (const place of PLACES) {
      await activate(page, 'link', place);
      await look(page, place);
    }
    await activate(page, 'link', 'Register');
    await activate(page, 'button', 'Lägg till person');
    await page.getByRole('dialog', { name: 'Lägg till en person' }).waitFor();
    await look(page, 'add');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('lindgren jakub');
    await page.keyboard.press('Enter');
    await activate(page, 'button', 'Notera kontakt');
    await page.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor();
    await look(page, 'contact');
    await activate(page, 'button', 'Lås');
    await heading(page, 'Välkommen till Fyren').waitFor();
  });
}
