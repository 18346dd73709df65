import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  a1,
  a1Range,
  type Address,
  addressKey,
  byReadingOrder,
  columnName,
  contains,
  maxColumns,
  maxRows,
  parseAddress,
  parseRange,
  sameAddress,
} from '../../src/sheet';
import { at } from '../notation';

const anywhere: fc.Arbitrary<Address> = fc.record({
  row: fc.integer({ min: 0, max: maxRows - 1 }),
  col: fc.integer({ min: 0, max: maxColumns - 1 }),
});

describe('columns have letters', () => {
  test.each([
    [0, 'A'],
    [6, 'G'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (col, name) => {
    expect(columnName(col)).toBe(name);
  });
});

describe('an address as people write it', () => {
  test.each([
    ['A1', 0, 0],
    ['G48', 47, 6],
    ['g48', 47, 6],
    ['$G$48', 47, 6],
    ['$G48', 47, 6],
    ['G$48', 47, 6],
    ['XFD1048576', 1_048_575, 16_383],
  ])('%s', (text, row, col) => {
    expect(parseAddress(text)).toEqual({ row, col });
  });

  test.each([
    '',
    'A',
    '1',
    'A0',
    '$',
    '$$A1',
    'A1B',
    'A-1',
    'A1:B2',
    'XFE1',
    'AAAA1',
    'A1048577',
    'A12345678',
    '得分',
    'Ａ１',
    ' A1',
  ])('“%s” is none', text => {
    expect(parseAddress(text)).toBeNull();
  });

  test('every address reads back as itself', () => {
    fc.assert(fc.property(anywhere, address => expect(parseAddress(a1(address))).toEqual(address)));
  });
});

describe('a range as people write it', () => {
  test.each([
    ['A1:C3', 'A1:C3'],
    ['C3:A1', 'A1:C3'],
    ['A3:C1', 'A1:C3'],
    ['$A$1:$C$3', 'A1:C3'],
    ['B2:B2', 'B2'],
    ['B2', 'B2'],
  ])('%s covers %s', (text, written) => {
    const range = parseRange(text);
    expect(range && a1Range(range)).toBe(written);
  });

  test.each(['', ':', 'A1:', ':A1', 'A1:C', 'A1:B2:C3'])('“%s” is none', text => {
    expect(parseRange(text)).toBeNull();
  });

  test('all four sides belong to it', () => {
    const range = { top: 1, left: 1, bottom: 2, right: 3 };
    expect(['B2', 'D3', 'B3', 'D2'].every(corner => contains(range, at(corner)))).toBe(true);
    expect(['A2', 'B1', 'E2', 'B4'].some(outside => contains(range, at(outside)))).toBe(false);
  });
});

describe('reading order', () => {
  test('by row, then by column', () => {
    const cells = ['AA1', 'B2', 'A2', 'B1', 'A10', 'A3'].map(at);
    expect(cells.sort(byReadingOrder).map(a1)).toEqual(['B1', 'AA1', 'A2', 'B2', 'A3', 'A10']);
  });

  test('two addresses have one key only where they are one', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => (addressKey(a) === addressKey(b)) === sameAddress(a, b)),
    );
  });
});
