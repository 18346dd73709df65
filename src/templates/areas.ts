import { type Address, type Range, rangeOf } from '../sheet';

/** Cells as the fewest areas, those directly below one another as one: `I14:I22`, `K7`. */
export function areasOf(cells: readonly Address[]): Range[] {
  const areas: Range[] = [];
  for (const at of cells) {
    const open = areas[areas.length - 1];
    if (open && open.left === at.col && open.bottom + 1 === at.row)
      areas[areas.length - 1] = { ...open, bottom: at.row };
    else areas.push(rangeOf(at));
  }
  return areas;
}
