import type { Field, Leaf } from '../form';
import { type Decimal, hundred, one, type Quantity, rememberedOf, type Unit, unitOf } from '../sheet';

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

/** Why target and actual value can't be compared. */
export type Incomparable = 'target' | 'actual' | 'unit';

/** Reads a leaf's target and actual value in one unit; the unit column speaks where a number has none. */
export const measureOf = rememberedOf((leaf: Leaf): Measure | Incomparable => {
  const target = withUnit(leaf.target, leaf.unit);
  if (!target) return 'target';
  const actual = withUnit(leaf.actual, leaf.unit);
  if (!actual || actual.upTo !== undefined) return 'actual';
  const toPercent = isPercent(target);
  if (isPercent(actual) !== toPercent) return acrossPercent(target, actual, leaf, toPercent);
  if (toPercent && looksLikeFraction(target, actual, leaf)) {
    return pair(target, actual, asWritten, value => value.times(hundred));
  }
  const [a, b] = [target.unit, actual.unit];
  if (a.base === b.base && a.scale.equals(b.scale)) return pair(target, actual, asWritten, asWritten);
  if (a.base === b.base) return pair(target, actual, scaled(a), scaled(b));
  if (b.text === '') return pair(target, actual, scaled(a), bare(actual.value, target.value, a));
  if (a.text === '') return pair(target, actual, bare(target.value, actual.value, b), scaled(b));
  if (!isMeasured(a) && !isMeasured(b)) return pair(target, actual, scaled(a), scaled(b));
  return 'unit';
});

function pair(
  target: Quantity,
  actual: Quantity,
  ofTarget: (written: Decimal) => Decimal,
  ofActual: (written: Decimal) => Decimal,
): Measure {
  return { target, actual, ofTarget, ofActual, completion: false };
}

const asWritten = (written: Decimal): Decimal => written;
const scaled = (unit: Unit) => (written: Decimal) =>
  unit.scale.equals(1) ? written : written.times(unit.scale);

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

/** Units with a size of their own, as against counters such as 个, 次, 人. */
function isMeasured(unit: Unit): boolean {
  return measured.has(unit.base);
}

const measured: ReadonlySet<string> = new Set([
  '元',
  '米',
  '平方米',
  '公斤',
  '斤',
  '克',
  '亩',
  '公顷',
  '立方米',
  '升',
  '毫升',
  'KB',
  'MB',
  'GB',
  'TB',
  '毫秒',
  '秒',
  '分钟',
  '小时',
  '天',
  '工作日',
  '周',
  '个月',
  '月',
  '季度',
  '年',
]);

export function isPercent(quantity: Quantity): boolean {
  return quantity.unit.base === '' && quantity.unit.scale.lessThan(1);
}
