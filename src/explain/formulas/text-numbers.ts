import {
  type Address,
  a1,
  addressKey,
  type Cell,
  calculated,
  type Decimal,
  type Formulas,
  formulasOf,
  plain,
  plainNumberIn,
  type Sheet,
  shownText,
} from '../../sheet';
import { causes } from '../../words/causes';
import { explaining as words } from '../../words/explain';
import type { Equation, Source } from '../equations/equation';
import { type Term, termKey } from '../equations/term';
import { type FormulaRoot, type RootsOf, telling } from './root';

/** A number of the form that stands as text in the area of a SUM, which passes over it. */
interface TextNumber {
  readonly cell: Cell;
  readonly sums: Cell[];
}

/** Digits, perhaps with a unit behind them: what a person takes for a number. */
const likeNumber = /^\s*[-+]?[\d,.０-９．，\s]+(?:[%％分元万亿]|万元|亿元)?\s*$/;

/** Numbers stored as text that sums pass over, where the form reads the cell as one of its numbers. */
export function textNumbers({ equations, all, sheet, levelOf, isPinned }: RootsOf): FormulaRoot[] {
  const found = passedOver(equations, sheet);
  if (found.length === 0) return [];
  const every = [...all()];
  const terms = new Map<number, Term>();
  for (const equation of every) {
    for (const term of equation.terms) {
      if (term.quantity.offset === undefined) terms.set(addressKey(term.quantity.at), term);
    }
  }
  return found.flatMap(({ cell, sums }) => {
    const text = terms.get(addressKey(cell.at));
    if (!text || text.quantity.value.isZero() || isPinned(termKey(text))) return [];
    return root(text, cell, sums, { sheet, all: every, levelOf, terms }) ?? [];
  });
}

function passedOver(equations: readonly Equation[], sheet: Sheet): TextNumber[] {
  const formulas = formulasOf(sheet);
  if (formulas.cells.length === 0) return [];
  const texts = new Map<number, TextNumber>();
  for (const cell of sheet.cells()) {
    if (typeof cell.value !== 'string' || cell.formula !== null || cell.value.length > 20) continue;
    if (likeNumber.test(cell.value) && /\d|[０-９]/.test(cell.value) && plainNumberIn(cell)) {
      texts.set(addressKey(cell.at), { cell, sums: [] });
    }
  }
  if (texts.size === 0) return [];
  const stated = new Map<number, boolean>();
  for (const { result, parts, written } of equations) {
    if (result && parts) stated.set(addressKey(result.quantity.at), written !== 'off');
  }
  for (const sum of formulas.cells) {
    const holds = stated.get(addressKey(sum.at)) ?? false;
    for (const at of skippedBy(sum, formulas)) {
      // A sum of rows may well pass over the subtotals among them.
      if (holds && stated.has(addressKey(at))) continue;
      texts.get(addressKey(at))?.sums.push(sum);
    }
  }
  return [...texts.values()].filter(({ sums }) => sums.length > 0);
}

function skippedBy(sum: Cell, formulas: Formulas): Address[] {
  const skipped = formulas.addedUp(sum)?.skipped ?? [];
  return skipped.flatMap(({ at, why }) => (why === 'text' ? [at] : []));
}

interface Around extends Pick<RootsOf, 'sheet' | 'levelOf'> {
  readonly all: readonly Equation[];
  readonly terms: ReadonlyMap<number, Term>;
}

function root(
  text: Term,
  cell: Cell,
  sums: readonly Cell[],
  { sheet, all, levelOf, terms }: Around,
): FormulaRoot | null {
  const [first] = sums;
  const source = first && sourceOf(text, first, all);
  if (!first || !source || typeof cell.value !== 'string') return null;
  const value = inUnitOf(text, terms.get(addressKey(first.at)));
  const putRight: Cell = { ...cell, value: cellNumber(value, text), shown: null };
  const counted = calculated(sheet.with([putRight])).written(first.at.row, first.at.col);
  const raw = cell.value.trim();
  const message = words.textLeftOut(
    a1(cell.at),
    raw,
    causes.and(sums.map(({ at }) => a1(at))),
    shownText(first),
    counted ? shownText(counted) : '',
    plain(value),
  );
  const finding = telling(source, levelOf, {
    cells: [cell.at],
    related: sums.map(({ at }) => at),
    stated: raw,
    expected: plain(value),
    cause: 'text-number',
    message,
    fix: [{ at: cell.at, value: plain(value), isNumber: true }],
  });
  return { finding, putRight };
}

/** The check of the sum itself, else one that adds the number, else one that speaks of it. */
function sourceOf(text: Term, sum: Cell, all: readonly Equation[]): Source | null {
  const [own, key] = [addressKey(sum.at), termKey(text)];
  const isOf = ({ terms }: Equation) => terms.some(term => termKey(term) === key);
  return (
    all.find(({ result, parts }) => parts && result && addressKey(result.quantity.at) === own) ??
    all.find(equation => equation.parts !== null && isOf(equation)) ??
    all.find(isOf) ??
    null
  );
}

/** A text's number in the unit its sum is written in: `60万元` is 60 in a table of 万元. */
function inUnitOf({ quantity: { value, unit } }: Term, sum: Term | undefined): Decimal {
  const other = sum?.quantity.unit;
  return other && unit.base === other.base && other.base !== ''
    ? value.times(unit.scale).div(other.scale)
    : value;
}

const cellNumber = (value: Decimal, { quantity }: Term): number =>
  (quantity.unit.text === '%' ? value.div(100) : value).toNumber();
