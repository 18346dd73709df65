import type { Field, Form, Indicator, IndicatorTable, Leaf, TotalRow } from '../form';
import { inRole } from '../role-field';
import { gradeInTotalRow } from '../grade';
import type { Box, Grid } from '../grid';
import type { Header } from '../header';
import { buildTree, leavesOf } from './hierarchy';
import { type Columns, readColumns, tableRange } from './columns';
import { asTaken } from './bonus';
import { withNestedWeights } from './nested';
import type { Repeated } from './pages';
import { levelsInOneColumn } from './one-column';
import { isPoints, readRows, type RowItem, totalField, totalLabel } from './rows';
import { unmarked } from '../words/headings';
import { headingField, headingName } from '../heading';
import { totalInLabel } from '../total-label';
import { afterTableLike } from '../words/vocabulary';

export interface ReadTable {
  readonly table: IndicatorTable;
  /** The last row of the sheet that the table uses. */
  readonly bottom: number;
  /** The row of its total, which may stand below the table. */
  readonly totalRow: number | null;
  /** A grade in the total row. */
  readonly grade: Form['grade'];
  readonly placeholders: readonly Box[];
  readonly columns: Columns;
}

/**
 * Reads the indicator table below a header; `limit` is the row before the next table, `repeated` holds the heads that
 * further pages write once more. Null where it has no names.
 */
export function readIndicatorTable(
  grid: Grid,
  header: Header,
  limit: number,
  repeated: readonly Repeated[] = [],
): ReadTable | null {
  const columns = readColumns(header, col => isEmpty(grid, col, header.bottom + 1, limit));
  if (!columns) return null;
  const pages = [...repeated, { top: limit + 1, bottom: limit }];
  const ends = pages.map(({ top }, i) => {
    const from = repeated[i - 1]?.bottom ?? header.bottom;
    return i < repeated.length ? top - 1 : lastRow(grid, header, columns, limit, from);
  });
  const parts = ends.map((to, i) => ({ from: (repeated[i - 1]?.bottom ?? header.bottom) + 1, to }));
  const rows = readRows(grid, columns, parts);
  const fields = {
    leaf: (item: RowItem, path: readonly string[], only: Field | null) => leafOf(item, path, only),
    headingWeight: (box: Box) => headingWeight(grid, columns, box),
  };
  const stubWeight = header.stub ? headingField(header.stub) : null;
  const items = isOneColumn(columns, rows.items) ? levelsInOneColumn(rows.items) : rows.items;
  const tree = withNestedWeights(buildTree(items, fields), columns.levelWeights.size > 0);
  const members = header.stub && stubWeight ? [stubGroup(header.stub, stubWeight, tree, rows.bottom)] : tree;
  const label = rows.totalRow?.label ?? totalBelow(grid, columns, rows.bottom, limit);
  const total: TotalRow | null = label && {
    label: { text: label.text, at: label.at },
    weight: levelTotal(grid, columns, label, tree) ?? totalField(grid, columns, label, 'weight'),
    score: totalField(grid, columns, label, 'score') ?? totalInLabel(label),
    deduction: totalField(grid, columns, label, 'deduction'),
    reviewScore: totalField(grid, columns, label, 'reviewScore'),
    deviation: totalField(grid, columns, label, 'deviation'),
  };
  const table: IndicatorTable = {
    range: tableRange(columns, header.top, rows.bottom),
    columns: columns.headers,
    members,
    leaves: leavesOf(members),
    total,
  };
  return {
    table,
    bottom: rows.bottom,
    totalRow: label?.span.top ?? null,
    grade: label ? gradeInTotalRow(grid.row(label.span.top), label) : null,
    placeholders: rows.placeholders,
    columns,
  };
}

/** One column of names, or several that the head and every name are merged over. */
function isOneColumn({ hierarchy, name, nameLast }: Columns, items: readonly RowItem[]): boolean {
  if (hierarchy.length === 1) return true;
  if (!hierarchy.every(col => col >= name && col <= nameLast)) return false;
  return items.every(({ box }) => box.span.left === name && box.span.right === nameLast);
}

/** The sum of the first level's weights in the total row, where those below it are parts of them. */
function levelTotal(grid: Grid, columns: Columns, label: Box, tree: readonly Indicator[]): Field | null {
  const col = [...columns.levelWeights.values()][0];
  const isNested = tree.some(member => member.kind === 'group' && member.below);
  if (!isNested || col === undefined || col <= label.span.right) return null;
  const field = inRole(grid.field(label.span.top, col), 'weight');
  return isPoints(field) ? field : null;
}

