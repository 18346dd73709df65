import { one } from '../../../sheet';
import { compareGives } from './award-order';
import type { DraftStep } from './draft';
import type { Award, Band, Bound, Interval, Step } from '../grammar/rule';
import { compareBounds } from './spans';

const target: Bound = { value: 'target', share: one, unit: '', included: true, sure: true };
const full: Award = { kind: 'full' };
const nothing: Award = { kind: 'zero' };

/**
 * The step with the place it counts from and the points it starts at. Null where the sentence leaves either open:
 * two bands could be meant, or nothing says what is added to.
 */
export function started(draft: DraftStep, bands: readonly Band[], standard: Bound | null): Step | null {
  const { text: _text, earns, from: stated, ...step } = draft;
  const giving = bands.filter(({ when, award }) => when.kind !== 'otherwise' && award.kind !== 'zero');
  if (earns) return bands.length === 0 && stated ? { ...step, from: stated, base: nothing } : null;
  if (step.size === null) {
    const from = (step.side === 'below' ? step.within?.high : step.within?.low) ?? target;
    return { ...step, from, base: best(giving)?.award ?? full };
  }
  const adds = !step.points.isNegative();
  const from = stated ?? standard ?? edgeOf(giving, step.side, adds);
  if (!from || isInside(from, step.side, adds, giving)) return null;
  const base = baseAt(from, step.side, adds, giving);
  return base && base.kind !== 'proportional' ? { ...step, from, base } : null;
}

/** The only band that gives points has the edge; without such a band it is the target. */
function edgeOf(giving: readonly Band[], side: Step['side'], adds: boolean): Bound | null {
  const [band, second] = giving;
  if (!band) return target;
  if (second) return null;
  const { when, award } = band;
  if (when.kind === 'target') return when.reached ? target : null;
  if (when.kind !== 'interval') return null;
  const { low, high } = when.interval;
  if (low && high && low !== high && (adds || award.kind !== 'full')) return null;
  return edge(when.interval, side, adds);
}

/** A deduction leaves a band at the side it counts to, an addition rises within it. */
function edge({ low, high }: Interval, side: Step['side'], adds: boolean): Bound | null {
  return (side === 'below') === adds ? high : low;
}

function baseAt(from: Bound, side: Step['side'], adds: boolean, giving: readonly Band[]): Award | null {
  const starts = giving.filter(({ when }) => {
    if (when.kind === 'target') return when.reached && compareBounds(from, target) === 0;
    const at = when.kind === 'interval' ? edge(when.interval, side, adds) : null;
    return at !== null && compareBounds(at, from) === 0;
  });
  const [start, second] = starts;
  if (second) return null;
  if (start) return start.award;
  if (adds) return null;
  const top = best(giving);
  return !top || top.award.kind === 'full' ? full : null;
}

/** Whether a deduction would count inside a band that says what is given there. */
function isInside(from: Bound, side: Step['side'], adds: boolean, giving: readonly Band[]): boolean {
  if (adds) return false;
  return giving.some(({ when }) => {
    if (when.kind !== 'interval') return false;
    const { low, high } = when.interval;
    const [near, far] = side === 'below' ? [low, high] : [high, low];
    const sign = side === 'below' ? 1 : -1;
    const past = near ? compareBounds(from, near) : 1 * sign;
    const before = far ? compareBounds(far, from) : 1 * sign;
    if (past === null || before === null) return false;
    return past * sign > 0 && before * sign >= 0;
  });
}

function best(bands: readonly Band[]): Band | undefined {
  return bands.reduce<Band | undefined>((top, band) => {
    const more = top ? compareGives(band.award, top.award) : 1;
    return more !== null && more > 0 ? band : top;
  }, undefined);
}
