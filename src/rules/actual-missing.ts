import { isUnfilled } from '../form';
import { a1 } from '../sheet';
import { C10 as words } from '../words/rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const C10: Rule = {
  id: 'C10',
  name: 'actual-missing',
  title: '完成值没有填',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：逐项填写实际完成值',
  needs: '指标值和完成值两栏',
  run,
  examples: [
    {
      title: '一项没有完成值',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 培训人数 | ≥100人     | 100人      | 50   | 50   |
| 满意度   | ≥90%       | ⟦C10; 1 C3⟧ ✓ 95% | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const targeted = form.leaves.filter(leaf => leaf.actual !== null && !isUnfilled(leaf.target));
  const cells = targeted.flatMap(({ actual }) => (actual && actual.text === '' ? [actual.at] : []));
  if (cells.length === 0) return { places: targeted.length };
  return {
    findings: [finding(cells, words.missing(cells.map(a1).join('、'), String(cells.length)))],
  };
}
