// SPDX-License-Identifier: EUPL-1.2
// From a number to its list; from a finding to the next one; offers, versions, corrections and decisions on the person.
import assert from 'node:assert/strict';
import { axeFaults, fyrenTest, picture } from '../fyren.mjs';
import { choose, go, heading, openTraining, press } from '../steps.mjs';

const SLOW = { testTimeout: 600000 };
const digits = words => Number((words.match(/[\d\s]+/) ?? ['-1'])[0].replace(/\D/g, ''));
const hits = async (page, what) => digits(await page.getByText(new RegExp(`^[\\d\\s]+ ${what} i listan$`)).first().textContent());
const rowsOf = (page, name) => page.getByRole('grid', { name, exact: true }).getByRole('row');

const NUMBERS = [
  ['försenade steg', '(sak|saker)'], ['att göra nu', '(sak|saker)'], ['resten av veckan', '(sak|saker)'], [/^utan kontakt det här halvåret/, '(sak|saker)'],
  ['under uppsök', '(sak|saker)'], ['röda fynd som måste rättas', '(fynd)'], ['gula fynd som bör kontrolleras', '(fynd)'],
  ['registrerade', '(person|personer)'], ['att registrera', '(person|personer)'], ['att avsluta', '(person|personer)'],
  ['där det är okänt om de omfattas', '(person|personer)'], ['har ett färskt besked', '(person|personer)'], ['har ett besked som bör förnyas', '(person|personer)'],
  ['har ett för gammalt besked', '(person|personer)'], ['saknar besked', '(person|personer)'],
];

for (const colorScheme of ['light', 'dark']) {
  fyrenTest(`Every number of the overview is the length of the list that it opens, ${colorScheme}`, { colorScheme, ...SLOW }, async ({ page }) => {
    await openTraining(page);
    await go(page, 'Översikt');
    await heading(page, 'Kommande veckor').waitFor();
    await picture(page, `overview-${colorScheme}`);
    if (colorScheme === 'dark') return;
    let opened = 0;
    for (const [name, what] of NUMBERS) {
      const link = page.getByRole('link', { name, exact: typeof name === 'string' });
      const count = digits(await link.evaluate(element => element.previousElementSibling.textContent));
      await link.press('Enter');
      assert.equal(await hits(page, what), count, String(name));
      opened += count > 0 ? 1 : 0;
      await go(page, 'Översikt');
      await heading(page, 'Kommande veckor').waitFor();
    }
    assert.ok(opened > 9, `only ${opened} were more than zero`);
    const coming = page.getByRole('list', { name: 'Kommande veckor' }).getByRole('listitem');
    const all = page.getByRole('button', { name: /^Visa alla \d+$/ });
    assert.equal(await coming.count(), 12);
    const count = digits(await all.textContent());
    await all.press('Enter');
    await page.waitForFunction(expected => document.querySelectorAll('[data-role=listitem]').length >= expected, count);
    assert.equal(await coming.count(), count);
  });
}

// The rule and the name of a row of the quality list.
const finding = async row => {
  const cells = row.getByRole('gridcell');
  return [await cells.nth(0).textContent(), await cells.nth(1).textContent()];
};
const given = name => name.split(', ').reverse().join(' ');

fyrenTest('A coach goes through the findings: each that is mended or silenced gives way to the next in the same list', SLOW, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Kvalitet');
  await heading(page, 'Kvalitet').waitFor();
  await page.getByRole('combobox', { name: 'Handläggare', exact: true }).click();
  const coach = await page.getByRole('option').nth(2).textContent();
  await page.getByRole('option').nth(2).click();
  await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
  await page.getByRole('option', { name: /^Gula/ }).click();
  const before = await hits(page, '(fynd)');
  assert.ok(before > 3, `${coach} has ${before}`);
  const rows = rowsOf(page, 'Kvalitet');
  await rows.nth(2).click();
  const [, mended] = await finding(rows.nth(2));
  const next = await finding(rows.nth(3));
  await page.getByRole('group', { name: given(mended), exact: true }).waitFor();
  await choose(page, 'Skäl', 'Granskat, det stämmer');
  await press(page, 'Tysta');
  await page.getByRole('group', { name: given(next[1]), exact: true }).waitFor();
  assert.deepEqual(await finding(rows.nth(2)), next);
  assert.equal(await rows.nth(2).getAttribute('aria-selected'), 'true');
  assert.equal(await hits(page, '(fynd)'), before - 1);
  assert.equal(await page.getByRole('combobox', { name: 'Handläggare', exact: true }).textContent(), coach);
  await picture(page, 'quality-next');

  await page.keyboard.press('Control+z');  // the finding is back; what is open stays open and keeps its mark
  await page.getByText(new RegExp(`^${before} fynd i listan$`)).first().waitFor();
  assert.deepEqual(await finding(rows.nth(3)), next);
  assert.equal(await rows.nth(3).getAttribute('aria-selected'), 'true');

  await press(page, 'Genomgången är gjord');
  await page.getByText(/^Senaste genomgången gjordes/).first().waitFor();
  await choose(page, 'Handläggare', 'Alla handläggare');
  const left = await page.getByText(/Den här månaden återstår:/).first().textContent();
  assert.ok(!left.includes(coach), left);
  await picture(page, 'quality-reviews');
});

