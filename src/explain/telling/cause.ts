import { type Decimal, plain, zero } from '../../sheet';
import { causes } from '../../words/causes';
import { slipOf } from '../search/digits';
import type { Equation } from '../equations/equation';
import type { CauseKind } from './finding';
import { cellName, type Term, termKey } from '../equations/term';

/** Why a number is wrong, as far as the numbers tell. */
export interface Cause {
  readonly kind: CauseKind;
  /** The other cells it has to do with: the rows left out, the neighbour whose value stands here. */
  readonly terms: readonly Term[];
  readonly sentence: string;
}

/** A wrong number with the equations around it. */
export interface Wrong {
  readonly term: Term;
  readonly right: Decimal;
  /** Those it broke. */
  readonly broken: readonly Equation[];
  /** Those that hold with it as it is written. */
  readonly holding: readonly Equation[];
  /** Other sums of its kind, for a sum. */
  readonly siblings?: readonly Term[];
}

/** The likeliest cause of a wrong number: of the exact explanations the one that asks for the least coincidence. */
export function causeOf({ term, right, broken, holding, siblings = [] }: Wrong): Cause | null {
  const own = broken.find(
    equation => equation.parts && equation.result && termKey(equation.result) === termKey(term),
  );
  const sum = own ? sumCause(term.quantity.value, right, own.parts ?? []) : null;
  if (sum?.isPlain) return sum.cause;
  const slip = isMeasuredAlone(broken, holding) ? null : slipCause(term, right);
  if (slip && (!sum || isTelling(slip.kind) || sum.rows > 1)) return slip;
  return sum?.cause ?? neighbourCause(term, broken) ?? typedCause(term, siblings);
}

/** A sum that somebody typed where the others of its kind are formulas: it stayed when they moved on. */
function typedCause(term: Term, siblings: readonly Term[]): Cause | null {
  const formulas = siblings.filter(({ formula }) => formula !== null);
  if (term.formula !== null || formulas.length === 0 || formulas.length < siblings.length) return null;
  const sentence = causes.typed(causes.and(formulas.slice(0, 3).map(cellName)));
  return { kind: 'typed-among-formulas', terms: formulas, sentence };
}

/** Slips that hardly happen to fit by chance. */
const isTelling = (kind: CauseKind): boolean => kind !== 'digit-changed';

/** A score that only its target contradicts, and that the sums go on with, was judged and not mistyped. */
function isMeasuredAlone(broken: readonly Equation[], holding: readonly Equation[]): boolean {
  return (
    broken.every(({ about, parts, result }) => about === 'scores' && parts === null && result !== null) &&
    holding.some(({ parts }) => parts !== null)
  );
}

interface SumCause {
  readonly cause: Cause;
  /** One row: nothing else need be looked for. */
  readonly isPlain: boolean;
  readonly rows: number;
}

/** A subtotal that left rows out or counted them twice: the gap is exactly theirs. */
function sumCause(written: Decimal, right: Decimal, parts: readonly Term[]): SumCause | null {
  const gap = right.minus(written);
  const found = partsWorth(parts, gap.abs());
  if (!found) return null;
  const { sets, size } = found;
  const kind = gap.isPositive() ? 'omitted' : 'counted-twice';
  const named = sets.length === 1 ? (sets[0] ?? []) : [];
  const cells = (terms: readonly Term[]) =>
    causes.and(terms.map(part => causes.part(cellName(part), plain(part.quantity.value))));
  const sentence =
    sets.length > mostSets
      ? someRows(kind, plain(gap.abs()), String(size))
      : theseRows(
          kind,
          named.length > 0 ? cells(named) : causes.oneOfRows(sets.map(cells)),
          size,
          named.length > 0,
        );
  return { cause: { kind, terms: named, sentence }, isPlain: size === 1 && named.length > 0, rows: size };
}

function someRows(kind: 'omitted' | 'counted-twice', worth: string, count: string): string {
  return kind === 'omitted' ? causes.omittedSome(worth, count) : causes.countedTwiceSome(worth, count);
}

function theseRows(kind: 'omitted' | 'counted-twice', rows: string, size: number, isSure: boolean): string {
  return kind === 'omitted' ? causes.omitted(rows, String(size), isSure) : causes.countedTwice(rows, isSure);
}

/** So many parts are tried together, and so many sets of them are told. */
const mostParts = 200;
const mostSets = 3;

/** The smallest sets of parts, up to three parts each, that are worth the gap; null where there is none. */
function partsWorth(
  parts: readonly Term[],
  gap: Decimal,
): { sets: readonly (readonly Term[])[]; size: number } | null {
  const worth = parts.filter(
    part => !part.quantity.value.isZero() && part.quantity.value.lessThanOrEqualTo(gap),
  );
  if (worth.length > mostParts || gap.isZero()) return null;
  const numbers = worth.map(part => part.quantity.value);
  for (let size = 1; size <= 3 && size < parts.length; size++) {
    const sets = subsets(numbers, gap, size, 0, mostSets + 1);
    // Many sets of three rows are worth anything: they say nothing.
    if (sets.length > mostSets && size > 2) return null;
    if (sets.length > 0) return { sets: sets.map(set => set.map(i => worth[i] as Term)), size };
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
  // A word stands for a number and has no digits.
  const slip = wrong.show ? null : slipOf(wrong.quantity.value, right);
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
