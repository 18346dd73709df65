import {
  type Address,
  a1Range,
  addressKey,
  areasOf,
  byReadingOrder,
  plainNumberIn,
  type Range,
  type Sheet,
} from '../../sheet';
import type { Equation } from '../equations/equation';
import type { LeavesOfSums } from './leaves-of-sums';

/**
 * The shortest formula that adds what a sum should, without its `=`; it names no cell that is no part of the sum. Null
 * where a part is no number that a formula could add.
 */
export function rightSum(equation: Equation, leaves: LeavesOfSums, sheet: Sheet): string | null {
  const isNumber = ({ row, col }: Address): boolean => {
    const cell = sheet.written(row, col);
    return cell !== null && (typeof cell.value === 'number' || plainNumberIn(cell) !== null);
  };
  const parts = (equation.parts ?? []).map(part => part.quantity.at);
  const rows = [...leaves.ofParts(equation).counted.values()].map(({ at }) => at);
  const subtotals = subtotalsOf(equation, leaves);
  const [first, ...others] = [parts, rows, ...(subtotals ? [subtotals] : [])]
    .filter(cells => cells.length > 0 && cells.every(isNumber))
    .map(cells => sumText(cells, sheet));
  return others.reduce((best, text) => (best && text.length < best.length ? text : best), first) ?? null;
}

export function sumText(cells: readonly Address[], sheet: Sheet): string {
  return `SUM(${shownAreas(cells, sheet).map(a1Range).join(',')})`;
}

/** The subtotals that together add just what a sum should; null where there are none. */
function subtotalsOf(equation: Equation, leaves: LeavesOfSums): Address[] | null {
  const own = equation.result && addressKey(equation.result.quantity.at);
  const open = new Set(leaves.ofParts(equation).counted.keys());
  const inside = leaves.all
    .filter(({ result }) => result !== null && addressKey(result.quantity.at) !== own)
    .map(sum => ({ at: sum.result?.quantity.at, keys: [...leaves.ofParts(sum).counted.keys()] }))
    .sort((a, b) => b.keys.length - a.keys.length);
  const found: Address[] = [];
  for (const { at, keys } of inside) {
    if (!at || keys.length < 2 || !keys.every(key => open.has(key))) continue;
    for (const key of keys) open.delete(key);
    found.push(at);
  }
  return open.size === 0 && found.length > 1 ? found.sort(byReadingOrder) : null;
}

/** Cells as areas; a merged cell reaches as far as it is shown. */
function shownAreas(cells: readonly Address[], sheet: Sheet): Range[] {
  const ordered = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const lastRowOf = (at: Address): number => {
    const merged = sheet.merges.area(at.row, at.col);
    return merged && merged.left === at.col && merged.top === at.row ? merged.bottom : at.row;
  };
  return inRows(areasOf(ordered, lastRowOf));
}

/** As the page is read, areas beside one another as one: sums across a page add them so. */
function inRows(areas: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const open = joined[joined.length - 1];
    if (open && open.top === area.top && open.bottom === area.bottom && open.right + 1 === area.left) {
      joined[joined.length - 1] = { ...open, right: area.right };
    } else joined.push(area);
  }
  return joined;
}
