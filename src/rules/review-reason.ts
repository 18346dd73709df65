import type { Leaf } from '../form';
import { a1, plain } from '../sheet';
import { V05 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const V05: Rule = {
  id: 'V05',
  name: 'review-reason',
  title: '复核扣分写明原因',
  about: 'review',
  levels: ['warning'],
  basis: '复核规则：扣分的每一项都应写明原因',
  needs: '自评得分、复核得分和备注（原因）',
  run,
  examples: [
    {
      title: '复核少给 2 分，备注空着',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 45公里 | ⟦V05; G2 2 I2⟧ 18 | -2 | ⟦V05⟧ ✓ 现场核实45公里 |
| 受益户数 | ≥2000户 | 80 | 2000户 | 80 | 2000户 | 80 | 0 | |
| 合计     |         | 100 |       | 100 |       | 98 | -2 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(
    ({ reviewScore, note, reason }) => reviewScore?.quantity && (note ?? reason),
  );
  return { findings: rows.flatMap(leaf => ofLeaf(leaf) ?? []), places: rows.length };
}

function ofLeaf({ score, reviewScore, note, reason }: Leaf): Observation | null {
  const [own, review] = [score?.quantity, reviewScore?.quantity];
  const place = note ?? reason;
  if (!own || !review || !place || !review.value.lessThan(own.value)) return null;
  if (note?.text || reason?.text) return null;
  const lost = plain(own.value.minus(review.value));
  return finding([review.at, place.at], words.reason(a1(review.at), lost, a1(place.at)), {
    stated: plain(review.value),
  });
}
