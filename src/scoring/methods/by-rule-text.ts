import { type Form, isExecutionRate, type Leaf } from '../../form';
import { a1, type Decimal, hundred, one, plain, type Quantity, zero } from '../../sheet';
import { scoring } from '../../words/scoring';
import { describedRate } from './described-value';
import { fullByWords } from './full-by-words';
import { directionOf } from '../direction';
import { executionRatio, ratioOf, ratioText } from '../fund-figures';
import { isPercent, measureOf } from '../measure';
import { describeRule } from '../rule-text/describe';
import { isReadable, parseRule, speaksOfPoints } from '../rule-text/parse';
import { isForWeight, type Measured, pointsOf } from '../rule-text/giving/points';
import type { Rule } from '../rule-text/grammar/rule';
import type { Score, Spoken } from '../score';

/**
 * The score by the rule sentence in the leaf's own row. Null where the row holds no such sentence;
 * undecided where it is not understood in full or the value it measures is missing.
 */
export function byRuleText(leaf: Leaf, form: Form, weight: Quantity): Score | null {
  const text = leaf.rule?.text ?? '';
  if (!leaf.rule || text === '' || !speaksOfPoints(text)) return null;
  const rule = parseRule(text);
  if (!isReadable(rule))
    return fullByWords(leaf, text, weight) ?? undecided(weight, scoring.unreadRule(rule.unread));
  const setting = scoring.ruleText(a1(leaf.rule.at), describeRule(rule));
  return byRule(rule, leaf, form, weight, { setting, text, source: { kind: 'cell', at: leaf.rule.at } });
}

/** The score by a rule that was read, wherever its sentence stands. */
export function byRule(
  rule: Rule,
  leaf: Leaf,
  form: Form,
  weight: Quantity,
  { setting, ofCompletion = false, ...spoke }: Spoken & Said,
): Score {
  if (!isForWeight(rule, weight.value)) {
    return undecided(weight, scoring.ruleOfOtherWeight(describeRule(rule), plain(weight.value)));
  }
  const value = measured(leaf, form, rule, ofCompletion);
  if (value === 'unit') return undecided(weight, scoring.ruleOfOtherUnit(leaf.actual?.text ?? ''));
  if (!value) return undecided(weight, leaf.actual?.text ? scoring.noFigures(leaf.name) : scoring.noActual);
  const reverse = !isExecutionRate(leaf) && directionOf(leaf).reverse;
  const derive = ([w = zero, ...values]: readonly Decimal[]): readonly Decimal[] => {
    const read = value.of(values);
    return read ? pointsOf(rule, { ...read, weight: w, reverse }) : [];
  };
  const first = derive([weight.value, ...value.inputs.map(input => input.value)])[0];
  if (!first) return undecided(weight, scoring.ruleIsSilent(describeRule(rule), value.text));
  return {
    kind: 'computed',
    method: 'rule-text',
    value: first,
    inputs: [weight, ...value.inputs],
    derive,
    formula: () => value.text,
    how: 'arithmetic',
    setting,
    spoke,
    least: null,
  };
}

interface Said {
  readonly setting: string | null;
  /** It is about how much of a target is done, a target in percent too: 85% of 90% is 94.44%. */
  readonly ofCompletion?: boolean;
}

/** What the rule measures, as a function of the cells it stands in. */
interface Value {
  readonly inputs: readonly Quantity[];
  readonly of: (values: readonly Decimal[]) => Omit<Measured, 'weight'> | null;
  readonly text: string;
}

function measured(leaf: Leaf, form: Form, rule: Rule, ofCompletion: boolean): Value | 'unit' | null {
  const percent = speaksOfPercent(rule);
  if (isExecutionRate(leaf)) {
    const ratio = executionRatio(form);
    if (ratio) {
      const target =
        leaf.target?.quantity && isPercent(leaf.target.quantity) ? leaf.target.quantity.value : null;
      return {
        inputs: [...ratio.over, ...ratio.under],
        of: values => {
          const rate = ratioOf(ratio, values);
          return rate && { value: rate.times(hundred), target, word: null };
        },
        text: ratioText(ratio),
      };
    }
  }
  const measure = measureOf(leaf);
  if (typeof measure !== 'string') {
    const { target, actual, ofTarget, ofActual, completion } = measure;
    // 每发生1起扣2分 says nothing about a rate.
    if (!percent && isPercent(target) && countsThings(rule)) return 'unit';
    const asRate = percent && (ofCompletion || !isPercent(target));
    // 超过30%扣2分, of 20 things: beyond the target, not a completion of 30 %.
    if (asRate && rule.steps.some(step => step.side === 'above' && step.points.isNegative())) return 'unit';
    return {
      inputs: [target, actual],
      of: ([a = zero, b = zero]) => {
        if (completion) return { value: b, target: hundred, word: null };
        if (!asRate) return { value: ofActual(b).div(ofTarget(one)), target: a, word: null };
        const goal = ofTarget(a);
        return goal.greaterThan(0)
          ? { value: ofActual(b).div(goal).times(hundred), target: hundred, word: null }
          : null;
      },
      text: asRate
        ? `${plain(actual.value)}÷${plain(target.value)}`
        : `${plain(actual.value)}${actual.unit.text}`,
    };
  }
  return withoutTarget(leaf, rule, percent);
}

/** A rule that names its own thresholds needs no target; a rule about words reads the actual value as one. */
function withoutTarget(leaf: Leaf, rule: Rule, percent: boolean): Value | null {
  const actual = leaf.actual?.quantity;
  if (actual && isPercent(actual) === percent) {
    return {
      inputs: [actual],
      of: ([a = zero]) => ({ value: a, target: null, word: null }),
      text: `${plain(actual.value)}${actual.unit.text}`,
    };
  }
  const told = leaf.actual === null && percent ? describedRate(leaf) : null;
  if (told) {
    return {
      inputs: told.inputs,
      of: values => {
        const rate = told.of(values);
        return rate && { value: rate, target: null, word: null };
      },
      text: told.text,
    };
  }
  const word = leaf.actual?.text ?? '';
  if (word === '' || actual || !isAboutWords(rule)) return null;
  return { inputs: [], of: () => ({ value: zero, target: null, word }), text: word };
}

function isAboutWords(rule: Rule): boolean {
  return (
    rule.ratio === null && rule.steps.length === 0 && rule.bands.every(band => band.when.kind !== 'interval')
  );
}

function speaksOfPercent(rule: Rule): boolean {
  return rule.ratio !== null || unitsOf(rule).some(isRate);
}

function countsThings(rule: Rule): boolean {
  return unitsOf(rule).some(unit => !isRate(unit));
}

const isRate = (unit: string): boolean => /[%‰]|百分点/.test(unit);

/** The units its numbers are written in. */
function unitsOf({ bands, steps }: Rule): string[] {
  const intervals = bands.flatMap(({ when }) => (when.kind === 'interval' ? [when.interval] : []));
  const bounds = intervals.flatMap(({ low, high }) => [low?.unit ?? '', high?.unit ?? '']);
  return [...steps.map(step => step.unit), ...bounds].filter(unit => unit !== '');
}

function undecided(weight: Quantity, missing: string): Score {
  return { kind: 'undecided', method: 'rule-text', missing, band: null, least: zero, most: weight.value };
}
