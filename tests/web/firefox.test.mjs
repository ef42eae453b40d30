// SPDX-License-Identifier: EUPL-1.2
// The main job in Firefox, short: register, recovery sheet, a person, a contact, the file.
// Skipped where firefox-esr or xvfb is not installed.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, axeFaults, fyrenTest, withoutFirefox } from './fyren.mjs';
import { PASSPHRASE, PLACES, USER, addPerson, chooseFile, fyren, go, heading, kept, makeRegister, openTraining, press, proveRecovery, unlock, welcome } from './steps.mjs';

const FIREFOX = { browser: 'firefox', skip: withoutFirefox, timeout: 60000, testTimeout: 300000 };

fyrenTest('keeps a register and hands out its file in Firefox', FIREFOX, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page);
  await page.keyboard.press('k');
  await page.getByRole('radio', { name: 'Fel nummer' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().click();
  await kept(page);
  // The driver tells nothing of Firefox's downloads; the screen does.
  await press(page, 'Spara');
  await page.getByText('är lämnad till webbläsaren som en hämtad fil').first().waitFor();
});

fyrenTest('starts as one file from the disk in Firefox, and says what is missing there', { ...FIREFOX, oneFile: true }, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Fil och inställningar');
  await heading(page, 'Det här klarar webbläsaren').waitFor();
  await page.getByRole('definition').filter({ hasText: 'en enda fil, öppnad från datorn' }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'varje sparad fil hamnar bland de hämtade' }).waitFor();
});

fyrenTest('has no axe violation in any place in Firefox', FIREFOX, async ({ page }) => {
  await welcome(page);
  assert.deepEqual(await axeFaults(page), [], 'welcome');
  await openTraining(page);
  for (const place of PLACES) {
    await go(page, place);
    await page.waitForTimeout(250);
    assert.deepEqual(await axeFaults(page), [], place);
  }
});

fyrenTest('opens a file that was made elsewhere in Firefox', FIREFOX, async ({ page }) => {
  const file = join(ROOT, 'build', 'web-tests', 'firefox.fyren');
  rmSync(file, { force: true });
  mkdirSync(join(ROOT, 'build', 'web-tests'), { recursive: true });
  fyren('new', file, '--kommun', '2281', '--by', USER, '--recovery-out', `${file}.txt`);
  await welcome(page);
  await chooseFile(page, () => page.getByRole('button', { name: 'Öppna fil …' }).click(), file);
  await page.getByRole('textbox', { name: 'Lösenfras eller återställningsnyckel' }).waitFor();
  await unlock(page, PASSPHRASE);
  await heading(page, 'Registret är tomt').waitFor();
});
