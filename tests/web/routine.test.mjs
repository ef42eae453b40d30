// SPDX-License-Identifier: EUPL-1.2
// The municipality's own ladder, and what was agreed with a youth: both come to the list.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { choose, go, heading, openTraining, press } from './steps.mjs';

const steps = page => page.getByRole('checkbox', { name: /^\d+\. / });
const names = async page => (await steps(page).evaluateAll(boxes => boxes.map(box => box.getAttribute('aria-label') ?? box.textContent))).map(name => name.replace(/^\d+\. /, ''));

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`The ladder is changed step by step and shows whose next step would be another, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Att göra');
    await press(page, 'Uppsökstrappan …');
    await heading(page, 'Uppsökstrappan').waitFor();
    await page.getByText('Ingen av era ungdomar får ett annat nästa steg i dag.').waitFor();
    const before = await names(page);
    await page.getByRole('button', { name: 'Flytta ner Telefon' }).press('Enter');
    await page.getByRole('checkbox', { name: '2. Telefon' }).waitFor();
    await page.getByText(/får ett annat nästa steg eller en annan dag\.$/).first().waitFor();
    await page.getByRole('button', { name: 'Ta bort Bosättningskontroll' }).press('Enter');
    await choose(page, 'Nytt steg', 'Sms');
    await press(page, 'Lägg till steget');
    await page.getByRole('checkbox', { name: '5. Sms' }).waitFor();
    const after = await names(page);
    assert.equal(after.length, before.length);
    assert.deepEqual(after.slice(0, 2), before.slice(0, 2).reverse());
    await picture(page, `routine-${colorScheme}`);
    await page.getByRole('grid', { name: 'Vad som skulle ändras i dag' }).scrollIntoViewIfNeeded();
    await picture(page, `routine-changed-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('textbox', { name: 'Trappans namn' }).fill('Vår trappa');
    await press(page, 'Använd trappan');
    await page.getByText('Trappan ”Vår trappa” gäller nu.').first().waitFor();
  });

  fyrenTest(`A time that was agreed at a call comes to the list and to the person's page, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Att göra');
    const list = page.getByRole('grid', { name: 'Att göra' });
    await list.getByRole('row').nth(1).click();
    await page.getByRole('radio', { name: 'Nådd', exact: true }).click();
    await page.getByRole('textbox', { name: 'Avtalad dag' }).fill('2026-11-26');
    await page.getByRole('textbox', { name: 'Klockan' }).fill('14.30');
    await picture(page, `agreed-form-${colorScheme}`);
    await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
    await page.getByText('Kontakten är noterad.').first().waitFor();
    await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
    await page.getByRole('option', { name: /^Senare/ }).click();
    await list.getByRole('row').filter({ hasText: 'Avtalad tid med ungdomen kl. 14.30' }).first().click();
    await press(page, 'Öppna personen');
    await page.getByText(/^Avtalat till/).first().waitFor();
    await picture(page, `agreed-person-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
  });
}
