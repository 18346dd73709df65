import { describe, expect, test } from '@jest/globals';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { openWorkbook, WorkbookError } from '../../../src/hosts/xlsx';
import { Archive } from '../../../src/hosts/xlsx/zip/archive';
import { bookBytes, bookParts, firstSheet, problemOf, worksheet, zipOf } from './book';

const utf16 = (text: string): number[] => Array.from(text, letter => [letter.charCodeAt(0), 0]).flat();
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const good = bookBytes({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });

/** The zip with one 16- or 32-bit field of its first central record changed. */
function withCentralField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(view.getUint32(copy.length - 6, true) + offset, value, true);
  return copy;
}

describe('a file that is no workbook says what it is and what to do', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty', '文件是空的（0 字节）。请检查它是否下载或复制完整。'],
    [
      'plain text',
      strToU8('项目,得分\n产出,50'),
      'not-a-workbook',
      '这不是 Excel 工作簿。如果它是表格文件，请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'an .xls or .et',
      new Uint8Array([...compoundFile, ...utf16('Workbook')]),
      'old-xls',
      '这是旧格式的工作簿（.xls 或 .et）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'an encrypted .xlsx',
      new Uint8Array([...compoundFile, ...utf16('E'), 0, ...utf16('EncryptedPackage')]),
      'encrypted',
      '文件加了打开密码。请用 Excel 或 WPS 输入密码打开，去掉密码并另存为 .xlsx 后再试。',
    ],
    [
      'a web page named .xls',
      strToU8('\ufeff\n<html><body><table>'),
      'html',
      '这是网页（HTML），不是 .xlsx；有些系统导出的“Excel”其实是网页。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a web page in UTF-16',
      new Uint8Array([0xff, 0xfe, ...utf16('<html>')]),
      'html',
      '这是网页（HTML），不是 .xlsx；有些系统导出的“Excel”其实是网页。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'XML of 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'xml-2003',
      '这是 2003 版的 XML 表格，不是 .xlsx。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a zip of something else',
      zipOf({ 'readme.txt': '说明' }),
      'not-a-workbook',
      '这不是 Excel 工作簿。如果它是表格文件，请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'half a download',
      good.subarray(0, good.length >> 1),
      'damaged-zip',
      '文件不完整或已损坏：压缩包读不下去。请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a workbook without a worksheet',
      zipOf({ ...bookParts({}), 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'no-worksheet',
      '工作簿里没有工作表。请检查是否选错了文件。',
    ],
    [
      'a part that is cut off',
      bookBytes({ sheet: '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v>' }),
      'damaged-part',
      '文件已损坏：其中的 xl/worksheets/sheet1.xml 读不下去。请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a cell that comes twice',
      bookBytes({
        sheet: '<sheetData><row r="2"><c r="G2"><v>1</v></c><c r="G2"><v>2</v></c></row></sheetData>',
      }),
      'damaged-part',
      '文件已损坏：其中的 xl/worksheets/sheet1.xml 在单元格 G2 处读不下去。请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a DOCTYPE',
      bookBytes({
        sheet: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>',
      }),
      'doctype',
      '文件的 xl/worksheets/sheet1.xml 里有 DOCTYPE 声明，正常的工作簿不会有；为安全起见没有读取。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
    [
      'a missing part',
      zipOf(Object.fromEntries(Object.entries(bookParts({})).filter(([path]) => path !== firstSheet))),
      'missing-part',
      '文件不完整：缺少其中的 xl/worksheets/sheet1.xml。请重新下载或复制一份；如果 Excel 或 WPS 还能打开它，另存为 .xlsx 后再试。',
    ],
    [
      'an .xlsb',
      zipOf({
        '_rels/.rels':
          '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': '\u0083',
      }),
      'xlsb',
      '这是二进制工作簿（.xlsb）。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。',
    ],
  ])('%s', (_, bytes, code, message) => {
    const problem = problemOf(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toBe(message);
  });

  test('a Word document is no workbook', () => {
    const parts = { ...bookParts({}), 'xl/workbook.xml': '<document><body/></document>' };
    expect(problemOf(zipOf(parts)).code).toBe('not-a-workbook');
  });

  test('a sheet that is not there is named', () => {
    expect(() => openWorkbook(good).sheet('汇总')).toThrow(
      '工作簿里没有名为“汇总”的工作表。请检查它是否已改名或删除。',
    );
  });
});

describe('a zip is distrusted', () => {
  test('an encrypted entry', () => {
    // The flags stand behind two version fields of two bytes each.
    expect(problemOf(withCentralField(good, 6, 0x00010014)).code).toBe('encrypted');
  });

  test('zip64 sizes without zip64 fields', () => {
    expect(problemOf(withCentralField(good, 24, 0xffffffff)).code).toBe('damaged-zip');
  });

  test('two entries whose names differ only in case', () => {
    const bytes = zipOf({ ...bookParts({}), 'XL/Workbook.xml': '<workbook/>' });
    expect(problemOf(bytes).code).toBe('damaged-zip');
  });

  test('entries that share their bytes', () => {
    const bytes = zipSync({ a: new Uint8Array(100), b: new Uint8Array(100) }, { level: 0 });
    const view = new DataView(bytes.buffer);
    const second = view.getUint32(bytes.length - 6, true) + 46 + 1;
    view.setUint32(second + 42, 0, true);
    expect(problemOf(bytes).code).toBe('damaged-zip');
  });

  test('a flipped bit in a packed part is noticed by its checksum', () => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(bookParts({})).map(([path, text]) => [path, strToU8(text)])),
      { level: 0 },
    );
    const text = Buffer.from(bytes.buffer).indexOf('sheetData');
    bytes[text] = (bytes[text] ?? 0) ^ 1;
    const problem = problemOf(bytes);
    expect(problem.code).toBe('damaged-part');
    expect(problem.details.part).toBe(firstSheet);
  });

  test('a part larger than the limit is named with the limit', () => {
    const entry = new Archive(good).find(firstSheet);
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32((entry?.centralStart ?? 0) + 24, 101 * 1024 * 1024, true);
    const problem = problemOf(bytes);
    expect(problem.code).toBe('too-large');
    expect(problem.message).toBe(
      '文件太大：其中的 xl/worksheets/sheet1.xml 解压后会超过 100 MB。请删去无关的工作表和多余的空行、格式，另存后再试。',
    );
  });

  test('a part that is packed more densely than any sheet', () => {
    const parts = { ...bookParts({}), [firstSheet]: new Uint8Array(11 * 1024 * 1024) };
    expect(problemOf(zipOf(parts)).code).toBe('too-large');
  });

  test.each([1, 70])('a part that hides %i MB stops at the size it declares', megabytes => {
    const packed = deflateSync(new Uint8Array(megabytes * 1024 * 1024), { level: 9 });
    const bytes = zipOf({ ...bookParts({}), [firstSheet]: new Uint8Array(1000) });
    const lying = replaceEntry(bytes, packed);
    expect(problemOf(lying)).toMatchObject({ code: 'damaged-part', details: { part: firstSheet } });
  });

  test('the limit holds for all parts together', () => {
    const bytes = zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) });
    const archive = new Archive(bytes, { part: 1000, total: 1000, ratio: 1000, ratioFrom: 1000 });
    const [a, b] = archive.entries;
    if (!a || !b) throw new Error('two entries');
    archive.read(a);
    archive.read(a);
    expect(() => archive.read(b)).toThrow(WorkbookError);
  });

  /** A zip whose last entry, the first sheet, has other packed bytes than it declares. */
  function replaceEntry(bytes: Uint8Array, packed: Uint8Array): Uint8Array {
    const archive = new Archive(bytes);
    const entry = archive.find(firstSheet);
    if (!entry) throw new Error('the sheet is there');
    const grown = packed.length - entry.packedSize;
    const head = bytes.subarray(0, entry.dataStart);
    const tail = bytes.subarray(entry.dataStart + entry.packedSize);
    const all = new Uint8Array(bytes.length + grown);
    all.set(head);
    all.set(packed, head.length);
    all.set(tail, head.length + packed.length);
    const view = new DataView(all.buffer);
    const directory = archive.endStart + grown;
    view.setUint32(directory + 16, view.getUint32(directory + 16, true) + grown, true);
    for (const each of archive.entries) {
      const record = each.centralStart + grown;
      if (each === entry) view.setUint32(record + 20, packed.length, true);
      if (each.recordStart > entry.recordStart) view.setUint32(record + 42, each.recordStart + grown, true);
    }
    return all;
  }
});

test.each([
  ['a tag inside a tag', '<sheetData><row <c/></row></sheetData>'],
  ['tags closed in the wrong order', '<sheetData><row></sheetData></row>'],
  ['a second root', '<sheetData/></worksheet><worksheet>'],
  ['an entity nobody declared', '<sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData>'],
  ['a shared text that is not there', '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
  ['a cell in the wrong row', '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
  ['a row twice', '<sheetData><row r="1"/><row r="1"/></sheetData>'],
  ['a row beyond the sheet', '<sheetData><row r="1048577"/></sheetData>'],
  ['tags without end', '<a>'.repeat(100_000)],
  ['no tags at all', '\u0000\u0001noise'],
])('%s makes the part damaged', (_, inside) => {
  expect(problemOf(bookBytes({ sheet: inside })).code).toBe('damaged-part');
});

test('bytes that are no UTF-8 make the part damaged', () => {
  const parts = {
    ...bookParts({}),
    [firstSheet]: new Uint8Array([...strToU8(worksheet('')), 0xff, 0xfe, 0x80]),
  };
  expect(problemOf(zipOf(parts)).code).toBe('damaged-part');
});
