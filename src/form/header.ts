import type { Box, Grid } from './grid';
import type { NearestHeader } from './why';
import { roleByEnding, yearOfHeading } from './words/headings';
import { reviewerLike } from './words/reviewers';
import { fundRoles, indicatorRoles } from './words/roles';
import {
  factLabels,
  type FundColumn,
  fundSourceLike,
  fundTotalLike,
  type IndicatorColumn,
} from './words/vocabulary';

export type TableKind = 'indicators' | 'funds' | 'details';

/** The header rows of a table, with the label cell on its left that covers header and body. */
export interface Header {
  readonly kind: TableKind;
  readonly top: number;
  readonly bottom: number;
  /** The columns from the first to the last header cell, the stub's left out. */
  readonly left: number;
  readonly right: number;
  /** `绩效指标`, `项目资金（万元）`: merged down beside the whole table. Null where there is none. */
  readonly stub: Box | null;
  /** The header cells over each column, from the top; empty where a column has none. */
  readonly stacks: ReadonlyMap<number, readonly Box[]>;
  /** The form's own year, where a heading names a year and the sheet one above the table; else null. */
  readonly year: number | null;
}

/** All table headers of a sheet, from the top, found by how many of a row's cells are header words. */
export function findHeaders(grid: Grid): Header[] {
  const headers: Header[] = [];
  let next = 0;
  for (const row of grid.rowNumbers) {
    if (row < next) continue;
    const header = headerAt(grid, row);
    if (!header) continue;
    headers.push(header);
    next = header.bottom + 1;
  }
  return headers;
}

function headerAt(grid: Grid, row: number): Header | null {
  const boxes = grid.row(row);
  if (boxes.length < 2 || boxes.length > widest || boxes.some(holdsNumber)) return null;
  const kind = kindOf(grid, row, boxes);
  if (!kind) return null;
  const bottom = lastHeaderRow(grid, row, boxes, kind);
  return build(grid, kind, row, bottom);
}

export function nearestHeader(grid: Grid): NearestHeader | null {
  let best: NearestHeader | null = null;
  for (const row of grid.rowNumbers) {
    const boxes = grid
      .row(row)
      .filter(box => typeof box.value === 'string' && indicatorRoles.of(box.key) !== null);
    if (boxes.length <= (best?.words.length ?? 0)) continue;
    const roles = new Set(boxes.map(box => indicatorRoles.of(box.key)));
    const named = hierarchy.some(role => roles.has(role));
    const valued = evidence.some(role => roles.has(role));
    best = {
      row,
      words: boxes.map(box => box.text),
      missing: named ? (valued ? 'more' : 'values') : 'names',
    };
  }
  return best;
}

/** A header row holds words; wider rows are data of another kind. */
const widest = 60;

function holdsNumber(box: Box): boolean {
  return (
    typeof box.value === 'number' || (typeof box.value === 'string' && /^\s*[\d.,%]+\s*$/.test(box.value))
  );
}

interface Votes {
  readonly indicator: ReadonlySet<IndicatorColumn>;
  readonly fund: ReadonlySet<FundColumn>;
}

function votes(boxes: readonly Box[]): Votes {
  const indicator = new Set<IndicatorColumn>();
  const fund = new Set<FundColumn>();
  for (const box of boxes) {
    if (typeof box.value !== 'string' || box.value.length > 40) continue;
    const role = indicatorRoles.of(box.key);
    if (role) indicator.add(role);
    const money = fundRoles.of(box.key);
    if (money) fund.add(money);
  }
  return { indicator, fund: comparesYears(boxes, fund) ? new Set() : fund };
}

/** 2022年决算数 | 2023年预算数 | 2023年决算数: figures of several years, and no rate of this one's execution. */
function comparesYears(boxes: readonly Box[], fund: ReadonlySet<FundColumn>): boolean {
  if (fund.size < 2 || fund.has('rate')) return false;
  return new Set(boxes.flatMap(({ key }) => yearOfHeading(key) ?? [])).size > 1;
}

const hierarchy: readonly IndicatorColumn[] = ['level1', 'level2', 'name'];
const evidence: readonly IndicatorColumn[] = [
  'target',
  'adjustedTarget',
  'actual',
  'weight',
  'score',
  'reviewScore',
];

