import { Decimal, type NumberRole, type Quantity, type Unit, unitOf, withoutRemark } from '../../sheet';
import { emptyLeaf, type Field, type FundAmount, type FundTable, isUnfilled, type Leaf } from '../form';
import { blankField, type Box, type Grid } from '../grid';
import type { Header } from '../header';
import { divisionsOf, type LabelledAmount, labelledRow } from './divisions';
import { headingField, headingName } from '../heading';
import { inRole } from '../role-field';
import { moneyUnitIn, moneyUnitOf, unitLineIn } from './unit';
import { yearOfHeading } from '../words/headings';
import { fundRoles, indicatorRoles } from '../words/roles';
import {
  factLabels,
  type FundColumn,
  fundSourceLike,
  fundTotalLike,
  type IndicatorColumn,
} from '../words/vocabulary';

export interface ReadFunds {
  readonly table: FundTable;
  /** The execution score, where the table carries weight or score. */
  readonly leaf: Leaf | null;
  readonly bottom: number;
}

interface FundColumns {
  /** Columns left of the amounts that name the rows. */
  readonly labels: readonly number[];
  readonly amounts: readonly { col: number; role: FundColumn; source: string; unit: Unit | null }[];
  readonly of: ReadonlyMap<IndicatorColumn, { col: number; box: Box }>;
}

/** Reads a funds table with one row per source of money below a header of budget and execution columns. */
export function readFundTable(grid: Grid, header: Header, limit: number): ReadFunds | null {
  const columns = fundColumnsOf(grid, header);
  const unit = unitAround(grid, header);
  const last = header.stub ? lastBelow(grid, columns, header.stub, limit) : limit;
  const rows: FundRow[] = [];
  const labelled: (readonly LabelledAmount[])[] = [];
  let bottom = header.bottom;
  for (let row = header.bottom + 1; row <= last; row++) {
    const amounts = labelledRow(grid.row(row));
    if (amounts) {
      labelled.push(amounts);
      bottom = row;
      continue;
    }
    const read = readRow(grid, columns, row);
    if (!read) {
      if (header.stub) continue;
      break;
    }
    rows.push(read);
    bottom = row;
  }
  if (rows.length === 0) return null;
  const amounts = rows.flatMap((row, index) => amountsOf(row, columns, unit, isTotalRow(rows, index)));
  const table: FundTable = {
    range: {
      top: header.top,
      left: header.stub?.span.left ?? header.left,
      bottom: header.stub ? last : bottom,
      right: header.right,
    },
    amounts,
    divisions: divisionsOf(labelled),
  };
  return { table, leaf: executionLeaf(header, columns, rows, table), bottom: table.range.bottom };
}

/** The stub's last row, and the sources somebody added below it: named, with amounts, and nothing in the stub's columns. */
function lastBelow(grid: Grid, columns: FundColumns, stub: Box, limit: number): number {
  let last = Math.min(stub.span.bottom, limit);
  while (last < limit && isAddedSource(grid, columns, stub, last + 1)) last++;
  return last;
}

function isAddedSource(grid: Grid, columns: FundColumns, stub: Box, row: number): boolean {
  if (grid.at(row, stub.span.left) || columns.amounts.length < 2) return false;
  const read = readRow(grid, columns, row);
  if (!read?.label || !fundSourceLike.test(read.label.key)) return false;
  return columns.amounts.some(({ col, role }) => role !== 'rate' && read.field(col).quantity !== null);
}

interface FundRow {
  readonly label: Box | null;
  readonly name: string;
  readonly key: string;
  readonly field: (col: number) => Field;
}

