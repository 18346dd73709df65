import { type Form, isBonus, isExecutionRate, isUnfilled, type Leaf } from '../form';
import {
  a1,
  type Decimal,
  inYear,
  labelKey,
  one,
  type Period,
  periodIn,
  plain,
  type Quantity,
  serialDay,
  withoutRemark,
  zero,
} from '../sheet';
import { scoring } from '../words/scoring';
import { byRule, byRuleText } from './methods/by-rule-text';
import { lateScore } from './methods/lateness';
import { lessItsDeduction, lessItsExcess, overShare } from './deductions';
import { directionOf, isCountOfNone, ofCost } from './direction';
import { unreadOf } from './in-force';
import { isPercent, type Measure, measureOf } from './measure';
import { executionRate, namedRate } from './methods/named-rates';
import type { Deviation, Profile, Topic } from './profiles/profile';
import { settingOf, spokenText, unreadText } from './profiles/spoken';
import { describeRule } from './rule-text/describe';
import { isReadable, parseRule } from './rule-text/parse';
import { readSetting } from './rule-text/notes/read-note';
import { forwardShare, rangeShare, reverseLinearShare, reverseRatioShare } from './methods/quantitative';
import { type Computed, compare, type Score, type Undecided } from './score';

/** The weight a leaf's score is measured against: its own cell, else the one its heading names. */
export function weightOf(leaf: Leaf): Quantity | null {
  return leaf.weight?.quantity ?? leaf.headingWeight;
}

/** How a leaf's score follows from the form. The form's own rule text comes first, then funds, then target and actual. */
export function scoreLeaf(leaf: Leaf, form: Form, profile: Profile): Score {
  const weight = weightOf(leaf);
  if (!weight) return withoutWeight(isBonus(leaf) ? scoring.bonus : scoring.noWeight);
  if (weight.value.isNegative()) return withoutWeight(scoring.negativeWeight);
  if (weight.value.isZero()) return constant(weight);
  if (leaf.nested && leaf.nested.scale !== 'own') return undecided(weight, scoring.nested);
  const own = ownExcess(leaf, profile);
  const ruled =
    own === null ? (byRuleText(leaf, form, weight) ?? byNoteOn(leaf, form, weight, profile)) : null;
  const score = ruled ?? withoutOwnRule(leaf, form, weight, own ?? profile);
  const left = lessItsDeduction(leaf, score, weight);
  return ruled || own ? left : whereRead(leaf, left, weight, profile);
}

function withoutOwnRule(leaf: Leaf, form: Form, weight: Quantity, profile: Profile): Score {
  const filled = !isUnfilled(leaf.target) && !isUnfilled(leaf.actual);
  if (isExecutionRate(leaf) && !filled) return executionRate(leaf, form, weight, profile);
  if (!filled) {
    const named = namedRate(leaf, form, weight, profile);
    if (named) return named;
    return leftBlank(leaf, weight, profile) ?? undecided(weight, missingText(leaf));
  }
  if (isCountOfNone(leaf)) return undecided(weight, scoring.zeroTarget);
  return byTarget(leaf, form, weight, profile);
}

/** 未填写完成值的指标不得分: held against a score that is stated; a blank one may be of a form that is being filled. */
function leftBlank({ target, actual, score }: Leaf, weight: Quantity, profile: Profile): Score | null {
  if (profile.blank !== 'zero' || !score?.quantity || isUnfilled(target) || actual?.text !== '') return null;
  return {
    kind: 'computed',
    method: 'quantitative',
    value: zero,
    inputs: [weight],
    derive: () => [zero],
    formula: () => scoring.noActual,
    how: 'arithmetic',
    setting: settingOf(profile, 'blank') ?? profile.name,
    spoke: profile.said.blank ?? null,
    least: null,
  };
}

/**
 * A row's own sentence on over-fulfilment (超过30%，扣2分): it speaks of the distance from the target, unless the target is
 * a percentage itself and the sentence names none. Null where the row says nothing of the kind.
 */
function ownExcess(leaf: Leaf, profile: Profile): Profile | null {
  const { rule } = leaf;
  const target = leaf.target?.quantity;
  if (!rule || !target || rule.text === '' || directionOf(leaf).reverse) return null;
  if (isPercent(target) && !/指标值|目标|计划/.test(rule.text)) return null;
  const patch = readSetting('over', rule.text);
  if (!patch) return null;
  const said = { topic: 'over', text: rule.text, source: { kind: 'cell', at: rule.at } } as const;
  return { ...profile, ...patch, said: { ...profile.said, over: said } };
}

