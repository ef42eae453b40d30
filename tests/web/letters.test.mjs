// SPDX-License-Identifier: EUPL-1.2
// Letters, home visits, plan and consent, by role; every printed paper laid out by the browser's own print.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from './fyren.mjs';
import { paper } from './papers.mjs';
import { choose, go, heading, openTraining, press } from './steps.mjs';

// Without it no letter may be printed: nobody could answer.
async function writeSender(page) {
  await go(page, 'Brev');
  await heading(page, 'Brev').first().waitFor();
  await page.getByRole('tab', { name: 'Texter och avsändare' }).click();
  await page.getByRole('textbox', { name: 'Telefon' }).fill('060-19 10 00');
  await press(page, 'Spara avsändaren');
}

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`prints and logs a run of letters, ${colorScheme}`, { colorScheme }, async ({ page, context }) => {
    await openTraining(page);
    await go(page, 'Brev');
    await heading(page, 'Brev').first().waitFor();
    await page.getByRole('tab', { name: 'Texter och avsändare' }).click();
    await page.getByRole('textbox', { name: 'Telefon' }).fill('060-19 10 00');
    await page.getByRole('textbox', { name: 'Adress på en rad' }).fill('Skolhusallén 9, 851 85 Sundsvall');
    await press(page, 'Spara avsändaren');
    await picture(page, `letters-texts-${colorScheme}`);
    await page.getByRole('tab', { name: 'Nytt utskick' }).click();
    await choose(page, 'Brev', 'Kontaktbrev');
    const counts = await page.getByText(/brev skrivs ut\./).first().textContent();
    const count = Number(counts.match(/^([\d\s]+) brev/)[1].replace(/\s/g, ''));
    assert.ok(count > 0, counts);
    await picture(page, `letters-run-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('button', { name: /^Skriv ut .* brev$/ }).press('Enter');
    const { html, pages } = await paper(page, context, `letters-${colorScheme}`);
    assert.equal(html.match(/<section class="letter">/g).length, count);
    assert.equal(pages, count, 'a page for each envelope');
    assert.ok(html.includes('Vårdnadshavare till '));
    await page.getByRole('button', { name: /^Bokför .* brev som skickade$/ }).press('Enter');
    await page.getByRole('tab', { name: 'Skickade' }).press('Enter');
    await page.getByRole('grid', { name: 'Skickade' }).getByRole('row').filter({ hasText: 'Kontaktbrev' }).waitFor();
    await picture(page, `letters-sent-${colorScheme}`);
  });

  fyrenTest(`plans a round of home visits, ${colorScheme}`, { colorScheme }, async ({ page, context }) => {
    await openTraining(page);
    await writeSender(page);
    await go(page, 'Hembesök');
    await press(page, 'Planera en runda');
    await page.getByRole('textbox', { name: 'Vilka åker?' }).fill('Karin Ek, Ali Noor');
    await page.getByRole('textbox', { name: 'Ungefärlig tid' }).fill('kl. 13–16');
    const rows = page.getByRole('grid', { name: 'Att besöka' }).getByRole('row');
    await rows.nth(1).click();
    await rows.nth(2).click();
    await picture(page, `rounds-plan-${colorScheme}`);
    await press(page, 'Planera besök hos 2');
    await press(page, 'Skriv ut aviseringsbrev');
    assert.ok((await paper(page, context, `rounds-notice-${colorScheme}`)).html.includes('Vi kommer förbi'));
    await press(page, 'Breven är skickade');
    await press(page, 'Skriv ut lista och packning');
    assert.ok((await paper(page, context, `rounds-list-${colorScheme}`)).html.includes('blankett för samtycke'));
    await picture(page, `rounds-planned-${colorScheme}`);
    assert.deepEqual(await axeFaults(page), []);
  });

  fyrenTest(`keeps plan, consent and handover, and wonders about a word, ${colorScheme}`, { colorScheme }, async ({ page, context }) => {
    await openTraining(page);
    await page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2).click();
    await press(page, 'Gör plan');
    const goal = page.getByRole('textbox', { name: '1. Planering och mål' });
    await goal.fill('Ska bli klar trots sin depression.');
    await page.getByText('kan vara en uppgift om hälsa').first().waitFor();
    const described = await goal.evaluate(field => (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent).join(' '));
    assert.match(described, /”depression” kan vara en uppgift om hälsa/);
    await picture(page, `papers-guard-${colorScheme}`);
    await goal.fill('Blir klar med gymnasiet på komvux.');
    assert.equal(await page.getByText('kan vara en uppgift om hälsa').count(), 0);
    await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
    await press(page, 'Anteckna samtycke');
    await page.getByRole('textbox', { name: 'Mottagarens namn' }).fill('Komvux Sundsvall');
    await page.getByRole('textbox', { name: 'Ändamål' }).fill('Söka till komvux');
    await page.getByRole('checkbox', { name: 'Senaste planen, alla sju punkter' }).click();
    await picture(page, `papers-consent-${colorScheme}`);
    await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
    await press(page, 'Lämna över …');
    await press(page, 'Anteckna överlämningen');
    await page.getByText(/^Överlämnat till Komvux Sundsvall/).waitFor();
    await page.getByRole('button', { name: 'Skriv ut', exact: true }).last().press('Enter');
    const { html } = await paper(page, context, `papers-handover-${colorScheme}`);
    for (const words of ['Komvux Sundsvall', '1 Planering och mål', '7 Följs upp']) assert.ok(html.includes(words), words);
    await press(page, 'Återkalla');
    await page.getByText('Samtycke till Komvux Sundsvall, återkallat').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Lämna över …' }).count(), 0);
    await picture(page, `papers-${colorScheme}`);
  });
}