function fundColumnsOf(grid: Grid, header: Header): FundColumns {
  const labels: number[] = [];
  const amounts: { col: number; role: FundColumn; source: string; unit: Unit | null }[] = [];
  const of = new Map<IndicatorColumn, { col: number; box: Box }>();
  let before: Box | undefined;
  for (let col = header.left; col <= header.right; col++) {
    const stack = header.stacks.get(col) ?? [];
    const box = stack[stack.length - 1];
    if (box && box === before) continue;
    before = box;
    const above = stack.slice(0, -1).find(upper => fundRoles.of(upper.key));
    const dated = stack.map(({ key }) => yearOfHeading(key)).find(Boolean);
    const isOther = Boolean(header.year && dated && dated !== header.year);
    const role = box && !isOther ? fundRoles.of((above ?? box).key) : null;
    const other = box && indicatorRoles.of(box.key);
    if (box && other && besideAmounts.has(other)) of.set(other, { col, box });
    // 实际支出金额 | 下达额度 | 实际完成值: what the two amounts come to.
    else if (box && other === 'actual' && amounts.length > 1)
      amounts.push({ col, role: 'rate', source: '', unit: null });
    else if (box && role && !namesRows(grid, header, col)) {
      const unit = moneyUnitIn(box.key) ?? (above ? moneyUnitIn(above.key) : null);
      amounts.push({ col, role, source: above ? columnSource(box) : '', unit });
    } else if (box && isSourceColumn(box, header)) {
      amounts.push({ col, role: 'budget', source: columnSource(box), unit: moneyUnitIn(box.key) });
    } else if (amounts.length === 0 && other !== 'actual' && !tellsOfTask(box, labels)) labels.push(col);
  }
  return { labels, amounts, of };
}

/** 完成情况, 主要内容 beside 任务名称: what was done, in the same words for many tasks. */
const tellsOfTask = (box: Box | undefined, labels: readonly number[]): boolean =>
  labels.length > 0 && box !== undefined && /(?:情况|内容|说明|进度|进展|目标)$/.test(box.key);

const besideAmounts: ReadonlySet<IndicatorColumn> = new Set([
  'weight',
  'score',
  'reviewScore',
  'reason',
  'note',
]);

/** The source a column is for; empty where it holds the whole (总额, 合计, 小计). */
function columnSource(box: Box): string {
  const bare = withoutRemark(headingName(box.key));
  return fundTotalLike.test(bare) || bare === '小计' ? '' : bare;
}

/** A column of words under a header that speaks of money (`年度预算数(万元)` over 总额, 其中…) names the rows. */
function namesRows(grid: Grid, header: Header, col: number): boolean {
  const below = grid.at(header.bottom + 1, col);
  return below !== null && below.quantity === null && isMoneyLabel(below.key);
}

/** 中央 / 省、地 / 本级 / 合计 as columns: the budget by its sources, where a stub names the block instead of rows. */
function isSourceColumn(box: Box, header: Header): boolean {
  const bare = withoutRemark(box.key);
  return header.stub !== null && (fundSourceLike.test(bare) || fundTotalLike.test(bare)) && bare.length <= 10;
}

function readRow(grid: Grid, columns: FundColumns, row: number): FundRow | null {
  const labels = columns.labels.map(col => grid.at(row, col)).filter(box => box !== null);
  const label = labels[labels.length - 1] ?? null;
  const field = (col: number) =>
    spansAmounts(grid, columns, row, col)
      ? blankField({ row, col })
      : inRole(grid.field(row, col), roleOf(columns, col));
  const weight = columns.of.get('weight');
  // A table without row names and without amounts yet: its points say which row it is.
  const isBlank = columns.labels.length === 0 && weight !== undefined && field(weight.col).quantity !== null;
  const hasAmount = columns.amounts.some(({ col }) => {
    const cell = field(col);
    return cell.at.row === row && cell.quantity !== null;
  });
  if (!hasAmount && !label && !isBlank) return null;
  if (label && !hasAmount && (factLabels.has(label.key) || !isMoneyLabel(label.key))) return null;
  return { label, name: label?.text ?? '', key: label?.key ?? '', field };
}

/** How the numbers of a column are written: money, a share, points. */
function roleOf(columns: FundColumns, col: number): NumberRole {
  if (columns.of.get('weight')?.col === col) return 'weight';
  if (columns.of.get('score')?.col === col || columns.of.get('reviewScore')?.col === col) return 'score';
  const amount = columns.amounts.find(each => each.col === col);
  return amount === undefined ? 'measure' : amount.role === 'rate' ? 'rate' : 'amount';
}

/** A cell merged across columns of several amounts belongs to none of them. */
function spansAmounts(grid: Grid, columns: FundColumns, row: number, col: number): boolean {
  const box = grid.at(row, col);
  if (!box || box.width === 1) return false;
  const covered = columns.amounts.filter(each => each.col >= box.span.left && each.col <= box.span.right);
  return new Set(covered.map(({ role, source }) => `${role} ${source}`)).size > 1;
}

function isMoneyLabel(key: string): boolean {
  return fundSourceLike.test(key) || fundTotalLike.test(key) || /资金|预算|拨款|经费/.test(key);
}

