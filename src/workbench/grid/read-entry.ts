import { type CellValue, formatKind } from '../../sheet';
import { looksLikeError } from './typed';

/**
 * What a text means that a person enters into a cell of this format. A file is only given contents, no formats: what is
 * entered as a percentage or a date becomes a number where the cell shows it as one, else it stays the text it is.
 */
export function readEntry(text: string, format: string | null, isTyped: boolean): CellValue {
  if (text === '') return null;
  if (format === '@') return text;
  if (looksLikeError(text)) return { error: text };
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = numberIn(text);
  return number === null ? asShown(text, format) : asTyped(number, format, isTyped);
}

/** Digits as they are, amounts with their commas or their sign. More than 15 digits are a number of something. */
function numberIn(text: string): number | null {
  const bare = text.trim();
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(bare))
    return bare.replace(/\D/g, '').length > 15 && /^-?\d+$/.test(bare) ? null : Number(bare);
  const amount = /^(?:[¥￥]\s*)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?)$|^[¥￥]\s*(-?\d+(?:\.\d+)?)$/.exec(bare);
  const digits = amount?.[1] ?? amount?.[2];
  return digits === undefined ? null : Number(digits.replace(/,/g, ''));
}

/** 95 typed into a cell that shows percentages means 95 %, as in Excel and WPS; pasted it is what it is. */
function asTyped(value: number, format: string | null, isTyped: boolean): number {
  const isShare = isTyped && formatKind(format).percent && Math.abs(value) >= 1;
  return isShare ? Number(`${value}e-2`) : value;
}

/** A text as the number the cell would show so. */
function asShown(text: string, format: string | null): CellValue {
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
