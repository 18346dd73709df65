import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan, type CellContent, contentOf, type Edit, invertPlan, type Plan } from '../../src/plan';
import { a1, type Cell, type CellValue, Sheet, type Sheet as SheetType } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

const typed = (value: CellValue): CellContent => ({ value, formula: null });

function edit(cell: string, before: CellContent, after: CellContent): Edit {
  return { at: at(cell), before, after, why: '按 26÷28×10 应为 9.29' };
}

function planOf(sheet: SheetType, ...edits: Edit[]): Plan {
  return { sheet: sheet.name, fingerprint: sheet.fingerprint(), edits, marks: null };
}

/** `E2=9.29` for each cell of a row, formulas with their `=`. */
function contents(sheet: SheetType): string[] {
  return [...sheet.cells()].map(
    ({ at: place, value, formula }) =>
      `${a1(place)} ${JSON.stringify(value)}${formula ? ` =${formula}` : ''}`,
  );
}

function applied(sheet: SheetType, plan: Plan) {
  const result = applyPlan(sheet, plan);
  if (result.kind === 'refused') throw new Error(result.refusals.map(({ at: cell }) => a1(cell)).join());
  return result;
}

function refused(sheet: SheetType, plan: Plan): string[] {
  const result = applyPlan(sheet, plan);
  return result.kind === 'refused'
    ? result.refusals.map(({ at: cell, reason }) => `${a1(cell)} ${reason}`)
    : [];
}

const { sheet } = sheetFrom(`
| 三级指标 | 分值 | 得分              | 原因 |
| 开发数量 | 10   | 8                 |      |
| 满意度   | 90   | "90.00"           | ←    |
| 总分     | 100  | =SUM(C2:C3) ⇒ 98  |      |`);

describe('a plan is applied as a whole', () => {
  test('typed cells get their new values, blank cells too', () => {
    const plan = planOf(
      sheet,
      edit('C2', typed(8), typed(9.29)),
      edit('C3', typed('90.00'), typed('88.00')),
      edit('D2', typed(null), typed('少开发 2 个')),
    );
    expect(contents(applied(sheet, plan).sheet)).toEqual([
      ...['A1 "三级指标"', 'B1 "分值"', 'C1 "得分"', 'D1 "原因"'],
      ...['A2 "开发数量"', 'B2 10', 'C2 9.29', 'D2 "少开发 2 个"'],
      ...['A3 "满意度"', 'B3 90', 'C3 "88.00"'],
      ...['A4 "总分"', 'B4 100', 'C4 98 =SUM(C2:C3)'],
    ]);
  });

  test('a cell keeps its format and no longer shows its old text', () => {
    const rate: Cell = { at: at('A1'), value: 0.97, formula: null, format: '0%', shown: '97%' };
    const before = new Sheet({ name: '自评表', cells: [rate] });
    const after = applied(before, planOf(before, edit('A1', typed(0.97), typed(0.95)))).sheet;
    expect(after.written(0, 0)).toEqual({ ...rate, value: 0.95, shown: null });
  });

  test('an empty plan changes nothing', () => {
    expect(applied(sheet, planOf(sheet)).sheet.fingerprint()).toBe(sheet.fingerprint());
  });
});

describe('a plan is refused, with the cell', () => {
  test.each([
    ['a number that was changed meanwhile', edit('C2', typed(9), typed(9.29)), 'C2 changed'],
    ['a blank that was filled meanwhile', edit('C2', typed(null), typed(9.29)), 'C2 changed'],
    ['a cell that was cleared meanwhile', edit('D2', typed('原因'), typed('另一个')), 'D2 changed'],
    ['a text that became a number', edit('B2', typed('10'), typed(20)), 'B2 changed'],
    ['a value that became a formula', edit('C4', typed(98), typed(99.29)), 'C4 changed'],
    [
      'a formula that became another',
      edit('C4', { value: 98, formula: 'C2+C3' }, typed(99.29)),
      'C4 changed',
    ],
    ['a cell inside a merged area', edit('D3', typed(null), typed('原因')), 'D3 merged'],
  ])('%s', (_, wrong, why) => {
    expect(refused(sheet, planOf(sheet, wrong))).toEqual([why]);
  });

  test('nothing is written where one of several cells does not fit, and all of those are named', () => {
    const plan = planOf(
      sheet,
      edit('B2', typed(10), typed(20)),
      edit('C2', typed(9), typed(9.29)),
      edit('D3', typed(null), typed('原因')),
    );
    expect(refused(sheet, plan)).toEqual(['C2 changed', 'D3 merged']);
    expect(sheet.value(at('B2'))).toBe(10);
  });

  test('a formula that was only recalculated is no change', () => {
    const recalculated = edit('C4', { value: 97, formula: 'SUM(C2:C3)' }, typed(99.29));
    expect(refused(sheet, planOf(sheet, recalculated))).toEqual([]);
  });

  test('the empty text and no value are one', () => {
    expect(refused(sheet, planOf(sheet, edit('D2', typed(''), typed('原因'))))).toEqual([]);
  });
});

