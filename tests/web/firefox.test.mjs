// SPDX-License-Identifier: EUPL-1.2
// The main job in Firefox, short: register, recovery sheet, a person, a contact, the file, and the file opened again.
// Skipped where firefox-esr or xvfb is not installed.
import assert from 'node:assert/strict';
import { fyrenTest, openFyren, withoutFirefox } from './fyren.mjs';
import { addPerson, chooseFile, download, go, heading, kept, makeRegister, openTraining, press, proveRecovery, unlock, welcome } from './steps.mjs';

const FIREFOX = { browser: 'firefox', skip: withoutFirefox, timeout: 60000, testTimeout: 300000 };

fyrenTest('keeps a register and opens its file again in Firefox', FIREFOX, async ({ page, problems }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page);
  await page.keyboard.press('k');
  await page.getByRole('radio', { name: 'Fel nummer' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
  await kept(page);
  const saved = await download(page, () => press(page, 'Spara'));
  assert.ok(saved.bytes.subarray(0, 22).toString().startsWith('age-encryption.org/v1'));
  const other = await openFyren(FIREFOX);
  try {
    await welcome(other.page);
    await chooseFile(other.page, () => press(other.page, 'Öppna fil …'), saved);
    await unlock(other.page);
    await go(other.page, 'Register');
    await other.page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: 'Övergård, Åsa-Märta' }).first().waitFor();
    problems.push(...other.problems);
  } finally {
    await other.close();
  }
});

fyrenTest('starts as one file from the disk in Firefox, and says what is missing there', { ...FIREFOX, oneFile: true }, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Fil och inställningar');
  await heading(page, 'Det här klarar webbläsaren').waitFor();
  await page.getByRole('definition').filter({ hasText: 'en enda fil, öppnad från datorn' }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'varje sparad fil hamnar bland de hämtade' }).waitFor();
});
