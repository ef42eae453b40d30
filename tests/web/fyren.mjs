// SPDX-License-Identifier: EUPL-1.2
// What every browser test stands on: the built program served on a free port, Debian's Chromium with a new profile,
// and a page whose every complaint fails the test (an error in the console, a report of the content security policy,
// an uncaught exception, a request that leaves this machine).
//
//   import { fyrenTest } from './fyren.mjs';
//   fyrenTest('opens a register', async ({ page }) => { await page.getByRole('button', { name: 'Öppna' }).click(); });
//
// fyrenTest(name, options, body): options.colorScheme 'light' | 'dark', .viewport, .deviceScaleFactor, .expected (a list
// of RegExp: complaints that the test provokes on purpose), .settings (what the browser keeps for the program, such as
// { theme: 'contrast' }), .context (more for Playwright's context), .path, .site (a server of its own), .profile (a folder kept between two starts).
// The browser's own dialogs cannot be driven: files come through the plain file chooser, go to the downloads, and what
// is printed is kept as window.printed. The page's clock goes as always but begins at sön 22 nov 2026, 10:00;
// window.fyrenMovesClock(milliseconds) moves it.
// With FYREN_SINGLE=1, or options.oneFile, the program is opened from the disk as one file (build/web-release/fyren.html)
// instead of from a server; then nothing but that file may be read.
// With options.browser 'firefox' it is Debian's Firefox, driven by WebDriver BiDi (`withoutFirefox` says what is missing
// for that); it needs a screen for WebGL2, so Xvfb makes one.
// FYREN_BROWSER_KIND=firefox runs any test there; those that ask Chromium's own protocol cannot pass.
// FYREN_DIST is the folder to serve (build/web-release/dist), FYREN_BROWSER another browser than /usr/bin/chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const DIST = process.env.FYREN_DIST ?? join(ROOT, 'build', 'web-release', 'dist');
export const ONE_FILE = pathToFileURL(join(dirname(DIST), 'fyren.html')).href;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// SwiftShader draws WebGL2 without a graphics card; --disable-gpu would take WebGL away. The others keep the browser
// from talking to the world by itself.
const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

const FIREFOX = '/usr/bin/firefox-esr', SCREEN = '/usr/bin/Xvfb';
export const withoutFirefox = [FIREFOX, SCREEN].every(existsSync) ? false : 'firefox-esr and xvfb are not installed (apt-get install firefox-esr xvfb)';

const STARTS = Date.parse('2026-11-22T10:00:00+01:00'), BEGAN = Date.now();

let server;
after(() => server?.close());

// One browser with one page at the program. Gives { page, context, url, problems, profile, close }.
export async function openFyren(options = {}) {
  const oneFile = options.oneFile ?? (!!process.env.FYREN_SINGLE && !options.site);
  const site = oneFile ? { url: ONE_FILE } : options.site ?? (server ??= await serve(DIST));
  const { context, end, profile } = await ((options.browser ?? process.env.FYREN_BROWSER_KIND) === 'firefox' ? startFirefox : startChromium)(options, {
    locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1, colorScheme: options.colorScheme ?? 'light', acceptDownloads: true, ...options.context,
  });
  context.setDefaultTimeout(options.timeout ?? 30000)  // as many files run at a time as there are cores;
  const problems = [];
  await watch(context, problems);
  await context.addInitScript(prepare, STARTS - BEGAN);
  if (options.settings) await context.addInitScript(keep, options.settings);
  const page = context.pages()[0] ?? await context.newPage();
  await page.goto(site.url + (options.path ?? ''));
  return { page, context, url: site.url, problems, profile, close: end };
}

async function startChromium(options, surroundings) {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'fyren-web-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.FYREN_BROWSER ?? '/usr/bin/chromium', headless: true, args: FLAGS, ...surroundings,
  });
  const end = async () => {
    await context.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true });
  };
  return { context, end, profile };
}

// A profile of its own each time.
async function startFirefox(options, surroundings) {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [display] = await once(screen.stdout, 'data');
    const browser = await firefox.launch({
      channel: 'moz-firefox', executablePath: FIREFOX, headless: false, timeout: 90000,
      env: { ...process.env, DISPLAY: `:${String(display).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' },
      firefoxUserPrefs: { 'webgl.force-enabled': true },
    });
    const context = await browser.newContext(surroundings);
    return { context, end: async () => { await browser.close(); screen.kill(); } };
  } catch (error) {
    screen.kill();
    throw error;
  }
}

// Runs in every page and frame before anything else.
function prepare(shift) {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) { if (given.length) super(...given); else super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
  window.fyrenMovesClock = by => { shift += by; };
  delete window.showOpenFilePicker;
  delete window.showSaveFilePicker;
  window.print = () => {  // with the style sheets that were given by code
    const css = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join('\n');
    top.printed = document.documentElement.outerHTML.replace('</head>', `<style>${css}</style></head>`);
  };
}

// What an earlier visit has left in the browser.
function keep(settings) {
  if (location.protocol === 'about:') return;
  for (const [key, value] of Object.entries(settings)) localStorage.setItem(`fyren.${key}`, value);
}

// Collects everything that a page should never say or do.
async function watch(context, problems) {
  const seen = (page) => {
    page.on('console', (message) => { if (message.type() === 'error') problems.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  };
  context.on('page', seen);
  context.pages().forEach(seen);
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    const others = protocol.startsWith('http') ? hostname !== 'localhost' : protocol === 'file:' && request.url().split('#')[0] !== ONE_FILE;
    if (others) problems.push(`request to ${request.url()}`);
  });
  await context.exposeFunction('fyrenReportsPolicy', (text) => problems.push(text));
  await context.addInitScript(() => addEventListener('securitypolicyviolation', (event) =>
    window.fyrenReportsPolicy(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)));
}

// A test with a browser of its own, which fails on any complaint that was not expected.
export function fyrenTest(name, options, body) {
  if (!body) return fyrenTest(name, {}, options);
  return test(name, { timeout: options.testTimeout ?? 180000, skip: options.skip ?? false }, async () => {
    const opened = await openFyren(options);
    try {
      await body(opened);
    } catch (error) {
      await picture(opened.page, `failed ${name}`).catch(() => {});
      if (opened.problems.length) error.message += `\nThe page complained: ${opened.problems.join('\n')}`;
      throw error;
    } finally {
      await opened.close();
    }
    const unexpected = opened.problems.filter((problem) => !(options.expected ?? []).some((known) => known.test(problem)));
    if (unexpected.length) throw new Error(`The page complained: ${unexpected.join('\n')}`);
  });
}

// What axe-core finds on the page as it is now, as readable lines; empty when all is well.
export async function axeFaults(page, options = {}) {
  const source = readFileSync(AXE, 'utf8');
  const run = page.context().browser()?.browserType().name() !== 'firefox' ? await besidePolicy(page) : (expression) => page.evaluate(expression);
  await run(`${source}; 0`);
  return run(`axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations.map(
    (v) => v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')))`);
}

// Runs an expression in the page without being bound by its content security policy. Firefox' driver does so by itself.
async function besidePolicy(page) {
  const session = await page.context().newCDPSession(page);
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

// A screenshot in build/screenshots, for people to look at.
export async function picture(page, name) {
  const folder = join(ROOT, 'build', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`) });
}
