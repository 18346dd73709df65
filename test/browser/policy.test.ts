import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildSite, findChromium, launch } from './chromium';

jest.setTimeout(60_000);

const executable = findChromium();
// In CI nothing is skipped: without a browser these tests fail.
const inBrowser = executable === null && process.env['JIPING_CI'] === undefined ? describe.skip : describe;

let browser: Browser;
let server: Server;
let url: string;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The built add-in as it is: Microsoft's own loader and no played Excel. */
beforeAll(async () => {
  if (executable === null) return;
  buildSite();
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    try {
      const body = readFileSync(join('dist', 'excel', path));
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch(executable);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** What a page with Microsoft's loader asked for as that host, and what its policy kept away. */
async function asked(host: string): Promise<{ own: string[]; others: string[]; kept: string[] }> {
  const page = await browser.newPage();
  const own: string[] = [];
  const others: string[] = [];
  const name = (request: { url(): string }): string =>
    request.url().replace(`${url}/`, '').replace(/\?.*/, '');
  const isOwn = (request: { url(): string }): boolean => request.url().startsWith(url);
  page.on('request', request => {
    if (isOwn(request)) own.push(name(request));
  });
  // What the policy keeps away never leaves the browser; all else that fails was sent, whether it came to something or not.
  page.on('requestfinished', request => {
    if (!isOwn(request) && /^https?:/.test(request.url())) others.push(name(request));
  });
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? '';
    if (!isOwn(request) && !/csp/i.test(why)) others.push(`${name(request)} ${why}`);
  });
  await page.addInitScript(() => {
    const all: string[] = [];
    Object.assign(window, { kept: all });
    document.addEventListener('securitypolicyviolation', each => all.push(each.violatedDirective));
  });
  await page.goto(`${url}/taskpane.html?_host_Info=${encodeURIComponent(host)}`);
  await page.waitForTimeout(2500);
  const kept = await page.evaluate(() => (window as unknown as { kept: string[] }).kept);
  await page.close();
  return { own, others, kept };
}

inBrowser('the page in Excel, with Microsoft’s own loader', () => {
  test.each([
    ['Excel$Win32$16.01$zh-CN', 'excel-win32-16.01.js'],
    ['Excel$Win32$16.00$zh-CN', 'excel-win32-16.00.js'],
    ['Excel$Mac$16.00$zh-CN', 'excel-mac-16.00.js'],
    ['Excel$Web$16.00$zh-CN', 'excel-web-16.00.js'],
  ])('as %s gets what it needs from its own site, and nothing from another', async (host, script) => {
    const { own, others, kept } = await asked(host);
    expect(own).toContain('office.js');
    expect(own).toContain(script);
    expect(others).toEqual([]);
    // Only what leads elsewhere is kept away: never a script or a style of the page.
    expect(kept.filter(each => !/^(?:frame-src|connect-src)/.test(each) && !isElsewhere(each))).toEqual([]);
  });

  test('a frame, a script or a message to another site is kept away', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/taskpane.html`);
    const kept = await page.evaluate(async () => {
      const all: string[] = [];
      document.addEventListener('securitypolicyviolation', each => all.push(each.violatedDirective));
      const frame = document.createElement('iframe');
      frame.src = 'https://telemetry.invalid/proxy.html';
      document.body.append(frame);
      const script = document.createElement('script');
      script.src = 'https://scripts.invalid/x.js';
      document.body.append(script);
      await fetch('https://messages.invalid/').catch(() => null);
      new Image().src = 'https://pictures.invalid/x.png';
      for (let i = 0; i < 100 && all.length < 4; i++) await new Promise(resolve => setTimeout(resolve, 100));
      return all.sort((a, b) => (a < b ? -1 : 1));
    });
    expect(kept).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    await page.close();
  });
});

/** A script of another site that the loader wants (msal, the aspnet CDN): it goes without. */
const isElsewhere = (directive: string): boolean => directive === 'script-src-elem';
