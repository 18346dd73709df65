import { Decimal } from '../../sheet';
import type { CauseKind } from '../telling/finding';

/** In characters. A spreadsheet keeps 15 digits: longer numbers (`1E+300`) are no slip of a hand. */
const longest = 24;

/** Both numbers with the same number of decimals, so that their digits can be laid side by side. */
function aligned(written: Decimal, right: Decimal): readonly [string, string] {
  const decimals = Math.max(written.decimalPlaces(), right.decimalPlaces());
  return [written.toFixed(decimals), right.toFixed(decimals)];
}

/**
 * The slip of the hand that turns the right number into the written one, from the digits alone.
 * Null where no single slip explains it.
 */
export function slipOf(written: Decimal, right: Decimal): CauseKind | null {
  if (written.equals(right.negated())) return 'sign';
  if (written.isNegative() !== right.isNegative()) return null;
  const shift = powerOfTen(written, right);
  if (shift !== null) return Math.abs(shift) === 4 ? 'unit' : 'point-shifted';
  const plainWritten = written.toFixed();
  const plainRight = right.toFixed();
  if (plainWritten.length > longest || plainRight.length > longest) return null;
  const [a, b] = aligned(written, right);
  if (a.length === b.length) {
    const places = a.split('').flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    if (places.length === 2 && swapped(a, b, places)) return 'digits-swapped';
    if (places.length === 1 && plainWritten.length === plainRight.length) return 'digit-changed';
  }
  if (withoutOne(plainRight, plainWritten)) return 'digit-dropped';
  return withoutOne(plainWritten, plainRight) ? 'digit-added' : null;
}

function swapped(a: string, b: string, places: readonly number[]): boolean {
  const [i = 0, j = 0] = places;
  const between = a.slice(i + 1, j);
  return (j === i + 1 || between === '.') && a[i] === b[j] && a[j] === b[i];
}

/** k where written = right × 10^k, k not 0; null where it is no power of ten. */
function powerOfTen(written: Decimal, right: Decimal): number | null {
  if (written.isZero() || right.isZero()) return null;
  if (written.e === right.e) return null;
  const ratio = written.div(right);
  for (let k = 1; k <= 4; k++) {
    const power = new Decimal(10).pow(k);
    if (ratio.equals(power)) return k;
    if (ratio.times(power).equals(1)) return -k;
  }
  return null;
}

/** Whether one digit taken out of `longer` leaves `shorter`. */
function withoutOne(longer: string, shorter: string): boolean {
  if (longer.length < 2) return false;
  for (let i = 0; i < longer.length; i++) {
    const left = longer.slice(0, i) + longer.slice(i + 1);
    if (left === shorter || trimmed(left) === shorter) return true;
  }
  return false;
}

/** `18.` and `18.50` as a number would be written. */
function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0*$/, '') : text;
}

/** The numbers that a shifted point, a wrong unit or two swapped digits turned into the written one. */
export function likelyRight(written: Decimal): Decimal[] {
  const shifted = ['10', '0.1', '100', '0.01', '10000', '0.0001'].map(by => written.times(by));
  const digits = written.toFixed();
  const places = placesOf(digits);
  const turned = places.slice(1).map((at, i) => {
    const before = places[i] ?? 0;
    return (
      digits.slice(0, before) +
      digits[at] +
      digits.slice(before + 1, at) +
      digits[before] +
      digits.slice(at + 1)
    );
  });
  return numbersIn(turned, written).concat(shifted);
}

/** A rate is written with few digits: so far off may the amounts be that it gives. */
const roughly = 0.05;

/**
 * The numbers near another one that any single slip of the hand turned into the written one, the likelier first. Only
 * those near it are made: there are hundreds of slips.
 */
export function everyRight(written: Decimal, near: Decimal, share = roughly): Decimal[] {
  const digits = written.toFixed();
  const places = placesOf(digits);
  const all = '0123456789';
  const changed = places.flatMap(at =>
    Array.from(all).map(digit => digits.slice(0, at) + digit + digits.slice(at + 1)),
  );
  const doubled = places.map(at => digits.slice(0, at) + digits.slice(at + 1));
  const dropped = (places.length === 0 ? [] : [...places, digits.length]).flatMap(at =>
    Array.from(all).map(digit => digits.slice(0, at) + digit + digits.slice(at)),
  );
  const goal = near.toNumber();
  const isNear = (value: number) => Math.abs(value - goal) <= Math.abs(goal) * share;
  const others = [...changed, ...doubled, ...dropped].filter(text => isNear(Number(text)));
  return [...likelyRight(written).filter(value => isNear(value.toNumber())), ...numbersIn(others, written)];
}

const placesOf = (digits: string): number[] =>
  Array.from(digits.length > longest ? '' : digits).flatMap((sign, i) => (/\d/.test(sign) ? [i] : []));

function numbersIn(texts: readonly string[], written: Decimal): Decimal[] {
  const own = written.toFixed();
  const spelled = texts.filter(text => text !== own && /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text));
  return [...new Set(spelled)].map(text => new Decimal(text));
}
