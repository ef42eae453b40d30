// SPDX-License-Identifier: EUPL-1.2
// Statistics whose numbers open their persons, the annual report on its way to paper and file, the room around a delivery.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { choose, chooseFile, download, go, heading, openTraining, press } from './steps.mjs';

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`counts, and opens the persons behind a number, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Statistik');
    await heading(page, 'Statistik').waitFor();
    await choose(page, 'Fördela efter', 'Registreringsorsak');
    const table = page.getByRole('grid', { name: 'I registret – Registreringsorsak' }).first();
    await table.getByRole('row').filter({ hasText: 'Summa' }).waitFor();
    await page.getByText('unika ungdomar som var registrerade någon dag').first().waitFor();
    await picture(page, `statistics-${colorScheme}`);
    const row = table.getByRole('row').filter({ hasText: 'Studiebevis' });
    const count = Number(await row.getByRole('gridcell').nth(3).textContent());
    assert.ok(count > 0);
    await row.getByRole('gridcell').nth(3).click();
    await page.getByText(`${count} personer`).first().waitFor();
    await picture(page, `statistics-persons-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('grid', { name: 'Personer bakom talet' }).getByRole('row').nth(1).click();
    await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor();
    await go(page, 'Statistik');
    await page.getByRole('radio', { name: 'Över tid' }).click();
    await page.getByRole('grid', { name: 'I registret över tid' }).last().waitFor();
    await page.getByRole('button', { name: 'Spara diagrammet (PNG)' }).focus();
    await picture(page, `statistics-over-time-${colorScheme}`);
    const png = await download(page, () => press(page, 'Spara diagrammet (PNG)'));
    assert.match(png.name, /utveckling\.png$/);
    assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.bytes.readUInt32BE(16), 1440);  // twice as fine as the drawing
    await page.getByRole('radio', { name: 'Svar och utfall' }).click();
    await page.getByRole('grid', { name: 'Svar efter steg i trappan' }).first().waitFor();
    await picture(page, `statistics-how-${colorScheme}`);
    await page.getByRole('grid', { name: 'Hur det gick efter insatsen' }).first().getByRole('row').nth(1).focus();
    await picture(page, `statistics-outcome-${colorScheme}`);
    await page.getByRole('radio', { name: 'Antal och fördelning' }).focus();
    await page.getByRole('radio', { name: 'Uppföljning av nya' }).click();
    await page.getByRole('grid', { name: 'Börjar studera inom ett år efter insatsen' }).first().waitFor();
    await picture(page, `statistics-follow-up-${colorScheme}`);
  });

  fyrenTest(`makes the annual report, prints it and hands it out, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Rapport');
    await heading(page, 'Rapport').waitFor();
    await picture(page, `report-${colorScheme}`);
    await page.getByRole('grid', { name: 'Kvinnor och män som omfattats av aktivitetsansvaret' }).waitFor();
    const first = page.getByRole('grid', { name: 'Kvinnor och män som omfattats av aktivitetsansvaret' }).getByRole('row').nth(1);
    const all = Number(await first.getByRole('gridcell').nth(3).textContent());
    await first.getByRole('gridcell').nth(3).click();
    await page.getByText(`${all} personer`).first().waitFor();
    await picture(page, `report-persons-${colorScheme}`);
    await press(page, 'Stäng');
    const chart = page.getByRole('grid', { name: /^Från registret till insats/ });
    await chart.getByRole('row').filter({ hasText: 'Nådda' }).waitFor();
    const own = page.getByRole('textbox', { name: 'Text till Utvecklingsområden' });
    await own.focus();
    await page.waitForFunction(() => { const at = document.activeElement.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; });
    await own.fill('Vi fortsätter med hembesöken.');
    await page.getByRole('button', { name: 'Spara texten' }).press('Enter');
    await page.getByRole('button', { name: 'Använd förslaget igen' }).waitFor();
    for (const name of ['Text till Ungdomar i registret', 'Text till Uppsökande arbete', 'Text till Resultat när insatsen avslutas']) {
      await page.getByRole('textbox', { name }).focus();
      await picture(page, `report-${name.slice(11, 20).trim().replaceAll(/[^a-z]/gi, '-').toLowerCase()}-${colorScheme}`);
    }
    await page.getByRole('button', { name: 'Skriv ut eller spara som PDF' }).focus();
    await press(page, 'Skriv ut eller spara som PDF');
    await page.waitForFunction(() => window.printed);
    const printed = await page.evaluate(() => window.printed);
    for (const words of ['årsrapport', 'Vi fortsätter med hembesöken.', '<svg', 'Nådd: ungdomen', 'färre än 5 personer']) assert.ok(printed.includes(words), words);
    const workbook = await download(page, () => press(page, 'Spara tabellerna (XLSX)'));
    assert.match(workbook.name, /^kaa-\d{4}-\d{4}-rapport\.xlsx$/);
    assert.equal(workbook.bytes.subarray(0, 2).toString(), 'PK');
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('radio', { name: 'En sida till nämnden' }).click();
    await heading(page, 'Läget').waitFor();
    await picture(page, `report-namnd-${colorScheme}`);
  });

  fyrenTest(`counts down, takes SCB's codes and finds who SCB's answer is about, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Leverans');
    await page.getByRole('heading', { name: 'Leverans' }).first().waitFor();
    await picture(page, `delivery-room-${colorScheme}`);
    await page.getByRole('checkbox', { name: /förvaras enligt rutinen/ }).press('Space');
    await page.getByText('Rutinen är antecknad.').first().waitFor();
    await page.getByRole('radio', { name: 'Tecken för tecken' }).click();
    await page.getByText('när det som måste rättas är rättat').waitFor();
    await picture(page, `delivery-bytes-${colorScheme}`);
    await press(page, 'Ändra periodfilen …');
    await chooseFile(page, () => press(page, 'Hämta från fil …'), { name: 'koder.csv', bytes: Buffer.from('lista;nyckel;kod\nSYSKONTAKT;ARB;12\n') });
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(field => field.value.includes('SYSKONTAKT;ARB;12')));
    const codes = page.getByRole('textbox', { name: 'Koder: lista;nyckel;kod' });
    await codes.fill('SYSKONTAKT;ARB;STU');
    await press(page, 'Kontrollera och spara');
    await page.getByText('Periodfilen är inte sparad.').first().waitFor();
    await picture(page, `delivery-codes-${colorScheme}`);
    await codes.fill('SYSKONTAKT;ARB;11');
    await press(page, 'Kontrollera och spara');
    await page.getByText('Halvåret har en egen periodfil').first().waitFor();
    assert.deepEqual(await axeFaults(page), []);
  });
}
