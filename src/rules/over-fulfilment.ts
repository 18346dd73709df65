import { isUnfilled, type Leaf } from '../form';
import { overShare, type Profile, rateText } from '../scoring';
import { a1, type Decimal, one } from '../sheet';
import { C04 as words } from '../words/rules';
import { settings } from '../words/settings';
import { byTopic } from './terms/basis';
import { type Checked, type Context, finding, type Rule } from './rule';

export const C04: Rule = {
  id: 'C04',
  name: 'over-fulfilment',
  title: '超额完成较多而没有说明',
  about: 'completion',
  levels: ['notice'],
  basis: '财预〔2020〕10号：超出年初设定值较多的，要分析原因；指标值明显偏低的，按偏离度调减分值',
  needs: '越多越好的数值指标的指标值和完成值',
  setting: byTopic('over-reason', ({ name }) => settings.profile(name)),
  run,
  examples: [
    {
      title: '目标 10 次，完成 13 次',
      sheet: `
| 三级指标 | 年度指标值 | 实际完成值   | 分值 | 得分 | 偏差原因 |
| 培训次数 | ≥10次      | ⟦C04; 1 30% C2 30%⟧ 13次 ✓ 12次   | 50   | 50   |          |
| 满意度   | ≥90%       | 95%          | 50   | 50   |          |`,
    },
  ],
};

function run({ form, profile }: Context): Checked {
  const open = form.leaves.filter(leaf => isUnfilled(leaf.reason));
  const over = open.flatMap(leaf => {
    const share = overShare(leaf);
    return share && share.greaterThanOrEqualTo(profile.overFulfilment) && leaf.actual
      ? [{ at: leaf.actual.at, share }]
      : [];
  });
  if (over.length === 0) return { places: open.length };
  return {
    findings: [
      finding(
        over.map(({ at }) => at),
        message(over, profile),
      ),
    ],
  };
}

function message(over: readonly { at: Leaf['at']; share: Decimal }[], profile: Profile): string {
  const items = over.map(({ at, share }) => words.item(a1(at), rateText(share.minus(one)))).join('、');
  return words.over(items, String(over.length), rateText(profile.overFulfilment.minus(one)));
}
