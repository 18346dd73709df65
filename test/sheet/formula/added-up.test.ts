import { expect, test } from '@jest/globals';
import { a1, type Cell, formulasOf } from '../../../src/sheet';
import { at, sheetFrom } from '../../notation';

const { sheet } = sheetFrom(`
  | 产出 | 10   |
  | 效益 | "20" |
  | 产出 | —    |
  | 满意 | 4    |
  |      |      |
  | 小计 | 5    |`);

/** What a formula in B9 adds: each cell with how often it counts, the cells passed over in brackets. */
function told(formula: string): string {
  const cell: Cell = { at: at('B9'), value: 0, formula, format: null, shown: null };
  const hidden = sheet.with([cell]);
  const sum = formulasOf(hidden).addedUp(cell);
  if (!sum) return '—';
  const added = sum.addends.map(({ at: place, times }) => `${times === 1 ? '' : `${times}×`}${a1(place)}`);
  const left = sum.skipped.map(({ at: place, why }) => `(${why} ${a1(place)})`);
  const constant = sum.constant === 0 ? [] : [String(sum.constant)];
  return [...added, ...left, ...constant, ...(sum.isCircular ? ['itself'] : [])].join(' ');
}

test.each([
  ['SUM(B1:B4)', 'B1 B4 (text B2) (text B3)'],
  ['B1+B2+B4', 'B1 B2 B4'],
  ['B1+B4+B1', '2×B1 B4'],
  ['SUM(B1:B4,B4)', 'B1 2×B4 (text B2) (text B3)'],
  ['SUM(B1:B4)-B1', 'B4 (text B2) (text B3)'],
  ['ROUND(SUM(B1,B4),2)', 'B1 B4'],
  ['IF(COUNT(B1:B4)=0,"",ROUND(SUM(B1:B4),2))', 'B1 B4 (text B2) (text B3)'],
  ['IF(B1="","",SUM(B1:B1))', 'B1'],
  ['IFERROR(B1+B4,0)', 'B1 B4'],
  ['MIN(100,SUM(B1,B4))', 'B1 B4'],
  ['SUBTOTAL(9,B1:B4)', 'B1 B4 (text B2) (text B3)'],
  ['SUMIF(A1:A4,"产出",B1:B4)', 'B1'],
  ['SUM(B1:INDEX(B:B,ROW()-1))', 'B1 B4 B6 (text B2) (text B3)'],
  ['SUM(B1:B9)', 'B1 B4 B6 (text B2) (text B3) itself'],
  ['B1+B9', 'B1 itself'],
  ['SUM(B1,B4)+0.5', 'B1 B4 0.5'],
  ['B1*B4', '—'],
  ['AVERAGE(B1:B4)', '—'],
  ['SUM(另一张!B1:B4)', '—'],
  ['5', '—'],
])('=%s adds %s', (formula, cells) => {
  expect(told(formula)).toBe(cells);
});
