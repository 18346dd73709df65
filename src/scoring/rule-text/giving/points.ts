import { Decimal, zero } from '../../../sheet';
import { fixedPoints, type Measured } from './measured';
import { type Part, partsAt } from './parts';
import { proportionalPoints } from './proportional-points';
import type { Award, Bound, Rule, Step } from '../grammar/rule';
import { isAtStart, isPast, isUntouched, steppedPoints } from './step-points';
import { verdictOf } from '../grammar/verdict';

export type { Measured } from './measured';

/**
 * The points a rule gives: the first is the one to write, others are lawful readings of the same words
 * (按比例 of the rate itself or of the rate against the threshold; parts of a step counted or not).
 * Empty where the rule says nothing about the value, or was written for another weight.
 */
export function pointsOf(rule: Rule, measured: Measured): Decimal[] {
  if (!fits(rule, measured)) return [];
  const limit = (points: Decimal) => Decimal.max(zero, Decimal.min(measured.weight, points));
  return unique(readings(rule, measured).map(limit));
}

/** The weight is the one the sentence speaks of, the target is there if it is needed, a word where words count. */
function fits(rule: Rule, measured: Measured): boolean {
  const { weight, target, word } = measured;
  if (!isForWeight(rule, weight)) return false;
  if (target === null && needsTarget(rule)) return false;
  return isAboutWords(rule) ? word !== null : word === null;
}

/** Whether a rule was written for an indicator of this weight: it names no other one and gives no more points. */
export function isForWeight(rule: Rule, weight: Decimal): boolean {
  if (rule.whole && !rule.whole.equals(weight)) return false;
  const given = [...rule.bands.map(band => band.award), ...rule.steps.map(step => step.base)];
  return !given.some(award => worthOf(award).greaterThan(weight));
}

function worthOf(award: Award): Decimal {
  if (award.kind === 'points') return award.points;
  return (award.kind === 'proportional' && award.of) || zero;
}

function needsTarget({ bands, steps, ratio }: Rule): boolean {
  const ofTarget = (bound: Bound | null | undefined): boolean => bound?.value === 'target';
  if (ratio && (ratio.way === 'inverse' || ratio.way === 'excess')) return true;
  return (
    bands.some(({ when }) => {
      if (when.kind === 'target') return true;
      return when.kind === 'interval' && (ofTarget(when.interval.low) || ofTarget(when.interval.high));
    }) || steps.some(({ from, within }) => ofTarget(from) || ofTarget(within?.low) || ofTarget(within?.high))
  );
}

function isAboutWords(rule: Rule): boolean {
  return rule.bands.some(band => band.when.kind === 'word');
}

function readings(rule: Rule, measured: Measured): Decimal[] {
  if (rule.ratio) return proportionalPoints(rule.ratio, rule, measured);
  if (measured.word !== null) return ofWord(rule, measured.word, measured);
  const { sure, maybe } = partsAt(rule, measured);
  const [part, clash] = sure;
  if (clash) return [];
  const points = part ? ofPart(part, rule, measured) : ofRest(rule, measured);
  return points.length === 0 ? [] : [...points, ...maybe.flatMap(other => ofPart(other, rule, measured))];
}

function ofWord(rule: Rule, text: string, measured: Measured): Decimal[] {
  const word = verdictOf(text);
  if (word === null) return [];
  const band =
    rule.bands.find(({ when }) => when.kind === 'word' && when.word === word) ??
    rule.bands.find(({ when }) => when.kind === 'otherwise');
  return band ? awarded(band.award, rule, measured) : [];
}

/** What a part gives, and what a step without a condition does to it. */
function ofPart(part: Part, rule: Rule, measured: Measured): Decimal[] {
  if ('step' in part) {
    return part.step.size === null || isPast(part.step, measured) ? steppedPoints(part.step, measured) : [];
  }
  const step = freeStep(rule, measured);
  if (!step || part.award.kind === 'zero') return awarded(part.award, rule, measured);
  const rises = part.award === step.base && !step.points.isNegative();
  return rises ? steppedPoints(step, measured) : [];
}

/** Values no clause speaks of: those a step without a condition reaches, those no deduction touches, and 否则. */
function ofRest(rule: Rule, measured: Measured): Decimal[] {
  const step = freeStep(rule, measured) ?? startingStep(rule, measured);
  if (step) return steppedPoints(step, measured);
  const gives = rule.bands.some(({ when, award }) => when.kind !== 'otherwise' && award.kind !== 'zero');
  if (!gives && isUntouched(rule.steps, measured)) return untouched(rule.steps, measured);
  const rest = rule.bands.find(({ when }) => when.kind === 'otherwise');
  return rest ? awarded(rest.award, rule, measured) : [];
}

function freeStep({ steps }: Rule, measured: Measured): Step | undefined {
  return steps.find(step => step.within === null && isPast(step, measured));
}

/** Nothing done yet, where each one done earns points. */
function startingStep({ bands, steps }: Rule, measured: Measured): Step | undefined {
  return bands.length > 0
    ? undefined
    : steps.find(step => !step.points.isNegative() && isAtStart(step, measured));
}

function untouched([step]: readonly Step[], measured: Measured): Decimal[] {
  const points = step && fixedPoints(step.base, measured);
  return points ? [points] : [];
}

function awarded(award: Award, rule: Rule, measured: Measured): Decimal[] {
  if (award.kind === 'proportional') return proportionalPoints(award, rule, measured);
  const points = fixedPoints(award, measured);
  return points ? [points] : [];
}

function unique(all: readonly Decimal[]): Decimal[] {
  return all.filter((value, i) => all.findIndex(other => other.equals(value)) === i);
}
