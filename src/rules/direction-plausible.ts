import type { Leaf } from '../form';
import { directionOf, directionOfName } from '../scoring';
import { a1 } from '../sheet';
import { C07 as words } from '../words/rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C07: Rule = {
  id: 'C07',
  name: 'direction-plausible',
  title: '指标值的符号方向可疑',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：指标值应反映预期目标，方向与指标性质相符',
  needs: '写明 ≥ 或 ≤ 的指标值，和看得出好坏方向的指标名称',
  run,
  examples: [
    {
      title: '故障率写成 ≥',
      sheet: `
| 三级指标   | 年度指标值     | 实际完成值 | 分值 | 得分 |
| 系统故障率 | ⟦C07; B2 0.1%⟧ ≥0.1% ✓ ≤0.1%    | 0.1%       | 50   | 50   |
| 满意度     | ≥90%           | 95%        | 50   | 50   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const clear = form.leaves.filter(leaf => directionOf(leaf).stated && directionOfName(leaf) !== null);
  return { findings: clear.flatMap(leaf => ofLeaf(leaf) ?? []), places: clear.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const stated = directionOf(leaf).reverse;
  const usual = directionOfName(leaf);
  if (!leaf.target || usual === null || usual === stated || leaf.target.quantity?.operator === '=')
    return null;
  const target = `${leaf.operator?.text ?? ''}${leaf.target.text}`;
  const say = usual ? words.upward : words.downward;
  return finding([leaf.target.at], say(a1(leaf.target.at), target, leaf.name), {
    stated: target,
  });
}
