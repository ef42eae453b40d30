// SPDX-License-Identifier: EUPL-1.2
// Pictures of every place of the program to look at, in light, dark and both contrasts, at 200 % and 360 px wide:
// build/gallery/<look>/<place>.png, and where ImageMagick is installed a sheet of each look.
//   node tools/gallery.mjs [look ...]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, openFyren } from '../tests/web/fyren.mjs';
import { PASSPHRASE, PLACES, heading, makeRegister, openTraining, press, proveRecovery, welcome } from '../tests/web/steps.mjs';

const LOOKS = {
  light: {},
  dark: { colorScheme: 'dark' },
  black: { settings: { theme: 'contrast' } },
  white: { settings: { theme: 'white' } },
  double: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  narrow: { viewport: { width: 360, height: 640 } },
};

async function take(page, look, name) {
  const folder = join(ROOT, 'build', 'gallery', look);
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${String(readdirSync(folder).length + 1).padStart(2, '0')}-${name.replace(/[^\p{L}]+/gu, '-')}.png`) });
}

const visit = (page, place) => page.getByRole('link', { name: new RegExp(`^${place}( |,|$)`) }).press('Enter');

async function training(page, look) {
  await welcome(page);
  await take(page, look, 'welcome');
  await openTraining(page);
  for (const place of PLACES) {
    await visit(page, place);
    await take(page, look, place);
  }
  await press(page, 'Säkerhetskopior …').catch(() => {});
  await take(page, look, 'kopior');
  for (const sub of ['Registervård', 'Uppsökstrappan']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Sök person eller gör något' }).fill(sub);
    if (sub === 'Registervård') await take(page, look, 'palette');
    await page.getByRole('option', { name: new RegExp(`^${sub}`) }).first().click();
    await take(page, look, sub);
  }
  await visit(page, 'Register');
  const search = page.getByRole('searchbox', { name: 'Sök i registret' });
  await search.fill('lindgren jakub');
  await search.press('Enter');
  await page.getByRole('group', { name: 'Jakub Lindgren Åberg', exact: true }).waitFor();
  await take(page, look, 'person');
  await press(page, 'Varför?');
  await take(page, look, 'person why');
  await page.keyboard.press('k');
  await take(page, look, 'person contact');
  await press(page, 'Ändra uppgifter');
  await take(page, look, 'dialog');
}

async function own(page, look) {
  await welcome(page);
  await press(page, 'Nytt register …');
  await take(page, look, 'new register');
  await press(page, 'Avbryt');
  await makeRegister(page);
  await take(page, look, 'recovery sheet');
  await proveRecovery(page);
  await take(page, look, 'empty register');
  for (const place of ['Översikt', 'Att göra', 'Kvalitet', 'Leverans']) {
    await visit(page, place);
    await take(page, look, `empty ${place}`);
  }
  await page.getByRole('contentinfo').getByRole('button', { name: 'Lås' }).press('Enter');
  await welcome(page);
  await take(page, look, 'locked');
  await press(page, 'Fortsätt');
  await heading(page, 'Lås upp Sundsvall').waitFor();
  await page.getByRole('textbox', { name: 'Lösenfras eller återställningsnyckel' }).fill(PASSPHRASE.slice(1));
  await press(page, 'Lås upp');
  await page.getByText(/stämmer inte|passar inte|öppnar inte/).first().waitFor({ timeout: 60000 }).catch(() => {});
  await take(page, look, 'unlock mistaken');
}

const wanted = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(LOOKS);
for (const look of wanted) {
  for (const visitAll of [training, own]) {
    const { page, close } = await openFyren(LOOKS[look]);
    try { await visitAll(page, look); } finally { await close(); }
  }
  const folder = join(ROOT, 'build', 'gallery', look);
  if (spawnSync('montage', ['-version']).status === 0)
    execFileSync('montage', [...readdirSync(folder).filter(name => name.endsWith('.png')).map(name => join(folder, name)), '-tile', '4x', '-geometry', '640x+8+8', '-label', '%t', `${folder}.png`]);
  console.log(`${folder}: ${readdirSync(folder).length} pictures`);
}
