import { type Address, a1, addressKey, formulasOf, roundTo } from '../../sheet';
import { causes } from '../../words/causes';
import { explaining as words } from '../../words/explain';
import type { Equation } from '../equations/equation';
import { cellName, figure, finestDecimals, type Term, termKey, type Values } from '../equations/term';
import { LeavesOfSums } from './leaves-of-sums';
import { rightSum } from './right-formula';
import { type FormulaRoot, type RootsOf, telling } from './root';
import { readSum, type SumFault } from './sum-fault';
import { textNumbers } from './text-numbers';
import { wrongReference } from './wrong-reference';

/**
 * The faults of formulas: text among the numbers of a SUM, a cell left out or added twice, a sum that adds itself, a wrong
 * reference. Each is told at its own cell.
 */
export function formulaRoots(of: RootsOf): FormulaRoot[] {
  const { equations, sheet, isPinned } = of;
  const found = new Map<number, FormulaRoot>();
  let leaves: LeavesOfSums | null = null;
  for (const equation of equations) {
    const { result, written: tie } = equation;
    if (tie !== 'off' || result === null || result.formula === null) continue;
    const key = addressKey(result.quantity.at);
    if (found.has(key) || isPinned(termKey(result))) continue;
    leaves ??= new LeavesOfSums(equations, formulasOf(sheet), sheet);
    const read = readSum(equation, leaves, sheet);
    const root = read ? read.fault && wrongSum(equation, read.fault, leaves, of) : wrongRate(equation, of);
    if (root) found.set(key, root);
  }
  return [...textNumbers(of), ...found.values()];
}

const written: Values = new Map();

function wrongSum(
  equation: Equation,
  fault: SumFault,
  leaves: LeavesOfSums,
  { sheet, levelOf }: RootsOf,
): FormulaRoot | null {
  const result = equation.result as Term;
  const { at } = result.quantity;
  const cell = sheet.written(at.row, at.col);
  const exact = equation.solve(termKey(result), written)[0];
  const formula = rightSum(equation, leaves, sheet);
  if (!cell || !exact || formula === null || !isInOneUnit(equation)) return null;
  const right = roundTo(exact, finestDecimals(result));
  const sentence = causes.wrongFormula(`=${result.formula}`, faults(fault), `=${formula}`);
  const stated = figure(result, result.quantity.value);
  const gap = figure(result, right.minus(result.quantity.value).abs());
  const text = words.wrongResult(cellName(result), result.noun, stated, equation.basis(written), gap);
  const finding = telling(equation, levelOf, {
    cells: [at],
    related: [...fault.left, ...fault.doubled, ...fault.beyond].slice(0, mostRelated),
    stated,
    expected: figure(result, right),
    cause: fault.isCircular ? 'circular' : 'formula-range',
    message: words.end(words.because(text, sentence)),
  });
  return { finding, putRight: { ...cell, formula, value: cell.value, shown: null } };
}

const mostRelated = 20;

/** A formula that only adds can't turn one unit into another. */
function isInOneUnit({ terms }: Equation): boolean {
  const scale = terms[0]?.quantity.unit.scale;
  return terms.every(({ quantity }) => scale?.equals(quantity.unit.scale));
}

function faults({ left, doubled, beyond, isCircular, constant }: SumFault): string[] {
  return [
    ...(isCircular ? [causes.addsItself] : []),
    ...(left.length > 0 ? [causes.leftOut(names(left))] : []),
    ...(doubled.length > 0 ? [causes.addedTwice(names(doubled))] : []),
    ...(beyond.length > 0 ? [causes.addedBeyond(names(beyond))] : []),
    ...(constant === 0 ? [] : [causes.addedNumber(String(constant))]),
  ];
}

/** Told in a sentence at most. */
const mostTold = 3;

function names(cells: readonly Address[]): string {
  const told = cells.slice(0, mostTold).map(a1);
  return cells.length > mostTold ? words.more(told.join('、'), String(cells.length)) : told.join('、');
}

function wrongRate(equation: Equation, { sheet, levelOf }: RootsOf): FormulaRoot | null {
  const result = equation.result as Term;
  const { at } = result.quantity;
  const cell = sheet.written(at.row, at.col);
  const found = wrongReference(equation, sheet);
  const exact = found && equation.solve(termKey(result), written)[0];
  if (!cell || !found || !exact) return null;
  const right = roundTo(exact, Math.max(2, finestDecimals(result)));
  const stated = figure(result, roundTo(result.quantity.value, Math.max(2, result.quantity.decimals)));
  const gap = figure(result, roundTo(right.minus(result.quantity.value).abs(), 2));
  const text = words.wrongResult(cellName(result), result.noun, stated, equation.basis(written), gap);
  const sentence = causes.wrongReference(`=${result.formula}`, names(found.wrong), `=${found.right}`);
  const finding = telling(equation, levelOf, {
    cells: [at],
    related: found.wrong,
    stated,
    expected: figure(result, right),
    cause: 'wrong-reference',
    message: words.end(words.because(text, sentence)),
  });
  return { finding, putRight: { ...cell, formula: found.right, value: found.value, shown: null } };
}
