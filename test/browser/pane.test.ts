import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildSite, findChromium, launch } from './chromium';
import type { PlainSheet } from './played-office';
import { sheetsOf } from './sheets';
import { Site } from './site';

jest.setTimeout(60_000);

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
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: '校验并评分', exact: true }).waitFor();
  return { page, problems };
}

const run = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '校验并评分', exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
};

/** Everything the played workbook holds. */
const state = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.played.excel.book.state()));

const value = (page: Page, cell: string): Promise<unknown> =>
  page.evaluate(name => window.played.excel.book.active.cells.get(name)?.value, cell);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The card of the finding whose sentence holds these words. */
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

const subtotal = '漏加了这 2 行';

inBrowser('晋中', () => {
  test('校验并评分 shows total, grade and findings, and marks the cells', async () => {
    const { page, problems } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await page.getByText('等级 良').waitFor();
    expect(await page.getByRole('heading', { name: '87.72' }).count()).toBe(1);
    expect(await card(page, subtotal).count()).toBe(1);
    const rules = await page.evaluate(() => window.played.excel.book.active.rules.map(({ areas }) => areas));
    expect(rules.join(',')).toContain('G48');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a click on a cell jumps there', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await card(page, subtotal).getByRole('button', { name: '转到 G48' }).click();
    await expect(page.evaluate(() => window.played.excel.book.selection)).resolves.toBe('自评表!G48');
    await page.close();
  });

  test('采用 by keyboard: the focus goes to the next finding, not to the page', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await card(page, subtotal).getByRole('button', { name: '采用' }).focus();
    await page.keyboard.press('Enter');
    await card(page, subtotal).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('article') !== null);
    await page.close();
  });

  test('采用 writes 18.94, the finding goes; 撤销 gives everything back', async () => {
    const { page, problems } = await open(sheetsOf('jinzhong-2020'));
    const before = await state(page);
    await run(page);
    await card(page, subtotal).getByRole('button', { name: '采用' }).click();
    await card(page, subtotal).waitFor({ state: 'detached' });
    expect(await value(page, 'G48')).toBe(18.94);
    await button(page, '撤销本次写入').click();
    await card(page, subtotal).waitFor();
    expect(await value(page, 'G48')).toBe(13.25);
    await button(page, '撤销本次写入').click();
    await page.getByText('已撤销，恢复了写入前的内容。').waitFor();
    expect(await state(page)).toBe(before);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('忽略 asks for a reason and puts the finding aside', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await card(page, subtotal).getByRole('button', { name: '忽略' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '忽略' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('已与财政局核对');
    await dialog.getByRole('button', { name: '忽略' }).click();
    await page.getByText('已忽略 1 条').click();
    await page.getByText('原因：已与财政局核对').waitFor();
    await page.getByRole('button', { name: '恢复' }).click();
    await card(page, subtotal).waitFor();
    await page.close();
  });

  test('清除标记 leaves no colour of ours', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await run(page);
    await button(page, '清除标记').click();
    await page.getByText('已清除标记。').waitFor();
    expect(await page.evaluate(() => window.played.excel.book.active.rules.length)).toBe(0);
    await page.close();
  });

  test('by keyboard alone: run, go to a cell, adopt', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`${name} is not reached; last was ${await focused()}`);
    };
    await tabTo('校验并评分');
    await page.keyboard.press('Enter');
    await card(page, subtotal).waitFor();
    await tabTo('转到 G48');
    await page.keyboard.press('Enter');
    await tabTo('采用');
    await page.keyboard.press('Space');
    await card(page, subtotal).waitFor({ state: 'detached' });
    expect(await value(page, 'G48')).toBe(18.94);
    await page.close();
  });
});