function isEmpty(grid: Grid, col: number, first: number, last: number): boolean {
  for (let row = first; row <= last; row++) {
    const box = grid.at(row, col);
    // What is merged over the column stands in another.
    if (box && box.span.left === col) return false;
  }
  return true;
}

/** A total row that stands a few lines below the table, after 其他需要说明的事项. */
function totalBelow(grid: Grid, columns: Columns, bottom: number, limit: number): Box | null {
  for (let row = bottom + 1; row <= Math.min(bottom + 6, limit); row++) {
    const label = totalLabel(grid.row(row), columns);
    if (label && (totalField(grid, columns, label, 'score') ?? totalField(grid, columns, label, 'weight')))
      return label;
  }
  return null;
}

/** `绩效指标(90分)` beside the whole table: the weight of all its indicators together. */
function stubGroup(stub: Box, weight: Field, members: IndicatorTable['members'], last: number) {
  const rows = { first: stub.span.top, last };
  return {
    kind: 'group' as const,
    name: headingName(stub.key),
    at: stub.at,
    weight,
    score: null,
    members,
    rows,
  };
}

/** Where the table ends: with its stub (and a total row right below it), or before a row that starts something else. */
function lastRow(grid: Grid, header: Header, columns: Columns, limit: number, from: number): number {
  if (header.stub) {
    let last = Math.min(Math.max(header.stub.span.bottom, from), limit);
    // A page of its own, beside which the label is merged once more.
    const again = from > header.bottom ? grid.at(from + 1, header.stub.span.left) : null;
    if (again && again.span.bottom > last) last = Math.min(again.span.bottom, limit);
    while (last < limit && isAddedRow(grid, header.stub, columns, last + 1)) last++;
    for (let row = last + 1; row <= Math.min(last + 2, limit); row++) {
      if (totalLabel(grid.row(row), columns)) last = row;
    }
    return last;
  }
  for (let row = from + 1; row <= limit; row++) {
    if (startsSomethingElse(grid.row(row), columns)) return row - 1;
  }
  return limit;
}

/** An indicator somebody added below the stub's last row: named, with points, and nothing in the stub's columns. */
function isAddedRow(grid: Grid, stub: Box, columns: Columns, row: number): boolean {
  if (grid.at(row, stub.span.left)) return false;
  const name = grid.at(row, columns.name);
  if (typeof name?.value !== 'string' || name.span.top !== row || name.quantity !== null) return false;
  return (['weight', 'score'] as const).some(role => {
    const col = columns.of.get(role);
    const box = col === undefined ? null : grid.at(row, col);
    return box !== null && box.span.top === row && isPoints(box);
  });
}

function startsSomethingElse(boxes: readonly Box[], columns: Columns): boolean {
  const first = boxes[0];
  if (!first || typeof first.value !== 'string') return false;
  if (first.span.left > columns.nameLast) return false;
  if (afterTableLike.test(first.key) && !totalLabel(boxes, columns)) return true;
  const wide = first.width >= (columns.right - columns.left + 1) * 0.6 && boxes.length === 1;
  return wide && first.text.length > 12 && first.span.right > columns.nameLast;
}

function headingWeight(grid: Grid, columns: Columns, box: Box): Field | null {
  const col = columns.levelWeights.get(box.span.left);
  return col === undefined ? headingField(box) : inRole(grid.field(box.span.top, col), 'weight');
}

/** `指标1：维修改造面积` as the blank form numbers it: the name is what the unit wrote behind it. */
function leafName(text: string): string {
  const bare = unmarked(joined(text)).replace(/^(?:三级)?指标\s*[\d一二三四五六七八九十]+\s*[:：.、]\s*/, '');
  return bare === '' ? text : bare;
}

/** Blanks and line breaks between the characters of a name carry no meaning. */
const joined = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');

function leafOf(item: RowItem, path: readonly string[], only: Field | null): Leaf {
  const { field } = item;
  const adjusted = field('adjustedTarget');
  return {
    kind: 'leaf',
    name: leafName(item.box.text),
    at: item.box.at,
    path,
    weight: field('weight'),
    target: adjusted && adjusted.text !== '' ? adjusted : field('target'),
    annualTarget: adjusted ?? field('target'),
    actual: field('actual'),
    score: asTaken(leafName(item.box.text), field('weight'), field('score')),
    deduction: field('deduction'),
    reviewScore: field('reviewScore'),
    reviewActual: field('reviewActual'),
    deviation: field('deviation'),
    note: field('note'),
    progress: field('progress'),
    operator: field('operator'),
    unit: field('unit'),
    rule: field('rule'),
    description: field('description'),
    reason: field('reason') ?? field('note'),
    execution: null,
    headingWeight: field('weight')?.quantity ? null : (only?.quantity ?? null),
  };
}
