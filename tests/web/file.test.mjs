// SPDX-License-Identifier: EUPL-1.2
// The register's file: the same place again, a colleague's save, a disk that refuses, a download that is checked.
import assert from 'node:assert/strict';
import { fyrenTest, picture } from './fyren.mjs';
import { addPerson, chooseFile, disk, download, fakePickers, heading, kept, makeRegister, press, proveRecovery, unlock, welcome, writeDisk } from './steps.mjs';

const SLOW = { timeout: 60000 };
const NAME = 'Sundsvall 2026-11-22 nr 1.fyren';
const onDisk = page => page.getByRole('banner').getByText(/^på disk kl\. \d\d:\d\d, nyss$/).waitFor(SLOW);
const undo = async page => { await press(page, 'Ångra'); await page.getByRole('banner').getByText(/1 ändring bara i webbläsaren/).waitFor(); };

async function savedRegister(page, context) {
  await fakePickers(page, context);
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page);
  await kept(page);
  await press(page, 'Spara');
  await onDisk(page);
}

fyrenTest('saves to the same file, also after a reload, and asks before leaving', { testTimeout: 240000 }, async ({ page, context }) => {
  await savedRegister(page, context);
  const first = await disk(page);
  assert.deepEqual(Object.keys(first), [NAME]);
  assert.equal(Buffer.from(first[NAME].slice(0, 21)).toString(), 'age-encryption.org/v1');
  await undo(page);
  const asked = page.waitForEvent('dialog');
  page.reload().catch(() => {});
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.accept();
  await welcome(page);
  await press(page, 'Fortsätt');
  await heading(page, 'Lås upp Sundsvall').waitFor();
  await unlock(page);
  await page.getByRole('banner').getByText(/1 ändring bara i webbläsaren/).waitFor(SLOW);
  await press(page, 'Spara');
  await onDisk(page);
  const second = await disk(page);
  assert.deepEqual(Object.keys(second), [NAME]);
  assert.ok(!Buffer.from(second[NAME]).equals(Buffer.from(first[NAME])));
});

