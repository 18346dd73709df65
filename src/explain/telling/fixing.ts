import type { Decimal } from '../../sheet';
import { figure, type Term, type TermKey } from '../equations/term';
import type { EquationGraph } from '../search/graph';
import type { Repair } from '../search/repair';
import type { Fix } from './finding';

/** A number that changes along with the wrong one. */
export interface Follower {
  readonly term: Term;
  readonly value: Decimal;
}

/** A number inside a text is not rewritten: a sentence is its writer's. */
export function fixOf(term: Term, right: Decimal, follows: readonly Follower[]): Fix[] {
  if (term.quantity.offset !== undefined) return [];
  const moved = follows.filter(
    ({ term: moving }) => moving.formula === null && moving.quantity.offset === undefined,
  );
  return [fixTo(term, right), ...moved.map(({ term: moving, value }) => fixTo(moving, value))];
}

function fixTo(term: Term, right: Decimal): Fix {
  return {
    at: term.quantity.at,
    value: figure(term, right),
    stated: figure(term, term.quantity.value),
  };
}

/** What changes along with a wrong number in every repair. */
export function followers(graph: EquationGraph, repairs: readonly Repair[], root: TermKey): Follower[] {
  const reached = new Set(graph.reachedFrom(root));
  for (const key of repairs[0]?.along ?? []) for (const each of graph.reachedFrom(key)) reached.add(each);
  return [...(repairs[0]?.follows ?? [])].flatMap(([key, value]) => {
    const term = graph.term(key);
    return term && reached.has(key) && repairs.every(({ follows }) => follows.get(key)?.equals(value))
      ? [{ term, value }]
      : [];
  });
}
