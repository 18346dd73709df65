import {
  type Address,
  a1,
  addressKey,
  type Cell,
  type Decimal,
  formulasOf,
  plain,
  roundTo,
  type Sheet,
} from '../../sheet';
import { causes } from '../../words/causes';
import { explaining as words } from '../../words/explain';
import type { Equation } from '../equations/equation';
import {
  cellName,
  figure,
  finestDecimals,
  type Term,
  type TermKey,
  termKey,
  type Values,
} from '../equations/term';
import type { CauseKind, Finding, Level } from '../telling/finding';
import { LeavesOfSums } from './leaves-of-sums';
import { rightSum } from './right-formula';
import { type ReadSum, readSum, type SumFault } from './sum-fault';
import { wrongReference } from './wrong-reference';

/** A fault that a formula shows by itself, with the cell as it should be: what follows from it is then right. */
export interface FormulaRoot {
  readonly finding: Finding;
  readonly putRight: Cell;
}

/** What the roots are looked for in. */
export interface RootsOf {
  /** All equations of the form, those of rows that do not hold included. */
  readonly equations: readonly Equation[];
  readonly sheet: Sheet;
  readonly levelOf: (rule: string) => Level;
  readonly isPinned: (key: TermKey) => boolean;
}

/**
 * The faults of formulas: text among the numbers of a SUM, a cell left out or added twice, a sum that adds itself, a wrong
 * reference. Each is told at its own cell; only equations that do not hold are looked at.
 */
export function formulaRoots({ equations, sheet, levelOf, isPinned }: RootsOf): FormulaRoot[] {
  const broken = equations.filter(
    ({ written, result }) => written === 'off' && result !== null && result.formula !== null,
  );
  if (broken.length === 0) return [];
  const leaves = new LeavesOfSums(equations, formulasOf(sheet), sheet);
  const texts = new Map<number, TextRoot>();
  const found = new Map<number, FormulaRoot>();
  for (const equation of broken) {
    const result = equation.result as Term;
    const key = addressKey(result.quantity.at);
    const read = readSum(equation, leaves, sheet);
    for (const text of read?.texts ?? []) addText(texts, text, equation);
    if (found.has(key) || isPinned(termKey(result))) continue;
    const root = read?.fault
      ? wrongSum(equation, read, leaves, sheet, levelOf)
      : read === null
        ? wrongRate(equation, sheet, levelOf)
        : null;
    if (root) found.set(key, root);
  }
  const ofTexts = [...texts.values()].flatMap(each =>
    isPinned(termKey(each.text)) ? [] : (textRoot(each, sheet, levelOf) ?? []),
  );
  return [...ofTexts, ...found.values()];
}

/** A number stored as text, with the sums that pass over it. */
interface TextRoot {
  readonly text: Term;
  readonly sums: Equation[];
}

function addText(texts: Map<number, TextRoot>, text: Term, equation: Equation): void {
  const key = addressKey(text.quantity.at);
  const known = texts.get(key);
  if (known) known.sums.push(equation);
  else texts.set(key, { text, sums: [equation] });
}

function textRoot({ text, sums }: TextRoot, sheet: Sheet, levelOf: RootsOf['levelOf']): FormulaRoot | null {
  const { at, raw } = text.quantity;
  const cell = sheet.written(at.row, at.col);
  const [first] = sums;
  const total = first?.result;
  if (!cell || cell.formula !== null || !first || !total) return null;
  const value = inUnitOf(text, total);
  const right = first.solve(termKey(total), written)[0];
  if (!right) return null;
  const message = words.textLeftOut(
    cellName(text),
    raw.trim(),
    causes.and(sums.flatMap(({ result }) => (result ? [cellName(result)] : []))),
    figure(total, total.quantity.value),
    figure(total, roundTo(right, finestDecimals(total))),
    plain(value),
  );
  const finding = telling(first, levelOf, {
    cells: [at],
    related: sums.flatMap(({ result }) => (result ? [result.quantity.at] : [])),
    stated: raw.trim(),
    expected: plain(value),
    cause: 'text-number',
    message,
    fix: [{ at, value: plain(value), isNumber: true }],
  });
  return { finding, putRight: { ...cell, value: cellNumber(value, text), shown: null } };
}

/** A text's number in the unit its sum is written in: `60万元` is 60 in a table of 万元. */
function inUnitOf({ quantity: { value, unit } }: Term, { quantity: { unit: other } }: Term): Decimal {
  return unit.base === other.base && other.base !== '' ? value.times(unit.scale).div(other.scale) : value;
}

const cellNumber = (value: Decimal, { quantity }: Term): number =>
  (quantity.unit.text === '%' ? value.div(100) : value).toNumber();

const written: Values = new Map();

function wrongSum(
  equation: Equation,
  { fault }: ReadSum,
  leaves: LeavesOfSums,
  sheet: Sheet,
  levelOf: RootsOf['levelOf'],
): FormulaRoot | null {
  const result = equation.result as Term;
  const { at } = result.quantity;
  const cell = sheet.written(at.row, at.col);
  const exact = equation.solve(termKey(result), written)[0];
  if (!fault || !cell || !exact || !isInOneUnit(equation)) return null;
  const right = roundTo(exact, finestDecimals(result));
  const formula = rightSum(equation, leaves, sheet);
  const sentence = causes.wrongFormula(`=${result.formula}`, faults(fault), `=${formula}`);
  const stated = figure(result, result.quantity.value);
  const gap = figure(result, right.minus(result.quantity.value).abs());
  const text = words.wrongResult(cellName(result), result.noun, stated, equation.basis(written), gap);
  const finding = telling(equation, levelOf, {
    cells: [at],
    related: [...fault.left, ...fault.doubled, ...fault.beyond].slice(0, 20),
    stated,
    expected: figure(result, right),
    cause: fault.isCircular ? 'circular' : 'formula-range',
    message: words.end(words.because(text, sentence)),
  });
  return { finding, putRight: { ...cell, formula, value: cellNumber(right, result), shown: null } };
}

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

function wrongRate(equation: Equation, sheet: Sheet, levelOf: RootsOf['levelOf']): FormulaRoot | null {
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

function telling(
  { rule, about }: Equation,
  levelOf: RootsOf['levelOf'],
  told: Pick<Finding, 'cells' | 'related' | 'stated' | 'expected' | 'message'> & {
    readonly cause: CauseKind;
    readonly fix?: Finding['fix'];
  },
): Finding {
  return {
    rule,
    about,
    level: levelOf(rule),
    outcome: 'fail',
    certain: true,
    candidates: [],
    margin: 1,
    setting: null,
    fix: [],
    ...told,
  };
}
