import { expect, test } from '@jest/globals';
import { review } from '../../src/review';
import { sheetFrom } from '../notation';

test('an execution score that is out of an unstated number of points: the sum of 100 cannot be checked', () => {
  const { sheet } = sheetFrom(`
    | 部门整体支出绩效自评表 | ←          | ←          | ←          | ←      | ←    |
    | 预算执行情况（万元）   | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
    | 年度资金总额           | 500        | 520        | 510        | 98.08% | 9.81 |
    | 一级指标               | 三级指标   | 指标值     | 实际值     | 分值   | 得分 |
    | 履职效能               | 完成率     | 100%       | 100%       | 60     | 60   |
    | 管理效率               | 利用率     | ≥95%       | 97%        | 30     | 30   |
    | 自评总分               | ←          | ←          | ←          | 100    | 99.81 |`);
  const reviewed = review(sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  expect(reviewed.findings.filter(({ rule }) => rule === 'W01')).toEqual([]);
  expect(reviewed.unchecked.map(({ why }) => why)).toContain(
    'F3 有预算执行率得分，没有写它的分值；其余分值相加为 90，不能核对合计是否为 100',
  );
});
