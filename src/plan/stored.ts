import type { Address, CellValue } from '../sheet';
import { levels } from '../words/levels';
import type { CellContent, Edit, Mark } from './plan';

/**
 * What a workbook carries of ours may have been written by an older version, by hand or by somebody else. One reader:
 * an entry is taken only where every part of it is what it should be, and nothing that is none of ours throws.
 */
type Check<T> = (value: unknown) => value is T;

/** The entries of a stored list that are ours; none where the text is no list. */
export function storedList<T>(text: string | null, isOne: Check<T>): readonly T[] {
  const stored = parsed(text);
  return Array.isArray(stored) ? stored.filter(isOne) : [];
}

/** The lists that are stored by name, each with its entries that are ours. */
export function storedLists<T>(text: string | null, isOne: Check<T>): Readonly<Record<string, readonly T[]>> {
  const stored = parsed(text);
  if (!isRecord(stored)) return {};
  const lists = Object.entries(stored).map(
    ([name, list]) => [name, Array.isArray(list) ? list.filter(isOne) : []] as const,
  );
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

/** A value each of whose parts passes its check. */
export function shaped<T>(parts: { readonly [K in keyof T]-?: (value: unknown) => boolean }): Check<T> {
  return (value): value is T =>
    isRecord(value) &&
    Object.entries<(part: unknown) => boolean>(parts).every(([name, isPart]) => isPart(value[name]));
}

export const listOf =
  <T>(isOne: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(isOne);

export const isText = (value: unknown): value is string => typeof value === 'string';

const isIndex = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const isAddress = shaped<Address>({ row: isIndex, col: isIndex });

const isCellValue = (value: unknown): value is CellValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (isRecord(value) && isText(value['error']));

const isContent = shaped<CellContent>({
  value: isCellValue,
  formula: value => value === null || isText(value),
  stored: value => value === undefined || isText(value),
});

export const isEdit = shaped<Edit>({ at: isAddress, before: isContent, after: isContent, why: isText });

export const isMark = shaped<Mark>({
  at: isAddress,
  level: value => levels.some(level => level === value),
  note: isText,
});

/** What a stored text says; null where it is no JSON. */
export function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
