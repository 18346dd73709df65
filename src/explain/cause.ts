import { type Decimal, plain, zero } from '../sheet';
import { causes } from '../words/causes';
import { slipOf } from './digits';
import type { Equation } from './equation';
import type { CauseKind } from './finding';
import { cellName, type Term, termKey } from './term';

/** Why a number is wrong, as far as the numbers tell. */
export interface Cause {
  readonly kind: CauseKind;
  /** The other cells it has to do with: the rows left out, the neighbour whose value stands here. */
  readonly terms: readonly Term[];
  readonly sentence: string;
}

/** The likeliest cause of a wrong number, given the value that would be right and the equations it broke. */
export function causeOf(wrong: Term, right: Decimal, broken: readonly Equation[]): Cause | null {
  const written = wrong.quantity.value;
  const own = broken.find(
    equation => equation.parts && equation.result && termKey(equation.result) === termKey(wrong),
  );
  const parts = own?.parts ?? [];
  const sum = sumCause(written, right, parts);
  if (sum === 'unclear') return null;
  return sum ?? (isMeasuredAlone(broken) ? null : slipCause(wrong, right)) ?? neighbourCause(wrong, broken);
}

/** A score that only its target contradicts was judged, not mistyped: the sums go on with it. */
function isMeasuredAlone(broken: readonly Equation[]): boolean {
  return broken.every(equation => equation.rule === 'S04' || equation.rule === 'S07');
}

/**
 * A subtotal that left rows out or counted them twice: the gap is exactly theirs. Unclear where several rows, or sets
 * of them, could be meant: to name one would be a guess, and so would any other cause.
 */
function sumCause(written: Decimal, right: Decimal, parts: readonly Term[]): Cause | 'unclear' | null {
  const gap = right.minus(written);
  const found = partsWorth(parts, gap.abs());
  if (!found || found === 'unclear') return found;
  const list = found.map(term => causes.part(cellName(term), plain(term.quantity.value)));
  return gap.isPositive()
    ? { kind: 'omitted', terms: found, sentence: causes.omitted(causes.and(list), String(found.length)) }
    : { kind: 'counted-twice', terms: found, sentence: causes.countedTwice(causes.and(list)) };
}

/** So many parts are tried together. */
const mostParts = 200;

/** The smallest set of parts, up to three, that is worth the gap; null where there is none. */
function partsWorth(parts: readonly Term[], gap: Decimal): readonly Term[] | 'unclear' | null {
  const worth = parts.filter(
    part => !part.quantity.value.isZero() && part.quantity.value.lessThanOrEqualTo(gap),
  );
  if (worth.length > mostParts || gap.isZero()) return null;
  const numbers = worth.map(part => part.quantity.value);
  for (let size = 1; size <= 3 && size < parts.length; size++) {
    const sets = subsets(numbers, gap, size, 0, 2);
    const only = sets[0];
    if (sets.length === 1 && only) return only.map(i => worth[i] as Term);
    if (sets.length > 1) return 'unclear';
  }
  return null;
}

/** Up to `most` index sets of a size whose numbers add to the goal. */
function subsets(
  numbers: readonly Decimal[],
  goal: Decimal,
  size: number,
  from: number,
  most: number,
): number[][] {
  if (size === 0) return goal.isZero() ? [[]] : [];
  const found: number[][] = [];
  for (let i = from; i <= numbers.length - size && found.length < most; i++) {
    const left = goal.minus(numbers[i] ?? zero);
    if (left.isNegative()) continue;
    for (const rest of subsets(numbers, left, size - 1, i + 1, most - found.length)) found.push([i, ...rest]);
  }
  return found;
}

function slipCause(wrong: Term, right: Decimal): Cause | null {
  const slip = slipOf(wrong.quantity.value, right);
  if (!slip) return null;
  const kind =
    slip === 'unit' && wrong.kind !== 'amount' && wrong.kind !== 'mention' ? 'point-shifted' : slip;
  const percent =
    kind === 'point-shifted' && wrong.kind === 'rate' && isHundredfold(wrong.quantity.value, right);
  const named: CauseKind = percent ? 'percent' : kind;
  return { kind: named, terms: [], sentence: causes.slip[named as keyof typeof causes.slip] ?? '' };
}

function isHundredfold(written: Decimal, right: Decimal): boolean {
  return written.times(100).equals(right) || right.times(100).equals(written);
}

/** The value of the cell right above, below or beside stands here as well. */
function neighbourCause(wrong: Term, broken: readonly Equation[]): Cause | null {
  const { at, value } = wrong.quantity;
  for (const equation of broken) {
    for (const term of equation.terms) {
      const other = term.quantity.at;
      const beside =
        (other.col === at.col && Math.abs(other.row - at.row) === 1) ||
        (other.row === at.row && Math.abs(other.col - at.col) <= 2 && other.col !== at.col);
      if (beside && term.quantity.value.equals(value) && term.kind === wrong.kind) {
        return { kind: 'neighbour', terms: [term], sentence: causes.neighbour(cellName(term)) };
      }
    }
  }
  return null;
}
