import type { Equation } from '../equations/equation';
import type { EquationGraph } from './graph';
import type { Explanation } from './explanation';
import { type Repair, Search } from './search';
import { changedTogether } from './together';
import { type TermKey, termKey } from '../equations/term';

export type { Explanation, Repair };

/** The failing equations in groups that share a number, each with its smallest repairs. */
export function explain(graph: EquationGraph): readonly Explanation[] {
  const failing = graph.open.filter(equation => equation.written === 'off');
  const search = (group: readonly Equation[]): Explanation => ({
    failing: group,
    repairs: new Search(graph, group).run(),
  });
  const alone = groups(graph, failing, new Map()).map(search);
  const together = changedTogether(graph, alone, false);
  return together === alone ? changedTogether(graph, joined(graph, failing, alone, search), true) : together;
}

/** Explanations that would change one number in two ways are one. */
function joined(
  graph: EquationGraph,
  failing: readonly Equation[],
  alone: readonly Explanation[],
  search: (group: readonly Equation[]) => Explanation,
): readonly Explanation[] {
  if (alone.length < 2) return alone;
  const all = groups(graph, failing, changedBy(alone));
  return all.length === alone.length
    ? alone
    : all.flatMap(group => {
        const found = search(group);
        // Too much at once for the bounds of the search: what each comes to by itself.
        const own =
          found.repairs.length > 0
            ? []
            : alone.filter(({ failing: [first] }) => first && group.includes(first));
        const isContested = own.length > 1;
        return own.length > 0 ? own.map(each => ({ ...each, isContested })) : [found];
      });
}

/** The numbers an explanation's repairs change, by its first equation. */
function changedBy(explanations: readonly Explanation[]): ReadonlyMap<Equation, readonly TermKey[]> {
  return new Map(
    explanations.flatMap(({ failing: [first], repairs }) =>
      first ? [[first, repairs.flatMap(({ roots, follows }) => [...roots.keys(), ...follows.keys()])]] : [],
    ),
  );
}

/**
 * Equations that share a number, directly or through others, belong together; so do those whose repairs
 * change a number of another, or the same number: explained apart, they would put the same cell right in two ways.
 */
function groups(
  graph: EquationGraph,
  failing: readonly Equation[],
  changed: ReadonlyMap<Equation, readonly TermKey[]>,
): Equation[][] {
  const owner = new Map<TermKey, number>();
  const leader = failing.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  failing.forEach((equation, i) => {
    for (const term of graph.spokenOf(equation)) {
      const key = termKey(term);
      const other = owner.get(key);
      if (other === undefined) owner.set(key, i);
      else leader[find(i)] = find(other);
    }
  });
  failing.forEach((equation, i) => {
    for (const key of changed.get(equation) ?? []) {
      const other = owner.get(key);
      if (other !== undefined) leader[find(i)] = find(other);
      else owner.set(key, i);
    }
  });
  const found = new Map<number, Equation[]>();
  failing.forEach((equation, i) => {
    const head = find(i);
    const group = found.get(head);
    if (group) group.push(equation);
    else found.set(head, [equation]);
  });
  return [...found.values()];
}
