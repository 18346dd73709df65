import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { valueText } from '../../src/sheet';
import { at, bookBytes, bookParts, changedParts, firstSheet, textIn, zipOf } from '../hosts/xlsx/book';
import { buildWeb, findChromium, launch } from './chromium';
import { DeskPage, example, type Opening, WebSite } from './desk';
import { richParts, richWorkbook, untouched } from './rich-workbook';

jest.setTimeout(90_000);

const executable = findChromium();
// In CI nothing is skipped: without a browser these tests fail.
const inBrowser = executable === null && process.env['JIPING_CI'] === undefined ? describe.skip : describe;

const pictures = join('dist', 'pictures');
const subtotal = '漏加了这 2 行';
let browser: Browser;
let site: WebSite;

beforeAll(async () => {
  if (executable === null) {
    if (process.env['JIPING_CI']) throw new Error('没有找到 Chromium：浏览器测试没有做');
    process.stderr.write('没有找到 Chromium，跳过浏览器测试；可用 JIPING_CHROMIUM 指明它在哪里。\n');
    return;
  }
  buildWeb();
  mkdirSync(pictures, { recursive: true });
  site = await WebSite.open();
  browser = await launch(executable);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = (opening?: Opening): Promise<DeskPage> => DeskPage.open(browser, site, opening);

/** Closes the page; nothing may have gone wrong in it, nor may it have asked another site for anything. */
async function done(desk: DeskPage): Promise<void> {
  expect(desk.problems).toEqual([]);
  await desk.close();
}

inBrowser('晋中 in the browser', () => {
  test('opened, checked, corrected by 采用 and saved: only what was edited differs in the file', async () => {
    const desk = await open();
    const { page } = desk;
    const before = example('jinzhong-2020');
    await desk.opened('jinzhong-2020.xlsx', before);
    expect(await desk.pixels('FDE7E9')).toBe(0);
    await desk.check();
    await page.getByRole('heading', { name: '87.72' }).waitFor();
    const card = desk.card(subtotal);
    expect(await card.innerText()).toContain('G48 小计写 13.25，下面 6 项相加为 18.94，差 5.69');
    await card.getByRole('button', { name: '转到 G48' }).click();
    // The cell is in sight and coloured, and its sentence stands below the sheet.
    await page.getByText(`G48：G48 小计写 13.25`).waitFor();
    expect(await page.locator('[data-u-comp=defined-name] input').inputValue()).toBe('G48');
    expect(await desk.pixels('FDE7E9')).toBeGreaterThan(500);

    await card.getByRole('button', { name: '采用' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await page.getByText('G48：').count()).toBe(0);

    const saved = await desk.saved();
    expect(openWorkbook(saved).sheet('自评表').value(at('G48'))).toBe(18.94);
    const changed = changedParts(before, saved);
    const ours =
      /^(?:\[Content_Types\]\.xml|customXml\/.*|xl\/comments1\.xml|xl\/drawings\/vmlDrawing1\.vml|xl\/styles\.xml|xl\/(?:_rels\/workbook|worksheets\/_rels\/sheet1)\.xml\.rels|xl\/worksheets\/sheet1\.xml)$/;
    expect(changed.filter(part => !ours.test(part))).toEqual([]);
    // In the sheet itself, one cell, our colours and where our notes are drawn.
    const [was, is] = [textIn(before, firstSheet), textIn(saved, firstSheet)];
    const cell = /<c r="G48"[^>]*>.*?<\/c>/;
    const colours =
      /<conditionalFormatting [^>]*><cfRule[^>]*><formula>LEN\("绩评助手:\w+"\)&gt;0<\/formula><\/cfRule><\/conditionalFormatting>/g;
    expect(
      is
        .replace(cell, '')
        .replace(colours, '')
        .replace(/<legacyDrawing[^>]*\/>/, ''),
    ).toBe(was.replace(cell, ''));
    await done(desk);
  });

  test('a cell corrected by hand: the finding goes, 撤销 brings it back', async () => {
    const desk = await open();
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await desk.check();
    await desk.card(subtotal).getByRole('button', { name: '转到 G48' }).click();
    await desk.turnToSheet();
    await desk.type('18.94');
    await desk.card(subtotal).waitFor({ state: 'detached' });
    await desk.button('撤销').click();
    await desk.card(subtotal).waitFor();
    await desk.button('恢复').click();
    await desk.card(subtotal).waitFor({ state: 'detached' });
    await done(desk);
  });

  test('a marked cell under the pointer shows its sentence', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await desk.check();
    await desk.card(subtotal).getByRole('button', { name: '转到 G48' }).click();
    await page.getByText('G48：').waitFor();
    const hint = page.getByRole('tooltip');
    // The sheet may still be scrolling to the cell: the pointer looks for it as a hand does, in small moves.
    let { x, y } = await desk.placeOf('FDE7E9');
    for (let moves = 0; moves < 20 && !(await hint.isVisible()); moves++) {
      ({ x, y } = await desk.placeOf('FDE7E9'));
      await page.mouse.move(x - 4, y);
      await page.mouse.move(x, y, { steps: 3 });
      await page.waitForTimeout(250);
    }
    await hint.waitFor();
    expect(await hint.innerText()).toContain('G48 小计写 13.25，下面 6 项相加为 18.94');
    // It lies over the grid's own layers.
    const box = await hint.boundingBox();
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    expect(await desk.isOnTop('[role=tooltip]', middle)).toBe(true);
    await page.mouse.move(x, y + 150, { steps: 3 });
    await hint.waitFor({ state: 'detached' });
    await done(desk);
  });

  test('what is taken back leaves the file as it was, to the byte', async () => {
    const desk = await open();
    const before = example('jinzhong-2020');
    await desk.opened('jinzhong-2020.xlsx', before);
    await desk.page.keyboard.press('F6');
    await desk.turnToSheet();
    await desk.type('某市财政支出项目绩效自评表');
    await desk.page.getByLabel('有未保存的修改').waitFor();
    await desk.button('撤销').click();
    await desk.page.getByLabel('有未保存的修改').waitFor({ state: 'detached' });
    expect(await desk.saved()).toEqual(before);
    await done(desk);
  });
});

inBrowser('a workbook with a chart, an image, conditional formats and data validation', () => {
  test('keeps all of them to the byte, and its formulas are worked out anew', async () => {
    const desk = await open();
    const { page } = desk;
    const before = richWorkbook();
    await desk.opened('培训项目.xlsx', before);
    await page.getByText('条件格式、数据有效性、图片和图表在这里不显示，保存时原样保留。').waitFor();
    await desk.check();
    await page.getByRole('heading', { name: '94' }).waitFor();
    await desk.select('D3');
    await desk.type('85人');
    await desk.card('F3 得分写 54，按 85÷100×60 应为 51').waitFor();
    await desk.button('其他方式').click();
    await page.getByRole('menuitem', { name: '重算全部得分' }).click();
    await page.getByRole('heading', { name: '91' }).waitFor();

    const saved = await desk.saved();
    const sheet = openWorkbook(saved).sheet('自评表');
    expect([sheet.value(at('D3')), sheet.value(at('F3')), sheet.value(at('F6'))]).toEqual(['85人', 51, 91]);
    expect(sheet.cell(5, 5)?.formula).toBe('SUM(F3:F5)');
    const changed = changedParts(before, saved);
    for (const part of richParts) expect(changed).not.toContain(part);
    for (const xml of untouched) expect(textIn(saved, firstSheet)).toContain(xml);
    await done(desk);
  });
});

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (name: string): number[] => name.split('').flatMap(letter => [letter.charCodeAt(0), 0]);

inBrowser('files that can not be opened', () => {
  test.each([
    ['坏文件.xlsx', () => example('jinzhong-2020').slice(0, 4000), '文件不完整或已损坏'],
    ['加密.xlsx', () => new Uint8Array([...compoundFile, ...utf16('EncryptedPackage')]), '文件加了打开密码'],
    ['旧表.xls', () => new Uint8Array([...compoundFile, ...utf16('Workbook')]), '这是旧格式的工作簿'],
    ['空.xlsx', () => new Uint8Array(0), '文件是空的'],
    ['照片.xlsx', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '这不是 Excel 工作簿'],
    ['压缩炸弹.xlsx', bomb, '文件太大：其中的 xl/worksheets/sheet1.xml 解压后会超过 100 MB'],
    ['巨大.xlsx', () => 101 * 1024 * 1024, '文件有 101 MB，超过 100 MB'],
  ])('%s dropped on the page: a sentence, and the page goes on', async (name, bytes, sentence) => {
    const desk = await open();
    await desk.drop({ name, bytes: bytes() });
    await desk.page.getByText(`打不开“${name}”：${sentence}`).waitFor();
    await desk.drop({ name: 'shaoxing-2019.xlsx', bytes: example('shaoxing-2019') });
    await desk.tab('自评表').waitFor();
    expect(await desk.page.getByText('打不开').count()).toBe(0);
    // With a file open, one that can't be opened leaves it there.
    await desk.drop({ name, bytes: bytes() });
    await desk.page.getByText(`打不开“${name}”`).waitFor();
    await desk.check();
    await desk.card('9.29').first().waitFor();
    await done(desk);
  });

  test('two files at once, and a file that is no form', async () => {
    const desk = await open();
    await desk.drop(
      { name: '甲.xlsx', bytes: example('shaoxing-2019') },
      { name: '乙.xlsx', bytes: example('shaoxing-2019') },
    );
    await desk.page.getByText('一次打开一个文件，请只拖一个。').waitFor();
    await desk.opened(
      '通讯录.xlsx',
      bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }),
    );
    await desk.button('校验并评分').click();
    await desk.page.getByText('没有认出绩效自评表').waitFor();
    expect(await desk.button('校验报告').getAttribute('aria-disabled')).toBe('true');
    await done(desk);
  });
});

