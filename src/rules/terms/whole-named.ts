import type { Term } from '../../explain';
import type { Form, FundRole, Measure } from '../../form';
import { type Address, convert, type Decimal } from '../../sheet';
import { nouns } from '../../words/nouns';
import { amountTerm, fieldTerm } from './form-terms';
import { witnessesOf } from './fund-witnesses';

/** The whole of a column that a text names. */
export interface WholeNamed {
  readonly term: Term;
  /** The cells that confirm it, where the text says another amount (in the term's unit). */
  readonly witnesses: (said: Decimal) => readonly Address[];
}

/**
 * The whole in the column that a text names and in no other. A budget without more may be the year's start or the year's:
 * it is compared where the two agree or only one stands on the form.
 */
export function wholesNamed(form: Form, measure: Measure): WholeNamed[] {
  if (measure === 'initialAmount') return totalsOf(form, 'initial');
  if (measure === 'budgetAmount') return totalsOf(form, 'budget');
  if (measure === 'planAmount') {
    const [initial, budget] = [totalsOf(form, 'initial'), totalsOf(form, 'budget')];
    if (initial.length === 0 || budget.length === 0) return [...initial, ...budget];
    return initial.every(one => budget.some(other => isSame(one.term, other.term))) ? budget : [];
  }
  if (measure !== 'executedAmount') return [];
  const executed = totalsOf(form, 'executed');
  return executed.length > 0 ? executed : spentDetails(form);
}

const isSame = ({ quantity: a }: Term, { quantity: b }: Term): boolean =>
  convert(a.value, a.unit, b.unit).equals(b.value);

/** The stated whole of a column; the only amount of one that is not nothing is the whole without being called so. */
export function totalsOf(form: Form, role: FundRole): WholeNamed[] {
  const all = form.funds.flatMap(({ amounts }) => amounts.filter(entry => entry.role === role));
  const stated = all.filter(({ isTotal }) => isTotal);
  const only = all.filter(({ field }) => field.quantity?.value.greaterThan(0)).length === 1;
  return (stated.length === 0 && only ? all : stated).flatMap(entry => {
    const term = amountTerm(entry);
    return term ? [{ term, witnesses: said => witnessesOf(form, entry, said) }] : [];
  });
}

function spentDetails(form: Form): WholeNamed[] {
  return form.details.flatMap(table => {
    const column = table.columns.find(found => /执行|支出|支付/.test(found.header.text));
    const term = fieldTerm(column?.total?.field ?? null, 'amount', nouns.detailTotal);
    return term && table.unit
      ? [{ term: { ...term, quantity: { ...term.quantity, unit: table.unit } }, witnesses: () => [] }]
      : [];
  });
}
