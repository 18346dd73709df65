import type { Review } from '../../src/review';
import { review } from '../../src/review';
import { a1Range, addressKey, type Cell, Decimal, plain, Sheet, sum } from '../../src/sheet';
import type { Random } from '../generator/random';
import type { Fault } from './fault';
import { slipped } from './slips';

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

/** The form with a sentence below it that tells its money; null where it has none, or says no unit. */
export function withNarrative({ form, sheet }: Review): Review | null {
  const executed = wholeOf(form);
  if (!executed) return null;
  const row = sheet.size.rows + 1;
  const text = `本项目按计划组织实施，全年实际支出${executed}，资金使用合规。`;
  const cells: Cell[] = [
    { at: { row, col: 0 }, value: '项目资金使用情况', formula: null, format: null, shown: null },
    { at: { row, col: 1 }, value: text, formula: null, format: null, shown: null },
  ];
  const told = new Sheet({
    name: sheet.name,
    cells: [...sheet.cells(), ...cells],
    merges: sheet.merges.areas,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  });
  const reviewed = review(told);
  return reviewed.form ? reviewed : null;
}

function wholeOf(form: Review['form']): string | null {
  const whole = form.funds
    .flatMap(({ amounts }) => amounts)
    .find(({ role, isTotal, field }) => role === 'executed' && isTotal && field.quantity);
  if (!whole?.field.quantity || !whole.unit || whole.field.quantity.value.lessThan(1)) return null;
  return plain(whole.field.quantity.value) + whole.unit.text;
}

/** A digit of the amount in that sentence written wrong. */
export function wrongMention({ sheet }: Review, random: Random): Fault | null {
  for (const cell of sheet.cells()) {
    const found = typeof cell.value === 'string' ? /^本项目.*全年实际支出([\d.]+)/.exec(cell.value) : null;
    if (!found?.[1] || typeof cell.value !== 'string') continue;
    const right = new Decimal(found[1]);
    const value = slipped(
      random,
      right,
      random.pick(['digit-changed', 'digits-swapped', 'digit-dropped'] as const),
      4,
    );
    // Fewer digits of the same amount are no slip.
    if (!value || value.minus(right).abs().lessThanOrEqualTo('0.01')) return null;
    if (right.toDecimalPlaces(value.decimalPlaces()).equals(value)) return null;
    return {
      kind: '文中金额写错',
      at: cell.at,
      right,
      causes: new Set(),
      isMeasured: false,
      changes: [{ ...cell, value: cell.value.replace(found[1], plain(value)), shown: null }],
    };
  }
  return null;
}
