import type { CellLook, SheetLook } from '../../hosts/xlsx';
import { linesOf, type Sheet, shownText } from '../../sheet';

/** A column's width in pixels: so many characters of the standard font, and a margin. */
export const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** A row's height in pixels. */
export const rowPixels = (points: number): number => Math.round((points * 4) / 3);

/** The width of each column, in pixels; hidden ones are 0. */
export function columnWidths({ columns, defaultWidth }: SheetLook, count: number): number[] {
  const widths = Array.from({ length: count }, () => columnPixels(defaultWidth));
  for (const { first, last, width, hidden } of columns) {
    for (let col = first; col <= last && col < count; col++)
      widths[col] = hidden ? 0 : columnPixels(width ?? defaultWidth);
  }
  return widths;
}

/**
 * How high a row has to be for what is written in it, in pixels: spreadsheets fit rows without a height of their own when
 * they open a file. The least is the worksheet's usual height.
 */
export function fittedHeight(
  sheet: Sheet,
  row: number,
  widths: readonly number[],
  lookOf: (row: number, col: number) => CellLook | null,
  least: number,
): number {
  let height = least;
  for (const cell of sheet.row(row)) {
    const area = sheet.merges.area(row, cell.at.col);
    if (area && area.bottom > area.top) continue;
    const look = lookOf(row, cell.at.col);
    const size = rowPixels(look?.size ?? usualSize);
    const text = shownText(cell);
    const last = area?.right ?? cell.at.col;
    const width = widths.slice(cell.at.col, last + 1).reduce((sum, each) => sum + each, 0) - margin;
    const lines = look?.wrap ? linesOf(text, Math.max(1, (width / size) * filled)) : 1;
    height = Math.max(height, Math.round(lines * size * lineHeight) + above);
  }
  return Math.min(height, highest);
}

const usualSize = 11;
/** Pixels that a cell leaves free at its sides. */
const margin = 6;
/** And above and below. */
const above = 2;
const lineHeight = 1.32;
/** Excel's limit of 409 points. */
const highest = 545;

/** No comma begins a line and no opening quote ends one: some of each line stays free. */
const filled = 0.96;
