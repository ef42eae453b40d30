// SPDX-License-Identifier: EUPL-1.2
// The time study, and the youths' survey on a screen that is handed over: no way from it into the register.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { go, heading, makeRegister, openTraining, press, proveRecovery, unlock } from './steps.mjs';

const statistics = async (page, what) => {
  await go(page, 'Statistik');
  await page.getByRole('radio', { name: what }).click();
};

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`registers time that is tied to nobody, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await statistics(page, 'Tidsstudie');
    await page.getByRole('radio', { name: 'Deltagarkontakt' }).click();
    await page.getByRole('radio', { name: '30', exact: true }).click();
    await page.getByRole('radio', { name: 'Kvinna', exact: true }).click();
    await press(page, 'Spara tiden');
    await page.getByText('Ange både kön och ålder när tiden gällde en ungdom').first().waitFor();
    await page.getByRole('combobox', { name: 'Ålder' }).click();
    await page.getByRole('option', { name: '17 år' }).click();
    await press(page, 'Spara tiden');
    await page.getByText('30 minuter är registrerade.').first().waitFor();
    await page.getByRole('grid', { name: /^Registrerat/ }).getByRole('row').filter({ hasText: 'Kvinna, 17 år' }).waitFor();
    await picture(page, `time-study-${colorScheme}`);
    await page.getByRole('grid', { name: 'Minuter efter ungdomens ålder' }).getByRole('row').filter({ hasText: '17 år' }).focus();
    await page.keyboard.press('Enter');
    await picture(page, `time-study-tables-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
  });
}

fyrenTest('hands the survey over, counts seven answers and locks the register behind it', {}, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await statistics(page, 'Enkät');
  await picture(page, 'survey-before-light');
  await press(page, 'Starta enkäten …');
  await page.getByRole('dialog').getByRole('button', { name: 'Starta enkäten', exact: true }).click();
  for (let youth = 0; youth < 7; ++youth) {
    await press(page, 'Börja');
    await page.getByRole('button', { name: youth < 5 ? 'Mycket nöjd' : 'Missnöjd', exact: true }).click();
    if (youth === 0) await picture(page, 'kiosk-question-light');
    await press(page, 'Nästa');
    for (let question = 2; question < 4; ++question) await press(page, 'Hoppa över');
    await page.getByRole('button', { name: 'Ganska mycket' }).click();
    await press(page, 'Skicka svaren');
    await heading(page, 'Tack!').waitFor();
    await press(page, 'Klar');
  }
  await heading(page, 'Vad tycker du?').waitFor();
  await picture(page, 'kiosk-light');
  assert.equal(await page.getByRole('link').count(), 0);
  assert.equal(await page.getByRole('navigation').count(), 0);
  for (const keys of ['Control+z', 'Control+s', 'Control+k', 'Escape']) await page.keyboard.press(keys);
  await heading(page, 'Vad tycker du?').waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await press(page, 'Avsluta enkäten');
  await press(page, 'Avsluta och lås');
  await press(page, 'Fortsätt');
  await unlock(page);
  await page.getByRole('link', { name: /^Statistik/ }).waitFor({ timeout: 60000 });
  await statistics(page, 'Enkät');
  await page.getByText('7 ungdomar ingår i resultatet').first().waitFor();
  const row = page.getByRole('grid', { name: /^Ungdomsenkäten/ }).first().getByRole('row').filter({ hasText: 'Hur nöjd är du' });
  assert.deepEqual((await row.getByRole('gridcell').allTextContents()).slice(1), ['0', '2', '0', '0', '5', '7', '71 %']);
  await picture(page, 'survey-result-light');
});

fyrenTest('shows the survey in the dark', { colorScheme: 'dark' }, async ({ page }) => {
  await openTraining(page);
  await statistics(page, 'Enkät');
  await press(page, 'Starta enkäten …');
  await picture(page, 'survey-start-dark');
  await page.getByRole('dialog').getByRole('button', { name: 'Starta enkäten', exact: true }).click();
  await press(page, 'Börja');
  await heading(page, 'Hur nöjd är du med stödet du har fått?').waitFor();
  await picture(page, 'kiosk-question-dark');
});
