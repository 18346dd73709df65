import { expect, test } from '@jest/globals';
import { CellValueType } from '@univerjs/core';
import { isAllowed } from '../../../src/workbench/grid/allowed';
import { resultValue, typedContent } from '../../../src/workbench/grid/typed';

const value = (v: string | number, format: string | null = null) => typedContent({ v }, format).value;

test.each([
  ['18.94', null, 18.94],
  ['-3', null, -3],
  ['.5', null, 0.5],
  ['1e3', null, 1000],
  ['1,234', null, '1,234'],
  ['97.8%', null, '97.8%'],
  ['97.8%', '0.00%', 0.978],
  ['7.1％', '0%', 0.071],
  ['2023-12-31', null, '2023-12-31'],
  ['2023-12-31', 'yyyy/m/d', 45_291],
  ['2023年12月', 'yyyy/m/d', '2023年12月'],
  ['≥95%', '0%', '≥95%'],
])('“%s” in a cell of format %s is %p', (text, format, expected) => {
  expect(value(text, format)).toEqual(expected);
});

test('formulas, truth values, errors and texts of several lines', () => {
  expect(typedContent({ f: '=SUM(A1:A2)', v: 3, t: CellValueType.NUMBER }, '0%')).toEqual({
    value: 3,
    formula: 'SUM(A1:A2)',
  });
  expect(typedContent({ v: 1, t: CellValueType.BOOLEAN }, null).value).toBe(true);
  expect(value('#N/A')).toEqual({ error: '#N/A' });
  expect(typedContent({ v: '0012', t: CellValueType.FORCE_STRING }, null).value).toBe('0012');
  expect(
    typedContent({ p: { id: 'd', documentStyle: {}, body: { dataStream: '甲\r乙\r\n' } } }, null).value,
  ).toBe('甲\n乙');
  expect([typedContent(null, null), typedContent({ v: '' }, null)]).toEqual([
    { value: null, formula: null },
    { value: null, formula: null },
  ]);
  expect(resultValue({ v: 18.94, t: CellValueType.NUMBER, f: '=A1' })).toBe(18.94);
});

test('contents may be changed; rows, formats and worksheets may not', () => {
  expect(
    [
      'sheet.command.set-range-values',
      'sheet.command.paste',
      'sheet.operation.set-selections',
      'doc.command.insert-text',
    ].map(isAllowed),
  ).toEqual([true, true, true, true]);
  expect(
    [
      'sheet.command.insert-row',
      'sheet.command.set-bold',
      'sheet.command.cut',
      'sheet.mutation.move-range',
    ].map(isAllowed),
  ).toEqual([false, false, false, false]);
});
