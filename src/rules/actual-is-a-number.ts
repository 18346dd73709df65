import { isUnfilled, type Leaf } from '../form';
import { a1, periodIn } from '../sheet';
import { C06 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C06: Rule = {
  id: 'C06',
  name: 'actual-is-a-number',
  title: '数值指标的完成值也应是数值',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：定量指标的完成值应当量化',
  needs: '数值型的指标值',
  run,
  examples: [
    {
      title: '目标 100 人，完成值写“已完成”',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值    | 分值 | 得分 |
| 培训人数 | ≥100人     | ⟦C06; C2 B2 100⟧ 已完成 ✓ 100人  | 50   | 50   |
| 满意度   | ≥90%       | 95%           | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const numeric = form.leaves.filter(leaf => leaf.target?.quantity && !isUnfilled(leaf.actual));
  return { findings: numeric.flatMap(leaf => ofLeaf(leaf) ?? []), places: numeric.length };
}

function ofLeaf({ target, actual }: Leaf): Observation | null {
  if (!target || !actual || actual.quantity || typeof actual.value !== 'string') return null;
  // A number in a sentence, a date, or nothing of the kind that was asked for (无 for 0) is another matter.
  if (/\d/.test(actual.text) || periodIn(actual.text) || /^(?:无|零|没有)/.test(actual.text)) return null;
  const message = words.words(a1(actual.at), actual.text, a1(target.at), target.text);
  return finding([actual.at], message, { stated: actual.text, related: [target.at] });
}
