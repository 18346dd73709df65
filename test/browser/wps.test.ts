import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Quirks } from '../wps/bridge';
import { buildSite } from './chromium';
import { OldChromium, type OldPage } from './old-chromium';
import { sheetsOf } from './sheets';
import { Site } from './site';

jest.setTimeout(60_000);

const pictures = join('dist', 'pictures');
const folder = pathToFileURL(resolve('dist', 'wps')).href;

/** Where the packages with the browsers are; `.ci/run` installs them. */
const browsers: readonly (readonly [version: string, name: string, from: string])[] = [
  ['87', 'JIPING_CHROMIUM_87', 'chrome-aws-lambda 5.4.0'],
  ['103', 'JIPING_CHROMIUM_103', '@sparticuz/chromium 103.0.0'],
];

let site: Site;
let played: string;

beforeAll(async () => {
  for (const [version, name, from] of browsers) {
    if (process.env[name]) continue;
    if (process.env['JIPING_CI']) throw new Error(`没有 ${name}：Chromium ${version} 的测试没有做`);
    process.stderr.write(
      `没有设 ${name}（${from} 的目录），跳过 WPS 面板在 Chromium ${version} 里的测试。\n`,
    );
  }
  if (browsers.every(([, name]) => !process.env[name])) return;
  buildSite();
  mkdirSync(pictures, { recursive: true });
  site = await Site.open(join('dist', 'wps'));
  played = readFileSync(join('dist', 'test', 'wps.js'), 'utf8');
}, 120_000);

afterAll(async () => {
  await site?.close();
});

