// SPDX-License-Identifier: EUPL-1.2
// The program's own files: it starts without a network, asks for nothing when it has started, and takes a new version
// into use whole, and only when the user says so.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { DIST, openFyren, picture } from './fyren.mjs';
import { download, go, kept, makeRegister, openPerson, openTraining, press, proveRecovery, welcome } from './steps.mjs';

const SECOND = '0123456789abcdef';
const LISTED = /FILES = (\{.*\});/;
const versionOf = folder => readFileSync(join(folder, 'network.js'), 'utf8').match(/VERSION = '([0-9a-f]{16})'/)[1];
const listed = folder => Object.keys(JSON.parse(readFileSync(join(folder, 'sw.js'), 'utf8').match(LISTED)[1]));
const digest = file => createHash('sha256').update(readFileSync(file)).digest('hex');

// Makes the folder a later version: another name, a mark in the page, new digests. `broken`: as if a file of it had not
// been uploaded yet.
function makeSecond(folder, broken = false) {
  const first = versionOf(folder), change = (name, to) => writeFileSync(join(folder, name), to(readFileSync(join(folder, name), 'utf8')));
  for (const name of readdirSync(folder).filter(file => /\.(js|html)$/.test(file))) {
    change(name, text => text.replaceAll(first, SECOND).replace('<title>', '<meta name="second" content="yes"><title>'));
  }
  const digests = JSON.stringify(Object.fromEntries(listed(folder).map(name => [name, digest(join(folder, name))])));
  change('sw.js', text => text.replace(LISTED, () => `FILES = ${digests};`));
  if (broken) change('loop.js', text => `${text}\n`);
}

// A host of its own with a copy of the program, and what was asked of it.
function hostTest(name, body) {
  test(name, { timeout: 240000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fyren-site-'));
    cpSync(DIST, folder, { recursive: true });
    const asked = [];
    const site = await serve(folder, 0, address => asked.push(address));
    const opened = await openFyren({ site });
    try {
      await body({ ...opened, site, folder, asked });
      assert.deepEqual(opened.problems, []);
    } catch (error) {
      await picture(opened.page, `failed ${name}`).catch(() => {});
      error.message += `\nThe page complained: ${opened.problems.join('\n')}`;
      throw error;
    } finally {
      await opened.close();
      await site.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

// Until the browser has all files of the version and lets the worker serve them.
async function filesKept(page, version) {
  for (let tries = 0; tries < 200; tries++) {
    const newest = await page.evaluate(async () => {
      if (!navigator.serviceWorker.controller || !await caches.has('fyren-state')) return '';
      return (await (await caches.open('fyren-state')).match('.state/newest'))?.text();
    });
    if (newest === version) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`version ${version} was not kept`);
}
const isSecond = page => page.evaluate(() => document.querySelector('meta[name=second]') !== null);
const offer = page => page.getByRole('button', { name: 'Läs mer', exact: true });
const dialogOf = page => page.getByRole('dialog', { name: 'En ny version finns' });
const change = page => dialogOf(page).getByRole('button', { name: 'Byt till den nya versionen' });

hostTest('starts and works without a network once it has been loaded', async ({ page, site, folder }) => {
  await welcome(page);
  await filesKept(page, versionOf(folder));
  await site.close();
  await page.reload();
  await openTraining(page);
  await press(page, 'Nätverket är stängt');
  const dialog = page.getByRole('dialog', { name: 'Nätverket' });
  await dialog.getByText('varken hämta eller skicka').waitFor();
  await picture(page, 'update-network');
  await dialog.getByRole('button', { name: 'Stäng' }).click();
});

hostTest('asks for nothing at all when it has started, and keeps nothing but its own files', async ({ page, folder, asked }) => {
  await welcome(page);
  await filesKept(page, versionOf(folder));
  const before = asked.length;
  await openTraining(page);
  const name = await page.getByRole('grid', { name: 'Register' }).getByRole('row').nth(2).getByRole('gridcell').first().textContent();
  await openPerson(page, name);
  for (const place of ['Läs in listor', 'Leverans', 'Logg', 'Handbok', 'Fil och inställningar']) await go(page, place);
  await download(page, () => page.getByRole('banner').getByRole('button', { name: 'Spara' }).click());
  await kept(page);
  // The browser's own look for another version comes when it likes, and carries nothing of the page.
  assert.deepEqual(asked.slice(before).filter(address => address !== '/sw.js'), []);
  const held = await page.evaluate(async () => {
    const found = [];
    for (const cache of await caches.keys()) for (const request of await (await caches.open(cache)).keys()) found.push(new URL(request.url).pathname.slice(1));
    return found;
  });
  assert.deepEqual(held.sort(), [...listed(folder), '.state/current', '.state/newest'].sort());
});

hostTest('offers a new version, which can be refused today, and asks for a save before it is used', async ({ page, folder }) => {
  await welcome(page);
  await filesKept(page, versionOf(folder));
  makeSecond(folder);
  await page.reload();
  await offer(page).click();
  await picture(page, 'update-offer');
  await dialogOf(page).getByRole('button', { name: 'Inte i dag' }).click();
  await offer(page).waitFor({ state: 'detached' });
  await page.reload();
  await welcome(page);
  await filesKept(page, SECOND);
  await page.waitForTimeout(500);
  assert.equal(await isSecond(page), false, 'a refused version must not start by itself');
  assert.equal(await offer(page).count(), 0);

  await page.evaluate(version => localStorage.setItem('fyren.versionRefused', `${version} 2026-11-21`), SECOND);
  await page.reload();
  await makeRegister(page);
  await proveRecovery(page);
  await press(page, 'En ny version finns');
  await dialogOf(page).getByText('Spara registret till fil först').first().waitFor();
  await picture(page, 'update-save-first');
  assert.equal(await change(page).getAttribute('aria-disabled'), 'true');
  await download(page, () => dialogOf(page).getByRole('button', { name: 'Spara' }).click());
  await dialogOf(page).getByRole('button', { name: 'Spara' }).waitFor({ state: 'detached' });
  await change(page).click();
  await page.waitForFunction(() => document.querySelector('meta[name=second]'), null, { timeout: 30000 });
  await welcome(page);
  await page.getByRole('button', { name: 'Fortsätt' }).waitFor();
  assert.equal(await offer(page).count(), 0);
});

hostTest('does not take a version of which a file is old, nor while another window is open', async ({ page, context, site, folder }) => {
  const first = versionOf(folder);
  await welcome(page);
  await filesKept(page, first);
  makeSecond(folder, true);
  await page.reload();
  await welcome(page);
  await page.waitForTimeout(3000);
  assert.equal(await offer(page).count(), 0);
  assert.deepEqual((await page.evaluate(() => caches.keys())).sort(), [`fyren-${first}`, 'fyren-state'].sort());

  cpSync(DIST, folder, { recursive: true });
  makeSecond(folder);
  await page.reload();
  await offer(page).waitFor({ timeout: 30000 });
  const other = await context.newPage();
  await other.goto(site.url);
  await welcome(other);
  await page.bringToFront();
  await offer(page).click();
  await change(page).click();
  await page.getByText('öppet i ett annat fönster').first().waitFor();
  assert.equal(await isSecond(page), false);
  await other.close();
});
