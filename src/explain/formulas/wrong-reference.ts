import {
  type Address,
  a1,
  addressKey,
  type Cell,
  type CellValue,
  cellsIn,
  formulasOf,
  numberIn,
  type Sheet,
} from '../../sheet';
import type { Equation } from '../equations/equation';
import { termKey } from '../equations/term';

/** A formula that names other cells than those its value follows from. */
export interface WrongReference {
  readonly wrong: readonly Address[];
  /** The formula with the right cells, without its `=`, and what it comes to. */
  readonly right: string;
  readonly value: CellValue;
}

/** More wrong references than this are another formula, not a slip. */
const mostWrong = 3;

/**
 * The references of a rate's or score's formula that stand on the wrong row or column: `=G8/F8` for `=G7/F7`. Only where
 * the formula with the right ones comes to a value that follows; null otherwise.
 */
export function wrongReference(equation: Equation, sheet: Sheet): WrongReference | null {
  const { result, terms, parts } = equation;
  if (!result || result.formula === null || parts !== null) return null;
  const { at } = result.quantity;
  const cell = sheet.written(at.row, at.col);
  const named = cell && cellsIn(result.formula);
  if (!cell || !named) return null;
  const inputs = terms.filter(term => term !== result).map(term => term.quantity.at);
  const known = new Set(inputs.map(addressKey));
  const wrong = named.filter(each => !known.has(addressKey(each)));
  const free = inputs.filter(each => !named.some(other => addressKey(other) === addressKey(each)));
  if (wrong.length === 0 || wrong.length > mostWrong) return null;
  for (const pairs of [paired(wrong, free), inOwnRow(wrong, at)]) {
    const right = pairs && withReferences(result.formula, pairs);
    const tried: Cell | null = right ? { ...cell, formula: right, value: null, shown: null } : null;
    const worked = tried && formulasOf(sheet.with([tried])).result(tried);
    if (right && worked?.kind === 'value' && follows(equation, cell, worked.value)) {
      return { wrong, right, value: worked.value };
    }
  }
  return null;
}

/** Whether a value in the result's cell makes the equation hold. */
function follows(equation: Equation, cell: Cell, value: CellValue): boolean {
  const { result } = equation;
  const quantity = numberIn({ ...cell, value, shown: null });
  if (!result || !quantity) return false;
  return equation.state(new Map([[termKey(result), quantity.value]])) !== 'off';
}

/** Each wrong cell with the one of its column in the formula's own row: the formula was copied and not moved along. */
function inOwnRow(wrong: readonly Address[], { row }: Address): Map<string, string> {
  return new Map(wrong.map(each => [a1(each), a1({ row, col: each.col })]));
}

/** Each wrong cell with the one that belongs there: in its column, else in its row, else the only one left. */
function paired(wrong: readonly Address[], free: readonly Address[]): Map<string, string> | null {
  const pairs = new Map<string, string>();
  const open = [...free];
  for (const each of wrong) {
    const beside = [
      open.filter(other => other.col === each.col),
      open.filter(other => other.row === each.row),
      open,
    ].find(found => found.length === 1);
    const [right] = beside ?? [];
    if (!right) return null;
    open.splice(open.indexOf(right), 1);
    pairs.set(a1(each), a1(right));
  }
  return pairs;
}

/** The same formula with some cells put in the place of others; texts in it stay. */
function withReferences(formula: string, pairs: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\w.$!'])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])/g,
    found => pairs.get(found.replace(/\$/g, '').toUpperCase()) ?? found,
  );
}
