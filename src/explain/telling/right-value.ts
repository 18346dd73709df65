import { type Decimal, roundTo } from '../../sheet';
import type { Equation } from '../equations/equation';
import { decimalsInSum, finestDecimals, type Term, termKey, type Values } from '../equations/term';

/** As it is written, nothing being changed. */
export const written: Values = new Map();

/** What the result should be by its own equation, in the digits it is written with. */
export function rightValue(equation: Equation, result: Term): Decimal | undefined {
  const right = equation.solve(termKey(result), written)[0];
  if (right && equation.shortens && !right.equals(result.quantity.value)) return right;
  return (
    right &&
    visible(
      right,
      result.quantity.value,
      equation.parts ? decimalsInSum(result, equation.terms) : finestDecimals(result),
    )
  );
}

/** Rounded to so many digits, or to as many more as tell it from what is written. */
function visible(right: Decimal, stated: Decimal, decimals: number): Decimal {
  for (let digits = decimals; digits < mostDigits; digits++) {
    const rounded = roundTo(right, digits);
    if (!rounded.equals(stated)) return rounded;
  }
  return right;
}

const mostDigits = 8;
