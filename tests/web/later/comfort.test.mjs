// SPDX-License-Identifier: EUPL-1.2
// What people set in the browser and the machine, and how they type: motion, text spacing, AltGr, dead keys, find in
// page, and room for the finger.
import assert from 'node:assert/strict';
import { fyrenTest, picture } from '../fyren.mjs';
import { PLACES, go, heading, openTraining, press, welcome } from '../steps.mjs';

fyrenTest('moves nothing when less motion is asked for', { context: { reducedMotion: 'reduce' } }, async ({ page }) => {
  await openTraining(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Sök person eller gör något' }).waitFor();
  await page.waitForTimeout(100);
  const frames = () => page.evaluate(() => globalThis.fyren.frames);
  const before = await frames(), seen = await page.screenshot({ caret: 'hide' });
  await page.waitForTimeout(1000);
  assert.ok(await frames() - before <= 1, `${await frames() - before} frames`);
  assert.ok(seen.equals(await page.screenshot({ caret: 'hide' })));
});

// WCAG 1.4.12. What is seen is drawn by the program and keeps its spacing; no content and no function may be lost.
fyrenTest('loses nothing when the text spacing of the page is changed', async ({ page }) => {
  await openTraining(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.fill('Lindgren Åberg jakub');
  await picture(page, 'text spacing');
  const field = await search.evaluate(one => ({ room: one.clientHeight, line: parseFloat(getComputedStyle(one).lineHeight) }));
  assert.ok(field.line <= field.room, `a line of ${field.line} px in ${field.room}`);
  await search.press('Enter');
  const person = page.getByRole('group', { name: 'Jakub Lindgren Åberg', exact: true });
  await person.waitFor();
  await person.getByRole('button', { name: 'Notera kontakt' }).click();
  await person.getByRole('radio', { name: 'Nådd' }).click();
  assert.equal(await person.getByRole('radio', { name: 'Nådd' }).getAttribute('aria-checked'), 'true');
});

const keydown = (page, key) => page.evaluate(press => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...press });
  document.activeElement.dispatchEvent(event);
  return event.defaultPrevented;
}, key);

// AltGr is Ctrl+Alt to Windows: @ £ $ { [ ] } \ and € are letters, not commands.
fyrenTest('takes AltGr for a letter and a dead key for nothing yet', async ({ page, context }) => {
  await openTraining(page);
  for (const key of ['@', '€', '{', 'k', 's', 'z', 'c', 'a'])
    assert.equal(await keydown(page, { key, ctrlKey: true, altKey: true }), false, `AltGr ${key} outside fields`);
  assert.equal(await keydown(page, { key: 'Dead', code: 'BracketRight' }), false);
  assert.equal(await page.getByRole('dialog').count(), 0);
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.click();
  for (const key of ['@', '€', 'k', 's']) assert.equal(await keydown(page, { key, ctrlKey: true, altKey: true }), false, `AltGr ${key} in a field`);
  await page.keyboard.insertText('@€');
  const session = await context.newCDPSession(page);
  assert.equal(await keydown(page, { key: 'Dead', code: 'BracketRight' }), false);
  await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'é' });
  assert.equal(await search.inputValue(), '@€é');
  assert.equal(await page.getByRole('dialog').count(), 0);
});

