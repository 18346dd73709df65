import type { Mark } from '../../plan';
import { storedList } from '../../plan/stored';
import { sameMarks, type SheetMarks } from './stored-marks';

/**
 * A list that somebody else may have changed since we read it (`base`): what is kept `now`, without what we took out and
 * with what we added. The same entry may stand in it twice.
 */
export function mergedList<T>(base: readonly T[], ours: readonly T[], now: readonly T[]): T[] {
  return [...without(now, without(base, ours)), ...without(ours, base)];
}

/** The same for a list in which an entry stands once. */
export function mergedSet<T>(base: readonly T[], ours: readonly T[], now: readonly T[]): T[] {
  const merged = mergedList(base, ours, now);
  return [...new Map(merged.map(each => [keyOf(each), each])).values()];
}

/** The same for such a list as it is stored; what is no list counts as none. */
export function mergedText(base: string | null, ours: string | null, now: string | null): string | null {
  const list = (text: string | null): readonly unknown[] => storedList(text, isAnything);
  const merged = mergedSet(list(base), list(ours), list(now));
  return merged.length === 0 ? null : JSON.stringify(merged);
}

const isAnything = (value: unknown): value is unknown => value !== undefined;

/** The same for the marks of worksheets: one whose marks we changed is as we left it, any other as it is now. */
export function mergedMarks(base: SheetMarks, ours: SheetMarks, now: SheetMarks): SheetMarks {
  const of = (marks: SheetMarks, sheet: string): readonly Mark[] => marks[sheet] ?? [];
  const sheets = new Set([...Object.keys(ours), ...Object.keys(now)]);
  const merged = [...sheets].flatMap(sheet => {
    const isOurs = !sameMarks(of(base, sheet), of(ours, sheet));
    const from = isOurs ? ours : now;
    return sheet in from ? [[sheet, of(from, sheet)] as const] : [];
  });
  return Object.fromEntries(merged);
}

/** The list without as many of each entry as the other has. */
function without<T>(list: readonly T[], other: readonly T[]): T[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return list.filter(each => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

const keyOf = (each: unknown): string => JSON.stringify(each);