/** The score by a sentence of a note that names this indicator, or its kind; null where none does. */
function byNoteOn(leaf: Leaf, form: Form, weight: Quantity, profile: Profile): Score | null {
  const note = profile.unread.find(({ topic, text }) => topic === 'indicator' && names(text, leaf));
  if (!note || isExecutionRate(leaf)) return null;
  const rule = parseRule(note.text);
  if (!isReadable(rule)) return undecided(weight, unreadText(note), 'rule-text');
  return byRule(rule, leaf, form, weight, { ...note, setting: spokenText(note) });
}

/** Whether a sentence speaks of an indicator by its name, or of its 二级指标 (质量指标每低1个百分点扣1分). */
function names(text: string, leaf: Leaf): boolean {
  const name = withoutRemark(leaf.name);
  if (name.length >= 3 && text.includes(name)) return true;
  if (/满意度/.test(text) && /满意度/.test(name)) return true;
  const kind = /(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响)指标/.exec(text)?.[0];
  return kind !== undefined && leaf.path.some(group => group.includes(kind));
}

/** A score that a sentence nobody understood may speak of is not held against the form, and not written. */
function whereRead(leaf: Leaf, score: Score, weight: Quantity, profile: Profile): Score {
  if (score.kind !== 'computed' || profile.unread.length === 0) return score;
  const stated = leaf.score?.quantity ?? null;
  if (stated && compare(stated, score, profile) !== 'off') return score;
  const open = unreadOf(profile, ...topicsOf(leaf, score));
  const digits = stated?.value.minus(score.value).abs().lessThan(1) ? unreadOf(profile, 'digits') : null;
  const sentence = open ?? digits;
  return sentence ? undecided(weight, unreadText(sentence), score.method) : score;
}

