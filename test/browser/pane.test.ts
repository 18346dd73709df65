import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { buildSite, findChromium, launch } from './chromium';
import type { PlainSheet } from './played-office';
import { Site } from './site';

const executable = findChromium();
// In CI nothing is skipped: without a browser these tests fail.
const inBrowser = executable === null && process.env['JIPING_CI'] === undefined ? describe.skip : describe;

const pictures = join('dist', 'pictures');
let browser: Browser;
let site: Site;

beforeAll(async () => {
  if (executable === null) {
    if (process.env['JIPING_CI']) throw new Error('没有找到 Chromium：浏览器测试没有做');
    process.stderr.write('没有找到 Chromium，跳过浏览器测试；可用 JIPING_CHROMIUM 指明它在哪里。\n');
    return;
  }
  buildSite();
  mkdirSync(pictures, { recursive: true });
  site = await Site.open(join('dist', 'excel'));
  browser = await launch(executable);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The worksheets of an example file. */
function sheetsOf(name: string): PlainSheet[] {
  const workbook = openWorkbook(new Uint8Array(readFileSync(join('assets', 'examples', `${name}.xlsx`))));
  return workbook.sheets.map(({ name: sheet }) => {
    const read = workbook.sheet(sheet);
    return { name: sheet, cells: [...read.cells()], merges: [...read.merges.areas] };
  });
}

interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** The pane over a workbook, with everything that went wrong in the page. */
async function open(
  sheets: readonly PlainSheet[],
  { width = 320, height = 900, dark = false }: Opening = {},
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width, height } });
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', request => {
    if (!request.url().startsWith(site.url)) problems.push(`asked for ${request.url()}`);
  });
  await page.addInitScript(
    ([given, isDark]) => {
      window.playedSheets = given;
      window.playedDark = isDark;
    },
    [sheets, dark] as const,
  );
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByRole('button', { name: '校验并评分' }).waitFor();
  return { page, problems };
}

const run = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '校验并评分' }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
};

inBrowser('晋中', () => {
  test('校验并评分 shows total, grade and findings, and marks the cells', async () => {
    const { page, problems } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await page.getByText('等级 良').waitFor();
    expect(await page.getByRole('heading', { name: '87.72' }).count()).toBe(1);
    expect(await page.getByText('漏加了这 2 行').count()).toBe(1);
    const rules = await page.evaluate(() => window.played.excel.book.active.rules.map(({ areas }) => areas));
    expect(rules.join(',')).toContain('G48');
    expect(problems).toEqual([]);
    await page.screenshot({ path: join(pictures, 'jinzhong-320.png'), fullPage: true });
    await page.close();
  });
});
