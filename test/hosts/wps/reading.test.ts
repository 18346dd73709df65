import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentFrom } from '../../../src/hosts/wps/content';
import { gridOf } from '../../../src/hosts/wps/grid';
import { findMergedAreas } from '../../../src/hosts/wps/merged-areas';
import { WpsHost } from '../../../src/hosts/wps';
import { a1Range, contains, type Range, rangeOf } from '../../../src/sheet';
import { truths } from '../../forms/truth';
import { at } from '../../notation';
import { PlayedSheet, PlayedWorkbook } from '../../office/workbook';
import type { Quirks } from '../../wps/bridge';
import { cellIn, PlayedWps } from '../../wps/played-wps';
import { formIn, opened } from './opened';

describe('values', () => {
  test('errors come as numbers and are read by their names', async () => {
    const { host, sheet } = opened();
    const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
    errors.forEach((error, row) =>
      Object.assign(sheet.cell({ row, col: 7 }), { value: error, kind: 'Error' }),
    );
    const read = (await host.snapshot()).sheet;
    expect(errors.map((_, row) => read.written(row, 7)?.value)).toEqual(errors.map(error => ({ error })));
  });

  test.each([
    [2_148_141_015, '=1/0', { error: '#DIV/0!' }],
    [2_148_141_050, '#N/A', { error: '#N/A' }],
    [-2_146_826_245, '=X()', { error: '#GETTING_DATA' }],
    [-2_146_826_238, '=X()', { error: '#CALC!' }],
    [2_148_141_090, '=X()', { error: '#UNKNOWN!' }],
    [2_148_141_015, '2148141015', 2_148_141_015],
    [2_148_141_200, '=X()', 2_148_141_200],
    [-2_146_826_281.5, '=X()', -2_146_826_281.5],
  ])('%d of %s is read as %j, whatever its sign and whether we know it', (value, formula, read) => {
    expect(contentFrom(value, formula).value).toEqual(read);
  });

  test('formulas, dates and percents', async () => {
    const { host, sheet } = opened();
    Object.assign(cellIn(sheet, 'F2'), { value: 54, kind: 'Double', formula: '=E2*0.9' });
    Object.assign(cellIn(sheet, 'D2'), { value: 45_000, kind: 'Double', format: 'yyyy/m/d' });
    Object.assign(cellIn(sheet, 'D3'), { value: 0.92, kind: 'Double', format: '0.00%' });
    const read = (await host.snapshot()).sheet;
    expect([read.written(1, 5), read.written(1, 3), read.written(2, 3), read.written(1, 4)]).toMatchObject([
      { value: 54, formula: 'E2*0.9' },
      { value: 45_000, format: 'yyyy/m/d' },
      { value: 0.92, format: '0.00%' },
      { value: 60, format: null },
    ]);
  });

  test('cells that differ, and a WPS that gives undefined for that', async () => {
    const read = async (quirks: Quirks) => {
      const { host, sheet } = opened(quirks);
      Object.assign(cellIn(sheet, 'D3'), { value: 0.92, kind: 'Double', format: '0.00%' });
      sheet.merges.push({ top: 1, left: 0, bottom: 2, right: 0 });
      sheet.cells.delete('A3');
      sheet.hiddenRows.add(2);
      const { sheet: given, leftOut } = await host.snapshot();
      return [given.written(2, 3), given.merges.areas, [...given.hiddenRows], leftOut];
    };
    expect(await read({ undefinedWhereMixed: true })).toEqual(await read({}));
  });

  test('without MergeCells the form can’t be read: that is said', async () => {
    const { host } = opened({ missing: ['Range.MergeCells'] });
    await expect(host.snapshot()).rejects.toMatchObject({
      message: expect.stringContaining('缺少所需的功能（Range.MergeCells）'),
    });
  });

  test('where the formats can’t be told apart it is said', async () => {
    const { leftOut } = await opened({ nulls: ['Range.NumberFormat'] }).host.snapshot();
    expect(leftOut).toBe('数字格式太杂，没有全部读取，百分数和日期可能看错。');
  });

  test('a text that begins with = is no formula', async () => {
    const { host, sheet } = opened();
    Object.assign(cellIn(sheet, 'D2'), { value: '=A1', kind: 'String' });
    expect((await host.snapshot()).sheet.written(1, 3)).toMatchObject({ value: '=A1', formula: null });
  });

  test('an empty worksheet is an empty sheet, whatever blank is', async () => {
    for (const blank of [null, undefined, ''] as const) {
      const wps = new PlayedWps(new PlayedWorkbook([new PlayedSheet('空')]), { blank });
      const { sheet, leftOut } = await new WpsHost(wps.application, '').snapshot();
      expect([sheet.size, leftOut]).toEqual([{ rows: 0, columns: 0 }, null]);
    }
  });

  test('a stray cell in the last corner costs nothing and is told', async () => {
    const { host, sheet } = opened();
    Object.assign(cellIn(sheet, 'XFD1048576'), { value: 1, kind: 'Double' });
    const snapshot = await host.snapshot();
    expect(snapshot.sheet.size).toEqual({ rows: 3, columns: 6 });
    expect(snapshot.leftOut).toBe('A1:AZ20000 以外还有内容，没有读取。');
  }, 20_000);

  test('formats down to the last row: what is filled in is read, and nothing is said to be left out', async () => {
    const { host, sheet, bridge } = opened();
    cellIn(sheet, 'F1048576').fill = '#FFFF00';
    const snapshot = await host.snapshot();
    expect([snapshot.sheet.size, snapshot.leftOut]).toEqual([{ rows: 3, columns: 6 }, null]);
    expect(bridge.calls).toBeLessThan(50);
  });

  test('a long form on a WPS that can’t count', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `| 第${i}项 | 完成 | ${i + 1} |`).join('\n');
    for (const missing of [[], ['Application.WorksheetFunction']]) {
      const { sheet } = await opened({ missing }, rows).host.snapshot();
      expect(sheet.size).toEqual({ rows: 1000, columns: 3 });
    }
  });

  test('a chart in front', async () => {
    const { host } = opened({ missing: ['Worksheet.UsedRange', 'Worksheet.Cells'] });
    await expect(host.snapshot()).rejects.toMatchObject({
      message: '前面的是图表，不是工作表。请先点到要校验的自评表。',
    });
  });

  test('a worksheet that has nothing but a stray cell', async () => {
    const { host, sheet } = opened({}, '| |');
    Object.assign(cellIn(sheet, 'BZ9'), { value: 1, kind: 'Double' });
    expect(await host.snapshot()).toMatchObject({ leftOut: 'A1:AZ20000 以外还有内容，没有读取。' });
  });

  test('hidden rows and columns', async () => {
    const { host, sheet } = opened();
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(1);
    const read = (await host.snapshot()).sheet;
    expect([[...read.hiddenRows], [...read.hiddenColumns]]).toEqual([[2], [1]]);
  });

  test('a worksheet whose address is written otherwise is read by its numbers', async () => {
    const { host } = opened({ throwing: ['Range.Address'] });
    expect((await host.snapshot()).sheet.size).toEqual({ rows: 3, columns: 6 });
  });
});

