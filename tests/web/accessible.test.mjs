// SPDX-License-Identifier: EUPL-1.2
// axe-core on every view, in light and in dark, with a picture of each to look at.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { PLACES, go, heading, inventedLists, makeRegister, openTraining, pickList, press, proveRecovery, welcome, takeTestNumbers } from './steps.mjs';

for (const colorScheme of ['light', 'dark']) {
  const look = async (page, name) => {
    await page.waitForTimeout(250);
    await picture(page, `${name} ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), [], name);
  };

  fyrenTest(`has no axe violation on the way in, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await welcome(page);
    await look(page, 'welcome');
    await press(page, 'Nytt register …');
    await page.getByRole('textbox', { name: 'Lösenfras', exact: true }).fill('kort');
    await press(page, 'Föreslå en lösenfras');
    await press(page, 'Skapa registret');
    await look(page, 'new register');
    await press(page, 'Avbryt');
    await makeRegister(page);
    await look(page, 'recovery sheet');
    await proveRecovery(page);
    await look(page, 'register empty');
    await go(page, 'Läs in listor');
    await look(page, 'import empty');
    await pickList(page, join(inventedLists(), 'folkbokforing.csv'));
    await page.getByRole('button', { name: /^Genomför \(/ }).waitFor();
    await look(page, 'import mapping');
    await takeTestNumbers(page);
    await page.getByRole('button', { name: /^Genomför \(/ }).click();
    await page.getByText('folkbokforing.csv är inläst.').waitFor();
    await look(page, 'import applied');
    await pickList(page, { name: 'tom.csv', bytes: '' });
    await page.getByText(/^tom.csv lästes inte in/).waitFor();
    await look(page, 'import refused');
    await go(page, 'Fil och inställningar');
    await look(page, 'settings real');
    await page.getByRole('main').getByRole('button', { name: 'Lås' }).click();
    await welcome(page);
    await look(page, 'welcome again');
    await press(page, 'Fortsätt');
    await heading(page, 'Lås upp Sundsvall').waitFor();
    await look(page, 'passphrase');
  });

  fyrenTest(`has no axe violation in any place, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    for (const place of PLACES) {
      await go(page, place);
      await look(page, place);
    }
    await go(page, 'Leverans');
    await page.getByRole('grid', { name: 'Fynd' }).getByRole('row', { name: /R4/ }).first().click();
    await page.getByRole('button', { name: 'Notera kontakt' }).waitFor();
    await look(page, 'person with findings');
    await press(page, 'Varför?');
    await look(page, 'person why');
    const forms = [['k', 'Notera kontakt'], ['s', 'Notera sysselsättning'], ['a', 'Ny åtgärd']];
    for (const [key, name] of forms) {
      await page.keyboard.press(key);
      await heading(page, name).waitFor();
      if (key === 'k') await page.getByRole('radio', { name: 'Nådd' }).click();
      await look(page, `person ${name}`);
      await page.getByRole('group', { name, exact: true }).getByRole('button', { name: 'Avbryt' }).click();
    }
    await press(page, 'Ändra uppgifter');
    await page.getByRole('dialog', { name: 'Ändra uppgifter' }).waitFor();
    await look(page, 'dialog edit');
    await page.keyboard.press('Escape');
    await press(page, 'Lägg till person');
    await page.getByRole('dialog', { name: 'Lägg till en person' }).waitFor();
    await look(page, 'dialog add');
    await page.keyboard.press('Escape');
    await page.reload();
    await welcome(page);
    await press(page, 'Ta bort');
    await look(page, 'dialog forget');
  });
}

fyrenTest('draws sharply on a fine screen', { deviceScaleFactor: 2 }, async ({ page }) => {
  await openTraining(page);
  for (const place of PLACES) {
    await go(page, place);
    await page.waitForTimeout(200);
    await picture(page, `${place} 2x`);
  }
  assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 2560);
});
