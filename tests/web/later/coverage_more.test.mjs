// SPDX-License-Identifier: EUPL-1.2
// The responsibility on other days, the coordinator's decision, the register as of a day, gallring and duplicates.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { addPerson, choose, go, heading, kept, openPerson, openTraining, pickList, press, testNumber } from '../steps.mjs';

// In the page: the SHA-256 of every block of pages that the browser keeps, of the register and of its backups.
const digests = async () => {
  const all = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await all(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store);
      const [keys, values] = [await all(table.getAllKeys()), await all(table.getAll())];
      for (const [at, key] of keys.entries()) {
        if (!/\/(page|kept)\//.test(String(key))) continue;
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', values[at]));
        found.push([...digest].map(byte => byte.toString(16).padStart(2, '0')).join(''));
      }
    }
    database.close();
  }
  return found;
};
const sealedBlocks = page => page.evaluate(digests);

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

  fyrenTest(`opens a person as of the day that the list is of, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await addPerson(page, { nummer: '20080305-2380', fornamn: 'Åsa-Märta', efternamn: 'Övergård' });
    await press(page, 'Visa en annan dag …');
    await page.getByRole('textbox', { name: 'Dag', exact: true }).first().fill('2025-06-30');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.getByText(/^Registret som det var den 30 jun 2025/).first().waitFor();
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('Övergård');
    await show(page, /^Alla/);
    await page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: /Övergård/ }).click();
    await page.getByText('Så var det den 30 jun 2025.', { exact: false }).waitFor();
    await page.getByRole('status').filter({ hasText: '30 jun 2025: 17 år' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Notera kontakt' }).count(), 0, 'nothing is written from here');
    await picture(page, `coverage-person-then-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await press(page, 'Visa i dag');
    await page.getByRole('button', { name: 'Notera kontakt' }).waitFor();

    // What was known then: she was entered today.
    await press(page, 'Tillbaka till i dag');
    await press(page, 'Visa en annan dag …');
    await page.getByRole('textbox', { name: 'Dag', exact: true }).first().fill('2026-11-20');
    await page.getByRole('radio', { name: 'Det vi visste då' }).click();
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.getByText('utan senare rättelser', { exact: false }).first().waitFor();
    await page.getByText('Inga träffar', { exact: false }).or(page.getByRole('status').filter({ hasText: /^(0|Ingen|Inga)/ })).first().waitFor();
    await picture(page, `coverage-known-then-${colorScheme}`);
  });

  fyrenTest(`lists who turns 20 within three months, and no other, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    const born = (nummer, fornamn) => addPerson(page, { nummer, fornamn, efternamn: 'Gränsdag' });
    await born(testNumber('2007-02-22'), 'Inom');     // turns 20 on 22 February 2027: three months from today
    await born(testNumber('2007-02-23'), 'Efter');
    await show(page, /^Fyller 20 inom 3 månader/);
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('Gränsdag');
    await page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: /Gränsdag, Inom/ }).waitFor();
    assert.equal(await page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: /Gränsdag, Efter/ }).count(), 0);
  });

  for (const [form, school] of [['Komvux', 'Komvux Centrum'], ['Folkhögskola', 'Kustens folkhögskola']])
    fyrenTest(`decides about ${form}, ${colorScheme}`, { colorScheme }, async ({ page }) => {
      await openTraining(page);
      await addPerson(page, { nummer: '20080305-2380', fornamn: 'Åsa-Märta', efternamn: 'Övergård' });
      await go(page, 'Läs in listor');
      await pickList(page, { name: 'skola.csv', bytes: `Personnummer;Skola;Skolform;Programtyp;Program;Startdatum\r\n20080305-2380;${school};${form};${form};${form === 'Komvux' ? 'Enstaka kurser' : 'Allmän kurs'};2026-08-20\r\n` });
      await choose(page, 'Vad är det för lista?', 'Skolplaceringar');
      await page.getByRole('button', { name: /^Genomför / }).press('Enter');
      await page.getByText('skola.csv är inläst.').waitFor();
      const person = await openPerson(page, 'Övergård, Åsa-Märta');
      await person.getByText(/^Oklart/).first().waitFor();
      await person.getByText(new RegExp(form, 'i')).first().waitFor();
      await person.getByRole('button', { name: 'Besluta' }).click();
      await person.getByRole('radio', { name: 'Omfattas inte', exact: true }).click();
      await person.getByRole('textbox', { name: 'Motivering' }).fill('Motsvarar gymnasieskolan enligt studieplanen.');
      await person.getByRole('button', { name: 'Spara beslutet' }).click();
      await person.getByText(/^Omfattas inte enligt beslut/).first().waitFor();
      await picture(page, `coverage-decided-${form}-${colorScheme}`);
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
    await kept(page);
    const before = await sealedBlocks(page);
    assert.ok(before.length > 3, `${before.length} blocks`);
    await dialog.getByRole('button', { name: 'Gallra', exact: true }).click();
    await page.getByText(/beslut av Maria Lind/).first().waitFor();
    await picture(page, `coverage-gallring-done-${colorScheme}`);
    // Everything sealed in the browser is written anew under another key; no block of before is left.
    let left = before.length;
    for (let tries = 0; left > 0 && tries < 60; tries++) {
      await page.waitForTimeout(500);
      const now = new Set(await sealedBlocks(page));
      left = before.filter(digest => now.has(digest)).length;
    }
    assert.equal(left, 0, `${left} blocks are as they were before the gallring`);
    await page.getByRole('tab', { name: 'Dubbletter' }).click();
    await picture(page, `coverage-duplicates-${colorScheme}`);
    await page.getByRole('tab', { name: 'Områden och skolor' }).click();
    await page.getByRole('textbox', { name: 'Postnummer och område' }).fill('85110; Centrum\n85111; Centrum\n85212; Norra');
    await page.getByRole('textbox', { name: 'Gäller från och med' }).fill('2020-01-01');
    await page.getByRole('button', { name: 'Spara områdena' }).click();
    await page.getByText('Nu finns 2 områden: Centrum, Norra').first().waitFor();
    await picture(page, `coverage-areas-${colorScheme}`);
  });

  fyrenTest(`merges two entries of one person, and takes it back, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await addPerson(page, { nummer: '20080365-2387', fornamn: 'Amina', efternamn: 'Övergård' });  // a samordningsnummer
    await addPerson(page, { nummer: '20080305-2380', fornamn: 'Amina', efternamn: 'Övergård' });
    await go(page, 'Fil och inställningar');
    await press(page, 'Registervård');
    await page.getByRole('tab', { name: 'Dubbletter' }).click();
    const pair = page.getByRole('group', { name: /^Amina Övergård .*Amina Övergård/ });
    await pair.getByText(/^Säker: .*samordningsnummer/).waitFor();
    await picture(page, `coverage-duplicate-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await pair.getByRole('button', { name: 'Slå ihop' }).press('Enter');
    await page.getByText('Posterna är en person nu.').first().waitFor();
    await pair.waitFor({ state: 'detached' });
    await go(page, 'Register');
    await show(page, /^Alla/);
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('Övergård Amina');
    const rows = page.getByRole('grid', { name: 'Register' }).getByRole('row', { name: /Övergård, Amina/ });
    await rows.first().waitFor();
    assert.equal(await rows.count(), 1);
    await page.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
  });
}
