import type { Group, Indicator, Leaf } from '../../form';
import { plain, zero } from '../../sheet';
import { scoreTerm, weightedMembers, weightTerm } from './form-terms';

/**
 * The rows right below a section that its score counts, though its weight does not: they may be the section's own, its
 * weight being wrong, or its score may be. None where the weight counts them too, or the score doesn't.
 */
export function rowsBelow(group: Group, siblings: readonly Indicator[]): readonly Leaf[] {
  const [weight, score] = [weightTerm(group), scoreTerm(group)];
  if (!weight || !score) return [];
  const members = weightedMembers(group);
  const worth = members.map(weightTerm);
  const given = members.map(scoreTerm);
  if (worth.some(term => !term) || given.some(term => !term)) return [];
  const sum = (terms: typeof worth) =>
    terms.reduce((total, term) => total.plus(term?.quantity.value ?? zero), zero);
  if (!sum(worth).equals(weight.quantity.value)) return [];
  let gap = score.quantity.value.minus(sum(given));
  const found: Leaf[] = [];
  for (const row of siblings.slice(siblings.indexOf(group) + 1)) {
    if (!gap.isPositive() || gap.isZero()) break;
    const own = scoreTerm(row);
    if (row.kind !== 'leaf' || row.execution || !own || !weightTerm(row)) break;
    found.push(row);
    gap = gap.minus(own.quantity.value);
  }
  return gap.isZero() ? found : [];
}

/** What those rows come to. */
export const worthOf = (rows: readonly Leaf[]): string =>
  plain(rows.reduce((total, row) => total.plus(row.score?.quantity?.value ?? zero), zero));
