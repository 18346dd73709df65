import { type Address, linesOf, maxColumns, maxRows } from '../../../sheet';
import { columnAt, type WorksheetLayout } from '../read/worksheet-layout';

/** Pixels at 96 dpi. */
const boxWidth = 260;
const lineHeight = 17;
const margin = 12;
const tallest = 420;
/** Full-width characters of 9 points in one line of the box. */
const lineLength = 20;
/** Lines of the smallest box. */
const fewest = 2;

/**
 * Where a note's box stands, as VML counts: from column and pixel, row and pixel, to column and pixel, row
 * and pixel. Right of the cell, wide and tall enough for the sentence whatever the sheet's columns measure.
 */
export function noteAnchor(layout: WorksheetLayout, at: Address, note: string): readonly number[] {
  const height = Math.min(tallest, Math.max(fewest, linesOf(note, lineLength)) * lineHeight + margin);
  const left = Math.min(at.col + 1, maxColumns - 12);
  const top = Math.max(0, Math.min(at.row - 1, maxRows - 40));
  const right = advance(boxWidth + 15, left, maxColumns, col => columnPixels(layout, col));
  const bottom = advance(height + 4, top, maxRows, row => rowPixels(layout, row));
  return [left, 15, top, 4, right.index, right.rest, bottom.index, bottom.rest];
}

/** The row or column so many pixels on, and the pixels into it. */
function advance(
  pixels: number,
  from: number,
  end: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let rest = pixels;
  let index = from;
  for (; index < end - 1; index++) {
    const here = size(index);
    if (rest <= here) break;
    rest -= here;
  }
  return { index, rest: Math.round(rest) };
}

/** A standard character is 7 pixels wide. */
function columnPixels(layout: WorksheetLayout, col: number): number {
  return Math.round((columnAt(layout, col)?.width ?? layout.defaultWidth) * 7);
}

function rowPixels(layout: WorksheetLayout, row: number): number {
  return Math.round(((layout.heights.get(row) ?? layout.defaultHeight) * 4) / 3);
}
