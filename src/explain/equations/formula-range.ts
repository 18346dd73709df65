import { a1Range, addressKey, type Address, contains, parseRange, type Range, rangeOf } from '../../sheet';
import type { Equation } from './equation';
import { type Term } from './term';

/** What a sum's formula takes in that it should not, or leaves out. */
export interface RangeFault {
  readonly isShort: boolean;
  /** The parts left out; none where the formula takes in too much. */
  readonly terms: readonly Term[];
  /** The cells it is about: `G10`. */
  readonly wrong: string;
  /** The formula to use, without its `=`. */
  readonly right: string;
}

/**
 * Compares what a formula adds with what it should: `SUM(G5:G9)` over rows 5 to 10. Null where the formula is no plain
 * sum of cells, or adds just its parts.
 */
export function rangeOfSum(formula: string, { parts }: Equation): RangeFault | null {
  const areas = areasIn(formula);
  if (!areas || !parts || parts.length === 0) return null;
  const isAdded = (at: Address) => areas.some(area => contains(area, at));
  const left = parts.filter(part => !isAdded(part.quantity.at));
  const right = `SUM(${areasOf(parts.map(part => part.quantity.at))
    .map(a1Range)
    .join(',')})`;
  if (left.length > 0) {
    return { isShort: true, terms: left, wrong: namesOf(left.map(part => part.quantity.at)), right };
  }
  const own = new Set(parts.map(part => addressKey(part.quantity.at)));
  const beyond = areas.flatMap(cellsOf).filter(at => !own.has(addressKey(at)));
  return beyond.length > 0 && beyond.length < 200
    ? { isShort: false, terms: [], wrong: namesOf(beyond), right }
    : null;
}

/**
 * Whether a sum's formula adds just its parts and yet shows another value: nobody has calculated it since they changed.
 */
export function isUncalculated({ result, parts, written }: Equation): boolean {
  if (written !== 'off' || !result?.formula || !parts || parts.length === 0) return false;
  const areas = areasIn(result.formula);
  if (!areas) return false;
  const own = new Set(parts.map(part => addressKey(part.quantity.at)));
  const isAll = parts.every(part => areas.some(area => contains(area, part.quantity.at)));
  return isAll && areas.flatMap(cellsOf).every(at => own.has(addressKey(at)));
}

/** Blank until there is something to add: `IF(COUNT(G5:G9)=0,"",ROUND(SUM(G5:G9),2))`. */
const blankUntil = /^IF\(COUNT\([^()]+\)=0,"",(.+)\)$/;

const plainSum =
  /^\s*(?:ROUND\()?\s*(?:SUM\(([^()]+)\)|((?:\$?[A-Z]{1,3}\$?\d+\s*\+\s*)+\$?[A-Z]{1,3}\$?\d+))\s*(?:,\s*\d+\s*\))?\s*$/i;

function areasIn(formula: string): Range[] | null {
  const found = plainSum.exec(blankUntil.exec(formula)?.[1] ?? formula);
  const list = found?.[1]?.split(',') ?? found?.[2]?.split('+');
  if (!list) return null;
  const areas = list.map(text => parseRange(text.trim()));
  return areas.every(area => area !== null) ? areas : null;
}

function* eachCell({ top, left, bottom, right }: Range): Iterable<Address> {
  for (let row = top; row <= bottom && row - top < 5000; row++) {
    for (let col = left; col <= right && col - left < 50; col++) yield { row, col };
  }
}

const cellsOf = (area: Range): Address[] => [...eachCell(area)];

const namesOf = (cells: readonly Address[]): string => areasOf(cells).map(a1Range).join('、');

/** Cells as areas, those directly below one another as one. */
function areasOf(cells: readonly Address[]): Range[] {
  const areas: Range[] = [];
  const ordered = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  for (const at of ordered) {
    const open = areas[areas.length - 1];
    if (open && open.left === at.col && open.bottom + 1 === at.row)
      areas[areas.length - 1] = { ...open, bottom: at.row };
    else areas.push(rangeOf(at));
  }
  return areas;
}
