import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTo, Decimal, decimalOf, plain, roundTo, sum, tie, zero } from '../../src/sheet';

const d = (text: string | number) => new Decimal(text);

describe('the decimal a spreadsheet means', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [170 - 58.2 - 47.589 - 23.86 - 33.6, '6.751'],
    [18.94 - 13.25, '5.69'],
    [161.69 / 170, '0.951117647058824'],
    [9.29, '9.29'],
    [100, '100'],
    [-0.07, '-0.07'],
    [1e-7, '0.0000001'],
    [0, '0'],
    [-0, '0'],
    [793150, '793150'],
    [123456789012345680, '123456789012346000'],
  ])('%d', (stored, meant) => {
    expect(plain(decimalOf(stored))).toBe(meant);
  });

  test('whatever is typed with at most 15 digits is meant to the digit', () => {
    const typed = fc
      .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.nat(12))
      .map(([digits, decimals]) => new Decimal(digits.toString()).div(new Decimal(10).pow(decimals)));
    fc.assert(
      fc.property(typed, value => {
        expect(decimalOf(Number(value.toString())).equals(value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a sum of amounts that a formula left with a long tail is the sum on paper', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { maxLength: 20 });
    fc.assert(
      fc.property(cents, all => {
        const stored = all.reduce((total, amount) => total + amount / 100, 0);
        const paper = sum(all.map(amount => d(amount).div(100)));
        expect(roundTo(decimalOf(stored), 6).equals(paper)).toBe(true);
      }),
    );
  });
});

describe('shortening', () => {
  test.each([
    // value, decimals, 四舍五入, 截位
    ['9.285714', 2, '9.29', '9.28'],
    ['2.8449', 2, '2.84', '2.84'],
    ['2.845', 2, '2.85', '2.84'],
    ['-2.845', 2, '-2.85', '-2.84'],
    ['0.005', 2, '0.01', '0'],
    ['9.8', 0, '10', '9'],
    ['9.8', 2, '9.8', '9.8'],
    ['99.999', 2, '100', '99.99'],
  ])('%s to %i decimals', (value, decimals, rounded, cut) => {
    expect(plain(roundTo(d(value), decimals))).toBe(rounded);
    expect(plain(cutTo(d(value), decimals))).toBe(cut);
  });

  test('rounding moves a number by half a unit at most, cutting by less than one, towards zero', () => {
    const any = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(n => d(n).div(10_000));
    fc.assert(
      fc.property(any, value => {
        expect(roundTo(value, 2).minus(value).abs().lessThanOrEqualTo('0.005')).toBe(true);
        expect(cutTo(value, 2).minus(value).abs().lessThan('0.01')).toBe(true);
        expect(cutTo(value, 2).abs().lessThanOrEqualTo(value.abs())).toBe(true);
      }),
    );
  });
});

test('digits are written without exponent and trailing zeros', () => {
  expect(['98.00', '18.94', '-0.50', '0', '-0', '1e-7', '1e21'].map(text => plain(d(text)))).toEqual([
    '98',
    '18.94',
    '-0.5',
    '0',
    '0',
    '0.0000001',
    '1000000000000000000000',
  ]);
});

describe('how a written number compares with the one that follows', () => {
  test.each([
    ['9.29', 2, '9.29', 'exact'],
    ['9.29', 2, '9.2857142857', 'rounding'],
    ['9.28', 2, '9.2857142857', 'rounding'],
    ['9.30', 2, '9.2857142857', 'off'],
    ['9.27', 2, '9.2857142857', 'off'],
    ['97', 0, '96.64', 'rounding'],
    ['96', 0, '96.64', 'rounding'],
    ['98', 0, '96.64', 'off'],
    ['9.3', 1, '9.2857142857', 'rounding'],
    ['9.2', 1, '9.2857142857', 'rounding'],
    ['9.4', 1, '9.2857142857', 'off'],
    ['87.72', 2, '87.71', 'rounding'],
    ['87.72', 2, '87.70', 'off'],
    ['13.25', 2, '18.94', 'off'],
    ['2.853', 3, '2.85294', 'rounding'],
  ] as const)('%s (%i decimals) for %s: %s', (written, decimals, expected, found) => {
    expect(tie(d(written), decimals, d(expected))).toBe(found);
  });

  test('rounding and cutting are always explained, in any number of decimals', () => {
    const any = fc.integer({ min: 0, max: 10_000_000 }).map(n => d(n).div(10_000));
    fc.assert(
      fc.property(any, fc.nat(4), (value, decimals) => {
        expect(tie(roundTo(value, decimals), decimals, value)).not.toBe('off');
        expect(tie(cutTo(value, decimals), decimals, value)).not.toBe('off');
      }),
    );
  });
});

test('a sum is exact, and nothing adds up to 0', () => {
  expect(plain(sum([d('2.85'), d('2.84'), d('13.25')]))).toBe('18.94');
  expect(sum([]).equals(zero)).toBe(true);
});
