import { a1Range, type Range } from '../../sheet';
import type { WpsWorksheet } from './api';
import type { Grid } from './grid';
import { byHalving, type Stretch } from './halving';

export interface FoundFormats {
  /** The format's code of a cell with a number; null for General. */
  readonly formatAt: (row: number, col: number) => string | null;
  readonly isComplete: boolean;
}

/**
 * The number formats of cells with numbers: they tell dates and percents. WPS gives the format of a range where all
 * its cells have the same; else each column's numbers are asked for, halved where they differ.
 */
export function formatsOf(
  worksheet: WpsWorksheet,
  area: Range,
  values: Grid,
  whole: unknown,
  most: number,
): FoundFormats {
  if (typeof whole === 'string') return { formatAt: () => codeOf(whole), isComplete: true };
  const formats = new Map<number, readonly (Stretch & { readonly is: string })[]>();
  let left = most;
  let isComplete = true;
  for (let col = area.left; col <= area.right; col++) {
    const column: (Stretch & { readonly is: string })[] = [];
    for (const numbers of numbersIn(values, area, col)) {
      const asked = byHalving(
        numbers,
        ({ first, last }) => {
          left--;
          const range = worksheet.Range(a1Range({ top: first, bottom: last, left: col, right: col }));
          const format = range.NumberFormat;
          return typeof format === 'string' ? format : null;
        },
        left,
      );
      column.push(...asked.found);
      isComplete &&= asked.isComplete;
    }
    formats.set(col, column);
  }
  const formatAt = (row: number, col: number): string | null => {
    const stretch = formats.get(col)?.find(({ first, last }) => row >= first && row <= last);
    return stretch ? codeOf(stretch.is) : null;
  };
  return { formatAt, isComplete };
}

const codeOf = (format: string): string | null => (/^(?:General|G\/通用格式|)$/.test(format) ? null : format);

/** A column's numbers from the first to the last, with what stands between them: gaps of up to so many rows. */
const gap = 3;

function numbersIn(values: Grid, area: Range, col: number): Stretch[] {
  const stretches: Stretch[] = [];
  values.forEach((row, r) => {
    if (typeof row[col - area.left] !== 'number') return;
    const at = area.top + r;
    const last = stretches[stretches.length - 1];
    if (last && at - last.last <= gap) stretches[stretches.length - 1] = { first: last.first, last: at };
    else stretches.push({ first: at, last: at });
  });
  return stretches;
}