/** 110 MB of nothing in a few kilobytes. */
function bomb(): Uint8Array {
  return zipSync({
    'xl/worksheets/sheet1.xml': new Uint8Array(110 * 1024 * 1024),
    '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
    '_rels/.rels': new TextEncoder().encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': new TextEncoder().encode(
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="自评表" sheetId="1" r:id="s1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': new TextEncoder().encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  });
}

inBrowser('worksheets, templates and the report', () => {
  test('worksheets have tabs, hidden ones none; formulas reach from one to the other', async () => {
    const desk = await open();
    const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
    const before = bookBytes({
      sheets: {
        明细: row('<c r="A1"><v>2</v></c>'),
        汇总: row('<c r="A1"><f>明细!A1*10</f><v>20</v></c>'),
      },
    });
    await desk.opened('两张表.xlsx', before);
    await desk.select('A1');
    await desk.type('7');
    await desk.tab('汇总').click();
    expect(await desk.tab('汇总').getAttribute('aria-selected')).toBe('true');
    const saved = openWorkbook(await desk.saved());
    expect([saved.sheet('明细').value(at('A1')), saved.sheet('汇总').value(at('A1'))]).toEqual([7, 70]);
    await desk.tab('汇总').press('ArrowRight');
    expect(await desk.tab('明细').getAttribute('aria-selected')).toBe('true');
    await done(desk);
  });

  test('插入空白模板 puts a worksheet behind the others, with live sums', async () => {
    const desk = await open();
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.button('更多').click();
    await desk.page.getByRole('menuitem', { name: '插入空白模板' }).click();
    const dialog = desk.page.getByRole('dialog', { name: '插入空白模板' });
    await dialog.getByLabel('带入“自评表”的内容').uncheck();
    await dialog.getByRole('button', { name: '插入', exact: true }).click();
    const tab = desk.page.getByRole('tab').last();
    await desk.page.getByText('已插入工作表').waitFor();
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    await desk.select('K7');
    await desk.type('9');
    const saved = openWorkbook(await desk.saved());
    const [, name = ''] = saved.sheets.map(sheet => sheet.name);
    expect(saved.sheet(name).value(at('K7'))).toBe(9);
    await done(desk);
  });

  test('a new file from a template', async () => {
    const desk = await open();
    await desk.button('新建').click();
    const dialog = desk.page.getByRole('dialog', { name: '新建自评表' });
    await dialog.getByLabel('项目名称').fill('农村公路养护');
    await dialog.getByRole('textbox', { name: '年度' }).fill('2026');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await desk.page.getByTitle('农村公路养护.xlsx').waitFor();
    await desk.check();
    const saved = openWorkbook(await desk.saved());
    const name = saved.sheets[0]?.name ?? '';
    expect([...saved.sheet(name).cells()].map(({ value }) => value)).toContain('农村公路养护');
    await done(desk);
  });

  test('校验报告: a page to print, and a worksheet in the copy', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await desk.check();
    await desk.button('校验报告').click();
    const paper = page.getByRole('heading', { name: '绩效自评校验报告' }).locator('..');
    const text = await paper.innerText();
    for (const said of [
      '87.72（满分 100）',
      '良',
      subtotal,
      '财预〔2020〕10号',
      '规则版本',
      '未核',
      '161.69',
    ])
      expect(text).toContain(said);
    await page.screenshot({ path: join(pictures, 'workbench-report.png'), fullPage: true });
    expect(await desk.barriers()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await desk.button('打印').isVisible()).toBe(false);
    expect(await page.getByRole('tab').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await desk.button('附在工作簿里').click();
    await desk.tab('校验报告').waitFor();
    const saved = openWorkbook(await desk.saved());
    expect(saved.sheets.map(({ name }) => name)).toEqual(['自评表', '校验报告']);
    const cells = [...saved.sheet('校验报告').cells()].map(({ value }) => valueText(value));
    expect(cells.some(value => value.includes(subtotal))).toBe(true);
    await done(desk);
  });
});

inBrowser('saving', () => {
  test('another file is not opened over changes without asking', async () => {
    const desk = await open();
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.check();
    await desk.drop({ name: 'jinzhong-2020.xlsx', bytes: example('jinzhong-2020') });
    const dialog = desk.page.getByRole('dialog', { name: '修改还没有保存' });
    await dialog.getByText('“shaoxing-2019.xlsx”的修改还没有保存').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await desk.page.getByTitle('shaoxing-2019.xlsx').waitFor();
    await desk.drop({ name: 'jinzhong-2020.xlsx', bytes: example('jinzhong-2020') });
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      dialog.getByRole('button', { name: '先保存' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('shaoxing-2019.评分.xlsx');
    await desk.page.getByTitle('jinzhong-2020.xlsx').waitFor();
    await done(desk);
  });

  test('leaving the page with changes is asked about, without them it is not', async () => {
    const desk = await open();
    const asked: string[] = [];
    desk.page.on('dialog', dialog => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.page.reload();
    expect(asked).toEqual([]);
    // Only the names are kept.
    await desk.page.getByText('最近打开过').waitFor();
    await desk.page.getByText('shaoxing-2019.xlsx').waitFor();
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.check();
    await desk.page.reload();
    expect(asked).toEqual(['beforeunload']);
    await desk.close();
  });

  test('where the browser can write files, 保存 asks once where, and writes there from then on', async () => {
    const desk = await open({ pickers: true });
    const { page } = desk;
    // A file of the browser's own takes the place of one on the disk; the way it is written is the same.
    await page.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(window, {
        asked,
        showSaveFilePicker: async (options: unknown) => {
          asked.push(options);
          return (await navigator.storage.getDirectory()).getFileHandle('评分.xlsx', { create: true });
        },
      });
    });
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.check();
    await desk.button('保存').click();
    await page.getByText('已保存为“评分.xlsx”。').waitFor();
    await page.getByTitle('评分.xlsx').waitFor();
    await desk.select('A1');
    await desk.type('某市自评表');
    await page.getByLabel('有未保存的修改').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByLabel('有未保存的修改').waitFor({ state: 'detached' });
    const written = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('评分.xlsx')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    const asked = await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked.length);
    expect(asked).toBe(1);
    expect(openWorkbook(new Uint8Array(written)).sheet('自评表').value(at('A1'))).toBe('某市自评表');
    await done(desk);
  });

  test('a file the browser may not write keeps its changes, and says so', async () => {
    const desk = await open({ pickers: true });
    await desk.page.evaluate(() => {
      Object.assign(window, {
        showSaveFilePicker: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
      });
    });
    await desk.opened('shaoxing-2019.xlsx', example('shaoxing-2019'));
    await desk.check();
    await desk.button('保存').click();
    await desk.page.getByText('没有保存“shaoxing-2019.xlsx”：浏览器不允许写这个文件').waitFor();
    await desk.page.getByLabel('有未保存的修改').waitFor();
    await done(desk);
  });
});

inBrowser('only contents change', () => {
  test('a percentage typed into a cell that shows percentages is a number, elsewhere a text', async () => {
    const desk = await open();
    const cells =
      '<c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>1</v></c><c r="C1" s="2"><v>45000</v></c><c r="F1" s="1"><v>0.1</v></c>';
    await desk.opened('数.xlsx', bookBytes({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>` }));
    for (const [cell, text] of [
      ['A1', '97.8%'],
      ['F1', '95'],
      ['B1', '97.8%'],
      ['C1', '2023-12-31'],
      ['D1', '0012'],
      ['E1', '=A1*2'],
    ]) {
      await desk.select(cell ?? '');
      await desk.type(text ?? '');
    }
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect(['A1', 'B1', 'C1', 'E1', 'F1'].map(cell => sheet.value(at(cell)))).toEqual([
      0.978,
      '97.8%',
      45_291,
      1.956,
      0.95,
    ]);
    expect(sheet.cell(0, 4)?.formula).toBe('A1*2');
    await done(desk);
  });

  test('a cell that is only looked into stays as it is, whatever its format hides', async () => {
    const desk = await open();
    const { page } = desk;
    const cells = [
      '<c r="A1" s="3"><v>18.935</v></c>',
      '<c r="B1" s="1"><v>0.97846</v></c>',
      '<c r="C1" s="2"><v>45000.75</v></c>',
      '<c r="D1"><v>18.93456789012345</v></c>',
      '<c r="E1" t="inlineStr"><is><t xml:space="preserve">1、培训\n2、考核\n\n3、总结</t></is></c>',
      '<c r="F1" s="2"><v>45000</v></c>',
      '<c r="G1"><f>A1*2</f><v>37.87</v></c>',
      '<c r="H1" t="b"><v>1</v></c>',
      '<c r="I1" t="inlineStr"><is><t>0012</t></is></c>',
      '<c r="J1" t="e"><v>#N/A</v></c>',
      '<c r="K1" t="inlineStr"><is><t>=A1+1</t></is></c>',
      '<c r="L1" t="inlineStr"><is><t>１２</t></is></c>',
      '<c r="M1" t="inlineStr"><is><t>1,200</t></is></c>',
      '<c r="N1" t="inlineStr"><is><t>#N/A</t></is></c>',
    ];
    const before = bookBytes({ sheet: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` });
    await desk.opened('内容.xlsx', before);
    for (const cell of 'ABCDEFGHIJKLMN') {
      await desk.select(`${cell}1`);
      await page.keyboard.press('F2');
      await page.waitForTimeout(150);
      await page.keyboard.press('Enter');
    }
    const looked = await desk.saved();
    expect(textIn(looked, firstSheet)).toBe(textIn(before, firstSheet));
    expect(looked).toEqual(before);
    // One of the lines is changed: the others stay lines.
    await desk.select('E1');
    await page.keyboard.press('F2');
    await page.waitForTimeout(150);
    await page.keyboard.type('。');
    await page.keyboard.press('Enter');
    const text = valueText(
      openWorkbook(await desk.saved())
        .sheet('自评表')
        .value(at('E1')),
    );
    expect(text.split('\n')).toHaveLength(4);
    await done(desk);
  });

  test('formulas that are filled down or copied are in the file, with what they give', async () => {
    const desk = await open();
    const { page } = desk;
    const row = (number: number): string =>
      `<row r="${number}"><c r="A${number}"><v>${number}</v></c>${number === 1 ? '<c r="B1"><f>A1*2</f><v>2</v></c>' : ''}</row>`;
    await desk.opened(
      '填充.xlsx',
      bookBytes({ sheet: `<sheetData>${[1, 2, 3, 4].map(row).join('')}</sheetData>` }),
    );
    await desk.select('B1:B4');
    await page.keyboard.press('Control+d');
    await page.waitForTimeout(600);
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect([1, 2, 3].map(row => sheet.cell(row, 1)?.formula)).toEqual(['A2*2', 'A3*2', 'A4*2']);
    expect(['B1', 'B2', 'B3', 'B4'].map(cell => sheet.value(at(cell)))).toEqual([2, 4, 6, 8]);
    await done(desk);
  });

  test('deleted and taken back, contents are what they were', async () => {
    const desk = await open();
    const { page } = desk;
    const cells = [
      '<c r="A1" t="inlineStr"><is><t>1,200</t></is></c>',
      '<c r="B1" s="1" t="inlineStr"><is><t>95%</t></is></c>',
      '<c r="C1" s="2" t="inlineStr"><is><t>2023-12-31</t></is></c>',
      '<c r="D1" t="e"><v>#N/A</v></c>',
      '<c r="E1" t="inlineStr"><is><t>#N/A</t></is></c>',
      '<c r="F1"><f>A1</f><v>1</v></c>',
    ];
    const before = bookBytes({ sheet: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` });
    await desk.opened('删除.xlsx', before);
    await desk.select('A1:F1');
    await page.keyboard.press('Delete');
    await page.getByLabel('有未保存的修改').waitFor();
    await desk.button('撤销').click();
    await page.waitForTimeout(900);
    const [was, is] = [before, await desk.saved()].map(bytes => openWorkbook(bytes).sheet('自评表'));
    for (const cell of ['A1', 'B1', 'C1', 'D1', 'E1'])
      expect(is?.value(at(cell))).toEqual(was?.value(at(cell)));
    expect(is?.cell(0, 5)?.formula).toBe('A1');
    await done(desk);
  });

  test('what formulas give stays a number, whatever it is shown as', async () => {
    const desk = await open();
    const cells =
      '<c r="A1" s="1"><v>0.5</v></c><c r="B1"><v>20</v></c><c r="C1"><f>A1</f><v>0.5</v></c><c r="D1"><f>SUM(C1,B1)</f><v>20.5</v></c>';
    await desk.opened('率.xlsx', bookBytes({ sheet: `<sheetData><row r="1">${cells}</row></sheetData>` }));
    await desk.select('A1');
    await desk.type('95%');
    await desk.select('B1');
    await desk.type('30');
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect(['A1', 'B1', 'C1', 'D1'].map(cell => sheet.value(at(cell)))).toEqual([0.95, 30, 0.95, 30.95]);
    await done(desk);
  });

  test('a broken formula is not taken in, and said', async () => {
    const desk = await open();
    const before = bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
    await desk.opened('写错.xlsx', before);
    await desk.select('A1');
    await desk.type('=不存在!A1');
    await desk.page.getByText('A1 的公式用了没有的工作表').waitFor();
    await desk.select('B1');
    await desk.type('=IF(A1>0，“是”，“否”)');
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect([sheet.value(at('A1')), sheet.cell(0, 1)?.formula]).toEqual([1, 'IF(A1>0,"是","否")']);
    await done(desk);
  });

  test('a file opens with the worksheet in front that was in front, also our own with a report', async () => {
    const desk = await open();
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await desk.check();
    await desk.button('校验报告').click();
    await desk.button('附在工作簿里').click();
    await desk.tab('校验报告').waitFor();
    const saved = await desk.saved();
    await desk.opened('再打开.xlsx', saved);
    expect(await desk.tab('校验报告').getAttribute('aria-selected')).toBe('true');
    expect(await desk.saved()).toEqual(saved);
    await done(desk);
  });

  test('what is pasted comes as contents: texts stay texts, formats and merged areas stay behind', async () => {
    const desk = await open();
    const { page } = desk;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const before = bookBytes({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c></row></sheetData>',
    });
    await desk.opened('粘贴.xlsx', before);
    await page.evaluate(() => navigator.clipboard.writeText('50%\t28.6%\n2023-12-31\t18.94\n≥95%\t合格'));
    await desk.select('A1');
    await page.keyboard.press('Control+v');
    await page.getByLabel('有未保存的修改').waitFor();
    await page.evaluate(() => {
      const html = '<table><tr><td colspan="2">合并的一格</td></tr></table>';
      const item = new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob(['合并的一格'], { type: 'text/plain' }),
      });
      return navigator.clipboard.write([item]);
    });
    await desk.select('D1');
    await page.keyboard.press('Control+v');
    await page.waitForTimeout(500);
    const saved = await desk.saved();
    const sheet = openWorkbook(saved).sheet('自评表');
    expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'D1'].map(cell => sheet.value(at(cell)))).toEqual([
      '50%',
      0.286,
      '2023-12-31',
      18.94,
      '≥95%',
      '合格',
      '合并的一格',
    ]);
    expect(sheet.merges.areas).toEqual([]);
    expect(changedParts(before, saved)).toEqual([firstSheet]);
    await desk.select('A1');
    await page.keyboard.press('Control+x');
    await page.getByText('这里不能剪切').waitFor();
    await done(desk);
  });

  test('text still in the cell editor is not forgotten by 保存, 校验, a tab or another file', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await desk.select('G48');
    await page.keyboard.type('18.94');
    await desk.button('校验并评分').click();
    await page.getByRole('heading', { name: '87.72' }).waitFor();
    expect(await desk.card(subtotal).count()).toBe(0);
    await desk.select('A1');
    await page.keyboard.type('某市自评表');
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect([sheet.value(at('G48')), sheet.value(at('A1'))]).toEqual([18.94, '某市自评表']);
    await desk.select('A1');
    await page.keyboard.type('又改了');
    await desk.drop({ name: 'shaoxing-2019.xlsx', bytes: example('shaoxing-2019') });
    await page.getByRole('dialog', { name: '修改还没有保存' }).waitFor();
    await done(desk);
  });

  test('formulas over hidden worksheets and names are worked out; those the grid can not, keep their results', async () => {
    const desk = await open();
    const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
    const formula = (cell: string, text: string, value: number): string =>
      `<c r="${cell}"><f>${text}</f><v>${value}</v></c>`;
    const parts = bookParts({
      sheets: {
        自评表: `<sheetData>${row(1, `<c r="A1"><v>2</v></c>${formula('B1', '参数!A1*A1', 20)}${formula('C1', '总价+A1', 9)}${formula('D1', '单价*A1', 6)}${formula('E1', 'SUM(表1[金额])+A1', 102)}${formula('F1', 'PHONETIC(A1)', 5)}`)}</sheetData>`,
        参数: `<sheetData>${row(1, '<c r="A1"><v>10</v></c>')}</sheetData>`,
      },
      workbook:
        '<definedNames><definedName name="总价">参数!$A$1-3</definedName><definedName name="单价" localSheetId="0">3</definedName></definedNames>',
    });
    const hidden = (parts['xl/workbook.xml'] ?? '').replace('sheetId="2"', 'sheetId="2" state="hidden"');
    await desk.opened('公式.xlsx', zipOf({ ...parts, 'xl/workbook.xml': hidden }));
    await desk.page.getByText('2 个公式').waitFor();
    expect(await desk.page.getByRole('tab').count()).toBe(1);
    await desk.select('A1');
    await desk.type('4');
    const sheet = openWorkbook(await desk.saved()).sheet('自评表');
    expect(['B1', 'C1', 'D1', 'E1', 'F1'].map(cell => sheet.value(at(cell)))).toEqual([40, 11, 12, 102, 5]);
    await done(desk);
  });

  test('rows, formats and merged areas stay as they are', async () => {
    const desk = await open();
    const before = example('shaoxing-2019');
    await desk.opened('shaoxing-2019.xlsx', before);
    await desk.select('B3');
    await desk.page.keyboard.press('Control+b');
    await desk.page.getByText('这里只改单元格的内容').waitFor();
    expect(await desk.saved()).toEqual(before);
    await done(desk);
  });

  test('a cell of a shared formula is put back, with the reason', async () => {
    const desk = await open();
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>';
    const before = bookBytes({ sheet: `<sheetData>${rows}</sheetData>` });
    await desk.opened('共享公式.xlsx', before);
    await desk.select('B2');
    await desk.type('9');
    await desk.page.getByText('工作表“自评表”的 B2 是一组共享公式中的一格').waitFor();
    expect(await desk.saved()).toEqual(before);
    await done(desk);
  });
});

inBrowser('the page', () => {
  test('brings the grid only when a file is opened, and asks no other site for anything', async () => {
    const desk = await open();
    const grid = () => desk.asked.filter(url => url.includes('open-grid'));
    expect(grid()).toEqual([]);
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    expect(grid().length).toBeGreaterThan(0);
    await desk.check();
    const policy = await desk.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    await done(desk);
  });

  test('opens an example from the menu', async () => {
    const desk = await open();
    await desk.button('示例').click();
    await desk.page.getByRole('menuitem', { name: '绍兴 2019' }).click();
    await desk.page.getByTitle('shaoxing-2019.xlsx').waitFor();
    await done(desk);
  });

  test('works by keyboard alone: example, check, jump, correct, save', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.button('示例').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await desk.tab('自评表').waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await desk.card(subtotal).waitFor();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      if (label === '转到 G48') break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('G48：').waitFor();
    await desk.turnToSheet();
    await desk.type('18.94');
    await desk.card(subtotal).waitFor({ state: 'detached' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('jinzhong-2020.评分.xlsx');
    await done(desk);
  });

  test.each([
    [1280, 800, false],
    [1920, 1080, false],
    [1280, 800, true],
  ])('at %i × %i (dark: %s) shows no barrier in any state', async (width, height, dark) => {
    const desk = await open({ width, height, dark });
    const { page } = desk;
    const look = async (state: string): Promise<void> => {
      await page.screenshot({
        path: join(pictures, `workbench-${state}-${width}${dark ? '-dark' : ''}.png`),
      });
      expect(await desk.barriers()).toEqual([]);
    };
    await look('start');
    await desk.opened('jinzhong-2020.xlsx', example('jinzhong-2020'));
    await look('opened');
    await desk.check();
    await look('checked');
    await desk.card(subtotal).getByRole('button', { name: '转到 G48' }).click();
    await page.getByText('G48：').waitFor();
    await look('marked');
    await desk.card(subtotal).getByRole('button', { name: '采用' }).click();
    await desk.card(subtotal).waitFor({ state: 'detached' });
    await look('corrected');
    await desk.drop({ name: '坏文件.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) });
    await page.getByRole('dialog').waitFor();
    await look('leaving');
    await page.getByRole('button', { name: '不保存' }).click();
    await page.getByText('打不开“坏文件.xlsx”').waitFor();
    await look('broken');
    await desk.button('新建').click();
    await page.getByRole('dialog').waitFor();
    await look('create');
    await done(desk);
  });
});
