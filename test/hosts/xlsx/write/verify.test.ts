import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../../../src/hosts/xlsx';
import { at, bookBytes, edit, firstSheet, plan, textsIn, zipOf } from '../book';

const rows = '<sheetData><row r="1"><c r="A1"><v>8</v></c><c r="B1"><v>9</v></c></row></sheetData>';
const mark = { at: at('B1'), level: 'error' as const, note: 'B1 有误' };
const plans = [plan([edit('A1', 8, 9.5)], [mark])];

/** What is found wrong of the written file after somebody changed its parts. */
function faultAfter(change: (parts: Record<string, string>) => void): string | null {
  const workbook = openWorkbook(bookBytes({ sheet: rows }));
  const applied = workbook.apply(plans);
  if (applied.kind === 'refused') throw new Error('refused');
  const parts = textsIn(applied.bytes);
  change(parts);
  // Packed anew, parts that were not touched differ in their packed bytes alone where the packer does.
  return workbook.faultOf(
    { bytes: zipOf(parts), touched: new Set([...applied.touched, 'xl/styles.xml']) },
    plans,
  );
}

const replace = (part: string, from: string | RegExp, to: string) => (parts: Record<string, string>) => {
  const text = parts[part] ?? '';
  expect(text).toMatch(from);
  parts[part] = text.replace(from, to);
};

describe('a written file is looked at before it is kept', () => {
  test('as it was written it is right', () => {
    expect(faultAfter(() => {})).toBeNull();
  });

  test('a part that was not to change', () => {
    expect(faultAfter(replace('xl/workbook.xml', '自评表', '自评'))).toBe('xl/workbook.xml');
  });

  test('a part that is not well-formed', () => {
    expect(faultAfter(replace(firstSheet, '</sheetData>', ''))).toBe(firstSheet);
  });

  test('a new part without a type', () => {
    expect(
      faultAfter(replace('[Content_Types].xml', /<Override PartName="\/xl\/comments1\.xml"[^>]*>/, '')),
    ).toBe('xl/comments1.xml');
  });

  test('a relationship that leads nowhere', () => {
    expect(faultAfter(replace('xl/worksheets/_rels/sheet1.xml.rels', 'comments1', 'comments2'))).toBe(
      'xl/worksheets/_rels/sheet1.xml.rels',
    );
  });

  test('an edit that is not in its cell', () => {
    expect(faultAfter(replace(firstSheet, '<v>9.5</v>', '<v>9.4</v>'))).toBe('自评表!A1');
  });

  test('a mark that is not on its cell', () => {
    expect(faultAfter(replace(firstSheet, 'sqref="B1"', 'sqref="C1"'))).toBe('自评表!B1');
  });

  test('no zip at all', () => {
    const workbook = openWorkbook(bookBytes({ sheet: rows }));
    expect(workbook.faultOf({ bytes: new Uint8Array(100), touched: new Set() }, plans)).toBe(
      'not-a-workbook',
    );
  });
});
