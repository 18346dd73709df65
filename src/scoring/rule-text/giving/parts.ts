import type { Decimal } from '../../../sheet';
import { isReverse, type Measured, valueOf } from './measured';
import type { Award, Bound, Condition, Interval, Rule, Step } from '../grammar/rule';

/** A part of a rule that speaks of some values and not of others. */
export type Part = { readonly award: Award } | { readonly step: Step };

/** The parts that speak of a value. */
export interface PartsAt {
  /** More than one only where the sentence and the target contradict each other. */
  readonly sure: readonly Part[];
  /** Parts that meet the value at a bound the sentence leaves open. */
  readonly maybe: readonly Part[];
}

export function partsAt(rule: Rule, measured: Measured): PartsAt {
  const parts = partsOf(rule, measured);
  const { value } = measured;
  return {
    sure: innermost(parts.filter(({ range }) => holds(range, value))).map(({ part }) => part),
    maybe: parts.filter(({ range }) => meets(range, value)).map(({ part }) => part),
  };
}

interface End {
  readonly at: Decimal;
  readonly included: boolean;
  readonly sure: boolean;
}

interface Range {
  readonly low: End | null;
  readonly high: End | null;
}

interface Placed {
  readonly range: Range;
  readonly part: Part;
}

function partsOf({ bands, steps }: Rule, measured: Measured): Placed[] {
  const placed: Placed[] = [];
  for (const { when, award } of bands) {
    const range = rangeOf(when, measured);
    if (range) placed.push({ range, part: { award } });
  }
  for (const step of steps) {
    const range = step.within && rangeIn(step.within, measured);
    if (range) placed.push({ range, part: { step } });
  }
  return placed;
}

function rangeOf(when: Condition, measured: Measured): Range | null {
  if (when.kind === 'interval') return rangeIn(when.interval, measured);
  if (when.kind !== 'target' || !measured.target) return null;
  const end: End = { at: measured.target, included: when.reached, sure: true };
  return isReverse(measured) === when.reached ? { low: null, high: end } : { low: end, high: null };
}

function rangeIn({ low, high }: Interval, measured: Measured): Range | null {
  const [from, to] = [endOf(low, measured), endOf(high, measured)];
  return from === undefined || to === undefined ? null : { low: from, high: to };
}

/** Undefined where the bound is the target and there is none. */
function endOf(bound: Bound | null, measured: Measured): End | null | undefined {
  if (!bound) return null;
  const at = valueOf(bound, measured);
  return at ? { at, included: bound.included, sure: bound.sure } : undefined;
}

function holds({ low, high }: Range, value: Decimal): boolean {
  if (low && (low.included ? value.lessThan(low.at) : value.lessThanOrEqualTo(low.at))) return false;
  return !(high && (high.included ? value.greaterThan(high.at) : value.greaterThanOrEqualTo(high.at)));
}

/** The value is a bound that went to the neighbour, though the sentence does not say so. */
function meets(range: Range, value: Decimal): boolean {
  const open = [range.low, range.high].some(end => end && !end.included && !end.sure && end.at.equals(value));
  const { low, high } = range;
  return open && !(low && value.lessThan(low.at)) && !(high && value.greaterThan(high.at));
}

/** ≥95%得10分, ≥90%得8分: of ranges open to one side the strictest counts. */
function innermost(parts: readonly Placed[]): Placed[] {
  return parts.filter(
    ({ range }) => !parts.some(other => other.range !== range && isStricter(other.range, range)),
  );
}

function isStricter(a: Range, b: Range): boolean {
  if (a.low && b.low && !a.high && !b.high) return a.low.at.greaterThan(b.low.at);
  return a.high !== null && b.high !== null && !a.low && !b.low && a.high.at.lessThan(b.high.at);
}
