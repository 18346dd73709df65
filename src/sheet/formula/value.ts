import { decimalOf, plain, roundTo } from '../decimal';
import { type CellError, isError } from '../cell';

/** What an expression comes to. Numbers are kept as a spreadsheet keeps them; null is a blank cell. */
export type Value = number | string | boolean | CellError | null;

/** Thrown where a formula does what is not worked out here: its cell is then trusted as it stands. */
export class Opaque extends Error {}

export const failed = (error: string): CellError => ({ error });
export const notAValue: CellError = failed('#VALUE!');
export const divided: CellError = failed('#DIV/0!');

/** The number a spreadsheet means: 15 digits, so that 0.1 + 0.2 is 0.3. */
export function settled(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

/** A value where a number is needed: a text counts by its digits, a blank is 0. */
export function asNumber(value: Value): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isError(value) ? value : (numberInText(value) ?? notAValue);
}

const plainNumber = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?(%?)$/;
const unsure = /^[¥$￥€]|\d\s*[-/:年月日时]|[(（]\s*\d|^\.?\d[\d.]*\s+\d/;

/**
 * The number a text is taken for in `+` or VALUE; null where it is none. A date, an hour, an amount with its currency
 * is read by each program in its own way.
 */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return null;
  const found = plainNumber.exec(trimmed);
  if (!found) {
    if (unsure.test(trimmed)) throw new Opaque();
    return null;
  }
  const number = Number(trimmed.replace(/[,%]/g, ''));
  return found[1] === '' ? number : decimalOf(number).div(100).toNumber();
}

/** A value as `&` joins it. */
export function asText(value: Value): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9)) throw new Opaque();
  return plain(decimalOf(value));
}

export function asLogical(value: Value): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) return value;
  return /^(?:true|false)$/i.test(value) ? /^true$/i.test(value) : notAValue;
}

/** Numbers stand before texts, texts before logicals; letters in either case are one. */
export function compared(a: Value, b: Value): number | CellError {
  if (isFailed(a)) return a;
  if (isFailed(b)) return b;
  const left = a ?? blankBeside(b);
  const right = b ?? blankBeside(a);
  const order = rank(left) - rank(right);
  if (order !== 0) return order;
  if (typeof left === 'number' && typeof right === 'number')
    return settled(left - right) === 0 || settled(left) === settled(right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return ordered(left, right);
  return Number(left) - Number(right);
}

export const isFailed = (value: Value): value is CellError => isError(value);

function blankBeside(other: Value): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

const rank = (value: number | string | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** Whether two texts are one is sure; which of two Chinese words comes first is each program's own. */
function ordered(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  if (!/^[ -~]*$/.test(left + right)) return Number.NaN;
  return left < right ? -1 : 1;
}

/** 四舍五入, up or down to so many decimals, as a spreadsheet rounds: by the digits it means. */
export function rounded(value: number, decimals: number, way: 'near' | 'up' | 'down'): number {
  const exact = decimalOf(value);
  const places = Math.trunc(decimals);
  if (places >= 0 && exact.decimalPlaces() <= places) return exact.toNumber();
  if (Math.abs(places) > 15) throw new Opaque();
  const scaled = exact.times(`1e${places}`);
  const whole = way === 'near' ? roundTo(scaled, 0) : scaled.toDecimalPlaces(0, way === 'up' ? 0 : 1);
  return whole.times(`1e${-places}`).toNumber();
}

/**
 * The sum of numbers without the noise of binary fractions, where they have few decimals: each is then a whole
 * number of ten-thousandths.
 */
export class Sum {
  private whole = 0;
  private rest = 0;

  add(value: number, times = 1): void {
    const scaled = Math.round(value * 10_000);
    const whole = this.whole + scaled * times;
    if (scaled / 10_000 === value && Number.isSafeInteger(whole)) this.whole = whole;
    else this.rest += value * times;
  }

  get value(): number {
    return this.rest === 0 ? this.whole / 10_000 : this.whole / 10_000 + this.rest;
  }
}
