// SPDX-License-Identifier: EUPL-1.2
// Learning: the exercises of a training register, its clock, and what is kept of both.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { go, heading, kept, openTraining, press } from '../steps.mjs';

const band = page => page.getByRole('banner').getByText(/^ÖVNING – påhittade personer – klockan står på/);
const list = page => page.getByRole('list', { name: 'Övningar' });
const line = (page, title) => list(page).getByRole('listitem').filter({ hasText: title });
const state = async (page, title, word) => line(page, title).filter({ hasText: word }).waitFor();

async function openExercise(page, title) {
  await go(page, 'Övningar');
  await page.getByRole('link', { name: title, exact: true }).click();
  await heading(page, title).waitFor();
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`three exercises are done on the screen and kept over a reload, ${colorScheme}`, { colorScheme, testTimeout: 240000 }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Översikt');
    await page.getByRole('group', { name: 'Övningar' }).getByText('0 av 18 klara').waitFor();
    await picture(page, `exercises overview ${colorScheme}`);
    await page.getByRole('link', { name: 'Till övningarna' }).click();
    await state(page, 'Provkör leveransen', 'ej börjad');
    await picture(page, `exercises list ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);

    // A state: nothing is left to register or to end.
    await openExercise(page, 'Registrera och avsluta');
    await press(page, 'Kontrollera');
    await page.getByText('Tryck på Börja först. Bara det du gör efter det räknas.').waitFor();
    await press(page, 'Börja');
    await state(page, 'Registrera och avsluta', 'pågår');
    await press(page, 'Kontrollera');
    await page.getByText(/^\d+ återstår att registrera och \d+ att avsluta\.$/).waitFor();
    await picture(page, `exercises open ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await press(page, 'Gå dit');
    for (const [show, act] of [['Att registrera', /^Registrera \d+ person/], ['Att avsluta', /^Avregistrera \d+ person/]]) {
      await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
      await page.getByRole('option', { name: new RegExp(`^${show}`) }).click();
      const accept = page.getByRole('button', { name: act });
      if (await accept.count()) await accept.click();
    }
    await openExercise(page, 'Registrera och avsluta');
    await press(page, 'Kontrollera');
    await page.getByText('Övningen är klar.').waitFor();
    await state(page, 'Registrera och avsluta', 'klar');

    // An act: a dry run.
    await openExercise(page, 'Provkör leveransen');
    await press(page, 'Börja');
    await press(page, 'Visa ett tips');
    await page.getByText('Provkörningen får antecknas även om fynd återstår. Den skickar ingenting.').waitFor();
    await press(page, 'Gå dit');
    await press(page, 'Anteckna en provkörning');
    await openExercise(page, 'Provkör leveransen');
    await press(page, 'Kontrollera');
    await page.getByText('Övningen är klar.').waitFor();

    // An answer: how many there were another day.
    await openExercise(page, 'En fråga om en annan dag');
    await press(page, 'Börja');
    await press(page, 'Gå dit');
    await press(page, 'Visa en annan dag …');
    await page.getByRole('textbox', { name: 'Dag', exact: true }).fill('2026-09-15');
    await press(page, 'Visa');
    await page.getByText(/^Registret som det var den 15 sep 2026\./).waitFor();
    const hits = await page.getByText(/^\d+ personer i listan$/).first().textContent();
    const right = Number(hits.match(/\d+/)[0]);
    await press(page, 'Tillbaka till i dag');
    await openExercise(page, 'En fråga om en annan dag');
    await page.getByRole('textbox', { name: 'Ditt svar' }).fill(String(right + 1));
    await press(page, 'Kontrollera');
    await page.getByText(`${right + 1} är inte rätt. Titta en gång till.`).waitFor();
    await page.getByRole('textbox', { name: 'Ditt svar' }).fill(String(right));
    await page.getByRole('textbox', { name: 'Ditt svar' }).press('Enter');
    await page.getByText('Övningen är klar.').waitFor();
    await page.getByText('3 av 18 klara').first().waitFor();

    await kept(page);
    await page.reload();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
    await go(page, 'Övningar');
    await page.getByText('3 av 18 klara').first().waitFor();
    await state(page, 'Registrera och avsluta', 'klar');
    await state(page, 'Leverera till SCB', 'ej börjad');
  });

  fyrenTest(`the clock is moved, and stands there after a reload, ${colorScheme}`, { colorScheme, testTimeout: 120000 }, async ({ page }) => {
    await openTraining(page);
    await band(page).filter({ hasText: '22 nov 2026' }).waitFor();
    await press(page, 'Flytta klockan');
    const dialog = page.getByRole('dialog', { name: 'Flytta klockan' });
    await dialog.getByText('Övningsregistrets klocka står på 22 nov 2026.').waitFor();
    await picture(page, `exercises clock ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await dialog.getByRole('button', { name: '+1 vecka' }).click();
    await dialog.getByText('Övningsregistrets klocka står på 29 nov 2026.').waitFor();
    await dialog.getByRole('textbox', { name: 'Till en viss dag' }).fill('4 jan 2027');
    await dialog.getByRole('button', { name: 'Flytta dit' }).click();
    await dialog.getByRole('button', { name: 'Stäng' }).click();
    await band(page).filter({ hasText: '4 jan 2027' }).waitFor();
    await go(page, 'Översikt');
    await page.getByText(/^mån 4 jan\./).waitFor();
    await kept(page);
    await page.reload();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await band(page).filter({ hasText: '4 jan 2027' }).waitFor({ timeout: 60000 });
    await press(page, 'Flytta klockan');
    await page.getByRole('dialog').getByRole('button', { name: 'Tillbaka till starten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    await band(page).filter({ hasText: '22 nov 2026' }).waitFor();
  });
}
