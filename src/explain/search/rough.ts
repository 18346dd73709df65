import type { Decimal } from '../../sheet';
import type { Equation } from '../equations/equation';
import { type TermKey, termKey, type Values } from '../equations/term';
import type { Explanation } from './explanation';
import type { EquationGraph } from './graph';
import { isLikely } from './likely';

/**
 * An amount that only rates contradict is given by them roughly: where no slip of the hand leads to it, another amount
 * may as well be wrong by more than the rates' digits tell. A weight that one sum alone contradicts is as likely to be
 * right as any other of it, unless a slip of the hand leads from what it should be to what is written.
 */
export function isRough(
  graph: EquationGraph,
  key: TermKey,
  right: Decimal,
  { failing, repairs }: Explanation,
): boolean {
  const term = graph.term(key);
  if (term?.kind === 'grade') return isOfDoubtedTotal(key, failing);
  if (!term || term.formula !== null || (term.kind !== 'amount' && term.kind !== 'weight')) return false;
  const speaking = failing.filter(({ terms }) => terms.some(member => termKey(member) === key));
  const sums = speaking.filter(({ parts }) => parts !== null);
  if (term.kind === 'amount' && sums.length > 0) return false;
  if (term.kind === 'weight' && saysTwice(sums, new Map([[key, right]]))) return false;
  return !isLikely(graph, key, { open: speaking, repairs, keys: new Set([key]) });
}

/** Whether the total that a grade follows from is itself said to be another. */
function isOfDoubtedTotal(grade: TermKey, failing: readonly Equation[]): boolean {
  const own = failing.filter(({ result }) => result !== null && termKey(result) === grade);
  const totals = new Set(own.flatMap(({ terms }) => terms.map(termKey)).filter(key => key !== grade));
  return failing.some(each => !own.includes(each) && each.terms.some(term => totals.has(termKey(term))));
}

/** Whether sums of two makes tie by one change alone: the section's, and that of the whole. */
function saysTwice(sums: readonly Equation[], changed: Values): boolean {
  if (sums.length === 0) return true;
  const tied = sums.filter(equation => equation.state(changed) !== 'off');
  return new Set(tied.map(({ parts }) => parts?.length)).size > 1;
}
