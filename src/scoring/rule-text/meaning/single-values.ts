import { type Decimal, hundred } from '../../../sheet';
import { measureOfUnit } from '../grammar/amount';
import type { DraftBand, DraftStep } from './draft';
import type { Bound, Interval } from '../grammar/rule';

/**
 * `100%得满分，90%-100%得8分` and `控制率=0，计8分；0-10%（含）…`: a single value at the end of the scale stands for
 * everything beyond it too. Which end it is, the other clauses tell; alone, 100% is the best and 0 the least.
 */
export function withOpenEnds(bands: readonly DraftBand[], steps: readonly DraftStep[]): DraftBand[] {
  return bands.map(band => {
    if (band.when.kind !== 'interval') return band;
    const { low, high } = band.when.interval;
    if (!low || low !== high || low.value === 'target') return band;
    const others = bands.filter(other => other !== band);
    const interval = opened(low, low.value, valuesOf(others, steps), steps);
    return interval ? { ...band, when: { kind: 'interval', interval } } : band;
  });
}

function opened(
  at: Bound,
  value: Decimal,
  others: readonly Decimal[],
  steps: readonly DraftStep[],
): Interval | null {
  const takes = steps.filter(step => step.points.isNegative());
  const less = others.some(other => other.lessThan(value)) || takes.some(step => step.side === 'below');
  const more = others.some(other => other.greaterThan(value)) || takes.some(step => step.side === 'above');
  if (less && more) return null;
  const isMost = less || (!more && value.equals(hundred) && measureOfUnit(at.unit) === '%');
  if (isMost) return { low: at, high: null };
  return more || value.isZero() ? { low: null, high: at } : null;
}

/** Every number the other clauses name. */
function valuesOf(bands: readonly DraftBand[], steps: readonly DraftStep[]): Decimal[] {
  const intervals = bands.flatMap(({ when }) => (when.kind === 'interval' ? [when.interval] : []));
  const within = steps.flatMap(step => (step.within ? [step.within] : []));
  const bounds = [...intervals, ...within].flatMap(({ low, high }) => [low, high]);
  return [...bounds, ...steps.map(step => step.from)].flatMap(bound =>
    bound && bound.value !== 'target' ? [bound.value] : [],
  );
}
