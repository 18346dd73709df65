import { type Form, isExecutionRate, isUnfilled, type Leaf } from '../form';
import {
  type Decimal,
  inYear,
  labelKey,
  one,
  type Period,
  periodIn,
  plain,
  type Quantity,
  serialDay,
  zero,
} from '../sheet';
import { scoring } from '../words/scoring';
import { byRuleText } from './methods/by-rule-text';
import { directionOf } from './direction';
import { type Measure, measureOf } from './measure';
import { executionRate, namedRate } from './methods/named-rates';
import type { Profile } from './profiles/profile';
import { forwardShare, rangeShare, reverseLinearShare, reverseRatioShare } from './methods/quantitative';
import { type Score, type Undecided } from './score';

/** The weight a leaf's score is measured against: its own cell, else the one its heading names. */
export function weightOf(leaf: Leaf): Quantity | null {
  return leaf.weight?.quantity ?? leaf.headingWeight;
}

/** How a leaf's score follows from the form. The form's own rule text comes first, then funds, then target and actual. */
export function scoreLeaf(leaf: Leaf, form: Form, profile: Profile): Score {
  const weight = weightOf(leaf);
  if (!weight) return withoutWeight(scoring.noWeight);
  if (weight.value.isNegative()) return withoutWeight(scoring.negativeWeight);
  if (weight.value.isZero()) return constant(weight);
  const ruled = byRuleText(leaf, form, weight);
  if (ruled) return ruled;
  const filled = !isUnfilled(leaf.target) && !isUnfilled(leaf.actual);
  if (isExecutionRate(leaf) && !filled) return executionRate(leaf, form, weight, profile);
  if (!filled) {
    const named = namedRate(leaf, form, weight, profile);
    if (named) return named;
    return undecided(weight, missingText(leaf));
  }
  return byTarget(leaf, form, weight, profile);
}

function withoutWeight(missing: string): Undecided {
  return { kind: 'undecided', method: 'no-weight', missing, band: null, least: zero, most: zero };
}

/** An indicator with a weight of 0 earns 0. */
function constant(weight: Quantity): Score {
  return {
    kind: 'computed',
    method: 'quantitative',
    value: zero,
    inputs: [weight],
    derive: ([w = zero]) => [w],
    formula: () => plain(weight.value),
    how: 'arithmetic',
    setting: null,
    least: null,
  };
}

function missingText(leaf: Leaf): string {
  if (leaf.target === null && leaf.actual === null) return scoring.noFigures(leaf.name);
  if (isUnfilled(leaf.target) && isUnfilled(leaf.actual)) return scoring.noTargetNoActual;
  return isUnfilled(leaf.actual) ? scoring.noActual : scoring.noTarget;
}

function byTarget(leaf: Leaf, form: Form, weight: Quantity, profile: Profile): Score {
  const target = leaf.target?.text ?? '';
  const actual = leaf.actual?.text ?? '';
  const due = dueDay(leaf.target, form.year);
  if (due) {
    const done = dueDay(leaf.actual, form.year);
    if (done) return onTime(due, inYearOf(due, done), leaf, weight);
  } else {
    const measure = measureOf(leaf);
    if (measure === 'unit') return undecided(weight, scoring.units(target, actual));
    if (measure === 'ratio') return undecided(weight, scoring.noRatio(target, actual));
    if (isInexact(leaf) && !sameWords(target, actual))
      return undecided(weight, scoring.inexact(target, actual));
    if (typeof measure !== 'string') return quantitative(leaf, measure, weight, profile);
    if (measure === 'actual' && !sameWords(target, actual)) {
      return leaf.target?.quantity
        ? undecided(weight, scoring.notANumber(target, actual))
        : qualitative(leaf, weight, profile);
    }
  }
  return qualitative(leaf, weight, profile);
}

/** 约, 近, 余: a number, and nothing follows from it exactly. */
const isInexact = ({ target, actual }: Leaf): boolean =>
  (target?.quantity?.approximate ?? actual?.quantity?.approximate) === true;

/** The actual date in the target's year where it states none: `10月` for `2023年12月`. */
function inYearOf(due: Period, done: Period): Period {
  return due.to >= 10000 ? inYear(done, Math.floor(due.to / 10000)) : done;
}

/** The period a target or actual value names: a text such as `9月前`, or a date cell. Null where it names none. */
export function dueDay(field: Leaf['target'], year: number | null): Period | null {
  if (!field || field.quantity) return null;
  if (typeof field.value === 'number') {
    const day = serialDay(field.value);
    return { from: day, to: day, deadline: false, start: 0, end: 0 };
  }
  const period = periodIn(field.text);
  return period && year ? inYear(period, year) : period;
}

function onTime(due: Period, done: Period, leaf: Leaf, weight: Quantity): Score {
  const texts = [leaf.target?.text ?? '', leaf.actual?.text ?? ''] as const;
  // Only days of a known year, or both without one, can be compared.
  if (due.to >= 10000 !== done.to >= 10000) return undecided(weight, scoring.otherYear(...texts), 'date');
  if (done.to <= due.to) return full('date', weight, texts[1], [weight]);
  return undecided(weight, scoring.late(...texts), 'date');
}

