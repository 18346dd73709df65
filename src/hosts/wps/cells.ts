import type { CellContent } from '../../plan';
import { type Address, a1, a1Range, type Range } from '../../sheet';
import { contentTo } from '../typed';
import type { WpsWorksheet } from './api';
import { contentFrom } from './content';
import { givenGrid } from './grid';
import { gridIn } from './read-sheet';
import { runsOf, type Writing } from './runs';

/** What cells hold now: one reading of the rectangle round them; none where there are no cells. */
export function contentsOf(worksheet: WpsWorksheet, cells: readonly Address[]): (at: Address) => CellContent {
  if (cells.length === 0) return () => ({ value: null, formula: null });
  const area = around(cells);
  const range = worksheet.Range(a1Range(area));
  const values = gridIn(range.Value2, area, 'Range.Value2');
  const formulas = gridIn(range.Formula, area, 'Range.Formula');
  return ({ row, col }) =>
    contentFrom(values[row - area.top]?.[col - area.left], formulas[row - area.top]?.[col - area.left]);
}

/** Writes cells, those below one another at once. */
export function writeCells(worksheet: WpsWorksheet, cells: readonly Writing[]): void {
  for (const { area, cells: run } of runsOf(cells)) {
    const range = worksheet.Range(a1Range(area));
    const given = givenGrid(run.map(({ content, format }) => [contentTo(content, format)]));
    if (run.some(({ content }) => content.formula !== null)) range.Formula = given;
    else range.Value2 = given;
  }
}

/** The number format of one cell; null where WPS gives none. */
export function formatOf(worksheet: WpsWorksheet, at: Address): string | null {
  const format = worksheet.Range(a1(at)).NumberFormat;
  return typeof format === 'string' ? format : null;
}

function around(cells: readonly Address[]): Range {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ col }) => col);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
