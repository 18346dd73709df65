import type { NewCell } from '../plan';
import { formatKind, linesOf, shownText } from '../sheet';

const least = 22;
/** Excel's own limit. */
const most = 409;
/** Of a line, to the size of its letters; and of the margins above and below it. */
const leading = 1.45;
const margin = 6;

/** Heights in points at which every text shows whole: no program fits the rows of merged cells by itself. */
export function heightsOf(
  cells: readonly NewCell[],
  widths: readonly number[],
  rows: number,
  asked: ReadonlyMap<number, number>,
): number[] {
  const heights = Array.from({ length: rows }, (_, row) => Math.max(least, asked.get(row) ?? 0));
  const ordered = [...cells].sort((a, b) => rowsOf(a) - rowsOf(b));
  for (const cell of ordered) {
    const { top, bottom } = cell.area;
    const needed = heightOf(cell, widths);
    const given = heights.slice(top, bottom + 1).reduce((all, height) => all + height, 0);
    if (needed <= given) continue;
    const more = (needed - given) / rowsOf(cell);
    for (let row = top; row <= bottom; row++)
      heights[row] = Math.min(most, Math.ceil((heights[row] ?? least) + more));
  }
  return heights;
}

const rowsOf = ({ area }: NewCell): number => area.bottom - area.top + 1;

function heightOf({ area, content, style }: NewCell, widths: readonly number[]): number {
  if (content.value === null) return 0;
  const width = widths.slice(area.left, area.right + 1).reduce((all, one) => all + one, 0);
  // A Chinese character takes two places. The standard font has 11 points; a cell's own letters are smaller or larger.
  const places = Math.max(2, Math.floor(((width - 1 - (style.indent ?? 0)) * 11) / style.size));
  const text = textOf(content.value, style.format ?? null);
  const lines = style.wrap ? linesOf(text, places / 2) : 1;
  return lines * style.size * leading + margin;
}

function textOf(value: NewCell['content']['value'], format: string | null): string {
  if (formatKind(format).date) return '0000-00-00';
  return shownText({ at: { row: 0, col: 0 }, value, formula: null, format, shown: null });
}
