import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals, as written on a form. 28 digits carry any sum or product of amounts met here, and quotients
 * far beyond the digits that are compared; halves round away from zero, as 四舍五入 says.
 */
export const Decimal = Base.clone({ precision: 28, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);
export const hundred: Decimal = new Decimal(100);

/**
 * The decimal a spreadsheet means by a stored number. Excel keeps 15 significant digits:
 * 0.1 + 0.2 is stored as 0.30000000000000004 and means 0.3.
 */
export function decimalOf(value: number): Decimal {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return new Decimal(value);
  const exact = new Decimal(value);
  return exact.precision() > 15 ? exact.toSignificantDigits(15) : exact;
}

/** 四舍五入 to so many decimals. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  if (value.decimalPlaces() <= decimals) return value;
  return value.toDecimalPlaces(decimals, Base.ROUND_HALF_UP);
}

/** 截位: the further digits are dropped. One widely used provincial system cuts instead of rounding. */
export function cutTo(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Base.ROUND_DOWN);
}

/** The digits without an exponent and without trailing zeros: `18.94`, `98`, `-0.5`. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = total.plus(value);
  return total;
}

/**
 * Whether two numbers are one as far as a spreadsheet keeps them: 15 digits, of which a calculation or two may
 * lose the last ones (171/180 and the exact quotient).
 */
export function sameStored(a: Decimal, b: Decimal): boolean {
  if (a.equals(b)) return true;
  return a
    .minus(b)
    .abs()
    .lessThanOrEqualTo(Decimal.max(a.abs(), b.abs(), one).times(lostDigits));
}

const lostDigits = new Decimal('1e-12');

/** How two numbers that should be one compare: the digits shown may have been rounded or cut. */
export type Tie = 'exact' | 'rounding' | 'off';

/**
 * Compares what is written with what follows. `rounding` means: not equal, yet rounding or cutting
 * the expected value to the written digits gives the written one, or the two differ by no more than
 * one unit of the last of two decimals (0.01), as both ways of shortening occur in the field.
 */
export function tie(written: Decimal, decimals: number, expected: Decimal): Tie {
  if (written.equals(expected)) return 'exact';
  const gap = written.minus(expected).abs();
  const unit = decimals >= 2 ? hundredth : new Decimal(10).pow(-decimals);
  if (gap.greaterThan(unit)) return 'off';
  if (roundTo(expected, decimals).equals(written) || cutTo(expected, decimals).equals(written)) {
    return 'rounding';
  }
  return gap.lessThanOrEqualTo(hundredth) ? 'rounding' : 'off';
}

const hundredth = new Decimal('0.01');
