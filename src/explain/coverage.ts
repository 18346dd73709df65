import { type Address, addressKey } from '../sheet';
import type { EquationGraph } from './search/graph';

/** A cell of a form in which a number stands or belongs. */
export interface NumberCell {
  readonly at: Address;
  /** Whether the reading knows what it is. */
  readonly isRead: boolean;
}

/** Which numbers of a form took part in checks: silence about a number is no success. */
export interface Coverage {
  /** Cells in which a number stands or belongs, read or not. */
  readonly numbers: number;
  /** How many of them took part in at least one check that was decided. */
  readonly checked: number;
  /** In how many equations each took part, in reading order. */
  readonly counts: readonly { readonly at: Address; readonly count: number }[];
  /** The cells with a number that no check speaks of, the unread ones among them. */
  readonly none: readonly Address[];
  /** The cells with a number that could not be read. */
  readonly unread: readonly Address[];
}

/** `compared` are the cells that were decided over without an equation. */
export function coverageOf(
  cells: readonly NumberCell[],
  graph: EquationGraph,
  compared: readonly Address[],
): Coverage {
  const counts = new Map<number, number>();
  const count = (key: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const equation of graph.all())
    for (const key of new Set(equation.terms.map(term => addressKey(term.quantity.at)))) count(key);
  for (const key of new Set(compared.map(addressKey))) count(key);
  const numbers = cells.map(({ at, isRead }) => ({
    at,
    isRead,
    count: isRead ? (counts.get(addressKey(at)) ?? 0) : 0,
  }));
  const covered = numbers.filter(({ count: times }) => times > 0);
  return {
    numbers: numbers.length,
    checked: covered.length,
    counts: covered.map(({ at, count: times }) => ({ at, count: times })),
    none: numbers.filter(({ count: times }) => times === 0).map(({ at }) => at),
    unread: numbers.filter(({ isRead }) => !isRead).map(({ at }) => at),
  };
}