function isIndicatorHeader(roles: ReadonlySet<IndicatorColumn>): boolean {
  const names = hierarchy.filter(role => roles.has(role)).length;
  const values = evidence.filter(role => roles.has(role)).length;
  return names >= 1 && values >= 1 && roles.size >= 3;
}

function kindOf(grid: Grid, row: number, boxes: readonly Box[]): TableKind | null {
  const { indicator, fund } = votes(boxes);
  if (isTaskHeader(indicator, fund)) return 'funds';
  if (isIndicatorHeader(indicator)) return 'indicators';
  if (fund.size === 0 && namesUnknown(boxes, indicator)) return 'indicators';
  if (fund.size >= 2 && !indicator.has('target') && !indicator.has('actual')) return 'funds';
  // A group row (绩效指标 over 一级, 二级, 三级) may hold fewer words than the row below it.
  const below = grid.row(row + 1);
  if (indicator.size >= 1 && below.length >= 2 && !below.some(holdsNumber)) {
    const second = votes(below).indicator;
    const both = new Set([...indicator, ...second]);
    const merged = boxes.some(box => box.span.bottom === row + 1 && indicatorRoles.of(box.key));
    if (merged && second.size >= 1 && isIndicatorHeader(both)) return 'indicators';
  }
  return isDetailHeader(grid, row, boxes) ? 'details' : null;
}

/** 任务名称 | 完成情况 | 预算数 | 执行数 | 分值 | 得分: tasks with their money; what was asked for has no column. */
function isTaskHeader(indicator: ReadonlySet<IndicatorColumn>, fund: ReadonlySet<FundColumn>): boolean {
  if (indicator.has('target') || indicator.has('adjustedTarget') || indicator.has('level1')) return false;
  return fund.has('executed') && (fund.has('budget') || fund.has('initial') || fund.has('received'));
}

/** Two columns that only an indicator table has, and words of the form's own for what they are about. */
function namesUnknown(boxes: readonly Box[], roles: ReadonlySet<IndicatorColumn>): boolean {
  if (evidence.filter(role => roles.has(role)).length < 2 || boxes.some(({ key }) => factLabels.has(key)))
    return false;
  const first = boxes.find(box => evidence.some(role => role === indicatorRoles.of(box.key)));
  return boxes.some(
    box =>
      first &&
      box.span.right < first.span.left &&
      indicatorRoles.of(box.key) === null &&
      !goalsLike.test(box.key),
  );
}

/** 年度总体目标 beside 年初设定目标 and 实际完成情况: what the whole is for, and no indicators. */
const goalsLike = /^(?:项目|年度|年初|总体|绩效|预期)*目标(?:完成情况)?$/;

/** The next row that holds something; a blank one or two may stand between. */
function nextUsed(grid: Grid, row: number): number {
  const next = [row + 1, row + 2, row + 3].find(each => grid.row(each).length > 0);
  return next ?? row + 1;
}

const labelHeader = /(?:内容|项目|名称|明细|科目|事项|用途|类别|费用|情况)$/;
const amountHeader = /(?:数|额|率|费|元|支出|预算|决算|金额|合计|小计)(?:\(.*\))?$/;

/** Labels on the left, amounts below their headers on the right. */
function isDetailHeader(grid: Grid, row: number, boxes: readonly Box[]): boolean {
  const amounts = boxes.filter(box => amountHeader.test(box.key) && box.key.length <= 20);
  if (amounts.length === 0 || !boxes.some(box => labelHeader.test(box.key) && !amounts.includes(box)))
    return false;
  return amounts.some(box => {
    const below = grid.at(nextUsed(grid, box.span.bottom), box.span.left);
    return below !== null && typeof below.value === 'number';
  });
}

/** A second or third header row: words again, or the parts of a header cell merged down beside them. */
function lastHeaderRow(grid: Grid, row: number, boxes: readonly Box[], kind: TableKind): number {
  if (kind === 'details') return row;
  if (kind === 'funds') return splitsSources(grid, row, boxes) ? row + 1 : row;
  let bottom = row;
  for (let next = row + 1; next <= row + 2; next++) {
    const below = grid.row(next);
    if (below.length === 0 || below.some(holdsNumber)) break;
    const words = below.filter(box => indicatorRoles.of(box.key) !== null).length;
    const besideMerged = boxes.some(
      box => box.span.bottom >= next && indicatorRoles.of(box.key) && box.height <= 3,
    );
    const isSecond = words >= 2 || (words >= 1 && words === below.length && besideMerged);
    if (isSecond || isBetweenMerged(boxes, below, next)) bottom = next;
    else break;
  }
  return bottom;
}

