import type { CellContent } from '../../plan';
import { type Address, byReadingOrder, type Range } from '../../sheet';

/** What goes into a cell. */
export interface Writing {
  readonly at: Address;
  readonly content: CellContent;
  /** The cell's number format; null where it does not matter. */
  readonly format: string | null;
}

/** Cells below one another, written at once. */
export interface Run {
  readonly area: Range;
  readonly cells: readonly Writing[];
}

/** Cells to be written as few runs; those with formulas stand apart, as they are given to another member. */
export function runsOf(cells: readonly Writing[]): Run[] {
  const runs: { area: Range; cells: Writing[] }[] = [];
  const byColumn = [...cells].sort((a, b) => a.at.col - b.at.col || byReadingOrder(a.at, b.at));
  for (const cell of byColumn) {
    const { row, col } = cell.at;
    const last = runs[runs.length - 1];
    const isNext = last?.area.left === col && last.area.bottom === row - 1;
    if (last && isNext && hasFormula(last.cells[0]) === hasFormula(cell)) {
      last.cells.push(cell);
      last.area = { ...last.area, bottom: row };
    } else runs.push({ area: { top: row, left: col, bottom: row, right: col }, cells: [cell] });
  }
  return runs;
}

const hasFormula = (cell: Writing | undefined): boolean =>
  cell !== undefined && cell.content.formula !== null;