describe('the shapes values come in', () => {
  test.each<[string, unknown, number, number, unknown]>([
    ['one cell, as itself', 5, 1, 1, [[5]]],
    ['one cell, in lists', [[5]], 1, 1, [[5]]],
    [
      'rows',
      [
        [1, 2],
        [3, 4],
      ],
      2,
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a row in one line', [1, 2, 3], 1, 3, [[1, 2, 3]]],
    ['a column in one line', [1, 2, 3], 3, 1, [[1], [2], [3]]],
    ['a column laid down', [[1, 2, 3]], 3, 1, [[1], [2], [3]]],
    ['a row set up', [[1], [2], [3]], 1, 3, [[1, 2, 3]]],
    [
      'everything in one line',
      [1, 2, 3, 4],
      2,
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a list of another page', { 0: 'a', 1: 'b', length: 2 }, 1, 2, [['a', 'b']]],
  ])('%s', (_, given, rows, columns, grid) => {
    expect(gridOf(given, rows, columns, 'Range.Value2')).toEqual(grid);
  });

  test.each<[string, unknown]>([
    ['one value for several cells', 5],
    ['nothing', null],
    ['too few', [[1, 2]]],
    [
      'too many',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('%s is refused under the member’s name', (_, given) => {
    expect(() => gridOf(given, 2, 2, 'Range.Value2')).toThrow(/^Range\.Value2: /);
  });
});

describe('merged areas', () => {
  test.each(truths)('$name: all of them, and no others', async ({ file }) => {
    const sheet = formIn(file);
    const { host } = opened({}, sheet);
    const read = (await host.snapshot()).sheet;
    const sorted = (areas: readonly Range[]) => areas.map(a1Range).sort();
    expect(sorted(read.merges.areas)).toEqual(sorted(sheet.merges.areas));
  });

  test('an area all of whose cells hold the same, as some programs leave them', () => {
    expect(
      found(['甲甲乙', '甲甲乙', '丙丁戊'], [{ top: 0, left: 0, bottom: 1, right: 1 }]).map(a1Range),
    ).toEqual(['A1:B2']);
  });

  test('a blank area below a written one is not made part of it', () => {
    const areas = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 4, left: 0, bottom: 5, right: 0 },
    ];
    expect(found(['甲一', ' 二', ' 三', ' 四', '乙五', ' 六'], areas).map(a1Range)).toEqual([
      'A1:A2',
      'A3:A4',
      'A5:A6',
    ]);
  });

  test('any tiling of a sheet is found as it is, whether the first cells are written or not', () => {
    fc.assert(
      fc.property(tilings, ({ rows, areas }) => {
        const sorted = (all: readonly Range[]) => all.map(a1Range).sort();
        expect(sorted(found(rows, areas))).toEqual(sorted(areas));
      }),
      { numRuns: 500 },
    );
  });

  test('where there would be no end, it is said', async () => {
    const rows = Array.from({ length: 1300 }, (_, i) => `| 第${i}项 | ← | ← | 完成 | ← | 1 |`).join('\n');
    const { host } = opened({}, rows);
    const { leftOut } = await host.snapshot();
    expect(leftOut).toBe('合并单元格太多，没有全部认出，层级可能看错。请删去表外多余的合并。');
  });
});

/** What is found on a sheet of one-letter cells; a space is blank. */
function found(rows: readonly string[], areas: readonly Range[]): readonly Range[] {
  const window = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  const areaAt = (row: number, col: number) => areas.find(area => contains(area, { row, col }));
  return findMergedAreas(
    window,
    (row, col) => rows[row]?.[col]?.trim() ?? '',
    {
      merged: range => {
        let [all, any] = [true, false];
        for (let row = range.top; row <= range.bottom; row++) {
          for (let col = range.left; col <= range.right; col++) {
            if (areaAt(row, col)) any = true;
            else all = false;
          }
        }
        return any ? (all ? true : null) : false;
      },
      areaOf: cell => areaAt(cell.row, cell.col) ?? rangeOf(cell),
    },
    10_000,
  ).areas;
}

/** A sheet cut into merged areas and single cells, the first cell of each written or blank. */
const tilings = fc
  .record({
    height: fc.integer({ min: 1, max: 14 }),
    width: fc.integer({ min: 1, max: 8 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.boolean()), {
      minLength: 200,
      maxLength: 200,
    }),
  })
  .map(({ height, width, sizes }) => {
    const grid = Array.from({ length: height }, (): string[] => Array.from({ length: width }, () => ''));
    const areas: Range[] = [];
    let next = 0;
    for (let top = 0; top < height; top++) {
      for (let left = 0; left < width; left++) {
        if (grid[top]?.[left] !== '') continue;
        const [tall, wide, isWritten] = sizes[next++ % sizes.length] ?? [1, 1, true];
        let right = left;
        while (right + 1 < width && right + 1 < left + wide && grid[top]?.[right + 1] === '') right++;
        const bottom = Math.min(top + tall, height) - 1;
        for (let row = top; row <= bottom; row++) {
          for (let col = left; col <= right; col++) {
            const line = grid[row];
            if (line) line[col] = ' ';
          }
        }
        const line = grid[top];
        // Every written cell holds something else.
        if (line && isWritten) line[left] = String.fromCharCode(0x4e00 + next);
        if (bottom > top || right > left) areas.push({ top, left, bottom, right });
      }
    }
    return { rows: grid.map(line => line.join('')), areas };
  });

describe('what can’t be read is said', () => {
  test('no workbook', async () => {
    const { host, wps } = opened();
    wps.close();
    await expect(host.snapshot()).rejects.toMatchObject({
      problem: 'no-workbook',
      message: '没有打开的工作簿。请先打开要校验的表。',
    });
  });

  test.each(['Application.ActiveWorkbook', 'Worksheet.UsedRange', 'Range.Value2', 'Range.Formula'])(
    'without %s',
    async member => {
      await expect(opened({ throwing: [member] }).host.snapshot()).rejects.toMatchObject({
        problem: 'failed',
        message: `表格程序没有完成这一步（${member}）。请重试；如果一直这样，请保存后重新打开工作簿。`,
      });
      // A WPS without workbooks says nothing at all.
      const isWorkbook = member === 'Application.ActiveWorkbook';
      await expect(opened({ missing: [member] }).host.snapshot()).rejects.toMatchObject({
        problem: isWorkbook ? 'no-workbook' : 'failed',
        message: expect.stringContaining(isWorkbook ? '没有打开的工作簿' : member),
      });
    },
  );

  test('a mistake of ours is not dressed up as one of WPS', async () => {
    const broken = {
      get ActiveWorkbook(): never {
        throw new TypeError('theirs');
      },
    };
    const host = new WpsHost(broken as never, '');
    await expect(host.snapshot()).rejects.toMatchObject({
      name: 'HostError',
      details: expect.stringContaining('theirs'),
    });
    const { host: other } = opened();
    await expect(other.goTo('自评表', null as never)).rejects.toThrow(TypeError);
  });

  test('goes to a cell', async () => {
    const { host, wps } = opened();
    await host.goTo('自评表', at('F3'));
    expect(wps.book.selection).toBe('自评表!F3');
  });
});
