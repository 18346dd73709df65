import { isRecord, parsed } from '../plan/stored';

/** Small texts by their key that a workbook keeps for us: journal, waivers, pins, marks. */
export type StoreEntries = ReadonlyMap<string, string>;

/** What becomes of an entry: another text, or null for none; of its own text where others may have changed it since. */
export type EntryChange = string | null | ((now: string | null) => string | null);

export type EntryChanges = Readonly<Record<string, EntryChange>>;

/** The changes as they come out for what is kept now. */
export function settledChanges(
  changes: EntryChanges,
  now: (key: string) => string | null,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(changes).map(([key, change]) => [
      key,
      typeof change === 'function' ? change(now(key)) : change,
    ]),
  );
}

/** The entries with the changes made to them. */
export function changedEntries(entries: StoreEntries, changes: EntryChanges): Map<string, string> {
  const changed = new Map(entries);
  const settled = settledChanges(changes, key => entries.get(key) ?? null);
  for (const [key, value] of Object.entries(settled)) {
    if (value === null) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}

/**
 * The entries of several parts as one: each key of any. Where two parts have one key, lists are joined and tables by name
 * are laid over one another; of other texts the later counts.
 */
export function mergedEntries(parts: readonly StoreEntries[]): StoreEntries {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? new Map<string, string>();
  const all = new Map(first);
  for (const part of others) {
    for (const [key, text] of part) {
      const known = all.get(key);
      all.set(key, known === undefined ? text : mergedText(known, text));
    }
  }
  return all;
}

function mergedText(a: string, b: string): string {
  const [one, two] = [parsed(a), parsed(b)];
  if (Array.isArray(one) && Array.isArray(two)) {
    const known = new Set(one.map(each => JSON.stringify(each)));
    return JSON.stringify([...one, ...two.filter(each => !known.has(JSON.stringify(each)))]);
  }
  if (isRecord(one) && isRecord(two)) return JSON.stringify({ ...one, ...two });
  return b;
}
