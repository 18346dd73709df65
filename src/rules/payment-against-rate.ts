import type { Leaf } from '../form';
import { executionRatio, rateText, ratioOf, ratioText } from '../scoring';
import { a1, type Decimal, hundred, one } from '../sheet';
import { C13 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Observation, type Rule } from './rule';

export const C13: Rule = {
  id: 'C13',
  name: 'payment-against-rate',
  title: '资金支付情况与资金表一致',
  about: 'completion',
  levels: ['warning'],
  basis: '财预〔2020〕10号：自评数据应当真实、一致',
  needs: '资金支付的指标和资金表的执行数、预算数',
  run,
  examples: [
    {
      title: '完成资金支付 100%，执行率 70%',
      sheet: `
| 项目资金（万元） | 年初预算数   | 全年预算数 | 全年执行数           | 执行率 |
| 年度资金总额     | 100          | 100        | 70                   | 70%    |
| 一级指标         | 三级指标     | 年度指标值 | 实际完成值           | 分值   |
| 产出指标         | 完成资金支付 | ≥70%       | ⟦C13; D4 100% 70 100 70%⟧ 100% ✓ 71%     | 50     |
|                  | 培训人数     | ≥100人     | 100人                | 50     |`,
    },
  ],
};

/** How much of the money was paid; whether it was paid in time or to all is another matter. */
const payment =
  /(?:资金|经费|预算)(?:的)?(?:支付|支出|拨付|使用|执行)(?:率|进度|比例|完成率)?$|^支付(?:率|进度)$/;

function run({ form }: Context): Checked {
  const ratio = executionRatio(form);
  const rate = ratio && ratioOf(ratio);
  const rows = form.leaves.filter(({ name, execution }) => !execution && payment.test(name));
  if (!ratio || !rate) return {};
  return { findings: rows.flatMap(leaf => ofLeaf(leaf, rate, ratioText(ratio)) ?? []), places: rows.length };
}

function ofLeaf({ actual, name }: Leaf, rate: Decimal, formula: string): Observation | null {
  if (actual?.quantity?.unit.text !== '%') return null;
  // Within one point it is the same rate, rounded or cut.
  const gap = actual.quantity.value.minus(rate.times(hundred)).abs();
  if (gap.lessThanOrEqualTo(one)) return null;
  const message = words.payment(a1(actual.at), name, actual.text, formula, rateText(rate));
  return finding([actual.at], message, { stated: actual.text });
}
