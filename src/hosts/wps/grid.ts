import { MemberFault } from './guard';

/** Values by row and column, from 0. */
export type Grid = readonly (readonly unknown[])[];

/**
 * What WPS gives for so many rows and columns, as rows of values. One cell comes as the value itself, several as
 * `a[row][column]`; some builds give one row or one column, or everything, in one line. Nothing else of the adapter
 * knows of these shapes. Throws where the shape is none of them, under the member's name.
 */
export function gridOf(given: unknown, rows: number, columns: number, member: string): Grid {
  const lines = listOf(given);
  if (!lines) {
    if (rows === 1 && columns === 1) return [[given]];
    throw new MemberFault(member, `${typeof given} for ${rows} × ${columns}`);
  }
  const nested = lines.map(line => listOf(line) ?? [line]);
  if (nested.length === rows && nested.every(line => line.length === columns)) return nested;
  const flat = nested.flat();
  const isOneLine = nested.length === 1 || nested.every(line => line.length === 1);
  if (!isOneLine || flat.length !== rows * columns)
    throw new MemberFault(member, `${lines.length} lines for ${rows} × ${columns}`);
  return Array.from({ length: rows }, (_, row) => flat.slice(row * columns, (row + 1) * columns));
}

/** What to give WPS for some rows of values: one cell takes no list. */
export function givenGrid(values: Grid): unknown {
  const [first] = values;
  return values.length === 1 && first?.length === 1 ? first[0] : values;
}

/** An array, or a list from another page that is none of this one's. */
function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('length' in value)) return null;
  return Array.from(value as ArrayLike<unknown>);
}
