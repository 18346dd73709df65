import { type Range, withoutRemark } from '../sheet';
import { type Box, Grid } from './grid';
import { findHeaders, type Header } from './header';
import { isTotalLabel } from './total-label';
import { indicatorRoles } from './words/roles';
import {
  continuedLike,
  factLabels,
  formNumberLike,
  type IndicatorColumn,
  reportLike,
  selfEvaluationLike,
  totalWords,
} from './words/vocabulary';

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
    return formBlocks(part, findHeaders(part)).map(block => ({
      ...block,
      left: Math.max(block.left, half.left),
      right: Math.min(block.right, half.right),
    }));
  });
}

function belowOneAnother(grid: Grid, headers: readonly Header[], part: Range): Range[] {
  const tables = headers.filter(({ kind }) => kind === 'indicators');
  if (tables.length < 2) return [part];
  const starts = [part.top];
  const isHead = (row: number) => headers.some(({ top, bottom }) => row >= top && row <= bottom);
  for (const row of beginnings(grid)) {
    if (isHead(row)) continue;
    const start = starts[starts.length - 1] ?? part.top;
    if (row <= start) continue;
    const above = { from: start, to: row - 1 };
    const below = { from: row, to: part.bottom };
    if (!holds(tables, above) || !holds(tables, below)) continue;
    if (!isAnother(grid, headers, above, below)) continue;
    const last = Math.max(...tables.filter(table => within(table, above)).map(({ bottom }) => bottom));
    starts.push(reportAbove(grid, last + 1, row) ?? withFormNumber(grid, row, start));
  }
  return starts.map((top, i) => ({ ...part, top, bottom: (starts[i + 1] ?? part.bottom + 1) - 1 }));
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

const within = ({ top }: Header, { from, to }: Rows): boolean => top >= from && top <= to;

const holds = (tables: readonly Header[], rows: Rows): boolean => tables.some(table => within(table, rows));

/**
 * Whether a form begins, not the next page of the one above, nor a second table of it: that one's total stands below
 * its indicators; or another project or title is named beside another total; or each has a total of its own.
 */
function isAnother(grid: Grid, headers: readonly Header[], above: Rows, below: Rows): boolean {
  if (isContinued(grid, below.from)) return false;
  const tables = headers.filter(({ kind }) => kind === 'indicators');
  const first = tables.find(table => within(table, above));
  const next = tables.find(table => within(table, below));
  if (!first || !next) return false;
  if (hasTotal(grid, headers, { from: first.bottom + 1, to: above.to }, true)) return true;
  const heading = { from: below.from, to: next.top };
  const [project, another] = [projectIn(grid, above), projectIn(grid, heading)];
  if (project && another && project !== another) return true;
  const isClosed = hasTotal(grid, headers, above, false);
  if (titleIn(grid, above) !== titleIn(grid, heading) && (isClosed || (project && another))) return true;
  const isTotalled =
    hasTotal(grid, headers, below, false) ||
    hasTotal(grid, headers, { from: next.bottom + 1, to: below.to }, true);
  return isTotalled && isClosed;
}

/** Whether a total stands among the rows, its number filled or not; 合计 counts only below indicators. */
function hasTotal(grid: Grid, headers: readonly Header[], { from, to }: Rows, isBelow: boolean): boolean {
  return rowsOf(grid, from, to).some(row => {
    if (headers.some(({ top, bottom }) => row >= top && row <= bottom)) return false;
    return grid.row(row).some(({ key }, i) => {
      const label = withoutRemark(key.split(':')[0] ?? '');
      return isTotalLabel(label) || (isBelow && i === 0 && totalWords.has(label));
    });
  });
}

const rowsOf = (grid: Grid, from: number, to: number): number[] =>
  grid.rowNumbers.filter(row => row >= from && row <= to);

/** The title without its year; empty where none stands there. */
function titleIn(grid: Grid, { from, to }: Rows): string {
  for (const row of rowsOf(grid, from, to)) {
    const title = grid.row(row).find(isTitle);
    if (title) return title.key.replace(/\(.*?\)|20\d{2}年度?/g, '');
  }
  return '';
}

/** What stands beside 项目名称. */
function projectIn(grid: Grid, { from, to }: Rows): string | null {
  for (const row of rowsOf(grid, from, to)) {
    const label = grid.row(row).find(isProjectName);
    if (label) return (grid.rightOf(label)?.key ?? label.key.split(':')[1]) || null;
  }
  return null;
}

/** 续表, （续）: the page before goes on. */
const isContinued = (grid: Grid, row: number): boolean =>
  grid.row(row).some(({ key }) => continuedLike.test(key));

/** 附件2, 报表编号 above a title belong to its form. */
function withFormNumber(grid: Grid, row: number, start: number): number {
  let top = row;
  while (
    top - 1 > start &&
    grid.row(top - 1).length === 1 &&
    formNumberLike.test(grid.row(top - 1)[0]?.key ?? '')
  )
    top--;
  return top;
}

/** The line that names a report, below the tables of the form above: the report and the form in it are one. */
function reportAbove(grid: Grid, from: number, row: number): number | null {
  const lines = rowsOf(grid, from, row - 1).filter(at => grid.row(at).length === 1);
  return lines.find(at => reportLike.test(grid.row(at)[0]?.key ?? '')) ?? null;
}

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

/** A line that names a form: 项目支出绩效自评表, with its year or （续） behind it. */
export function isTitle({ key }: Box): boolean {
  return /表(?:\(.*\))?续?表?$/.test(key) && selfEvaluationLike.test(key) && !/[。；:]/.test(key);
}

const isProjectName = ({ key }: Box): boolean => factLabels.get(key.split(':')[0] ?? '') === '项目名称';

/** Two forms side by side: one row of heads names the same columns twice. The second one's first column, or null. */
function secondHalf(grid: Grid, row: number): number | null {
  const known = grid.row(row).flatMap(({ key, value, span }) => {
    const role = typeof value === 'string' ? indicatorRoles.of(key) : null;
    return role === null ? [] : [{ role, left: span.left, right: span.right }];
  });
  // The label beside a whole table (绩效指标) is no head.
  const heads = known.filter(({ role }, i) => !(role === 'name' && known[i + 1]?.role === 'level1'));
  const first = heads[0];
  if (!first || heads.length < 8) return null;
  const again = heads.findIndex(({ role }, i) => i >= 4 && role === first.role);
  const [last, second] = [heads[again - 1], heads[again]];
  if (!last || !second || heads.length - again < 4) return null;
  const before = new Set(heads.slice(0, again).map(({ role }) => role));
  const after = new Set(heads.slice(again).map(({ role }) => role));
  const alike = told.filter(role => before.has(role) && after.has(role));
  return alike.length >= 2 ? startOfHalf(grid, row, last.right + 1, second.left) : null;
}

/** Two columns of these stand in every table of indicators with results. */
const told: readonly IndicatorColumn[] = ['score', 'actual', 'weight', 'target'];

/**
 * Where the second form begins: labels of its own (绩效指标, merged down) may stand left of its first head, columns
 * of the first one's without a known head right of its last. Behind a blank column; else where a title or a label
 * begins; else as near to the head as no cell reaches over the border. Null where cells reach over every border.
 */
function startOfHalf(grid: Grid, top: number, from: number, to: number): number | null {
  const rows = rowsOf(grid, top, grid.lastRow).map(row => grid.row(row));
  const borders = new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i));
  let blank = from - 1;
  const used = new Set<number>();
  for (const { span } of rows.flat()) {
    for (let col = Math.max(span.left + 1, from); col <= Math.min(span.right, to); col++) borders.delete(col);
    for (let col = Math.max(span.left, from); col <= Math.min(span.right, to); col++) used.add(col);
  }
  for (let col = from; col < to; col++) if (!used.has(col)) blank = col;
  const free = [...borders].filter(col => col > blank);
  const begins = (col: number) =>
    grid.rowNumbers.some(row =>
      grid.row(row).some(box => box.span.left === col && (isTitle(box) || isFactLabel(box))),
    );
  return free.find(begins) ?? free[free.length - 1] ?? null;
}

const isFactLabel = ({ key }: Box): boolean => factLabels.has(key.split(':')[0] ?? '');
