import { expect, test } from '@jest/globals';
import { formOf, money } from '../outline';

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

test('the execution score beside its label, its points in the words of the block', () => {
  const form = formOf(`
    | 项目支出绩效自评表   | ←              | ←   | ←              | ←   |
    | 预算执行情况（10分） | 预算数（万元） | 150 | 执行数（万元） | 135 |
    | ↑                    | 执行率         | 90% | 得分           | 9   |
    | 一级指标             | 三级指标       | 指标值 | 实际完成值  | 分值 | 得分 |
    | 产出                 | 购置仪器       | 6台 | 6台            | 90  | 90  |
    | 总分                 | ←              | ←   | ←              | 100 | 99  |`);
  const [execution] = form.leaves;
  expect([execution?.name, execution?.headingWeight?.value.toNumber(), execution?.score?.text]).toEqual([
    '预算执行率',
    10,
    '9',
  ]);
  expect(form.leaves).toHaveLength(2);
});
