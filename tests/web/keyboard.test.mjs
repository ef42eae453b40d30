// SPDX-License-Identifier: EUPL-1.2
// Everything without a mouse; Swedish letters however they come; and stillness when nothing happens.
import assert from 'node:assert/strict';
import { fyrenTest } from './fyren.mjs';
import { openTraining, press, welcome } from './steps.mjs';

const focused = page => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

async function tabTo(page, name) {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await focused(page) === name) return;
  }
  assert.fail(`Tab never reached ${name}`);
}

// The picture of what has the focus differs from that without it: the focus is seen.
async function focusIsSeen(page) {
  const box = await page.evaluate(() => { const r = document.activeElement.getBoundingClientRect(); return { x: r.x - 4, y: r.y - 4, width: r.width + 8, height: r.height + 8 }; });
  const on = await page.screenshot({ clip: box });
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForTimeout(200);
  assert.notDeepEqual(await page.screenshot({ clip: box }), on);
}

fyrenTest('does the daily work by keyboard alone', async ({ page }) => {
  await welcome(page);
  await tabTo(page, 'Öppna övningsregistret');
  await focusIsSeen(page);
  await tabTo(page, 'Öppna övningsregistret');
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.waitFor({ timeout: 60000 });

  await page.keyboard.press('/');
  assert.equal(await focused(page), 'Sök i registret');
  await page.keyboard.type('berg');
  assert.equal(await search.inputValue(), 'berg');
  const row = page.locator('[role=row]:focus');
  for (let i = 0; i < 12 && !await row.count(); i++) await page.keyboard.press('Tab');
  assert.match(await row.textContent(), /berg/i);
  await page.keyboard.press('ArrowDown');
  const name = await row.getByRole('gridcell').first().textContent();
  await page.keyboard.press('Enter');
  const [last, first] = name.split(', ');
  const person = page.getByRole('group', { name: `${first} ${last}`, exact: true });
  await person.waitFor();
  const before = await person.getByRole('listitem').count();

  await page.keyboard.press('k');
  await person.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor();
  await page.keyboard.press('1');
  assert.equal(await person.getByRole('radio', { name: 'Inget svar' }).getAttribute('aria-checked'), 'true');
  await page.keyboard.press('Enter');
  await person.getByRole('radiogroup', { name: 'Hur gick det?' }).waitFor({ state: 'detached' });
  assert.equal(await person.getByRole('listitem').count(), before + 1);

  await page.keyboard.press('Control+z');
  await page.waitForFunction(count => document.querySelectorAll('[data-role=listitem]').length === count, before);

  await page.keyboard.press('Escape');
  await person.waitFor({ state: 'detached' });
  assert.equal(await row.getByRole('gridcell').first().textContent(), name);
});

fyrenTest('goes from the search to what was found', async ({ page }) => {
  await openTraining(page);
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.fill('berg');
  await search.press('ArrowDown');
  const row = page.locator('[role=row]:focus');
  await row.waitFor();
  assert.equal(await row.getAttribute('aria-rowindex'), '2');
  await search.fill('lindgren jakub');
  await page.getByRole('status').filter({ hasText: /^1 person i listan$/ }).waitFor();
  await search.press('Enter');
  await page.getByRole('group', { name: 'Jakub Lindgren Åberg', exact: true }).waitFor();
});

fyrenTest('finds a municipality by its first letters', async ({ page }) => {
  await welcome(page);
  await press(page, 'Nytt register …');
  await page.getByRole('combobox', { name: 'Kommun', exact: true }).focus();
  // The test's keyboard has no ö.
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ö', bubbles: true, cancelable: true })));
  await page.keyboard.type('stersund');
  await page.getByRole('option', { name: 'Östersund', exact: true }).and(page.locator(':focus')).waitFor();
  await page.waitForTimeout(1100);
  await page.keyboard.type('ale');
  await page.getByRole('option', { name: 'Ale', exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await page.getByRole('combobox', { name: 'Kommun', exact: true }).textContent(), 'Ale');
});

fyrenTest('takes Swedish letters typed, pasted and composed', async ({ page, context }) => {
  await openTraining(page);
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  const hits = page.getByRole('status').filter({ hasText: /i listan$/ });
  await search.click();
  await page.keyboard.type('åäöÅÄÖé');
  assert.equal(await search.inputValue(), 'åäöÅÄÖé');
  await page.getByText('Ingen träff').waitFor();
  await search.press('Control+a');
  await search.press('Control+x');
  assert.match(await hits.textContent(), /^1\d\d personer i listan$/);
  await search.press('Control+v');
  assert.equal(await search.inputValue(), 'åäöÅÄÖé');
  await search.fill('');
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '¨', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'ö' });
  assert.equal(await search.inputValue(), 'ö');
  assert.doesNotMatch(await hits.textContent(), /^164 /);

  await press(page, 'Lägg till person');
  const field = page.getByRole('textbox', { name: 'Efternamn' });
  await field.click();
  await page.keyboard.type('Öst');
  await session.send('Input.imeSetComposition', { text: 'ä', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'ä' });
  await page.keyboard.insertText('ng å');
  assert.equal(await field.inputValue(), 'Östäng å');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

fyrenTest('rests, and asks for nothing, when nothing happens', { expected: [/connect-src/, /Fetch API cannot load/] }, async ({ page }) => {
  const requests = [];
  await welcome(page);
  page.on('request', request => { if (!request.url().startsWith('blob:')) requests.push(request.url()); });
  await openTraining(page);
  await page.mouse.move(1, 1);
  await page.waitForTimeout(2000);  // the message fades
  const before = await page.evaluate(() => globalThis.fyren.frames);
  await page.waitForTimeout(3000);
  assert.equal(await page.evaluate(() => globalThis.fyren.frames), before);
  assert.deepEqual(requests.filter(url => !url.includes('derive')), []);
  assert.match(await page.evaluate(() => fetch('index.html').then(() => 'answered', error => error.name)), /TypeError/);
});
