import { expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

const rules = (budget: string, text: string): string[] => {
  const reviewed = review(
    sheetFrom(`
      | 项目资金（万元）     | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
      | 年度资金总额         | ${budget}  | 597        | 78.45% | 10   | 7.85 |
      | 全年目标实际完成情况 | ${text}    | ←          | ←      | ←    | ←    |
      | 三级指标             | 年度指标值 | 实际完成值 | 原因   | 分值 | 得分 |
      | 培训人数             | ≥100人     | 100人      |        | 90   | 90   |
      | 总分                 |            |            |        | 100  | 97.85 |`).sheet,
  );
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
};

const right = '本项目各项任务按计划完成，全年预算数761万元，预算执行率78.45%，资金使用规范。';

test('a budget that is wrong is told once: the sentence whose rate is right is not held against it', () => {
  expect(rules('671', right)).not.toContain('N04');
  expect(rules('671', right)).not.toEqual([]);
});

test('a sentence whose rate the money contradicts is told', () => {
  expect(rules('761', right.replace('78.45', '87.45'))).toEqual(['N04']);
});

test('where both are right nothing is told', () => {
  expect(rules('761', right)).toEqual([]);
});
