import type { Range } from '../../../sheet';

interface Placed<T> {
  readonly range: Range;
  readonly what: T;
}

/**
 * Areas that don't overlap, met from the top row down: merged areas, the reach of array formulas.
 * Only those a sweep down the sheet still needs are kept, from the left, so each look-up is a short search.
 */
export class DisjointAreas<T> {
  private readonly active: Placed<T>[] = [];

  /** Adds an area that starts at or below the last one's top; false, and not added, where it overlaps one. */
  add(range: Range, what: T): boolean {
    const { active } = this;
    const from = this.lastUpTo(range.left);
    const first = active[from];
    let to = first && first.range.right >= range.left ? from : from + 1;
    const start = to;
    for (; to < active.length; to++) {
      const other = (active[to] as Placed<T>).range;
      if (other.left > range.right) break;
      if (other.bottom >= range.top) return false;
    }
    active.splice(start, to - start, { range, what });
    return true;
  }

  /** What the area that covers the cell stands for, or null. Rows may only grow from call to call. */
  at(row: number, col: number): T | null {
    const found = this.active[this.lastUpTo(col)];
    return found && found.range.right >= col && found.range.bottom >= row && found.range.top <= row
      ? found.what
      : null;
  }

  /** The index of the last area that starts at the column or left of it; −1 where none does. */
  private lastUpTo(col: number): number {
    let low = 0;
    let high = this.active.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.active[middle] as Placed<T>).range.left <= col) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
