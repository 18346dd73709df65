import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { a1, a1Range, Merges, maxRows, parseRange, type Range, sameAddress } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

function merged(...areas: string[]): Merges {
  return new Merges(areas.flatMap(area => parseRange(area) ?? []));
}

describe('a merged cell stands for its top-left one', () => {
  const { sheet } = sheetFrom(`
| 绩效指标 | 一级指标 | 三级指标 | ←        | 得分 |
| ↑        | 产出     | 数量     | ←        | 10   |
| ↑        | ↑        | 质量     | ←        | 8    |
| ↑        | 效益     | 满意度   | ←        | 10   |`);

  test.each([
    ['A1', 'A1'],
    ['A4', 'A1'],
    ['B3', 'B2'],
    ['D3', 'C3'],
    ['E3', 'E3'],
    ['G9', 'G9'],
  ])('%s shows %s', (cell, anchor) => {
    const { row, col } = at(cell);
    expect(a1(sheet.merges.anchor(row, col))).toBe(anchor);
  });

  test('only its first cell names the area, every cell of it has its span', () => {
    expect(sheet.merges.areaFrom(at('B3'))).toBeNull();
    expect(a1Range(sheet.merges.span(at('B3')))).toBe('B2:B3');
    expect(a1Range(sheet.merges.span(at('E3')))).toBe('E3');
  });
});

test('a column merged as a whole is one area to its last row', () => {
  const merges = merged('A1:A1048576', 'C2:D3');
  for (const row of [0, 1, 20_000, 20_001, maxRows - 1]) expect(a1(merges.anchor(row, 0))).toBe('A1');
  expect(a1(merges.anchor(2, 3))).toBe('C2');
  expect(merges.area(maxRows - 1, 1)).toBeNull();
});

test('without areas every cell stands for itself', () => {
  expect(Merges.none.anchor(5, 5)).toEqual({ row: 5, col: 5 });
  expect(Merges.none.area(5, 5)).toBeNull();
});

/** Areas that do not overlap: one inside each of some squares of a board. */
const areas: fc.Arbitrary<Range[]> = fc
  .uniqueArray(fc.record({ row: fc.nat(3), col: fc.nat(3) }), { selector: ({ row, col }) => row * 4 + col })
  .chain(squares =>
    fc.tuple(
      ...squares.map(({ row, col }) =>
        fc
          .record({ top: fc.nat(4), left: fc.nat(4), height: fc.nat(4), width: fc.nat(4) })
          .map(({ top, left, height, width }) => ({
            top: row * 10 + top,
            left: col * 10 + left,
            bottom: row * 10 + top + height,
            right: col * 10 + left + width,
          })),
      ),
    ),
  );

describe('for any areas', () => {
  test('every cell of an area has its first cell for anchor, and no other cell has', () => {
    fc.assert(
      fc.property(areas, all => {
        const merges = new Merges(all);
        for (let row = 0; row < 40; row++) {
          for (let col = 0; col < 40; col++) {
            const own = all.find(
              area => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right,
            );
            const expected = own ? { row: own.top, col: own.left } : { row, col };
            if (!sameAddress(merges.anchor(row, col), expected)) return false;
          }
        }
        return true;
      }),
      { numRuns: 50 },
    );
  });

  test('an anchor is its own anchor', () => {
    fc.assert(
      fc.property(areas, fc.nat(40), fc.nat(40), (all, row, col) => {
        const merges = new Merges(all);
        const anchor = merges.anchor(row, col);
        return sameAddress(merges.anchor(anchor.row, anchor.col), anchor);
      }),
    );
  });
});
