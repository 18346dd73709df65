import type { Form } from '../../form';
import { isToBeScored, type ScoreCard } from '../../scoring';
import type { Address } from '../../sheet';

/**
 * The first score still to come that a total worked out by a formula leaves out: it is no total yet, and neither a grade
 * nor a text is held against it. Null where the total is typed, or every row has its score.
 */
export function gapInTotal({ total }: Form, { rows }: ScoreCard): Address | null {
  if (!total?.score || total.score.formula === null) return null;
  const gap = rows.find(row => row.leaf.score !== null && !row.stated && isToBeScored(row));
  return gap?.leaf.score?.at ?? null;
}
