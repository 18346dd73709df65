import { quantityIn, withoutRemark } from '../sheet';
import type { Field } from './form';
import type { Box } from './grid';
import { reviewerLike } from './words/reviewers';
import { totalLabelLike } from './words/vocabulary';

/** Whether a label means the unit's own total, not a reviewer's. */
export function isTotalLabel(key: string): boolean {
  return totalLabelLike.test(key) && !reviewerLike.test(key);
}

/** The total behind its label in one cell: `自评得分：98分`. */
export function totalInLabel(box: Box): Field | null {
  const found = /^([^:\d]{2,12}):(\d+(?:\.\d+)?)分?$/.exec(box.key);
  if (!found?.[1] || !found[2] || !isTotalLabel(withoutRemark(found[1]))) return null;
  return {
    at: box.at,
    value: box.value,
    text: found[2],
    quantity: quantityIn(found[2], box.at),
    formula: box.formula,
  };
}
