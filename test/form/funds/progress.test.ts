import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

function errors(text: string): string[] {
  const reviewed = review(sheetFrom(text).sheet);
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ level }) => level === 'error').map(({ message }) => message);
}

describe('a row of progress with its two amounts', () => {
  const bond = (spent: number) => `
| 政府专项债券项目绩效自评表 |
| 债券资金管理指标(10分) | 支出进度 | 实际支出金额 | 下达额度 | 实际完成值 | 分值 | 得分 |
| ↑                      | ↑        | ${spent}     | 1000     | 100%       | 10   | 10   |
| 一级指标               | 二级指标 | 三级指标     | 目标值   | 实际完成值 | 分值 | 得分 |
| 产出指标               | 数量指标 | 改造户数     | 900户    | 900户      | 90   | 90   |
| 合计                   |          |              |          |            | 100  | 100  |`;

  test('the rate follows from them', () => {
    expect(errors(bond(1000))).toEqual([]);
    expect(errors(bond(800)).join()).toContain('800÷1000 为 80%');
  });
});

describe('tasks with their money', () => {
  const tasks = (score: string, total: string) => `
| 部门整体支出绩效自评表 |
| 重点工作 | 工作内容 | 完成情况 | 预算数（万元） | 执行数（万元） | 分值 | 执行率 | 得分 |
| ↑        | 环境整治 | 已完成   | 60             | 57             |      | 95%    |      |
| ↑        | 道路养护 | 已完成   | 40             | 38             |      | 95%    |      |
| ↑        | 金额合计 |          | 100            | 95             | 10   | 95%    | ${score} |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值     | 实际完成值     | 分值 | 备注   | 得分 |
| 产出指标 | 数量指标 | 整治村庄 | ≥20个          | 20个           | 90   |        | 90   |
| 总分     |          |          |                |                | 100  |        | ${total} |`;

  test('their score is part of the total', () => {
    expect(errors(tasks('9.5', '99.5'))).toEqual([]);
    expect(errors(tasks('9.5', '90')).join()).toContain('总分');
  });

  test('their amounts add up', () => {
    expect(errors(tasks('9.5', '99.5').replace('| 38 ', '| 36 ')).length).toBeGreaterThan(0);
  });
});

test('a score converted by its weight is the score; 单项得分 is none', () => {
  const converted = (second: number) => `
| 预算项目绩效自评表 |
| 一级指标 | 三级指标 | 指标值 | 实际完成值 | 单项得分 | 权重占比(%) | 折算得分 |
| 产出指标 | 培训场次 | ≥6场   | 6场        | 100      | 60          | 60       |
| 效益指标 | 知晓率   | ≥80%   | 85%        | 100      | 40          | ${second} |
| 合计     |          |        |            |          | 100         | ${60 + second} |`;
  expect(errors(converted(40))).toEqual([]);
  expect(errors(converted(16)).join()).toContain('16');
});
