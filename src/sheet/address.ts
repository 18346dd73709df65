/** Where a cell stands: row and column counted from 0 (`A1` is row 0, column 0). */
export interface Address {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, all four sides included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's and WPS's limits: 1,048,576 rows and 16,384 columns (`XFD1048576`). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

const columnNames: string[] = [];

/** The letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(col: number): string {
  const known = columnNames[col];
  if (known !== undefined) return known;
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  columnNames[col] = name;
  return name;
}

/** The address as people write it: `{ row: 47, col: 6 }` → `G48`. */
export function a1({ row, col }: Address): string {
  return columnName(col) + (row + 1);
}

/** The range as people write it: `A1:C3`, or `A1` where it is one cell. */
export function a1Range(range: Range): string {
  const first = a1({ row: range.top, col: range.left });
  const last = a1({ row: range.bottom, col: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `G48` or `$G$48`; null where the text is no address inside a worksheet's limits. */
export function parseAddress(text: string): Address | null {
  let at = 0;
  if (text.charCodeAt(at) === 36) at++;
  let col = 0;
  const letters = at;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + (letter - 64);
  }
  if (at === letters || at - letters > 3) return null;
  if (text.charCodeAt(at) === 36) at++;
  let row = 0;
  const digits = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (at === digits || at - digits > 7) return null;
  return row >= 1 && row <= maxRows && col <= maxColumns ? { row: row - 1, col: col - 1 } : null;
}

/** Reads `A1:C3` or `A1`; null where the text is no range. The corners may come in any order. */
export function parseRange(text: string): Range | null {
  const colon = text.indexOf(':');
  const first = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : parseAddress(text.slice(colon + 1));
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.col, last.col),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.col, last.col),
  };
}

/** One number for one address, in reading order: usable as a map's key and to sort by. */
export function addressKey({ row, col }: Address): number {
  return row * maxColumns + col;
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col;
}

/** Places in their order, each once. */
export function eachOnce(places: readonly Address[]): Address[] {
  return [...new Map(places.map(at => [addressKey(at), at])).values()];
}

/** Orders addresses as a page is read: by row, then by column. */
export function byReadingOrder(a: Address, b: Address): number {
  return addressKey(a) - addressKey(b);
}

export function contains(range: Range, { row, col }: Address): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

export function rangeOf(at: Address): Range {
  return { top: at.row, left: at.col, bottom: at.row, right: at.col };
}
