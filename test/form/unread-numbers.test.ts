import { describe, expect, test } from '@jest/globals';
import { readForms } from '../../src/form';
import { review } from '../../src/review';
import { a1, Sheet } from '../../src/sheet';
import { families } from '../generator/families';
import { generate } from '../generator/generate';
import { sheetFrom } from '../notation';

function unreadOf(sheet: Sheet): string[] {
  const seen = review(sheet);
  if (!seen.form) throw new Error(seen.why);
  return seen.form.unreadNumbers.map(({ why, at, cells }) => `${why} ${a1(at)}: ${cells.map(a1).join(' ')}`);
}

const right = `
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| 满意度   | 满意度   | ≥90%       | 95%        | 40   | 40   |
| 总分     |          |            |            | 100  | 100  |`;

describe('every number of the form is read, or told', () => {
  test('nothing is unread on a form that is read whole', () =>
    expect(unreadOf(sheetFrom(right).sheet)).toEqual([]));

  test('a column whose heading says nothing known', () => {
    const sheet = sheetFrom(`
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 甲乙丙 | 得分 |
| 产出指标 | 培训人数 | ≥100人     | 100人      | 60   | 3      | 60   |
| 满意度   | 满意度   | ≥90%       | 95%        | 40   | 4      | 40   |
| 总分     |          |            |            | 100  |        | 100  |`).sheet;
    expect(unreadOf(sheet)).toEqual(['column F1: F2 F3']);
    const seen = review(sheet);
    expect(seen.form && seen.unchecked.map(({ why }) => why)).toContain(
      '没有认出“甲乙丙”（F1）这一栏是什么，栏内的数未核对。',
    );
  });

  test.each(['序号', '项目编号', '联系电话', '甲乙丙'])(
    '%s with words or counters is no column of points',
    head => {
      const sheet = sheetFrom(`
| ${head} | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 1       | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| 2       | 满意度   | ≥90%       | 95%        | 40   | 40   |
| 总分    |          |            |            | 100  | 100  |`).sheet;
      expect(unreadOf(sheet)).toEqual([]);
    },
  );

  test('hidden rows and columns take part, and are named', () => {
    const { sheet } = sheetFrom(right);
    const parts = { name: sheet.name, cells: [...sheet.cells()], merges: sheet.merges.areas };
    expect(unreadOf(new Sheet({ ...parts, hiddenRows: new Set([1]) }))).toEqual([
      'hidden-row E2: E2 F2 C2 D2',
    ]);
    const hidden = review(new Sheet({ ...parts, hiddenColumns: new Set([4]) }));
    expect(hidden.form && hidden.unchecked.map(({ at, why }) => `${at && a1(at)} ${why}`)).toEqual([
      'E2 E 列已隐藏，列内的数仍计入核对，请确认是否应当保留。',
    ]);
  });

  test('a hidden column without numbers of the form is nobody’s matter', () => {
    const { sheet } = sheetFrom(right);
    const parts = { name: sheet.name, cells: [...sheet.cells()], merges: sheet.merges.areas };
    expect(unreadOf(new Sheet({ ...parts, hiddenColumns: new Set([0, 9]) }))).toEqual([]);
  });
});

describe('rows added below a block’s merged label', () => {
  const form = (rows: string) => `
| 绩效指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| ↑        | 培训人数 | ≥100人     | 100人      | 60   | 60   |
| ↑        | 满意度   | ≥90%       | 95%        | 40   | 40   |
${rows}
| 总分     |          |            |            | 100  | 100  |`;

  test('an indicator with its points is read', () => {
    const seen = review(
      sheetFrom(form('|          | 培训场次 | ≥5场       | 5场        | 5    | 5    |')).sheet,
    );
    expect(seen.form?.leaves.map(leaf => leaf.name)).toEqual(['培训人数', '满意度', '培训场次']);
  });

  test('a note is none', () => {
    const seen = review(sheetFrom(form('|          | 注：分值合计 100 分。 | | | | |')).sheet);
    expect(seen.form?.leaves.map(leaf => leaf.name)).toEqual(['培训人数', '满意度']);
    expect(seen.form?.unreadNumbers).toEqual([]);
  });

  test('points without a name are a further line of the indicator above', () => {
    const seen = review(
      sheetFrom(form('|          |          |            |            | 5    | 4    |')).sheet,
    );
    expect(seen.form?.leaves.map(leaf => leaf.name)).toEqual(['培训人数', '满意度', '满意度']);
    expect(seen.form?.unreadNumbers).toEqual([]);
  });
});

/** Clean forms of every family: what would be told here would be told of real forms. */
test('generated forms have no unread number', () => {
  const told = families.flatMap(family =>
    Array.from({ length: 8 }, (_, index) => generate(family, `ledger-${index}`)).flatMap(({ sheet }) =>
      readForms(sheet).flatMap(({ form }) =>
        (form?.unreadNumbers ?? []).map(
          ({ why, name, cells }) => `${family.name} ${why} ${name} ${cells.map(a1).join(' ')}`,
        ),
      ),
    ),
  );
  expect(told).toEqual([]);
});
