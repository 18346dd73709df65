import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandsText, type GradeBand, gradeOf, ministry } from '../../src/scoring';
import { Decimal } from '../../src/sheet';

const province: readonly GradeBand[] = [
  { word: '优', from: new Decimal(80) },
  { word: '良', from: new Decimal(70) },
  { word: '中', from: new Decimal(60) },
  { word: '差', from: new Decimal(0) },
];

describe('the grade a total earns', () => {
  test.each([
    ['100', '优', '优'],
    ['90', '优', '优'],
    ['89.99', '良', '优'],
    ['87.72', '良', '优'],
    ['80', '良', '优'],
    ['79.99', '中', '良'],
    ['60', '中', '中'],
    ['59.99', '差', '差'],
    ['0', '差', '差'],
    ['105', '优', '优'],
  ])('%s: %s nationally, %s where 80 is 优', (total, national, other) => {
    expect(gradeOf(new Decimal(total), ministry.grades)).toBe(national);
    expect(gradeOf(new Decimal(total), province)).toBe(other);
  });

  test('below all bands there is none', () => {
    expect(gradeOf(new Decimal(-1), ministry.grades)).toBeNull();
    expect(gradeOf(new Decimal(50), [{ word: '合格', from: new Decimal(60) }])).toBeNull();
  });

  test('a higher total never earns a lower grade', () => {
    const totals = fc.integer({ min: 0, max: 10_000 }).map(n => new Decimal(n).div(100));
    const rank = (total: Decimal) =>
      ministry.grades.findIndex(({ word }) => word === gradeOf(total, ministry.grades));
    fc.assert(
      fc.property(totals, totals, (a, b) => {
        expect(rank(Decimal.max(a, b))).toBeLessThanOrEqual(rank(Decimal.min(a, b)));
      }),
    );
  });
});

test('a report says which bands it used', () => {
  expect(bandsText(ministry.grades)).toBe('优≥90，良≥80，中≥60，差');
  expect(bandsText(province)).toBe('优≥80，良≥70，中≥60，差');
});
