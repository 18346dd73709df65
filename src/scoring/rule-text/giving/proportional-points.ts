import { Decimal, hundred, one, zero } from '../../../sheet';
import { measureOfUnit } from '../grammar/amount';
import { isReverse, type Measured, valueOf } from './measured';
import type { Bound, Proportional, Rule } from '../grammar/rule';

/** The points 按比例 gives, the usual reading first. Empty where what it is a proportion of is not known. */
export function proportionalPoints(award: Proportional, rule: Rule, measured: Measured): Decimal[] {
  const whole = award.of ?? measured.weight;
  return sharesOf(award, rule, measured).map(share =>
    Decimal.max(zero, Decimal.min(one, share)).times(whole),
  );
}

function sharesOf({ way }: Proportional, rule: Rule, measured: Measured): Decimal[] {
  const { value, target } = measured;
  const ofTarget = target?.greaterThan(0) === true ? [value.div(target)] : [];
  const rate = value.div(hundred);
  switch (way) {
    case 'rate':
      return [rate];
    case 'quotient':
      return target ? ofTarget : [rate];
    case 'inverse':
      return inverse(measured);
    case 'excess':
      return excess(measured);
    case 'over':
      return [...inverse(measured), ...excess(measured)];
    case 'completion':
    case 'open': {
      const edge = fullEdge(rule);
      if (edge?.value !== 'target' && isPercent(rule)) {
        const full = edge && way === 'open' ? valueOf(edge, measured) : null;
        const ofEdge = full?.greaterThan(0) === true ? [value.div(full)] : [];
        return [...ofEdge, ...(edge && way === 'open' ? [...ofTarget, rate] : [rate, ...ofTarget])];
      }
      if (edge && edge.value !== 'target') {
        return edge.value.greaterThan(0) ? [value.div(edge.value), ...ofTarget] : [];
      }
      if (isReverse(measured)) return [...inverse(measured), ...excess(measured)];
      return target ? [...ofTarget, ...(rule.ratio ? [rate] : [])] : rule.ratio ? [rate] : [];
    }
  }
}

function inverse({ value, target }: Measured): Decimal[] {
  if (!target) return [];
  return [value.greaterThan(target) ? target.div(value) : one];
}

function excess({ value, target }: Measured): Decimal[] {
  if (!target) return [];
  if (value.lessThanOrEqualTo(target)) return [one];
  return [target.greaterThan(0) ? one.minus(value.minus(target).div(target)) : zero];
}

/** Where full marks begin, as a bound; null where no band gives them, the target where it says 达到目标值. */
function fullEdge({ bands }: Rule): Bound | null {
  const full = bands.find(band => band.award.kind === 'full');
  if (full?.when.kind === 'interval') return full.when.interval.low ?? full.when.interval.high;
  return full?.when.kind === 'target' ? targetEdge : null;
}

const targetEdge: Bound = { value: 'target', share: one, unit: '', included: true, sure: true };

/** Whether the rule compares percentages. */
function isPercent({ bands, ratio }: Rule): boolean {
  if (ratio) return false;
  return bands.some(({ when }) => {
    if (when.kind !== 'interval') return false;
    return [when.interval.low, when.interval.high].some(bound => bound && measureOfUnit(bound.unit) === '%');
  });
}
