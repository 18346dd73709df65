import { type Address, addressKey, type Range } from '../sheet';
import type {
  DetailTable,
  Field,
  FundTable,
  Indicator,
  IndicatorTable,
  Leaf,
  TotalRow,
  UnreadNumbers,
} from './form';
import type { Box, Grid } from './grid';
import type { Header } from './header';
import { factLabels } from './words/vocabulary';
import { indicatorRoles, fundRoles } from './words/roles';

/** What was read, as far as cells are to be accounted for. */
export interface ReadParts {
  readonly tables: readonly IndicatorTable[];
  readonly funds: readonly FundTable[];
  readonly details: readonly DetailTable[];
  /** All leaves that were met, those that were left out afterwards too. */
  readonly leaves: readonly Leaf[];
  readonly total: TotalRow | null;
}

/** The numbers inside the tables of a form, and right below them, that nothing was read from, and hidden ones that were. */
export function unreadNumbers(grid: Grid, headers: readonly Header[], parts: ReadParts): UnreadNumbers[] {
  const read = readFields(parts);
  const keys = new Set(read.map(({ at }) => addressKey(at)));
  const isUnread = (box: Box | null, row: number): box is Box =>
    box !== null && box.span.top === row && box.quantity !== null && !keys.has(addressKey(box.at));
  return [
    ...headers.flatMap(header => unknownColumns(grid, header, parts, isUnread)),
    ...unknownRows(grid, parts, isUnread),
    ...hidden(grid, read),
  ];
}

type IsUnread = (box: Box | null, row: number) => box is Box;

function readFields({ tables, funds, details, leaves, total }: ReadParts): Field[] {
  const found: (Field | null)[] = [];
  const visit = (member: Indicator): void => {
    found.push(member.weight, member.score);
    if (member.kind === 'group') member.members.forEach(visit);
    else {
      const { target, annualTarget, actual, deduction, reviewScore, progress, unit, operator } = member;
      found.push(target, annualTarget, actual, deduction, reviewScore, progress, unit, operator);
      found.push(member.rule, member.description, member.reason);
    }
  };
  leaves.forEach(visit);
  for (const table of tables) {
    table.members.forEach(visit);
    found.push(table.total?.weight ?? null, table.total?.score ?? null);
  }
  found.push(total?.score ?? null, total?.weight ?? null);
  for (const { amounts } of funds) for (const { field } of amounts) found.push(field);
  for (const { columns } of details)
    for (const { items, total: sum } of columns)
      found.push(...items.map(({ field }) => field), sum?.field ?? null);
  return found.filter(field => field !== null);
}

/** Headings of counters, telephones and the like: their numbers are nobody's points or money. */
export const noFigures = /序号|编号|编码|代码|代号|行次|电话|日期|时间|年份|年度$|期限|排名|页码/;

/** Columns of a table whose heading says nothing known, and that hold numbers in its rows. */
function unknownColumns(
  grid: Grid,
  header: Header,
  { tables, funds }: ReadParts,
  isUnread: IsUnread,
): UnreadNumbers[] {
  const table = [...tables, ...funds].find(({ range }) => range.top === header.top);
  if (!table || header.kind === 'details') return [];
  const from = firstKnown(header);
  const found: UnreadNumbers[] = [];
  let before: Box | null = null;
  for (let col = from; col <= header.right; col++) {
    const stack = header.stacks.get(col) ?? [];
    const box = stack[stack.length - 1] ?? null;
    if (!box || box === before) continue;
    before = box;
    if (isKnown(stack) || factLabels.has(box.key) || noFigures.test(box.key)) continue;
    const cells: Address[] = [];
    for (let row = header.bottom + 1; row <= table.range.bottom; row++) {
      const cell = grid.at(row, col);
      if (isUnread(cell, row) && cell.span.left === col) cells.push(cell.at);
    }
    if (cells.length > 0) found.push({ why: 'column', at: box.at, cells, name: box.text });
  }
  return found;
}

const isKnown = (stack: readonly Box[]): boolean =>
  stack.some(({ key }) => indicatorRoles.of(key) !== null || fundRoles.of(key) !== null);

/** Columns left of the first known one name the rows. */
function firstKnown(header: Header): number {
  for (let col = header.left; col <= header.right; col++) {
    const stack = header.stacks.get(col) ?? [];
    if (isKnown(stack)) return col + 1;
  }
  return header.right + 1;
}

/** So far below a table a row with its points may still be meant for it. */
const nearBelow = 3;

/** Rows in a table, or right below it, with points or amounts in its columns that nothing was read from. */
function unknownRows(grid: Grid, { tables, funds, details }: ReadParts, isUnread: IsUnread): UnreadNumbers[] {
  const areas: { range: Range; columns: readonly number[]; left: number; closed: number }[] = [
    ...tables.map(({ range, columns, total }) => ({
      range,
      columns: columns.filter(({ role }) => role === 'weight' || role === 'score').map(({ at }) => at.col),
      left: range.left,
      closed: total?.label.at.row ?? -1,
    })),
    ...funds.map(({ range, amounts }) => ({
      range,
      columns: distinct(amounts.map(({ field }) => field.at.col)),
      left: range.left,
      closed: -1,
    })),
    ...details.map(({ range, columns }) => ({
      range,
      columns: columns.map(({ header }) => header.at.col),
      left: range.left,
      closed: -1,
    })),
  ];
  const taken = [...tables, ...funds, ...details].map(({ range }) => range);
  return areas.flatMap(({ range, columns, closed }) => {
    const found: UnreadNumbers[] = [];
    for (let row = range.top + 1; row <= range.bottom + nearBelow; row++) {
      const isBelow = row > range.bottom;
      if (row === closed || (isBelow && closed >= 0 && row > closed)) continue;
      if (isBelow && taken.some(other => row >= other.top && row <= other.bottom)) break;
      const cells = columns.flatMap(col => {
        const box = grid.at(row, col);
        return isUnread(box, row) && typeof box.value === 'number' ? [box.at] : [];
      });
      const [at] = cells;
      // A number alone below a table may be anything.
      if (at && (!isBelow || cells.length > 1)) found.push({ why: 'row', at, cells, name: '' });
    }
    return found;
  });
}

const distinct = (columns: readonly number[]): number[] => [...new Set(columns)];

/** Hidden rows and columns whose numbers were read: they take part, and nobody sees them. */
function hidden({ sheet }: Grid, read: readonly Field[]): UnreadNumbers[] {
  const { hiddenRows, hiddenColumns } = sheet;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return [];
  const lines = new Map<string, UnreadNumbers & { cells: Address[] }>();
  const put = (why: UnreadNumbers['why'], line: number, at: Address): void => {
    const key = `${why} ${line}`;
    const known = lines.get(key);
    if (!known) lines.set(key, { why, at, cells: [at], name: '' });
    else if (!known.cells.some(({ row, col }) => row === at.row && col === at.col)) known.cells.push(at);
  };
  for (const { at, quantity } of read) {
    if (!quantity) continue;
    if (hiddenRows.has(at.row)) put('hidden-row', at.row, at);
    else if (hiddenColumns.has(at.col)) put('hidden-column', at.col, at);
  }
  return [...lines.values()];
}
