import type { Form, FundAmount } from '../../form';
import { executionRatio, ratioOf } from '../../scoring';
import { type Address, type Decimal, type Quantity, roundTo, sameAddress, sum } from '../../sheet';

/**
 * The cells that confirm the whole of a column against another value that a text gives, without being computed from it: the
 * year's start with the same budget, the sources that add up to it, the typed execution rate. Where the sources add up to
 * something else nothing is confirmed.
 */
export function witnessesOf(form: Form, { role, field }: FundAmount, said: Decimal): Address[] {
  const whole = field.quantity;
  if (!whole) return [];
  const table = form.funds.find(({ amounts }) => amounts.some(entry => entry.field === field));
  const amounts = table?.amounts ?? [];
  const parts = sources(amounts, role);
  const added = sum(parts.map(({ value }) => value));
  if (parts.length > 1 && !added.equals(whole.value)) return [];
  return [
    ...sameBudget(amounts, role, whole),
    ...(field.formula === null && parts.length > 1 ? parts.map(({ at }) => at) : []),
    ...(role === 'initial' ? [] : rates(form, amounts, whole, said)),
  ];
}

function sameBudget(amounts: readonly FundAmount[], role: FundAmount['role'], whole: Quantity): Address[] {
  const other = role === 'budget' ? 'initial' : role === 'initial' ? 'budget' : null;
  return amounts
    .filter(entry => entry.role === other && entry.isTotal && entry.field.formula === null)
    .flatMap(({ field: { quantity } }) => (quantity?.value.equals(whole.value) ? [quantity.at] : []));
}

function sources(amounts: readonly FundAmount[], role: FundAmount['role']): Quantity[] {
  return amounts
    .filter(entry => entry.role === role && !entry.isTotal && entry.column === '')
    .flatMap(({ field: { quantity } }) => (quantity?.value.greaterThan(0) ? [quantity] : []));
}

/** A rate somebody typed, of the whole, that the two amounts give and the text's does not. */
function rates(form: Form, amounts: readonly FundAmount[], { at }: Quantity, said: Decimal): Address[] {
  const ratio = executionRatio(form);
  const cells = ratio ? [...ratio.over, ...ratio.under] : [];
  if (!ratio || !cells.some(cell => sameAddress(cell.at, at))) return [];
  const share = ratioOf(ratio);
  const otherwise = ratioOf(
    ratio,
    cells.map(cell => (sameAddress(cell.at, at) ? said : cell.value)),
  );
  return amounts
    .filter(({ role, isTotal, field }) => role === 'rate' && isTotal && field.formula === null)
    .flatMap(({ field: { quantity } }) =>
      quantity && isShare(quantity, share) && !isShare(quantity, otherwise) ? [quantity.at] : [],
    );
}

function isShare({ value, unit, decimals }: Quantity, share: Decimal | null): boolean {
  if (!share) return false;
  const percent = roundTo(share.times(100), decimals).equals(value);
  return unit.text === '%' ? percent : percent || roundTo(share, decimals).equals(value);
}
