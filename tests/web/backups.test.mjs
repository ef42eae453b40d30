// SPDX-License-Identifier: EUPL-1.2
// Backups in the browser: made, opened beside the register, restored, rehearsed; and a working copy that is not sound.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { go, heading, kept, makeRegister, pickList, press, proveRecovery, unlock, welcome, takeTestNumbers } from './steps.mjs';

async function addPerson(page, number, name) {
  await go(page, 'Register');
  await press(page, 'Lägg till person');
  const dialog = page.getByRole('dialog', { name: 'Lägg till en person' });
  await dialog.getByRole('textbox', { name: 'Personnummer' }).fill(number);
  await dialog.getByRole('textbox', { name: 'Förnamn' }).fill('Åsa');
  await dialog.getByRole('textbox', { name: 'Efternamn' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Folkbokförd här sedan' }).fill('2008-03-20');
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await heading(page, `Åsa ${name}`).waitFor();
  await kept(page);
}

async function openBackups(page) {
  await go(page, 'Fil och inställningar');
  await press(page, 'Säkerhetskopior …');
  await heading(page, 'Säkerhetskopior').first().waitFor();
}

const list = page => page.getByRole('grid', { name: 'Kopior i webbläsaren' });
const persons = (page, text) => page.getByText(text).first().waitFor();

for (const colorScheme of ['light', 'dark'])
  fyrenTest(`opens a backup beside the register, restores it and takes that back, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await makeRegister(page);
    await proveRecovery(page);
    await addPerson(page, '20080305-2380', 'Övergård');
    await openBackups(page);
    await press(page, 'Säkerhetskopiera nu');
    await list(page).getByRole('row', { name: /gjord för hand/ }).waitFor();
    await addPerson(page, '20080306-2389', 'Ek');
    await openBackups(page);
    await list(page).getByRole('row', { name: /gjord för hand/ }).click();
    await heading(page, /^Säkerhetskopian från/).waitFor();
    await page.getByText('Ek, Åsa').waitFor();
    await picture(page, `backups ${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await press(page, 'Återställ till den här kopian …');
    await page.getByRole('dialog', { name: 'Återställa registret?' }).getByRole('button', { name: 'Återställ', exact: true }).click();
    await persons(page, /av 1 person/);
    await openBackups(page);
    await list(page).getByRole('row', { name: /före återställning/ }).click();
    await press(page, 'Återställ till den här kopian …');
    await page.getByRole('dialog').getByRole('button', { name: 'Återställ', exact: true }).click();
    await persons(page, /av 2 personer/);
    await openBackups(page);
    await press(page, 'Prova den senaste kopian');
    await page.getByText('Provet gick bra').waitFor();
    await page.getByText(/Återställning provades senast/).waitFor();
    await picture(page, `backups rehearsed ${colorScheme}`);
  });

fyrenTest('makes a backup by itself before a list is read in', async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page, '20080305-2380', 'Övergård');
  await go(page, 'Läs in listor');
  await pickList(page, { name: 'folkbokforing.csv', bytes: 'Personnummer;Förnamn;Efternamn;Postort\r\n20080306-2389;Märta;Ek;Sundsvall\r\n' });
  await takeTestNumbers(page);
  await page.getByRole('button', { name: /^Genomför \(/ }).click();
  await page.getByText('folkbokforing.csv är inläst.').waitFor();
  await kept(page);
  await openBackups(page);
  const made = list(page).getByRole('row', { name: /före inläsning av lista/ });
  await made.waitFor();
  await made.click();
  await heading(page, /^Säkerhetskopian från/).waitFor();
  await page.getByText('Ek, Märta').waitFor();  // only today: the copy was made before her
});

// Does something to the blocks in IndexedDB, as a fault of the disk or a hand would.
const tamper = (page, what) => page.evaluate(async kind => {
  const all = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const database = await all(indexedDB.open('fyren'));
  const store = database.transaction('blocks', 'readwrite').objectStore('blocks');
  const keys = await all(store.getAllKeys());
  const aside = keys.find(key => key.includes('/kept/'));
  const page = keys.find(key => key.endsWith(`/page/${aside.split('/').at(-2)}`));
  if (kind === 'old block') await all(store.put(await all(store.get(aside)), page));
  else await all(store.delete(keys.find(key => key.endsWith('/manifest'))));
  database.close();
}, what);

for (const [what, said] of [['old block', /från ett äldre läge/], ['no manifest', /Förteckningen över arbetskopians delar/]])
  fyrenTest(`explains a damaged working copy and goes on from the newest backup: ${what}`, { colorScheme: what === 'old block' ? 'light' : 'dark' }, async ({ page }) => {
    await makeRegister(page);
    await proveRecovery(page);
    await addPerson(page, '20080305-2380', 'Övergård');
    await openBackups(page);
    await press(page, 'Säkerhetskopiera nu');
    await list(page).getByRole('row', { name: /gjord för hand/ }).waitFor();
    await addPerson(page, '20080306-2389', 'Ek');
    await tamper(page, what);
    await page.reload();
    await welcome(page);
    await press(page, 'Fortsätt');
    await unlock(page);
    await heading(page, 'Arbetskopian av Sundsvall är inte hel').waitFor({ timeout: 60000 });
    await page.getByText(said).first().waitFor();
    await picture(page, `repair ${what}`);
    assert.deepEqual(await axeFaults(page), []);
    await press(page, 'Fortsätt från säkerhetskopian');
    await persons(page, /av 1 person/);
  });
