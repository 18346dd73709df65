import { type Address, addressKey, type Range } from '../address';
import type { Cell, CellValue } from '../cell';
import { rememberedOf } from '../remembered';
import type { Sheet } from '../sheet';
import type { CellSource } from './evaluator';
import { WorkingOut } from './evaluate';
import type { Expression } from './expression';
import { parseFormula } from './parse';
import { type AddedUp, addedUp } from './added-up';
import { isSameResult } from './same-result';
import { Opaque, settled, type Value } from './value';

/** What a formula comes to by the spreadsheet's own rules. */
export type Result =
  | { readonly kind: 'value'; readonly value: CellValue }
  /** It needs its own result. */
  | { readonly kind: 'circular' }
  /** It does what is not worked out here: its stored result is trusted. */
  | { readonly kind: 'opaque' };

const opaque: Result = { kind: 'opaque' };
const circular: Result = { kind: 'circular' };

/** Formulas that rest on one another this deep are left to the spreadsheet. */
const deepest = 60;

/** So many cells are looked at, for each cell of the sheet and in any case: sums that grow with each row stop there. */
const lookedAtEach = 20;
const lookedAtAnyway = 50_000;

/** The formulas of a sheet, each worked out once and only when asked for. */
export class Formulas implements CellSource {
  private readonly results = new Map<number, Result>();
  private readonly open = new Set<number>();
  private mayLookAt: number;
  private found: readonly Cell[] | null = null;

  constructor(private readonly sheet: Sheet) {
    this.mayLookAt = lookedAtAnyway + lookedAtEach * sheet.rowNumbers.length * sheet.size.columns;
  }

  /** The cells that hold a formula, as the page is read. */
  get cells(): readonly Cell[] {
    this.found ??= [...this.sheet.cells()].filter(({ formula }) => formula !== null);
    return this.found;
  }

  /** What the formula of a cell comes to now. */
  result(cell: Cell): Result {
    const key = addressKey(cell.at);
    const known = this.results.get(key);
    if (known) return known;
    if (this.open.has(key)) {
      // All that are being worked out from here on need themselves.
      let isInside = false;
      for (const each of this.open) {
        isInside ||= each === key;
        if (isInside) this.results.set(each, circular);
      }
      return circular;
    }
    const expression = cell.formula === null ? null : parseFormula(cell.formula);
    if (!expression || this.open.size >= deepest) return expression ? opaque : this.keep(key, opaque);
    this.open.add(key);
    const result = this.workOut(expression, cell.at);
    this.open.delete(key);
    return this.results.get(key) ?? this.keep(key, result);
  }

  /** What a formula adds up, cell by cell; null where it is no sum. */
  addedUp({ at, formula }: Cell): AddedUp | null {
    const expression = formula === null ? null : parseFormula(formula);
    return expression && addedUp(expression, new WorkingOut(this, at));
  }

  /** The cells a formula names, those of the branch it takes or not; null where it is not read. */
  expression({ formula }: Cell): Expression | null {
    return formula === null ? null : parseFormula(formula);
  }

  /** Cells whose stored result is not what their formula comes to now, with that. */
  get outdated(): readonly { readonly cell: Cell; readonly value: CellValue }[] {
    return this.cells.flatMap(cell => {
      const result = this.result(cell);
      if (result.kind !== 'value' || isSameResult(cell, result.value)) return [];
      return [{ cell, value: result.value }];
    });
  }

  value(at: Address, sheet: string | null): Value {
    if (sheet !== null && sheet !== this.sheet.name) throw new Opaque();
    const cell = this.sheet.written(at.row, at.col);
    return cell ? this.valueOf(cell) : null;
  }

  each(area: Range, sheet: string | null, visit: (cell: Cell, value: Value) => void): void {
    if (sheet !== null && sheet !== this.sheet.name) throw new Opaque();
    for (const row of this.rowsIn(area)) {
      const cells = this.sheet.row(row);
      this.mayLookAt -= cells.length + 1;
      if (this.mayLookAt < 0) throw new Opaque();
      for (const cell of cells) {
        if (cell.at.col > area.right) break;
        if (cell.at.col >= area.left) visit(cell, this.valueOf(cell));
      }
    }
  }

  isHidden(row: number): boolean {
    return this.sheet.hiddenRows.has(row);
  }

  isSubtotal({ formula }: Cell): boolean {
    return formula !== null && /\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula);
  }

  private workOut(expression: Expression, at: Address): Result {
    try {
      const value = new WorkingOut(this, at).value(expression);
      // A formula that names a blank cell shows 0.
      return { kind: 'value', value: typeof value === 'number' ? settled(value) : (value ?? 0) };
    } catch (problem) {
      if (problem instanceof Opaque) return opaque;
      throw problem;
    }
  }

  private valueOf(cell: Cell): Value {
    if (cell.formula === null) return cell.value;
    const result = this.result(cell);
    if (result.kind === 'value') return result.value;
    // What is trusted has to be there, and what is being worked out has no value yet.
    if (cell.value === null || (result.kind === 'circular' && this.open.size > 0)) throw new Opaque();
    return cell.value;
  }

  private keep(key: number, result: Result): Result {
    this.results.set(key, result);
    return result;
  }

  /** The rows of an area that hold something. */
  private *rowsIn({ top, bottom }: Range): Iterable<number> {
    const { rowNumbers } = this.sheet;
    let low = 0;
    let high = rowNumbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rowNumbers[middle] ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    for (; low < rowNumbers.length; low++) {
      const row = rowNumbers[low] ?? 0;
      if (row > bottom) return;
      yield row;
    }
  }
}

/** The formulas of a sheet; what was worked out is kept with it. */
export const formulasOf: (sheet: Sheet) => Formulas = rememberedOf((sheet: Sheet) => new Formulas(sheet));

/** The same sheet as the spreadsheet shows it after it has calculated: itself where no result is old. */
export function calculated(sheet: Sheet): Sheet {
  const { outdated } = formulasOf(sheet);
  if (outdated.length === 0) return sheet;
  return sheet.with(outdated.map(({ cell, value }) => ({ ...cell, value, shown: null })));
}
