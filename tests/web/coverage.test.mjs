// SPDX-License-Identifier: EUPL-1.2
// The responsibility on other days, the coordinator's decision, the register as of a day, gallring and duplicates.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { addPerson, go, heading, openPerson, openTraining, press } from './steps.mjs';

const show = async (page, what) => {
  await page.getByRole('combobox', { name: 'Visa' }).click();
  await page.getByRole('option', { name: what }).click();
};
const firstName = (page) => page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(1).getByRole('gridcell').first().textContent();

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`decides what is open and shows other days, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await addPerson(page, { nummer: '20080365-2387', fornamn: 'Amina', efternamn: 'Övergård' });  // a samordningsnummer
    await show(page, /^Något att ta reda på/);
    const person = await openPerson(page, await firstName(page));
    await person.getByRole('button', { name: 'Besluta' }).click();
    await person.getByRole('radio', { name: 'Omfattas', exact: true }).click();
    await person.getByRole('textbox', { name: 'Motivering' }).fill('Läser två enstaka kurser.');
    await picture(page, `coverage-decision-${colorScheme}`);
    await person.getByRole('button', { name: 'Spara beslutet' }).click();
    await person.getByText(/^Omfattas enligt beslut/).first().waitFor();
    await person.getByRole('button', { name: /Varför/ }).click();
    await person.getByRole('textbox', { name: 'Dag', exact: true }).fill('2024-06-30');
    await person.getByRole('status').filter({ hasText: '30 jun' }).first().waitFor();
    await picture(page, `coverage-other-day-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
    await person.getByText(/^Oklart/).first().waitFor();

    await show(page, /^Fyller 20 inom 3 månader/);
    await picture(page, `coverage-soon-20-${colorScheme}`);
    await show(page, /^Aktuella/);
    await press(page, 'Visa en annan dag …');
    await page.getByRole('textbox', { name: 'Dag', exact: true }).first().fill('2025-06-30');
    await picture(page, `coverage-as-of-form-${colorScheme}`);
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.getByText(/^Registret som det var den/).first().waitFor();
    await picture(page, `coverage-as-of-${colorScheme}`);
    await press(page, 'Tillbaka till i dag');
    await page.getByText(/^Registret som det var den/).first().waitFor({ state: 'detached' });
  });

  fyrenTest(`removes who is due after a decision, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Fil och inställningar');
    await press(page, 'Registervård');
    await heading(page, 'Registervård').waitFor();
    for (const box of await page.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.click();
    await page.getByRole('textbox', { name: 'Beslutsfattare' }).fill('Maria Lind, rektor');
    await page.getByRole('textbox', { name: 'Dag för beslutet' }).fill('2026-11-20');
    await picture(page, `coverage-gallring-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    const gallra = page.getByRole('button', { name: /^Gallra \d+/ });
    await gallra.focus();
    await gallra.press('Enter');
    const dialog = page.getByRole('dialog');
    await picture(page, `coverage-gallring-ask-${colorScheme}`);
    await dialog.getByRole('button', { name: 'Gallra', exact: true }).click();
    await page.getByText(/beslut av Maria Lind/).first().waitFor();
    await picture(page, `coverage-gallring-done-${colorScheme}`);
    await page.getByRole('tab', { name: 'Dubbletter' }).click();
    await picture(page, `coverage-duplicates-${colorScheme}`);
    await page.getByRole('tab', { name: 'Områden och skolor' }).click();
    await page.getByRole('textbox', { name: 'Postnummer och område' }).fill('85110; Centrum\n85111; Centrum\n85212; Norra');
    await page.getByRole('textbox', { name: 'Gäller från och med' }).fill('2020-01-01');
    await page.getByRole('button', { name: 'Spara områdena' }).click();
    await page.getByText('Nu finns 2 områden: Centrum, Norra').first().waitFor();
    await picture(page, `coverage-areas-${colorScheme}`);
  });
}
