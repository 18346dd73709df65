import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { a1 } from '../../src/sheet';
import { at, sheetFrom } from '../notation';

const { sheet } = sheetFrom(`
  | 项目支出绩效自评表 |          |            |            |      |      |
  | 一级指标           | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标           | 管理规范 |            | 较好       | 50   | 45   |
  | 效益指标           | 社会影响 |            | 较好       | 50   | 46   |
  | 总分               |          |            |            | 100  | 94   |`);

const withTotal = (formula: string) =>
  review(sheet.with([{ at: at('F5'), value: 94, formula, format: null, shown: null }]));

test.each(['SUM(F3:F4)', 'F3+F4', 'ROUND(SUM(F3:F4),2)', 'IF(COUNT(F3:F4)=0,"",ROUND(SUM(F3:F4),2))'])(
  'a total =%s that adds just its rows and shows an old value is no fault of anybody',
  formula => {
    const reviewed = withTotal(formula);
    if (!reviewed.form) throw new Error(reviewed.why);
    expect(reviewed.findings.filter(({ rule }) => rule === 'S03')).toEqual([]);
    expect(reviewed.unchecked.map(({ at: cell, why }) => [cell && a1(cell), why])).toContainEqual([
      'F5',
      `公式 =${formula} 的结果 94 是旧的，重新计算是 91；用 Excel 或 WPS 打开并保存后再校验`,
    ]);
  },
);

test('one that leaves a row out is wrong, with the formula to use', () => {
  const reviewed = withTotal('SUM(F3:F3)');
  if (!reviewed.form) throw new Error(reviewed.why);
  const [finding] = reviewed.findings.filter(({ rule }) => rule === 'S03');
  expect([finding?.certain, finding?.cause]).toEqual([true, 'formula-range']);
  expect(finding?.message).toContain('公式 =SUM(F3:F3) 没有加到 F4，应为 =SUM(F3:F4)');
});
