import { type FundAmount, isUnfilled, sameMoney } from '../form';
import { a1 } from '../sheet';
import { F09 as words } from '../words/indicator-rules';
import { type Checked, type Context, finding, type Rule } from './rule';

export const F09: Rule = {
  id: 'F09',
  name: 'rate-of-nothing',
  title: '没有预算也没有执行，却有执行率',
  about: 'funds',
  levels: ['notice'],
  basis: '预算执行率＝执行数÷预算数，预算为 0 时没有执行率',
  needs: '资金表的预算数、执行数和执行率',
  run,
  examples: [
    {
      title: '0 元执行 0 元，写 100%',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率          |
| 年度资金总额     | 100        | 100        | 100        | 100%            |
| 其中：中央资金   | 100        | 100        | 100        | 100%            |
| 地方资金         | 0          | 0          | 0          | ⟦F09; E4⟧ 100% ✓ —  |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 分值            |
| 产出指标         | 培训人数   | ≥100人     | 100人      | 100             |`,
    },
  ],
};

function run({ form }: Context): Checked {
  const rates = form.funds.flatMap(({ amounts }) =>
    amounts.filter(({ role }) => role === 'rate').map(rate => ({ rate, amounts })),
  );
  const cells = rates
    .filter(({ rate, amounts }) => isOfNothing(rate, amounts))
    .map(({ rate }) => rate.field.at);
  if (cells.length === 0) return { places: rates.length };
  return { findings: [finding(cells, words.nothing(cells.map(a1).join('、')))] };
}

function isOfNothing(rate: FundAmount, amounts: readonly FundAmount[]): boolean {
  if (!rate.field.quantity?.value.greaterThan(0)) return false;
  return (['budget', 'executed'] as const).every(role => {
    const entry = amounts.find(each => each.role === role && sameMoney(each, rate));
    return entry !== undefined && isNothing(entry);
  });
}

/** 0 or a dash; a blank beside one source, but not where the whole was left out. */
const isNothing = ({ field, source }: FundAmount): boolean =>
  field.quantity ? field.quantity.value.isZero() : isUnfilled(field) && (field.text !== '' || source !== '');
