import { isUnfilled, type Leaf } from '../form';
import { Decimal, hundred, one, plain, type Quantity, zero } from '../sheet';
import { scoring } from '../words/scoring';
import { directionOf } from './direction';
import { type Measure, measureOf } from './measure';
import { rateText } from './methods/named-rates';
import type { OverFulfilment, Profile } from './profiles/profile';
import { settingOf } from './profiles/spoken';
import { type Computed, compare, type Score } from './score';

/** 偏离扣分: what the column takes from what the row earns. A column of points lost (10 − 9 = 1) takes nothing more. */
export function lessItsDeduction(leaf: Leaf, score: Score, weight: Quantity): Score {
  const { deduction } = leaf;
  if (score.kind !== 'computed' || deduction === null || isUnfilled(deduction)) return score;
  const { quantity } = deduction;
  if (!quantity) {
    const missing = scoring.deduction(deduction.text);
    return { kind: 'undecided', method: score.method, missing, band: null, least: zero, most: weight.value };
  }
  if (quantity.value.isZero()) return score;
  const derive = (values: readonly Decimal[]): readonly Decimal[] => {
    const taken = (values[values.length - 1] ?? zero).abs();
    const whole = values[0] ?? zero;
    return score.derive(values.slice(0, -1)).flatMap(earned => {
      const left = Decimal.max(zero, earned.minus(taken));
      return whole.minus(taken).equals(earned) ? [earned, left] : [left];
    });
  };
  const inputs = [...score.inputs, quantity];
  const value = derive(inputs.map(input => input.value))[0] ?? zero;
  const taken = plain(quantity.value.abs());
  const formula = () =>
    score.how === 'reached' ? `${plain(score.value)}−${taken}` : `${score.formula()}−${taken}`;
  return { ...score, inputs, derive, value, formula, how: 'arithmetic', least: null };
}

/**
 * What doing much more than the target costs: by a rule, computed; without one, or where it leaves the points open, a
 * person who gives a reason may take them, and the score is theirs.
 */
export function lessItsExcess(leaf: Leaf, score: Computed, profile: Profile, weight: Quantity): Score {
  const share = overShare(leaf);
  if (score.how !== 'reached' || !share || share.lessThanOrEqualTo(1)) return score;
  const { over } = profile;
  if (over?.kind === 'never') return score;
  if (over && over.kind !== 'judged') return byExcess(leaf, score, over, profile);
  const from = over ? over.from : mayDeductFrom;
  const stated = leaf.score?.quantity;
  if (!stated || share.lessThan(from) || !hasReason(leaf) || leaf.deduction?.quantity) return score;
  if (stated.value.greaterThanOrEqualTo(weight.value) || stated.value.isNegative()) return score;
  if (compare(stated, score, profile) !== 'off') return score;
  const note = settingOf(profile, 'over');
  const missing = note
    ? scoring.overByNote(rateText(share), note)
    : scoring.over(rateText(share), plain(stated.value));
  return { kind: 'undecided', method: score.method, missing, band: null, least: zero, most: weight.value };
}

/** From here on a reason may take points where no rule says more. */
const mayDeductFrom = new Decimal('1.2');

function byExcess(
  leaf: Leaf,
  score: Computed,
  over: Exclude<OverFulfilment, { kind: 'never' | 'judged' }>,
  profile: Profile,
): Score {
  const measure = measureOf(leaf) as Measure;
  const { ofTarget, ofActual } = measure;
  const derive = ([w = zero, goal = zero, done = zero]: readonly Decimal[]): Decimal[] => {
    const target = ofTarget(goal);
    const share = target.greaterThan(0) ? ofActual(done).div(target) : one;
    return score
      .derive([w, goal, done])
      .flatMap(earned => takenFor(share, over, w).map(taken => Decimal.max(zero, earned.minus(taken))));
  };
  const values = score.inputs.map(input => input.value);
  const value = derive(values)[0] ?? zero;
  if (value.equals(score.value)) return { ...score, derive };
  const share = overShare(leaf) ?? one;
  const said = profile.said.over ?? null;
  return {
    ...score,
    value,
    derive,
    formula: () => `${plain(score.value)}−${plain(score.value.minus(value))}`,
    how: 'arithmetic',
    setting: said ? settingOf(profile, 'over') : scoring.overSetting(rateText(share), profile.name),
    spoke: said,
  };
}

/** What is taken at a share: at the bound itself 30%以上 leaves both open, the rule's reading first. */
function takenFor(
  share: Decimal,
  over: Exclude<OverFulfilment, { kind: 'never' | 'judged' }>,
  weight: Decimal,
): Decimal[] {
  const inPoints = (points: Decimal, ofWeight: boolean) =>
    ofWeight ? weight.times(points).div(hundred) : points;
  if (over.kind === 'steps') {
    const steps = Decimal.max(zero, share.minus(over.from).div(over.each).floor());
    return [inPoints(steps.times(over.points), over.ofWeight)];
  }
  let taken: Decimal = zero;
  for (const { from, included, points, ofWeight } of over.tiers) {
    if (share.lessThan(from)) break;
    const more = inPoints(points, ofWeight);
    if (share.equals(from)) return included ? [more, taken] : [taken, more];
    taken = more;
  }
  return [taken];
}

/** How many times the target was done; null where more is not better or nothing can be compared. */
export function overShare(leaf: Leaf): Decimal | null {
  const measure = measureOf(leaf);
  if (typeof measure === 'string' || measure.completion || directionOf(leaf).reverse) return null;
  const { target, actual, ofTarget, ofActual } = measure;
  if (target.upTo !== undefined || target.operator === '=') return null;
  const goal = ofTarget(target.value);
  return goal.greaterThan(0) ? ofActual(actual.value).div(goal) : null;
}

/** A reason that says something: 无 and 无偏差 are none. */
export function hasReason(leaf: Leaf): boolean {
  return (
    !isUnfilled(leaf.reason) &&
    !/^(?:无|没有|暂无|无偏差|无原因|同上|已完成)[。.]?$/.test(leaf.reason?.text ?? '')
  );
}
