import { type CellValue, Decimal } from '../../src/sheet';
import { type Entry, type Figure, isFigure, type Phrase } from './model';

/** What stands in a cell, with the text a person sees there. */
export interface Content {
  readonly value: CellValue;
  readonly format: string | null;
  readonly text: string;
  readonly formula?: string;
}

/** A way of writing numbers into a cell. */
export type Spelling = (value: Decimal) => Content;

/** Something to be written: plain text and numbers, or an entry of the true form in its spelling. */
export interface Ink {
  readonly entry: Entry;
  readonly content: Content;
  /** How another value would be written in the same place; null for words. */
  readonly respell: Spelling | null;
}

export const textual = (text: string): Content => ({ value: text, format: null, text });

/** 8 */
export const asNumber: Spelling = value => ({
  value: value.toNumber(),
  format: null,
  text: value.toFixed(),
});

/** 8 shown as 8.00 by the cell's format. */
export const asFixed: Spelling = value => ({
  value: value.toNumber(),
  format: '0.00',
  text: value.toFixed(Math.max(2, value.decimalPlaces())),
});

/** The text `8` or `9.29`. */
export const asText: Spelling = value => textual(value.toFixed());

/** The text `8.00`, as exports of systems write it. */
export const asTextFixed: Spelling = value => textual(value.toFixed(Math.max(2, value.decimalPlaces())));

/** The text `8分`. */
export const asPoints: Spelling = value => textual(`${value.toFixed()}分`);

const grouped = (digits: string): string => digits.replace(/(?<=\d)(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');

/** 387664.62 shown as 387,664.62. */
export const asAmount: Spelling = value => ({
  value: value.toNumber(),
  format: '#,##0.00',
  text: grouped(value.toFixed(2)),
});

/** The text `387,664.62`. */
export const asAmountText: Spelling = value => textual(grouped(value.toFixed(2)));

/** The text `620.82万元`. */
export const asAmountWithUnit =
  (unit: string): Spelling =>
  value =>
    textual(value.toFixed() + unit);

/** A percentage (97.8) as a number in a percent format with so many decimals, or with as many as it has. */
export const asPercentFormat =
  (decimals: number | null = null): Spelling =>
  value => {
    const digits = Math.max(decimals ?? 0, value.decimalPlaces());
    return {
      value: value.div(100).toNumber(),
      format: digits === 0 ? '0%' : `0.${'0'.repeat(digits)}%`,
      text: `${value.toFixed(digits)}%`,
    };
  };

/** A percentage as the text `97.80%`. */
export const asPercentText =
  (decimals: number | null = null): Spelling =>
  value =>
    textual(`${value.toFixed(Math.max(decimals ?? 0, value.decimalPlaces()))}%`);

/** The words of a phrase, with something before or after them that is no part of it. */
export function words(entry: Phrase, before = '', after = ''): Ink {
  return { entry, content: textual(before + entry.text + after), respell: null };
}

export function number(entry: Figure, respell: Spelling): Ink {
  return { entry, content: respell(entry.value), respell };
}

/** A number inside words: 产出指标（40分）. */
export function numberIn(entry: Figure, around: (digits: string) => string): Ink {
  return number(entry, value => textual(around(value.toFixed())));
}

/** An entry as it is, number or words. */
export function plainly(entry: Entry, spelling: Spelling): Ink {
  return isFigure(entry) ? number(entry, spelling) : words(entry);
}

/** The same number as the value of a formula: a sum of floating-point cells shows its noise. */
export function byFormula(ink: Ink, formula: string, noisy: number): Ink {
  if (typeof ink.content.value !== 'number') return ink;
  return { ...ink, content: { ...ink.content, value: noisy, formula } };
}
