import { type Form, type FundAmount, type FundRole, unfilledTotals } from '../form';
import { type Address, amount, Decimal, type Quantity } from '../sheet';

/** An amount of the funds as one figure: the total where the table states it, else the sum of its parts. */
export interface FundFigure {
  /** The cells it is the sum of; one where the total is stated. */
  readonly parts: readonly Quantity[];
  readonly unitScale: Decimal;
}

/** 上年结转: money of an earlier year's budget, which this year's allotment does not contain. */
const carriedOver = /结转|结余/;

/** All amounts of a role that hold a number. */
export function fundAmounts(form: Form, role: FundRole): (FundAmount & { quantity: Quantity })[] {
  return form.funds.flatMap(table =>
    table.amounts.flatMap(entry => {
      const { quantity } = entry.field;
      return entry.role === role && quantity ? [{ ...entry, quantity: inMoney(quantity, entry) }] : [];
    }),
  );
}

function inMoney(quantity: Quantity, entry: FundAmount): Quantity {
  return entry.unit && quantity.unit.base !== '元' ? { ...quantity, unit: entry.unit } : quantity;
}

/** The figure of a role: its stated total, else its parts. Null where nothing is stated. */
export function fundFigure(form: Form, role: FundRole, options: { ofThisYear: boolean }): Quantity[] | null {
  const all = fundAmounts(form, role);
  const unfilled = new Set(form.funds.flatMap(unfilledTotals).map(({ field }) => field));
  const total = all.find(entry => entry.isTotal && !unfilled.has(entry.field));
  if (total) return [total.quantity];
  const rows = all.filter(entry => entry.column === '' && !entry.isTotal);
  const parts = (rows.length > 0 ? rows : all).filter(
    entry => !(options.ofThisYear && carriedOver.test(entry.source)),
  );
  return parts.length > 0 ? parts.map(entry => entry.quantity) : null;
}

/** Execution and what it is measured against, both as cells to be added up. */
export interface FundRatio {
  readonly over: readonly Quantity[];
  readonly under: readonly Quantity[];
}

/**
 * 预算执行率: executed ÷ budget of the year. Where only the money received is stated (预算下达), carried-over
 * money is left out on both sides, as it was not received this year (财预〔2013〕53号: 实际支出÷实际到位).
 */
export function executionRatio(form: Form): FundRatio | null {
  for (const role of ['budget', 'received', 'initial'] as const) {
    if (unreadIn(form, role) || unreadIn(form, 'executed')) return null;
    const under = fundFigure(form, role, { ofThisYear: role !== 'budget' });
    const over = fundFigure(form, 'executed', { ofThisYear: role !== 'budget' });
    if (under && over) return { over, under };
  }
  return null;
}

/**
 * The first of the amounts a figure rests on that stands there and is no number: the whole, which no other takes the
 * place of, or where no whole is stated a part of it. Null where all were read.
 */
function unreadIn({ funds }: Form, asked: FundRole): Address | null {
  const amounts = funds.flatMap(table => table.amounts.filter(({ role }) => role === asked));
  const wholes = amounts.filter(({ isTotal }) => isTotal);
  if (wholes.some(({ field }) => field.quantity)) return null;
  return [...wholes, ...amounts].find(({ field }) => field.misread)?.field.at ?? null;
}

/** The amount that keeps the execution rate from being worked out: it was not read. */
export function unreadInRatio(form: Form): Address | null {
  for (const role of ['budget', 'received', 'initial'] as const) {
    const unread = unreadIn(form, role) ?? unreadIn(form, 'executed');
    if (unread) return unread;
    if (fundFigure(form, role, { ofThisYear: role !== 'budget' })) return null;
  }
  return null;
}

/** 资金到位率: received ÷ planned. */
export function receivedRatio(form: Form): FundRatio | null {
  if (unreadIn(form, 'received') || unreadIn(form, 'initial')) return null;
  const over =
    fundFigure(form, 'received', { ofThisYear: true }) ?? fundFigure(form, 'budget', { ofThisYear: true });
  const under = fundFigure(form, 'initial', { ofThisYear: true });
  return over && under ? { over, under } : null;
}

/**
 * The ratio for given values of its cells, in the order over, under, or as they are written; null where nothing stands
 * below the line.
 */
export function ratioOf(
  ratio: FundRatio,
  values: readonly Decimal[] = [...ratio.over, ...ratio.under].map(({ value }) => value),
): Decimal | null {
  const over = total(ratio.over, values.slice(0, ratio.over.length));
  const under = total(ratio.under, values.slice(ratio.over.length));
  return under.greaterThan(0) ? over.div(under) : null;
}

function total(cells: readonly Quantity[], values: readonly Decimal[]): Decimal {
  let all = new Decimal(0);
  cells.forEach((cell, i) => {
    all = all.plus(amount({ ...cell, value: values[i] ?? cell.value }));
  });
  return all;
}

/** In figures: `161.69÷170`. */
export function ratioText(ratio: FundRatio): string {
  const side = (cells: readonly Quantity[]) => {
    const shown = cells
      .filter((cell, i) => i === 0 || !cell.value.isZero())
      .map(cell => cell.value.toFixed());
    return shown.length > 1 ? `(${shown.join('+')})` : shown.join('');
  };
  return `${side(ratio.over)}÷${side(ratio.under)}`;
}
