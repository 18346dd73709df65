import { describe, expect, test } from '@jest/globals';
import { type CellValue, shownText } from '../../src/sheet';

function shown(value: CellValue, format: string | null = null, byHost: string | null = null): string {
  return shownText({ at: { row: 0, col: 0 }, value, formula: null, format, shown: byHost });
}

describe('what a reader sees in a cell', () => {
  test.each<[CellValue, string | null, string]>([
    ['≥95%', null, '≥95%'],
    ['8.00', '0.0', '8.00'],
    [null, '0.00', ''],
    [true, null, '是'],
    [false, null, '否'],
    [{ error: '#DIV/0!' }, '0%', '#DIV/0!'],
    // numbers by their format
    [9.29, null, '9.29'],
    [10, '0.00', '10.00'],
    [9.285714285714286, '0.00', '9.29'],
    [0.005, '0.00', '0.01'],
    [-0.005, '0.00', '-0.01'],
    [0.1 + 0.2, null, '0.3'],
    [1600, '#,##0', '1600'],
    // percent
    [0.978, '0%', '98%'],
    [0.978, '0.00%', '97.80%'],
    [0.9664, '0%', '97%'],
    [1, '0%', '100%'],
    [0.07, null, '0.07'],
    // dates
    [44382, 'yyyy-mm-dd', '2021-07-05'],
    [44382.5, 'yyyy"年"m"月"d"日"', '2021-07-05'],
    [44382, '0', '44382'],
  ])('%j as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test("the host's own text wins", () => {
    expect(shown(0.9664, '0%', '96.6%')).toBe('96.6%');
    expect(shown(44382, 'yyyy-mm-dd', '2021年7月5日')).toBe('2021年7月5日');
    expect(shown('8.00', null, '')).toBe('');
  });
});
