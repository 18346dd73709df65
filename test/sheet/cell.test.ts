import { describe, expect, test } from '@jest/globals';
import { type CellValue, isBlank, isError, sameValue, valueText } from '../../src/sheet';

const division: CellValue = { error: '#DIV/0!' };

describe('blank', () => {
  test.each<[CellValue, boolean]>([
    [null, true],
    ['', true],
    [' ', true],
    ['\u3000', true],
    ['\n', true],
    [0, false],
    [false, false],
    ['0', false],
    ['—', false],
    ['/', false],
    [division, false],
  ])('%j: %s', (value, blank) => {
    expect(isBlank(value)).toBe(blank);
  });
});

describe('the same value', () => {
  test.each<[CellValue, CellValue, boolean]>([
    [8, 8, true],
    [8, '8', false],
    ['8.00', '8', false],
    [null, '', false],
    [0, null, false],
    [0, false, false],
    [division, { error: '#DIV/0!' }, true],
    [division, { error: '#N/A' }, false],
    [division, '#DIV/0!', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });
});

test('a value reads in a sentence as the sheet shows it, an error by its name', () => {
  expect([null, '优', 9.29, division].map(valueText)).toEqual(['', '优', '9.29', '#DIV/0!']);
  expect([null, '#DIV/0!', division].map(isError)).toEqual([false, false, true]);
});
