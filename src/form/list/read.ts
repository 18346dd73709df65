import type { NumberRole } from '../../sheet';
import type { Field } from '../form';
import type { Box, Grid } from '../grid';
import { inRole } from '../role-field';
import { closingOf, type ListColumn, listColumnOf, listRemark } from '../words/list-columns';
import type { ClosingRow, ListFields, ListHead, ProjectList, ProjectRow } from './project-list';

/** Reads a list of projects: a row of headings with 项目名称 and scores or rates, and a project in each row below. */
export function readList(grid: Grid): ProjectList | null {
  for (const row of grid.rowNumbers) {
    const head = headAt(grid, row);
    if (!head) continue;
    const body = bodyOf(grid, head);
    if (body.rows.length === 0) continue;
    return { head: head.name, columns: head.columns, ...body, range: rangeOf(grid, head.top, head.columns) };
  }
  return null;
}

interface Head {
  readonly top: number;
  readonly bottom: number;
  readonly name: Box;
  readonly columns: readonly ListHead[];
}

function headAt(grid: Grid, row: number): Head | null {
  const boxes = grid.row(row);
  // A row that holds a figure, as text too, is no row of headings: 自评得分 | 96.08 is a label with its value.
  if (boxes.length < 3 || boxes.some(({ quantity }) => quantity !== null)) return null;
  const name =
    boxes.find(box => listColumnOf(box.key) === 'name') ??
    boxes.find(box => listColumnOf(box.key) === 'owner');
  if (!name) return null;
  const { bottom } = name.span;
  const columns: ListHead[] = [{ role: 'name', col: name.at.col, text: name.text }];
  for (let col = 0; col < grid.sheet.size.columns; col++) {
    const text = headingOver(grid, row, bottom, col);
    const role = text === null ? null : listColumnOf(text);
    if (text === null || role === null || role === 'name' || col === name.at.col) continue;
    columns.push({ role, col, text });
  }
  const roles = new Set(columns.map(({ role }) => role));
  const isScored = roles.has('score') || roles.has('reviewScore');
  const isSpent = roles.has('rate') && roles.has('executed') && (roles.has('budget') || roles.has('initial'));
  return isScored || isSpent ? { top: row, bottom, name, columns } : null;
}

/** What stands over a column, from the top; null in the middle of a wide cell or over a blank one. */
function headingOver(grid: Grid, top: number, bottom: number, col: number): string | null {
  const stack: Box[] = [];
  for (let row = top; row <= bottom; row++) {
    const box = grid.at(row, col);
    if (box && typeof box.value === 'string' && !stack.includes(box)) stack.push(box);
  }
  const last = stack[stack.length - 1];
  if (!last || last.at.col !== col) return null;
  return stack.map(({ key }) => key).join('');
}

/** The rows below the headings up to a remark or the end; sections and blank rows stand between them. */
function bodyOf(grid: Grid, { bottom, name, columns }: Head): Pick<ProjectList, 'rows' | 'closing'> {
  const rows: ProjectRow[] = [];
  const closing: ClosingRow[] = [];
  let part: ProjectRow[] = [];
  const first = Math.min(...columns.map(({ col }) => col).filter(col => col !== name.at.col));
  for (const row of grid.rowNumbers) {
    if (row <= bottom) continue;
    const boxes = grid.row(row);
    if (boxes.some(({ text }) => listRemark.test(text))) break;
    const label = boxes.find(box => box.at.col < Math.max(first, name.at.col + 1) && closingOf(box.text));
    const fields = fieldsOf(grid, row, columns);
    const kind = label && closingOf(label.text);
    if (label && kind) {
      closing.push({ kind, label, fields, rows: kind === 'part' ? part : [...rows] });
      part = [];
      continue;
    }
    const box = grid.at(row, name.at.col);
    if (!box || box.at.row !== row || typeof box.value !== 'string' || !hasFigures(fields, columns)) continue;
    const project = { name: box, fields };
    rows.push(project);
    part.push(project);
  }
  return { rows, closing };
}

const hasFigures = (fields: ListFields, columns: readonly ListHead[]): boolean =>
  columns.some(({ role, col }) => roles[role] !== null && fields.get(col)?.text);

const roles: Readonly<Record<ListColumn, NumberRole | null>> = {
  name: null,
  owner: null,
  grade: null,
  score: 'total',
  reviewScore: 'total',
  deviation: 'amount',
  rate: 'rate',
  initial: 'amount',
  adjustment: 'amount',
  budget: 'amount',
  received: 'amount',
  executed: 'amount',
};

function fieldsOf(grid: Grid, row: number, columns: readonly ListHead[]): ListFields {
  const fields = new Map<number, Field>();
  for (const { role, col } of columns) {
    const field = grid.field(row, col);
    const reading = roles[role];
    // A cell merged over several projects is none of theirs alone.
    if (field.at.row === row) fields.set(col, reading ? inRole(field, reading) : field);
  }
  return fields;
}

function rangeOf(grid: Grid, top: number, columns: readonly ListHead[]) {
  const cols = columns.map(({ col }) => col);
  return { top, left: Math.min(...cols), bottom: grid.lastRow, right: Math.max(...cols) };
}
