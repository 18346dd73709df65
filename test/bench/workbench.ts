import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWeb, findChromium, launch } from '../browser/chromium';
import { DeskPage, example, WebSite } from '../browser/desk';
import { largeWorkbook } from './large-workbook';

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

function sizes(): void {
  const folder = join('dist', 'web', 'assets');
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 10_000) continue;
    process.stdout.write(
      `  ${name}：${kilobytes(bytes.length)}，gzip ${kilobytes(gzipSync(bytes, { level: 9 }).length)}\n`,
    );
  }
}

/** Milliseconds from the page's start until a file can be chosen, beside a page that shows nothing but that button. */
async function firstLoad(browser: Browser, site: WebSite): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < 11; i++) {
    const desk = await DeskPage.open(browser, site);
    ours.push(await desk.page.evaluate(() => performance.now()));
    await desk.page.goto(`data:text/html,<button>打开文件…</button>`);
    await desk.page.getByRole('button').waitFor();
    bare.push(await desk.page.evaluate(() => performance.now()));
    await desk.close();
  }
  process.stdout.write(
    `首次打开到可用 ${Math.round(median(ours))} ms（只有一个按钮的页 ${Math.round(median(bare))} ms）\n`,
  );
}

interface Stretch {
  readonly at: number;
  readonly took: number;
}

/** Opens a file; gives how long it took, and each stretch in which the page could not answer for more than 50 ms. */
async function opened(browser: Browser, site: WebSite, name: string, bytes: Uint8Array): Promise<void> {
  const desk = await DeskPage.open(browser, site);
  const { page } = desk;
  await page.evaluate(() => {
    const long: Stretch[] = [];
    const bars: number[] = [];
    const watched = { long, bars, drawing: Infinity };
    Object.assign(window, { watched });
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries())
        long.push({ at: Math.round(startTime), took: Math.round(duration) });
    }).observe({ entryTypes: ['longtask'] });
    new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
      if (bar) bars.push(Number(bar));
      const what = document.querySelector('[role=status]')?.textContent ?? '';
      if (what.includes('显示表格')) watched.drawing = Math.min(watched.drawing, performance.now());
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const start = await page.evaluate(() => performance.now());
  await desk.opened(name, bytes);
  const end = await page.evaluate(() => performance.now());
  const { long, bars, drawing } = await page.evaluate(
    () => (window as unknown as { watched: { long: Stretch[]; bars: number[]; drawing: number } }).watched,
  );
  const during = long.filter(({ at }) => at < end);
  const before = during.filter(({ at }) => at < drawing).map(({ took }) => took);
  const own = during.filter(({ at }) => at >= drawing).map(({ took }) => took);
  process.stdout.write(
    `打开 ${name}（${kilobytes(bytes.length)}）${Math.round(end - start)} ms；进度报了 ${new Set(bars).size} 次；超过 50 ms 的连续占用 ${before.join('、') || '没有'} ms，表格控件自己画 ${own.join('、') || '没有'} ms\n`,
  );
  await typing(desk);
  await desk.close();
}

/** Milliseconds from Enter until the page knows of the change, and those of a save. */
async function typing(desk: DeskPage): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    await desk.select(`B${3 + i}`);
    await desk.page.keyboard.type(String(i + 1));
    const before = Date.now();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByLabel('有未保存的修改').waitFor();
    times.push(Date.now() - before);
  }
  const before = Date.now();
  await desk.saved();
  process.stdout.write(`  改一格 ${Math.round(median(times))} ms，保存 ${Date.now() - before} ms\n`);
}

async function main(): Promise<void> {
  const executable = findChromium();
  if (executable === null) throw new Error('没有找到 Chromium');
  buildWeb();
  process.stdout.write('浏览器页\n');
  sizes();
  const site = await WebSite.open();
  const browser = await launch(executable);
  await firstLoad(browser, site);
  await opened(browser, site, 'jinzhong-2020.xlsx', example('jinzhong-2020'));
  await opened(browser, site, '15万格.xlsx', largeWorkbook(5000));
  await browser.close();
  await site.close();
}

void main();
