import type { CellContent, CellStyle, NewCell, Validation } from '../plan';
import {
  type Address,
  addressKey,
  type CellValue,
  type Decimal,
  decimalOf,
  isError,
  type Range,
} from '../sheet';
import type { Formula, Lookup } from './formula';
import { heightsOf } from './heights';

/** Columns from the left one to the right one, both included. */
export type Span = readonly [left: number, right: number];

type Known = CellContent | (() => Formula);

/** A worksheet in the making: written from the top, formulas worked out when all stands. */
export class Draft {
  /** The next free row. */
  row = 0;
  private readonly cells: { at: NewCell; known: Known }[] = [];
  private readonly byAddress = new Map<number, Known>();
  private readonly values = new Map<number, CellValue>();
  readonly validations: Validation[] = [];

  private readonly least = new Map<number, number>();

  constructor(readonly widths: readonly number[]) {}

  /** The current row is at least so high, in points: room to write in. */
  atLeast(height: number): void {
    this.least.set(this.row, height);
  }

  /** Something typed, or nothing. */
  put(area: Range, value: CellValue, style: CellStyle, isPlaceholder = false): Address {
    const content: CellContent = { value: value === '' ? null : value, formula: null };
    return this.add(area, content, style, isPlaceholder);
  }

  /** A formula, asked for at the end: it may speak of cells still to come. */
  compute(area: Range, formula: () => Formula, style: CellStyle): Address {
    return this.add(area, formula, style, false);
  }

  /** An area in the current row and `rows` − 1 more. */
  area([left, right]: Span, rows = 1, top = this.row): Range {
    return { top, left, bottom: top + rows - 1, right };
  }

  /** The same rule for several areas. */
  allow(areas: readonly Range[], rule: Omit<Validation, 'area'>): void {
    for (const area of areas) this.validations.push({ area, ...rule });
  }

  finish(): { cells: NewCell[]; heights: number[] } {
    const cells = this.cells.map(({ at, known }) => {
      if (typeof known !== 'function') return at;
      const { text } = known();
      const { top: row, left: col } = at.area;
      return { ...at, content: { value: this.valueAt({ row, col }), formula: text } };
    });
    return { cells, heights: heightsOf(cells, this.widths, this.row, this.least) };
  }

  private add(area: Range, known: Known, style: CellStyle, isPlaceholder: boolean): Address {
    const at = { row: area.top, col: area.left };
    const content = typeof known === 'function' ? { value: null, formula: null } : known;
    const cell: NewCell = { area, content, style, ...(isPlaceholder ? { isPlaceholder } : {}) };
    this.cells.push({ at: cell, known });
    this.byAddress.set(addressKey(at), known);
    return at;
  }

  private valueAt(at: Address): CellValue {
    const key = addressKey(at);
    const worked = this.values.get(key);
    if (worked !== undefined) return worked;
    const known = this.byAddress.get(key);
    const value = typeof known === 'function' ? known().value(this.lookup) : (known?.value ?? null);
    this.values.set(key, value);
    return value;
  }

  private readonly lookup: Lookup = (at): Decimal | null => {
    const value = this.valueAt(at);
    return typeof value === 'number' && !isError(value) ? decimalOf(value) : null;
  };
}
