import { describe, expect, test } from '@jest/globals';
import type { CellLook } from '../../../src/hosts/xlsx';
import { Sheet } from '../../../src/sheet';
import { fittedHeight } from '../../../src/workbench/grid/sizes';

const wrapped = { size: null, wrap: true } as CellLook;

/** The height of a row that holds this text, where so many characters have room beside each other. */
function heightOf(text: string, characters: number): number {
  const cell = { at: { row: 0, col: 0 }, value: text, formula: null, format: null, shown: null };
  const sheet = new Sheet({
    name: '自评表',
    cells: [cell],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  });
  return fittedHeight(sheet, 0, [characters * 15 + 6], () => wrapped, 0);
}

/** So many lines of eleven points. */
const lines = (count: number): number => Math.round(count * 15 * 1.32) + 2;

describe('the height of a row that fits itself', () => {
  test('绍兴 rows 3–4: quotes, dashes and dots are as wide as a Chinese character', () => {
    expect(heightOf('“十四五”规划——以下简称……', 10)).toBe(lines(2));
    expect(heightOf('“”‘’—…'.repeat(4), 10)).toBe(lines(3));
  });

  test('广水 G11: a mark that may not begin a line takes the character before it along', () => {
    // Two full lines, but a comma stands where the second would begin.
    expect(heightOf('按时完成全部验收工作，并且已经交付使用方', 10)).toBe(lines(3));
  });

  test('a text that fits is one line, letters and digits half as wide', () => {
    expect(heightOf('完成率', 10)).toBe(lines(1));
    expect(heightOf('abcdefghijklmnop', 10)).toBe(lines(1));
  });
});
