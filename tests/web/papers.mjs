// SPDX-License-Identifier: EUPL-1.2
// Papers as the browser's print lays them out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fyren.mjs';

// The paper that was printed last, as PDF in build/screenshots: { html, pages }.
export async function paper(page, context, name) {
  await page.waitForFunction(() => window.printed);
  const html = await page.evaluate(() => { const found = window.printed; delete window.printed; return found; });
  const sheet = await context.newPage();
  await sheet.setContent(html);
  const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
  await sheet.close();
  const folder = join(ROOT, 'build', 'screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  return { html, pages: pageCount(pdf) };
}

// Chromium writes each page as an object of its own, outside compressed streams.
function pageCount(pdf) {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;
}
