import type { Address, Range } from '../../sheet';
import type { ColumnHeader } from '../form';
import type { Box } from '../grid';
import { columnRole, columnRoleByEnding, type Header } from '../header';
import { factLabels, type IndicatorColumn } from '../words/vocabulary';

/** Which sheet columns of an indicator table hold what. */
export interface Columns {
  /** The columns of the names, from 一级指标 to the leaf's own; the last ones belong to the leaf's name. */
  readonly hierarchy: readonly number[];
  /** The first column of the leaf's own name. */
  readonly name: number;
  readonly nameLast: number;
  /** First column of each other role. */
  readonly of: ReadonlyMap<IndicatorColumn, number>;
  /** Weight columns of upper levels: hierarchy column → weight column. */
  readonly levelWeights: ReadonlyMap<number, number>;
  readonly headers: readonly ColumnHeader[];
  readonly left: number;
  readonly right: number;
}

interface Found {
  readonly role: IndicatorColumn | null;
  readonly first: number;
  readonly last: number;
  readonly box: Box | null;
}

/** `isEmpty` says of a sheet column whether nothing stands in it below the heads. */
export function readColumns(header: Header, isEmpty: (col: number) => boolean): Columns | null {
  const headed = columnsOf(header).filter(column => !isGap(column, header, isEmpty));
  const listed = withReviewers(withActual(withYearsTarget(headed)));
  const valueRoles: readonly IndicatorColumn[] = [
    'target',
    'actual',
    'score',
    'rule',
    'operator',
    'adjustedTarget',
  ];
  const firstValue = Math.min(...listed.filter(c => c.role && valueRoles.includes(c.role)).map(c => c.first));
  const names = listed.filter(c => c.role === 'name');
  const named =
    names.filter(c => c.first < firstValue).pop() ??
    names.pop() ??
    lastLevel(listed) ??
    lastUnknown(listed, firstValue);
  if (!named) return null;
  const found = withEndings(header, listed, named.last);
  const hierarchy: number[] = [];
  for (const column of found) {
    if (column.first > named.first || !isLevel(column)) continue;
    for (let col = column.first; col <= column.last; col++) hierarchy.push(col);
  }
  const weights = found.filter(c => c.role === 'weight');
  const weight = leafWeight(weights, found.indexOf(named), found);
  const of = new Map<IndicatorColumn, number>();
  for (const column of found) {
    if (!column.role || column === named || of.has(column.role) || column.role === 'weight') continue;
    of.set(column.role, column.first);
  }
  if (weight) of.set('weight', weight.first);
  return {
    hierarchy,
    name: named.first,
    nameLast: named.last,
    of,
    levelWeights: upperWeights(weights, weight, hierarchy),
    headers: found.flatMap(c => (c.role && c.box ? [head(c.role, c.box)] : [])),
    left: header.stub ? header.stub.span.left : header.left,
    right: header.right,
  };
}

export function tableRange(columns: Columns, top: number, bottom: number): Range {
  return { top, left: columns.left, bottom, right: columns.right };
}

function head(role: IndicatorColumn, box: Box): ColumnHeader {
  return { role, at: box.at, text: box.text };
}

/** Columns behind the names whose headings nobody listed, by what the headings end with. */
function withEndings(header: Header, found: readonly Found[], name: number): Found[] {
  return found.map(column => {
    if (column.role !== null || column.first <= name || factLabels.has(column.box?.key ?? '')) return column;
    const role = columnRoleByEnding(header.stacks.get(column.first) ?? []);
    const isTaken = role !== null && found.some(other => other.role === role);
    return isTaken ? column : { ...column, role };
  });
}

/** 年初指标值 beside 年度指标值: the year's own target is the one that counts, as an adjusted one is. */
function withYearsTarget(found: readonly Found[]): Found[] {
  const targets = found.filter(({ role }) => role === 'target');
  const isInitial = ({ box }: Found) => /年初|期初/.test(box?.key ?? '');
  const years = targets.find(target => !isInitial(target));
  if (!years || !targets.some(isInitial) || found.some(({ role }) => role === 'adjustedTarget'))
    return [...found];
  return found.map(column => (column === years ? { ...column, role: 'adjustedTarget' as const } : column));
}

