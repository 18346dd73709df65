import type { Leaf } from '../form';
import { weightOf } from '../scoring';
import { a1, plain } from '../sheet';
import { V02 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const V02: Rule = {
  id: 'V02',
  name: 'review-score-within-weight',
  title: '复核得分在 0 和分值之间',
  about: 'review',
  levels: ['error'],
  basis: '财预〔2020〕10号：各项指标得分最高不能超过该指标分值上限',
  needs: '权重和复核得分',
  run,
  examples: [
    {
      title: '分值 80，复核 80.5',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 50公里 | 20 | 0 | |
| 服务水平 | 较好    | 80 | 较好 | 80 | 好 | ⟦V02; G3 80.5 0 80 C3⟧ 80.5 ✓ 80 | 0.5 ✓ 0 | |
| 合计     |         | 100 |       | 100 |       | 100.5 ✓ 100 | 0.5 ✓ 0 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(({ reviewScore }) => reviewScore?.quantity);
  return { findings: rows.flatMap(leaf => ofLeaf(leaf) ?? []), places: rows.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const score = leaf.reviewScore?.quantity;
  const weight = weightOf(leaf);
  if (!score || !weight || (!score.value.isNegative() && score.value.lessThanOrEqualTo(weight.value)))
    return null;
  const message = words.outside(a1(score.at), plain(score.value), a1(weight.at), plain(weight.value));
  return finding([score.at], message, { stated: plain(score.value), related: [weight.at] });
}
