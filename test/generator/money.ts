import { Decimal, sum } from '../../src/sheet';
import { type AmountRole, type Figure, figure, type TrueAmount, type TrueExecution } from './model';
import type { Random } from './random';
import { executionScore } from './scores';
import { shares } from './shares';
import type { Style } from './style';

/** One row of a funds table: the whole, or one source of money. */
export interface FundRow {
  readonly label: string;
  /** Empty in the row of the whole. */
  readonly source: string;
  /** A role without a figure is left blank or dashed. */
  readonly amounts: ReadonlyMap<AmountRole, Figure>;
}

/** The money of a project: the whole first, then its sources, which add to it exactly. */
export interface Money {
  readonly rows: readonly FundRow[];
}

export interface Source {
  readonly label: string;
  readonly key: string;
}

export interface MoneyOptions {
  readonly total: string;
  readonly sources: readonly Source[];
  readonly style: Style;
  /** Whether the budget may have changed during the year; not where the form has no place for that. */
  readonly changes?: boolean;
}

export function makeMoney(random: Random, { total, sources, style, changes = true }: MoneyOptions): Money {
  const filled = sources.length === 0 ? 0 : random.whole(1, Math.min(2, sources.length));
  const budgets = shares(random, wholeBudget(random, style), Math.max(1, filled));
  const rate = random.chance(0.4) ? new Decimal(1) : new Decimal(random.whole(6200, 9999)).div(10000);
  const paid = budgets.map(budget => cents(budget.times(rate)));
  const changed =
    changes && random.chance(0.3) ? cents((budgets[0] as Decimal).times('0.1')) : new Decimal(0);
  const planned = budgets.map((budget, i) => (i === 0 ? budget.minus(changed) : budget));
  const whole = rowOf(total, '', [sum(planned), sum(budgets), sum(paid)], style);
  const own = sources.map(({ label, key }, i) => {
    if (i >= filled) return emptyRow(random, label, key);
    return rowOf(label, key, [planned[i], budgets[i], paid[i]] as Decimal[], style);
  });
  return { rows: [whole, ...own] };
}

/** 元 to the cent, 万元 with two decimals or none. */
function wholeBudget(random: Random, style: Style): Decimal {
  const whole = random.whole(3, 3000);
  if (style.money === '元') return new Decimal(whole * 10000 + random.whole(0, 999999)).div(100).plus(whole);
  return random.chance(0.4) ? new Decimal(whole) : new Decimal(whole * 100 + random.whole(1, 99)).div(100);
}

const cents = (value: Decimal): Decimal => value.toDecimalPlaces(2);

function rowOf(
  label: string,
  source: string,
  [initial, budget, executed]: readonly Decimal[],
  style: Style,
): FundRow {
  const amounts = new Map<AmountRole, Figure>();
  if (initial) amounts.set('initial', figure(initial));
  if (budget) amounts.set('budget', figure(budget));
  if (executed) amounts.set('executed', figure(executed));
  if (budget && executed) amounts.set('rate', style.rate.of(executed, budget));
  return { label, source, amounts };
}

/** No such money: nothing is written, or zeros. */
function emptyRow(random: Random, label: string, source: string): FundRow {
  const zeros = random.chance(0.3);
  const roles: AmountRole[] = zeros ? ['initial', 'budget', 'executed'] : [];
  return { label, source, amounts: new Map(roles.map(role => [role, figure(0)])) };
}

/** The amounts of all rows in the unit the form states. */
export function amountsOf({ rows }: Money, unit: TrueAmount['unit']): TrueAmount[] {
  return rows.flatMap(({ source, amounts }) =>
    [...amounts].map(([role, entry]) => ({
      role,
      source,
      column: '',
      figure: entry,
      unit: role === 'rate' ? null : unit,
    })),
  );
}

export function amountIn(row: FundRow, role: AmountRole): Decimal {
  return row.amounts.get(role)?.value ?? new Decimal(0);
}

/** 预算执行率得分 of the whole. */
export function executionOf(money: Money, points: number, over: AmountRole = 'budget'): TrueExecution {
  const whole = money.rows[0] as FundRow;
  const weight = new Decimal(points);
  return {
    weight: figure(weight),
    score: figure(executionScore(weight, amountIn(whole, 'executed'), amountIn(whole, over))),
  };
}