function quantitative(leaf: Leaf, measure: Measure, weight: Quantity, profile: Profile): Score {
  const { target, actual, ofTarget, ofActual, completion } = measure;
  const direction = directionOf(leaf);
  const shares = (goal: Decimal, done: Decimal): Decimal[] => {
    if (completion) return [forwardShare(hundredPercent, done)];
    if (target.upTo !== undefined) {
      const upper = ofTarget(target.upTo);
      const share = rangeShare(goal, upper, done);
      // More than a range asks for may count as reached, unless less is better.
      const beyond = done.greaterThan(goal) && done.greaterThan(upper) && !direction.reverse;
      return beyond ? [share, one] : [share];
    }
    if (!direction.reverse) return [forwardShare(goal, done)];
    const ratio = reverseRatioShare(goal, done);
    const linear = reverseLinearShare(goal, done);
    const reverse = profile.reverse === 'ratio' ? [ratio, linear] : [linear, ratio];
    return direction.stated ? reverse : [...reverse, forwardShare(goal, done)];
  };
  const derive = ([w = zero, goal = zero, done = zero]: readonly Decimal[]): Decimal[] =>
    shares(ofTarget(goal), completion ? done : ofActual(done)).map(share => share.times(w));
  const inputs = [weight, target, actual];
  return {
    kind: 'computed',
    method: 'quantitative',
    value: derive(inputs.map(input => input.value))[0] ?? zero,
    inputs,
    derive,
    formula: () => formulaText(measure, direction.reverse, weight, profile),
    how: isReached(measure, direction.reverse) ? 'reached' : 'arithmetic',
    setting: direction.reverse && profile.reverse === 'linear' ? profile.name : null,
    least: null,
  };
}

const hundredPercent = zero.plus(100);

function formulaText(measure: Measure, reverse: boolean, weight: Quantity, profile: Profile): string {
  const [goal, done] = [figureOf(measure, 'target'), figureOf(measure, 'actual')];
  const points = plain(weight.value);
  if (measure.completion) return `${done}%×${points}`;
  if (measure.target.upTo !== undefined) return `${done}/${goal}～${plain(measure.target.upTo)}×${points}`;
  if (isReached(measure, reverse)) return `${done}${reverse ? '≤' : '≥'}${goal}`;
  if (!reverse) return `${done}÷${goal}×${points}`;
  return profile.reverse === 'ratio'
    ? `${goal}÷${done}×${points}`
    : `(1−(${done}−${goal})÷${goal})×${points}`;
}

/** As written; with its unit where the two are written in different ones: `1999000元≤202.6万元`. */
function figureOf(measure: Measure, which: 'target' | 'actual'): string {
  const { value, unit } = measure[which];
  const alike = measure.completion || measure.ofTarget(one).equals(measure.ofActual(one));
  return plain(value) + (alike ? '' : unit.text);
}

function isReached({ target, actual, ofTarget, ofActual, completion }: Measure, reverse: boolean): boolean {
  if (completion || target.upTo !== undefined) return false;
  const [goal, done] = [ofTarget(target.value), ofActual(actual.value)];
  return reverse ? done.lessThanOrEqualTo(goal) : done.greaterThanOrEqualTo(goal);
}

/**
 * 定性指标: the actual value in the target's own words is full marks, or, as a person's judgement, a score
 * within the band of 达成; in other words the band is a person's decision (财预〔2020〕10号, 单位自评).
 */
function qualitative(leaf: Leaf, weight: Quantity, profile: Profile): Score {
  const target = leaf.target?.text ?? '';
  const actual = leaf.actual?.text ?? '';
  if (sameWords(target, actual)) {
    const met = profile.qualitative[0];
    const score = full('qualitative', weight, actual, [weight]);
    return met && score.kind === 'computed' ? { ...score, least: met.least.times(weight.value) } : score;
  }
  const band = bandOf(actual, profile);
  const most = (band?.most ?? null)?.times(weight.value) ?? weight.value;
  return {
    kind: 'undecided',
    method: 'qualitative',
    missing: scoring.judgement(target, actual),
    band: band?.word ?? null,
    least: band ? band.least.times(weight.value) : zero,
    most,
  };
}

/** The band whose words the actual value uses: 达成预期指标, 部分达成预期指标并具有一定效果, 未达成…. */
function bandOf(actual: string, profile: Profile) {
  const words = labelKey(actual);
  if (/^部分(?:达成|完成|实现)/.test(words)) return profile.qualitative[1];
  if (/^未(?:达成|完成|实现)/.test(words)) return profile.qualitative[2];
  return /^(?:全部|已|基本)?(?:达成|完成|实现)(?:年度|预期)?(?:指标|目标)/.test(words)
    ? profile.qualitative[0]
    : undefined;
}

function sameWords(target: string, actual: string): boolean {
  return bareWords(target) === bareWords(actual) && bareWords(target) !== '';
}

function bareWords(text: string): string {
  return labelKey(text).replace(/[。,.;、"“”]/g, '');
}

function full(
  method: 'date' | 'qualitative',
  weight: Quantity,
  formula: string,
  inputs: readonly Quantity[],
): Score {
  return {
    kind: 'computed',
    method,
    value: weight.value,
    inputs,
    derive: ([w = zero]) => [w],
    formula: () => formula,
    how: method === 'date' ? 'on-time' : 'same-words',
    setting: null,
    least: null,
  };
}

function undecided(weight: Quantity, missing: string, method: Undecided['method'] = null): Score {
  return { kind: 'undecided', method, missing, band: null, least: zero, most: weight.value };
}
