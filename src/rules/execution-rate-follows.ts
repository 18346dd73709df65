import { derivedEquation, type Statement, type Term } from '../explain';
import { amountTerm } from './terms';
import { type FundAmount, sameMoney } from '../form';
import { asRate, rateText } from '../scoring';
import { cutTo, Decimal, hundred, plain, roundTo, sameStored, type Tie, tie, zero } from '../sheet';
import { F03 as words } from '../words/rules';
import type { Checked, Context, Rule } from './rule';

export const F03: Rule = {
  id: 'F03',
  name: 'execution-rate-follows',
  title: '执行率等于执行数除以预算数',
  about: 'funds',
  levels: ['error'],
  basis: '财预〔2020〕10号：预算执行率 = 全年执行数 ÷ 全年预算数 × 100%',
  needs: '预算数、执行数和执行率',
  run,
  examples: [
    {
      title: '90÷120 是 75%，写成 57%',
      sheet: `
| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率        | 分值 | 得分 |
| 年度资金总额     | 120        | 120        | 90         | ⟦F03:75%; E2 57% 90 120 75% 18%⟧ 57% ✓ 75% | 10   | 7.5  |
| 一级指标         | 三级指标   | 年度指标值 | 实际完成值 | 原因          | 分值 | 得分 |
| 产出指标         | 培训人数   | ≥100人     | 100人      |               | 90   | 90   |`,
    },
  ],
};

function run({ form }: Context): Checked {
  return { equations: form.funds.flatMap(table => ofTable(table.amounts)) };
}

function ofTable(amounts: readonly FundAmount[]): Statement[] {
  return amounts.flatMap(rate => {
    if (rate.role !== 'rate') return [];
    const beside = (role: FundAmount['role']) => {
      const entry = amounts.find(other => other.role === role && sameMoney(other, rate));
      return entry ? amountTerm(entry) : null;
    };
    const result = amountTerm(rate);
    const executed = beside('executed');
    const budget = beside('budget') ?? beside('received') ?? beside('initial');
    if (!result || !executed || !budget || budget.quantity.value.lessThanOrEqualTo(0)) return [];
    return [rateEquation(result, executed, budget)];
  });
}

function rateEquation(result: Term, executed: Term, budget: Term): Statement {
  const scale = executed.quantity.unit.scale.div(budget.quantity.unit.scale);
  /** The rate in the form the cell writes it: 97 for `97%`, 0.97 or 97 for a plain number. */
  const asWritten = (rate: Decimal): Decimal[] => {
    if (result.quantity.unit.text !== '') return [rate.div(result.quantity.unit.scale)];
    return asRate(result.quantity, result.quantity.value).equals(result.quantity.value)
      ? [rate, rate.times(hundred)]
      : [rate.times(hundred), rate];
  };
  return derivedEquation({
    result,
    inputs: [executed, budget],
    derive: ([over = zero, under = zero]) =>
      under.greaterThan(0) ? asWritten(over.times(scale).div(under)) : [],
    compare: (written, exact) =>
      result.quantity.unit.text === '' &&
      written.lessThanOrEqualTo(mostShare) &&
      exact.lessThanOrEqualTo(mostShare)
        ? tieOfShare(written, result.quantity.decimals, exact)
        : tieOfRate(written, result.quantity.decimals, exact),
    invert: (input, stated, [over = zero, under = zero]) => {
      const rate =
        result.quantity.unit.text === ''
          ? asRate(result.quantity, stated)
          : stated.times(result.quantity.unit.scale);
      if (rate.lessThanOrEqualTo(0)) return [];
      return input === 0 ? [rate.times(under).div(scale)] : [over.times(scale).div(rate)];
    },
    basis: () =>
      words.basis(
        plain(executed.quantity.value),
        plain(budget.quantity.value),
        rateText(executed.quantity.value.times(scale).div(budget.quantity.value)),
      ),
  });
}

/** A plain number up to here is a share (0.978), above it a percentage whose sign was left out. */
const mostShare = new Decimal('1.5');

/** 0.95, 0.1: a share is rounded to the digits it shows, never to none (1 for 51 %). */
function tieOfShare(written: Decimal, decimals: number, exact: Decimal): Tie {
  if (decimals >= 2) return tieOfRate(written.times(hundred), decimals - 2, exact.times(hundred));
  if (sameStored(written, exact)) return 'exact';
  if (decimals === 0) return 'off';
  if (written.equals(roundTo(exact, decimals))) return 'exact';
  return written.equals(cutTo(exact, decimals)) ? 'rounding' : 'off';
}

/** A rate is shown with few digits: rounded to them it is exact; cut, it is explained. */
function tieOfRate(written: Decimal, decimals: number, exact: Decimal): Tie {
  if (sameStored(written, exact) || written.equals(roundTo(exact, decimals))) return 'exact';
  return tie(written, Math.min(decimals, 2), exact);
}
