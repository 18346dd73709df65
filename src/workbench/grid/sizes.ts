import type { CellLook, SheetLook } from '../../hosts/xlsx';
import { type Sheet, shownText } from '../../sheet';

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
    const lines = look?.wrap ? wrappedLines(text, width / size) : 1;
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

/** Lines a text takes where so many Chinese characters stand side by side. */
function wrappedLines(text: string, room: number): number {
  const each = Math.max(1, room * filled);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / each));
  return lines;
}

/** In Chinese characters: letters and digits are about half as wide. */
function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += isFullWidth(text.charCodeAt(i)) ? 1 : 0.55;
  return width;
}

/** Chinese characters and marks; — ‘ ’ “ ” … too, which Western texts have in common with Chinese ones. */
function isFullWidth(code: number): boolean {
  return code > 0x2e7f || (code >= 0x2014 && code <= 0x2026);
}
