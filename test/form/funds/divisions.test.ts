import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

const form = (rows: string): string => `
| 部门整体支出绩效自评表 |
| 部门预算（万元） | 预算科目 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ↑                | 资金总额 | 800        | 900        | 900        | 10   | 100%   | 10   |
${rows.trim()}
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
| 产出指标 | 数量指标 | 培训场次 | ≥6场       | 6场        | 90   | 90   |      |
| 总分     |          |          |            |            | 100  | 100  |      |`;

function told(rows: string): string[] {
  const reviewed = review(sheetFrom(form(rows)).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ level }) => level !== 'notice').map(({ message }) => message);
}

describe('a label with its amount in one cell', () => {
  test('is a division of the total, not an amount of the column above', () => {
    expect(
      told(`
| ↑ | 按收入性质分:900 | ← | 按支出性质分:900 | ← | ← | ← | ← |
| ↑ | 其中:财政拨款:700 | ← | 其中:基本支出:650 | ← | ← | ← | ← |
| ↑ | 事业收入:200 | ← | 项目支出:250 | ← | ← | ← | ← |`),
    ).toEqual([]);
  });

  test('divisions of one total agree', () => {
    expect(
      told(`
| ↑ | 按资金来源分:900 | ← | 按支出用途分:850 | ← | ← | ← | ← |
| ↑ | 其中:财政拨款:700 | ← | 其中:基本支出:600 | ← | ← | ← | ← |
| ↑ | 其他资金:200 | ← | 项目支出:250 | ← | ← | ← | ← |`).join(),
    ).toContain('按支出用途分写 850，按资金来源分的金额为 900，差 50');
  });

  test('a part that is wrong is told with its whole', () => {
    expect(
      told(`
| ↑ | 按收入性质分：900 | ← | 按支出性质分：900 | ← | ← | ← | ← |
| ↑ | 其中：财政拨款：700 | ← | 其中：基本支出：650 | ← | ← | ← | ← |
| ↑ | 政府性基金：100 | ← | 项目支出：250 | ← | ← | ← | ← |`).join(),
    ).toContain('其中 2 项相加为 800');
  });
});