describe.each(browsers)('Chromium %s, as in WPS', (version, name) => {
  const inside = process.env[name] ? test : test.skip;
  let browser: OldChromium;

  beforeAll(async () => {
    const at = process.env[name];
    if (at) browser = await OldChromium.launch(at);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  /** A page of the add-in over a played WPS with a form open. */
  function open(url: string, quirks: Quirks = {}, form = 'jinzhong-2020'): Promise<OldPage> {
    const given = `window.playedSheets = ${JSON.stringify(sheetsOf(form))};
      window.playedQuirks = ${JSON.stringify(quirks)};`;
    return browser.open(url, `${given}\n${played}`);
  }

  const cell = (address: string) => `window.playedWps.book.active.cells.get('${address}').value`;

  inside('from file://: 校验并评分 on 晋中, adopt, undo', async () => {
    expect(browser.version).toMatch(new RegExp(`^${version}\\.`));
    const page = await open(`${folder}/taskpane.html`);
    await page.waitFor('打开一张绩效自评表');
    await page.click('校验并评分');
    await page.waitFor('漏加了这 2 行');
    await page.screenshot(join(pictures, `wps-${version}.png`));
    expect(await page.evaluate('window.playedWps.book.active.rules.length')).toBe(2);
    await page.click('采用');
    await page.until(`${cell('G48')} === 18.94`);
    await page.click('撤销本次写入');
    await page.until(`${cell('G48')} === 13.25`);
    await page.waitFor('已撤销');
    expect([await page.evaluate('window.playedWps.isScreenOn'), page.problems]).toEqual([true, []]);
  });

  inside('from file://: 插入空白模板', async () => {
    const page = await open(`${folder}/taskpane.html`);
    await page.waitFor('打开一张绩效自评表');
    await page.click('更多');
    await page.click('插入空白模板');
    await page.waitFor('项目名称');
    await page.screenshot(join(pictures, `wps-${version}-gallery.png`));
    const columns = "getComputedStyle(document.querySelector('[role=radiogroup]')).gridTemplateColumns";
    expect(String(await page.evaluate(columns)).split(' ')).toHaveLength(2);
    await page.click('插入');
    await page.waitFor('已插入工作表');
    expect(await page.evaluate('window.playedWps.book.sheets.length')).toBe(2);
    expect(await page.evaluate('window.playedWps.book.active.merges.length > 10')).toBe(true);
    await page.click('校验并评分');
    await page.waitFor('项目支出绩效自评表');
    expect(page.problems).toEqual([]);
  });

  inside('in a folder with Chinese and spaces in its name, as under a person’s account', async () => {
    const place = resolve('dist', 'test', '用户 一', 'jiping_0.1.0');
    cpSync(join('dist', 'wps'), place, { recursive: true });
    const background = await open(`${pathToFileURL(place).href}/index.html`);
    await background.until("typeof window.ribbon === 'object'");
    await background.evaluate("ribbon.OnAction({ Id: 'jipingOpen' })");
    const url = String(await background.evaluate('window.playedWps.panes.all[0].url'));
    expect(url).toBe(`${pathToFileURL(place).href}/taskpane.html`);
    const page = await open(url);
    await page.waitFor('打开一张绩效自评表');
    expect(page.problems).toEqual([]);
  });

  inside('设置 tells what support asks for', async () => {
    const page = await open(`${folder}/taskpane.html`);
    await page.waitFor('打开一张绩效自评表');
    await page.click('更多');
    await page.click('设置');
    await page.waitFor('WPS 表格 12.0');
    await page.waitFor('报告问题时请附上：Build 16910；Mozilla/5.0');
    await page.screenshot(join(pictures, `wps-${version}-settings.png`));
    expect(page.problems).toEqual([]);
  });

  inside.each<[string, Quirks, string]>([
    ['Range.Value2 throws', { throwing: ['Range.Value2'] }, '表格程序没有完成这一步（Range.Value2）'],
    ['Range.MergeCells is missing', { missing: ['Range.MergeCells'] }, '缺少所需的功能（Range.MergeCells）'],
    ['PluginStorage is missing', { missing: ['Application.PluginStorage'] }, '漏加了这 2 行'],
    ['CustomXMLParts throws', { throwing: ['Workbook.CustomXMLParts'] }, '漏加了这 2 行'],
    ['a cell is being edited', { editing: 'throws' }, '有单元格正在编辑。请按回车结束编辑'],
  ])('%s: a sentence, no white page', async (_, quirks, sentence) => {
    const page = await open(`${folder}/taskpane.html`, quirks);
    await page.waitFor('打开一张绩效自评表');
    await page.click('校验并评分');
    await page.waitFor(sentence);
    expect(await page.evaluate("document.getElementById('crash').hidden")).toBe(true);
  });

  inside('outside WPS, and in a browser that can’t read the script, the page says so', async () => {
    const page = await browser.open(`${folder}/taskpane.html`, '');
    await page.waitFor('绩评助手正在打开…');
    await page.waitFor('请在 WPS 表格里打开这个面板。');
    const broken = await browser.open(
      `${folder}/taskpane.html`,
      "Object.defineProperty(window, 'requestAnimationFrame', { get() { throw new Error('no frames'); } }); window.addEventListener = undefined;",
    );
    await broken.waitFor('面板没有打开，表里的内容没有改动。请升级 WPS 后再试。');
  });

  inside('a mistake of ours is shown, a harmless delay in drawing is not', async () => {
    const page = await open(`${folder}/taskpane.html`);
    await page.waitFor('打开一张绩效自评表');
    const isHidden = () => page.evaluate("document.getElementById('crash').hidden");
    const tell = (message: string) =>
      page.evaluate(`window.dispatchEvent(new ErrorEvent('error', { message: '${message}' }))`);
    await tell('ResizeObserver loop limit exceeded');
    expect(await isHidden()).toBe(true);
    await tell('x is not defined');
    await page.waitFor('面板出错了');
    expect(await isHidden()).toBe(false);
  });

  inside('the ribbon opens the pane, which does what was asked; 收起 and again', async () => {
    const page = await open(`${site.url}/index.html`);
    await page.until("typeof window.ribbon === 'object' && ribbon.OnAddinLoad() === true");
    const inPane = "document.getElementById('pane-1').contentDocument";
    expect(await page.evaluate("ribbon.OnAction({ Id: 'jipingCheck' })")).toBe(true);
    await page.until(`${inPane}.body.innerText.includes('漏加了这 2 行')`);
    await page.until('window.playedWps.book.active.rules.length === 2');
    await page.evaluate(`${inPane}.querySelector('[aria-label="收起面板"]').click()`);
    await page.until("document.getElementById('pane-1').hidden");
    await page.evaluate("ribbon.OnAction({ Id: 'jipingClear' })");
    await page.until('window.playedWps.book.active.rules.length === 0');
    await page.until("!document.getElementById('pane-1').hidden");
    await page.evaluate("ribbon.OnAction({ Id: 'jipingTemplate' })");
    await page.until(`${inPane}.body.innerText.includes('带入')`);
    await page.screenshot(join(pictures, `wps-${version}-ribbon.png`));
    expect(await page.evaluate('window.playedWps.panes.all.length')).toBe(1);
    expect(page.problems).toEqual([]);
  });
});
