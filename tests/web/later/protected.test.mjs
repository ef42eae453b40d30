// SPDX-License-Identifier: EUPL-1.2
// Protected identity: rows that are marked are never taken in, a mark that comes later takes the person out for good, and
// nothing of either is left on the screen, in the page, in what is saved or in the browser's storage.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { download, drop, go, heading, kept, makeRegister, openPerson, pickList, press, proveRecovery, testNumber } from '../steps.mjs';

const ELIN = testNumber('2008-03-05'), HIDDEN = testNumber('2008-05-09'), LATER = testNumber('2008-07-14', false);
const HEAD = 'Personnummer;Förnamn;Efternamn;Gatuadress;Postort;Skyddad';
const rows = later => [HEAD, `${ELIN};Elin;Åberg;Storgatan 1;Sundsvall;`, `${HIDDEN};Hemliga;Hermansson;Gömda gatan 7;Dolda byn;J`,
  `${LATER};Sedan;Senareson;Vanliga vägen 3;Sundsvall;${later ? 'Sekretessmarkering' : ''}`].join('\r\n');
const HIDDEN_TRACES = ['Hemliga', 'Hermansson', 'Gömda', 'Dolda byn', HIDDEN, HIDDEN.replace('-', ''), HIDDEN.slice(2)];
const LATER_TRACES = ['Senareson', 'Vanliga vägen', LATER, LATER.replace('-', '')];

// Everything that the page holds: the mirror with its attributes, the title, the address, and the browser's storages.
const everything = page => page.evaluate(async () => {
  const all = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const texts = [document.documentElement.outerHTML, document.title, location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage),
    ...[...document.querySelectorAll('input, textarea')].map(field => field.value)];
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
async function noTrace(page, traces, where) {
  const text = await everything(page);
  for (const trace of traces) assert.ok(!text.includes(trace), `${trace} is found ${where}`);
}
const places = ['Översikt', 'Att göra', 'Register', 'Läs in listor', 'Brev', 'Kvalitet', 'Leverans', 'Statistik', 'Logg'];

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`leaves no trace of a protected person, ${colorScheme}`, { colorScheme, testTimeout: 240000 }, async ({ page }) => {
    await makeRegister(page);
    await proveRecovery(page);
    await drop(page, [['folk.csv', rows(false)]]);
    await page.getByText('1 person med skyddade uppgifter tas inte in').waitFor();
    await noTrace(page, HIDDEN_TRACES, 'in the mapping step');
    await picture(page, `protected-mapping-${colorScheme}`);
    await page.getByRole('button', { name: /^Genomför / }).press('Enter');
    await page.getByText('1 rad med skyddade personuppgifter lästes inte in.').waitFor();
    await noTrace(page, HIDDEN_TRACES, 'in the report');
    const report = await download(page, () => press(page, 'Spara rapporten'));
    for (const trace of [...HIDDEN_TRACES, 'Åberg']) assert.ok(!report.bytes.toString().includes(trace), `${trace} is in the report's file`);

    // Somebody who is already known: opened, found in the log, then marked.
    const person = await openPerson(page, 'Senareson, Sedan');
    await person.getByText('Vanliga vägen 3').waitFor();
    await kept(page);
    await drop(page, [['folk-igen.csv', rows(true)]]);
    await page.getByText('2 personer med skyddade uppgifter tas inte in').waitFor();
    await page.getByText('1 person i registret har nu skyddade personuppgifter', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: /^Genomför / }).press('Enter');
    await page.getByText('1 person med skyddade personuppgifter togs bort ur registret.').waitFor();
    await picture(page, `protected-later-${colorScheme}`);
    await page.waitForTimeout(1000);
    for (const place of places) {
      await go(page, place);
      await page.waitForTimeout(200);
      await noTrace(page, [...HIDDEN_TRACES, ...LATER_TRACES], `at ${place}`);
    }
    await go(page, 'Register');
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('Senare');
    await page.getByRole('status').filter({ hasText: /^(0|Inga|Ingen)/ }).first().waitFor();
    await page.getByRole('searchbox', { name: 'Sök i registret' }).fill('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Sedan');
    await page.waitForTimeout(300);
    await noTrace(page, LATER_TRACES, 'in the palette');
    await page.keyboard.press('Escape');
    const undo = page.getByRole('banner').getByRole('button', { name: 'Ångra' });
    assert.ok(!/Senareson/.test(await undo.getAttribute('aria-description') ?? ''));
  });

  fyrenTest(`keeps a placeholder that says nobody, where the municipality wants one, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await makeRegister(page);
    await proveRecovery(page);
    await go(page, 'Fil och inställningar');
    await press(page, 'Registervård');
    await page.getByRole('tab', { name: 'Skyddade personuppgifter' }).click();
    await picture(page, `protected-tab-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('radio', { name: 'En platshållare för var och en' }).click();
    await page.getByText('Registret har nu en platshållare för var och en.').first().waitFor();
    await drop(page, [['folk.csv', rows(false)]]);
    await page.getByText(/1 platshållare läggs upp/).first().waitFor();
    await page.getByRole('button', { name: /^Genomför / }).press('Enter');
    await page.getByText('folk.csv är inläst.').waitFor();
    await go(page, 'Fil och inställningar');
    await press(page, 'Registervård');
    await page.getByRole('tab', { name: 'Skyddade personuppgifter' }).click();
    await page.getByRole('grid', { name: 'Platshållare' }).getByRole('row', { name: /Skyddad 1/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Ändra Skyddad 1' });
    await dialog.getByRole('textbox', { name: 'Ansvarig' }).fill('Karin Ek');
    await picture(page, `protected-placeholder-${colorScheme}`);
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Skyddad 1 är sparad.').first().waitFor();
    await noTrace(page, HIDDEN_TRACES, 'beside the placeholder');

    // By hand, from the person's page.
    const person = await openPerson(page, 'Senareson, Sedan');
    await person.getByRole('button', { name: 'Har fått skyddade personuppgifter' }).click();
    const question = page.getByRole('dialog');
    await picture(page, `protected-question-${colorScheme}`);
    await question.getByRole('button', { name: 'Ta bort för gott' }).click();
    await question.waitFor({ state: 'detached' });
    await page.waitForTimeout(1000);
    for (const place of ['Register', 'Logg', 'Läs in listor']) {
      await go(page, place);
      await page.waitForTimeout(200);
      await noTrace(page, [...HIDDEN_TRACES, ...LATER_TRACES], `at ${place}`);
    }
  });
}
