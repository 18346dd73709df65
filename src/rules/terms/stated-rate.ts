import { derivedEquation, type Statement, type Term } from '../../explain';
import type { Mention, RateOfAmounts } from '../../form';
import { Decimal, plain, roundTo, zero } from '../../sheet';
import { nouns } from '../../words/nouns';
import { N02 as words } from '../../words/rules';

/** A figure of a text as a term. */
export const mentionTerm = (mention: Mention): Term => ({
  quantity: mention.quantity,
  kind: 'mention',
  noun: mention.money ? nouns.mention : nouns.rateMention,
  formula: null,
});

/** 支出 ÷ 预算 is the rate, at the digits the text shows. */
export function statedRate({ budget, spent, rate }: RateOfAmounts): Statement {
  const scale = spent.quantity.unit.scale.div(budget.quantity.unit.scale).times(100);
  const percent = (over: Decimal, under: Decimal) => over.times(scale).div(under);
  return derivedEquation({
    result: mentionTerm(rate),
    inputs: [mentionTerm(spent), mentionTerm(budget)],
    derive: ([over = zero, under = zero]) => (under.isZero() ? [] : [percent(over, under)]),
    compare: (stated, exact) => (isWithin(stated, exact, { budget, spent, rate }) ? 'exact' : 'off'),
    invert: (input, stated, [over = zero, under = zero]) => {
      if (input === 0) return [stated.times(under).div(scale)];
      return stated.isZero() ? [] : [over.times(scale).div(stated)];
    },
    basis: value =>
      words.quotient(
        spent.quantity.raw,
        budget.quantity.raw,
        `${plain(roundTo(value, rate.quantity.decimals + 2))}%`,
      ),
  });
}

/** Amounts that a text rounds give the rate within what rounding may hide; rates are rounded or cut. */
function isWithin(stated: Decimal, exact: Decimal, { budget, spent, rate }: RateOfAmounts): boolean {
  const share = half(spent).div(spent.quantity.value).plus(half(budget).div(budget.quantity.value));
  const slack = exact.times(share).plus(lastDigit(rate.quantity.decimals));
  return stated.minus(exact).abs().lessThanOrEqualTo(slack);
}

/** Half of the last digit shown; an amount with decimals is taken as it is. */
function half({ quantity: { decimals } }: Mention): Decimal {
  return decimals > 0 ? zero : new Decimal('0.5');
}

const lastDigit = (decimals: number): Decimal => new Decimal(10).pow(-decimals);
