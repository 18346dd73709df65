import { one } from '../../../sheet';
import type { DraftBand } from './draft';
import type { Award, Interval, Proportional, Side } from '../grammar/rule';
import { compareBounds } from './spans';

/**
 * A band's award once it is known on which side of the full marks it lies: below them 按比例 is a share of what was
 * to be reached, above them the inverse. Null where it can't be told what the proportion is of.
 */
export function proportionAt(band: DraftBand, bands: readonly DraftBand[], unit: string): Award | null {
  const { award, deducts } = band;
  if (award.kind !== 'proportional') return award;
  const full = bands.find(other => other.award.kind === 'full');
  const side = sideOf(band, full);
  if (side === null) return null;
  if (side === 'below') return below(award, unit);
  return above(award, deducts, full);
}

function below(award: Proportional, unit: string): Award | null {
  if (award.way === 'rate') return unit === '%' ? award : null;
  return award.way === 'inverse' || award.way === 'excess' ? null : award;
}

/** Beyond a number 按比例 has too many readings; beyond the target it is one of the two formulas in use. */
function above(award: Proportional, deducts: boolean, full: DraftBand | undefined): Award | null {
  if (award.way === 'inverse' || award.way === 'excess') return award;
  const ofTarget = full?.when.kind === 'interval' && full.when.interval.high?.value === 'target';
  if (!ofTarget || award.way !== 'open') return null;
  return { ...award, way: deducts ? 'excess' : 'over' };
}

/** On which side of the full marks a band lies; null where both or neither. */
export function sideOf({ when, side }: DraftBand, full: DraftBand | undefined): Side | null {
  if (when.kind === 'target') return when.reached ? null : 'below';
  if (!full || full.when.kind === 'otherwise' || full.when.kind === 'word') {
    return when.kind === 'interval' && full === undefined ? 'below' : null;
  }
  const natural = full.when.kind === 'target' ? (side ?? 'below') : openSide(full.when.interval);
  if (when.kind === 'otherwise') return side === null || side === natural ? natural : null;
  if (when.kind !== 'interval') return null;
  if (full.when.kind === 'target') return isShort(when.interval) ? 'below' : 'above';
  const { low, high } = full.when.interval;
  const under = low && when.interval.high ? compareBounds(when.interval.high, low) : null;
  if (under !== null && under <= 0) return 'below';
  const over = high && when.interval.low ? compareBounds(when.interval.low, high) : null;
  return over !== null && over >= 0 ? 'above' : natural;
}

/** Short of the target: below it, or from a part of it on. */
function isShort({ low, high }: Interval): boolean {
  return high !== null || (low?.value === 'target' && low.share.lessThan(one));
}

/** The side an interval with one open end leaves to the others. */
function openSide({ low, high }: Interval): Side | null {
  if (low && !high) return 'below';
  return high && !low ? 'above' : null;
}
