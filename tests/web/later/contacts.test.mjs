// SPDX-License-Identifier: EUPL-1.2
// By which number somebody is sought: which one first, the next after a wrong one, and guardians only until 18.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { addPerson, choose, go, heading, openTraining } from '../steps.mjs';

async function addWay(page, value, fill = async () => {}) {
  await page.getByRole('button', { name: 'Ny kontaktväg' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ny kontaktväg' });
  await fill(dialog);
  await dialog.getByRole('textbox', { name: 'Nummer eller adress' }).fill(value);
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`after a wrong number the next one is shown, and Ångra gives the first back, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await addPerson(page, { nummer: '20080305-2380', fornamn: 'Åsa-Märta', efternamn: 'Övergård' });
    await addWay(page, '070-174 06 05');
    await addWay(page, '08-465 004 05', () => choose(page, 'Slag', 'Telefon'));
    await page.keyboard.press('k');
    const form = page.getByRole('group', { name: 'Notera kontakt' });
    await form.getByText('Ring 070-174 06 05').waitFor();
    await page.keyboard.press('4');
    await form.getByText('Nästa nummer: 08-465 004 05').waitFor();
    await picture(page, `contacts-wrong-${colorScheme}`);
    await page.keyboard.press('Enter');
    await page.getByText('Kontakten är noterad.').first().waitFor();
    await page.getByText('Mobil 070-174 06 05, fungerar ej').first().waitFor();
    await page.keyboard.press('k');
    await form.getByText('Ring 08-465 004 05').waitFor();
    await form.getByRole('button', { name: 'Avbryt' }).click();
    await picture(page, `contacts-ways-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);

    await page.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Mobil 070-174 06 05, fungerar ej').first().waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await form.getByText('Ring 070-174 06 05').waitFor();
  });
}

fyrenTest('a guardian is gone by itself on the 18th birthday', async ({ page }) => {
  await openTraining(page);
  await addPerson(page, { nummer: '20081123-2388', fornamn: 'Alva', efternamn: 'Strand' });
  await addWay(page, '070-174 06 30', async dialog => {
    await choose(page, 'Vems är det?', 'Vårdnadshavares');
    await dialog.getByRole('textbox', { name: 'Vårdnadshavarens namn' }).fill('Vera Vaktsson');
  });
  await page.getByText('Vårdnadshavare Vera Vaktsson: 070-174 06 30').first().waitFor();
  await page.getByText(/tas bort av sig själva 23 nov 2026/).waitFor();
  await picture(page, 'contacts-guardian');
  await page.evaluate(ms => {
    const Before = Date;
    window.Date = class extends Before {
      constructor(...given) { if (given.length) super(...given); else super(Before.now() + ms); }
      static now() { return Before.now() + ms; }
    };
  }, 15 * 3600 * 1000);
  await page.getByText('Vårdnadshavare Vera Vaktsson: 070-174 06 30').first().waitFor({ state: 'detached' });
  await go(page, 'Logg');
  await page.getByText('Uppgifter om vårdnadshavare togs bort').first().waitFor();
  await heading(page, 'Logg').waitFor();
});
