import type { Unit } from '../../sheet';
import type { DetailColumn, DetailItem, DetailTable, Label } from '../form';
import { moneyUnitIn } from './unit';
import type { Box, Grid } from '../grid';
import type { Header } from '../header';
import { inRole } from '../role-field';
import { indicatorRoles } from '../words/roles';
import { afterTableLike, subtotalLike, totalWords } from '../words/vocabulary';

export interface ReadDetails {
  readonly table: DetailTable;
  readonly bottom: number;
}

/** Reads a list of amounts below its header: 支出内容 | 执行数, or a base table of figures by year. */
export function readDetailTable(grid: Grid, header: Header, limit: number): ReadDetails | null {
  const rows: DetailRow[] = [];
  const last = header.stub ? Math.min(header.stub.span.bottom, limit) : limit;
  let bottom = header.bottom;
  const heads = headsOf(header);
  const amountColumns = heads.filter(head => isAmountColumn(grid, head, header.bottom, last));
  const first = amountColumns[0];
  if (!first) return null;
  for (let row = header.bottom + 1; row <= last; row++) {
    if (grid.row(row).length === 0) {
      if (!goesOn(grid, row, amountColumns)) break;
      continue;
    }
    const read = rowOf(grid, row, first.span.left);
    if (!read && isUnfilledLine(grid, row, first.span.left)) continue;
    if (!read) break;
    rows.push(read);
    bottom = row;
    if (read.total) break;
  }
  const columns = amountColumns
    .map(head => columnOf(grid, head, rows))
    .filter(column => column.items.length > 0);
  if (columns.length === 0) return null;
  return {
    table: {
      title: titleAbove(grid, header),
      range: { top: header.top, left: header.left, bottom, right: header.right },
      unit: unitAbove(grid, header),
      columns,
    },
    bottom,
  };
}

/** So many blank rows may stand within a list. */
const widestGap = 2;

/** Whether the list has amounts again behind a blank row. */
function goesOn(grid: Grid, blank: number, columns: readonly Box[]): boolean {
  for (let row = blank + 1; row <= blank + widestGap; row++) {
    if (grid.row(row).length === 0) continue;
    return columns.some(head => typeof grid.at(row, head.span.left)?.value === 'number');
  }
  return false;
}

interface DetailRow {
  readonly row: number;
  readonly label: Box;
  readonly total: boolean;
}

function headsOf(header: Header): Box[] {
  const heads: Box[] = [];
  for (const stack of header.stacks.values()) {
    const box = stack[stack.length - 1];
    if (box && heads[heads.length - 1] !== box) heads.push(box);
  }
  return heads.sort((a, b) => a.span.left - b.span.left);
}

/** A column of amounts: numbers below its header, and its words are no counter. */
function isAmountColumn(grid: Grid, head: Box, from: number, to: number): boolean {
  if (indicatorRoles.of(head.key) === 'index') return false;
  for (let row = from + 1; row <= Math.min(to, from + 6); row++) {
    const box = grid.at(row, head.span.left);
    if (box?.quantity && typeof box.value === 'number') return true;
  }
  return false;
}

/** A row with a label left of the first amount; null where the list is over. */
function rowOf(grid: Grid, row: number, firstAmount: number): DetailRow | null {
  const labels = grid
    .row(row)
    .filter(box => box.span.right < firstAmount && typeof box.value === 'string' && box.quantity === null);
  const label = labels[labels.length - 1] ?? null;
  if (!label || afterTableLike.test(label.key)) return null;
  return { row, label, total: subtotalLike.test(label.key) || totalWords.has(label.key) };
}

/** `4 | | `: a numbered line of the list that nobody filled. */
function isUnfilledLine(grid: Grid, row: number, firstAmount: number): boolean {
  const boxes = grid.row(row);
  const [number] = boxes;
  return boxes.length === 1 && number?.quantity?.unit.text === '' && number.span.right < firstAmount;
}

function columnOf(grid: Grid, head: Box, rows: readonly DetailRow[]): DetailColumn {
  const items: DetailItem[] = [];
  let total: DetailItem | null = null;
  for (const { row, label, total: isTotal } of rows) {
    const field = inRole(grid.field(row, head.span.left), 'amount');
    // 见合同 among amounts is an amount nobody could read; a dash says that there is none.
    if (field.quantity === null && !field.misread) continue;
    if (isTotal) total = { name: label.text, field };
    else items.push({ name: label.text, field });
  }
  return { header: { text: head.text, at: head.at }, items, total };
}

function titleAbove(grid: Grid, header: Header): Label | null {
  for (let row = header.top - 1; row >= Math.max(0, header.top - 2); row--) {
    const box = grid.row(row)[0];
    if (box && /表$|情况$|明细$/.test(box.key)) return { text: box.text, at: box.at };
  }
  return null;
}

function unitAbove(grid: Grid, header: Header): Unit | null {
  const near = headsOf(header);
  for (let row = header.top - 1; row >= Math.max(0, header.top - 3); row--) near.push(...grid.row(row));
  for (const box of near) {
    const unit = moneyUnitIn(box.key);
    if (unit) return unit;
  }
  return null;
}
