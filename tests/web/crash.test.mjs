// SPDX-License-Identifier: EUPL-1.2
// The short form of tools/crash.mjs: the browser is killed six times while it writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from '../../tools/crash.mjs';

test('loses nothing that it has called safe when the browser is killed', { timeout: 300000 }, async () => {
  const result = await crash({ kills: 6, only: ['commit', 'backup', 'save', 'restore', 'takeover', 'takeover'], tell: now => console.log(JSON.stringify(now)) });
  assert.equal(result.lost, 0);
  assert.equal(result.unreadable, 0);
});
