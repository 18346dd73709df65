import type { Leaf } from '../form';
import { weightOf } from '../scoring';
import { a1, Decimal, plain } from '../sheet';
import { V06 as words } from '../words/review-side';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const V06: Rule = {
  id: 'V06',
  name: 'review-share',
  title: '备注写的扣分与复核扣分一致',
  about: 'review',
  levels: ['warning'],
  basis: '复核规则：原因里写的扣分比例、分数与实际扣分一致',
  needs: '分值、复核得分和备注（原因）',
  run,
  examples: [
    {
      title: '备注写扣 60%，只扣了一半',
      sheet: `
| 三级指标 | 指标值 | 权重 | 自评完成值 | 自评得分 | 复核完成值 | 复核得分 | 偏差 | 备注 |
| 管网长度 | ≥50公里 | 20 | 50公里 | 20 | 50公里 | 8 | -12 | 资料不全，扣60% |
| 服务水平 | 较好    | 80 | 较好 | 80 | 较好 | 40 ✓ 32 | -40 ✓ -48 | ⟦V06; I3 60% G3 40⟧ 资料不全，扣60% |
| 合计     |         | 100 |       | 100 |       | 48 ✓ 40 | -52 ✓ -60 | |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rows = form.leaves.filter(
    ({ reviewScore, note, reason }) => reviewScore?.quantity && (note ?? reason)?.text,
  );
  return { findings: rows.flatMap(leaf => ofLeaf(leaf) ?? []), places: rows.length };
}

const taken = /扣(?:减|除|去|掉)?(?:了|权重的?|分值的?|该项的?)?(\d+(?:\.\d+)?)(%|分)/g;

/** One deduction in the remark; of several nobody knows which the points are. */
function ofLeaf(leaf: Leaf): Observation | null {
  const place = leaf.note?.text ? leaf.note : leaf.reason;
  const review = leaf.reviewScore?.quantity;
  const whole = weightOf(leaf);
  const told = [...(place?.text ?? '').matchAll(taken)];
  const [quote, number, unit] = told[0] ?? [];
  if (!place || !review || !whole || told.length !== 1 || number === undefined || quote === undefined)
    return null;
  const lost = [whole.value, leaf.score?.quantity?.value ?? whole.value].map(from =>
    from.minus(review.value),
  );
  const share = new Decimal(number);
  const fits = lost.some(points => points.equals(unit === '分' ? share : whole.value.times(share).div(100)));
  const first = lost[0];
  if (fits || !first) return null;
  return finding([place.at], words.share(a1(place.at), quote, a1(review.at), plain(first)), {
    stated: quote,
    related: [review.at],
  });
}
