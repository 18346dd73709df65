import {
  type Address,
  addressKey,
  type Cell,
  contains,
  isBlank,
  plainNumberIn,
  type Range,
  rememberedOf,
  type Sheet,
} from '../sheet';
import type { ColumnHeader, Field, Form, Indicator } from './form';
import { Box } from './grid';
import { numberFields } from './number-fields';
import { noFigures } from './unread-numbers';
import { factLabels } from './words/vocabulary';

/**
 * What a cell that holds something is: a `label` (of what), a `number` or `text` in its role, `outside` the form, or
 * `unread`, with why.
 */
export type CellKind = 'label' | 'number' | 'text' | 'outside' | 'unread';

/**
 * Why a cell was not read: a `column` whose heading says nothing known, a `row` that fits nothing, a `misread` text
 * where a number belongs, a `placeholder` nobody replaced, no `role` that the reader knows for it.
 */
export type UnreadWhy = 'column' | 'row' | 'misread' | 'placeholder' | 'role';

/** One cell of the form's area, accounted for. */
export interface LedgerEntry {
  readonly at: Address;
  readonly as: CellKind;
  /** weight, score, indicator, heading, note …; why, where it is unread; empty outside the form. */
  readonly role: string;
  /** Whether a number stands, or belongs, here: those are counted. */
  readonly isNumber: boolean;
}

/** Every cell that holds something, once, in reading order. `sheet` is the form's own area. */
export function ledgerOf(sheet: Sheet, form: Form): readonly LedgerEntry[] {
  const known = entriesOf(form);
  const parts = tablesOf(form);
  const entries: LedgerEntry[] = [];
  let left: { row: number; text: string } = { row: -1, text: '' };
  for (const cell of sheet.cells()) {
    if (isBlank(cell.value)) continue;
    const { at } = cell;
    const entry =
      known.get(addressKey(at)) ?? unknown(cell, sheet, parts, left.row === at.row ? left.text : '');
    entries.push(entry);
    if (typeof cell.value === 'string') left = { row: at.row, text: new Box(cell, null).key };
  }
  return entries;
}

/** What the reading says of single cells, by their address key. */
const entriesOf = rememberedOf((form: Form): ReadonlyMap<number, LedgerEntry> => {
  const found = new Map<number, LedgerEntry>();
  const put = (at: Address, as: CellKind, role: string, isNumber = as === 'number'): void => {
    const key = addressKey(at);
    if (!found.has(key)) found.set(key, { at, as, role, isNumber });
  };
  const number = (field: Field | null | undefined, role: string): void => {
    if (!field) return;
    if (field.misread && field.misread.why !== 'resting') put(field.at, 'unread', 'misread', true);
    else if (field.misread) put(field.at, 'number', role);
    else put(field.at, field.quantity ? 'number' : 'text', role);
  };
  const text = (field: Field | null | undefined, role: string): void => {
    if (field) put(field.at, 'text', role);
  };
  for (const { why, cells } of form.unreadNumbers)
    if (why === 'column' || why === 'row') for (const at of cells) put(at, 'unread', why, true);
  for (const { kind, at } of form.unread) if (kind === 'placeholder') put(at, 'unread', kind);
  for (const { kind, field } of numberFields(form)) number(field, kind);
  if (form.grade) put(form.grade.field.at, 'text', 'grade');
  const visit = (member: Indicator): void => {
    if (member.kind === 'group') {
      put(member.at, 'label', 'group');
      member.members.forEach(visit);
      return;
    }
    number(member.reviewScore, 'reviewScore');
    number(member.reviewActual, 'reviewActual');
    number(member.deviation, 'deviation');
    number(member.deduction, 'deduction');
    number(member.progress, 'progress');
    number(member.actual, 'actual');
    for (const role of ['operator', 'unit', 'rule', 'description', 'reason', 'note'] as const)
      text(member[role], role);
    put(member.at, 'label', 'indicator');
  };
  form.leaves.forEach(visit);
  for (const { members, total, columns } of form.tables) {
    members.forEach(visit);
    for (const { at, role } of columns) put(at, 'label', role);
    number(total?.reviewScore, 'reviewScore');
    number(total?.deviation, 'deviation');
    number(total?.deduction, 'deduction');
    if (total) put(total.label.at, 'label', 'total');
  }
  if (form.total) put(form.total.label.at, 'label', 'total');
  for (const { divisions } of form.funds)
    for (const { whole, parts } of divisions)
      for (const field of [whole, ...parts.map(part => part.field)]) number(field, 'amount');
  for (const { title, columns } of form.details) {
    if (title) put(title.at, 'label', 'details');
    for (const { header } of columns) put(header.at, 'label', 'heading');
  }
  for (const { value } of form.facts) text(value, 'fact');
  for (const { goal, result } of form.goals) [goal, result].forEach(field => text(field, 'goal'));
  for (const { cells } of form.notes) for (const { at } of cells) put(at, 'text', 'note');
  for (const { at } of form.narratives) put(at, 'text', 'narrative');
  if (form.grade?.label) put(form.grade.label.at, 'label', 'grade');
  if (form.title) put(form.title.at, 'label', 'title');
  return found;
});

/** The tables of a form with the rows of their totals, which may stand further below. */
function tablesOf(form: Form): readonly TableArea[] {
  const totalRow = (range: Range, { row }: Address): Range => ({ ...range, top: row, bottom: row });
  return [
    ...form.tables.flatMap(({ range, columns, total }) => [
      { range, columns },
      ...(total ? [{ range: totalRow(range, total.label.at), columns }] : []),
    ]),
    ...form.funds.map(({ range }) => ({ range, columns: [] })),
    ...form.details.map(({ range }) => ({ range, columns: [] })),
  ];
}

interface TableArea {
  readonly range: Range;
  readonly columns: readonly ColumnHeader[];
}

/** A cell that no part of the form names. */
function unknown(cell: Cell, sheet: Sheet, tables: readonly TableArea[], left: string): LedgerEntry {
  const { at, value } = cell;
  const covered = !sheet.merges.areaFrom(at) && sheet.merges.area(at.row, at.col) !== null;
  if (covered) return { at, as: 'outside', role: '', isNumber: false };
  const table = tables.find(({ range }) => contains(range, at));
  const role = table?.columns.find(
    column => sheet.merges.anchor(column.at.row, at.col).col === column.at.col,
  )?.role;
  if (role !== undefined && plainNumberIn(cell)) return { at, as: 'number', role, isNumber: true };
  if (plainNumberIn(cell) && !noFigures.test(left) && !(table && isCounted(sheet, table.range, at)))
    return { at, as: 'unread', role: 'role', isNumber: true };
  if (table || (typeof value === 'string' && factLabels.has(new Box(cell, null).key)))
    return { at, as: 'label', role: 'heading', isNumber: false };
  return { at, as: 'outside', role: '', isNumber: false };
}

/** So many rows of heads a table has at most. */
const mostHeads = 3;

/** Whether the heads above the cell say that its column counts lines: 序号, 编号. */
function isCounted(sheet: Sheet, { top }: Range, { row, col }: Address): boolean {
  for (let head = top; head < Math.min(row, top + mostHeads); head++) {
    const anchor = sheet.merges.anchor(head, col);
    const value = sheet.cell(anchor.row, anchor.col)?.value;
    if (typeof value === 'string' && noFigures.test(value.replace(/\s/g, ''))) return true;
  }
  return false;
}
