import { type Address, addressKey, plainNumberIn, type Sheet } from '../sheet';
import type { EquationGraph } from './search/graph';

/** Which numbers of a sheet took part in checks: silence about a number is no success. */
export interface Coverage {
  /** Cells that hold a number. */
  readonly numbers: number;
  /** How many of them took part in at least one equation. */
  readonly checked: number;
  /** In how many equations each took part, in reading order. */
  readonly counts: readonly { readonly at: Address; readonly count: number }[];
  /** The cells with a number that no equation speaks of. */
  readonly none: readonly Address[];
}

export function coverageOf(sheet: Sheet, graph: EquationGraph): Coverage {
  const counts = new Map<number, number>();
  for (const equation of graph.all()) {
    const cells = new Set(equation.terms.map(term => addressKey(term.quantity.at)));
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const numbers: { at: Address; count: number }[] = [];
  for (const cell of sheet.cells()) {
    if (plainNumberIn(cell)) numbers.push({ at: cell.at, count: counts.get(addressKey(cell.at)) ?? 0 });
  }
  const covered = numbers.filter(({ count }) => count > 0);
  return {
    numbers: numbers.length,
    checked: covered.length,
    counts: covered,
    none: numbers.filter(({ count }) => count === 0).map(({ at }) => at),
  };
}
