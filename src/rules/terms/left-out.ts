import type { Form, Leaf } from '../../form';
import { type ScoreCard, weightOf } from '../../scoring';
import { type Decimal, hundred, type Quantity, zero } from '../../sheet';
import { distinct, total, weightTerm } from './form-terms';

/**
 * The execution score that the total forgets, where the weights exceed 100 by as much: no total follows from that, and no
 * grade from the total. Null where nothing is forgotten.
 */
export function executionLeftOut(form: Form, { sumOfScores, sumOfWeights }: ScoreCard): Quantity | null {
  const stated = form.total?.score?.quantity;
  const points = form.leaves.find(leaf => leaf.execution)?.score?.quantity;
  if (!stated || !points || points.value.isZero() || !sumOfScores) return null;
  if (!(allWeights(form) ?? sumOfWeights)?.greaterThan(hundred)) return null;
  return sumOfScores.minus(points.value).equals(stated.value) ? points : null;
}

/** The weights of all indicators, those in headings that stand for one indicator alone too; null where one is unknown. */
export function allWeights({ leaves }: { readonly leaves: readonly Leaf[] }): Decimal | null {
  const weights = distinct(leaves.map(weightTerm));
  return leaves.every(leaf => weightOf(leaf)) ? total(weights, zero) : null;
}
