import type { Decimal } from '../../sheet';
import { explaining as words } from '../../words/explain';
import type { Equation } from '../equations/equation';
import { cellName, figure, type Term, type TermKey, termKey, type Values } from '../equations/term';
import type { Repair } from '../search/repair';
import type { Follower } from './fixing';
import { rightValue, written } from './right-value';

/** A certain wrong number: its place, what it says, what it should say and why. */
export function tell(term: Term, right: Decimal, main: Equation, repair: Repair): string {
  const place = cellName(term);
  const stated = figure(term, term.quantity.value);
  const isResult = main.result !== null && termKey(main.result) === termKey(term);
  if (!isResult) return words.wrongPart(place, term.noun, stated, figure(term, right), main.basis(written));
  const basis = main.basis(without(repair, termKey(term)));
  if (term.show) return words.words(place, term.noun, stated, basis);
  return words.wrongResult(place, term.noun, stated, basis, gapText(term, right));
}

/** The changes of a repair other than one: what the basis of a result is worked out from. */
function without(repair: Repair, key: TermKey): Values {
  const others = new Map([...repair.roots, ...repair.follows]);
  others.delete(key);
  return others;
}

/** How far what is written is from what it should be. */
export function gapText(term: Term, right: Decimal): string {
  return figure(term, right.minus(term.quantity.value).abs());
}

/** What else ties once the number is put right, and what changes along with it. */
export function consequences(
  others: readonly Equation[],
  expected: string,
  term: Term,
  follows: readonly Follower[],
): string {
  const places = new Map<TermKey, string>();
  for (const { result } of others) {
    if (!result || termKey(result) === termKey(term)) continue;
    const value = figure(result, result.quantity.value);
    places.set(termKey(result), words.place(cellName(result), result.noun, value));
  }
  const ties = places.size > 0 ? words.alsoTies(expected, [...places.values()].join('、')) : '';
  const moved = follows.map(({ term: moving, value }) =>
    words.follow(cellName(moving), moving.noun, figure(moving, moving.quantity.value), figure(moving, value)),
  );
  return ties + (moved.length > 0 ? words.follows(moved.join('，')) : '');
}

/** A typed sum: that it is wrong, and not a row of it, is said with how much stands against the others. */
export function marginText({ result, parts }: Equation, term: Term, { cost }: Repair): string {
  const isSum = parts !== null && result !== null && termKey(result) === termKey(term);
  const isScore = term.kind === 'subtotal' || term.kind === 'total';
  return isSum && isScore && term.formula === null ? words.margin(String(cost + 1)) : '';
}

/** Told in the message at most; the finding itself carries more. */
export const mostTold = 3;

/** Cells of which one is wrong, as a sentence names them. */
export function list(names: readonly string[]): string {
  if (names.length > mostTold) return words.more(words.or(names.slice(0, mostTold)), String(names.length));
  const last = names[names.length - 1];
  return names.length < 2 || last === undefined
    ? names.join('')
    : words.orLast(words.or(names.slice(0, -1)), last);
}

/** The place where a fault shows, when the wrong cell is not certain. */
export function symptomText(equation: Equation): string {
  const { result } = equation;
  const basis = equation.basis(written);
  if (!result) return basis;
  const right = rightValue(equation, result);
  const stated = figure(result, result.quantity.value);
  if (result.show || !right) return words.words(cellName(result), result.noun, stated, basis);
  return words.wrongResult(cellName(result), result.noun, stated, basis, gapText(result, right));
}
