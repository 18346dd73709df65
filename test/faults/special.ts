import type { Review } from '../../src/review';
import { a1Range, addressKey, Decimal, sum } from '../../src/sheet';
import type { Random } from '../generator/random';
import type { Fault } from './fault';

/** The total as a formula whose range stops a row short, or begins one too early. Null where scores are no column. */
export function shortRange({ form, sheet }: Review, random: Random): Fault | null {
  const field = form.total?.score;
  const scores = form.leaves.flatMap(leaf => (leaf.score?.quantity ? [leaf.score] : []));
  const [first] = scores;
  if (!field?.quantity || field.formula !== null || !first || scores.length < 3) return null;
  const cells = [...new Map(scores.map(score => [addressKey(score.at), score])).values()];
  const isColumn = cells.every(
    ({ at, quantity }) => at.col === first.at.col && typeof sheet.value(at) === 'number' && quantity,
  );
  const last = cells[cells.length - 1];
  const cell = sheet.cell(field.at.row, field.at.col);
  const all = sum(cells.map(({ quantity }) => quantity?.value ?? new Decimal(0)));
  if (!isColumn || !last || !cell || typeof cell.value !== 'number' || !all.equals(field.quantity.value))
    return null;
  const rows = [first.at.row, last.at.row] as const;
  // Between the rows stands nothing else that would be added.
  for (let row = rows[0]; row <= rows[1]; row++) {
    const value = sheet.value({ row, col: first.at.col });
    if (typeof value === 'number' && !cells.some(({ at }) => at.row === row)) return null;
  }
  const isLast = random.chance(0.5);
  const left = isLast ? last : first;
  const worth = left.quantity?.value ?? new Decimal(0);
  if (worth.lessThanOrEqualTo('0.01')) return null;
  const area = {
    top: isLast ? rows[0] : rows[0] + 1,
    bottom: isLast ? rows[1] - 1 : rows[1],
    left: first.at.col,
    right: first.at.col,
  };
  return {
    kind: '公式范围',
    at: field.at,
    right: all,
    causes: new Set(['formula-range']),
    isMeasured: false,
    changes: [{ ...cell, value: all.minus(worth).toNumber(), formula: `SUM(${a1Range(area)})`, shown: null }],
  };
}