/** 数据项1 | 数据项2 below 采集数据项, while the other heads are merged down beside them: heads in words of their own. */
function isBetweenMerged(boxes: readonly Box[], below: readonly Box[], row: number): boolean {
  const merged = boxes.filter(box => box.span.bottom === row && indicatorRoles.of(box.key));
  const open = boxes.filter(box => box.span.bottom < row && box.width > 1);
  return (
    merged.length >= 3 &&
    below.every(box => open.some(({ span }) => box.span.left >= span.left && box.span.right <= span.right))
  );
}

/** 总额 | 财政拨款 | 其他资金 below 全年预算数 and 全年执行数: a second row that splits the amounts by source. */
function splitsSources(grid: Grid, row: number, boxes: readonly Box[]): boolean {
  const below = grid.row(row + 1);
  const wide = boxes.filter(box => box.width > 1 && box.height === 1 && fundRoles.of(box.key));
  const parts = below.filter(box =>
    wide.some(over => box.span.left >= over.span.left && box.span.right <= over.span.right),
  );
  return (
    parts.length >= 2 &&
    !below.some(holdsNumber) &&
    parts.every(box => fundTotalLike.test(box.key) || fundSourceLike.test(box.key) || box.key === '小计')
  );
}

function build(grid: Grid, kind: TableKind, top: number, bottom: number): Header {
  const boxes: Box[] = [];
  for (let row = top; row <= bottom; row++) boxes.push(...grid.row(row));
  const stubs = boxes.filter(box => box.span.bottom > bottom);
  for (const box of grid.coveringFromAbove(top)) if (box.span.bottom > bottom) stubs.push(box);
  const heads = boxes.filter(box => box.span.bottom <= bottom);
  const left = Math.min(...heads.map(box => box.span.left));
  const right = Math.max(...heads.map(box => box.span.right));
  const stub = stubs.find(box => box.span.right < left || box.span.left <= left) ?? null;
  const first = stub ? stub.span.right + 1 : left;
  const stacks = new Map<number, Box[]>();
  for (const box of heads) {
    for (let col = box.span.left; col <= box.span.right; col++) {
      const stack = stacks.get(col);
      if (stack) stack.push(box);
      else stacks.set(col, [box]);
    }
  }
  // Looked for only where a heading names a year to hold against it.
  const year = heads.some(({ key }) => yearOfHeading(key) !== null) ? yearAbove(grid, top) : null;
  return { kind, top, bottom, left: Math.min(first, left), right, stub, stacks, year };
}

/** The year that a short text above a table names: `(2025年度)`, a title. */
function yearAbove(grid: Grid, top: number): number | null {
  for (const row of grid.rowNumbers) {
    if (row >= top) return null;
    for (const box of grid.row(row)) {
      if (typeof box.value !== 'string' || box.text.length > 40 || /日期|时间|文号|号/.test(box.text))
        continue;
      const found = /(20\d{2})\s*年/.exec(box.text);
      if (found) return Number(found[1]);
    }
  }
  return null;
}

/** The role of a column by the header cells over it: the lowest word that says something, in the light of those above. */
export function columnRole(stack: readonly Box[], year: number | null): IndicatorColumn | null {
  const role = ownRole(stack);
  const own = stack.map(({ key }) => yearOfHeading(key)).find(Boolean);
  return role && year && own && own !== year ? 'lastYear' : role;
}

/** The role of a column whose heading nobody listed: by the last words of the last head that says something. */
export function columnRoleByEnding(stack: readonly Box[]): IndicatorColumn | null {
  for (let i = stack.length - 1; i >= 0; i--) {
    const role = roleByEnding((stack[i] as Box).key);
    if (role) return role;
  }
  return null;
}

function ownRole(stack: readonly Box[]): IndicatorColumn | null {
  const whole = stack.map(box => box.key).join('');
  if (stack.length > 1) {
    const together = indicatorRoles.of(whole);
    if (together) return together;
  }
  for (let i = stack.length - 1; i >= 0; i--) {
    const role = indicatorRoles.of((stack[i] as Box).key);
    if (!role) continue;
    const above = stack.slice(0, i).some(box => reviewerLike.test(box.key));
    if (above && role === 'score') return 'reviewScore';
    return above && role === 'actual' ? 'reviewActual' : role;
  }
  return null;
}
