import { cutTo, type Decimal, ownRounding, remembered, roundTo, type Tie } from '../../sheet';
import type { Term } from './term';

const roundingIn = remembered(5000, (formula: string) => ({ own: ownRounding(formula) }));

/**
 * How a formula's result compares with the exact value: what its own rounding leaves off is no difference (`=G8/F8`
 * beside 93.08 %, `=ROUND(…,1)`), as nobody typed it.
 */
export function tieOfFormula({ formula, quantity }: Term, stated: Decimal, exact: Decimal, found: Tie): Tie {
  if (formula === null || found === 'exact') return found;
  if (found === 'rounding') return 'exact';
  const { own } = roundingIn(formula);
  if (!own || own.decimals < 0 || own.decimals > 8) return found;
  const decimals = own.decimals - (quantity.unit.text === '%' ? 2 : 0);
  const short = decimals < 0 ? exact : own.way === 'down' ? cutTo(exact, decimals) : roundTo(exact, decimals);
  return short.equals(stated) ? 'exact' : found;
}
