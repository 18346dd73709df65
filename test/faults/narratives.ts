import type { FundAmount } from '../../src/form';
import type { Review } from '../../src/review';
import { review } from '../../src/review';
import { addressKey, type Cell, Decimal, plain, Sheet } from '../../src/sheet';
import type { Random } from '../generator/random';
import type { Fault, FaultKind } from './fault';
import { slipped } from './slips';

/** Sentences as reports write them: the money spent, with the budget and the rate, with the result. */
const shapes: readonly ((told: Told) => string | null)[] = [
  ({ executed }) => `本项目按计划组织实施，全年实际支出${executed}，资金使用合规。`,
  ({ executed, budget, rate }) =>
    budget && rate ? `本项目全年预算数${budget}，全年执行数${executed}，预算执行率${rate}。` : null,
  ({ executed, total }) => (total ? `本项目全年执行数${executed}，自评得分${total}分。` : null),
  ({ executed, budget }) =>
    budget ? `本项目预算安排${budget}，实际支出${executed}，完成了年度任务。` : null,
];

interface Told {
  readonly executed: string;
  readonly budget: string | null;
  readonly rate: string | null;
  readonly total: string | null;
}

/** The form with a sentence below it that tells its money; null where it has none, or says no unit. */
export function withNarrative({ form, sheet }: Review, index: number): Review | null {
  const executed = wholeOf(
    form.funds.flatMap(({ amounts }) => amounts),
    'executed',
  );
  if (!executed) return null;
  const budget = wholeOf(
    form.funds.flatMap(({ amounts }) => amounts),
    'budget',
  );
  const [over, under] = [executed.field.quantity?.value, budget?.field.quantity?.value];
  const score = form.total?.score?.quantity?.value;
  const told: Told = {
    executed: textOf(executed),
    budget: budget && textOf(budget),
    rate: over && under?.isPositive() ? `${over.div(under).times(100).toDecimalPlaces(2).toFixed()}%` : null,
    total: score ? plain(score) : null,
  };
  const text = shapes[index % shapes.length]?.(told) ?? shapes[0]?.(told);
  if (!text) return null;
  const row = sheet.size.rows + 1;
  const cells: Cell[] = [
    { at: { row, col: 0 }, value: '项目资金使用情况', formula: null, format: null, shown: null },
    { at: { row, col: 1 }, value: text, formula: null, format: null, shown: null },
  ];
  const reviewed = review(
    new Sheet({
      name: sheet.name,
      cells: [...sheet.cells(), ...cells],
      merges: sheet.merges.areas,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
    }),
  );
  return reviewed.form ? reviewed : null;
}

function wholeOf(all: readonly FundAmount[], wanted: FundAmount['role']): FundAmount | null {
  const whole = all.find(({ role, isTotal, field }) => role === wanted && isTotal && field.quantity);
  return whole?.field.quantity && whole.unit && !whole.field.quantity.value.lessThan(1) ? whole : null;
}

const textOf = ({ field, unit }: FundAmount): string =>
  plain(field.quantity?.value ?? new Decimal(0)) + (unit?.text ?? '');

/** What each kind of slip changes in those sentences. */
const figures: Partial<Record<FaultKind, RegExp>> = {
  文中金额写错: /^本项目.*(?:全年实际支出|实际支出|全年执行数)([\d.]+)/,
  文中预算写错: /^本项目.*?(?:全年预算数|预算安排)([\d.]+)/,
  文中执行率写错: /^本项目.*预算执行率([\d.]+)%/,
  文中得分写错: /^本项目.*自评得分([\d.]+)分/,
};

/** A digit of a figure in that sentence written wrong. */
export function wrongMention(
  kind: FaultKind,
  { sheet }: Review,
  random: Random,
  taken: ReadonlySet<number>,
): Fault | null {
  const wanted = figures[kind];
  if (!wanted) return null;
  for (const cell of sheet.cells()) {
    const found = typeof cell.value === 'string' ? wanted.exec(cell.value) : null;
    if (!found?.[1] || typeof cell.value !== 'string' || taken.has(addressKey(cell.at))) continue;
    const right = new Decimal(found[1]);
    const slip = random.pick(['digit-changed', 'digits-swapped', 'digit-dropped'] as const);
    const value = slipped(random, right, slip, 4);
    // Fewer digits of the same amount are no slip.
    if (!value || value.minus(right).abs().lessThanOrEqualTo('0.01')) return null;
    if (right.toDecimalPlaces(value.decimalPlaces()).equals(value)) return null;
    const at = (found.index ?? 0) + found[0].lastIndexOf(found[1]);
    const text = cell.value.slice(0, at) + plain(value) + cell.value.slice(at + found[1].length);
    return {
      kind,
      at: cell.at,
      right,
      causes: new Set(),
      isMeasured: false,
      changes: [{ ...cell, value: text, shown: null }],
    };
  }
  return null;
}