describe('a plan is taken back', () => {
  const values = fc.constantFrom<CellValue>(null, 0, 8, 9.29, '8.00', '99分', '—', true, { error: '#N/A' });
  const content = fc.record({ value: values, formula: fc.constantFrom(null, null, null, 'SUM(A1:A3)') });
  const sheets = fc.array(content, { minLength: 12, maxLength: 12 }).map(
    all =>
      new Sheet({
        name: '自评表',
        cells: all.map(
          (each, i): Cell => ({
            at: { row: Math.floor(i / 3), col: i % 3 },
            ...each,
            format: null,
            shown: null,
          }),
        ),
      }),
  );
  const changes = fc.uniqueArray(fc.record({ place: fc.nat(11), after: content }), {
    selector: ({ place }) => place,
    minLength: 1,
    maxLength: 12,
  });
  const editsOf = (before: SheetType, all: readonly { place: number; after: CellContent }[]): Edit[] =>
    all.map(({ place, after }) => {
      const cell = { row: Math.floor(place / 3), col: place % 3 };
      return { at: cell, before: contentOf(before.written(cell.row, cell.col)), after, why: '' };
    });

  test('apply, then undo, is the sheet it was: for any sheet and any edits', () => {
    fc.assert(
      fc.property(sheets, changes, (before, all) => {
        const done = applied(before, planOf(before, ...editsOf(before, all)));
        const undone = applied(done.sheet, done.undo);
        expect(contents(undone.sheet)).toEqual(contents(before));
        expect(undone.sheet.fingerprint()).toBe(before.fingerprint());
      }),
    );
  });

  test('undo, then undo again, is the plan itself', () => {
    fc.assert(
      fc.property(sheets, changes, (before, all) => {
        const plan = planOf(before, ...editsOf(before, all));
        expect(invertPlan(invertPlan(plan))).toEqual(plan);
        const done = applied(before, plan);
        const again = applied(applied(done.sheet, done.undo).sheet, invertPlan(done.undo));
        expect(contents(again.sheet)).toEqual(contents(done.sheet));
      }),
    );
  });

  test('the undo is bound to the sheet after the writing, and carries no marks', () => {
    const plan: Plan = {
      ...planOf(sheet, edit('C2', typed(8), typed(9.29))),
      marks: [{ at: at('C2'), level: 'error', note: '得分写 8' }],
    };
    const done = applied(sheet, plan);
    expect(done.undo.fingerprint).toBe(done.sheet.fingerprint());
    expect(done.undo.marks).toBeNull();
  });

  test('a cell changed after the writing is not undone over', () => {
    const done = applied(sheet, planOf(sheet, edit('C2', typed(8), typed(9.29))));
    const touched = done.sheet.with([{ at: at('C2'), value: 9, formula: null, format: null, shown: null }]);
    expect(refused(touched, done.undo)).toEqual(['C2 changed']);
  });

  test('one changed cell refuses the whole plan and is the one named', () => {
    fc.assert(
      fc.property(sheets, changes, fc.nat(11), (before, all, pick) => {
        const edits = editsOf(before, all);
        const hit = edits[pick % edits.length];
        if (!hit) return;
        const other: Cell = { at: hit.at, value: '别人改的', formula: null, format: null, shown: null };
        expect(refused(before.with([other]), planOf(before, ...edits))).toEqual([`${a1(hit.at)} changed`]);
      }),
    );
  });
});
