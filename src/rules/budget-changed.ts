import type { Form } from '../form';
import { fundAmounts, rateText } from '../scoring';
import { a1, amount, Decimal, plain } from '../sheet';
import { F10 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const F10: Rule = {
  id: 'F10',
  name: 'budget-changed',
  title: '全年预算比年初变动很大而没有说明',
  about: 'funds',
  levels: ['notice'],
  basis: '预算调整应当说明原因；变动三成以上是审核常看的',
  needs: '年初预算数和全年预算数',
  run,
  examples: [
    {
      title: '年初 20，全年 26',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数            | 全年执行数 | 备注 |
| 年度资金总额     | 20         | ⟦F10; C2 26 B2 20 30%⟧ 26 ✓ 25.9       | 25         |      |
| 一级指标         | 三级指标   | 年度指标值            | 实际完成值 | 分值 |
| 产出指标         | 培训人数   | ≥100人                | 100人      | 100  |`,
    },
  ],
};

/** A change of this share of the first budget is worth a word. */
const large = new Decimal('0.3');

function run({ form }: Context): Checked {
  const whole = (role: 'initial' | 'budget') => fundAmounts(form, role).find(({ isTotal }) => isTotal);
  const [initial, budget] = [whole('initial'), whole('budget')];
  if (!initial || !budget) return {};
  const [first, last] = [amount(initial.quantity), amount(budget.quantity)];
  if (!first.greaterThan(0) || last.isNegative()) return {};
  const share = last.minus(first).abs().div(first);
  // Ten thousand times is another unit, no change.
  if (share.lessThan(large) || share.greaterThan(1000) || isExplained(form)) return { places: 1 };
  const [at, of] = [budget.field.at, initial.field.at];
  const message = words.changed(
    a1(of),
    plain(initial.quantity.value),
    a1(at),
    plain(budget.quantity.value),
    rateText(share),
  );
  return { findings: [finding([at], message, { related: [of] })] };
}

const told = /调整|追加|调增|调减|核减|压减|收回|增加预算|新增|结转|变更|另行|增拨|缩减|统筹/;

/** A column of adjustments, or a word about it anywhere. */
function isExplained({ funds, narratives, notes, leaves }: Form): boolean {
  const amounts = funds.flatMap(table => table.amounts);
  if (amounts.some(({ role, field }) => role === 'adjustment' && field.quantity)) return true;
  if (leaves.some(({ reason }) => told.test(reason?.text ?? ''))) return true;
  return [...narratives, ...notes].some(({ text }) => told.test(text));
}