inBrowser('绍兴', () => {
  test('the one error, with what it should be', async () => {
    const { page, problems } = await open(sheetsOf('shaoxing-2019'));
    await run(page);
    await page.getByText('按完成情况应为 99.29').waitFor();
    expect(await card(page, '26÷28×10').count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('重算全部得分 writes 9.29', async () => {
    const { page } = await open(sheetsOf('shaoxing-2019'));
    await page.getByRole('button', { name: '其他方式' }).click();
    await page.getByRole('menuitem', { name: '重算全部得分' }).click();
    await page.getByText(/已写入/).waitFor();
    expect(await value(page, 'J30')).toBe(9.29);
    await page.close();
  });
});

inBrowser('the pane', () => {
  test('a worksheet without a form: what was looked for, and a template', async () => {
    const { page } = await open([{ name: '说明', cells: [], merges: [] }]);
    await button(page, '校验并评分').click();
    await page.getByRole('heading', { name: '没有认出绩效自评表' }).waitFor();
    await page.getByRole('button', { name: '插入空白模板' }).click();
    await page.getByRole('dialog').waitFor();
    await button(page, '插入').click();
    await page.getByText('已插入工作表“项目支出绩效自评表”。').waitFor();
    await page.close();
  });

  test('the gallery: a layout is chosen by keyboard, the form of the sheet is carried into it', async () => {
    const { page, problems } = await open(sheetsOf('shaoxing-2019'));
    await openGallery(page);
    await page.getByRole('radio', { name: /项目支出绩效自评表/ }).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /云南公开14表/ }).isChecked()).toBe(true);
    expect(await page.getByLabel('项目名称', { exact: true }).inputValue()).toBe('双贯标系统升级');
    await button(page, '插入').click();
    await page.getByText('已插入工作表“云南公开14表”。').waitFor();
    await page.getByText('8 个指标的评分标准没有带过去').waitFor();
    await run(page);
    await page.getByText('应为 99.29').first().waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the gallery: rows are chosen for a blank one, and a number that can not be is named', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await openGallery(page);
    await page.getByRole('switch').click();
    await page.getByLabel('产出指标（行）').fill('0');
    await page.getByText('应是 1 到 30').waitFor();
    expect(await button(page, '插入').isDisabled()).toBe(true);
    await page.getByLabel('产出指标（行）').fill('6');
    await page.getByLabel('年度', { exact: true }).fill('2026');
    await button(page, '插入').click();
    await page.getByText('已插入工作表“项目支出绩效自评表”。').waitFor();
    expect(await value(page, 'A2')).toBe('（2026年度）');
    expect(await value(page, 'H19')).toBe(8);
    await page.close();
  });

  test("the ribbon's 校验并评分 brings the pane up and runs", async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    const completed = await page.evaluate(
      () =>
        new Promise<boolean>(resolve => {
          window.played.commands['checkAndScore']?.({ completed: () => resolve(true) });
        }),
    );
    expect(completed).toBe(true);
    expect(await page.evaluate(() => window.played.shown)).toBe(1);
    await card(page, subtotal).waitFor();
    await page.close();
  });

  test('settings are kept', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '设置' }).click();
    await page.getByRole('combobox').selectOption('晋中');
    await button(page, '关闭').click();
    await page.getByText('设置：晋中').waitFor();
    await page.reload();
    await page.getByText('设置：晋中').waitFor();
    await page.close();
  });

  test('a request that fails is a sentence with 重试', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await page.evaluate(() => window.played.excel.failIn(1, 0));
    await button(page, '校验并评分').click();
    await page.getByText('表格程序没有完成这一步').waitFor();
    await button(page, '重试').click();
    await card(page, subtotal).waitFor();
    await page.close();
  });

  test('a mistake of ours leaves a sentence, never a white page', async () => {
    const { page } = await open(sheetsOf('jinzhong-2020'));
    await page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('试验');
      }, 0);
    });
    await page.getByRole('alert').filter({ hasText: 'TypeError: 试验' }).waitFor();
    await page.close();
  });
});

inBrowser('looks', () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  test.each([
    ['light', 320],
    ['light', 480],
    ['dark', 320],
    ['dark', 480],
  ] as const)('%s, %i pixels wide: nothing is clipped, axe-core finds nothing', async (theme, width) => {
    const { page } = await open(sheetsOf('jinzhong-2020'), { width, dark: theme === 'dark' });
    const look = async (step: string): Promise<void> => {
      // Dialogs and menus come in with a movement: a half-faded text has too little contrast.
      await page.evaluate(() => Promise.all(document.getAnimations().map(each => each.finished)));
      await page.screenshot({ path: join(pictures, `${step}-${theme}-${width}.png`), fullPage: true });
      const wide = await page.evaluate(() =>
        Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
      );
      expect([step, wide]).toEqual([step, 0]);
      expect([step, await violations(page, axe)]).toEqual([step, []]);
    };
    await look('welcome');
    await run(page);
    await card(page, subtotal).waitFor();
    await look('result');
    await page.getByText(/^未核/).click();
    await look('unchecked');
    await card(page, subtotal).getByRole('button', { name: '忽略' }).click();
    await page.getByRole('dialog').waitFor();
    await look('waive');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '校验全部工作表' }).click();
    await page.getByRole('heading', { name: '全部工作表' }).waitFor();
    await look('all');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '设置' }).click();
    await page.getByRole('dialog').waitFor();
    await look('settings');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await openGallery(page);
    await look('gallery');
    await page.getByRole('switch').click();
    await look('gallery-blank');
    await page.close();
  });
});

async function openGallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '插入空白模板' }).click();
  await page.getByRole('dialog').waitFor();
}

/** What axe-core holds against the page, as `rule: element`. */
async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await checker.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}
