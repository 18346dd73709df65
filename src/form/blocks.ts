import type { Range } from '../sheet';
import { type Box, Grid } from './grid';
import { findHeaders, type Header } from './header';
import { isTotalLabel } from './total-label';
import { indicatorRoles } from './words/roles';
import { factLabels, type IndicatorColumn, selfEvaluationLike } from './words/vocabulary';

/**
 * The areas of a sheet that each hold a form: one below another, or side by side. A form begins at its title, or where
 * none is written at 项目名称, and is whole where it has its own total; a page that goes on below repeated heads, and a
 * second table before the total, belong to the form above. One area where the sheet holds one form or none.
 */
export function formBlocks(grid: Grid, headers: readonly Header[]): readonly Range[] {
  const { rows, columns } = grid.sheet.size;
  const whole: Range = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  const split = headers.flatMap(({ kind, top }) =>
    kind === 'indicators' ? (secondHalf(grid, top) ?? []) : [],
  )[0];
  if (split === undefined) return belowOneAnother(grid, headers, whole);
  return [
    { ...whole, right: split - 1 },
    { ...whole, left: split },
  ].flatMap(half => {
    const part = new Grid(grid.sheet.within(half));
    return formBlocks(part, findHeaders(part)).map(block => ({ ...block, left: half.left }));
  });
}

function belowOneAnother(grid: Grid, headers: readonly Header[], part: Range): Range[] {
  const tables = headers.filter(({ kind }) => kind === 'indicators');
  if (tables.length < 2) return [part];
  const starts = [part.top];
  for (const row of beginnings(grid)) {
    const start = starts[starts.length - 1] ?? part.top;
    if (row === start) continue;
    const above = { from: start, to: row - 1 };
    const below = { from: row, to: part.bottom };
    if (holds(tables, above) && isClosed(grid, above) && holds(tables, below)) starts.push(row);
  }
  return starts.map((top, i) => ({ ...part, top, bottom: (starts[i + 1] ?? part.bottom + 1) - 1 }));
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

const holds = (tables: readonly Header[], { from, to }: Rows): boolean =>
  tables.some(({ top }) => top >= from && top <= to);

/** Whether a total stands among the rows, its number filled or not. */
function isClosed(grid: Grid, { from, to }: Rows): boolean {
  return rowsOf(grid, from, to).some(row =>
    grid.row(row).some(({ key }) => isTotalLabel((key.split(':')[0] ?? '').replace(/\(.*\)$/, ''))),
  );
}

const rowsOf = (grid: Grid, from: number, to: number): number[] =>
  grid.rowNumbers.filter(row => row >= from && row <= to);

/** The rows where a form may begin: titles, and 项目名称 where no title stands above it. */
function beginnings(grid: Grid): number[] {
  const rows: number[] = [];
  let titled = false;
  for (const row of grid.rowNumbers) {
    const boxes = grid.row(row);
    if (boxes.some(isTitle)) {
      // A line of the same heading (附件, 单位) may stand between: the first title counts.
      if (!titled) rows.push(row);
      titled = true;
    } else if (boxes.some(isProjectName)) {
      if (!titled) rows.push(row);
      titled = false;
    } else if (boxes.length > 2) titled = false;
  }
  return rows;
}

function isTitle(box: Box): boolean {
  const { key } = box;
  return /表(?:\(.*\))?$/.test(key) && selfEvaluationLike.test(key) && !/[。；:]/.test(key);
}

const isProjectName = ({ key }: Box): boolean => factLabels.get(key.split(':')[0] ?? '') === '项目名称';

/** Two forms side by side: one row of heads names the same columns twice. The second one's first column, or null. */
function secondHalf(grid: Grid, row: number): number | null {
  const heads = grid.row(row).flatMap(box => {
    const role = typeof box.value === 'string' ? indicatorRoles.of(box.key) : null;
    return role === null ? [] : [{ role, left: box.span.left }];
  });
  const first = heads[0];
  if (!first || heads.length < 8) return null;
  const again = heads.findIndex(({ role }, i) => i >= 4 && role === first.role);
  const second = heads[again];
  if (!second || heads.length - again < 4) return null;
  const before = new Set(heads.slice(0, again).map(({ role }) => role));
  const after = new Set(heads.slice(again).map(({ role }) => role));
  const alike = told.filter(role => before.has(role) && after.has(role));
  return alike.length >= 2 && isFree(grid, row, second.left) ? startOfHalf(grid, row, second.left) : null;
}

/** Two columns of these stand in every table of indicators that is scored. */
const told: readonly IndicatorColumn[] = ['score', 'actual', 'weight'];

/** No cell from the heads down reaches over the border. */
function isFree(grid: Grid, top: number, col: number): boolean {
  return rowsOf(grid, top, grid.lastRow).every(row =>
    grid.row(row).every(({ span }) => span.left >= col || span.right < col),
  );
}

/** Labels of the second form may stand left of its first head (绩效指标, merged down): back to the blank column. */
function startOfHalf(grid: Grid, top: number, col: number): number {
  const used = (at: number) =>
    rowsOf(grid, top, grid.lastRow).some(row =>
      grid.row(row).some(({ span }) => span.left <= at && span.right >= at),
    );
  let start = col;
  while (start > 1 && used(start - 1)) start--;
  return start > 1 ? start : col;
}
