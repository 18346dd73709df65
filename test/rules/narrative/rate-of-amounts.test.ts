import { describe, expect, test } from '@jest/globals';
import { review } from '../../../src/review';
import { sheetFrom } from '../../notation';

/** N02 of a sentence on a form without a funds table. */
function told(sentence: string): string[] {
  const reviewed = review(
    sheetFrom(`
| 2023年度项目自评结果 | ← | ← | ← | ← |
| ${sentence} | ← | ← | ← | ← |
| 一级指标 | 二级指标 | 指标名称 | 目标值 | 实际完成值 |
| 产出指标 | 数量指标 | 资助人数 | 1200   | 1210       |`).sheet,
  );
  if (!reviewed.form) throw new Error(reviewed.why);
  return reviewed.findings.filter(({ rule }) => rule === 'N02').map(({ message }) => message);
}

describe('a rate against the two amounts of its own sentence', () => {
  test.each([
    ['2023年项目下达预算800万元，全年总支出799.2万元，预算执行率98%。', '99.9%'],
    ['全年预算数500万元，实际支出450万元，执行率95%。', '90%'],
    ['培训费预算200万元，实际支出150万元，执行率80%，余款收回。', '75%'],
    ['项目资金300000元，已使用24万元，资金使用率为90%。', '80%'],
    ['到位资金64万元，已支付40万元，支出率达到72.5%。', '62.5%'],
  ])('%s', (sentence, right) => {
    expect(told(sentence)).toHaveLength(1);
    expect(told(sentence)[0]).toContain(right);
    // All three figures stand in one cell: there is no other to look at.
    expect(told(sentence)[0]).not.toContain('其次');
  });

  test.each([
    '2023年项目下达预算800万元，全年总支出799.2万元，预算执行率99.9%。',
    '下达预算13万元，实际支出12万元，执行率92%，数额按万元取整。',
    '下达预算130.5万元，实际支出120.5万元，执行率92.33%，按截位计算。',
    '年初预算800万元，全年支出600万元，执行率80%，年中有调减。',
    '全年预算800万元，其中财政拨款700万元，支出700万元，执行率100%。',
    '全年预算800万元，支付合同款300万元，执行率96%。',
    '2022年预算500万元，2023年支出400万元，执行率95%。',
    '全年预算800万元，支出600万元，项目完成率100%，满意度98%。',
    '全年预算800万元，支出760万元。预算执行率96%的单位有3个。',
    '上年结转资金20万元，支出18万元，总体执行率98%。',
  ])('%s', sentence => {
    expect(told(sentence)).toEqual([]);
  });
});
