import { cutTo, roundTo } from '../../sheet';
import type { Equation } from '../equations/equation';
import { isMeasured, termKey } from '../equations/term';
import type { EquationGraph } from './graph';
import type { Repair } from './search';

/**
 * The repairs without those that only chance may speak for: a score written with fewer digits (9 for 9.8) is near many
 * targets and results. Such a one counts where a typed sum goes on with the score as it is.
 */
export function withoutWeak(
  graph: EquationGraph,
  failing: readonly Equation[],
  repairs: readonly Repair[],
): readonly Repair[] {
  if (repairs.length < 2) return repairs;
  const weak = repairs.filter(repair => isWeak(graph, failing, repairs, repair));
  return weak.length < repairs.length ? repairs.filter(repair => !weak.includes(repair)) : repairs;
}

function isWeak(
  graph: EquationGraph,
  failing: readonly Equation[],
  repairs: readonly Repair[],
  { roots }: Repair,
): boolean {
  const [root] = roots;
  const term = root && graph.term(root[0]);
  if (!root || roots.size !== 1 || !term || !isMeasured(term)) return false;
  const [key] = root;
  const own = failing.find(
    ({ parts, result, terms }) => parts === null && result && terms.some(each => termKey(each) === key),
  );
  const score = own?.result;
  if (!own || !score) return false;
  const instead = repairs.find(other => other.roots.size === 1 && other.roots.has(termKey(score)));
  const right = instead?.roots.get(termKey(score));
  if (!instead || !right) return false;
  const isConfirmed = [...instead.follows.keys()].some(each => graph.term(each)?.formula === null);
  if (isConfirmed) return false;
  const stated = score.quantity.value;
  const decimals = stated.decimalPlaces();
  return cutTo(right, decimals).equals(stated) || roundTo(right, decimals).equals(stated);
}
