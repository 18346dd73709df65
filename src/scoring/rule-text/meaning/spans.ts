import { type Gives, compareGives } from './award-order';
import type { Bound, Interval } from '../grammar/rule';

/** The values a part of the rule speaks of, what it gives there, and the words it was read from. */
export interface Span {
  readonly interval: Interval;
  readonly gives: Gives;
  readonly text: string;
}

/** Which bound lies higher; null where one is the target and the other a number. */
export function compareBounds(a: Bound, b: Bound): number | null {
  if (a.value === 'target' || b.value === 'target') {
    return a.value === b.value ? a.share.comparedTo(b.share) : null;
  }
  return a.value.comparedTo(b.value);
}

/** The words of the first span that disagrees with another one; null where each value has one answer. */
export function contradiction(spans: readonly Span[]): string | null {
  let way: number | null = null;
  for (const [i, a] of spans.entries()) {
    for (const b of spans.slice(i + 1)) {
      const nested = nesting(a, b);
      if (nested !== null) {
        // ≥95%得10分, ≥90%得8分: the stricter clause counts, and stricter means always more or always less.
        if (nested === 0 || (way !== null && !Number.isNaN(nested) && nested !== way)) return b.text;
        if (!Number.isNaN(nested)) way = nested;
      } else if (overlaps(a.interval, b.interval)) return b.text;
    }
  }
  return null;
}

/**
 * For two spans open to the same side: whether the stricter one gives more (1) or less (-1), NaN where that can't
 * be told, 0 where they start at one bound or give the same. Null for any other two.
 */
function nesting(a: Span, b: Span): number | null {
  const [p, q] = [openEnd(a.interval), openEnd(b.interval)];
  if (!p || !q || p.end !== q.end) return null;
  const order = compareBounds(p.bound, q.bound);
  if (order === null) return Number.NaN;
  const more = compareGives(a.gives, b.gives);
  if (order === 0 || more === 0) return 0;
  if (more === null) return Number.NaN;
  return Math.sign(more) * Math.sign(order) * (p.end === 'low' ? 1 : -1);
}

function openEnd({ low, high }: Interval): { end: 'low' | 'high'; bound: Bound } | null {
  if (low && !high) return { end: 'low', bound: low };
  return high && !low ? { end: 'high', bound: high } : null;
}

/** More than a bound in common, or a bound both claim for sure. */
function overlaps(a: Interval, b: Interval): boolean {
  const low = further(a.low, b.low, 1);
  const high = further(a.high, b.high, -1);
  if (low === undefined || high === undefined) return false;
  if (!low || !high) return true;
  const order = compareBounds(low, high);
  if (order === null || order > 0) return false;
  if (order < 0 || isPoint(a) || isPoint(b)) return order < 0 || touchesInside(a, b);
  return low.included && low.sure && high.included && high.sure;
}

const isPoint = ({ low, high }: Interval): boolean => low !== null && low === high;

/** A single value inside the other interval, not just at a bound it leaves open. */
function touchesInside(a: Interval, b: Interval): boolean {
  const [point, other] = isPoint(a) ? [a, b] : [b, a];
  const at = point.low;
  if (!at) return false;
  const ends = [other.low, other.high].filter(end => end !== null && compareBounds(end, at) === 0);
  return ends.length === 0 || ends.some(end => end?.included === true && end.sure);
}

/** The bound that lies further in a direction; undefined where the two can't be compared. */
function further(a: Bound | null, b: Bound | null, direction: number): Bound | null | undefined {
  if (!a || !b) return a ?? b;
  const order = compareBounds(a, b);
  if (order === null) return undefined;
  return order * direction >= 0 ? a : b;
}

/**
 * Settles the bounds two spans share: the one that names it for sure has it; where neither does, the one that
 * gives more, and the other stays a lawful reading.
 */
export function settleBounds(spans: readonly Span[]): Interval[] {
  const out = spans.map(span => ({ ...span.interval }));
  out.forEach((lower, i) => {
    out.forEach((upper, j) => {
      const { high } = lower;
      const { low } = upper;
      if (i === j || !high || !low || compareBounds(high, low) !== 0) return;
      const [a, b] = [spans[i]?.gives, spans[j]?.gives];
      const more = (a && b && compareGives(a, b)) ?? (i < j ? 1 : -1);
      claim(lower, upper, more > 0);
    });
  });
  return out;
}

type Settling = { low: Bound | null; high: Bound | null };

function claim(lower: Settling, upper: Settling, lowerGivesMore: boolean): void {
  const { high } = lower;
  const { low } = upper;
  if (!high || !low || (high.sure && low.sure)) return;
  if (high.sure) upper.low = { ...low, included: !high.included, sure: true };
  else if (low.sure) lower.high = { ...high, included: !low.included, sure: true };
  else if (lowerGivesMore) upper.low = { ...low, included: false };
  else lower.high = { ...high, included: false };
}
