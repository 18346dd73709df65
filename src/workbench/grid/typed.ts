import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellContent } from '../../plan';
import { type CellValue, formatKind } from '../../sheet';

/**
 * What a cell of the grid holds after somebody typed into it. A file is only given contents, no formats: what a person
 * types as a percentage or a date becomes a number where the cell shows it as one, else it stays the text it is.
 */
export function typedContent(data: ICellData | null | undefined, format: string | null): CellContent {
  const formula = data?.f;
  if (typeof formula === 'string' && formula.length > 1)
    return { value: valueOf(data, null), formula: formula.replace(/^=/, '') };
  return { value: valueOf(data, format), formula: null };
}

/** A cell's value alone, as a formula gives it. */
export function resultValue(data: ICellData | null | undefined): CellValue {
  return valueOf(data, null);
}

function valueOf(data: ICellData | null | undefined, format: string | null): CellValue {
  const { v, t, p } = data ?? {};
  if (p) return richText(p.body?.dataStream ?? '') || null;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1';
  if (typeof v === 'number') return v;
  const isText = t === CellValueType.STRING || t === CellValueType.FORCE_STRING;
  if (!isText && /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(v)) return Number(v);
  if (errors.test(v)) return { error: v };
  return t === CellValueType.FORCE_STRING ? v : asShown(v, format);
}

const errors = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** A text in a cell that shows percentages or dates, as the number Excel would make of it. */
function asShown(text: string, format: string | null): CellValue {
  const { percent, date } = formatKind(format);
  const share = percent ? /^\s*(-?\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(text) : null;
  // Divided as text: 7.1/100 is 0.071, not 0.07100000000000001.
  if (share) return Number(`${share[1]}e-2`);
  const day = date ? /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text) : null;
  if (!day) return text;
  const [year = 0, month = 0, dayOfMonth = 0] = day.slice(1).map(Number);
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + 25_569;
}

/** Univer ends each paragraph with a carriage return and the text with a line feed. */
function richText(stream: string): string {
  return stream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}
