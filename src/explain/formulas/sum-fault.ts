import { type Address, addressKey, isError, type Sheet } from '../../sheet';
import type { Equation } from '../equations/equation';
import type { LeavesOfSums } from './leaves-of-sums';

/** What a sum's formula adds other than it should. */
export interface SumFault {
  /** Cells of the sum that it leaves out. */
  readonly left: readonly Address[];
  /** Those that count more than once. */
  readonly doubled: readonly Address[];
  /** Cells it adds that are no part of the sum. */
  readonly beyond: readonly Address[];
  /** It adds its own cell. */
  readonly isCircular: boolean;
  /** A number written into the formula itself. */
  readonly constant: number;
}

/** A sum's formula beside what the form says it adds; no fault where it adds just that. */
export interface ReadSum {
  readonly fault: SumFault | null;
}

/**
 * Compares what a sum's formula adds with what it should. Null where the cell holds no formula that is read as a sum, or
 * where the parts are no cells of their own (points in a heading).
 */
export function readSum(equation: Equation, leaves: LeavesOfSums, sheet: Sheet): ReadSum | null {
  const { result, parts } = equation;
  if (!result || result.formula === null || !parts || parts.length === 0) return null;
  if (result.quantity.offset !== undefined || parts.some(part => part.quantity.offset !== undefined))
    return null;
  const added = leaves.ofFormula(result.quantity.at);
  if (!added) return null;
  const wanted = leaves.ofParts(equation).counted;
  const skipped = new Set(added.skipped.flatMap(({ at }) => [addressKey(at), ...leaves.below(at)]));
  const isWorth = ({ row, col }: Address): boolean => {
    const value = sheet.written(row, col)?.value ?? null;
    return value !== null && value !== 0 && !isError(value);
  };
  const left: Address[] = [];
  const doubled: Address[] = [];
  for (const [key, { at, times }] of wanted) {
    const counted = added.counted.get(key)?.times ?? 0;
    if (counted === 0 && !skipped.has(key) && isWorth(at)) left.push(at);
    else if (counted > times && isWorth(at)) doubled.push(at);
  }
  const beyond = [...added.counted.values()].filter(({ at }) => !wanted.has(addressKey(at)) && isWorth(at));
  const hasFault =
    left.length + doubled.length + beyond.length > 0 || added.isCircular || added.constant !== 0;
  return {
    fault: hasFault
      ? {
          left,
          doubled,
          beyond: beyond.map(({ at }) => at),
          isCircular: added.isCircular,
          constant: added.constant,
        }
      : null,
  };
}
