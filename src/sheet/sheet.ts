import { type Address, addressKey, contains, type Range } from './address';
import { type Cell, type CellValue, isBlank, valueText } from './cell';
import { Merges } from './merges';

/** What a sheet is made from: cells in any order, blank ones may be left out. */
export interface SheetParts {
  readonly name: string;
  readonly cells: Iterable<Cell>;
  readonly merges?: readonly Range[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
}

/**
 * A worksheet as an immutable value: what a host's snapshot gives and the whole engine reads.
 * Only cells with a value or a formula are kept, so a stray format in the last row costs nothing.
 */
export class Sheet {
  readonly name: string;
  readonly merges: Merges;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The rows that hold something, from the top. */
  readonly rowNumbers: readonly number[];
  /** One past the last row and column that hold something. */
  readonly size: { readonly rows: number; readonly columns: number };
  private readonly rows = new Map<number, Cell[]>();
  private print: string | null = null;

  constructor(parts: SheetParts) {
    this.name = parts.name;
    this.merges = parts.merges?.length ? new Merges(parts.merges) : Merges.none;
    this.hiddenRows = parts.hiddenRows ?? new Set();
    this.hiddenColumns = parts.hiddenColumns ?? new Set();
    let columns = 0;
    let ordered = true;
    for (const cell of parts.cells) {
      if (cell.formula === null && isBlank(cell.value)) continue;
      const row = this.rows.get(cell.at.row);
      if (!row) this.rows.set(cell.at.row, [cell]);
      else {
        if ((row[row.length - 1] as Cell).at.col > cell.at.col) ordered = false;
        row.push(cell);
      }
      if (cell.at.col >= columns) columns = cell.at.col + 1;
    }
    if (!ordered) for (const row of this.rows.values()) row.sort((a, b) => a.at.col - b.at.col);
    this.rowNumbers = [...this.rows.keys()].sort((a, b) => a - b);
    this.size = { rows: (this.rowNumbers[this.rowNumbers.length - 1] ?? -1) + 1, columns };
  }

  /** The cells of a row that hold something, from the left. */
  row(row: number): readonly Cell[] {
    return this.rows.get(row) ?? noCells;
  }

  /** The cell written at exactly this address; null where it is blank or inside a merged area. */
  written(row: number, col: number): Cell | null {
    const cells = this.rows.get(row);
    if (!cells) return null;
    const from = cells.length > short ? firstFrom(cells, col) : 0;
    for (let i = from; i < cells.length; i++) {
      const cell = cells[i] as Cell;
      if (cell.at.col >= col) return cell.at.col === col ? cell : null;
    }
    return null;
  }

  /** The cell shown at this address: inside a merged area, its top-left one. Null where blank. */
  cell(row: number, col: number): Cell | null {
    const area = this.merges.area(row, col);
    return area ? this.written(area.top, area.left) : this.written(row, col);
  }

  value(at: Address): CellValue {
    return this.cell(at.row, at.col)?.value ?? null;
  }

  *cells(): Iterable<Cell> {
    for (const row of this.rowNumbers) yield* this.row(row);
  }

  /** The same sheet with some cells replaced; a null value without a formula clears the cell. */
  with(changes: Iterable<Cell>): Sheet {
    const all = new Map<number, Cell>();
    for (const cell of this.cells()) all.set(addressKey(cell.at), cell);
    for (const cell of changes) all.set(addressKey(cell.at), cell);
    return new Sheet({
      name: this.name,
      cells: all.values(),
      merges: this.merges.areas,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    });
  }

  /** The part of the sheet in an area, as if nothing stood beside it: addresses stay, merged areas are cut at the border. */
  within(area: Range): Sheet {
    const { rows, columns } = this.size;
    if (area.top === 0 && area.left === 0 && area.bottom >= rows - 1 && area.right >= columns - 1)
      return this;
    const cut = ({ top, left, bottom, right }: Range): Range => ({
      top,
      left,
      bottom: Math.min(bottom, area.bottom),
      right: Math.min(right, area.right),
    });
    return new Sheet({
      name: this.name,
      cells: [...this.cells()].filter(({ at }) => contains(area, at)),
      merges: this.merges.areas
        .filter(({ top, left }) => contains(area, { row: top, col: left }))
        .map(cut)
        .filter(({ top, left, bottom, right }) => bottom > top || right > left),
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    });
  }

  /** A short text that differs when any value or formula differs: what a plan is bound to. */
  fingerprint(): string {
    if (this.print === null) {
      let low = 0x811c9dc5;
      let high = 0x1000193;
      for (const cell of this.cells()) {
        const line = `${addressKey(cell.at)}${typeof cell.value}${valueText(cell.value)}=${cell.formula ?? ''}${endOfCell}`;
        for (let i = 0; i < line.length; i++) {
          const code = line.charCodeAt(i);
          low = Math.imul(low ^ code, 0x01000193);
          high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13);
        }
      }
      this.print = hex(low) + hex(high);
    }
    return this.print;
  }
}

/** A row of so many cells is looked through from its start. */
const short = 24;

/** The index of the first cell in this column or right of it. */
function firstFrom(cells: readonly Cell[], col: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as Cell).at.col < col) low = middle + 1;
    else high = middle;
  }
  return low;
}

const noCells: readonly Cell[] = [];

/** Stands in no cell, so that the end of one is never read as the beginning of the next. */
const endOfCell = '\u0001';

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
