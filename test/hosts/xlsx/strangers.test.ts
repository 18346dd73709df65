import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/hosts/xlsx';
import {
  at,
  bookBytes,
  bookParts,
  contents,
  edit,
  firstSheet,
  plan,
  problemOf,
  textIn,
  textsIn,
  write,
  zipOf,
} from './book';
import { problemsIn } from './package-rules';
import { asZip64 } from './zip/zip64';

const rows = '<sheetData><row r="1"><c r="A1"><v>8</v></c></row></sheetData>';
const mark = { at: at('A1'), level: 'error' as const, note: 'A1 有误' };

describe('a small file with zip64 records', () => {
  const bytes = asZip64(bookBytes({ sheet: rows }));

  test('is read', () => {
    expect(contents(openWorkbook(bytes).sheet('自评表'))).toEqual({ A1: 8 });
  });

  test('is written as a plain one that other programs read', () => {
    const written = write(bytes, plan([edit('A1', 8, 9)], [mark])).bytes;
    expect(problemsIn(written)).toEqual([]);
    expect(textIn(written, firstSheet)).toContain('<v>9</v>');
    expect(textIn(written, 'xl/workbook.xml')).toContain('自评表');
  });

  test('that promises more than 4 GB is refused', () => {
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(huge.length - 22 - 20 - 56 + 52, 1, true);
    expect(problemOf(huge).code).toBe('zip64');
  });
});

test('a workbook that declares each .rels by its name stays valid with a note more', () => {
  const { '[Content_Types].xml': types = '', ...parts } = bookParts({ sheet: rows });
  const relations = 'application/vnd.openxmlformats-package.relationships+xml';
  const byName = types
    .replace(/<Default Extension="rels"[^>]*>/, '')
    .replace(
      '</Types>',
      ['/_rels/.rels', '/xl/_rels/workbook.xml.rels']
        .map(part => `<Override PartName="${part}" ContentType="${relations}"/>`)
        .join('') + '</Types>',
    );
  const bytes = zipOf({ ...parts, '[Content_Types].xml': byName });
  const marked = write(bytes, plan([], [mark])).bytes;
  expect(problemsIn(marked)).toEqual([]);
  expect(textIn(marked, '[Content_Types].xml')).toContain('PartName="/xl/worksheets/_rels/sheet1.xml.rels"');
  expect(textsIn(openWorkbook(marked).clearMarks().bytes)).toEqual(textsIn(bytes));
});

test('our fills go inside an empty <styleSheet/>', () => {
  const parts = bookParts({ sheet: rows, styles: '' });
  const empty = (parts['xl/styles.xml'] ?? '').replace(/><\/styleSheet>/, '/>');
  const marked = write(zipOf({ ...parts, 'xl/styles.xml': empty }), plan([], [mark])).bytes;
  expect(textIn(marked, 'xl/styles.xml')).toMatch(
    /<styleSheet [^>]*><dxfs count="1">.*<\/dxfs><\/styleSheet>$/,
  );
});

test('a part that is longer than the zip says is told as damaged', () => {
  const bytes = bookBytes({ sheet: `${rows}<!--${'x'.repeat(500)}-->` });
  const view = new DataView(bytes.buffer);
  let entry = view.getUint32(bytes.length - 6, true);
  for (;;) {
    const length = view.getUint16(entry + 28, true);
    if (new TextDecoder().decode(bytes.subarray(entry + 46, entry + 46 + length)) === firstSheet) break;
    entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  view.setUint32(entry + 24, 10, true);
  expect(problemOf(bytes).message).toContain(`文件已损坏：其中的 ${firstSheet}`);
});

describe('a part in UTF-16', () => {
  const utf16 = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++)
      new DataView(bytes.buffer).setUint16(2 + i * 2, text.charCodeAt(i), true);
    return bytes;
  };
  const parts = bookParts({ sheet: rows });
  const wide = (parts[firstSheet] ?? '').replace('encoding="UTF-8"', 'encoding="UTF-16"');
  const bytes = zipOf({ ...parts, [firstSheet]: utf16(wide) });

  test('is read', () => {
    expect(contents(openWorkbook(bytes).sheet('自评表'))).toEqual({ A1: 8 });
  });

  test('is written as UTF-8 and says so', () => {
    const written = write(bytes, plan([edit('A1', 8, 9)], [mark])).bytes;
    expect(problemsIn(written)).toEqual([]);
    expect(textIn(written, firstSheet)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"/);
    expect(contents(openWorkbook(written).sheet('自评表'))).toEqual({ A1: 9 });
  });
});

test('a list of styles that is named and not there: read without, and written anew with a mark', () => {
  const { 'xl/styles.xml': _, ...parts } = bookParts({ sheet: rows });
  const bytes = zipOf(parts);
  expect(contents(openWorkbook(bytes).sheet('自评表'))).toEqual({ A1: 8 });
  const written = write(bytes, plan([], [mark])).bytes;
  expect(textIn(written, 'xl/styles.xml')).toMatch(/<dxf\s/);
});

test('an entity of no name of XML is damage, not a function of the program', () => {
  const bytes = bookBytes({
    sheet:
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&constructor;</t></is></c></row></sheetData>',
  });
  expect(problemOf(bytes).code).toBe('damaged-part');
});
