// SPDX-License-Identifier: EUPL-1.2
// The working copy in the browser: a reload loses nothing, and nothing readable lies on the disk.
import assert from 'node:assert/strict';
import { fyrenTest } from './fyren.mjs';
import { heading, kept, makeRegister, openPerson, openTraining, press, proveRecovery, unlock, welcome } from './steps.mjs';

// Everything in IndexedDB as one text, byte by byte.
const stored = page => page.evaluate(async () => {
  const all = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await all(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store);
      texts.push(...await all(table.getAllKeys()), ...(await all(table.getAll())).map(bytes => new TextDecoder('latin1').decode(bytes) + new TextDecoder().decode(bytes)));
    }
    database.close();
  }
  return texts.join('\n');
});

async function addPerson(page) {
  await press(page, 'Läs in listor').catch(() => {});
  await page.getByRole('link', { name: 'Register', exact: true }).click();
  await press(page, 'Lägg till person');
  const dialog = page.getByRole('dialog', { name: 'Lägg till en person' });
  await dialog.getByRole('textbox', { name: 'Personnummer' }).fill('20080305-2380');
  await dialog.getByRole('textbox', { name: 'Förnamn' }).fill('Åsa-Märta');
  await dialog.getByRole('textbox', { name: 'Efternamn' }).fill('Övergård');
  await dialog.getByRole('textbox', { name: 'Folkbokförd här sedan' }).fill('2008-03-20');
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await heading(page, 'Åsa-Märta Övergård').waitFor();
}

fyrenTest('keeps a change over a reload, sealed', async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page);
  await kept(page);
  const bytes = await stored(page);
  assert.ok(bytes.length > 1000);
  for (const secret of ['Övergård', 'Märta', '20080305', 'SQLite format', 'CREATE TABLE']) assert.ok(!bytes.includes(secret), secret);

  await page.reload();
  await welcome(page);
  await page.getByText('finns bara i webbläsaren').waitFor();
  await press(page, 'Fortsätt');
  await heading(page, 'Lås upp Sundsvall').waitFor();
  await unlock(page);
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
  await page.getByRole('combobox', { name: 'Visa' }).click();
  await page.getByRole('option', { name: /^Alla/ }).click();
  await openPerson(page, 'Övergård, Åsa-Märta');

  await press(page, 'Lås');
  await welcome(page);
  assert.ok(!(await page.locator('body').textContent()).includes('Övergård'));
});

fyrenTest('goes on with the training register without a question', async ({ page }) => {
  await openTraining(page);
  const row = page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2);
  const name = await row.getByRole('gridcell').first().textContent();
  const person = await openPerson(page, name);
  await page.keyboard.press('k');
  await person.getByRole('radio', { name: 'Fel nummer' }).click();
  await person.getByRole('button', { name: 'Spara' }).click();
  await person.getByRole('listitem').filter({ hasText: 'fel nummer' }).first().waitFor();
  const before = await person.getByRole('listitem').count();
  await kept(page);
  await page.reload();
  await welcome(page);
  await press(page, 'Fortsätt');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
  const again = await openPerson(page, name);
  assert.equal(await again.getByRole('listitem').count(), before);

  await page.reload();
  await welcome(page);
  await press(page, 'Ta bort');
  await page.getByRole('dialog', { name: 'Ta bort ur webbläsaren?' }).getByRole('button', { name: 'Ta bort för gott' }).click();
  await page.getByRole('button', { name: 'Fortsätt' }).waitFor({ state: 'detached' });
});
