/** A stretch of rows, columns or cells in a line, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds what each stretch of a line has of a property of which WPS only says whether it is the same everywhere
 * (null: it is not), by halving. Gives the uniform stretches; not complete where `most` questions were not enough, or
 * one row or cell by itself has no answer.
 */
export function byHalving<T>(
  whole: Stretch,
  ask: (stretch: Stretch) => T | null,
  most: number,
): { readonly found: readonly (Stretch & { readonly is: T })[]; readonly isComplete: boolean } {
  const found: (Stretch & { is: T })[] = [];
  const waiting: Stretch[] = [whole];
  let left = most;
  let isComplete = true;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (left-- <= 0) return { found, isComplete: false };
    const is = ask(next);
    if (is !== null) found.push({ ...next, is });
    else if (next.first === next.last) isComplete = false;
    else {
      const middle = Math.floor((next.first + next.last) / 2);
      waiting.push({ first: middle + 1, last: next.last }, { first: next.first, last: middle });
    }
  }
  return { found, isComplete };
}
