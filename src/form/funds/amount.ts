import type { FundAmount } from '../form';

/** Whether two amounts are of the same money: the budget and the execution of one source, or of the whole. */
export function sameMoney(a: FundAmount, b: FundAmount): boolean {
  return a.source === b.source && a.column === b.column;
}