fyrenTest('is found by find in page, also what lies below', async ({ page }) => {
  await openTraining(page);
  await go(page, 'Handbok');
  const end = page.getByText('Uppgifterna ska gallras senast vid utgången av det år då personen fyller 21.');
  await end.waitFor({ state: 'attached' });
  assert.ok(await page.evaluate(() => document.querySelector('[data-role=text]') && window.find('gallras senast vid utgången av det år')));
  await page.waitForFunction(() => {
    const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
  await picture(page, 'found in page');
  assert.equal(await page.evaluate(() => window.find('det här står inte i handboken xyzzy', false, false, true)), false);
});

// WCAG 2.5.8: 24 × 24 px, or so far from the next that a circle of 24 px around it meets no other.
async function smallTargets(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('#mirror :is(button, a, input, textarea, [role=row][aria-selected], [role=columnheader][tabindex])')]
      .filter(one => !one.closest('[inert]') && one.checkVisibility())
      .map(one => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width && box.height);
    const near = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < 12;
    return all.filter(({ one, box }) => {
      if (box.width >= 23.5 && box.height >= 23.5) return false;
      const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
      return all.some(other => other.one !== one && !other.one.contains(one) && near(x, y, other.box));
    }).map(({ one, box }) => `${one.textContent || one.getAttribute('aria-label')} ${Math.round(box.width)}×${Math.round(box.height)}`);
  });
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 640 }]) {
  fyrenTest(`has room for a finger at everything that can be pressed, ${viewport.width} px`, { viewport }, async ({ page }) => {
    await welcome(page);
    assert.deepEqual(await smallTargets(page), [], 'welcome');
    await openTraining(page);
    for (const place of PLACES) {
      await page.getByRole('link', { name: new RegExp(`^${place}( |,|$)`) }).press('Enter');
      await page.waitForTimeout(200);
      assert.deepEqual(await smallTargets(page), [], place);
    }
  });
}

fyrenTest('walks from one open person to the next, by Alt and the arrows and by buttons', async ({ page }) => {
  await openTraining(page);
  const rows = page.getByRole('grid', { name: 'Register' }).getByRole('row');
  const names = [];
  for (const at of [1, 2, 3]) {
    const [last, first] = (await rows.nth(at).getByRole('gridcell').first().textContent()).trim().split(', ');
    names.push(`${first} ${last}`);
  }
  const open = name => page.getByRole('group', { name, exact: true }).waitFor();
  await rows.nth(1).click();
  await open(names[0]);
  await picture(page, 'neighbours');
  await page.keyboard.press('Alt+ArrowDown');
  await open(names[1]);
  assert.equal(await page.locator('#polite').textContent(), names[1]);
  await press(page, 'Nästa i listan');
  await open(names[2]);
  assert.equal(await rows.filter({ hasText: names[2].split(' ').at(-1) }).locator('xpath=self::*[@aria-selected="true"]').count(), 1);
  await page.keyboard.press('Alt+ArrowUp');
  await open(names[1]);
  await go(page, 'Kvalitet');
  await page.getByRole('grid', { name: 'Kvalitet' }).getByRole('row').nth(1).click();
  await page.getByText(/^1 av \d+$/).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText(/^2 av \d+$/).waitFor();
});

fyrenTest('opens the chapter about each place, and keeps the municipality\'s own routine in it', async ({ page }) => {
  await openTraining(page);
  for (const place of PLACES.filter(one => one !== 'Handbok')) {
    await go(page, place);
    await page.getByRole('button', { name: /^Handboken: / }).click();
    await heading(page, 'Handbok').waitFor();
    await page.getByRole('link', { name: 'Visa hela handboken' }).waitFor();
  }
  await go(page, 'Brev');
  await press(page, 'Handboken: Brev');
  await press(page, 'Skriv er egen rutin');
  const own = page.getByRole('textbox', { name: 'Vår egen rutin' });
  await own.fill('Brev skickas på tisdagar. Eleven har diabetes.');
  await page.getByText(/kan vara en (uppgift om hälsa|diagnos)/).first().waitFor(); // the guard says so
  await picture(page, 'own routine');
  await own.fill('Brev skickas på tisdagar.');
  await press(page, 'Spara rutinen');
  await page.getByText('Brev skickas på tisdagar.', { exact: true }).waitFor();
  await press(page, 'Skriv ut handboken');
  await page.waitForFunction(() => window.printed?.includes('Brev skickas på tisdagar.'));
});

fyrenTest('says what is not accessible, on the start page and in the settings', async ({ page }) => {
  await welcome(page);
  await page.getByRole('link', { name: 'Tillgänglighetsredogörelse' }).click();
  await heading(page, 'Tillgänglighetsredogörelse').waitFor();
  await page.getByText(/Det här är inte uppfyllt/).waitFor();
  await picture(page, 'statement');
  await press(page, 'Tillbaka');
  await openTraining(page);
  await go(page, 'Fil och inställningar');
  await page.getByRole('link', { name: 'Tillgänglighetsredogörelse' }).click();
  await page.getByText(/Det här är inte uppfyllt/).waitFor();
});
