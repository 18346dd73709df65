import { everyRight, slipOf } from './digits';
import type { Equation } from '../equations/equation';
import type { EquationGraph } from './graph';
import type { Repair } from './repair';
import { type Term, type TermKey, termKey, type Values } from '../equations/term';

/** What is left of failing equations when nothing more is certain. */
export interface Tie {
  readonly open: readonly Equation[];
  readonly repairs: readonly Repair[];
  /** The numbers one of which is wrong. */
  readonly keys: ReadonlySet<TermKey>;
}

const written: Values = new Map();

/**
 * What is worked out from other numbers (a sum, a rate, a score) may be wrong in any way; any other number is wrong by
 * a slip of the hand.
 */
export function isLikely(graph: EquationGraph, key: TermKey, { open, repairs }: Tie): boolean {
  const term = graph.term(key);
  if (!term || term.kind === 'grade') return true;
  const around = graph.around(key);
  const isResult = ({ result }: Equation) => result !== null && termKey(result) === key;
  const isWorked = around.some(each => isResult(each) && (each.parts !== null || each.written === 'off'));
  if (isWorked) return true;
  if (term.kind === 'amount' && mayBeSlip(term, open)) return true;
  const written = term.quantity.value;
  return repairs.some(({ roots }) => {
    const right = roots.get(key);
    return right !== undefined && (slipOf(written, right) !== null || isCopied(term, around));
  });
}

/** A rate gives its amounts only roughly: whether one slip of the hand leads to an amount that agrees with it. */
function mayBeSlip(term: Term, open: readonly Equation[]): boolean {
  const key = termKey(term);
  const speaking = open.filter(({ terms }) => terms.some(member => termKey(member) === key));
  const near = speaking.flatMap(equation => equation.solve(key, written)).slice(0, 1);
  return near
    .flatMap(value => everyRight(term.quantity.value, value))
    .some(value => {
      const changed = new Map([[key, value]]);
      return speaking.every(equation => equation.state(changed) !== 'off');
    });
}

/** The same number stands right above, below or beside it. */
function isCopied({ quantity: { at, value } }: Term, around: readonly Equation[]): boolean {
  return around.some(({ terms }) =>
    terms.some(({ quantity }) => {
      const steps = Math.abs(quantity.at.row - at.row) + Math.abs(quantity.at.col - at.col);
      return steps > 0 && steps <= 2 && quantity.value.equals(value);
    }),
  );
}
