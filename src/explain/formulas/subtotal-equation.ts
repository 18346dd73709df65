import { addressKey, type Formulas, formulasOf, plain, type Sheet, zero } from '../../sheet';
import { explaining as words } from '../../words/explain';
import { type Equation, signed } from '../equations/equation';
import { sumEquation } from '../equations/sum-equation';
import type { Term } from '../equations/term';

/** The equations of a form, those of totals of subtotals as what their formulas add. */
export function throughSubtotals(equations: readonly Equation[], sheet: Sheet): readonly Equation[] {
  if (!equations.some(({ result, parts }) => parts !== null && result?.formula)) return equations;
  const terms = new Map<number, Term>();
  for (const { terms: spoken } of equations) {
    for (const term of spoken) {
      if (term.quantity.offset === undefined) terms.set(addressKey(term.quantity.at), term);
    }
  }
  const formulas = formulasOf(sheet);
  return equations.map(equation => sumOfSubtotals(equation, terms, formulas, sheet) ?? equation);
}

/**
 * A total whose formula adds subtotals, as the sum of these: it follows from them, and where one of them is wrong that one
 * is. Null where the formula adds the parts themselves, or cells that are no numbers of the form.
 */
function sumOfSubtotals(
  equation: Equation,
  terms: ReadonlyMap<number, Term>,
  formulas: Formulas,
  sheet: Sheet,
): Equation | null {
  const { result, parts } = equation;
  if (!result || result.formula === null || !parts) return null;
  const cell = sheet.written(result.quantity.at.row, result.quantity.at.col);
  const sum = cell && formulas.addedUp(cell);
  if (!sum || sum.isCircular || sum.skipped.some(({ why }) => why !== 'text')) return null;
  const own = new Set(parts.map(part => addressKey(part.quantity.at)));
  if (sum.addends.every(({ at }) => own.has(addressKey(at)))) return null;
  const added: Term[] = [];
  for (const { at, times } of sum.addends) {
    const term = terms.get(addressKey(at));
    if (!term || times !== 1) return null;
    added.push(term);
  }
  const formula = `=${result.formula}`;
  const statement = sumEquation({
    result,
    parts: added,
    slack: zero,
    basis: total => words.ofFormula(formula, plain(total)),
  });
  return signed(statement, equation);
}
