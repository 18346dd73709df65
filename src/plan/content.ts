import { type CellValue, Decimal, plain } from '../sheet';
import type { CellContent } from './plan';

/**
 * A number as a cell holds it: a text such as `8.00` or `99分` stays a text with the new figure in it. Where
 * the text holds several (`1.产出指标(50分)`), the stated one is meant, else the first.
 */
export function numberContent(before: CellValue, value: Decimal, stated: Decimal | null = null): CellContent {
  const found = typeof before === 'string' ? figureIn(before, stated) : null;
  if (typeof before !== 'string' || !found) return { value: value.toNumber(), formula: null };
  const decimals = Math.max(found.decimals, value.decimalPlaces());
  const digits = decimals > 0 ? value.toFixed(decimals) : plain(value);
  return { value: before.slice(0, found.start) + digits + before.slice(found.end), formula: null };
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
}

function figureIn(text: string, stated: Decimal | null): Figure | null {
  const figures = [...halfWidth(text).matchAll(/-?\d[\d,]*(?:\.(\d+))?/g)].map((match): Figure => {
    const start = match.index;
    const value = new Decimal(match[0].replace(/,/g, ''));
    return { start, end: start + match[0].length, value, decimals: match[1]?.length ?? 0 };
  });
  const meant = figures.filter(({ value }) => stated?.equals(value));
  // `5.产出指标(5分)`: a number of points is called so.
  return meant.find(({ end }) => /^[分%‰]/.test(text.slice(end))) ?? meant[0] ?? figures[0] ?? null;
}

/** Full-width digits and signs as half-width ones, each in its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，－]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
