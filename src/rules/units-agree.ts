import { isUnfilled, type Leaf } from '../form';
import { measureOf } from '../scoring';
import { a1 } from '../sheet';
import { C05 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C05: Rule = {
  id: 'C05',
  name: 'units-agree',
  title: '指标值与完成值单位一致',
  about: 'completion',
  levels: ['warning', 'notice'],
  basis: '财预〔2020〕10号：完成值与指标值应口径一致、可以比较',
  needs: '带单位的指标值和完成值',
  run,
  examples: [
    {
      title: '目标按米，完成按万元',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值      | 分值 | 得分 |
| 道路长度 | ≥300米     | ⟦C05; C2 20 B2 300⟧ 20万元 ✓ 0.3公里    | 50   | 50   |
| 满意度   | ≥90%       | 95%             | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const filled = form.leaves.filter(
    leaf => !isUnfilled(leaf.target) && !isUnfilled(leaf.actual) && leaf.target?.quantity,
  );
  return { findings: filled.flatMap(leaf => ofLeaf(leaf) ?? []), places: filled.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const { target, actual } = leaf;
  const measure = measureOf(leaf);
  if (!target || !actual) return null;
  const texts = [a1(actual.at), actual.text, a1(target.at), target.text] as const;
  const more = { related: [target.at] };
  if (measure === 'unit') return finding([actual.at], words.differs(...texts), more);
  if (typeof measure === 'string' || !measure.completion) return null;
  return finding([actual.at], words.completion(...texts), { ...more, level: 'notice' });
}