/** What a score follows from, of the things a note may speak of. */
function topicsOf(leaf: Leaf, score: Computed): Topic[] {
  if (score.method === 'execution-rate') return ['execution'];
  if (score.method === 'qualitative') return ['qualitative'];
  if (score.method === 'date') return ['late'];
  if (score.method !== 'quantitative') return [];
  if (directionOf(leaf).reverse) return ofCost(leaf) ? ['reverse', 'cost'] : ['reverse'];
  return (overShare(leaf) ?? one).greaterThan(1) ? ['forward', 'over'] : ['forward'];
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
  const unread = leaf.target?.misread ? leaf.target : leaf.actual?.misread ? leaf.actual : null;
  if (unread) return undecided(weight, scoring.unreadValue(a1(unread.at)));
  const target = leaf.target?.text ?? '';
  const actual = leaf.actual?.text ?? '';
  const due = dueDay(leaf.target, form.year);
  if (due) {
    const done = dueDay(leaf.actual, form.year);
    if (done) return onTime(due, inYearOf(due, done), leaf, weight, profile);
  } else {
    const measure = measureOf(leaf);
    if (measure === 'unit') return undecided(weight, scoring.units(target, actual));
    if (measure === 'ratio') return undecided(weight, scoring.noRatio(target, actual));
    if (isInexact(leaf) && !sameWords(target, actual))
      return undecided(weight, scoring.inexact(target, actual));
    if (typeof measure !== 'string') return measurable(leaf, form, measure, weight, profile);
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

function onTime(due: Period, done: Period, leaf: Leaf, weight: Quantity, profile: Profile): Score {
  const texts = [leaf.target?.text ?? '', leaf.actual?.text ?? ''] as const;
  // Only days of a known year, or both without one, can be compared.
  if (due.to >= 10000 !== done.to >= 10000) return undecided(weight, scoring.otherYear(...texts), 'date');
  if (done.to <= due.to) return full('date', weight, texts[1], [weight]);
  return lateScore(due, done, texts, weight, profile) ?? undecided(weight, scoring.late(...texts), 'date');
}

/** Target and actual value as numbers: by a rule on them, else by the ministry's proportion, less what the excess costs. */
function measurable(leaf: Leaf, form: Form, measure: Measure, weight: Quantity, profile: Profile): Score {
  const { forward, equal } = profile;
  const besides =
    equal && measure.target.operator === '=' ? byDeviation(measure, weight, equal, profile) : null;
  if (besides) return besides;
  if (forward && !directionOf(leaf).reverse) {
    const said = profile.said.forward;
    const spoke = said ?? {
      text: describeRule(forward),
      source: { kind: 'document', document: profile.source, place: null } as const,
    };
    return byRule(forward, leaf, form, weight, {
      ...spoke,
      setting: spokenText(spoke),
      ofCompletion: true,
    });
  }
  return lessItsExcess(leaf, quantitative(leaf, measure, weight, profile), profile, weight);
}

/** What a value on either side of an = target earns. Null where the points were written for another weight. */
function byDeviation(
  { target, actual, ofTarget, ofActual, completion }: Measure,
  weight: Quantity,
  bands: readonly Deviation[],
  profile: Profile,
): Score | null {
  const written = bands[0]?.points;
  if (completion || target.upTo !== undefined || (written && !written.equals(weight.value))) return null;
  const derive = ([w = zero, goal = zero, done = zero]: readonly Decimal[]): Decimal[] => {
    const [from, to] = [ofTarget(goal), ofActual(done)];
    if (from.isZero()) return [to.isZero() ? w : zero];
    const away = to.minus(from).div(from).abs();
    const band = bands.find(({ within }) => away.lessThanOrEqualTo(within));
    return [band ? (band.points ?? (band.share ?? zero).times(w)) : zero];
  };
  const inputs = [weight, target, actual];
  return {
    kind: 'computed',
    method: 'quantitative',
    value: derive(inputs.map(input => input.value))[0] ?? zero,
    inputs,
    derive,
    formula: () => `${plain(actual.value)}/${plain(target.value)}`,
    how: 'arithmetic',
    setting: settingOf(profile, 'equal') ?? profile.name,
    spoke: profile.said.equal ?? null,
    least: null,
  };
}

function quantitative(leaf: Leaf, measure: Measure, weight: Quantity, profile: Profile): Computed {
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
    const isCost = ofCost(leaf) && done.greaterThan(goal);
    if (isCost && profile.costOver === 'zero') return [zero];
    const ratio = reverseRatioShare(goal, done);
    const linear = reverseLinearShare(goal, done);
    const reverse = profile.reverse === 'ratio' ? [ratio, linear] : [linear, ratio];
    // A cost above its limit is commonly given nothing at all.
    const lawful = isCost ? [...reverse, zero] : reverse;
    return direction.stated ? lawful : [...lawful, forwardShare(goal, done)];
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
    formula: () => formulaText(leaf, measure, direction.reverse, weight, profile),
    how: isReached(measure, direction.reverse) ? 'reached' : 'arithmetic',
    setting: reverseSetting(measure, direction.reverse, leaf, profile),
    least: null,
  };
}

/** What decided beyond a ≤ target; null where the target was kept, or the usual formula holds. */
function reverseSetting(measure: Measure, reverse: boolean, leaf: Leaf, profile: Profile): string | null {
  if (!reverse || isReached(measure, true)) return null;
  if (ofCost(leaf) && profile.costOver === 'zero') return settingOf(profile, 'cost') ?? profile.name;
  return profile.reverse === 'linear' ? (settingOf(profile, 'reverse') ?? profile.name) : null;
}

const hundredPercent = zero.plus(100);

function formulaText(
  leaf: Leaf,
  measure: Measure,
  reverse: boolean,
  weight: Quantity,
  profile: Profile,
): string {
  const [goal, done] = [figureOf(measure, 'target'), figureOf(measure, 'actual')];
  const points = plain(weight.value);
  if (measure.completion) return `${done}%×${points}`;
  if (measure.target.upTo !== undefined) return `${done}/${goal}～${plain(measure.target.upTo)}×${points}`;
  if (isReached(measure, reverse)) return `${done}${reverse ? '≤' : '≥'}${goal}`;
  if (!reverse) return `${done}÷${goal}×${points}`;
  if (ofCost(leaf) && profile.costOver === 'zero') return `${done}>${goal}`;
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
  if (profile.qualitative[0]?.word !== '达成') return profile.qualitative.find(({ word }) => word === words);
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