/** 评价得分 beside 自评得分 is another's: what the unit says of itself is named so. */
function withReviewers(found: readonly Found[]): Found[] {
  const others = { score: 'reviewScore', actual: 'reviewActual' } as const;
  return found.map((column): Found => {
    const { role, box } = column;
    if ((role !== 'score' && role !== 'actual') || isOwn(box)) return column;
    const own = found.some(each => each.role === role && isOwn(each.box));
    const isTaken = found.some(each => each.role === others[role]);
    return own && !isTaken && /评价|评定/.test(box?.key ?? '') ? { ...column, role: others[role] } : column;
  });
}

const isOwn = (box: Box | null): boolean => /自评|自我评/.test(box?.key ?? '');

/** 目标值（标准） and, after it, 指标值: what was asked for is named as that, so the other is what was reached. */
function withActual(found: readonly Found[]): readonly Found[] {
  if (found.some(({ role }) => role === 'actual' || role === 'adjustedTarget')) return found;
  const [asked, reached, ...others] = found.filter(({ role }) => role === 'target');
  if (!asked || !reached || others.length > 0) return found;
  if (
    !/目标|标准|计划/.test(asked.box?.key ?? '') ||
    !/^(?:采集|本年|指标)*指标值$/.test(reached.box?.key ?? '')
  )
    return found;
  return found.map(column => (column === reached ? { ...column, role: 'actual' as const } : column));
}

/** A blank column somebody left between others: no head of its own, and nothing below. */
function isGap({ first, last, box }: Found, { stacks }: Header, isEmpty: (col: number) => boolean): boolean {
  const deeper = (col: number) => (stacks.get(col)?.length ?? 0) > (stacks.get(first)?.length ?? 0);
  if (box !== null) {
    let isShared = false;
    for (let col = box.span.left; col <= box.span.right; col++) isShared ||= deeper(col);
    if (!isShared) return false;
  }
  for (let col = first; col <= last; col++) if (!isEmpty(col)) return false;
  return true;
}

function columnsOf(header: Header): Found[] {
  const found: Found[] = [];
  for (let col = header.left; col <= header.right; col++) {
    const stack = header.stacks.get(col) ?? [];
    const box = stack[stack.length - 1] ?? null;
    const before = found[found.length - 1];
    if (box && before?.box === box) {
      found[found.length - 1] = { ...before, last: col };
      continue;
    }
    found.push({
      role: stack.length > 0 ? columnRole(stack, header.year) : null,
      first: col,
      last: col,
      box,
    });
  }
  return found;
}

/** Columns on the way to the leaf's name: levels, names, and unlabelled ones; facts and counters are not. */
function isLevel({ role, box }: Found): boolean {
  if (role === 'level1' || role === 'level2' || role === 'name') return true;
  return role === null && !(box && factLabels.has(box.key));
}

function lastLevel(found: readonly Found[]): Found | undefined {
  return found.filter(c => c.role === 'level2').pop() ?? found.filter(c => c.role === 'level1').pop();
}

/** Where no header word says which column holds the names: the last one of unknown words before the values. */
function lastUnknown(found: readonly Found[], before: number): Found | undefined {
  return found.filter(c => c.role === null && c.box && !factLabels.has(c.box.key) && c.first < before).pop();
}

/** Of several 分值 columns, the one nearest to the leaf's name, on its right before its left. */
function leafWeight(weights: readonly Found[], name: number, found: readonly Found[]): Found | null {
  let best: Found | null = null;
  const distance = (weight: Found): number => {
    const place = found.indexOf(weight) - name;
    return place > 0 ? place : -place * 2;
  };
  const isBehind = weights.some(weight => found.indexOf(weight) > name);
  for (const weight of weights) {
    if (isBehind && isOfLevel(found[found.indexOf(weight) - 1])) continue;
    if (!best || distance(weight) < distance(best)) best = weight;
  }
  return best;
}

/** A 分值 right behind 一级指标 or 二级指标 is that level's, where the names have one of their own behind them. */
const isOfLevel = (before: Found | undefined): boolean =>
  before?.role === 'level1' || before?.role === 'level2';

function upperWeights(
  weights: readonly Found[],
  leaf: Found | null,
  hierarchy: readonly number[],
): Map<number, number> {
  const levels = new Map<number, number>();
  for (const weight of weights) {
    if (weight === leaf) continue;
    const level = hierarchy.filter(col => col < weight.first).pop();
    if (level !== undefined) levels.set(level, weight.first);
  }
  return levels;
}

/** The address of a role's field in a row; null where the table has no such column. */
export function addressOf(columns: Columns, role: IndicatorColumn, row: number): Address | null {
  const col = columns.of.get(role);
  return col === undefined ? null : { row, col };
}
