import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { paneBundle } from '../../src/shells/pane-bundle';
import { buildSite, findChromium, launch } from '../browser/chromium';
import type { PlainSheet } from '../browser/played-office';
import { Site } from '../browser/site';
import { largeForm } from './sheets';

const bare = join('dist', 'bare');

/** A page with Fluent's parts and one button, its script as large as the pane's. */
async function buildBare(bytes: number): Promise<void> {
  mkdirSync(bare, { recursive: true });
  const vite = await import('vite');
  await vite.build(paneBundle(join('test', 'bench', 'bare-fluent.tsx'), bare));
  const script = readFileSync(join(bare, 'pane.js'), 'utf8');
  // Code that is parsed and not run, as most of the pane's is when it opens.
  const filler = `function filler(){${'var unused=[1,2,3].map(function(n){return n+1});'.repeat(Math.max(0, Math.ceil((bytes - script.length) / 48)))}}`;
  writeFileSync(join(bare, 'pane.js'), script + filler);
  writeFileSync(join(bare, 'taskpane.html'), readFileSync(join('dist', 'excel', 'taskpane.html'), 'utf8'));
}

/** Marks the frame in which the button is there. A text: what a bundler adds to functions is not in the page. */
const watchForButton = `requestAnimationFrame(function look() {
  if (document.querySelector('#pane button')) performance.mark('usable');
  else requestAnimationFrame(look);
})`;

/** Milliseconds from the page's start to the first paint with its button. */
async function usable(browser: Browser, site: Site): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript(watchForButton);
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByText('校验并评分').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  const shown = await page.evaluate(() => performance.getEntriesByName('usable')[0]?.startTime ?? 0);
  await page.close();
  return shown;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Both pages in turn, so that what else the machine does meets them alike. */
async function compared(browser: Browser, pane: Site, plain: Site): Promise<[number, number]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 21; i++) {
    ours.push(await usable(browser, pane));
    theirs.push(await usable(browser, plain));
  }
  return [median(ours.slice(1)), median(theirs.slice(1))];
}

interface Watched {
  /** Start and length of each stretch of work of more than 50 ms. */
  readonly long: { at: number; took: number }[];
  /** When each request was answered. The played Excel works in the same thread: its part is not the pane's. */
  readonly answered: number[];
}

/** The stretches of work of more than 50 ms, after the worksheet was read, during a check of so many rows. */
async function slices(browser: Browser, site: Site, rows: number): Promise<number[]> {
  const sheet = largeForm(rows);
  const given: PlainSheet[] = [{ name: sheet.name, cells: [...sheet.cells()], merges: [] }];
  const page = await browser.newPage();
  await page.addInitScript(sheets => {
    window.playedSheets = sheets;
    const watched: Watched = { long: [], answered: [] };
    Object.assign(window, { watched });
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries())
        watched.long.push({ at: startTime, took: Math.round(duration) });
    }).observe({ entryTypes: ['longtask'] });
  }, given);
  await page.goto(`${site.url}/taskpane.html`);
  const button = page.getByRole('button', { name: '校验并评分', exact: true });
  await button.waitFor();
  await page.evaluate(() => {
    const { watched, played } = window as unknown as { watched: Watched; played: typeof window.played };
    played.excel.onAnswer = () => watched.answered.push(performance.now());
  });
  await button.click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForTimeout(300);
  const { long, answered } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  await page.close();
  // First what an earlier session left is read, then the worksheet.
  const read = answered[1] ?? 0;
  return long.flatMap(({ at, took }) => (at > read ? [took] : [])).sort((a, b) => b - a);
}

async function main(): Promise<void> {
  const executable = findChromium();
  if (executable === null) throw new Error('没有找到 Chromium');
  buildSite();
  const script = readFileSync(join('dist', 'excel', 'pane.js'));
  await buildBare(script.length);
  const [pane, plain] = [await Site.open(join('dist', 'excel')), await Site.open(bare)];
  const browser = await launch(executable);
  process.stdout.write(
    `面板脚本 ${Math.round(script.length / 1000)} kB，gzip ${Math.round(gzipSync(script, { level: 9 }).length / 1000)} kB\n`,
  );
  const [ours, theirs] = await compared(browser, pane, plain);
  process.stdout.write(
    `打开到可用 ${Math.round(ours)} ms，同样大小的空白 Fluent 页 ${Math.round(theirs)} ms，×${(ours / theirs).toFixed(2)}\n`,
  );
  for (const rows of [60, 2000]) {
    const long = await slices(browser, pane, rows);
    process.stdout.write(
      `校验 ${rows} 行，读完以后：超过 50 ms 的连续占用 ${long.length === 0 ? '没有' : `${long.join('、')} ms`}\n`,
    );
  }
  await browser.close();
  await Promise.all([pane.close(), plain.close()]);
}

void main();
