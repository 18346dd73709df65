import { Decimal, formatKind, plain, serialDay } from '../../sheet';

/**
 * What the editor begins with where a cell holds a number: all of its digits, not those its format shows. Typed back as
 * it is, it gives the same number.
 */
export function editorText(value: number, format: string | null): string {
  const { percent, date } = formatKind(format);
  const exact = new Decimal(value);
  if (percent) return `${plain(exact.times(100))}%`;
  // So many digits would be taken for the number of something.
  if (Math.abs(value) >= 1e15) return value.toExponential();
  if (!date || !Number.isInteger(value) || value < 1 || value > lastDay) return plain(exact);
  const day = String(serialDay(value)).padStart(8, '0');
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

/** 9999-12-31, the last day spreadsheets know. */
const lastDay = 2_958_465;
