import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellContent } from '../../plan';
import { type CellValue, formatKind } from '../../sheet';
import { storedFormula } from './formula-text';

/** How a cell came to what it holds. */
export interface Entered {
  /** The number format the cell shows it in; null for General. */
  readonly format: string | null;
  /** Whether a person typed it: pasted and filled numbers are what they are. */
  readonly isTyped: boolean;
}

/** A cell nobody typed into, without a format. */
export const asItIs: Entered = { format: null, isTyped: false };

/**
 * What a cell of the grid holds after somebody entered something. A file is only given contents, no formats: what a
 * person enters as a percentage or a date becomes a number where the cell shows it as one, else it stays the text it is.
 */
export function typedContent(data: ICellData | null | undefined, entered: Entered): CellContent {
  const formula = data?.f;
  if (typeof formula === 'string' && formula.length > 1)
    return { value: valueOf(data, asItIs), formula: storedFormula(formula) };
  return { value: valueOf(data, entered), formula: null };
}

/** A cell's value alone, as a formula gives it. */
export function resultValue(data: ICellData | null | undefined): CellValue {
  return valueOf(data, asItIs);
}

function valueOf(data: ICellData | null | undefined, entered: Entered): CellValue {
  const { v, t, p } = data ?? {};
  if (p) return richText(p.body?.dataStream ?? '') || null;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1';
  if (typeof v === 'number') return asTyped(v, entered);
  if (t === CellValueType.FORCE_STRING || entered.format === '@') return v;
  if (errors.test(v)) return { error: v };
  const number = t === CellValueType.STRING ? null : numberIn(v);
  return number === null ? asShown(v, entered) : asTyped(number, entered);
}

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

function numberIn(text: string): number | null {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

/** 95 typed into a cell that shows percentages means 95 %, as in Excel and WPS. */
function asTyped(value: number, { format, isTyped }: Entered): number {
  const isShare = isTyped && formatKind(format).percent && Math.abs(value) >= 1;
  return isShare ? Number(`${value}e-2`) : value;
}

/** A text as the number Excel would make of it: amounts with their commas, and what the cell shows as such. */
function asShown(text: string, { format }: Entered): CellValue {
  const amount = /^\s*[¥￥]?\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<=[¥￥]\s*)-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (amount) return Number(amount[1]?.replace(/,/g, ''));
  const { percent, date } = formatKind(format);
  const share = percent ? /^\s*(-?\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(text) : null;
  // Divided as text: 7.1/100 is 0.071, not 0.07100000000000001.
  if (share) return Number(`${share[1]}e-2`);
  return (date ? serialOf(text) : null) ?? text;
}

/** A whole date as its serial number; null where it is none, or there is no such day. */
function serialOf(text: string): number | null {
  const found = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 + 25_569 : null;
}

/** Univer ends each paragraph with a carriage return and the text with a line feed. */
function richText(stream: string): string {
  return stream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}
