import { expect, test } from '@jest/globals';
import { CellValueType } from '@univerjs/core';
import fc from 'fast-check';
import { isAllowed } from '../../../src/workbench/grid/allowed';
import { linesOf } from '../../../src/workbench/grid/lines';
import { editorText } from '../../../src/workbench/grid/editor-text';
import { landings, pastedCells } from '../../../src/workbench/grid/pasted';
import { readEntry } from '../../../src/workbench/grid/read-entry';
import { valueData } from '../../../src/workbench/grid/sheet-data';
import { heldContent, heldValue } from '../../../src/workbench/grid/typed';

const typed = (text: string, format: string | null = null) => readEntry(text, format, true);

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
  expect(readEntry('1.2', '0%', false)).toBe(1.2);
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
    { examples: [[-1e15, 'yyyy/m/d']] },
  );
});

test('what is held is told from what is only shown: formulas, truth values, errors, texts of several lines', () => {
  const formula = { f: '=XLOOKUP(A1,B:B,C:C)', v: 3, t: CellValueType.NUMBER };
  expect(heldContent(formula)).toEqual({ value: 3, formula: '_xlfn.XLOOKUP(A1,B:B,C:C)' });
  expect(heldValue({ v: 1, t: CellValueType.BOOLEAN })).toBe(true);
  for (const value of [{ error: '#N/A' }, '#N/A', '1,200', '95%', 18.94, true, null])
    expect(heldValue(valueData(value))).toEqual(value);
  expect(heldContent({ p: linesOf('甲\n乙\n\n丙', { ff: '宋体' }) }).value).toBe('甲\n乙\n\n丙');
  expect([heldContent(null), heldContent({ v: '' })]).toEqual([
    { value: null, formula: null },
    { value: null, formula: null },
  ]);
  // No cell holds a longer text: the file could not be saved with it.
  expect(heldValue({ v: '长'.repeat(32_768), t: CellValueType.STRING })).toEqual({ error: '#VALUE!' });
});

test.each([
  [
    '50%\t80%\r\n≥95%\t合格\r\n',
    [
      ['50%', '80%'],
      ['≥95%', '合格'],
    ],
  ],
  ['"第一行\n第二行"\t"他说""好"""', [['第一行\n第二行', '他说"好"']]],
  ['甲', [['甲']]],
  ['\t乙\t', [['', '乙', '']]],
  ['5" 管\t6', [['5" 管', '6']]],
])('%j is pasted as the cells it was copied from', (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

test('pasted cells pass over covered columns, and what falls on a covered row or beyond the sheet is left out', () => {
  // B1:C1 is one area, A2:A3 another.
  const covered = (row: number, col: number) =>
    row === 0 && col === 2 ? 'from-left' : row === 2 && col === 0 ? 'from-above' : 'no';
  const cells = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
    ['j', 'k', 'l'],
  ];
  const { landed, beyond } = landings(cells, { row: 0, col: 0 }, { rows: 3, columns: 4 }, covered);
  expect(landed.map(({ row, col, text }) => `${text}${row}${col}`)).toEqual(
    'a00 b01 c03 d10 e11 f12 h21 i22'.split(' '),
  );
  expect(beyond).toBe(3);
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
