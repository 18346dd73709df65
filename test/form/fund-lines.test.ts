import { expect, test } from '@jest/globals';
import { formOf, money } from './outline';

test('money in one line, label and amount side by side', () => {
  const form = formOf(`
    | 专项资金绩效自评表 | ←   | ←                | ←   | ←                | ←   |
    | 预算安排（万元）   | 100 | 实际到位（万元） | 100 | 实际支出（万元） | 95  |
    | 一级指标           | 三级指标 | 年度目标    | 完成情况 | 分值        | 自评分 |
    | 产出               | 新建设施 | 20座        | 20座     | 100         | 100 |`);
  expect(money(form)).toEqual([
    'budget 全部 100万元 B2',
    'received 全部 100万元 D2',
    'executed 全部 95万元 F2',
  ]);
});