fyrenTest('A red finding is mended in its form, and many at once with a preview and one undo', SLOW, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Kvalitet');
  await heading(page, 'Kvalitet').waitFor();
  await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
  await page.getByRole('option', { name: /^Röda/ }).click();
  const rows = rowsOf(page, 'Kvalitet');
  const before = await hits(page, '(fynd)');
  const at = (await rows.evaluateAll(all => all.map(row => row.textContent))).findIndex(words => /^\s*R[34]/.test(words));
  assert.ok(at > 0, 'no measure without its end');
  const [, name] = await finding(rows.nth(at));
  await rows.nth(at).click();
  const person = page.getByRole('group', { name: given(name), exact: true });
  await person.waitFor();
  await person.getByRole('button', { name: 'Ange den här' }).or(person.getByRole('button', { name: 'Rätta', exact: true })).first().press('Enter');
  for (const [box, option] of [['Varför slutade åtgärden?', /uppgift saknas/i], ['Sysselsättning efter åtgärden', /okän/i]]) {
    await page.getByRole('combobox', { name: box, exact: true }).click();
    await page.getByRole('option', { name: option }).click();
  }
  await person.getByRole('button', { name: 'Spara', exact: true }).press('Enter');
  await page.waitForFunction(count => !document.body.textContent.includes(`${count} fynd i listan`), before);
  assert.ok(await hits(page, '(fynd)') < before);

  const now = await hits(page, '(fynd)');
  await press(page, 'Rätta flera …');
  const dialog = page.getByRole('dialog', { name: 'Rätta flera på en gång' });
  await dialog.getByRole('grid', { name: 'Det här ändras' }).getByRole('row').nth(1).waitFor();
  await picture(page, 'quality-bulk');
  await dialog.getByRole('button', { name: /^Rätta \d+$/ }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await hits(page, '(fynd)') < now);
  await page.keyboard.press('Control+z');
  await page.getByText(new RegExp(`^${now} fynd i listan$`)).first().waitFor();
});

fyrenTest('Cards that steps ask for now go as one run, and the steps move on', SLOW, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Brev');
  await page.getByRole('tab', { name: 'Texter och avsändare' }).click();
  await page.getByRole('textbox', { name: 'Telefon' }).fill('060-19 10 00');
  await press(page, 'Spara avsändaren');
  await go(page, 'Att göra');
  await heading(page, 'Att göra').waitFor();
  const run = page.getByRole('button', { name: /^(Vykort|Kontaktbrev) till \d+$/ }).first();
  const due = digits((await run.textContent()).replace(/^\D+/, ''));
  await picture(page, 'todo-letters');
  await run.press('Enter');
  await heading(page, 'Brev').first().waitFor();
  assert.equal(await page.getByRole('combobox', { name: 'Till', exact: true }).textContent(), 'De vars nästa steg är det här brevet, nu');
  const counts = await page.getByText(/brev skrivs ut\./).first().textContent();
  const [envelopes, without] = counts.match(/\d+/g).map(Number);
  assert.equal(envelopes + without, due, counts);
  await page.getByRole('button', { name: /^Skriv ut .* brev$/ }).press('Enter');
  await page.getByRole('button', { name: /^Bokför .* brev som skickade$/ }).press('Enter');
  await page.getByText(new RegExp(`^0 brev skrivs ut`)).first().waitFor();
});

