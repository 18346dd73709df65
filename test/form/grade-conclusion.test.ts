import { expect, test } from '@jest/globals';
import { told } from '../explain/formulas/told';

const withLabel = (label: string, value: string): string => `
  | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 培训人数   | ≥200人     | 200人      | 60   | 60   |
  | 学员满意度 | ≥90%       | 92%        | 40   | 40   |
  | 总分       |            |            | 100  | 100  |
  | ${label}   | ${value}   |            |      |      |`;

test.each(['自评结论', '评价结论', '绩效评价结果', '综合评价结论'])(
  'a grade alone beside %s is the grade, and no digit was mistyped in a word',
  label => {
    expect(told(withLabel(label, '差'))).toEqual([
      'G01 B5 B5 等级写“差”，总分 100 应为“优”（优≥90，良≥80，中≥60，差）。',
    ]);
    expect(told(withLabel(label, '优'))).toEqual([]);
    expect(told(withLabel(label, '总体较差，需整改'))).toEqual([]);
  },
);
