// SPDX-License-Identifier: EUPL-1.2
// What breaks is said, the data are safe, and there is a way to save.
import assert from 'node:assert/strict';
import { fyrenTest, openFyren, picture } from './fyren.mjs';
import { addPerson, chooseFile, download, go, kept, makeRegister, noteContact, openTraining, PASSPHRASE, press, proveRecovery, welcome } from './steps.mjs';

const SLOW = { timeout: 60000 };
const search = page => page.getByRole('searchbox', { name: 'Sök i registret' });

fyrenTest('tells when the browser is full, and goes on when it no longer is', { testTimeout: 240000 }, async ({ page, context, url }) => {
  const session = await context.newCDPSession(page);
  // Less than the register takes; the browser lets small things pass for a while.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 100000 });
  await openTraining(page);
  await page.getByRole('banner').getByText(/bara i minnet – webbläsaren tar inte emot/).waitFor(SLOW);
  await page.getByText('Webbläsarens utrymme är fullt').first().waitFor();
  await picture(page, 'quota');
  const file = await download(page, () => page.getByRole('banner').getByRole('button', { name: 'Spara', exact: true }).click());
  assert.ok(file.bytes.length > 1000);
  await page.getByRole('banner').getByText(/bara som hämtad fil/).waitFor(SLOW);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin });
  await noteContact(page);
  await page.getByRole('banner').getByText(/1 ändring bara i webbläsaren/).waitFor(SLOW);
});

fyrenTest('says at once when the browser keeps nothing', { testTimeout: 240000 }, async ({ page, context }) => {
  await welcome(page);  // a load that is broken off complains
  await context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; });
  await page.reload();
  await welcome(page);
  await page.getByText('Webbläsaren sparar ingenting åt Fyren').first().waitFor();
  await picture(page, 'no storage');
  await openTraining(page);
  await page.getByRole('banner').getByText('hela registret bara i minnet').waitFor(SLOW);
  const file = await download(page, () => page.getByRole('banner').getByRole('button', { name: 'Spara', exact: true }).click());
  assert.ok(file.bytes.length > 1000);
});

fyrenTest('lives through lost graphics, and goes on keeping changes meanwhile', { testTimeout: 240000 }, async ({ page }) => {
  await openTraining(page);
  await kept(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    window.graphics = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.graphics.loseContext();
  });
  const words = page.getByText('Datorns grafik försvann');
  await words.waitFor();
  await picture(page, 'graphics lost');
  await page.evaluate(() => window.graphics.restoreContext());
  await words.waitFor({ state: 'hidden' });
  await page.mouse.move(640, 795);
  await page.waitForTimeout(500);
  const after = await page.screenshot();
  await picture(page, 'graphics restored');
  assert.ok(Math.abs(after.length - before.length) < before.length / 5, `a picture of ${after.length} bytes after ${before.length}`);
  await noteContact(page);
  await kept(page);
});

fyrenTest('stops truthfully and hands out an emergency copy that opens elsewhere', { testTimeout: 240000, expected: [/prov/] }, async ({ page }) => {
  await openTraining(page);
  await kept(page);
  await noteContact(page);
  await kept(page);
  await page.evaluate(() => { Date.now = () => { throw new Error('prov'); }; });
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await page.getByRole('heading', { name: 'Fyren har stannat' }).waitFor();
  await page.getByText(/Allt som ändrades till och med kl\. .* ligger krypterat i webbläsaren/).waitFor();
  assert.equal(await page.getByText('Inget i dina register har ändrats').count(), 0);
  assert.equal(await page.evaluate(() => document.getElementById('mirror').childElementCount), 0, 'nothing of the register stays on the page');
  await picture(page, 'stopped light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'stopped dark');
  const copy = await download(page, () => press(page, 'Spara en nödkopia'));
  assert.match(copy.name, /^Fyren nödkopia .*\.fyren$/);
  assert.ok(!copy.bytes.includes('SQLite format'));

  const other = await openFyren();
  try {
    await welcome(other.page);
    await chooseFile(other.page, () => other.page.getByRole('button', { name: 'Öppna fil …' }).click(), copy);
    await search(other.page).waitFor(SLOW);
    await other.page.getByRole('button', { name: 'Ångra' }).click();
    assert.deepEqual(other.problems, []);
  } finally { await other.close(); }

  await page.keyboard.press('Alt+Shift+L');  // locks by loading the page anew, also now
  await welcome(page);
  await press(page, 'Fortsätt');
  await search(page).waitFor(SLOW);
});

fyrenTest('refuses kindly what does not fit in memory', { testTimeout: 240000 }, async ({ page }) => {
  await openTraining(page);
  await kept(page);
  await page.evaluate(() => { WebAssembly.Memory.prototype.grow = () => { throw new RangeError('out of memory'); }; });
  await go(page, 'Läs in listor');
  const large = Buffer.alloc(120 * 1024 * 1024, 'a;b\n');
  await page.evaluate(size => {
    const input = document.getElementById('file');
    const items = new DataTransfer();
    items.items.add(new File([new Uint8Array(size)], 'stor.csv'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: items }));
    return input.id;
  }, Math.min(large.length, 60 * 1024 * 1024));
  await page.getByText(/för stor för datorns minne|större än/).first().waitFor(SLOW);
  await noteContact(page);
  await kept(page);
});

fyrenTest('writes the register anew when somebody removes the site\'s data while it lies open', { testTimeout: 240000 }, async ({ page, context, url }) => {
  await openTraining(page);
  await kept(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await page.evaluate(() => dispatchEvent(new Event('focus')));  // back from the browser's settings
  await page.getByText('Webbläsarens kopia av registret togs bort').first().waitFor(SLOW);
  await picture(page, 'site data removed');
  await kept(page);
  await noteContact(page);
  await kept(page);
  await page.reload();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('heading', { name: 'Registret', level: 1 }).or(page.getByRole('searchbox', { name: 'Sök i registret' })).first().waitFor(SLOW);
});

fyrenTest('covers a register that it cannot lock, until the passphrase is given', { testTimeout: 240000 }, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await kept(page);
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') throw new DOMException('', 'QuotaExceededError');
      return begin.call(this, names, mode, options);
    };
  });
  await addPerson(page);
  await page.getByRole('banner').getByText(/bara i minnet – webbläsaren tar inte emot/).waitFor(SLOW);
  await page.evaluate(() => { const now = Date.now; Date.now = () => now() + 11 * 60000; });
  await page.mouse.move(640, 700);
  const covered = page.getByRole('heading', { name: 'Registret är täckt' });
  await covered.waitFor(SLOW);
  await picture(page, 'covered');
  assert.doesNotMatch(await page.locator('body').innerText(), /Övergård/);
  const secret = page.getByRole('textbox', { name: 'Lösenfras eller återställningsnyckel' });
  await secret.fill('en annan lösenfras än den');
  await press(page, 'Visa registret');
  await page.getByText(/passar inte till filen/).first().waitFor(SLOW);
  await secret.fill(PASSPHRASE);
  await press(page, 'Visa registret');
  await covered.waitFor({ state: 'hidden', timeout: 60000 });
  await page.getByText(/av 1 person i registret/).waitFor();
});
