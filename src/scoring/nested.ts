import type { Form, Leaf } from '../form';
import { type Decimal, hundred, zero } from '../sheet';

/** Whether weights of several levels are multiplied with one another: 50 × 75 % × 35 %. */
export const isNested = ({ leaves }: Pick<Form, 'leaves'>): boolean => leaves.some(leaf => leaf.nested);

/** A weight of a leaf in points of the whole: itself, unless it is a part of the weights above it. */
export function weightInWhole({ nested }: Leaf, weight: Decimal): Decimal {
  return nested ? nested.share.times(weight) : weight;
}

/** What one point of a leaf's score counts in the total: 1, unless its weight is a part of the weights above it. */
export function scoreFactor(leaf: Leaf, one: Decimal): Decimal {
  const { nested, weight } = leaf;
  if (!nested || nested.scale === 'whole') return one;
  if (nested.scale === 'own') return nested.share;
  return nested.share.times(weight?.quantity?.value ?? zero).div(hundred);
}
