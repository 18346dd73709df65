import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { a1, type Cell, type CellValue, Sheet } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

function cell(address: string, value: CellValue, formula: string | null = null): Cell {
  return { at: at(address), value, formula, format: null, shown: null };
}

function sheetOf(...cells: Cell[]): Sheet {
  return new Sheet({ name: '自评表', cells });
}

const names = (cells: Iterable<Cell>): string[] => [...cells].map(({ at: address }) => a1(address));

describe('what is kept', () => {
  test('cells that hold something, a formula without a result included', () => {
    const sheet = sheetOf(
      cell('A1', '得分'),
      cell('B1', ' '),
      cell('C1', ''),
      cell('D1', '', 'IF(A1,"","")'),
    );
    expect(names(sheet.cells())).toEqual(['A1', 'D1']);
  });

  test('a stray blank in the last row makes the sheet no larger', () => {
    expect(sheetOf(cell('C4', 1), cell('XFD1048576', null)).size).toEqual({ rows: 4, columns: 3 });
    expect(sheetOf().size).toEqual({ rows: 0, columns: 0 });
  });

  test('cells come in reading order, however they were given', () => {
    const sheet = sheetOf(cell('B3', 1), cell('C1', 2), cell('A3', 3), cell('A1', 4), cell('B1', 5));
    expect(names(sheet.cells())).toEqual(['A1', 'B1', 'C1', 'A3', 'B3']);
    expect(sheet.rowNumbers).toEqual([0, 2]);
    expect(names(sheet.row(2))).toEqual(['A3', 'B3']);
    expect(sheet.row(1)).toEqual([]);
  });
});

describe('inside a merged area', () => {
  const { sheet } = sheetFrom(`
| 产出 | 数量 | 10 |
| ↑    | 质量 | 8  |`);

  test('its value is shown, but written only in the first cell', () => {
    expect(sheet.value(at('A2'))).toBe('产出');
    expect(sheet.written(1, 0)).toBeNull();
    expect(sheet.written(0, 0)?.value).toBe('产出');
  });
});

describe('with changes', () => {
  const before = new Sheet({
    name: '自评表',
    cells: [cell('A1', '数量'), cell('B1', 8), cell('B2', 18, 'SUM(B1,10)')],
    merges: [{ top: 3, left: 0, bottom: 3, right: 1 }],
    hiddenRows: new Set([5]),
  });

  test('a cell is replaced, added or cleared; the rest stays, merges and hidden rows too', () => {
    const after = before.with([cell('B1', 9.29), cell('C1', '原因'), cell('A1', null)]);
    expect(names(after.cells())).toEqual(['B1', 'C1', 'B2']);
    expect(after.value(at('B1'))).toBe(9.29);
    expect(after.merges.areas).toEqual(before.merges.areas);
    expect([...after.hiddenRows]).toEqual([5]);
  });

  test('the sheet it was made from is unchanged', () => {
    const print = before.fingerprint();
    before.with([cell('B1', 9.29)]);
    expect(before.value(at('B1'))).toBe(8);
    expect(before.fingerprint()).toBe(print);
  });
});

describe('the fingerprint a plan is bound to', () => {
  const written = fc.record({
    row: fc.nat(3),
    col: fc.nat(3),
    value: fc.oneof(
      fc.constantFrom<CellValue>(null, '', 0, 1, '0', '1', true, 'true', '是', { error: '#N/A' }),
      fc.integer({ min: -100, max: 100 }).map(n => n / 100),
    ),
    formula: fc.constantFrom(null, null, 'A1', 'A11', 'A1+1'),
  });
  const sheets = fc.array(written, { maxLength: 8 }).map(all => {
    const cells = new Map(
      all.map(({ row, col, value, formula }): [number, Cell] => [
        row * 4 + col,
        { at: { row, col }, value, formula, format: null, shown: null },
      ]),
    );
    return new Sheet({ name: '自评表', cells: cells.values() });
  });
  const content = (sheet: Sheet): string =>
    JSON.stringify([...sheet.cells()].map(({ at: place, value, formula }) => [place, value, formula]));

  test('is the same for the same values and formulas, and only for them', () => {
    fc.assert(
      fc.property(
        sheets,
        sheets,
        (a, b) => (a.fingerprint() === b.fingerprint()) === (content(a) === content(b)),
      ),
      { numRuns: 500 },
    );
  });

  test('does not run one cell into the next: =B1 before M1 is not =B11 before C1', () => {
    const one = sheetOf(cell('A1', 5, 'B1'), cell('M1', 5));
    const other = sheetOf(cell('A1', 5, 'B11'), cell('C1', 5));
    expect(one.fingerprint()).not.toBe(other.fingerprint());
  });

  test('is about content: a format, or the order the cells were given in, has no part in it', () => {
    const plain = sheetOf(cell('A1', 0.97), cell('B1', 1));
    const formatted = sheetOf(cell('B1', 1), { ...cell('A1', 0.97), format: '0%', shown: '97%' });
    expect(formatted.fingerprint()).toBe(plain.fingerprint());
  });
});
