import type { Address, Range } from '../address';
import type { Cell } from '../cell';
import type { Expression } from './expression';
import type { Value } from './value';

/** What a formula is worked out from. */
export interface CellSource {
  /** The cell's value as a spreadsheet would show it now; of another sheet where one is named. */
  value(at: Address, sheet: string | null): Value;
  /** The cells of an area that hold something, row by row. */
  each(area: Range, sheet: string | null, visit: (cell: Cell, value: Value) => void): void;
  isHidden(row: number): boolean;
  /** Whether the cell's own formula is a SUBTOTAL, which another one leaves out. */
  isSubtotal(cell: Cell): boolean;
}

/** An area with the sheet it stands on; null for the formula's own. */
export interface Place {
  readonly area: Range;
  readonly sheet: string | null;
}

/** Works out expressions for the cell at one place. Throws `Opaque` at what is not worked out here. */
export interface Evaluator {
  readonly source: CellSource;
  readonly at: Address;
  value(expression: Expression): Value;
  /** The area an expression names, by itself or by INDEX; null where it names none. */
  place(expression: Expression): Place | null;
}
