import type { Leaf } from '../form';
import { weightOf } from '../scoring';
import { a1, plain } from '../sheet';
import { V07 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';
import { unproven } from './terms';

export const V07: Rule = {
  id: 'V07',
  name: 'review-unproven',
  title: '没有佐证、没有调查，复核却给满分',
  about: 'review',
  levels: ['warning'],
  basis: '复核规则：没有佐证资料的不得分，没有开展调查的满意度不得分',
  needs: '分值、复核得分和备注（原因）',
  run,
  examples: [
    {
      title: '无佐证资料，复核给满分',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 50公里 | 20 | 0 | |
| 服务水平 | 较好    | 80 | 较好 | 80 | 较好 | 80 ✓ 79 | 0 ✓ -1 | ⟦V07; I3 G3 80⟧ 无佐证资料 |
| 合计     |         | 100 |       | 100 |       | 100 ✓ 99 | 0 ✓ -1 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(
    ({ reviewScore, note, reason }) => reviewScore?.quantity && (note ?? reason)?.text,
  );
  return { findings: rows.flatMap(leaf => ofLeaf(leaf) ?? []), places: rows.length };
}

function ofLeaf(leaf: Leaf): Observation | null {
  const place = leaf.note?.text ? leaf.note : leaf.reason;
  const review = leaf.reviewScore?.quantity;
  const whole = weightOf(leaf);
  const quote = place && unproven(leaf.name, place.text);
  if (!place || !quote || !review || !whole || whole.value.isZero() || !review.value.equals(whole.value))
    return null;
  const message = words.unproven(a1(place.at), quote, a1(review.at), plain(review.value));
  return finding([place.at], message, { stated: quote, related: [review.at] });
}
