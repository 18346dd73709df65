import { rememberedOf } from '../../sheet';
import type { FundAmount, FundTable } from '../form';

/** Whether two amounts are of the same money: the budget and the execution of one source, or of the whole. */
export function sameMoney(a: FundAmount, b: FundAmount): boolean {
  return a.source === b.source && a.column === b.column;
}

/** 年度资金总额 0, 0, 0 above parts that hold money: the row was not filled in, and its parts stand for it. */
export const unfilledTotals = rememberedOf(({ amounts }: FundTable): readonly FundAmount[] => {
  const money = amounts.filter(({ role, column }) => role !== 'rate' && column === '');
  const totals = money.filter(({ isTotal, field }) => isTotal && field.quantity);
  const isEmpty = totals.every(({ field }) => field.quantity?.value.isZero());
  if (totals.length < 2 || !isEmpty) return [];
  const stands = (total: FundAmount) =>
    money.some(
      part => !part.isTotal && part.role === total.role && part.field.quantity?.value.greaterThan(0),
    );
  return totals.every(stands) ? totals : [];
});
