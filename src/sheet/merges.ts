import { type Address, addressKey, contains, type Range, rangeOf } from './address';

/**
 * The merged areas of a sheet. Every cell of an area stands for its top-left cell,
 * which alone holds the value.
 */
export class Merges {
  static readonly none = new Merges([]);
  /** First cell of each area → the area; every other cell is found by its row. */
  private readonly byAnchor = new Map<number, Range>();
  private readonly byRow = new Map<number, Range[]>();
  /** Areas of whole columns, too tall to be kept row by row. */
  private readonly tall: Range[] = [];

  constructor(readonly areas: readonly Range[]) {
    // In the order of their first columns, so that each row has its own in order.
    for (const area of [...areas].sort((a, b) => a.left - b.left)) {
      this.byAnchor.set(addressKey({ row: area.top, col: area.left }), area);
      if (area.bottom - area.top > tallest) {
        this.tall.push(area);
        continue;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        const known = this.byRow.get(row);
        if (known) known.push(area);
        else this.byRow.set(row, [area]);
      }
    }
  }

  /** The merged area that covers the address, or null where the cell stands alone. */
  area(row: number, col: number): Range | null {
    const areas = this.byRow.get(row);
    const found = areas && lastUpTo(areas, col);
    if (found && col <= found.right) return found;
    for (const area of this.tall) if (contains(area, { row, col })) return area;
    return null;
  }

  /** The area whose top-left cell the address is, or null. */
  areaFrom(at: Address): Range | null {
    return this.byAnchor.get(addressKey(at)) ?? null;
  }

  /** The rectangle a cell fills: its merged area, or itself. */
  span(at: Address): Range {
    return this.area(at.row, at.col) ?? rangeOf(at);
  }

  /** The cell that holds the value shown at this address. */
  anchor(row: number, col: number): Address {
    const area = this.area(row, col);
    return area ? { row: area.top, col: area.left } : { row, col };
  }
}

/** The last area that starts in this column or left of it. */
function lastUpTo(areas: readonly Range[], col: number): Range | undefined {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle] as Range).left <= col) low = middle + 1;
    else high = middle;
  }
  return areas[low - 1];
}

/** Areas taller than this are decoration of whole columns, not cells of a form. */
const tallest = 20_000;
