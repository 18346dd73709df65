import { isDash, type Unit } from '../../sheet';
import type { FundAmount, FundRole, FundTable } from '../form';
import { inRole } from '../role-field';
import { moneyUnitIn, moneyUnitOf } from './unit';
import type { Box, Grid } from '../grid';
import { fundRoles } from '../words/roles';
import { sourceKey } from './table';
import { fundBlockLike, fundSourceLike } from '../words/vocabulary';

/**
 * Funds written line by line, labels on the left and the amount on the right: 预算资金 | 市级预算资金 | 170.
 * Lines that belong together stand beside one stub cell about money, or directly below one another.
 */
export function readFundLines(grid: Grid, free: readonly number[]): FundTable[] {
  const tables: FundTable[] = [];
  let lines: Line[] = [];
  const close = () => {
    const table = tableOf(lines);
    if (table) tables.push(table);
    lines = [];
  };
  for (const row of free) {
    const found = linesIn(grid, row);
    const before = lines[lines.length - 1];
    if (before && (found.length === 0 || row > before.row + 1)) close();
    lines.push(...found);
  }
  close();
  return tables;
}

interface Line {
  readonly row: number;
  readonly role: FundRole;
  /** The cell whose words gave the role: lines with the same one are its parts. */
  readonly head: Box;
  readonly labels: readonly Box[];
  readonly amount: Box;
  readonly unit: Unit | null;
}

/** The amounts of a row with the labels to the left of each; a row may hold several label–amount pairs. */
function linesIn(grid: Grid, row: number): Line[] {
  const lines: Line[] = [];
  const labels: Box[] = [...coveringLabels(grid, row)];
  for (const box of grid.row(row)) {
    const isNumber = box.quantity !== null;
    const line = isNumber || isNoLabel(box) ? lineOf(row, labels, box) : null;
    if (line) lines.push(line);
    if (!isNumber && typeof box.value === 'string') labels.push(box);
    if (!isNumber) continue;
    const kept = labels.filter(label => label.span.bottom > row || label.span.top < row);
    labels.splice(0, labels.length, ...kept);
  }
  return lines;
}

/** 见附件, #REF! behind a label of an amount: what belongs there is an amount. */
const isNoLabel = ({ key, value }: Box): boolean =>
  typeof value !== 'string' ||
  (key !== '' && !fundRoles.of(key) && !fundSourceLike.test(key) && !isDash(key));

function* coveringLabels(grid: Grid, row: number): Iterable<Box> {
  const above = [...grid.coveringFromAbove(row)].filter(
    box => typeof box.value === 'string' && box.quantity === null,
  );
  yield* above.sort((a, b) => a.span.left - b.span.left);
}

function lineOf(row: number, all: readonly Box[], amount: Box): Line | null {
  const labels = all
    .filter(label => label.span.right < amount.span.left)
    .sort((a, b) => a.span.left - b.span.left);
  const last = labels[labels.length - 1];
  if (!last || last.text.length > 30) return null;
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i] as Box;
    const role = fundRoles.of(label.key);
    if (!role) continue;
    // A role word beside a source (预算资金 | 市级预算资金) or directly before its amount.
    const between = labels.slice(i + 1);
    if (!between.every(part => fundSourceLike.test(part.key))) return null;
    const unit = labels.map(part => moneyUnitIn(part.key)).find(found => found !== null) ?? null;
    return { row, role, head: label, labels: labels.slice(i), amount, unit };
  }
  return null;
}

function tableOf(all: readonly Line[]): FundTable | null {
  // What is no number is an amount nobody could read where amounts stand above or below it.
  const lines = all.filter(
    ({ amount }) =>
      amount.quantity !== null ||
      all.some(other => other.amount.quantity !== null && other.amount.span.left === amount.span.left),
  );
  const first = lines[0];
  if (!first || !speaksOfMoney(lines)) return null;
  const amounts = lines.map((line): FundAmount => {
    const parts = line.labels.slice(1);
    const name = parts.length > 0 ? parts.map(part => part.text).join('/') : line.head.text;
    return {
      role: line.role,
      name: parts.length > 0 ? `${line.head.text}/${name}` : name,
      source: parts.length > 0 ? sourceKey(parts.map(part => part.key).join('/')) : '',
      column: '',
      isTotal: parts.length === 0,
      field: inRole(line.amount, line.role === 'rate' ? 'rate' : 'amount'),
      unit: line.role === 'rate' ? null : moneyUnitOf(line.amount, line.unit),
    };
  });
  return {
    range: {
      top: first.row,
      left: Math.min(...lines.map(line => line.head.span.left)),
      bottom: (lines[lines.length - 1] as Line).row,
      right: Math.max(...lines.map(line => line.amount.span.right)),
    },
    amounts,
    divisions: [],
  };
}

/** One stray 执行率 is no funds table: two different roles, or a stub that says so. */
function speaksOfMoney(lines: readonly Line[]): boolean {
  const roles = new Set(lines.map(line => line.role));
  roles.delete('rate');
  return roles.size >= 2 || lines.some(line => line.unit !== null || fundBlockLike.test(line.head.key));
}
