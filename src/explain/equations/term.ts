import { a1, addressKey, type Decimal, plain, type Quantity, rememberedOf } from '../../sheet';

/** What a number is on the form: decides how it is called and which values it may take. */
export type TermKind =
  | 'weight'
  | 'score'
  | 'subtotal'
  | 'total'
  | 'grade'
  | 'target'
  | 'actual'
  | 'amount'
  | 'rate'
  | 'mention';

/** A written number as part of an equation. */
export interface Term {
  readonly quantity: Quantity;
  readonly kind: TermKind;
  /** What the form calls it: 小计, 分值, 年初预算数. */
  readonly noun: string;
  /** A formula gives it: it follows from other cells and is no slip of the hand. */
  readonly formula: string | null;
  /** How its value reads, where it is no plain number (a grade stands for a word). */
  readonly show?: (value: Decimal) => string;
}

/** A value of the term as a person reads it: `18.94`, `97%`, `良`. */
export function figure(term: Term, value: Decimal): string {
  if (term.show) return term.show(value);
  const unit = term.quantity.unit.text;
  const shown = unit === '%' || unit === '‰' || term.kind === 'mention';
  return plain(value) + (shown ? unit : '');
}

/** A target or what was done: proposed as it may have been written, as a lost digit may be its only decimal. */
export const isMeasured = ({ kind }: Term): boolean => kind === 'target' || kind === 'actual';

/** Where the term stands, in A1. */
export function cellName(term: Term): string {
  return a1(term.quantity.at);
}

/** One number for one written quantity: a cell, or a number inside a cell's text. */
export type TermKey = number;

/** Numbers inside a cell's text are told apart by their place in it, up to so many characters. */
export const offsetsPerCell = 8192;

export function termKey({ quantity }: Term): TermKey {
  const offset = quantity.offset === undefined ? 0 : Math.min(quantity.offset + 1, offsetsPerCell - 1);
  return addressKey(quantity.at) * offsetsPerCell + offset;
}

/** The largest number of decimals a term of this kind is written with. */
export function finestDecimals(term: Term): number {
  if (term.kind === 'weight' || term.kind === 'score' || term.kind === 'subtotal' || term.kind === 'total')
    return 2;
  // A share without its sign needs two more digits than a percentage.
  if (term.kind === 'rate') return Math.max(term.quantity.decimals, term.quantity.unit.text === '' ? 4 : 2);
  return Math.max(term.quantity.decimals, term.kind === 'amount' || term.kind === 'mention' ? 2 : 0);
}

/** Numbers that a calculation left with more decimals are shown with fewer. */
export const mostInSum = 6;

/**
 * The decimals of a value that a sum gives: as many as its numbers are written with, since a sum is exact; numbers
 * that a calculation left with more than six are shown with fewer.
 */
export function decimalsInSum(term: Term, terms: readonly Term[]): number {
  const most = mostDecimals(terms);
  return most <= mostInSum ? Math.max(most, finestDecimals(term)) : finestDecimals(term);
}

/** A search asks a long sum again for each of its numbers. */
const mostDecimals = rememberedOf((terms: readonly Term[]) => {
  let most = 0;
  for (const { quantity } of terms) most = Math.max(most, quantity.value.decimalPlaces());
  return most;
});

export type Values = ReadonlyMap<TermKey, Decimal>;