fyrenTest('The catalogue, an offer and its late answer, versions, a corrected contact, and two on a home visit', SLOW, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Insatser');
  await press(page, 'Lägg till insats');
  const line = page.getByRole('dialog', { name: 'Lägg till insats' });
  await line.getByRole('textbox', { name: 'Insats' }).fill('Slussen');
  await choose(page, 'Åtgärd', 'Praktik');
  await line.getByRole('textbox', { name: 'Platser' }).fill('1');
  await line.getByRole('button', { name: 'Spara', exact: true }).click();
  await rowsOf(page, 'Katalogen').filter({ hasText: 'Slussen' }).waitFor();

  await go(page, 'Register');
  await rowsOf(page, 'Register').nth(2).click();
  const offer = async state => {
    await press(page, 'Ny åtgärd');
    await page.getByRole('radio', { name: state }).click();
    await choose(page, 'Insats ur katalogen', 'Slussen');
  };
  await offer('Erbjuden');
  await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
  await page.getByRole('heading', { name: 'Erbjudanden' }).waitFor();
  await choose(page, 'Svar på Slussen', 'Tackade ja');
  await page.getByText(/^Erbjuden: Praktik. Tackade ja/).first().waitFor();
  await offer('Börjar');
  await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
  await offer('Börjar');
  await page.getByText(/^Alla 1 platser i Slussen är upptagna/).first().waitFor();
  await picture(page, 'person-offer');
  await page.getByRole('button', { name: 'Avbryt', exact: true }).last().press('Enter');

  await page.keyboard.press('k');
  await choose(page, 'Hur togs kontakten?', 'Hembesök');
  await page.getByRole('radio', { name: 'Inget svar' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
  await page.getByText(/två/i).first().waitFor();
  await page.getByRole('textbox', { name: 'Vem tog kontakten?' }).fill('Karin Ek, Ali Noor');
  await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
  const entry = page.getByRole('list', { name: 'Tidslinje' }).getByRole('listitem').filter({ hasText: 'Hembesök' }).first();
  await entry.waitFor();
  await entry.click();
  await page.getByRole('radio', { name: 'Nådd', exact: true }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
  await page.getByRole('list', { name: 'Tidslinje' }).getByRole('listitem').filter({ hasText: /Hembesök.*nådd/ }).first().waitFor();
  await press(page, 'Visa historiken');
  await page.getByRole('list', { name: 'Historik' }).getByRole('listitem').filter({ hasText: /Inget svar/i }).first().waitFor();
  await page.getByRole('list', { name: 'Tidslinje' }).getByRole('listitem').filter({ hasText: /Hembesök.*nådd/ }).first().click();
  await press(page, 'Ta bort kontakten');
  await page.getByText(/borttage|borttagen/i).first().waitFor();

  await go(page, 'Insatser');
  await rowsOf(page, 'Katalogen').filter({ hasText: 'Slussen' }).click();
  await page.getByRole('button', { name: 'Ta ur katalogen' }).press('Enter');
  await page.getByText(/Insatsen ”Slussen” är sparad/).first().waitFor();
});

fyrenTest('A step is passed over with its reason; the list shows one coach, and those at risk with the days left', SLOW, async ({ page }) => {
  await openTraining(page);
  await go(page, 'Att göra');
  await heading(page, 'Att göra').waitFor();
  const all = await hits(page, '(sak|saker)');
  await page.getByRole('combobox', { name: 'Handläggare', exact: true }).click();
  const coach = await page.getByRole('option').nth(2).textContent();
  await page.getByRole('option').nth(2).click();
  const own = await hits(page, '(sak|saker)');
  assert.ok(own > 0 && own < all, `${own} of ${all}`);
  for (const row of (await rowsOf(page, 'Att göra').all()).slice(1, 6)) assert.ok((await row.textContent()).includes(coach));
  await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
  await page.getByRole('option', { name: /^Halvår i risk/ }).click();
  await rowsOf(page, 'Att göra').nth(1).click();
  await page.getByText(/^Inte sökt det här halvåret, \d+ (dag|dagar) kvar\.$/).first().waitFor();
  await picture(page, 'todo-risk');
  assert.deepEqual(await axeFaults(page), []);
  await page.getByRole('combobox', { name: 'Visa', exact: true }).click();
  await page.getByRole('option', { name: /^Nu/ }).click();
  await rowsOf(page, 'Att göra').nth(1).click();
  const name = await rowsOf(page, 'Att göra').nth(1).getByRole('gridcell').first().textContent();
  await press(page, 'Hoppa över …');
  const dialog = page.getByRole('dialog', { name: 'Hoppa över steget' });
  await dialog.getByRole('combobox', { name: 'Skäl' }).click();
  await page.getByRole('option', { name: 'Steget passar inte' }).click();
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await go(page, 'Register');
  await page.getByRole('searchbox', { name: 'Sök i registret' }).fill(name.replace(',', ''));
  await rowsOf(page, 'Register').nth(1).click();
  await page.getByRole('list', { name: 'Tidslinje' }).getByRole('listitem').filter({ hasText: 'Nästa steg: Hoppade över' }).first().waitFor();
});