fyrenTest('never writes over what a colleague has saved', { testTimeout: 240000 }, async ({ page, context }) => {
  await savedRegister(page, context);
  const colleague = [...(await disk(page))[NAME], 1];
  await undo(page);
  await writeDisk(page, NAME, colleague);
  await press(page, 'Spara');
  const dialog = page.getByRole('dialog', { name: 'Filen på disken är en annan' });
  await dialog.getByText('Du utgår från sparning nummer 1').waitFor(SLOW);
  await picture(page, 'conflict light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await picture(page, 'conflict dark');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  assert.deepEqual((await disk(page))[NAME], colleague);
  await press(page, 'Spara');
  await dialog.getByRole('button', { name: 'Spara som ny fil' }).click();
  await onDisk(page);
  const files = await disk(page);
  assert.deepEqual(Object.keys(files).sort(), [NAME, NAME.replace('nr 1', 'nr 2')]);
  assert.deepEqual(files[NAME], colleague);
  // To the disputed place on purpose.
  await page.evaluate(name => { window.picks = name; }, NAME);
  await page.getByRole('link', { name: 'Fil och inställningar', exact: true }).click();
  await press(page, 'Spara som …');
  await dialog.getByRole('button', { name: 'Skriv över ändå …' }).click();
  const sure = page.getByRole('dialog', { name: 'Skriva över den andras fil?' });
  await sure.getByText('går inte att få tillbaka').waitFor();
  await picture(page, 'overwrite dark');
  await sure.getByRole('button', { name: 'Skriv över', exact: true }).click();
  await page.getByRole('banner').getByText(NAME).waitFor(SLOW);
  await onDisk(page);
  assert.ok(!Buffer.from((await disk(page))[NAME]).equals(Buffer.from(colleague)));
});

// Another file of this register in the place that the window saves to, and a change that is only in the browser.
async function anotherInItsPlace(page, context) {
  await savedRegister(page, context);
  const other = (await disk(page))[NAME];
  await undo(page);
  await press(page, 'Spara');
  await onDisk(page);
  await press(page, 'Gör om');
  await page.getByRole('banner').getByText(/1 ändring bara i webbläsaren/).waitFor();
  await writeDisk(page, NAME, other);
  return other;
}
const conflict = page => page.getByRole('dialog', { name: 'Filen på disken är en annan' });

async function savesNotOver(page, other) {
  await press(page, 'Spara');
  await conflict(page).waitFor(SLOW);
  await conflict(page).getByRole('button', { name: 'Avbryt' }).click();
  assert.deepEqual((await disk(page))[NAME], other);
}

fyrenTest('opens the file of a colleague after saving the changes made here as a file of their own', { testTimeout: 300000 }, async ({ page, context }) => {
  const other = await anotherInItsPlace(page, context);
  await press(page, 'Spara');
  await conflict(page).getByRole('button', { name: 'Öppna den andra' }).click();
  await heading(page, /^Lås upp/).waitFor(SLOW);
  const files = await disk(page);
  assert.deepEqual(files[NAME], other);
  assert.equal(Object.keys(files).length, 2, 'what was changed here lies in a file of its own');
  await unlock(page);
  await page.getByRole('banner').getByText(NAME).waitFor(SLOW);
  await page.getByRole('link', { name: 'Register', exact: true }).click();
  await page.getByText('0 aktuella av 1 person i registret').waitFor();
  await undo(page);
  await press(page, 'Spara');
  await onDisk(page);
  assert.notDeepEqual((await disk(page))[NAME], other, 'the one that was opened is the register now');
});

fyrenTest('does not write over a file that was picked but not opened', { testTimeout: 300000 }, async ({ page, context }) => {
  const other = await anotherInItsPlace(page, context);
  await page.evaluate(name => { window.picks = name; }, NAME);
  await page.getByRole('link', { name: 'Fil och inställningar', exact: true }).click();
  await press(page, 'Öppna fil …');
  await press(page, 'Öppna utan att spara');
  await heading(page, /^Lås upp/).waitFor();
  await press(page, 'Tillbaka');
  await savesNotOver(page, other);
});

fyrenTest('does not write over a file that was refused for what the browser has', { testTimeout: 300000 }, async ({ page, context }) => {
  const other = await anotherInItsPlace(page, context);
  page.on('dialog', dialog => dialog.accept());
  await page.reload();
  await welcome(page);
  await page.evaluate(name => { window.picks = name; }, NAME);
  await press(page, 'Öppna fil …');
  await heading(page, /^Lås upp/).waitFor();
  await unlock(page);
  await page.getByText('De hade gått förlorade').first().waitFor(SLOW);
  await press(page, 'Fortsätt');
  await heading(page, 'Lås upp Sundsvall').waitFor();
  await unlock(page);
  await page.getByRole('banner').getByText(/1 ändring bara i webbläsaren/).waitFor(SLOW);
  await savesNotOver(page, other);
});

fyrenTest('tells what a disk refused, and offers another way', { testTimeout: 240000 }, async ({ page, context }) => {
  await savedRegister(page, context);
  const before = await disk(page);
  await undo(page);
  const refuse = name => page.evaluate(error => {
    window.asBefore ??= FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('', error); };
  }, name);
  for (const [error, words] of [['QuotaExceededError', 'Disken är full'], ['NotAllowedError', 'Webbläsaren fick inte skriva filen'], ['NoModificationAllowedError', 'Webbläsaren fick inte skriva filen']]) {
    await refuse(error);
    await press(page, 'Spara');
    await page.getByText(words).first().waitFor(SLOW);
    assert.deepEqual(await disk(page), before);
    await page.getByLabel('Måste rättas').getByRole('button', { name: 'Stäng' }).click();
  }
  // Half written: the writer fails before it is closed, and nothing is changed.
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = async function () {
      const writer = await window.asBefore.call(this);
      writer.write = async () => { throw new DOMException('', 'QuotaExceededError'); };
      return writer;
    };
  });
  await press(page, 'Spara');
  await page.getByText('Disken är full').first().waitFor(SLOW);
  assert.deepEqual(await disk(page), before);
  // Written, but not what was read back.
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = async function () {
      const writer = await window.asBefore.call(this), write = writer.write.bind(writer);
      writer.write = bytes => write(bytes.slice(0, -1));
      return writer;
    };
  });
  await press(page, 'Spara');
  await page.getByText('när den lästes tillbaka var den inte likadan').first().waitFor(SLOW);
  await picture(page, 'read back differs');
  // Moved away.
  await page.evaluate(async name => {
    FileSystemFileHandle.prototype.createWritable = window.asBefore;
    await (await navigator.storage.getDirectory()).removeEntry(name);
  }, NAME);
  await press(page, 'Spara');
  await page.getByText('Filen finns inte längre där den låg').first().waitFor(SLOW);
  await page.getByRole('button', { name: 'Spara som ny fil …' }).click();
  await onDisk(page);
  assert.deepEqual(Object.keys(await disk(page)), [NAME.replace('nr 1', 'nr 2')]);
});

fyrenTest('checks a download when it is picked again', { testTimeout: 240000 }, async ({ page }) => {
  await makeRegister(page);
  await proveRecovery(page);
  await addPerson(page);
  await kept(page);
  const file = await download(page, () => press(page, 'Spara'));
  assert.equal(file.name, NAME);
  await page.getByRole('banner').getByText('inte kontrollerad').waitFor();
  await picture(page, 'download unchecked');
  const check = () => page.getByRole('button', { name: 'Kontrollera filen …' }).click();
  await chooseFile(page, check, { name: NAME, bytes: file.bytes.subarray(0, file.bytes.length - 1) });
  await page.getByText('är inte den fil som sparades senast').first().waitFor();
  await chooseFile(page, check, { name: NAME, bytes: file.bytes });
  await onDisk(page);
  await page.getByRole('button', { name: 'Visa var uppgifterna finns' }).click();
  const panel = page.getByRole('dialog', { name: 'Var finns uppgifterna?' });
  await panel.getByText('får rensa om datorn').waitFor();
  await panel.getByText(/MB används/).waitFor();
  await picture(page, 'storage light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await picture(page, 'storage dark');
});
