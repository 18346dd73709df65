import { type Address, type Range, rangeOf } from './address';

/**
 * Cells as the fewest areas, those directly below one another as one: `I14:I22`, `K7`. They are taken in the order given.
 * A merged cell reaches down to the last row in which it is shown.
 */
export function areasOf(
  cells: readonly Address[],
  lastRowOf: (at: Address) => number = ({ row }) => row,
): Range[] {
  const areas: Range[] = [];
  let reach = -1;
  for (const at of cells) {
    const open = areas[areas.length - 1];
    if (open && open.left === at.col && reach + 1 === at.row) {
      areas[areas.length - 1] = { ...open, bottom: at.row };
    } else areas.push(rangeOf(at));
    reach = lastRowOf(at);
  }
  return areas;
}
