import { expect, test } from '@jest/globals';
import { CellValueType } from '@univerjs/core';
import fc from 'fast-check';
import { isAllowed } from '../../../src/workbench/grid/allowed';
import { linesOf } from '../../../src/workbench/grid/lines';
import { editorText } from '../../../src/workbench/grid/editor-text';
import { asItIs, resultValue, typedContent } from '../../../src/workbench/grid/typed';

const typed = (v: string | number, format: string | null = null) =>
  typedContent({ v }, { format, isTyped: true }).value;

test.each([
  ['18.94', null, 18.94],
  ['-3', null, -3],
  ['.5', null, 0.5],
  ['1e3', null, 1000],
  ['1,234.56', null, 1234.56],
  ['1,234,567', '#,##0.00', 1_234_567],
  ['12,34', null, '12,34'],
  ['￥100', null, 100],
  ['97.8%', null, '97.8%'],
  ['97.8%', '0.00%', 0.978],
  ['7.1％', '0%', 0.071],
  ['95', '0%', 0.95],
  ['0.5', '0%', 0.5],
  ['2023-12-31', null, '2023-12-31'],
  ['2023-12-31', 'yyyy/m/d', 45_291],
  ['2023-13-45', 'yyyy/m/d', '2023-13-45'],
  ['2023年12月', 'yyyy/m/d', '2023年12月'],
  ['≥95%', '0%', '≥95%'],
  ['0012', '@', '0012'],
])('“%s” typed into a cell of format %s is %p', (text, format, expected) => {
  expect(typed(text, format)).toEqual(expected);
});

test('a number that is pasted or filled into a cell of percentages is what it is', () => {
  expect(typedContent({ v: 1.2, t: CellValueType.NUMBER }, { format: '0%', isTyped: false }).value).toBe(1.2);
});

test.each([
  [18.935, '0.00'],
  [0.978_46, '0.00%'],
  [0.071, '0%'],
  [1.1, '0%'],
  [18.934_567_890_12, null],
  [0.1 + 0.2, null],
  [45_000, 'yyyy/m/d'],
  [45_000.75, 'yyyy/m/d'],
  [-1234.5, '#,##0'],
  [1e21, null],
  [1e-7, null],
])('%d shown as %s begins in the editor so that it comes back as it was', (number, format) => {
  expect(typed(editorText(number, format), format)).toBe(number);
});

test('any number comes back from the editor as it was, whatever its cell shows', () => {
  const formats = fc.constantFrom(null, '0', '0.00', '0%', '0.00%', '#,##0.00', 'yyyy/m/d');
  // A file has no negative zero.
  const numbers = fc
    .oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.integer({ min: -100, max: 60_000 }),
    )
    .map(number => number + 0);
  fc.assert(
    fc.property(numbers, formats, (number, format) => {
      expect(typed(editorText(number, format), format)).toBe(number);
    }),
  );
});

test('formulas, truth values, errors and texts of several lines', () => {
  const formula = { f: '=SUM(A1:A2)', v: 3, t: CellValueType.NUMBER };
  expect(typedContent(formula, { format: '0%', isTyped: true })).toEqual({ value: 3, formula: 'SUM(A1:A2)' });
  expect(typedContent({ v: 1, t: CellValueType.BOOLEAN }, asItIs).value).toBe(true);
  expect(typed('#N/A')).toEqual({ error: '#N/A' });
  expect(typedContent({ v: '0012', t: CellValueType.FORCE_STRING }, asItIs).value).toBe('0012');
  const lines = linesOf('甲\n乙\n\n丙', { ff: '宋体' });
  expect(typedContent({ p: lines }, asItIs).value).toBe('甲\n乙\n\n丙');
  expect([typedContent(null, asItIs), typedContent({ v: '' }, asItIs)]).toEqual([
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
