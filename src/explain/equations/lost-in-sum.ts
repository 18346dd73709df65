import { Decimal, zero } from '../../sheet';
import type { Term } from './term';

/** What is added, in which unit, and the most that shown digits may explain. */
interface Summands {
  readonly result: Term | null;
  readonly parts: readonly Term[];
  readonly scale?: (term: Term) => Decimal;
  readonly slack: Decimal;
}

/**
 * How far a right sum may be off: half a unit of the last digit shown for each part that is shown shorter than it
 * is, and at most the slack; the slack where units differ. Sums of typed numbers lose nothing.
 */
export function lostInSum({ result, parts, scale, slack }: Summands): Decimal {
  if (result && scale && parts.some(part => !scale(part).equals(scale(result)))) return slack;
  const shown = parts.filter(isShownShort).reduce<Decimal>((sum, part) => {
    const half = new Decimal(10).pow(-part.quantity.decimals).div(2);
    return sum.plus(scale ? half.times(scale(part)) : half);
  }, zero);
  return Decimal.min(shown, slack);
}

function isShownShort({ quantity }: Term): boolean {
  return quantity.value.decimalPlaces() > quantity.decimals;
}
