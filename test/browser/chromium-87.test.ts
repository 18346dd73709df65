import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildSite } from './chromium';
import { OldChromium } from './old-chromium';
import { sheetsOf } from './sheets';
import { Site } from './site';

jest.setTimeout(60_000);

/** Where chrome-aws-lambda 5.4.0 is unpacked; `.ci/run` installs it. */
const packageFolder = process.env['JIPING_CHROMIUM_87'] ?? '';
const inOldBrowser =
  packageFolder === '' && process.env['JIPING_CI'] === undefined ? describe.skip : describe;

let browser: OldChromium;
let site: Site;

beforeAll(async () => {
  if (packageFolder === '') {
    if (process.env['JIPING_CI']) throw new Error('没有 JIPING_CHROMIUM_87：Chromium 87 的测试没有做');
    process.stderr.write(
      '没有设 JIPING_CHROMIUM_87（chrome-aws-lambda 5.4.0 的目录），跳过 Chromium 87 的测试。\n',
    );
    return;
  }
  buildSite();
  mkdirSync(join('dist', 'pictures'), { recursive: true });
  site = await Site.open(join('dist', 'excel'));
  browser = await OldChromium.launch(packageFolder);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

inOldBrowser('Chromium 87', () => {
  test('the built pane renders, runs 校验并评分 on 晋中, adopts and undoes', async () => {
    expect(browser.version).toMatch(/^87\./);
    const before = `window.playedSheets = ${JSON.stringify(sheetsOf('jinzhong-2020'))};`;
    const page = await browser.open(`${site.url}/taskpane.html`, before);
    await page.waitFor('打开一张绩效自评表');
    await page.click('校验并评分');
    await page.waitFor('漏加了这 2 行');
    await page.screenshot(join('dist', 'pictures', 'chromium-87.png'));
    await page.click('采用');
    await page.until("window.played.excel.book.active.cells.get('G48').value === 18.94");
    await page.click('撤销本次写入');
    await page.waitFor('漏加了这 2 行');
    expect(await page.evaluate("window.played.excel.book.active.cells.get('G48').value")).toBe(13.25);
    expect(page.problems).toEqual([]);
  });
});
