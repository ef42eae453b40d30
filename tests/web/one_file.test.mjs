// SPDX-License-Identifier: EUPL-1.2
// The edition that is one file: whole in itself, and as closed as can be. The main job over it is in journey.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, ONE_FILE, fyrenTest } from './fyren.mjs';
import { go, openTraining } from './steps.mjs';

const html = readFileSync(fileURLToPath(ONE_FILE), 'utf8');

fyrenTest('is one file that asks for nothing, and says which edition it is', { oneFile: true }, async ({ page, context }) => {
  const asked = [];
  context.on('request', request => asked.push(request.url()));
  await openTraining(page);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Nätverket är stängt' }).waitFor();
  await go(page, 'Fil och inställningar');
  const version = readFileSync(join(DIST, 'sw.js'), 'utf8').match(/VERSION = '([0-9a-f]{16})'/)[1];
  await page.getByRole('definition').filter({ hasText: version }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'en enda fil, öppnad från datorn' }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'varje ändring sparas krypterad i webbläsaren' }).waitFor();
  assert.deepEqual(asked.filter(address => !/^(data|blob):/.test(address)), []);
});

fyrenTest('lets no script in but its own', { oneFile: true, expected: [/policy: /, /Content Security Policy/, /requires 'TrustedScript' assignment/] }, async ({ page }) => {
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}' 'wasm-unsafe-eval'; style-src 'sha256-[A-Za-z0-9+/=]{44}';/);
  assert.match(policy, /connect-src 'none'/);
  assert.ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/.test(policy), policy);
  assert.ok(!/(?:src|href)="(?!data:)/.test(html.replace(/<script[\s\S]*?<\/script>/g, '')), 'nothing beside it');
  await openTraining(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try { script.textContent = 'globalThis.strange = 1'; } catch { return 'refused'; }
    document.head.append(script);
    return globalThis.strange;
  });
  assert.ok(ran === 'refused' || ran === undefined);
  assert.equal(await page.evaluate(() => fetch('http://localhost:9/').then(() => 'sent', () => 'stopped')), 'stopped');
});
