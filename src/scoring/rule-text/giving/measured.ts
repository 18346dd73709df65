import type { Decimal } from '../../../sheet';
import type { Award, Bound } from '../grammar/rule';

/** What a rule is applied to: the value it measures, in percent where the rule speaks of percent. */
export interface Measured {
  readonly value: Decimal;
  /** The target in the same measure; null where the form states none. */
  readonly target: Decimal | null;
  /** The actual value as a word, for rules such as 结果为否. */
  readonly word: string | null;
  readonly weight: Decimal;
  /** Less is better: 达到目标值 then means at most the target. Unless said, more is, but for a target of none. */
  readonly reverse?: boolean;
}

/** The number a bound stands for; null where it is the target and the form states none. */
export function valueOf(bound: Bound, { target }: Measured): Decimal | null {
  return bound.value === 'target' ? (target?.times(bound.share) ?? null) : bound.value;
}

/** Whether the target is one not to be exceeded. */
export function isReverse({ reverse, target }: Measured): boolean {
  return reverse ?? target?.isZero() === true;
}

/** The points of an award that is the same for every value; null for a proportion. */
export function fixedPoints(award: Award, { weight }: Measured): Decimal | null {
  switch (award.kind) {
    case 'full':
      return weight;
    case 'zero':
      return weight.times(0);
    case 'points':
      return award.points;
    case 'share':
      return award.share.times(weight);
    case 'proportional':
      return null;
  }
}
