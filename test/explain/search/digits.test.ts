import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slipOf } from '../../../src/explain/search/digits';
import { Decimal } from '../../../src/sheet';

const slip = (written: string, right: string) => slipOf(new Decimal(written), new Decimal(right));

describe('the slip of the hand between two numbers', () => {
  test.each([
    // written, right
    ['18.49', '18.94', 'digits-swapped'],
    ['2.85', '2.58', 'digits-swapped'],
    ['81.94', '18.94', 'digits-swapped'],
    ['12.3', '13.2', 'digits-swapped'],
    ['13.94', '18.94', 'digit-changed'],
    ['9.2', '9.29', 'digit-dropped'],
    ['9.29', '9.2', 'digit-added'],
    ['1.89', '18.9', 'point-shifted'],
    ['161.9', '161.69', 'digit-dropped'],
    ['1661.69', '161.69', 'digit-added'],
    ['18', '18.94', null],
    ['189.4', '18.94', 'point-shifted'],
    ['1894', '18.94', 'point-shifted'],
    ['0.97', '97', 'point-shifted'],
    ['1616900', '161.69', 'unit'],
    ['161.69', '1616900', 'unit'],
    ['-3.5', '3.5', 'sign'],
    ['3.5', '-3.5', 'sign'],
    // none of a single slip
    ['13.25', '18.94', null],
    ['8', '9.29', null],
    ['0', '8', 'digit-changed'],
    ['100', '0', null],
    ['18.94', '18.94', null],
    ['-5', '15', null],
    ['5', '-15', null],
  ])('%s for %s: %s', (written, right, kind) => {
    expect(slip(written, right)).toBe(kind);
  });
});

describe('slips have a mirror', () => {
  const mirror: Readonly<Record<string, string>> = {
    'digit-dropped': 'digit-added',
    'digit-added': 'digit-dropped',
  };
  const digits = fc.integer({ min: 0, max: 99_999 });
  const numbers = fc
    .tuple(digits, fc.nat(2))
    .map(([n, places]) => new Decimal(n).div(new Decimal(10).pow(places)));

  test('what turns one number into the other, turned round, turns it back', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        fc.pre(!a.equals(b));
        const there = slipOf(a, b);
        expect(slipOf(b, a)).toBe(there === null ? null : (mirror[there] ?? there));
      }),
      { numRuns: 2000 },
    );
  });

  test('no number is a slip of itself, and every number but 0 a slip of its negative', () => {
    fc.assert(
      fc.property(numbers, value => {
        fc.pre(!value.isZero());
        expect(slipOf(value, value)).toBeNull();
        expect(slipOf(value.negated(), value)).toBe('sign');
      }),
    );
  });

  test('any two neighbouring digits exchanged are found, and any one digit', () => {
    const text = fc.integer({ min: 100_000, max: 999_999 }).map(String);
    fc.assert(
      fc.property(text, fc.nat(4), (right, i) => {
        const [a = '', b = ''] = [right[i], right[i + 1]];
        fc.pre(a !== b && !(i === 0 && b === '0'));
        const swapped = right.slice(0, i) + b + a + right.slice(i + 2);
        expect(slip(swapped, right)).toBe('digits-swapped');
        const other = right.slice(0, i) + (a === '9' ? '1' : '9') + right.slice(i + 1);
        expect(slip(other, right)).toBe('digit-changed');
      }),
    );
  });
});
