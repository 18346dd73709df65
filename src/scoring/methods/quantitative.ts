import { type Decimal, one, zero } from '../../sheet';

/**
 * 定量指标: full marks when the target is reached, otherwise in proportion (财预〔2020〕10号, 单位自评).
 * `ratio` is a share of the weight between 0 and 1, for targets and actual values in one unit.
 */
export function forwardShare(target: Decimal, actual: Decimal): Decimal {
  if (actual.greaterThanOrEqualTo(target)) return one;
  if (target.lessThanOrEqualTo(0) || actual.lessThanOrEqualTo(0)) return zero;
  return actual.div(target);
}

/** ≤ target: beyond it target ÷ actual; a target of 0 is met by nothing but 0. */
export function reverseRatioShare(target: Decimal, actual: Decimal): Decimal {
  if (actual.lessThanOrEqualTo(target)) return one;
  return target.greaterThan(0) ? target.div(actual) : zero;
}

/** ≤ target: beyond it 1 − (actual − target) ÷ target, nothing from twice the target on. */
export function reverseLinearShare(target: Decimal, actual: Decimal): Decimal {
  if (actual.lessThanOrEqualTo(target)) return one;
  if (target.lessThanOrEqualTo(0) || actual.greaterThanOrEqualTo(target.times(2))) return zero;
  return target.times(2).minus(actual).div(target);
}

/** A range as target, its ends in either order: inside it full marks, outside in proportion to the nearer end. */
export function rangeShare(from: Decimal, to: Decimal, actual: Decimal): Decimal {
  const [low, high] = from.lessThanOrEqualTo(to) ? [from, to] : [to, from];
  return actual.lessThan(low) ? forwardShare(low, actual) : reverseRatioShare(high, actual);
}
