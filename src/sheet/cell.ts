import type { Address } from './address';

/** An error value as the spreadsheet shows it, for example `#DIV/0!`. */
export interface CellError {
  readonly error: string;
  /** Of a formula's result: the cell it rests on that is no number there, so that the result is none either. */
  readonly restsOn?: Address;
}

/** What a cell holds. Dates are numbers (days since 1899-12-30) with a date format; null is blank. */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  readonly at: Address;
  readonly value: CellValue;
  /** The formula without its leading `=`, or null where the value was typed. */
  readonly formula: string | null;
  /** The number format's code (`0.00%`), or null for General. */
  readonly format: string | null;
  /** The text the spreadsheet shows, where the host tells it; null where it does not. */
  readonly shown: string | null;
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Nothing to read: no value, or only white space. A formula that gives "" counts as blank too. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}

/** The value as it reads in a sentence or a list: an error by its name, a blank as the empty text. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  return isError(value) ? value.error : String(value);
}