/** The whole of the money: named so, or alone, or first above rows that say 其中. */
function isTotalRow(rows: readonly FundRow[], index: number): boolean {
  const key = (rows[index] as FundRow).key.replace(/^[\d一二三四五六七八九十]+[.、]/, '');
  if (rows.length === 1 || key === '') return true;
  if (key.startsWith('其中')) return false;
  if (fundTotalLike.test(key)) return true;
  return index === 0 && (rows[1]?.key.startsWith('其中') ?? false);
}

/** `其中:当年财政拨款` → `当年财政拨款`. */
export function sourceKey(key: string): string {
  return withoutRemark(key.replace(/^其中[:、,]?/, '').replace(/^[\d一二三四五六七八九十]+[.、]/, ''));
}

function amountsOf(row: FundRow, columns: FundColumns, unit: Unit | null, isTotal: boolean): FundAmount[] {
  const source = isTotal ? '' : sourceKey(row.key);
  return columns.amounts.map(({ col, role, source: column, unit: own }) => {
    const field = row.field(col);
    return {
      role,
      name: row.name === '' ? column : row.name,
      source,
      column,
      isTotal: isTotal && column === '',
      field,
      unit: role === 'rate' ? null : moneyUnitOf(field, own ?? moneyUnitIn(row.key) ?? unit),
    };
  });
}

/** The unit in the stub, the header, or a line above the table (`单位:万元`). */
function unitAround(grid: Grid, header: Header): Unit | null {
  const near: Box[] = header.stub ? [header.stub] : [];
  for (const stack of header.stacks.values()) near.push(...stack);
  for (let row = header.top - 1; row >= Math.max(0, header.top - 3); row--) near.push(...grid.row(row));
  for (const box of near) {
    const unit = moneyUnitIn(box.key);
    if (unit) return unit;
  }
  return unitLineAbove(grid, header.top);
}

/** A cell that says nothing but the unit (`金额单位:万元`) speaks for all tables below it. */
function unitLineAbove(grid: Grid, top: number): Unit | null {
  for (let row = top - 1; row >= 0; row--) {
    for (const box of grid.row(row)) {
      const unit = unitLineIn(box.key);
      if (unit) return unit;
    }
  }
  return null;
}

/** 预算执行率 as an indicator: its weight and score stand once, in the row of the total. */
function executionLeaf(
  header: Header,
  columns: FundColumns,
  rows: readonly FundRow[],
  table: FundTable,
): Leaf | null {
  const weight = columns.of.get('weight');
  const score = columns.of.get('score');
  const points = weight ? null : pointsIn(score?.box ?? null, header.stub);
  if (!weight && !score && !points) return null;
  const index = rows.findIndex((_, i) => isTotalRow(rows, i));
  const row = rows[index < 0 ? 0 : index] as FundRow;
  const rate = columns.amounts.find(({ role }) => role === 'rate');
  const field = (role: IndicatorColumn): Field | null => {
    const found = columns.of.get(role);
    return found ? row.field(found.col) : null;
  };
  // Dashes where points would stand: the rate is no indicator of this form.
  const fields = [field('weight'), field('score')].filter(one => one !== null);
  if (fields.length > 0 && fields.every(one => one.text !== '' && isUnfilled(one))) return null;
  const stubName = header.stub ? withoutRemark(headingName(header.stub.key)) : '';
  const head = score?.box ?? weight?.box ?? (header.stub as Box);
  return {
    ...emptyLeaf,
    name: '预算执行率',
    at: row.label?.at ?? head.at,
    path: stubName === '' ? [] : [stubName],
    weight: field('weight'),
    actual: rate ? row.field(rate.col) : null,
    score: field('score'),
    reviewScore: field('reviewScore'),
    reason: field('reason') ?? field('note'),
    execution: table,
    headingWeight: points,
  };
}

/** Points named in the score's header (`得分(20分*执行率)`) or in the stub (`预算执行情况(20分)`). */
function pointsIn(head: Box | null, stub: Box | null): Quantity | null {
  const digits = head && /(\d+(?:\.\d+)?)分/.exec(head.key)?.[1];
  if (head && digits) {
    return {
      value: new Decimal(digits),
      unit: unitOf('分'),
      operator: null,
      decimals: 0,
      at: head.at,
      raw: digits,
    };
  }
  return stub ? (headingField(stub)?.quantity ?? null) : null;
}
