// SPDX-License-Identifier: EUPL-1.2
// Who has changed and read what, on the person's page and in the register's log; the registerutdrag; old files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, axeFaults, fyrenTest, picture } from './fyren.mjs';
import { chooseFile, go, heading, kept, openPerson, openTraining, press, unlock, welcome } from './steps.mjs';

async function anyPerson(page) {
  const name = await page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2).getByRole('gridcell').first().textContent();
  return { name, person: await openPerson(page, name) };
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`tells who changed and who read, and prints it for the person, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    const { name, person } = await anyPerson(page);
    await person.getByRole('button', { name: 'Ändra uppgifter' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Adress' }).fill('Provgatan 70-174');
    await form.getByRole('button', { name: 'Spara' }).click();
    await form.waitFor({ state: 'detached' });
    await person.getByRole('button', { name: 'Visa historiken' }).press('Enter');
    const entries = person.getByRole('list', { name: 'Historik' }).getByRole('listitem');
    await entries.filter({ hasText: 'Gatuadress' }).filter({ hasText: 'Provgatan 70-174' }).first().waitFor();
    await entries.filter({ hasText: 'Öppnade sidan' }).first().waitFor();
    await person.getByRole('radio', { name: 'Allt' }).focus();
    await picture(page, `history-person-${colorScheme}`);

    await person.getByRole('radio', { name: 'Läsning' }).click();
    await entries.filter({ hasText: 'Ändrade uppgifter' }).first().waitFor({ state: 'detached' });
    await person.getByRole('radio', { name: 'Ändringar' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
    await entries.filter({ hasText: 'Ångrade: Ändrade uppgifter' }).first().waitFor();

    await person.getByRole('button', { name: 'Registerutdrag …' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Registerutdrag för/ });
    assert.equal(await dialog.getByRole('button', { name: 'Skriv ut' }).getAttribute('aria-disabled'), 'true');
    await dialog.getByRole('checkbox', { name: /skyddade personuppgifter/ }).click();
    await dialog.getByRole('checkbox', { name: 'Ta med vem som har ändrat och läst' }).click();
    await picture(page, `history-utdrag-${colorScheme}`);
    await dialog.getByRole('button', { name: 'Skriv ut' }).click();
    await page.waitForFunction(() => window.printed);
    const printed = await page.evaluate(() => window.printed);
    for (const words of ['Registerutdrag', '29 kap. 9 §', 'Vem som har ändrat och läst', 'Provgatan 70-174', 'Öppnade sidan']) assert.ok(printed.includes(words), words);

    await go(page, 'Logg');
    const rows = page.getByRole('grid', { name: 'Logg' }).getByRole('row');
    await rows.filter({ hasText: 'Skrev ut registerutdrag' }).first().waitFor();
    await rows.filter({ hasText: 'Ångrade' }).first().waitFor();
    await page.getByText('inget skydd och inget bevis').first().waitFor();
    await picture(page, `history-log-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await rows.filter({ hasText: 'Skrev ut registerutdrag' }).first().click();
    const [last, first] = name.split(', ');
    await page.getByRole('group', { name: `${first} ${last}`, exact: true }).waitFor();
  });
}

fyrenTest('keeps the read log over a reload and never calls reading a change', async ({ page }) => {
  await openTraining(page);
  await kept(page);
  const before = await page.getByRole('banner').textContent();
  const { name } = await anyPerson(page);
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole('banner').textContent(), before);
  await page.reload();
  await welcome(page);
  await press(page, 'Fortsätt');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
  const again = await openPerson(page, name);
  await again.getByRole('button', { name: 'Visa historiken' }).press('Enter');
  await again.getByRole('radio', { name: 'Läsning' }).click();
  await again.getByRole('listitem').filter({ hasText: 'Öppnade sidan 2 gånger' }).waitFor();
});

for (const schema of [1, 2, 3]) fyrenTest(`opens a file of schema ${schema}`, async ({ page }) => {
  const [head, body] = readFileSync(join(ROOT, 'tests', 'golden', 'file', `schema-${schema}.txt`), 'utf8').split('\n\n');
  await welcome(page);
  await chooseFile(page, () => page.getByRole('button', { name: /^Öppna fil/ }).click(), { name: 'gammal.fyren', bytes: Buffer.from(body, 'base64') });
  await heading(page, /^Lås upp/).waitFor();
  await unlock(page, head.match(/passphrase: (.*)/)[1]);
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
  await page.getByText(`av ${head.match(/persons: (.*)/)[1]} personer`).waitFor();
  await go(page, 'Logg');
  await page.getByRole('grid', { name: 'Logg' }).getByRole('row').filter({ hasText: 'Inläsning av' }).first().waitFor();
});
