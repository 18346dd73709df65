import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { DisjointAreas } from '../../../../src/hosts/xlsx/read/disjoint-areas';
import { contains, type Range } from '../../../../src/sheet';

const range: fc.Arbitrary<Range> = fc
  .record({ top: fc.nat(12), left: fc.nat(8), rows: fc.nat(4), columns: fc.nat(4) })
  .map(({ top, left, rows, columns }) => ({ top, left, bottom: top + rows, right: left + columns }));

const overlap = (a: Range, b: Range): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

test('an area is taken unless it overlaps one that was taken, and found from every cell of it', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), given => {
      const areas = new DisjointAreas<Range>();
      const taken: Range[] = [];
      const waiting = [...given].sort((a, b) => a.top - b.top || a.left - b.left);
      for (let row = 0; row < 20; row++) {
        for (let next = waiting[0]; next?.top === row; next = waiting[0]) {
          waiting.shift();
          const area = next;
          const free = !taken.some(other => overlap(area, other));
          expect(areas.add(area, area)).toBe(free);
          if (free) taken.push(area);
        }
        const columns = Array.from({ length: 14 }, (_, col) => col);
        expect(columns.map(col => areas.at(row, col))).toEqual(
          columns.map(col => taken.find(area => contains(area, { row, col })) ?? null),
        );
      }
    }),
    { numRuns: 200 },
  );
});
