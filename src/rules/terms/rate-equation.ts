import { derivedEquation, type Statement, type Term } from '../../explain';
import { asRate, rateText } from '../../scoring';
import { cutTo, Decimal, hundred, plain, roundTo, sameStored, type Tie, tie, zero } from '../../sheet';
import { F03 as words } from '../../words/rules';

/** 执行率＝执行数÷预算数, whatever way the rate is written. */
export function rateEquation(result: Term, executed: Term, budget: Term): Statement {
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
  // 1 is how 100 % is stored: whole percents are what it was rounded to.
  if (decimals === 0) return written.equals(roundTo(exact, 2)) ? 'rounding' : 'off';
  if (written.equals(roundTo(exact, decimals))) return 'exact';
  return written.equals(cutTo(exact, decimals)) ? 'rounding' : 'off';
}

/** A rate is shown with few digits: rounded to them it is exact; cut, it is explained. */
function tieOfRate(written: Decimal, decimals: number, exact: Decimal): Tie {
  if (sameStored(written, exact) || written.equals(roundTo(exact, decimals))) return 'exact';
  return tie(written, Math.min(decimals, 2), exact);
}
