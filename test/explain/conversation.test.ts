import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openWorkbook } from '../../src/hosts/xlsx';
import { type Review, review } from '../../src/review';
import { ministry } from '../../src/scoring';
import { a1, type Cell, type Sheet } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

function told(reviewed: ReturnType<typeof review>): string[] {
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings
    .filter(({ level }) => level === 'error')
    .map(({ rule, cells, candidates, certain, expected }) =>
      certain
        ? `${rule} ${cells.map(a1).join('、')} → ${expected}`
        : `${rule}? ${candidates.map(a1).join('、')}`,
    );
}

describe('“G7 没错”: a pinned cell is never accused', () => {
  const { sheet } = sheetFrom(`
    | 项目支出绩效自评表 |          |            |            |      |      |
    | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标           | 管理规范 |            | 较好       | 50   | 45   |
    | 效益指标           | 社会影响 |            | 较好       | 50   | 46   |
    | 总分               |          |            |            | 100  | 94   |`);

  test('three may be wrong, then two, then one', () => {
    expect(told(review(sheet))).toEqual(['S03? F3、F4、F5']);
    expect(told(review(sheet, ministry, [at('F3')]))).toEqual(['S03? F4、F5']);
    expect(told(review(sheet, ministry, [at('F3'), at('F5')]))).toEqual(['S03 F4 → 49']);
    expect(told(review(sheet, ministry, [at('F3'), at('F4')]))).toEqual(['S03 F5 → 91']);
  });

  test('where all are right, it says that the sum does not tie', () => {
    const all = review(sheet, ministry, [at('F3'), at('F4'), at('F5')]);
    if (!all.form) throw new Error(all.why);
    const [finding] = all.findings.filter(({ rule }) => rule === 'S03');
    expect([finding?.certain, finding?.candidates]).toEqual([false, []]);
    expect(finding?.message).toContain('各数都已确认无误，算式仍不成立');
  });

  test('a cell that was certain is not told any more', () => {
    const reviewed = jinzhong();
    expect(told(reviewed)).toContain('S02 G48 → 18.94');
    expect(told(review(reviewed.sheet, ministry, [at('G48')]))).not.toContain('S02 G48 → 18.94');
  });
});

function jinzhong(): Review {
  const workbook = openWorkbook(new Uint8Array(readFileSync('assets/examples/jinzhong-2020.xlsx')));
  const reviewed = review(workbook.sheet(workbook.sheets[0]?.name ?? ''));
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed;
}

describe('晋中: the subtotal that left two rows out', () => {
  test('is one finding, with the rows and with how much stands against anything else', () => {
    const [finding, ...more] = jinzhong().findings.filter(({ rule }) => rule === 'S02' || rule === 'S03');
    expect(more).toEqual([]);
    expect([finding?.cells.map(a1), finding?.related.map(a1), finding?.margin]).toEqual([
      ['G48'],
      ['G52', 'G54'],
      1,
    ]);
    expect(finding?.message).toMatch(
      /漏加了这 2 行。改为 18.94 后，G73 总分 87.72 也对上。不改这一格，至少要改 2 格才对得上。$/,
    );
  });

  test('with those two rows blank, says what is missing instead', () => {
    const { sheet } = jinzhong();
    const blank = (cell: string): Cell => ({
      at: at(cell),
      value: null,
      formula: null,
      format: null,
      shown: null,
    });
    const reviewed = review(sheet.with([blank('G52'), blank('G54')]));
    if (!reviewed.form) throw new Error(reviewed.why);
    expect(reviewed.findings.filter(({ rule }) => rule === 'S02')).toEqual([]);
    const why = reviewed.unchecked
      .filter(({ why: text }) => text.includes('小计'))
      .map(({ at: cell, why: text }) => [cell && a1(cell), text]);
    expect(why).toEqual([
      ['G52', expect.stringContaining('G52、G54 没有填得分')],
      ['G54', expect.stringContaining('G52、G54 没有填得分')],
    ]);
  });
});

describe('the same findings, in whatever order the rows of a group stand', () => {
  // 评分表: the rows of each 二级指标; what moves is what stands to the right of its merged name.
  const groups = [
    [48, 49, 50],
    [51, 52, 53],
    [55, 56, 57],
    [58, 59, 60],
    [62, 63, 64, 65],
    [67, 68, 69],
  ];
  const { sheet } = jinzhong();

  /** Each row's new place. */
  function shuffle(seed: number): Map<number, number> {
    let state = seed + 1;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    return new Map(
      groups.flatMap(rows => {
        const places = [...rows].map(row => ({ row, rank: random() })).sort((a, b) => a.rank - b.rank);
        return rows.map((row, i) => [row, places[i]?.row ?? row] as const);
      }),
    );
  }

  function moved(places: ReadonlyMap<number, number>): Sheet {
    const changes: Cell[] = [];
    for (const [from, to] of places) {
      for (let col = 2; col < 7; col++) {
        const cell = sheet.written(from, col);
        const here = { row: to, col };
        changes.push(
          cell ? { ...cell, at: here } : { at: here, value: null, formula: null, format: null, shown: null },
        );
      }
    }
    return sheet.with(changes);
  }

  const list = (reviewed: ReturnType<typeof review>, back: (row: number) => number) => {
    if (!reviewed.form) throw new Error(reviewed.why);
    const names = (cells: readonly { row: number; col: number }[]) =>
      cells.map(({ row, col }) => a1({ row: back(row), col })).sort();
    return reviewed.findings
      .map(({ rule, cells, candidates, certain, expected, cause, related }) =>
        JSON.stringify([rule, names(cells), names(candidates), certain, expected, cause, names(related)]),
      )
      .sort();
  };

  test('a hundred times', () => {
    const before = list(review(sheet), row => row);
    for (let seed = 0; seed < 100; seed++) {
      const places = shuffle(seed);
      const origin = new Map([...places].map(([from, to]) => [to, from]));
      const after = list(review(moved(places)), row => origin.get(row) ?? row);
      expect({ seed, after }).toEqual({ seed, after: before });
    }
  });

  test('and the same sheet says the same a hundred times', () => {
    const before = JSON.stringify(list(review(sheet), row => row));
    for (let i = 0; i < 100; i++) expect(JSON.stringify(list(review(sheet), row => row))).toBe(before);
  });
});

describe('a subtotal and a total that agree with one another against a row', () => {
  const form = (subtotal: string, total: string) => `
    | 项目支出绩效自评表 |          |            |            |      |      |
    | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 过程               | ←        |            |            | 100  | ${subtotal} |
    |                    | 管理规范 |            | 较好       | 50   | 45   |
    |                    | 社会影响 |            | 较好       | 50   | 46   |
    | 总分               | ←        |            |            | 100  | ${total} |`;

  test('all typed: nobody can say which is right', () => {
    const { sheet } = sheetFrom(form('90', '90'));
    const [finding] = told(review(sheet));
    expect(finding).toMatch(/^S0[23]\? /);
    expect(finding).toContain('F3');
  });

  test('where the sums are formulas, they decide', () => {
    const { sheet } = sheetFrom(form('90', '90'));
    const formula = (cell: string, text: string, value: number): Cell => ({
      at: at(cell),
      value,
      formula: text,
      format: null,
      shown: null,
    });
    const short = sheet.with([formula('F3', 'SUM(F4:F4)', 45), formula('F6', 'F3', 45)]);
    expect(told(review(short))).toContain('S02 F3 → 91');
  });
});
