// SPDX-License-Identifier: EUPL-1.2
// What a person without a mouse does: keys go to whatever has the focus, and any use of a pointer fails the test.
import assert from 'node:assert/strict';

// From here on: the test's mouse throws, and a press of a pointer that reaches the page is a complaint.
export async function withoutMouse(page) {
  for (const name of ['click', 'dblclick', 'down', 'up', 'move', 'wheel']) page.mouse[name] = () => { throw new Error(`the mouse was used: ${name}`); };
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) addEventListener(kind, event => { if (event.isTrusted) console.error(`a pointer was used: ${kind}`); }, { capture: true, passive: true });
  });
}

export const key = (page, name) => page.keyboard.press(name);

const focus = page => page.evaluate(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return { role: '', name: '' };
  const tag = at.tagName.toLowerCase();
  const role = at.getAttribute('role') ?? { button: 'button', a: 'link', input: at.type === 'checkbox' ? 'checkbox' : 'textbox', textarea: 'textbox' }[tag] ?? tag;
  return { role, name: at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent };
});

const isIt = (at, role, name) => at.role === role && (name instanceof RegExp ? name.test(at.name) : at.name === name);

// By Tab to the control of this role and name, at most once around.
export async function tabTo(page, role, name, most = 200) {
  const passed = [];
  if (isIt(await focus(page), role, name)) return;
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (isIt(at, role, name)) return;
    passed.push(`${at.role} ${at.name}`.slice(0, 60));
  }
  assert.fail(`Tab never reached ${role} ${name}; it passed\n${[...new Set(passed)].join('\n')}`);
}

export async function pressButton(page, name) {
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

// What stands in the field is replaced.
export async function write(page, name, words) {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

// Opens the list of choices and walks to the one that is wanted.
export async function pick(page, box, option) {
  await tabTo(page, 'combobox', box);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.waitFor();
  await page.keyboard.press('Home');
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`no arrow reached ${option}`);
}

// By the palette, as the handbook teaches.
export async function goTo(page, place) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Sök person eller gör något' });
  await field.waitFor();
  await page.keyboard.insertText(place);
  const active = () => field.evaluate(element => document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent ?? '');
  for (let i = 0; i < 30 && await active() !== place; i++) await page.keyboard.press('ArrowDown');
  assert.equal(await active(), place);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: place, level: 1 }).waitFor();
}

// Into the list: onto its row that is reached by Tab, then up or down.
export async function toRow(page, grid, down = 0) {
  const rows = page.getByRole('grid', { name: grid, exact: true });
  for (let i = 0; i < 200; i++) {
    if (await rows.evaluate(element => element.contains(document.activeElement) && document.activeElement.getAttribute('role') === 'row')) break;
    await page.keyboard.press('Tab');
  }
  for (let i = 0; i < down; i++) await page.keyboard.press('ArrowDown');
}
