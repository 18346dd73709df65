import type { Field, Leaf } from '../form';
import {
  type Decimal,
  hundred,
  inBase,
  one,
  type Quantity,
  relation,
  rememberedOf,
  type Unit,
  unitOf,
} from '../sheet';

/** Target and actual value of a leaf, made comparable. */
export interface Measure {
  readonly target: Quantity;
  readonly actual: Quantity;
  /** Turns the written value of the target, or of its upper end, into the common measure. */
  readonly ofTarget: (written: Decimal) => Decimal;
  readonly ofActual: (written: Decimal) => Decimal;
  /** The actual value states how much of the target was done (`100%` of `28个`), not the thing counted. */
  readonly completion: boolean;
}

/**
 * Why target and actual value can't be compared: one is no exact number, the units differ, or there is no exact
 * ratio between them (年 and 天).
 */
export type Incomparable = 'target' | 'actual' | 'unit' | 'ratio';

/** Reads a leaf's target and actual value in one unit; the unit column speaks where a number has none. */
export const measureOf = rememberedOf((leaf: Leaf): Measure | Incomparable => {
  const target = withUnit(leaf.target, leaf.unit);
  if (!target || target.approximate) return 'target';
  const actual = withUnit(leaf.actual, leaf.unit);
  if (!actual || actual.upTo !== undefined || actual.approximate || isOpposite(target, actual))
    return 'actual';
  const toPercent = isPercent(target);
  if (isPercent(actual) !== toPercent) return acrossPercent(target, actual, leaf, toPercent);
  if (toPercent && looksLikeFraction(target, actual, leaf)) {
    return pair(target, actual, asWritten, value => value.times(hundred));
  }
  const [a, b] = counted(target.unit, actual.unit);
  if (a.base === b.base && a.scale.equals(b.scale) && sameRate(a, b))
    return pair(target, actual, asWritten, asWritten);
  if (a.base === b.base) return pair(target, actual, scaled(a), scaled(b));
  if (b.text === '') return pair(target, actual, scaled(a), bare(actual.value, target.value, a));
  if (a.text === '') return pair(target, actual, bare(target.value, actual.value, b), scaled(b));
  const between = relation(a, b);
  if (between === 'counters') return pair(target, actual, scaled(a), scaled(b));
  return between === 'unknown' ? 'ratio' : 'unit';
});

const sameRate = (a: Unit, b: Unit): boolean => (a.per ?? one).equals(b.per ?? one);

/** 5万 beside 60000人 counts people; alone, and beside 元, it is money. */
function counted(a: Unit, b: Unit): readonly [Unit, Unit] {
  const alone = (unit: Unit, other: Unit) =>
    /^[万亿]$/.test(unit.text) && other.kind !== 'money' && other.text !== ''
      ? { text: unit.text, base: other.base, scale: unit.scale }
      : unit;
  return [alone(a, b), alone(b, a)];
}

/** 不足50人 of ≥50人: the actual value names a bound on the other side, and could be anything below it. */
function isOpposite({ operator: asked }: Quantity, { operator: done }: Quantity): boolean {
  return /[≥>]/.test(asked ?? '')
    ? /[≤<]/.test(done ?? '')
    : /[≤<]/.test(asked ?? '') && /[≥>]/.test(done ?? '');
}

function pair(
  target: Quantity,
  actual: Quantity,
  ofTarget: (written: Decimal) => Decimal,
  ofActual: (written: Decimal) => Decimal,
): Measure {
  return { target, actual, ofTarget, ofActual, completion: false };
}

const asWritten = (written: Decimal): Decimal => written;
const scaled = (unit: Unit) => (written: Decimal) => inBase(written, unit);

/**
 * A bare number beside one in 万粒 or 万元 mostly leaves the unit out (450 of 450万粒); it counts the single things
 * where that brings it nearer (20500 of 2万人).
 */
function bare(written: Decimal, other: Decimal, unit: Unit): (written: Decimal) => Decimal {
  if (unit.scale.equals(1) || written.lessThanOrEqualTo(0) || other.lessThanOrEqualTo(0)) return scaled(unit);
  const same = written.div(other);
  const single = same.div(unit.scale);
  return distance(single).lessThan(distance(same)) ? asWritten : scaled(unit);
}

/** How far from one a ratio is, upwards or downwards. */
function distance(ratio: Decimal): Decimal {
  return ratio.greaterThanOrEqualTo(1) ? ratio : one.div(ratio);
}

/** One side is a percentage, the other a number: 0.98 of `≥95%`, or `100%` where a count was asked for. */
function acrossPercent(
  target: Quantity,
  actual: Quantity,
  leaf: Leaf,
  toPercent: boolean,
): Measure | Incomparable {
  if (toPercent) {
    if (actual.unit.text !== '') return 'unit';
    const fraction = looksLikeFraction(target, actual, leaf);
    return pair(
      target,
      actual,
      value => value,
      value => (fraction ? value.times(hundred) : value),
    );
  }
  if (target.unit.text === '' && leaf.unit === null) {
    // `1` and `100%`, `0.95` and `96%`: the target is the fraction.
    if (target.value.lessThanOrEqualTo(one))
      return pair(
        target,
        actual,
        value => value.times(hundred),
        value => value,
      );
    if (target.value.lessThanOrEqualTo(hundred) && target.value.greaterThanOrEqualTo(50)) {
      return pair(
        target,
        actual,
        value => value,
        value => value,
      );
    }
  }
  return {
    ...pair(
      target,
      actual,
      value => value,
      value => value,
    ),
    completion: true,
  };
}

/** 0.98 beside `100%`: a percentage whose format was lost. */
function looksLikeFraction(target: Quantity, actual: Quantity, leaf: Leaf): boolean {
  const plain = actual.unit.text === '' || (leaf.unit !== null && actual.raw === actual.value.toFixed());
  return (
    plain &&
    actual.value.lessThanOrEqualTo(1.5) &&
    target.value.greaterThanOrEqualTo(50) &&
    actual.value.greaterThanOrEqualTo(0.2)
  );
}

function withUnit(field: Field | null, unit: Field | null): Quantity | null {
  const quantity = field?.quantity ?? null;
  if (!quantity || quantity.unit.text !== '' || !unit || unit.text === '') return quantity;
  return { ...quantity, unit: unitOf(unit.text) };
}

export function isPercent(quantity: Quantity): boolean {
  return quantity.unit.base === '' && quantity.unit.scale.lessThan(1);
}
