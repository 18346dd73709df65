import { Decimal, type Operator, roundTo, zero } from '../../src/sheet';

/**
 * The score of a counted indicator by 财预〔2020〕10号, written down here once more and on purpose: the tests
 * compare it with what the engine computes. ≤ beyond its target: weight × target ÷ actual.
 */
export function scoreOf(weight: Decimal, operator: Operator, target: Decimal, actual: Decimal): Decimal {
  const less = operator === '≤' || operator === '<';
  const reached = less ? actual.lessThanOrEqualTo(target) : actual.greaterThanOrEqualTo(target);
  if (reached) return weight;
  if (target.isZero() || actual.isZero()) return zero;
  const share = less ? target.div(actual) : actual.div(target);
  return roundTo(share.times(weight), 2);
}

/** 预算执行率得分: rate × weight, never more than the weight. */
export function executionScore(weight: Decimal, executed: Decimal, budget: Decimal): Decimal {
  return roundTo(Decimal.min(1, executed.div(budget)).times(weight), 2);
}
