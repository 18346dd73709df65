import { boundEquation, cellName, figure, type Statement } from '../explain';
import type { Leaf } from '../form';
import { zero } from '../sheet';
import { V02 as words } from '../words/review-side';
import type { Checked, Context, Rule } from './rule';
import { fieldTerm, weightTerm } from './terms';

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
| 服务水平 | 较好    | 80 | 较好 | 80 | 好 | ⟦V02:80; G3 80.5 G3 80.5 0 80 C3 80 H3 0.5 0 G4 100.5 100⟧ 80.5 ✓ 80 | 0.5 ✓ 0 | |
| 合计     |         | 100 |       | 100 |       | 100.5 ✓ 100 | 0.5 ✓ 0 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(({ reviewScore }) => reviewScore?.quantity);
  return { equations: rows.flatMap(leaf => ofLeaf(leaf) ?? []) };
}

function ofLeaf(leaf: Leaf): Statement | null {
  const term = fieldTerm(leaf.reviewScore, 'score', words.noun);
  const most = weightTerm(leaf);
  if (!term || !most) return null;
  const basis = () =>
    words.outside(
      cellName(term),
      figure(term, term.quantity.value),
      cellName(most),
      figure(most, most.quantity.value),
    );
  return boundEquation({ term, least: zero, most, basis });
}
