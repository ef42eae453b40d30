// SPDX-License-Identifier: EUPL-1.2
// Whole pieces of work without a mouse: a morning of calls, a run of letters, a round of home visits with its results, a
// plan with consent and handover.
import assert from 'node:assert/strict';
import { fyrenTest, picture } from '../fyren.mjs';
import { goTo, key, pick, pressButton, tabTo, toRow, withoutMouse, write } from '../keyboard_only.mjs';
import { paper } from '../papers.mjs';
import { welcome } from '../steps.mjs';

async function begin(page) {
  await welcome(page);
  await withoutMouse(page);
  await pressButton(page, 'Öppna övningsregistret');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).waitFor({ timeout: 60000 });
}

const number = words => Number(words.match(/[\d\s]+/)[0].replace(/\D/g, ''));
const saved = page => page.getByText('Kontakten är noterad.').first();

// Letters are neither printed nor logged while nobody could answer them.
async function writeSender(page) {
  await goTo(page, 'Brev');
  await tabTo(page, 'tab', /./);
  await key(page, 'End');
  await write(page, 'Telefon', '060-19 10 00');
  await write(page, 'Adress på en rad', 'Skolhusallén 9, 851 85 Sundsvall');
  await pressButton(page, 'Spara avsändaren');
  await page.getByText(/Avsändaren/).first().waitFor();
}

fyrenTest('ten calls in a morning, by keyboard alone', { testTimeout: 900000 }, async ({ page }) => {
  await begin(page);
  await goTo(page, 'Att göra');
  const hits = async () => number(await page.getByText(/^[\d\s]+ (sak|saker) i listan$/).first().textContent());
  const before = await hits();
  await toRow(page, 'Att göra', 1);
  await key(page, 'ArrowUp');
  for (let call = 0; call < 10; ++call) {
    await page.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor();
    await key(page, call % 3 === 2 ? '2' : '1');
    if (call % 3 === 2) await key(page, '1');
    await key(page, 'Enter');
    await saved(page).waitFor();
  }
  assert.equal(await hits(), before - 10);
});

fyrenTest('a run of letters printed and logged, by keyboard alone', { testTimeout: 900000 }, async ({ page, context }) => {
  await begin(page);
  await writeSender(page);
  await tabTo(page, 'tab', /./);
  await key(page, 'Home');
  await pick(page, 'Brev', 'Kontaktbrev');
  const count = number(await page.getByText(/brev skrivs ut\./).first().textContent());
  assert.ok(count > 0);
  await pressButton(page, /^Skriv ut .* brev$/);
  const { html, pages } = await paper(page, context, 'keyboard-letters');
  assert.equal(html.match(/<section class="letter">/g).length, count);
  assert.equal(pages, count, 'a page for each envelope');
  await pressButton(page, /^Bokför .* brev som skickade$/);
  await page.getByText(/bokförda i dag/).first().waitFor();
});

fyrenTest('a round of home visits with its results, by keyboard alone', { testTimeout: 900000 }, async ({ page, context }) => {
  await begin(page);
  await writeSender(page);
  await goTo(page, 'Hembesök');
  await pressButton(page, 'Planera en runda');
  await write(page, 'Vilka åker?', 'Karin Ek, Ali Noor');
  await write(page, 'Ungefärlig tid', 'kl. 13–16');
  await toRow(page, 'Att besöka');
  await key(page, 'Enter');
  await key(page, 'ArrowDown');
  await key(page, 'Enter');
  await pressButton(page, 'Planera besök hos 2');
  await pressButton(page, 'Skriv ut aviseringsbrev');
  assert.equal((await paper(page, context, 'keyboard-notice')).pages, 2);
  await pressButton(page, 'Breven är skickade');
  await pressButton(page, 'Skriv ut lista och packning');
  assert.equal((await paper(page, context, 'keyboard-round')).pages, 1);
  await pressButton(page, 'Skriv ut knackkort');
  assert.ok((await paper(page, context, 'keyboard-cards')).html.includes('Vi knackade på i dag'));
  // Two weeks later.
  await page.evaluate(() => window.fyrenMovesClock(15 * 24 * 3600 * 1000));
  await goTo(page, 'Att göra');
  await goTo(page, 'Hembesök');
  await pressButton(page, 'Fyll i resultat');
  const groups = page.getByRole('radiogroup').filter({ hasText: 'Nådde ungdomen' });
  assert.equal(await groups.count(), 2);
  await tabTo(page, 'radio', 'Nådde ungdomen');
  await key(page, 'Space');
  await pick(page, /^Vad gör .* nu\?$/, 'Arbete');
  await tabTo(page, 'radio', 'Nådde ungdomen');
  await key(page, 'ArrowRight');
  await key(page, 'ArrowRight');
  await key(page, 'Space');
  await picture(page, 'rounds-results');
  await pressButton(page, 'Spara resultatet');
  await page.getByText('Resultatet är infört.').first().waitFor();
  await page.getByText(/: Ingen hemma$/).first().waitFor();
});

fyrenTest('mapping, plan, consent and handover, by keyboard alone', { testTimeout: 900000 }, async ({ page, context }) => {
  await begin(page);
  await toRow(page, 'Register', 2);
  await key(page, 'Enter');
  for (const [wish, button] of [['Komvux', 'Gör kartläggning'], ['Arbete', 'Gör kartläggning']]) {
    await pressButton(page, button);
    await pick(page, 'Vill helst', wish);
    await pressButton(page, 'Spara');
    await page.getByText(/Kartläggningen/).first().waitFor();
  }
  await pressButton(page, 'Visa tidigare kartläggningar');
  await page.getByText(/^Kartläggning, version 1:/).waitFor();
  await pressButton(page, 'Gör plan');
  await write(page, '1. Planering och mål', 'Blir klar med gymnasiet på komvux.');
  await pressButton(page, 'Spara');
  await page.getByText(/^Individuell plan, version 1:/).first().waitFor();
  await pressButton(page, 'Anteckna samtycke');
  await write(page, 'Mottagarens namn', 'Komvux Sundsvall');
  await write(page, 'Ändamål', 'Söka till komvux');
  await tabTo(page, 'checkbox', 'Senaste planen, alla sju punkter');
  await key(page, 'Space');
  await pressButton(page, 'Spara');
  await pressButton(page, 'Lämna över …');
  await pressButton(page, 'Anteckna överlämningen');
  await page.getByText(/^Överlämnat till Komvux Sundsvall/).first().waitFor();
  const plan = page.getByRole('button', { name: 'Skriv ut', exact: true });
  assert.ok(await plan.count() >= 2);
  await pressButton(page, 'Skriv ut');
  assert.ok((await paper(page, context, 'keyboard-plan')).html.includes('1 Planering och mål'));
});
