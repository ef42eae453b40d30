// SPDX-License-Identifier: EUPL-1.2
// Reports as paper: the nämnd's page is one page, the annual report is looked at as PDF; and the follow-up of those who
// came in, on a day that somebody chooses.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { choose, go, heading, openTraining, press } from '../steps.mjs';

// What was printed last as PDF in build/screenshots; gives its HTML and how many pages it has.
async function paper(page, context, name) {
  await page.waitForFunction(() => window.printed);
  const html = await page.evaluate(() => { const found = window.printed; delete window.printed; return found; });
  const sheet = await context.newPage();
  await sheet.setContent(html);
  const folder = join(ROOT, 'build', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  await sheet.close();
  return { html, pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length };
}

fyrenTest("prints the nämnd's report on one page, with the goal, the half-years and the flow", {}, async ({ page, context }) => {
  await openTraining(page);
  await go(page, 'Rapport');
  await heading(page, 'Rapport').waitFor();
  await choose(page, 'Period', '2025');
  await page.getByRole('radio', { name: 'En sida till nämnden' }).click();
  await heading(page, 'Läget').waitFor();
  await press(page, 'Skriv ut eller spara som PDF');
  const { html, pages } = await paper(page, context, 'namnd');
  for (const words of ['Sökta i varje halvår', 'har börjat studera inom ett år', 'Från registreringsorsak till avslut']) assert.ok(html.includes(words), words);
  assert.equal(pages, 1);
  await page.getByRole('radio', { name: 'Årsrapport' }).click();
  await press(page, 'Skriv ut eller spara som PDF');
  const whole = await paper(page, context, 'arsrapport');
  assert.ok(whole.pages > 1 && whole.pages < 20, `${whole.pages} pages`);
  assert.ok(whole.html.includes('url(#p-flode-'), 'the flow has patterns that survive a black and white printer');
});

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`shows those who came in as they stood on a chosen day, ${colorScheme}`, { colorScheme }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Statistik');
    await page.getByRole('radio', { name: 'Uppföljning av nya' }).click();
    await choose(page, 'Period', '2024');
    const field = page.getByRole('textbox', { name: 'Läget den dagen' });
    await field.fill('2024-12-31');
    await field.press('Tab');
    await page.getByRole('grid', { name: /Var de som blev aktuella är 31 dec/ }).first().waitFor();
    await picture(page, `cohort-day-${colorScheme}`);
    await page.getByRole('grid', { name: 'Vilken grundskola de gick på' }).getByRole('row').nth(1).focus();
    await picture(page, `cohort-schools-${colorScheme}`);
    await page.getByRole('radio', { name: 'Svar och utfall' }).click();
    await page.getByRole('grid', { name: 'Svar efter steg i trappan' }).last().waitFor();
    await page.getByRole('button', { name: 'Spara diagrammet (PNG)' }).first().focus();
    await picture(page, `ladder-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
  });
}
